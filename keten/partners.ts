/** The register of ketenpartners, as far as one case has to do with it. */
import type { Dossier } from '../mas/dossier/types.ts';
import type { Ketenpartner, PrismaClient } from '../prisma/generated/client.ts';

/**
 * Those that work for the municipality of the case, or the one that it moved to. A school is the very one, wherever it
 * stands: many a pupil goes to school in another municipality.
 */
export const leesPartners = (
  db: Pick<PrismaClient, '$queryRaw'>,
  { gemeente, overgedragenAan, vestiging }: Pick<Dossier, 'gemeente' | 'overgedragenAan' | 'vestiging'>,
): Promise<Ketenpartner[]> => db.$queryRaw`
  select id, soort, naam, gemeenten, vestiging, email, webhook, bron, geheim, haalt_op as "haaltOp", actief
  from ketenpartner
  where actief and case soort
    when 'school' then vestiging = ${vestiging}
    when 'gemeente' then ${overgedragenAan} = any(gemeenten)
    else ${gemeente} = any(gemeenten) end
  order by naam, id`;
