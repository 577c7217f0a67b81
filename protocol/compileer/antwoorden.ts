/** Whether the answers to a question are what the tables that read them can take. */
import type { Protocol, Vraag } from '../../mas/protocol.ts';
import { past } from '../dmn/atomen.ts';
import { kolomtype, type Kolomtype } from '../dmn/kolomtype.ts';
import type { Dmnmodel, Gegeven } from '../dmn/model.ts';
import type { Bevinding } from './fout.ts';
import type { Protocolmap } from './protocolmap.ts';
import type { Tabelmodellen } from './tabellen.ts';

/** Holds every question against the input data of its name. */
export function toetsAntwoorden(protocol: Protocol, tabellen: Tabelmodellen, map: Protocolmap): Bevinding[] {
  const vragen = Object.entries(protocol.vragenlijsten).flatMap(([lijst, tabel]) =>
    Object.entries(tabel.vragen).map(([naam, vraag]) => ({ lijst, naam, vraag })),
  );
  return Object.values(tabellen).flatMap(({ bestand, model }) =>
    model.gegevens.flatMap((gegeven) => {
      const gevonden = vragen.find(({ naam }) => naam === gegeven.naam);
      const strijd = gevonden && strijdigMet(gevonden.vraag, typenVan(model, gegeven));
      if (!gevonden || !strijd) return [];
      // a region may have changed the question or the table: what it has of its own is what has to be mended
      const pad = [gevonden.lijst, 'vragen', gevonden.naam];
      if (!map.heeftTabel(bestand) && map.staatIn('vragenlijsten.yaml', pad))
        return [map.bevinding('vragenlijsten.yaml', pad, `${strijd} in ${bestand.bestand}`, DOE)];
      return [bestand.bevinding(gegeven.naam, `${strijd} in deze tabel`, DOE)];
    }),
  );
}

const DOE = 'Maak het type van het gegeven en de antwoorden op de vraag aan elkaar gelijk';

/** What the input data is declared to be, and every column that reads it. */
function typenVan(model: Dmnmodel, { id, naam, type }: Gegeven): Kolomtype[] {
  const kolommen = model.beslissingen
    .filter(({ vereist }) => vereist.includes(id))
    .flatMap(({ logica }) => (logica?.soort === 'tabel' ? logica.invoer : []))
    .filter(({ uitdrukking }) => uitdrukking === naam);
  return [{ type, toegestaan: null }, ...kolommen].flatMap((kolom) => {
    const gevonden = kolom.type === null ? null : kolomtype(model, kolom.type);
    return gevonden ? [{ ...gevonden, toegestaan: kolom.toegestaan ?? gevonden.toegestaan }] : [];
  });
}

/** Any of these says that the answer is not known. */
const ONBEKEND = ['weet-niet', 'onbekend'];

/** What a question answers that a table cannot take, in words; null when all is well. */
function strijdigMet({ soort, keuzes }: Vraag, typen: readonly Kolomtype[]): string | null {
  const basis = soort === 'aantal' ? 'number' : 'string';
  const ander = typen.find((type) => type.basis !== basis || type.isLijst);
  if (ander) return `een vraag van soort ${soort} past niet bij een ${ander.basis ?? 'samengesteld type'}`;
  if (soort === 'aantal') return null;
  const neemt = (code: string) => typen.every(({ toegestaan }) => past(toegestaan ?? '', code));
  const codes = soort === 'ja-nee' ? ['ja', 'nee'] : Object.keys(keuzes ?? {});
  const weg = [...codes.filter((code) => !neemt(code)), ...(ONBEKEND.some(neemt) ? [] : ['weet-niet'])];
  return weg.length === 0 ? null : `het antwoord ${weg.join(', ')} staat niet bij de toegestane waarden`;
}
