import { inject } from 'vitest';
import type { Briefsoort } from '../../mas/brieven.ts';
import type { Dag } from '../../mas/datum.ts';
import { maakPrisma } from '../../platform/databank/prisma.ts';
import { Partner } from './keten.ts';
import type { Klant } from './klant.ts';

/** Letters and messages, made through the API by whoever makes them, and as they are read where they were caught. */

/** Who has the gezag over the pupil of a case. */
export async function zetGezag(lpa: Klant, zaakId: string, gezag: readonly object[]): Promise<void> {
  const { leerling } = await lpa.zaak(zaakId);
  const { status, lichaam } = await lpa.vraag('PUT', `/v1/leerlingen/${leerling?.id ?? ''}/gezag`, { gezag });
  if (status !== 200) throw new Error(`gezag: ${status} ${JSON.stringify(lichaam)}`);
}

/** Asks for a letter; explained, in case nobody established what it says. */
export const vraagBrief = (lpa: Klant, zaakId: string, brief: Briefsoort): Promise<number> =>
  lpa.gelukt(zaakId, {
    handeling: 'stel-brief-voor',
    brief,
    motivatie: 'Verzonnen motivatie.',
    afwijkreden: 'anders',
  });

export interface Briefbeeld {
  over: string;
  brief: string;
  stand: string;
  corrigeert: string | null;
  verzondenOp: Dag | null;
  exemplaren: { id: string; wie: string; document: { id: string; sha256: string } }[];
}
export const brievenVan = async (wie: Klant, zaakId: string): Promise<Briefbeeld[]> =>
  (await wie.haal<{ brieven: Briefbeeld[] }>(`/v1/zaken/${zaakId}/brieven`)).lichaam.brieven;

/** Of the letter of this kind that is due: its key in the case. */
export async function overVan(lpa: Klant, zaakId: string, soort: Briefsoort): Promise<string> {
  const brief = (await brievenVan(lpa, zaakId)).find((b) => b.brief === soort && b.stand === 'nodig');
  if (!brief) throw new Error(`geen ${soort} in ${zaakId}`);
  return brief.over;
}

/** Looks at the letter of this kind and settles it as it is, in Dutch for everybody. */
export async function stelVast(lpa: Klant, zaakId: string, soort: Briefsoort, alinea = ''): Promise<string> {
  const over = await overVan(lpa, zaakId, soort);
  const bekijk = async (aan?: readonly object[]) => {
    const { status, lichaam } = await lpa.post<{
      voorbeeld: string;
      geadresseerden: { aan: object; kanaal: string }[];
    }>(`/v1/zaken/${zaakId}/brieven/voorbeeld`, { over, alinea, ...(aan && { aan }) });
    if (status !== 201) throw new Error(`voorbeeld: ${status} ${JSON.stringify(lichaam)}`);
    return lichaam;
  };
  const { geadresseerden } = await bekijk();
  const { voorbeeld } = await bekijk(geadresseerden.map(({ aan, kanaal }) => ({ aan, kanaal, taal: 'nl' })));
  await lpa.gelukt(zaakId, { handeling: 'stel-brief-vast', over, voorbeeld });
  return over;
}

export interface Opgevangen {
  id: string;
  kanaal: string;
  regime: string;
  onderwerp: string;
  aan: string;
  koppen: Record<string, string>;
  tekst: string;
  bijlagen: string[];
}
/** Everything of a case that was caught, as it would have gone. */
export async function opgevangenVan(wie: Klant, zaakId: string, proef = false): Promise<Opgevangen[]> {
  const { opvang } = (
    await wie.haal<{ opvang: { links: { self: string } }[] }>(
      `/v1/opvang?zaakId=${zaakId}&proef=${String(proef)}&aantal=100`,
    )
  ).lichaam;
  return Promise.all(opvang.map(async ({ links }) => (await wie.haal<Opgevangen>(links.self)).lichaam));
}

/** The school answers something that nobody asked, and says of no case what it is about. */
export async function stuurLos(): Promise<void> {
  const huis = inject('huis');
  const prisma = maakPrisma(huis.databaseUrl);
  const school = await Partner.als('demo-school-99xx00', huis, prisma);
  await prisma.$disconnect();
  await school.stuur('inlichtingen-ontvangen', { afwezigTot: '2026-11-20' });
}
