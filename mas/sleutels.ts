/** The business keys of what leaves the house: each the same for ever, so that what went out once never goes out again. */
interface Zaak {
  id: string;
}

export const briefSleutel = ({ id }: Zaak, exemplaar: string): string => `${id}/brief/${exemplaar}`;
/** Undefined for a message of before Schakel sent them. */
export const berichtSleutel = ({ id }: Zaak, bericht: { kenmerk?: string } | undefined): string | undefined =>
  bericht?.kenmerk === undefined ? undefined : `${id}/bericht/${bericht.kenmerk}`;
export const duoSleutel = ({ id }: Zaak, meldingsnummer: string, volg: number): string =>
  `${id}/duo/${meldingsnummer}/${volg}`;
/** @param wat the name of a rung and its day, since a term that was moved has new rungs; `hand-1` is the first by hand */
export const herinnerSleutel = ({ id }: Zaak, termijn: string, wat: string): string =>
  `${id}/herinner/${termijn}/${wat}`;
/** Offered again after it was refused: for who takes it something new, with a key that says how often. */
export const metKeer = (sleutel: string, keer: number | undefined): string =>
  keer === undefined ? sleutel : `${sleutel}/keer-${keer}`;
export const zonderKeer = (sleutel: string): string => sleutel.replace(/\/keer-\d+$/, '');
const overBezorging = ({ id }: Zaak): string => `${id}/attendeer/bezorging/`;
/** What can be the matter with something that has to go out. */
export type Hapering = 'hapert' | 'geweigerd' | 'onzeker';
/** A notice about something that does not get out. */
export const hapertSleutel = (d: Zaak, bezigheid: string, wat: Hapering): string =>
  `${overBezorging(d)}${bezigheid}/${wat}`;
/** What such a notice is about; any other key is its own. */
export const bezigheidIn = (d: Zaak, sleutel: string): string =>
  sleutel.startsWith(overBezorging(d)) ? sleutel.slice(overBezorging(d).length).replace(/\/[a-z]+$/, '') : sleutel;
