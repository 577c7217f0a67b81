import { z } from 'zod';
import { type Dag, dagVan } from '../../mas/datum.ts';
import type { Wie } from '../../mas/rechten.ts';
import { leesZaaknummer } from '../../mas/zaaknummer.ts';
import { metNummer } from '../../platform/databank/zaaknummer.ts';
import { Prisma, type PrismaClient, type Zaak } from '../../prisma/generated/client.ts';
import { leesWijzer, schrijfWijzer } from '../http/blad.ts';
import type { zakenVraag } from './schemas.ts';

type Vraag = z.output<typeof zakenVraag>;
const wijzer = z.tuple([z.string().max(10).nullable(), z.string().max(120)]);

export const wijzerVan =
  ({ sorteer }: Pick<Vraag, 'sorteer'>) =>
  (zaak: Zaak): string =>
    schrijfWijzer([zaak[sorteer], zaak.zaakId]);

/** Cases that this person may read, one more than a page holds. Cases without the day that is sorted on come last. */
export function leesZaken(prisma: PrismaClient, wie: Wie, vraag: Vraag): Promise<Zaak[]> {
  const { gemeente, status, fase, stap, behandelaar, soort, zaaknummer, verlopen, sorteer, aantal } = vraag;
  const filters = { gemeente, status, fase, stap, behandelaar, soort };
  return prisma.zaak.findMany({
    where: {
      AND: [
        { proef: false, nr: { gt: 0 }, ...eigen(wie) },
        Object.fromEntries(Object.entries(filters).filter(([, waarde]) => waarde !== undefined)),
        zaaknummer === undefined ? {} : metNummer(leesZaaknummer(zaaknummer)),
        // the day of whoever looks at the list, not of a case
        verlopen === undefined ? {} : isVerlopen(verlopen, dagVan(Date.now())),
        na(vraag),
      ],
    },
    orderBy: [{ [sorteer]: { sort: 'asc', nulls: 'last' } }, { zaakId: 'asc' }],
    take: aantal + 1,
  });
}

/** The same as `mag(wie, 'lees-zaak', …)`, for the database to choose the rows. */
const eigen = ({ rol, gemeenten }: Wie): Prisma.ZaakWhereInput =>
  rol === 'auditor' ? {} : { gemeente: { in: [...gemeenten] } };

const isVerlopen = (verlopen: boolean, vandaag: Dag): Prisma.ZaakWhereInput =>
  verlopen
    ? { eersteTermijn: { lt: vandaag } }
    : { OR: [{ eersteTermijn: { gte: vandaag } }, { eersteTermijn: null }] };

function na({ na: tekst, sorteer }: Vraag): Prisma.ZaakWhereInput {
  const gelezen = leesWijzer(tekst, wijzer);
  if (!gelezen) return {};
  const [waarde, id] = gelezen;
  if (waarde === null) return { [sorteer]: null, zaakId: { gt: id } };
  return { OR: [{ [sorteer]: { gt: waarde } }, { [sorteer]: waarde, zaakId: { gt: id } }, { [sorteer]: null }] };
}
