/**
 * The order of the worklist, and where a page begins in it. A cursor stands in the address of a screen, so it refers to
 * what was sorted on (a pupil, a school) and never holds a name. Cases without what is sorted on come last, both ways.
 */
import { z } from 'zod';
import { STAPPEN } from '../../mas/stappenplan.ts';
import { Prisma } from '../../prisma/generated/client.ts';
import { leesWijzer, schrijfWijzer } from '../http/blad.ts';
import { verwijzing as eenVerwijzing } from '../http/velden.ts';
import type { Sortering, Vraag } from './schemas.ts';

interface Sorteersleutel {
  /** What is sorted on, of a row of the list. */
  sleutel: Prisma.Sql;
  /** What refers to it, of the same row. */
  verwijzing: Prisma.Sql;
  /** What a reference stands for. */
  van: (verwijzing: string) => Prisma.Sql;
}

const stapnummer = (stap: Prisma.Sql | string): Prisma.Sql =>
  Prisma.sql`array_position(${[...STAPPEN]}::text[], ${stap})`;

const SLEUTELS: Record<Sortering, Sorteersleutel> = {
  termijn: {
    sleutel: Prisma.sql`z.eerste_termijn`,
    verwijzing: Prisma.sql`z.eerste_termijn`,
    van: (dag) => Prisma.sql`${dag}::char(10)`,
  },
  stap: {
    sleutel: stapnummer(Prisma.sql`z.stap`),
    verwijzing: Prisma.sql`z.stap`,
    van: (stap) => stapnummer(stap),
  },
  naam: {
    sleutel: Prisma.sql`lower(l.achternaam || ' ' || l.voornaam)`,
    verwijzing: Prisma.sql`z.leerling_id`,
    van: (id) => Prisma.sql`(select lower(achternaam || ' ' || voornaam) from leerling where id = ${id})`,
  },
  school: {
    sleutel: Prisma.sql`lower(s.naam)`,
    verwijzing: Prisma.sql`z.vestiging`,
    van: (vestiging) => Prisma.sql`(select lower(naam) from school where vestiging = ${vestiging})`,
  },
  behandelaar: {
    sleutel: Prisma.sql`lower(b.naam)`,
    verwijzing: Prisma.sql`z.behandelaar`,
    van: (id) => Prisma.sql`(select lower(naam) from account where id = ${id})`,
  },
};

/** The reference to what was sorted on, or null when the row had none; and the case. */
const wijzer = z.tuple([eenVerwijzing.nullable(), eenVerwijzing]);

/** What is sorted on, and what the cursor of a row refers to. */
export const sorteerkolommen = ({ sorteer }: Vraag): Pick<Sorteersleutel, 'sleutel' | 'verwijzing'> =>
  SLEUTELS[sorteer];

export const wijzerNaar = ({ verwijzing, zaakId }: { verwijzing: string | null; zaakId: string }): string =>
  schrijfWijzer([verwijzing, zaakId]);

/** By the columns of the page. */
export const volgorde = ({ richting }: Vraag): Prisma.Sql => {
  const kant = richting === 'op' ? Prisma.sql`asc` : Prisma.sql`desc`;
  return Prisma.sql`sleutel ${kant} nulls last, zaak ${kant}`;
};

/** Only what comes after the cursor. */
export function naWijzer({ sorteer, richting, na }: Vraag): Prisma.Sql {
  const gelezen = leesWijzer(na, wijzer);
  if (!gelezen) return Prisma.sql`true`;
  const [verwijzing, zaakId] = gelezen;
  const { sleutel, van } = SLEUTELS[sorteer];
  const voorbij = richting === 'op' ? Prisma.sql`>` : Prisma.sql`<`;
  if (verwijzing === null) return Prisma.sql`${sleutel} is null and z.zaak_id ${voorbij} ${zaakId}`;
  return Prisma.sql`((${sleutel}, z.zaak_id) ${voorbij} (${van(verwijzing)}, ${zaakId}) or ${sleutel} is null)`;
}
