/** Who a partner can ask about a message, and which BOA stands for one of investigation. */
import type { Berichtbron } from '../../mas/berichtbron.ts';
import type { Dossier, RouteStand } from '../../mas/dossier/types.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import type { Protocol } from '../../mas/protocol.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { leesGebeurtenissen } from '../grootboek.ts';

/** Who handles the case. As long as nobody does, and for what is not known of him: the department, as on its letters. */
export async function leesContact(
  prisma: PrismaClient,
  { behandelaar, gemeente }: Dossier,
  { briefpapier }: Pick<Protocol, 'briefpapier'>,
): Promise<Berichtbron['contact']> {
  const account = behandelaar === null ? null : await prisma.account.findUnique({ where: { id: behandelaar } });
  const { afdeling, telefoon, email } = afdelingVan({ gemeente }, { briefpapier });
  return {
    naam: account?.naam ?? afdeling,
    functie: account?.functie ?? 'leerplichtambtenaar',
    telefoon: account?.telefoon ?? telefoon,
    email: account?.email ?? email,
  };
}

/** The department, as on its letters. */
export function afdelingVan(
  { gemeente }: Pick<Dossier, 'gemeente'>,
  { briefpapier }: Pick<Protocol, 'briefpapier'>,
): { afdeling: string; telefoon: string; email: string } {
  const papier = briefpapier[gemeente ?? ''] ?? briefpapier.standaard;
  return { afdeling: papier?.afdeling ?? 'Leerplicht', telefoon: papier?.telefoon ?? '', email: papier?.email ?? '' };
}

/**
 * The BOA who last recorded what the message is about: a part of the route of investigation, or a verhoor. When nobody did,
 * who handles the case. Null when he is none: then nobody can stand for it (Sv 153).
 */
export async function leesBoa(
  prisma: PrismaClient,
  d: Dossier,
  route: Pick<RouteStand, 'id'> | undefined,
): Promise<Berichtbron['boa'] | null> {
  const vastgelegd = (await leesGebeurtenissen(prisma, d.id, 0)).filter((g) => isOpsporing(g, route)).reverse();
  const ids = [...vastgelegd.flatMap(({ actor }) => (actor.soort === 'account' ? actor.id : [])), d.behandelaar ?? ''];
  const boas = await prisma.account.findMany({ where: { id: { in: ids }, boa: true } });
  const boa = ids.flatMap((id) => boas.find((account) => account.id === id) ?? [])[0];
  return boa ? { naam: boa.naam, aktenummer: boa.aktenummer } : null;
}

const isOpsporing = (g: Gebeurtenis, route: Pick<RouteStand, 'id'> | undefined): boolean =>
  g.soort === 'VerhoorVastgelegd' ||
  (g.soort === 'RouteonderdeelGedaan' && g.regime === 'WPG' && (route === undefined || g.gegevens.route === route.id));
