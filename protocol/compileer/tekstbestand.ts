/** A file of a protocol that is text and nothing else, with what is wrong with it. */
import { join } from 'node:path';
import { lees } from './bestand.ts';
import type { Bevinding } from './fout.ts';

export class Tekstbestand {
  /** Path from the folder that holds the protocols: "landelijk/brieven/afsluitbrief/ouder.md". */
  readonly naam: string;
  /** Empty when it cannot be read. */
  readonly tekst: string;
  readonly bevindingen: Bevinding[] = [];

  constructor(huis: string, naam: string) {
    this.naam = naam;
    const tekst = lees(join(huis, naam));
    this.tekst = tekst ?? '';
    if (tekst === null) this.meld(1, 'dit bestand ontbreekt of is niet te lezen', 'Zet het neer of herstel de rechten');
    else if (tekst.trim() === '') this.meld(1, 'hier staat niets', 'Vul het bestand of haal het weg');
  }

  meld(regel: number, wat: string, doe: string): void {
    this.bevindingen.push({ bestand: this.naam, regel, sleutel: '', wat, doe });
  }
}
