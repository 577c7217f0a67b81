/** The folder of a protocol: which of its files there are, and everything that is wrong with them. */
import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Bestand, bestaat } from './bestand.ts';
import type { Bevinding } from './fout.ts';
import { Tabelbestand } from './tabelbestand.ts';

const TABELLEN = 'beslissingen';

export class Protocolmap {
  /** Name of the folder. */
  readonly naam: string;
  /** The folder in which each protocol has a folder of its own, and the calendars have one. */
  readonly huis: string;
  readonly #bestanden: Bestand[] = [];
  readonly #tabellen: Tabelbestand[] = [];
  readonly #zonderBestand: Bevinding[] = [];

  constructor(map: string) {
    this.huis = dirname(resolve(map));
    this.naam = basename(resolve(map));
  }

  /** A file that has to be there. */
  lees(bestandsnaam: string): Bestand {
    return this.#bij(`${this.naam}/${bestandsnaam}`);
  }

  /** A calendar; they are the same for every protocol. */
  kalender(bestandsnaam: string): Bestand {
    return this.#bij(`kalenders/${bestandsnaam}`);
  }

  /** A part of the protocol; a region that does not have the file takes the part of its basis. */
  deel<T>(bestandsnaam: string, compileer: (bestand: Bestand, basis: T | null) => T, basis: T | null): T {
    if (basis !== null && !bestaat(this.huis, `${this.naam}/${bestandsnaam}`)) return basis;
    return compileer(this.lees(bestandsnaam), basis);
  }

  /** A file of the folder that was read before. */
  gelezen(bestandsnaam: string): Bestand | undefined {
    return this.#bestanden.find(({ naam }) => naam === `${this.naam}/${bestandsnaam}`);
  }

  /** The files of decision tables. */
  tabellen(): Tabelbestand[] {
    const namen = lijst(join(this.huis, this.naam, TABELLEN)).filter((naam) => !naam.startsWith('.'));
    return namen.sort().map((naam) => this.#tabel(`${this.naam}/${TABELLEN}/${naam}`, ''));
  }

  /** A table of the basis, to be compiled once more with the thresholds of this protocol. */
  tabelVanBasis({ bestand }: Tabelbestand): Tabelbestand {
    return this.#tabel(bestand, `met de drempels van ${this.naam}: `);
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
    const uitBestanden = [...this.#bestanden, ...this.#tabellen].flatMap(({ bevindingen }) => bevindingen);
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
