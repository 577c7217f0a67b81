/** The folder of a protocol: which of its files there are, and everything that is wrong with them. */
import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Bestand, bestaat, type Pad, velden } from './bestand.ts';
import type { Bevinding } from './fout.ts';
import { opGelijkenis } from './gelijkenis.ts';
import { Tabelbestand } from './tabelbestand.ts';
import { Tekstbestand } from './tekstbestand.ts';

const TABELLEN = 'beslissingen';
export const BRIEVENMAP = 'brieven';
export const BEELDMERKEN = 'beeldmerken';

/** Everything that is read in the folder of a protocol. */
const BEKEND = [
  'protocol.yaml',
  'ladders.yaml',
  'termijnen.yaml',
  'drempels.yaml',
  'vaste-dagen.yaml',
  'bewaartermijnen.yaml',
  'afwijkredenen.yaml',
  'instellingen.yaml',
  'vragenlijsten.yaml',
  'briefpapier.yaml',
  'alinea.yaml',
  TABELLEN,
  BRIEVENMAP,
  BEELDMERKEN,
];

export class Protocolmap {
  /** Name of the folder. */
  readonly naam: string;
  /** The folder in which each protocol has a folder of its own, and the calendars have one. */
  readonly huis: string;
  readonly #bestanden: Bestand[] = [];
  readonly #tabellen: Tabelbestand[] = [];
  readonly #teksten: Tekstbestand[] = [];
  readonly #zonderBestand: Bevinding[] = [];

  constructor(map: string) {
    this.huis = dirname(resolve(map));
    this.naam = basename(resolve(map));
  }

  /** A file that has to be there. */
  lees(bestandsnaam: string): Bestand {
    return this.#bij(`${this.naam}/${bestandsnaam}`);
  }

  /** A file of text that is there. */
  leesTekst(bestandsnaam: string): Tekstbestand {
    const bestand = new Tekstbestand(this.huis, `${this.naam}/${bestandsnaam}`);
    this.#teksten.push(bestand);
    return bestand;
  }

  /** Whether the folder itself has the file. */
  heeft(bestandsnaam: string): boolean {
    return bestaat(this.huis, `${this.naam}/${bestandsnaam}`);
  }

  /** The names in a folder within this one, in order; none when it is not there. */
  namenIn(map: string): string[] {
    return lijst(join(this.huis, this.naam, map))
      .filter((naam) => !naam.startsWith('.'))
      .sort();
  }

  /** Notes that something is there that is not read, or not there that has to be. */
  meldNaam(pad: string, wat: string, doe: string): void {
    this.#zonderBestand.push({ bestand: `${this.naam}/${pad}`, regel: 1, sleutel: '', wat, doe });
  }

  /** A calendar; they are the same for every protocol. */
  kalender(bestandsnaam: string): Bestand {
    return this.#bij(`kalenders/${bestandsnaam}`);
  }

  /** A part of the protocol; a region that does not have the file takes the part of its basis. */
  deel<T>(bestandsnaam: string, compileer: (bestand: Bestand, basis: T | null) => T, basis: T | null): T {
    if (basis !== null && !this.heeft(bestandsnaam)) return basis;
    return compileer(this.lees(bestandsnaam), basis);
  }

  /** A file of the folder that was read before. */
  gelezen(bestandsnaam: string): Bestand | undefined {
    return this.#bestanden.find(({ naam }) => naam === `${this.naam}/${bestandsnaam}`);
  }

  /** What is wrong at a place in a file of the folder; on its first line when this protocol does not have the file. */
  bevinding(bestandsnaam: string, pad: Pad, wat: string, doe: string): Bevinding {
    const bestand = this.gelezen(bestandsnaam);
    if (bestand) return bestand.bevinding(pad, wat, doe);
    return { bestand: `${this.naam}/${bestandsnaam}`, regel: 1, sleutel: pad.join('.'), wat, doe };
  }

  /** Whether a file of the folder itself says something at a place. */
  staatIn(bestandsnaam: string, pad: readonly string[]): boolean {
    let waarde = this.gelezen(bestandsnaam)?.waarde;
    for (const deel of pad) waarde = velden(waarde)[deel];
    return waarde !== undefined;
  }

  /** Whether a table stands in this folder, and not in that of the basis. */
  heeftTabel({ bestand }: Tabelbestand): boolean {
    return bestand.startsWith(`${this.naam}/`);
  }

  /** The files of decision tables. */
  tabellen(): Tabelbestand[] {
    return this.namenIn(TABELLEN).map((naam) => this.#tabel(`${this.naam}/${TABELLEN}/${naam}`, ''));
  }

  /** A table of the basis, to be compiled once more with the thresholds of this protocol. */
  tabelVanBasis({ bestand }: Tabelbestand): Tabelbestand {
    return this.#tabel(bestand, `met de drempels van ${this.naam}: `);
  }

  /** A file with a misspelt name would be passed over, and what it says with it. */
  meldOnbekende(): void {
    for (const naam of lijst(join(this.huis, this.naam)).sort()) {
      // what only the national one has is known where it was read: what may be shared is the same everywhere
      if (naam.startsWith('.') || BEKEND.includes(naam) || this.gelezen(naam)) continue;
      const bestand = `${this.naam}/${naam}`;
      const doe = `Noem het ${opGelijkenis(naam, BEKEND).slice(0, 2).join(' of ')}, of haal het weg`;
      this.#zonderBestand.push({ bestand, regel: 1, sleutel: '', wat: 'dit bestand leest Schakel niet', doe });
    }
  }

  /** The national protocol has tables. */
  meldGeenTabellen(): void {
    const bestand = `${this.naam}/${TABELLEN}`;
    this.#zonderBestand.push({
      bestand,
      regel: 1,
      sleutel: '',
      wat: 'hier staan geen tabellen',
      doe: 'Zet ze op deze plaats',
    });
  }

  get heeftTabelfouten(): boolean {
    return this.#tabellen.some(({ bevindingen }) => bevindingen.length > 0);
  }

  /** Everything that is wrong in any of the files, in the order in which they were read. */
  get bevindingen(): Bevinding[] {
    const uitBestanden = [...this.#bestanden, ...this.#teksten, ...this.#tabellen].flatMap(
      ({ bevindingen }) => bevindingen,
    );
    return [...uitBestanden, ...this.#zonderBestand];
  }

  #bij(pad: string): Bestand {
    const bestand = new Bestand(this.huis, pad);
    this.#bestanden.push(bestand);
    return bestand;
  }

  #tabel(pad: string, bij: string): Tabelbestand {
    const bestand = new Tabelbestand(this.huis, pad, bij);
    this.#tabellen.push(bestand);
    return bestand;
  }
}

function lijst(map: string): string[] {
  try {
    return readdirSync(map);
  } catch {
    return [];
  }
}
