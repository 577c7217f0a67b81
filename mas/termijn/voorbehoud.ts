/** What a calendar did not know when a term was computed: said with the date, never guessed (kalenders §3.2). */
import { plusDagen, toonDatum, type Dag } from '../datum.ts';
import type { Kalender, TermijnRegel, Vakantieregio } from '../protocol.ts';
import { gezochteDag, waaromNietDoorgeschoven } from './doorschuiven.ts';
import { geteldeDag } from './tellen.ts';

/** The reservations of a computed term: one for each calendar that was read beyond its first or last day. */
export function voorbehouden(
  regel: TermijnRegel,
  vanaf: Dag,
  geteld: Dag,
  laatsteDag: Dag,
  kalender: Kalender,
  regio: Vakantieregio,
): string[] {
  const eerste = plusDagen(vanaf, regel.richting === 'na' ? 1 : -1);
  const schuift = waaromNietDoorgeschoven(regel) === null ? gezochteDag(regel, kalender, regio) : null;
  const gelezen = [
    { soort: geteldeDag(regel.eenheid, kalender, regio)?.naam, dagen: [eerste, geteld] },
    { soort: schuift?.naam, dagen: [geteld, laatsteDag] },
  ];
  const dagen = gelezen.filter(({ soort }) => soort !== undefined).flatMap((g) => g.dagen);
  const schooldagen = gelezen.filter(({ soort }) => soort === 'schooldag').flatMap((g) => g.dagen);
  const { gelijkgesteldGeldigVan, gelijkgesteldGeldigTot, vakantiesGeldigVan, vakantiesGeldigTot } = kalender;
  return [
    ...buiten('gelijkgestelde dagen', dagen, gelijkgesteldGeldigVan, gelijkgesteldGeldigTot),
    ...buiten('schoolvakanties', schooldagen, vakantiesGeldigVan, vakantiesGeldigTot),
  ];
}

function buiten(wat: string, gelezen: Dag[], van: Dag, tot: Dag): string[] {
  return [
    ...(gelezen.some((dag) => dag < van) ? [`${wat} voor ${toonGrens(van, '-01-01')} niet bekend`] : []),
    ...(gelezen.some((dag) => dag > tot) ? [`${wat} na ${toonGrens(tot, '-12-31')} nog niet bekend`] : []),
  ];
}

/** "2028" for the edge of a calendar year, else the date in full. */
const toonGrens = (dag: Dag, jaargrens: string): string =>
  dag.endsWith(jaargrens) ? dag.slice(0, -jaargrens.length) : toonDatum(dag);
