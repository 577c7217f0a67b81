/**
 * What the made-up DUO knows: the meldingen with their status, and what it has ready for municipalities. Every change is
 * a line that is kept before it counts, so that it is what it was after a restart.
 */
import type { DuoStatus } from '../../../mas/duo.ts';
import type { Duobericht, Duostatus, Schoolbericht } from '../poort.ts';

/** What can become of a melding (domain §7.2). The last two are for who put a decision right. */
const WETTIG: Readonly<Record<DuoStatus, readonly DuoStatus[]>> = {
  geregistreerd: ['in-behandeling', 'ter-kennisgeving', 'ingetrokken'],
  'in-behandeling': ['afgesloten', 'ingetrokken'],
  ingetrokken: [],
  afgesloten: ['in-behandeling'],
  'ter-kennisgeving': ['in-behandeling'],
};
/** What a school took back, however far the municipality was with it. */
const INTREKBAAR: readonly DuoStatus[] = ['geregistreerd', 'in-behandeling'];

export type Feit =
  { feit: 'bericht'; bericht: Duobericht } | { feit: 'status'; sleutel: string; status: Duostatus; ontvangst: string };

export interface Meldingbeeld {
  status: DuoStatus;
  /** Each status that the municipality told and that was taken, in order. */
  statussen: Pick<Duostatus, 'status' | 'reden' | 'toelichting'>[];
}
export type Uitkomst = { ontvangst: string } | { code: 'SleutelHergebruikt' | 'Ingetrokken' | 'VolgordeOngeldig' };

export class Register {
  private readonly bewaar: (feit: Feit) => void;
  private readonly meldingen = new Map<string, Meldingbeeld>();
  private readonly perSleutel = new Map<string, { status: string; ontvangst: string }>();
  private readonly klaar: Duobericht[] = [];

  /**
   * @param bewaar keeps a fact, before anything follows from it
   * @param eerder what was kept before
   */
  constructor(bewaar: (feit: Feit) => void, eerder: readonly Feit[] = []) {
    this.bewaar = bewaar;
    for (const feit of eerder) this.verwerk(feit);
  }

  /** The same key gives the same answer; what does not follow on the status that a melding has is refused. */
  meldStatus(sleutel: string, status: Duostatus): Uitkomst {
    const eerder = this.perSleutel.get(sleutel);
    if (eerder) {
      const zelfde = eerder.status === JSON.stringify(status);
      return zelfde ? { ontvangst: eerder.ontvangst } : { code: 'SleutelHergebruikt' };
    }
    const nu = this.melding(status.meldingsnummer).status;
    if (nu === 'ingetrokken') return { code: 'Ingetrokken' };
    if (!WETTIG[nu].includes(status.status)) return { code: 'VolgordeOngeldig' };
    const ontvangst = `DUO-${this.perSleutel.size + 1}`;
    this.boek({ feit: 'status', sleutel, status, ontvangst });
    return { ontvangst };
  }

  /** What a school reports or takes back becomes ready for its municipality. */
  zetKlaar(bericht: Schoolbericht): Duobericht {
    const klaar = { ...bericht, volg: this.klaar.length + 1 };
    this.boek({ feit: 'bericht', bericht: klaar });
    return klaar;
  }

  na(volg: number, hoogstens: number): Duobericht[] {
    return this.klaar.slice(volg, volg + hoogstens);
  }

  /** A melding that it never saw was reported elsewhere, and nothing was told of it yet. */
  melding(nummer: string): Meldingbeeld {
    return this.meldingen.get(nummer) ?? { status: 'geregistreerd', statussen: [] };
  }

  private boek(feit: Feit): void {
    this.bewaar(feit);
    this.verwerk(feit);
  }

  private verwerk(feit: Feit): void {
    if (feit.feit === 'status') {
      const { meldingsnummer, status, reden, toelichting } = feit.status;
      const { statussen } = this.melding(meldingsnummer);
      this.meldingen.set(meldingsnummer, { status, statussen: [...statussen, { status, reden, toelichting }] });
      this.perSleutel.set(feit.sleutel, { status: JSON.stringify(feit.status), ontvangst: feit.ontvangst });
      return;
    }
    this.klaar.push(feit.bericht);
    if (feit.bericht.soort !== 'intrekking') return;
    const { meldingsnummer } = feit.bericht;
    const nu = this.melding(meldingsnummer);
    if (INTREKBAAR.includes(nu.status)) this.meldingen.set(meldingsnummer, { ...nu, status: 'ingetrokken' });
  }
}
