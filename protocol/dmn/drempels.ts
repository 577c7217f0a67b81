/**
 * Thresholds of the protocol in its tables. A cell names `halt/ondergrens-uren` as `halt_ondergrens_uren`, so that a
 * region overrides the threshold and keeps the table; what is stored and evaluated holds the number.
 */
import type { Tabelbevinding } from './bevinding.ts';
import type { Plaats } from './fout.ts';
import type { Beslissing, Dmnmodel, Logica } from './model.ts';
import { namenVan } from './namen.ts';
import { ontleed, type Knoop, type Tekstsoort } from './ontleed.ts';

export interface Gevuld {
  model: Dmnmodel;
  /** Keys of the thresholds that were put in, each once. */
  gebruikt: string[];
  /** Names that are no threshold, and nothing that the decision knows either. */
  onbekend: Tabelbevinding[];
}

/** The text with the numbers in it. */
type Vul = (tekst: string, soort: Tekstsoort, plaats: Omit<Plaats, 'beslissing'>) => string;

/** The name of a threshold as FEEL can read it. */
const feelnaam = (sleutel: string): string => sleutel.replaceAll(/[/-]/g, '_');

/** The model with a number in every place where a table or an expression names a threshold. */
export function vulDrempels(model: Dmnmodel, waarden: Record<string, number>): Gevuld {
  const gebruikt = new Set<string>();
  const onbekend: Tabelbevinding[] = [];
  const beslissingen = model.beslissingen.map((beslissing): Beslissing => {
    const bekend = namenVan(model, beslissing);
    const vul: Vul = (tekst, soort, plaats) => {
      const knopen = ontleed(tekst, soort, bekend);
      // of a text that is no FEEL it is not sure what is a name
      if (knopen.some(({ isFout }) => isFout)) return tekst;
      return knopen.filter(isLosseNaam).reduceRight((uit, { stuk, van, tot }) => {
        if (bekend.includes(stuk)) return uit;
        const sleutels = Object.keys(waarden).filter((sleutel) => feelnaam(sleutel) === stuk);
        const [sleutel] = sleutels;
        if (sleutel === undefined || sleutels.length > 1) {
          onbekend.push({ beslissing: beslissing.naam, ...plaats, tekst, ...legUit(stuk, sleutels) });
          return uit;
        }
        gebruikt.add(sleutel);
        return `${uit.slice(0, van)}${waarden[sleutel]}${uit.slice(tot)}`;
      }, tekst);
    };
    return { ...beslissing, logica: beslissing.logica && vulLogica(beslissing.logica, vul) };
  });
  return { model: { ...model, beslissingen }, gebruikt: [...gebruikt], onbekend };
}

/** A name that stands for a value; the name of a function does not. */
const isLosseNaam = ({ naam, ouder }: Knoop): boolean => naam === 'VariableName' && ouder !== 'FunctionInvocation';

function vulLogica(logica: Logica, vul: Vul): Logica {
  if (logica.soort === 'uitdrukking') return { ...logica, tekst: vul(logica.tekst, 'uitdrukking', {}) };
  if (logica.soort !== 'tabel') return logica;
  const invoer = logica.invoer.map(({ label }) => label);
  const uitvoer = logica.uitvoer.map(({ naam }) => naam);
  const ofNull = (tekst: string | null, soort: Tekstsoort, cel: string) =>
    tekst === null ? null : vul(tekst, soort, { cel });
  return {
    ...logica,
    invoer: logica.invoer.map((kolom) => ({ ...kolom, toegestaan: ofNull(kolom.toegestaan, 'toets', kolom.label) })),
    uitvoer: logica.uitvoer.map((kolom) => ({
      ...kolom,
      toegestaan: ofNull(kolom.toegestaan, 'toets', kolom.naam),
      standaard: ofNull(kolom.standaard, 'uitdrukking', kolom.naam),
    })),
    regels: logica.regels.map((regel) => ({
      ...regel,
      invoer: regel.invoer.map((cel, n) => vul(cel, 'toets', { regel: regel.nr, cel: invoer[n] ?? '' })),
      uitvoer: regel.uitvoer.map((cel, n) => vul(cel, 'uitdrukking', { regel: regel.nr, cel: uitvoer[n] ?? '' })),
    })),
  };
}

const legUit = (naam: string, sleutels: string[]): Pick<Tabelbevinding, 'wat' | 'doe'> =>
  sleutels.length > 1
    ? { wat: `${naam} kan ${sleutels.join(' en ')} zijn`, doe: 'Geef een van deze drempels een andere sleutel' }
    : {
        wat: `${naam} is geen drempel`,
        doe: 'Zet een tekst tussen rechte aanhalingstekens, of verbeter de naam van de drempel',
      };
