/** Opens payloads for somebody who looks in Temporal: those of the cases that are his to read, and each case is logged. */
import type { Payload } from '@temporalio/common';
import { dagVan, toonDatum } from '../../mas/datum.ts';
import { mag, type Wie } from '../../mas/rechten.ts';
import { ontsluit, sleutelIdVan } from '../../platform/versleuteling/codec.ts';
import type { Zaaksleutel } from '../../platform/versleuteling/sleutelbos.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { Huis } from '../huis.ts';
import { logVerwerking } from '../verwerkingen/log.ts';
import { isOnderzocht, waaroverVan } from '../zaken/zoek.ts';

type Nodig = Pick<Huis, 'prisma' | 'sleutels'>;

/** What may not be read, and what does not open, stays as it is. */
export async function ontsluitVoor({ prisma, sleutels }: Nodig, wie: Wie, payloads: Payload[]): Promise<Payload[]> {
  const ids = [...new Set(payloads.flatMap((payload) => sleutelIdVan(payload) ?? []))];
  const gevonden = (await Promise.all(ids.map((id) => sleutels.metId(id)))).filter((sleutel) => sleutel !== null);
  const leesbaar = new Map<string, Zaaksleutel>();
  for (const sleutel of gevonden) if (await magLezen(prisma, wie, sleutel.zaakId)) leesbaar.set(sleutel.id, sleutel);
  return payloads.map((payload) => toon(leesbaar.get(sleutelIdVan(payload) ?? ''), payload));
}

function toon(sleutel: Zaaksleutel | undefined, payload: Payload): Payload {
  if (!sleutel) return payload;
  return sleutel.vernietigdOp ? vernietigd(sleutel.vernietigdOp) : (ontsluit(sleutel, payload) ?? payload);
}

const vernietigd = (op: Date): Payload => ({
  metadata: { encoding: Buffer.from('json/plain') },
  data: Buffer.from(JSON.stringify(`De inhoud is vernietigd op ${toonDatum(dagVan(op.getTime()))}.`)),
});

/**
 * Payloads of a case do not say under which law each of them falls: who may not read what falls under the Wpg reads none
 * of a case in which a BOA investigates. A case that is not in the read model (yet) is of no municipality.
 */
async function magLezen(prisma: PrismaClient, wie: Wie, zaakId: string): Promise<boolean> {
  const zaak = await prisma.zaak.findUnique({ where: { zaakId } });
  const waarover = waaroverVan(zaak ?? { gemeente: null, proef: false });
  if (!mag(wie, 'lees-temporal', waarover)) return false;
  const wpg = await isOnderzocht(prisma, zaakId);
  if (wpg && !mag(wie, 'lees-wpg', waarover)) return false;
  // a trial case is about nobody
  if (zaak?.proef === true) return true;
  const regime = wpg ? 'WPG' : 'AVG';
  await logVerwerking(prisma, wie, {
    activiteit: 'lees-temporal',
    zaakId,
    leerlingId: zaak?.leerlingId ?? null,
    regime,
  });
  return true;
}
