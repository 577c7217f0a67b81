/** Brings a message of a partner to the case that it is about. What fits nowhere waits for a person: nothing is dropped. */
import { dagVan } from '../../mas/datum.ts';
import type { BerichtIn, Prisma, PrismaClient } from '../../prisma/generated/client.ts';
import { clientVoor } from '../huis.ts';
import { leesmomentVan } from '../proefzaken/moment.ts';
import { bewaarAntwoord } from './antwoord.ts';
import type { Postbezorger } from './intake.ts';
import { type Ketenbericht, leesKetenbericht, type Nergens, type Plaats, zoekPlaats } from './plaats.ts';
import { type Afloop, stuurNaarZaak, stuurNagekomen } from './verstuur.ts';
import { verschuivingVan } from './verschuiving.ts';

export async function brengKetenbericht(huis: Postbezorger, id: string): Promise<void> {
  const { prisma } = huis;
  const rij = await prisma.berichtIn.findUnique({ where: { id } });
  if (rij?.stand !== 'nieuw') return;
  const gelezen = await leesKetenbericht(huis, rij);
  if ('reden' in gelezen) {
    await zetApart(prisma, rij, gelezen);
    return;
  }
  const plaats = await zoekPlaats(prisma, rij, gelezen);
  if ('reden' in plaats) await zetApart(prisma, rij, plaats);
  else await boek(huis, rij, plaats, gelezen);
}

async function boek(huis: Postbezorger, rij: BerichtIn, plaats: Plaats, gelezen: Ketenbericht): Promise<void> {
  const { zaakId, proef } = plaats.zaak;
  await besluit(huis.prisma, rij, { zaakId, proef, pogingen: { increment: 1 } });
  await verwerk(huis.prisma, rij, plaats, await stuur(huis, rij, plaats, gelezen));
}

/** What somebody else said of it in the meantime stands. */
async function besluit(
  prisma: PrismaClient,
  { id, geplaatst }: BerichtIn,
  data: Prisma.BerichtInUpdateManyMutationInput,
): Promise<void> {
  await prisma.berichtIn.updateMany({ where: { id, geplaatst, stand: 'nieuw' }, data });
}

const NIET_GELUKT = ' Plaatsen lukte niet: ';
/** Why it fitted nowhere at first stays, whatever comes of placing it by hand: that is what somebody looks for. */
function redenBij({ geplaatst, reden }: BerichtIn, nu: string): string {
  const [eerst = nu] = geplaatst === 0 ? [] : (reden ?? nu).split(NIET_GELUKT);
  return eerst === nu ? nu : `${eerst}${NIET_GELUKT}${nu}`;
}

const zetApart = (prisma: PrismaClient, rij: BerichtIn, { reden, zaak }: Nergens): Promise<void> =>
  besluit(prisma, rij, {
    stand: 'ongeplaatst',
    reden: redenBij(rij, reden),
    ...(zaak && { zaakId: zaak.zaakId, proef: zaak.proef }),
  });

async function stuur(
  huis: Postbezorger,
  rij: BerichtIn,
  { zaak, over }: Plaats,
  { bericht, gegevens }: Ketenbericht,
): Promise<Afloop> {
  const { prisma, taskQueue } = huis;
  const { uitkomst = null, datum = null } = gegevens;
  const { zaakId, proef } = zaak;
  const moment = proef ? await leesmomentVan(prisma, zaak) : rij.ontvangenOp.getTime();
  // where a person placed it is another command than what we tried by ourselves
  const sleutel = rij.geplaatst === 0 ? `bericht/${rij.id}` : `bericht/${rij.id}/${rij.geplaatst}`;
  const inhoud = await bewaarAntwoord(huis, zaak, { sleutel, moment, bericht, gegevens });
  const breng = zaak.status === 'gesloten' ? stuurNagekomen : stuurNaarZaak;
  return await breng(clientVoor(huis, proef), taskQueue, {
    zaakId,
    verschuiving: await verschuivingVan(prisma, zaak),
    sleutel,
    door: rij.geplaatstDoor ?? rij.ketenpartnerId,
    opdracht: {
      soort: 'ontvang-bericht',
      dag: dagVan(moment),
      ...{ bericht, over, uitkomst, datum },
      ...(inhoud && { inhoud }),
    },
    samenvatting: `Nagekomen bericht voor ${zaakId}`,
  });
}

async function verwerk(prisma: PrismaClient, rij: BerichtIn, { zaak }: Plaats, afloop: Afloop): Promise<void> {
  switch (afloop.soort) {
    case 'geboekt':
      await besluit(prisma, rij, { stand: 'verwerkt', reden: null });
      return;
    case 'geweigerd':
      await zetApart(prisma, rij, { reden: afloop.tekst });
      return;
    case 'gesloten':
      // closed between our look and our knock: the next round of the sweep goes the other way
      if (zaak.status === 'gesloten') await zetApart(prisma, rij, { reden: 'De zaak is gesloten.' });
      return;
    case 'later':
      await besluit(prisma, rij, { reden: redenBij(rij, afloop.reden) });
  }
}
