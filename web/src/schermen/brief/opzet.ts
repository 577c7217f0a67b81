import type { Schema } from '../../api/client.ts';

export type Voorbeeld = Schema<'Briefvoorbeeld'>;
export type Kandidaat = Voorbeeld['geadresseerden'][number];
export type Verzoek = Schema<'BriefvoorbeeldVerzoek'>;
type Wens = NonNullable<Verzoek['aan']>[number];

/** What somebody makes of a letter before he settles it. */
export interface Opzet {
  alinea: string;
  bijlagen: readonly string[];
  /** Null: to whom the method says, and in the way that it says. */
  aan: readonly Wens[] | null;
  /** Why he does otherwise than the method. */
  motivatie: string;
}
export const LEEG: Opzet = { alinea: '', bijlagen: [], aan: null, motivatie: '' };

/** Dutch is the language of every text; who reads another gets it in Dutch when somebody says so. */
const NEDERLANDS = 'nl';
export const leestAnders = ({ taal }: Kandidaat): boolean => taal !== NEDERLANDS;

/** Where somebody says that it goes to this one in Dutch all the same. */
export const taalveld = (kandidaat: Pick<Kandidaat, 'aan'>): string => `taal-${sleutelVan(kandidaat)}`;

/** Where somebody says how this one gets it. */
export const kanaalveld = (kandidaat: Pick<Kandidaat, 'aan'>): string => `kanaal-${sleutelVan(kandidaat)}`;

/** Nobody can be reached in the way that was chosen: there is a letter, and no copy of it. */
export const isZonderExemplaar = ({ geadresseerden }: Pick<Voorbeeld, 'geadresseerden'>): boolean =>
  geadresseerden.every(({ document }) => document === null);

/** Who reads another language, and nobody said yet that he gets it in Dutch. */
export const zonderTaal = (opzet: Opzet, kandidaten: readonly Kandidaat[]): Kandidaat[] =>
  kandidaten.filter((kandidaat) => {
    const wens = wensVoor(opzet, kandidaat);
    return leestAnders(kandidaat) && wens !== null && wens.taal === undefined;
  });

/** What the preview is made of. Why somebody does otherwise does not show in the letter. */
export const verzoekVan = (over: string, { alinea, bijlagen, aan }: Opzet): Verzoek => ({
  over,
  ...(alinea.trim() !== '' && { alinea: alinea.trim() }),
  ...(bijlagen.length > 0 && { bijlagen: [...bijlagen] }),
  ...(aan !== null && { aan: [...aan] }),
});

export const sleutelVan = ({ aan }: Pick<Kandidaat, 'aan'>): string => (aan.soort === 'gezag' ? aan.id : aan.soort);

/** How it stands with one recipient in what is being made: null when he does not get it. */
export function wensVoor(opzet: Opzet, kandidaat: Kandidaat): Wens | null {
  if (opzet.aan) return opzet.aan.find((wens) => sleutelVan(wens) === sleutelVan(kandidaat)) ?? null;
  return kandidaat.standaard ? { aan: kandidaat.aan, kanaal: kandidaat.kanaal } : null;
}

/** Another wish for one recipient, or none; the others stay as they are, in the order in which they are shown. */
export function metWens(opzet: Opzet, alle: readonly Kandidaat[], voor: Kandidaat, wens: Wens | null): Opzet {
  const aan = alle.flatMap((kandidaat) => {
    const nu = kandidaat === voor ? wens : wensVoor(opzet, kandidaat);
    return nu ? [nu] : [];
  });
  return { ...opzet, aan };
}
