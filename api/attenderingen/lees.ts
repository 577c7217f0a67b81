import { z } from 'zod';
import type { Termijn } from '../../mas/dossier/types.ts';
import type { Wie } from '../../mas/rechten.ts';
import { type Attendering, Prisma, type PrismaClient } from '../../prisma/generated/client.ts';

/** The day of the last row of a page, and its mark. */
export const wijzer = z.tuple([z.string().max(10), z.string().max(40)]);

/** `merk` stands for the key, which names the term that it is about: not everybody may know that. */
export type Attenderingsrij = Omit<Attendering, 'zaakId'> & {
  zaak_id: string;
  merk: string;
  /** The term as the case has it now. */
  stand: Termijn | null;
};

/** Notices for this person, one more than a page holds. What does not get out matters in a closed case as well. */
export function leesAttenderingen(
  prisma: PrismaClient,
  wie: Wie,
  proef: boolean,
  na: readonly [string, string] | null,
  aantal: number,
): Promise<Attenderingsrij[]> {
  const eigen =
    wie.rol === 'lpa'
      ? Prisma.sql`a.ontvanger = 'lpa' and (z.behandelaar is null or z.behandelaar = ${wie.id})`
      : Prisma.sql`a.ontvanger = ${wie.rol}`;
  const verder = na ? Prisma.sql`and (a.dag, md5(a.sleutel)) < (${na[0]}, ${na[1]})` : Prisma.empty;
  return prisma.$queryRaw<Attenderingsrij[]>`
    select b.*, zaak.dossier::jsonb #> array['termijnen', b.termijn] as stand from (
      select a.*, md5(a.sleutel) as merk from attendering a join zaak z on z.zaak_id = a.zaak_id
      where a.proef = ${proef} and (z.status = 'open' or a.termijn = '') and a.gemeente = any(${[...wie.gemeenten]}) and ${eigen} ${verder}
      order by a.dag desc, merk desc limit ${aantal}
    ) b join zaak on zaak.zaak_id = b.zaak_id order by b.dag desc, b.merk desc`;
}
