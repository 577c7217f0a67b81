/** A history held against what the code asked for when it was replayed. */
import { bevat } from './bevat.ts';
import type { Geschiedenis, Opgetekend } from './geschiedenis.ts';
import type { Opname } from './opnemen.ts';

/** Something that does not agree, for an auditor. */
export interface Verschil {
  /** The event of the history that it is about; null when the history lacks it. */
  eventId: number | null;
  /** In Dutch. */
  wat: string;
}

const NAAM: Readonly<Record<Opgetekend['soort'], string>> = {
  wekker: 'de wekker',
  activiteit: 'de activiteit',
  antwoord: 'het antwoord op de update',
  resultaat: 'het resultaat van de workflow',
  'volgende-run': 'wat aan de volgende run is overgedragen',
};
const sleutelVan = ({ soort, volgnummer }: Pick<Opgetekend, 'soort' | 'volgnummer'>): string =>
  `${soort}/${volgnummer}`;
const naamVan = ({ soort, volgnummer }: Pick<Opgetekend, 'soort' | 'volgnummer'>): string =>
  volgnummer === '' ? NAAM[soort] : `${NAAM[soort]} ${volgnummer}`;

/** Longer texts are shown from where they begin to differ. */
const TOON = 120;

/**
 * What the history says and the code did not ask, and the other way round. A timer that was cancelled in the very task in
 * which it was set never reaches the history. Of a run that is still going the last task may not have been written yet.
 * @param zelfdeCode that the very bundle replayed which carried the run out: what was handed over is equal then, to the letter
 */
export function vergelijkMetOpname(
  geschiedenis: Geschiedenis,
  { opgenomen, onderbroken }: Opname,
  zelfdeCode: boolean,
): Verschil[] {
  const gevraagd = new Map(opgenomen.map((o) => [sleutelVan(o), o.gegevens]));
  const staat = new Set(geschiedenis.opgetekend.map(sleutelVan));
  const anders = geschiedenis.opgetekend.flatMap((o): Verschil[] => {
    const code = gevraagd.get(sleutelVan(o));
    if (code === o.gegevens || (code !== undefined && !zelfdeCode && isOuder(o, code))) return [];
    const wat =
      code === undefined
        ? `${naamVan(o)} staat in de geschiedenis, en de code vraagt er niet om`
        : `${naamVan(o)}: de geschiedenis heeft ${vanaf(o.gegevens, code)}, de code geeft ${vanaf(code, o.gegevens)}`;
    return [{ eventId: o.eventId, wat }];
  });
  if (onderbroken !== null)
    return [...anders, { eventId: null, wat: `de code van nu doet iets anders dan de geschiedenis: ${onderbroken}` }];
  if (!geschiedenis.afgelopen) return anders;
  const kwijt = opgenomen.filter((o) => o.soort !== 'wekker' && !staat.has(sleutelVan(o)));
  return [...anders, ...kwijt.map((o) => ({ eventId: null, wat: `${naamVan(o)} ontbreekt in de geschiedenis` }))];
}

/** A fold of before knew less of the dossier that it handed over; it shows in nothing else. */
const isOuder = ({ soort, gegevens }: Opgetekend, code: string): boolean =>
  soort === 'volgende-run' && bevat(JSON.parse(code), JSON.parse(gegevens));

function vanaf(tekst: string, andere: string): string {
  if (tekst.length <= TOON) return tekst;
  let verschil = 0;
  while (tekst[verschil] === andere[verschil]) verschil += 1;
  return `…${tekst.slice(Math.max(0, verschil - 20), verschil + TOON - 20)}…`;
}
