/** Where a message of a partner belongs: which kind it is, of which case it speaks, and what of ours it answers. */
import { BERICHTEN, type Berichtsoort } from '../../mas/berichten.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import { berichtSleutel, zonderKeer } from '../../mas/sleutels.ts';
import type { BerichtIn, PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { type Gegevens, gebeurtenis, gegevens, soortVan } from '../berichten/gebeurtenis.ts';
import { protocolVan } from '../huis.ts';
import { leesDossier } from '../zaken/dossier.ts';
import type { Postbezorger } from './intake.ts';

export interface Ketenbericht {
  bericht: Berichtsoort;
  gegevens: Gegevens;
  subject: string | null;
}
export interface Plaats {
  zaak: Zaak;
  /** Key in the dossier of the message of ours that it answers. */
  over: string | null;
}
/** Why it fits nowhere, for who has to find out where it belongs. */
export interface Nergens {
  reden: string;
  /** The case is known, and what it answers is not. */
  zaak?: Zaak;
}

export async function leesKetenbericht(
  huis: Pick<Postbezorger, 'prisma' | 'register'>,
  rij: BerichtIn,
): Promise<Ketenbericht | Nergens> {
  const { type, subject, data } = gebeurtenis.parse(JSON.parse(rij.gebeurtenis));
  const bericht = soortVan(await protocolVan(huis, rij.gemeenten[0] ?? null), type);
  if (!bericht) return { reden: 'Schakel kent dit soort bericht niet.' };
  const partner = await huis.prisma.ketenpartner.findUnique({ where: { id: rij.ketenpartnerId } });
  if (BERICHTEN[bericht].partner !== partner?.soort || BERICHTEN[bericht].richting !== 'in')
    return { reden: 'Dit soort bericht komt niet van deze afzender.' };
  const gelezen = gegevens.safeParse(data);
  if (!gelezen.success) {
    const velden = [...new Set(gelezen.error.issues.map(({ path }) => path.join('.') || 'data'))];
    return { reden: `De gegevens van het bericht zijn niet te lezen: ${velden.join(', ')}.` };
  }
  return { bericht, gegevens: gelezen.data, subject: subject ?? null };
}

/** By what a person said, else by the references in the message: a partner knows a case by one of its own, and no other. */
export async function zoekPlaats(
  prisma: PrismaClient,
  rij: BerichtIn,
  gelezen: Ketenbericht,
): Promise<Plaats | Nergens> {
  const { zaakReferentie, inAntwoordOp = null } = gelezen.gegevens;
  if (rij.geplaatstDoor !== null) {
    const zaak = await prisma.zaak.findUniqueOrThrow({ where: { zaakId: rij.zaakId ?? '' } });
    return { zaak, over: rij.over };
  }
  const referentie = zaakReferentie ?? gelezen.subject;
  const van = { ketenpartnerId: rij.ketenpartnerId };
  const [eigen, bekend] = await Promise.all([
    inAntwoordOp === null ? null : prisma.verzending.findFirst({ where: { ...van, kenmerk: inAntwoordOp } }),
    referentie === null ? null : prisma.zaakreferentie.findFirst({ where: { ...van, referentie } }),
  ]);
  if (referentie !== null && !bekend) return { reden: 'De verwijzing naar de zaak is niet bekend.' };
  const zaakId = bekend?.zaakId ?? eigen?.zaakId;
  if (zaakId === undefined) return { reden: 'Het bericht noemt geen zaak die bekend is.' };
  const zaak = await prisma.zaak.findUniqueOrThrow({ where: { zaakId } });
  if (inAntwoordOp === null) return { zaak, over: null };
  const over = overVan(await leesDossier(prisma, zaak), eigen?.sleutel ?? `${zaakId}/bericht/${inAntwoordOp}`);
  return over === null ? { reden: 'Het bericht antwoordt op iets dat de zaak niet kent.', zaak } : { zaak, over };
}

/** A partner answers to the id of the event, or to the number of the message in it. */
const overVan = (d: Dossier, sleutel: string): string | null =>
  Object.entries(d.berichten).find(([, bericht]) => berichtSleutel(d, bericht) === zonderKeer(sleutel))?.[0] ?? null;
