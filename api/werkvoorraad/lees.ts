import type { Dag } from '../../mas/datum.ts';
import type { Wie } from '../../mas/rechten.ts';
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import { filters } from './filter.ts';
import type { Vraag } from './schemas.ts';
import { naWijzer, sorteerkolommen, volgorde } from './volgorde.ts';
import { weergaven, zakenVan } from './weergave.ts';

/** A case with the names of who and what it is about. */
export interface Leesrij {
  zaakId: string;
  volgnummer: number;
  dossier: string;
  vouw: number;
  leerlingNaam: string | null;
  geboortedatum: string | null;
  schoolNaam: string | null;
  behandelaarNaam: string | null;
  /** Up to which event this person has seen it; null when he never opened it. */
  gelezen: number | null;
  /** What the cursor of this row refers to. */
  verwijzing: string | null;
}

/**
 * The page in one question to the database, with one row more than it holds: first which cases stand on it, of
 * open ones from their index (`zaak_open_idx`), then what is shown of those few. A join that neither order nor filter needs is left out
 * by PostgreSQL itself.
 */
export function leesWerkvoorraad(
  prisma: Pick<PrismaClient, '$queryRaw'>,
  wie: Wie,
  vraag: Vraag,
  vandaag: Dag,
): Promise<Leesrij[]> {
  const { sleutel, verwijzing } = sorteerkolommen(vraag);
  const waar = [
    zakenVan(wie, vraag.status),
    weergaven(wie, vandaag)[vraag.weergave],
    filters(wie, vraag),
    naWijzer(vraag),
  ];
  return prisma.$queryRaw<Leesrij[]>`
    with blad as (
      select z.zaak_id as zaak, ${sleutel} as sleutel, ${verwijzing} as verwijzing
      from zaak z
        left join leerling l on l.id = z.leerling_id
        left join school s on s.vestiging = z.vestiging
        left join account b on b.id = z.behandelaar
      where ${Prisma.join(waar, ' and ')}
      order by ${volgorde(vraag)} limit ${vraag.aantal + 1}
    )
    select z.zaak_id as "zaakId", z.volgnummer, z.dossier, z.vouw, l.voornaam || ' ' || l.achternaam as "leerlingNaam",
      l.geboortedatum, s.naam as "schoolNaam", b.naam as "behandelaarNaam", g.nr as gelezen,
      case when blad.sleutel is not null then blad.verwijzing end as verwijzing
    from blad join zaak z on z.zaak_id = blad.zaak
      left join leerling l on l.id = z.leerling_id
      left join school s on s.vestiging = z.vestiging
      left join account b on b.id = z.behandelaar
      left join gelezen g on g.zaak_id = z.zaak_id and g.account_id = ${wie.id}
    order by ${volgorde(vraag)}`;
}
