import { ApiFout } from '../../api/client.ts';
import { nl } from '../../teksten/nl.ts';
import { alsZin } from '../../veldfout.ts';
import type { Verzoek } from './opzet.ts';

/** What somebody puts into a letter himself: what is wrong with it is said there. */
export const EIGEN = { alinea: nl.brief.alinea, bijlagen: nl.brief.bijlagen } as const;
export type Eigen = keyof typeof EIGEN;
const VELDEN = Object.keys(EIGEN) as Eigen[];

/** Of which of those the API says something: it names one document of more by its number (`bijlagen.0`). */
export const eigenVeld = (veld: string): Eigen | undefined => VELDEN.find((eigen) => eigen === veld.split('.')[0]);

/**
 * Why a preview was refused, at what somebody put into it: all that there is to say of one in one place.
 * @param gevraagd what it was asked with; what was changed since is no longer wrong
 */
export function eigenFouten(fout: unknown, gevraagd: Verzoek, nu: Verzoek): Partial<Record<Eigen, string>> {
  const velden = fout instanceof ApiFout ? (fout.probleem.velden ?? []) : [];
  return Object.fromEntries(
    VELDEN.filter((eigen) => JSON.stringify(gevraagd[eigen]) === JSON.stringify(nu[eigen])).flatMap((eigen) => {
      const zinnen = velden.filter(({ veld }) => eigenVeld(veld) === eigen).map((v) => alsZin(v.fout, EIGEN[eigen]));
      return zinnen.length === 0 ? [] : [[eigen, zinnen.join(' ')] as const];
    }),
  );
}
