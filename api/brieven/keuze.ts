/** Which copies are made of a letter: those that the method asks for, or those that somebody chose. */
import type { Briefkanaal, Geadresseerde } from '../../mas/brieven.ts';
import { BRIEFKANALEN } from '../../mas/brieven.ts';
import type { Kandidaat } from '../../mas/geadresseerden.ts';
import type { Veldfout } from '../http/fout.ts';
import { type Persoon, sleutelVan, wieIs, zoekPersoon } from './personen.ts';
import type { VoorbeeldVerzoek } from './schemas.ts';

/** Somebody who can get the letter, as the method and the register know him. */
export interface Mogelijk {
  kandidaat: Kandidaat;
  persoon: Persoon;
}
export interface Gekozen extends Mogelijk {
  kanaal: Briefkanaal;
  /** That it is sent in this language to who reads another; null when nobody chose. */
  taal: string | null;
}
type Wens = NonNullable<VoorbeeldVerzoek['aan']>[number];

/** The language in which every text is. */
const NEDERLANDS = 'nl';

export const mogelijkeKopieen = (kandidaten: readonly Kandidaat[], personen: readonly Persoon[]): Mogelijk[] =>
  kandidaten.flatMap((kandidaat) => {
    const persoon = zoekPersoon(personen, kandidaat.aan);
    return persoon ? [{ kandidaat, persoon }] : [];
  });

export function kies(mogelijk: readonly Mogelijk[], wensen: readonly Wens[] | undefined) {
  const fouten: Veldfout[] = [];
  if (!wensen) {
    const standaard = mogelijk.filter(({ kandidaat }) => kandidaat.standaard);
    return { gekozen: standaard.map((m): Gekozen => ({ ...m, kanaal: m.kandidaat.kanaal, taal: null })), fouten };
  }
  const gekozen = wensen.flatMap(({ aan, kanaal, taal }, n): Gekozen[] => {
    const gevonden = mogelijk.find(({ kandidaat }) => isZelfde(kandidaat.aan, aan));
    const fout = waaromNiet(gevonden, kanaal, wensen.slice(0, n), aan);
    if (fout !== null) fouten.push({ veld: `aan.${n}`, fout });
    return gevonden && fout === null ? [{ ...gevonden, kanaal, taal: taal ?? null }] : [];
  });
  return { gekozen, fouten };
}

const isZelfde = (a: Geadresseerde, b: Geadresseerde): boolean => sleutelVan(a) === sleutelVan(b);

function waaromNiet(
  gevonden: Mogelijk | undefined,
  kanaal: Briefkanaal,
  eerder: readonly Wens[],
  aan: Geadresseerde,
): string | null {
  if (!gevonden) return 'deze brief is niet voor deze persoon. Kies uit de geadresseerden van de brief.';
  if (eerder.some((wens) => isZelfde(wens.aan, aan))) return 'deze persoon staat er twee keer in.';
  if (gevonden.kandidaat.kanalen.includes(kanaal)) return null;
  const wel = gevonden.kandidaat.kanalen.map((k) => BRIEFKANALEN[k].toLowerCase()).join(', ');
  return `${BRIEFKANALEN[kanaal].toLowerCase()} kan niet bij deze persoon; wel: ${wel}.`;
}

/** What goes by post needs an address. */
export const isOnbereikbaar = ({ persoon, kanaal }: Gekozen): boolean => kanaal === 'post' && persoon.adres === null;

/** He reads another language, and nobody chose to write to him in Dutch: that is chosen before the letter goes. */
export const vraagtTaal = ({ kandidaat, taal }: Gekozen): boolean => kandidaat.taal !== NEDERLANDS && taal === null;

const namenVanTalen = new Intl.DisplayNames(['nl'], { type: 'language' });

/** What somebody should know before he settles it. */
export const waarschuwingenBij = (gekozen: readonly Gekozen[]): string[] =>
  gekozen.flatMap((g) => {
    const { kandidaat, persoon } = g;
    const wie = wieIs(persoon);
    return [
      ...(persoon.geblokkeerd
        ? [`${wie} is geblokkeerd: een brief kan schade doen. Een collega kijkt eerst mee.`]
        : []),
      ...(kandidaat.vierOgen.includes('adres-geheim')
        ? [`Het adres van ${wie} is geheim. Een collega kijkt eerst mee.`]
        : []),
      ...(vraagtTaal(g)
        ? [
            `${wie} leest ${namenVanTalen.of(kandidaat.taal) ?? kandidaat.taal}. De brief is in het Nederlands. Kies eerst de taal: nl, of doe een vertaling als bijlage bij de brief.`,
          ]
        : []),
    ];
  });
