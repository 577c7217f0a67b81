import type { MogelijkeHandeling } from '../../api/zaak.ts';
import { AANGEWEZEN, vraagtAanwijzen } from './aanwijzen.ts';

/** What an address says is fixed of an action; everything in an address is text. */
export type Adresvelden = Readonly<Record<string, string | number>>;

export type Vondst =
  { soort: 'deze'; handeling: MogelijkeHandeling } | { soort: 'kies'; uit: MogelijkeHandeling[] } | { soort: 'geen' };

const heeft = (handeling: MogelijkeHandeling, gevraagd: Adresvelden): boolean =>
  Object.entries(gevraagd).every(
    ([veld, waarde]) =>
      String(handeling.vast[veld]) === String(waarde) || (veld === AANGEWEZEN && vraagtAanwijzen(handeling)),
  );

/**
 * The action that an address is about. When the address leaves open what the case still has to choose (which term,
 * which outcome), there are more, and the person chooses.
 */
export function vind(lijst: readonly MogelijkeHandeling[], soort: string, gevraagd: Adresvelden): Vondst {
  const passend = lijst.filter((h) => h.handeling === soort && heeft(h, gevraagd));
  const precies = passend.find(({ vast }) => Object.keys(vast).length === Object.keys(gevraagd).length);
  const [enige, ...rest] = passend;
  if (precies) return { soort: 'deze', handeling: precies };
  if (!enige) return { soort: 'geen' };
  return rest.length === 0 ? { soort: 'deze', handeling: enige } : { soort: 'kies', uit: passend };
}

/** One name for an action with its fixed fields, such as a draft is kept under. */
export const kenmerkVan = ({ handeling, vast }: Pick<MogelijkeHandeling, 'handeling' | 'vast'>): string =>
  [
    handeling,
    ...Object.entries(vast)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([veld, waarde]) => `${veld}=${waarde}`),
  ].join('/');
