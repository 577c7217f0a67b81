/** How many cases each view holds, and what there is to filter on: one question to the database for all of it. */
import type { Dag } from '../../mas/datum.ts';
import type { Routesoort } from '../../mas/begrippen.ts';
import type { Wie } from '../../mas/rechten.ts';
import { ROUTES } from '../../mas/routes/index.ts';
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import { type Tellingen, type Weergave, WEERGAVEN } from './schemas.ts';
import { metWpg, weergaven, zakenVan } from './weergave.ts';

type Telrij = Record<Weergave, number> & { scholen: Tellingen['scholen']; routes: Routesoort[] };

export async function leesTellingen(
  prisma: Pick<PrismaClient, '$queryRaw'>,
  wie: Wie,
  vandaag: Dag,
): Promise<Tellingen> {
  const voorwaarden = weergaven(wie, vandaag);
  const tellers = WEERGAVEN.map(
    (weergave) => Prisma.sql`count(*) filter (where ${voorwaarden[weergave]})::int as ${Prisma.raw(`"${weergave}"`)}`,
  );
  const [rij] = await prisma.$queryRaw<Telrij[]>`
    with z as materialized (
      select gemeente, behandelaar, vestiging, eerste_termijn, wacht, wacht_wpg, routes, routes_wpg
      from zaak z where ${zakenVan(wie, 'open')}
    )
    select ${Prisma.join(tellers)},
      (select coalesce(json_agg(json_build_object('vestiging', s.vestiging, 'naam', s.naam) order by s.naam, s.vestiging), '[]')
        from school s where s.vestiging in (select vestiging from z)) as scholen,
      (select coalesce(json_agg(distinct soort), '[]')
        from z, unnest(z.routes || case when ${metWpg(wie)} then z.routes_wpg else '{}' end) soort) as routes
    from z`;
  if (!rij) throw new Error('een telling geeft altijd een rij');
  const { scholen, routes, ...aantallen } = rij;
  return {
    weergaven: aantallen,
    samenvatting: { teLaat: aantallen['te-laat'], dezeWeek: aantallen['deze-week'], wacht: aantallen.wacht },
    scholen,
    routes: alsRoutes(routes),
  };
}

/** In the order of the method. */
const alsRoutes = (soorten: readonly Routesoort[]): Tellingen['routes'] =>
  Object.entries(ROUTES)
    .filter(([soort]) => soorten.includes(soort as Routesoort))
    .map(([soort, { naam }]) => ({ soort: soort as Routesoort, naam }));
