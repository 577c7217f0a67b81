/** A DMN file of a protocol, with what is wrong with its tables. */
import { basename, join } from 'node:path';
import { kort } from '../dmn/kort.ts';
import { regelnummer } from '../dmn/regelnummer.ts';
import type { Tabelbevinding } from '../dmn/bevinding.ts';
import type { Dmnmodel } from '../dmn/model.ts';
import { lees } from './bestand.ts';
import type { Bevinding } from './fout.ts';

const NAAM = /^[a-z0-9]+(-[a-z0-9]+)*\.dmn$/;

export class Tabelbestand {
  /** Path from the folder that holds the protocols: "landelijk/beslissingen/halt.dmn". */
  readonly bestand: string;
  /** Of the model, and by which a region overrides it: the name of the file. */
  readonly naam: string;
  readonly xml: string;
  readonly bevindingen: Bevinding[] = [];
  readonly #bij: string;

  /** @param bij said before everything that is wrong */
  constructor(huis: string, bestand: string, bij = '') {
    this.bestand = bestand;
    this.naam = basename(bestand, '.dmn');
    this.#bij = bij;
    const xml = lees(join(huis, bestand));
    this.xml = xml ?? '';
    if (!NAAM.test(basename(bestand)))
      this.meld(1, '', 'zo kan een tabel niet heten', 'Noem het bestand in kleine letters, zoals halt.dmn');
    else if (xml === null) this.meld(1, '', 'dit bestand is niet te lezen', 'Herstel de rechten');
  }

  /** Notes what the reader of tables found. */
  meldBij({ beslissing, regel, cel, tekst, wat, doe }: Tabelbevinding, model: Dmnmodel | null): void {
    const plaats = [
      beslissing,
      ...(regel === undefined ? [] : [`regel ${regel}`]),
      ...(cel === undefined ? [] : [cel]),
    ];
    const begin = regelnummer(this.xml, regelId(model, beslissing, regel) ?? beslissing);
    this.meld(begin, plaats.join('/'), tekst === undefined ? wat : `${wat}: «${kort(tekst)}»`, doe);
  }

  /** Notes what is wrong with a piece of input data. */
  meldGegeven(naam: string, wat: string, doe: string): void {
    this.bevindingen.push(this.bevinding(naam, wat, doe));
  }

  /** What is wrong with a decision or a piece of input data, on its line; on the first when there is none of that name. */
  bevinding(naam: string, wat: string, doe: string): Bevinding {
    const begin = [...this.xml.matchAll(/<(?:\w+:)?inputData\b[^>]*?\bname="([^"]*)"/g)].find(
      ([, n]) => n === naam,
    )?.index;
    const regel = begin === undefined ? regelnummer(this.xml, naam) : this.xml.slice(0, begin).split('\n').length;
    return { bestand: this.bestand, regel, sleutel: naam, wat: this.#bij + wat, doe };
  }

  meld(regel: number, sleutel: string, wat: string, doe: string): void {
    this.bevindingen.push({ bestand: this.bestand, regel, sleutel, wat: this.#bij + wat, doe });
  }
}

function regelId(model: Dmnmodel | null, beslissing: string, nr: number | undefined): string | undefined {
  const logica = model?.beslissingen.find(({ naam }) => naam === beslissing)?.logica;
  return logica?.soort === 'tabel' ? logica.regels.find((regel) => regel.nr === nr)?.id : undefined;
}
