/** Shapes beside each other from left to right with lines between them: knows sizes and places, and nothing of the MAS. */

const VAK = { breed: 130, hoog: 104 };
export const POORT = 50;
const CIRKEL = 36;
export const TUSSEN = 18;
/** Room for the name of a gateway, an event or a line; and how far from it. */
export const LABEL = 130;
export const REGEL = 20;
export const NAAST = 8;

type Soort = 'startEvent' | 'endEvent' | 'task' | 'exclusiveGateway';
export type Punt = readonly [x: number, y: number];
export interface Vorm {
  id: string;
  soort: Soort;
  naam: string;
  x: number;
  y: number;
  breed: number;
  hoog: number;
}
export interface Lijn {
  van: string;
  naar: string;
  naam: string;
  /** Where its name begins. */
  label: Punt;
  punten: readonly Punt[];
}

export class Doek {
  readonly vormen = new Map<string, Vorm>();
  readonly lijnen: Lijn[] = [];

  /** Gives where the next one can stand. */
  zet(soort: Soort, id: string, naam: string, x: number, midden: number): number {
    const breed = soort === 'task' ? VAK.breed : soort === 'exclusiveGateway' ? POORT : CIRKEL;
    const hoog = soort === 'task' ? VAK.hoog : breed;
    this.vormen.set(id, { id, soort, naam, x, y: midden - hoog / 2, breed, hoog });
    return x + breed + TUSSEN;
  }

  /** A row of tasks, each tied to the one before it. */
  rij(vakken: readonly { id: string; naam: string }[], x: number, midden: number): number {
    let hier = x;
    for (const { id, naam } of vakken) hier = this.zet('task', id, naam, hier, midden);
    vakken.slice(1).forEach(({ id }, n) => {
      this.lijn(vakken[n]?.id ?? '', id);
    });
    return hier;
  }

  /** Straight from the right of one to the left of the other, unless other points are given. */
  lijn(van: string, naar: string, anders: Partial<Lijn> = {}): void {
    const a = this.vorm(van);
    const b = this.vorm(naar);
    const punten: Punt[] = [
      [a.x + a.breed, a.y + a.hoog / 2],
      [b.x, b.y + b.hoog / 2],
    ];
    this.lijnen.push({ van, naar, naam: '', label: [0, 0], punten, ...anders });
  }

  vorm(id: string): Vorm {
    const gevonden = this.vormen.get(id);
    if (!gevonden) throw new Error(`${id} staat niet op het doek`);
    return gevonden;
  }
}
