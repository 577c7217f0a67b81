/** Fills a database with open cases for the bench of the worklist: all that there are, since closed ones are in no list. */
import { leesmodelVan, type Zaakrij } from '../activities/leesmodel.ts';
import { type Dag, plusDagen, weekdag } from '../mas/datum.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { bijKeuze, Spel } from '../test/opzet/spel.ts';

export const ZAKEN = 100_000;
/** Twenty regions of two municipalities with ten LPA's: 5 000 cases a region, 475 an LPA, and one in twenty of nobody. */
export const GEMEENTEN = 40;
const REGIO = 2;
const LPAS = 10;
const SCHOLEN = 400;
const DAGEN = 60;

const JONGERE = { leerling: { geboortedatum: '2010-06-01', startkwalificatie: false } };

/** A case that just began, one at the choice, one that waits for help: of 2, 6 and 10 kB. */
function dossiersVan(dag: Dag): Dossier[] {
  const hulp = bijKeuze(dag, JONGERE).kies('vrijwillige-hulp').legVast('toestemming', 'gegeven').legVast('verwezen');
  return [new Spel(dag).meld(), bijKeuze(dag, JONGERE), hulp].map(({ dossier }) => ({ ...dossier, proef: false }));
}

/** Rows as the griffie writes them, begun on each of the last weekdays. */
function sjablonen(vandaag: Dag): Zaakrij[] {
  const dagen = Array.from({ length: DAGEN }, (_, n) => plusDagen(vandaag, -n)).filter((dag) => weekdag(dag) < 6);
  return dagen.flatMap(dossiersVan).map((dossier) => leesmodelVan(dossier).zaak);
}

export async function vulVoorraad(prisma: PrismaClient, vandaag: Dag): Promise<void> {
  const rijen = sjablonen(vandaag);
  await prisma.$executeRaw`
    insert into gemeente select 'GM' || lpad(n::text, 4, '0'), 'Gemeente ' || n from generate_series(0, ${GEMEENTEN - 1}::int) n
    on conflict do nothing`;
  await prisma.$executeRaw`
    insert into school select 'S' || n, 'School ' || n, 'Verzonnen', 'noord' from generate_series(0, ${SCHOLEN - 1}::int) n`;
  await prisma.$executeRaw`
    insert into account (id, subject, naam, rol, gemeenten)
    select 'lpa-' || r || '-' || n, 'lpa-' || r || '-' || n, 'Medewerker ' || n || ' van regio ' || r, 'lpa',
      array['GM' || lpad((2 * r)::text, 4, '0'), 'GM' || lpad((2 * r + 1)::text, 4, '0')]
    from generate_series(0, ${GEMEENTEN / REGIO - 1}::int) r, generate_series(0, ${LPAS - 1}::int) n`;
  await prisma.$executeRaw`
    insert into leerling (id, persoonsnummer, voornaam, achternaam, geboortedatum, geslacht, gemeente_code)
    select 'l' || n, 'verzonnen-' || n, 'Voornaam' || n % 701, 'Achternaam' || n % 997, '2010-06-01', 'onbekend',
      'GM' || lpad((n % ${GEMEENTEN}::int)::text, 4, '0')
    from generate_series(0, ${ZAKEN - 1}::int) n`;
  await prisma.$executeRaw`
    with sjabloon as materialized (
      select t.*, row_number() over () - 1 as plek
      from jsonb_populate_recordset(null::zaak, ${JSON.stringify(rijen)}::jsonb) t
    ), zaken as (
      select n, 'verzuim-l' || n || '-regulier-1' as id, 'GM' || lpad((n % ${GEMEENTEN}::int)::text, 4, '0') as gemeente,
        case when n % 19 > 0 then 'lpa-' || n % ${GEMEENTEN}::int / ${REGIO}::int || '-' || n / ${GEMEENTEN}::int % ${LPAS}::int end as lpa
      from generate_series(0, ${ZAKEN - 1}::int) n
    )
    insert into zaak (zaak_id, nr, hash, status, soort, leerling_id, gemeente, vestiging, behandelaar, routekaart, fase, stap,
      ronde, geopend, geopend_op, eerste_termijn, routes, routes_wpg, wacht, wacht_wpg, dossier, vouw)
    select id, s.nr, s.hash, s.status, s.soort, 'l' || n, z.gemeente, 'S' || n % ${SCHOLEN}::int, lpa, s.routekaart, s.fase,
      s.stap, s.ronde, s.geopend, s.geopend_op, s.eerste_termijn, s.routes, s.routes_wpg, s.wacht, s.wacht_wpg,
      replace(replace(replace(s.dossier, s.zaak_id, id), '"behandelaar":null', coalesce('"behandelaar":"' || lpa || '"',
        '"behandelaar":null')), '"gemeente":"GM0361"', '"gemeente":"' || z.gemeente || '"'), s.vouw
    from zaken z join sjabloon s on s.plek = n / 7 % ${rijen.length}::int`;
  await prisma.$executeRaw`
    insert into melding_stand (zaak_id, meldingsnummer, proef, vestiging, vervolg, duo_status)
    select zaak_id, 'M' || zaak_id, false, vestiging, false, 'in-behandeling' from zaak`;
  await prisma.$executeRaw`
    insert into gelezen select behandelaar, zaak_id, nr from zaak where behandelaar is not null and hashtext(zaak_id) % 2 = 0`;
  await prisma.$executeRaw`vacuum analyze`;
}
