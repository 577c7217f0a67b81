/** The register of ketenpartners, as far as one case has to do with it. */
import type { Dossier } from '../mas/dossier/types.ts';
import type { Ketenpartner, PrismaClient } from '../prisma/generated/client.ts';

/** Those that work for the municipality of the case, or the one that it moved to; of the schools the very one. */
export const leesPartners = (
  db: Pick<PrismaClient, '$queryRaw'>,
  { gemeente, overgedragenAan, vestiging }: Pick<Dossier, 'gemeente' | 'overgedragenAan' | 'vestiging'>,
): Promise<Ketenpartner[]> => db.$queryRaw`
  select id, soort, naam, gemeenten, vestiging, email, webhook, bron, geheim, haalt_op as "haaltOp", actief
  from ketenpartner
  where actief and case soort when 'gemeente' then ${overgedragenAan} else ${gemeente} end = any(gemeenten)
    and (soort <> 'school' or vestiging = ${vestiging})
  order by naam, id`;
