/** What a person does with a message that fitted nothing. */
import type { Wie } from '../../mas/rechten.ts';
import { conflict } from '../http/fout.ts';
import type { Antwoord } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import type { Intake } from '../intake/intake.ts';
import { zaakPad } from '../zaken/toon.ts';
import { eis, waaroverVan, zoekZaak } from '../zaken/zoek.ts';
import { logOngeplaatst, toonOngeplaatst, zoekOngeplaatst } from './ongeplaatst.ts';
import type { Plaatsing } from './schemas.ts';

/** How long a person waits for the case; what he asked is safe long before. */
const GEDULD_MS = 3_000;

const alGedaan = () =>
  conflict('NietOngeplaatst', 'Dit bericht is intussen geplaatst of afgehandeld. Haal de lijst opnieuw op.');

export async function handelAf({ prisma }: Huis, wie: Wie, id: string, toelichting: string): Promise<Antwoord> {
  const rij = await zoekOngeplaatst(prisma, wie, 'plaats-bericht', id);
  await logOngeplaatst(prisma, wie, 'handel-bericht-af', rij);
  const data = { stand: 'afgehandeld', toelichting, afgehandeldDoor: wie.id, afgehandeldOp: new Date() };
  const { count } = await prisma.berichtIn.updateMany({ where: { id, stand: 'ongeplaatst' }, data });
  if (count === 0) throw alGedaan();
  return { status: 204 };
}

/** The inbox brings it on from there, so that it arrives once, also when this process ends. */
export async function plaats(
  huis: Huis,
  intake: Intake,
  wie: Wie,
  id: string,
  { zaakId, over }: Plaatsing,
): Promise<Antwoord> {
  const { prisma } = huis;
  const { plaatsbaar } = await toonOngeplaatst(huis, await zoekOngeplaatst(prisma, wie, 'plaats-bericht', id));
  const zaak = await zoekZaak(prisma, wie, 'plaats-bericht', zaakId);
  eis(wie, 'plaats-bericht', waaroverVan(zaak), 'U kunt in deze zaak geen berichten plaatsen.');
  if (!plaatsbaar)
    throw conflict(
      'NietPlaatsbaar',
      'Schakel kan dit bericht niet in een zaak plaatsen. Leg zelf in de zaak vast wat het zegt, en handel het daarna af.',
    );
  const { count } = await prisma.berichtIn.updateMany({
    where: { id, stand: 'ongeplaatst' },
    data: { stand: 'nieuw', zaakId, over, geplaatstDoor: wie.id, geplaatst: { increment: 1 } },
  });
  if (count === 0) throw alGedaan();
  await intake.brengBinnen({ soort: 'bericht', id }, GEDULD_MS);
  const { stand, reden } = await prisma.berichtIn.findUniqueOrThrow({ where: { id } });
  if (stand === 'ongeplaatst') throw conflict('PastNergens', reden ?? '');
  return {
    status: stand === 'verwerkt' ? 200 : 202,
    lichaam: { id, verwerking: stand, links: { zaak: zaakPad(zaakId) } },
  };
}
