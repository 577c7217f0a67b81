/** From counted rows to what is shown: pure, and of one norm in one municipality at a time, since nothing is added over those. */
import {
  beginSchooljaar,
  type Deel,
  isKlein,
  isSchooljaar,
  maandnummer,
  maandVanNummer,
  perioden,
  verberg,
} from '../../mas/normen/klein.ts';

/** How often a norm was followed or departed from, in a month, in cases of a school, for a reason. */
export interface Telrij {
  maand: string;
  vestiging: string | null;
  afgeweken: boolean;
  reden: string | null;
  aantal: number;
}

export interface Periode {
  van: string;
  totEnMet: string;
}

export interface Cel {
  toegepast: number;
  /** Null when it is kept back. */
  afgeweken: number | null;
  /** By how often they were given, the most first; null when they are kept back, or are not about a school year. */
  redenen: { code: string | null; aantal: number }[] | null;
}

/** Stands for a case without a school, and for a departure without a code. */
export const ZONDER = '';

const som = (rijen: readonly Telrij[]): number => rijen.reduce((totaal, { aantal }) => totaal + aantal, 0);
const afgeweken = (rijen: readonly Telrij[]): Telrij[] => rijen.filter((rij) => rij.afgeweken);
const binnen = (rijen: readonly Telrij[], { van, totEnMet }: Periode): Telrij[] =>
  rijen.filter(({ maand }) => maand >= van && maand <= totEnMet);

function perSleutel(rijen: readonly Telrij[], sleutelVan: (rij: Telrij) => string): Map<string, number> {
  const uit = new Map<string, number>();
  for (const rij of rijen) uit.set(sleutelVan(rij), (uit.get(sleutelVan(rij)) ?? 0) + rij.aantal);
  return uit;
}

/** The reasons of a number that is shown, without those that are small or can be told from the others. */
function redenenVan(rijen: readonly Telrij[], totaal: number, drempel: number): Cel['redenen'] {
  const aantallen = perSleutel(afgeweken(rijen), ({ reden }) => reden ?? ZONDER);
  const delen = new Map([...aantallen].map(([code, aantal]): [string, Deel] => [code, { aantal, van: totaal }]));
  const weg = verberg(delen, drempel);
  return [...aantallen]
    .filter(([code]) => !weg.has(code))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([code, aantal]) => ({ code: code === ZONDER ? null : code, aantal }));
}

/**
 * A norm in a municipality over a period.
 * @param rijen all that was ever counted of it there: what is shown of one period follows from what is shown of others
 */
export function celVan(rijen: readonly Telrij[], periode: Periode, drempel: number): Cel {
  const { van, totEnMet } = periode;
  const alles = new Map([...new Set(rijen.map(({ maand }) => maand))].map((maand) => [maand, 0]));
  for (const [maand, aantal] of perSleutel(afgeweken(rijen), (rij) => rij.maand)) alles.set(maand, aantal);
  const geteld = perioden(alles, drempel);
  const erin = binnen(rijen, periode);
  const toegepast = som(erin);
  if (isKlein(toegepast, drempel) || !geteld.isTonen(van, totEnMet))
    return { toegepast, afgeweken: null, redenen: null };
  const aantal = geteld.som(van, totEnMet);
  return {
    toegepast,
    afgeweken: aantal,
    redenen: isSchooljaar(van, totEnMet) ? redenenVan(erin, aantal, drempel) : null,
  };
}

/** A norm in a municipality over a school year, school by school. */
export function cellenPerSchool(rijen: readonly Telrij[], schooljaar: Periode, drempel: number): Map<string, Cel> {
  const erin = binnen(rijen, schooljaar);
  const van = perSleutel(erin, ({ vestiging }) => vestiging ?? ZONDER);
  const aantallen = perSleutel(afgeweken(erin), ({ vestiging }) => vestiging ?? ZONDER);
  const delen = new Map(
    [...van].map(([school, toegepast]): [string, Deel] => [
      school,
      { aantal: aantallen.get(school) ?? 0, van: toegepast },
    ]),
  );
  const weg = verberg(delen, drempel);
  return new Map(
    [...delen].map(([school, deel]) => [
      school,
      { toegepast: deel.van, afgeweken: weg.has(school) ? null : deel.aantal, redenen: null },
    ]),
  );
}

/** The months of a period, in order. */
export function maandenVan({ van, totEnMet }: Periode): string[] {
  const [eerste, laatste] = [maandnummer(van), maandnummer(totEnMet)];
  return Array.from({ length: Math.max(0, laatste - eerste + 1) }, (_, n) => maandVanNummer(eerste + n));
}

export const schooljaarVan = (maand: string): Periode => {
  const begin = beginSchooljaar(maandnummer(maand));
  return { van: maandVanNummer(begin), totEnMet: maandVanNummer(begin + 11) };
};
