/** What belongs to a message and does not travel with it: its partner fetches it here, as long as that may be. */
import { kringVan } from '../../activities/kring.ts';
import type { Wie } from '../../mas/rechten.ts';
import { isAdresGeheim, zonderAdres } from '../../mas/registraties.ts';
import { berichtSleutel, zonderKeer } from '../../mas/sleutels.ts';
import { toestemmingVoor } from '../../mas/toestemming.ts';
import type { Ketenpartner, PrismaClient, Verzending } from '../../prisma/generated/client.ts';
import { nietAangemeld, nietGevonden } from '../http/fout.ts';
import { type Huis, protocolVan } from '../huis.ts';
import { logVerwerking } from '../verwerkingen/log.ts';
import { leesDossier } from '../zaken/dossier.ts';
import { isVan } from './ontvang.ts';

type Kop = (naam: string) => string | undefined;

/**
 * The request is signed like an event, over an empty body and with the id of the message as its id: so a signature opens one
 * message, for five minutes. Each reading is logged under the name of the partner.
 */
export async function leesInhoud(huis: Huis, kenmerk: string, kop: Kop): Promise<unknown> {
  const { prisma } = huis;
  const { verzending, partner } = await zoek(prisma, kenmerk);
  if (!verzending || !partner || kop('webhook-id') !== kenmerk || !isVan(partner, kop, ''))
    throw nietAangemeld('De handtekening klopt niet: onderteken het kenmerk van het bericht, met een leeg lichaam.');
  const { zaakId, proef } = verzending;
  const zaak = proef ? null : await prisma.zaak.findUnique({ where: { zaakId } });
  if (!zaak || verzending.inhoud === null || !(await magNog(huis, verzending, zaak)))
    throw nietGevonden('De inhoud van dit bericht is er niet meer.');
  const regime = verzending.regime === 'WPG' ? 'WPG' : 'AVG';
  const { leerlingId } = zaak;
  await logVerwerking(prisma, alsLezer(partner), { activiteit: 'haal-bericht-op', zaakId, leerlingId, regime });
  const inhoud = verzending.inhoud as Record<string, unknown>;
  return (await isGeheim(prisma, leerlingId)) ? zonderAdres(inhoud) : inhoud;
}

/** A secret of one record is one of the child, also when it came after the message. */
async function isGeheim(prisma: PrismaClient, leerlingId: string | null): Promise<boolean> {
  const kring = leerlingId === null ? [] : await kringVan(prisma, leerlingId);
  return isAdresGeheim(await prisma.leerling.findMany({ where: { id: { in: kring } } }));
}

async function zoek(
  prisma: PrismaClient,
  kenmerk: string,
): Promise<{ verzending: Verzending | null; partner: Ketenpartner | null }> {
  const verzending = await prisma.verzending.findUnique({ where: { kenmerk } });
  const id = verzending?.ketenpartnerId ?? null;
  return { verzending, partner: id === null ? null : await prisma.ketenpartner.findUnique({ where: { id } }) };
}

/** Its time is not over, the case still has it, and a consent that it rests on stands (AVG 7 lid 3). */
async function magNog(
  huis: Huis,
  { sleutel, inhoudTot }: Verzending,
  zaak: { zaakId: string; dossier: string; vouw: number },
): Promise<boolean> {
  if (inhoudTot === null || inhoudTot.getTime() <= Date.now()) return false;
  const d = await leesDossier(huis.prisma, zaak);
  const eigen = Object.entries(d.berichten).find(([, bericht]) => berichtSleutel(d, bericht) === zonderKeer(sleutel));
  if (!eigen) return false;
  const [over, { bericht }] = eigen;
  const { toestemming } = (await protocolVan(huis, d.gemeente)).berichten[bericht] ?? {};
  return toestemming === 'geen' || toestemmingVoor(d, over);
}

const alsLezer = ({ id, gemeenten, vestiging }: Ketenpartner): Wie => ({
  id,
  rol: 'ketenpartner',
  gemeenten,
  vestiging,
  boa: false,
});
