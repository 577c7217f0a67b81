/** Tells a closed case that its content was destroyed. The worker did that, and waits for this before it destroys the key. */
import type { Vernietigopdracht } from '../../mas/opdracht.ts';
import type { Postbezorger } from './intake.ts';
import { begin, markeer, noteer } from './postvak.ts';
import { stuurNagekomen } from './verstuur.ts';

export async function brengVernietiging({ prisma, client, taskQueue }: Postbezorger, id: string): Promise<void> {
  const rij = await prisma.postvak.findUnique({ where: { id } });
  if (!rij || !(await begin(prisma, id, rij.nummer))) return;
  const opdracht = rij.bericht as unknown as Vernietigopdracht;
  const afloop = await stuurNagekomen(client, taskQueue, {
    zaakId: rij.nummer,
    // a trial case is about nobody, so it is never on a list
    verschuiving: 0,
    sleutel: `vernietiging/${opdracht.lijst}`,
    door: rij.ingezondenDoor,
    opdracht,
    samenvatting: `Nagekomen bericht voor ${rij.nummer}`,
  });
  if (afloop.soort === 'geboekt') await markeer(prisma, id, 'verwerkt');
  else if (afloop.soort === 'geweigerd') await markeer(prisma, id, 'geweigerd', { reden: afloop.code });
  else await noteer(prisma, id, afloop.soort === 'later' ? afloop.reden : 'de zaak nam het niet aan');
}
