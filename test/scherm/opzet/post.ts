import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { onderteken } from '../../../keten/handtekening.ts';
import type { Briefsoort } from '../../../mas/brieven.ts';
import { maakPrisma } from '../../../platform/databank/prisma.ts';
import type { Klant } from '../../opzet/klant.ts';

/** Letters and messages that are there before somebody looks, made through the API by whoever makes them. */

/** Who has the gezag over the pupil of a case. */
export async function zetGezag(lpa: Klant, zaakId: string, gezag: readonly object[]): Promise<void> {
  const { leerling } = await lpa.zaak(zaakId);
  const { status, lichaam } = await lpa.vraag('PUT', `/v1/leerlingen/${leerling?.id ?? ''}/gezag`, { gezag });
  if (status !== 200) throw new Error(`gezag: ${status} ${JSON.stringify(lichaam)}`);
}

export const vraagBrief = (lpa: Klant, zaakId: string, brief: Briefsoort): Promise<number> =>
  lpa.gelukt(zaakId, { handeling: 'stel-brief-voor', brief });

interface InZaak {
  over: string;
  brief: string;
}
/** Of the letter of this kind: its key in the case. */
export async function overVan(lpa: Klant, zaakId: string, soort: Briefsoort): Promise<string> {
  const { brieven } = (await lpa.haal<{ brieven: InZaak[] }>(`/v1/zaken/${zaakId}/brieven`)).lichaam;
  const brief = brieven.find((b) => b.brief === soort);
  if (!brief) throw new Error(`geen ${soort} in ${zaakId}`);
  return brief.over;
}

/** Looks at the letter of this kind and settles it as it is, in Dutch for everybody. */
export async function stelVast(lpa: Klant, zaakId: string, soort: Briefsoort): Promise<string> {
  const over = await overVan(lpa, zaakId, soort);
  const bekijk = async (aan?: readonly object[]) => {
    const { status, lichaam } = await lpa.post<{
      voorbeeld: string;
      geadresseerden: { aan: object; kanaal: string }[];
    }>(`/v1/zaken/${zaakId}/brieven/voorbeeld`, { over, ...(aan && { aan }) });
    if (status !== 201) throw new Error(`voorbeeld: ${status} ${JSON.stringify(lichaam)}`);
    return lichaam;
  };
  const { geadresseerden } = await bekijk();
  const { voorbeeld } = await bekijk(geadresseerden.map(({ aan, kanaal }) => ({ aan, kanaal, taal: 'nl' })));
  await lpa.gelukt(zaakId, { handeling: 'stel-brief-vast', over, voorbeeld });
  return over;
}

const SCHOOL = 'demo-school-99xx00';

/** The school answers something that nobody asked, and says of no case what it is about. */
export async function stuurLos(): Promise<void> {
  const { api, databaseUrl } = inject('huis');
  const prisma = maakPrisma(databaseUrl);
  const { bron, geheim } = await prisma.ketenpartner.findUniqueOrThrow({ where: { id: SCHOOL } });
  await prisma.$disconnect();
  const id = randomUUID();
  const type = 'nl.leerplicht.inlichtingen-ontvangen.v1';
  const lichaam = JSON.stringify({ specversion: '1.0', id, source: bron, type, data: { afwezigTot: '2026-11-20' } });
  const koppen = onderteken(geheim ?? '', id, Date.now(), lichaam);
  const { status } = await fetch(`${api}/v1/berichten`, {
    method: 'POST',
    headers: { 'content-type': 'application/cloudevents+json', ...koppen },
    body: lichaam,
  });
  if (status !== 202) throw new Error(`bericht van ${SCHOOL}: ${status}`);
}
