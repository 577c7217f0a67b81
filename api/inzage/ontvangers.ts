/** To whom data went (AVG 15 lid 1 onder c), and who read them: roles and organisations, no names (HvJ EU C-579/21). */
import type { Regime } from '../../mas/begrippen.ts';
import { dagVan } from '../../mas/datum.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { zonderDoel } from '../auditspoor/doelen.ts';
import {
  activiteitVan,
  type Dossiersleutels,
  leesOrganisaties,
  rolnaam,
  telVerwerkingen,
} from '../verwerkingen/lees.ts';
import { zonderVeld } from '../verwerkingen/velden.ts';
import type { Inzage } from './schemas.ts';

const WAT: Readonly<Record<string, string>> = {
  brief: 'Brief',
  bericht: 'Bericht',
  herinnering: 'Herinnering',
  duo: 'Stand van een melding',
};
/** Who gets what goes to no ketenpartner. */
const ZONDER_PARTNER: Readonly<Record<string, string>> = { duo: 'DUO', brief: 'Ouders, verzorgers of jongere' };

/** What was delivered; what was only tried reached nobody. */
export async function leesOntvangers(
  prisma: PrismaClient,
  zaakIds: readonly string[],
  regime: Regime,
): Promise<Inzage['ontvangers']> {
  const geteld = await prisma.verzending.groupBy({
    by: ['soort', 'ketenpartnerId'],
    where: { zaakId: { in: [...zaakIds] }, regime, bezorgdOp: { not: null } },
    _count: true,
    _max: { bezorgdOp: true },
  });
  const partners = await prisma.ketenpartner.findMany({
    where: { id: { in: geteld.flatMap(({ ketenpartnerId }) => ketenpartnerId ?? []) } },
    select: { id: true, naam: true },
  });
  const namen = new Map(partners.map(({ id, naam }) => [id, naam]));
  return geteld
    .map(({ soort, ketenpartnerId, _count, _max }) => ({
      naam: namen.get(ketenpartnerId ?? '') ?? ZONDER_PARTNER[soort] ?? 'Niet bekend',
      wat: WAT[soort] ?? soort,
      keer: _count,
      laatste: dagVan(_max.bezorgdOp?.getTime() ?? 0),
    }))
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl') || a.wat.localeCompare(b.wat, 'nl'));
}

/**
 * Who gave a reason to read a secret address. What he wrote may tell where somebody is, so a parent does not get it: the
 * address can be secret for him.
 */
export async function leesDoorbrekingen(
  prisma: PrismaClient,
  leerlingIds: readonly string[],
  metReden: boolean,
): Promise<Inzage['doorbrekingen']> {
  const rijen = await prisma.doorbreking.findMany({
    where: { leerlingId: { in: [...leerlingIds] } },
    orderBy: [{ op: 'asc' }, { id: 'asc' }],
  });
  const ids = rijen.map(({ accountId }) => accountId);
  const wie = await leesOrganisaties(prisma, ids);
  const accounts = await prisma.account.findMany({ where: { id: { in: ids } }, select: { id: true, rol: true } });
  return rijen.map(({ accountId, op, reden }) => ({
    op: dagVan(op.getTime()),
    rol: rolnaam(accounts.find(({ id }) => id === accountId)?.rol ?? ''),
    organisatie: wie.get(accountId)?.organisatie ?? '',
    reden: metReden ? reden : null,
  }));
}

/** Under which regime somebody read is not said, nor for what he opened an audit trail: both tell of an investigation. */
export async function leesGelezen(prisma: PrismaClient, sleutels: Dossiersleutels): Promise<Inzage['gelezen']> {
  const geteld = await telVerwerkingen(prisma, sleutels);
  const wie = await leesOrganisaties(prisma, [...new Set(geteld.map(({ accountId }) => accountId))]);
  const samen = new Map<string, Inzage['gelezen'][number]>();
  for (const { accountId, rol, activiteit, dag, keer } of geteld) {
    const regel = {
      rol: rolnaam(rol),
      organisatie: wie.get(accountId)?.organisatie ?? '',
      ...activiteitVan(zonderDoel(zonderVeld(activiteit))),
    };
    const sleutel = Object.values(regel).join('\n');
    const was = samen.get(sleutel) ?? { ...regel, keer: 0, eerste: dag, laatste: dag };
    samen.set(sleutel, {
      ...was,
      keer: was.keer + keer,
      eerste: dag < was.eerste ? dag : was.eerste,
      laatste: dag > was.laatste ? dag : was.laatste,
    });
  }
  return [...samen.values()].sort((a, b) => b.laatste.localeCompare(a.laatste) || a.wat.localeCompare(b.wat, 'nl'));
}
