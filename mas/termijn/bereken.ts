/** From a rule and the day that it is counted from to the last day of the term, with its derivation. */
import { plusDagen, toonDag, type Dag } from '../datum.ts';
import { isWeekend } from '../kalender.ts';
import type { Kalender, TermijnRegel, Vakantieregio } from '../protocol.ts';
import { schuifDoor } from './doorschuiven.ts';
import { geteldeDag, tel, toonLengte } from './tellen.ts';
import { schortOp } from './opschorten.ts';
import type { AfleidingStap, BerekendeTermijn, Opschorting } from './types.ts';
import { voorbehouden } from './voorbehoud.ts';

/**
 * Computes the last day of a term (domain §4.3). `vanaf` is the day of the fact and never counts itself; `regio` is that
 * of the site of the school. Suspended days come before the rollover: a term that was suspended rolls over as any other.
 *
 * @example
 * berekenTermijn(zesWeken, '2026-11-09', kalender, 'noord').afleiding.tekst
 * // "6 weken na ma 9 nov 2026 = ma 21 dec 2026; kerstvakantie; volgende schooldag ma 4 jan 2027"
 */
export function berekenTermijn(
  regel: TermijnRegel,
  vanaf: Dag,
  kalender: Kalender,
  regio: Vakantieregio,
  opschortingen: readonly Opschorting[] = [],
): BerekendeTermijn {
  const kaal = tel(regel, vanaf, kalender, regio);
  const telling = toonTelling(regel, vanaf, kaal, overgeslagen(regel, vanaf, kaal, kalender, regio));
  const opgeschort = [telling, ...schortOp(vanaf, kaal, opschortingen)];
  const geteld = opgeschort.at(-1)?.dag ?? kaal;
  const stappen = [...opgeschort, ...schuifDoor(regel, vanaf, geteld, kalender, regio)];
  const laatsteDag = stappen.at(-1)?.dag ?? geteld;
  const bezwaren = voorbehouden(regel, vanaf, geteld, laatsteDag, kalender, regio);
  const tekst = [...stappen.map((stap) => stap.tekst), ...bezwaren].join('; ');
  return { laatsteDag, afleiding: { stappen, tekst, voorbehouden: bezwaren } };
}

function toonTelling(regel: TermijnRegel, vanaf: Dag, geteld: Dag, zonder: string[]): AfleidingStap {
  const som = `${toonLengte(regel.lengte, regel.eenheid)} ${regel.richting} ${toonDag(vanaf)} = ${toonDag(geteld)}`;
  return { dag: geteld, tekst: zonder.length > 0 ? `${som} (zonder ${zonder.join(', ')})` : som, bron: regel.bron };
}

/** Names of the days that the counting passed over. Weekends go without saying. */
function overgeslagen(
  { eenheid }: TermijnRegel,
  vanaf: Dag,
  geteld: Dag,
  kalender: Kalender,
  regio: Vakantieregio,
): string[] {
  const soort = geteldeDag(eenheid, kalender, regio);
  if (soort === null) return [];
  const kant = vanaf < geteld ? 1 : -1;
  const namen = new Set<string>();
  for (let dag = plusDagen(vanaf, kant); dag !== geteld; dag = plusDagen(dag, kant)) {
    if (!isWeekend(dag) && !soort.is(dag)) namen.add(soort.waaromNiet(dag).naam);
  }
  return [...namen];
}
