import type { Mailbericht } from '../../keten/smtp.ts';
import type { Geadresseerde, Vierogenreden } from '../../mas/brieven.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import { redenenVan } from '../../mas/geadresseerden.ts';
import { gezagUit, isAdresGeheim, isGeheimBij } from '../../mas/registraties.ts';
import type { Weigercode } from '../../mas/weigercodes.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { zoekPartner } from './partner.ts';
import { leesRegistraties } from './registraties.ts';

/** How somebody can be reached now: what was settled of him may have changed since. */
export interface Bereik {
  /** Where he gets mail, and only if he wants to get it there (Awb 2:14 lid 1); else why not. */
  mail: Mailbericht['aan'] | { geweigerd: Weigercode };
  /** Why somebody else has to look before anything goes to him. */
  vierOgen: Vierogenreden[];
}

export async function leesBereik(prisma: PrismaClient, d: Dossier, aan: Geadresseerde): Promise<Bereik> {
  if (aan.soort === 'school') return { mail: await mailVanSchool(prisma, d), vierOgen: [] };
  const registraties = await leesRegistraties(prisma, d);
  const [leerling] = registraties;
  if (aan.soort === 'jongere') {
    const naam = leerling && `${leerling.voornaam} ${leerling.achternaam}`;
    return {
      mail: mailVan({ ...leerling, naam }),
      vierOgen: redenenVan({ adresGeheim: isAdresGeheim(registraties) }),
    };
  }
  const gezag = gezagUit(registraties).find(({ id }) => id === aan.id);
  if (!gezag) return { mail: GEEN_ADRES, vierOgen: [] };
  const { geblokkeerd } = gezag;
  return { mail: mailVan(gezag), vierOgen: redenenVan({ adresGeheim: isGeheimBij(gezag, registraties), geblokkeerd }) };
}

const GEEN_ADRES = { geweigerd: 'GeenAdres' } as const;

function mailVan(wie: { email?: string | null; digitaal?: boolean; naam?: string | undefined }): Bereik['mail'] {
  const { email, digitaal, naam } = wie;
  if (!email) return GEEN_ADRES;
  return digitaal ? { adres: email, ...(naam && { naam }) } : { geweigerd: 'GeenDigitaal' };
}

async function mailVanSchool(prisma: PrismaClient, d: Dossier): Promise<Bereik['mail']> {
  const school = await zoekPartner(prisma, d, 'school');
  if (school === 'MeerOntvangers') return { geweigerd: school };
  return school?.email ? { adres: school.email, naam: school.naam } : GEEN_ADRES;
}
