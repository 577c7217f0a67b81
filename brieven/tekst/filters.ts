/** How a value is said in a text: `{{ termijn.uiterlijk | datum }}`. */
import { isDag, toonDatum, weekdag } from '../../mas/datum.ts';
import { opsomming } from '../../mas/verwoord/zin.ts';
import { BriefFout } from '../fout.ts';

const WEEKDAGEN = 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' ');

function verkeerd(filter: string, nodig: string): never {
  throw new BriefFout('tekst', `Het filter ${filter} kan alleen iets met ${nodig}.`);
}

const alsDag = (filter: string, waarde: unknown): string =>
  typeof waarde === 'string' && isDag(waarde) ? waarde : verkeerd(filter, 'een dag (jjjj-mm-dd)');

/** "dinsdag 1 december 2026": for what somebody has to come or do something for. */
function datum(waarde: unknown): string {
  const dag = alsDag('datum', waarde);
  return `${WEEKDAGEN[weekdag(dag) - 1] ?? ''} ${toonDatum(dag)}`;
}

/** "1 december 2026". */
const datumKort = (waarde: unknown): string => toonDatum(alsDag('datum_kort', waarde));

/** "a, b en c". */
const lijst = (waarde: unknown): string =>
  Array.isArray(waarde) ? opsomming(waarde.map(String)) : verkeerd('lijst', 'een lijst');

/** "22 uur", "1,5 uur". */
const uren = (waarde: unknown): string =>
  typeof waarde === 'number' ? `${String(waarde).replace('.', ',')} uur` : verkeerd('uren', 'een getal');

/** What is missing stays missing: the field itself is told of, not its filter. */
const ofNiets =
  (filter: (waarde: unknown) => string) =>
  (waarde: unknown): string =>
    waarde === '' ? '' : filter(waarde);

export const FILTERS = {
  datum: ofNiets(datum),
  datum_kort: ofNiets(datumKort),
  lijst: ofNiets(lijst),
  uren: ofNiets(uren),
} as const;
