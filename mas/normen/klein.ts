/**
 * Small numbers kept back: a count from 1 up to a threshold tells something of single cases. Neither is shown what such a
 * count can be computed from by adding and subtracting: over months, since periods can be asked for that differ by a few
 * months, and over schools or reasons, since the total is shown too.
 */

/** Whether a count can be shown by itself: that nobody departed tells nothing of anybody. */
export const isKlein = (aantal: number, drempel: number): boolean => aantal > 0 && aantal < drempel;

/** In which month a school year begins (WPO 1, WVO 1.1: 1 August). */
const EERSTE_MAAND = 8;

/** Months as `yyyy-mm`, counted from year 0, so that they can be added to. */
export const maandnummer = (maand: string): number => Number(maand.slice(0, 4)) * 12 + Number(maand.slice(5, 7)) - 1;
export const maandVanNummer = (nummer: number): string =>
  `${String(Math.floor(nummer / 12)).padStart(4, '0')}-${String((nummer % 12) + 1).padStart(2, '0')}`;

/** Number of the month in which the school year of this month began. */
export const beginSchooljaar = (nummer: number): number => nummer - ((nummer + 1 - EERSTE_MAAND + 12) % 12);

/** Whether a period is one whole school year. */
export const isSchooljaar = (van: string, totEnMet: string): boolean =>
  beginSchooljaar(maandnummer(van)) === maandnummer(van) && maandnummer(totEnMet) === maandnummer(van) + 11;

/** Which periods of months can be shown, of one thing that is counted. */
export interface Perioden {
  som: (van: string, totEnMet: string) => number;
  isTonen: (van: string, totEnMet: string) => boolean;
}

/**
 * A period is the difference of two borders, so what follows from periods that are shown is every difference within a group
 * of borders that they connect. So borders are put in groups in which no difference is small, and a period is shown when
 * both its borders are in one group. Borders of school years choose first, and rather the group of the year before: then a
 * school year is shown whenever it is not small by itself.
 */
export function perioden(perMaand: ReadonlyMap<string, number>, drempel: number): Perioden {
  const maanden = [...perMaand.keys()].map(maandnummer).sort((a, b) => a - b);
  const eerste = beginSchooljaar(maanden[0] ?? 0);
  const laatste = beginSchooljaar(maanden.at(-1) ?? 0) + 12;
  /** All that was counted before a border. */
  const voor: number[] = [0];
  for (let m = eerste; m < laatste; m += 1) voor.push((voor.at(-1) ?? 0) + (perMaand.get(maandVanNummer(m)) ?? 0));
  const plaats = (nummer: number): number => Math.min(Math.max(nummer, eerste), laatste) - eerste;
  const groep = groepeer(voor, drempel);
  return {
    som: (van, totEnMet) => (voor[plaats(maandnummer(totEnMet) + 1)] ?? 0) - (voor[plaats(maandnummer(van))] ?? 0),
    isTonen: (van, totEnMet) => groep[plaats(maandnummer(van))] === groep[plaats(maandnummer(totEnMet) + 1)],
  };
}

function groepeer(voor: readonly number[], drempel: number): readonly number[] {
  const leden: number[][] = [];
  const groep: number[] = [];
  const past = (grens: number, g: number | undefined): g is number =>
    g !== undefined &&
    (leden[g] ?? []).every((lid) => !isKlein(Math.abs((voor[grens] ?? 0) - (voor[lid] ?? 0)), drempel));
  const zet = (grens: number, liefst: readonly (number | undefined)[]): void => {
    const g = [...liefst, ...leden.keys()].find((kans) => past(grens, kans)) ?? leden.push([]) - 1;
    leden[g]?.push(grens);
    groep[grens] = g;
  };
  const grenzen = [...voor.keys()];
  for (const grens of grenzen.filter((i) => i % 12 === 0)) zet(grens, [groep[grens - 12]]);
  for (const grens of grenzen.filter((i) => i % 12 !== 0)) {
    const jaar = grens - (grens % 12);
    zet(grens, [groep[jaar], groep[jaar + 12]]);
  }
  return groep;
}

/** One of the parts that a total falls into. */
export interface Deel {
  aantal: number;
  /** Out of how many; a part of which that is small says nothing either way. */
  van: number;
}

/**
 * Which parts of a total are kept back: the small ones; and as long as those together can be told from the total and are one,
 * or small, the smallest of the others as well.
 */
export function verberg<S extends string>(delen: ReadonlyMap<S, Deel>, drempel: number): ReadonlySet<S> {
  const weg = new Set<S>();
  for (const [sleutel, { aantal, van }] of delen)
    if (isKlein(aantal, drempel) || isKlein(van, drempel)) weg.add(sleutel);
  const aantalVan = (sleutel: S): number => delen.get(sleutel)?.aantal ?? 0;
  const rest = [...delen.keys()]
    .filter((sleutel) => aantalVan(sleutel) > 0 && !weg.has(sleutel))
    .sort((a, b) => aantalVan(a) - aantalVan(b) || (a < b ? -1 : 1));
  const moetMeer = (): boolean => {
    const som = [...weg].reduce((totaal, sleutel) => totaal + aantalVan(sleutel), 0);
    return som > 0 && (weg.size < 2 || som < drempel);
  };
  for (const sleutel of rest) if (moetMeer()) weg.add(sleutel);
  return weg;
}
