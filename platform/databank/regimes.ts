import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts';

/** The database hides what falls under the Wpg from a program that has to work with it; the message says what to do. */
export class RegimeFout extends Error {
  override readonly name = 'RegimeFout';
}

/**
 * Half of a case is worse than none: whoever works with both regimes says so at its start, or does not start.
 * @throws {RegimeFout} when this user of the database does not see what falls under the Wpg
 * @throws what the database says when it is away
 */
export async function eisBeideRegimes(prisma: PrismaClient): Promise<void> {
  const [uit] = await prisma.$queryRaw<{ verborgen: boolean }[]>(Prisma.sql`
    select row_security_active('inhoud') and not coalesce(
      (select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = 'schakel_wpg'), false) as verborgen`);
  if (uit?.verborgen)
    throw new RegimeFout(
      'Deze gebruiker van de databank ziet niet wat onder de Wpg valt. Zet DATABASE_WPG_URL op een gebruiker die lid is van schakel_wpg (deploy/postgres/rollen.sh).',
    );
}
