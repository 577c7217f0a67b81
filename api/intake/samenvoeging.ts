/** Tells one case that two records are one child. Open or closed: the case itself stays what it was. */
import { clientVoor } from '../huis.ts';
import { refVan } from '../inhoud.ts';
import type { Samenvoegingbericht } from './bericht.ts';
import type { Postbezorger } from './intake.ts';
import { begin, markeer, noteer } from './postvak.ts';
import { stuurNaarZaak, stuurNagekomen } from './verstuur.ts';
import { verschuivingVan } from './verschuiving.ts';

export async function brengSamenvoeging(huis: Postbezorger, id: string): Promise<void> {
  const { prisma, taskQueue } = huis;
  const rij = await prisma.postvak.findUnique({ where: { id } });
  const zaak = rij && (await prisma.zaak.findUnique({ where: { zaakId: rij.nummer } }));
  if (!zaak || !(await begin(prisma, id, zaak.zaakId))) return;
  const { leerlingId, metLeerlingId } = rij.bericht as unknown as Samenvoegingbericht;
  const inhoud = rij.inhoudId === null ? null : await prisma.inhoud.findUnique({ where: { id: rij.inhoudId } });
  const stuur = zaak.status === 'gesloten' ? stuurNagekomen : stuurNaarZaak;
  const afloop = await stuur(clientVoor(huis, rij.proef), taskQueue, {
    zaakId: zaak.zaakId,
    verschuiving: await verschuivingVan(prisma, zaak),
    sleutel: `samenvoeging/${id}`,
    door: rij.ingezondenDoor,
    opdracht: {
      soort: 'voeg-leerling-samen',
      leerlingId,
      metLeerlingId,
      ...(inhoud && { inhoud: refVan(inhoud) }),
    },
    samenvatting: `Nagekomen bericht voor ${zaak.zaakId}`,
  });
  if (afloop.soort === 'geboekt') await markeer(prisma, id, 'verwerkt');
  else if (afloop.soort === 'geweigerd') await markeer(prisma, id, 'geweigerd', { reden: afloop.code });
  // closed between our look and our knock: the next round of the sweep goes the other way
  else await noteer(prisma, id, afloop.soort === 'later' ? afloop.reden : 'de zaak is gesloten');
}
