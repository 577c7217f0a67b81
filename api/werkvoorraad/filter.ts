/** What narrows the worklist down, as conditions on `zaak z`, its pupil `l` and its school `s`. */
import type { Wie } from '../../mas/rechten.ts';
import { leesZaaknummer, type Zaaknummer } from '../../mas/zaaknummer.ts';
import { Prisma } from '../../prisma/generated/client.ts';
import { kaal } from '../kaal.ts';
import type { Vraag } from './schemas.ts';
import { metWpg } from './weergave.ts';

export function filters(wie: Wie, { soort, fase, route, school, behandelaar, zoek }: Vraag): Prisma.Sql {
  const delen = [
    ...(soort === undefined ? [] : [Prisma.sql`z.soort = ${soort}`]),
    ...(fase === undefined ? [] : [Prisma.sql`z.fase = ${fase}`]),
    ...(route === undefined ? [] : [metRoute(wie, route)]),
    ...(school === undefined ? [] : [Prisma.sql`z.vestiging = ${school}`]),
    ...(behandelaar === undefined ? [] : [Prisma.sql`z.behandelaar = ${behandelaar}`]),
    ...(zoek === undefined ? [] : [gevonden(zoek)]),
  ];
  return delen.length === 0 ? Prisma.sql`true` : Prisma.join(delen, ' and ');
}

/** Who may not read what falls under the Wpg finds nothing by it either. */
const metRoute = (wie: Wie, route: string): Prisma.Sql =>
  Prisma.sql`(${route} = any(z.routes) or (${route} = any(z.routes_wpg) and ${metWpg(wie)}))`;

/** Every id of a case begins so: as long as nothing follows it points at no case. */
const ZAAK_ID = /^(verzuim|vrijstelling|aanvraag)-./;

/** Each word in the name of the pupil or of the school; or a case number, the begin of its id, or a meldingsnummer. */
function gevonden(zoek: string): Prisma.Sql {
  const heel = zoek.trim();
  const waar = kaal(Prisma.sql`concat_ws(' ', l.voornaam, l.achternaam, s.naam)`);
  const woorden = heel.split(/\s+/).map((woord) => Prisma.sql`strpos(${waar}, ${kaal(woord)}) > 0`);
  const nummer = leesZaaknummer(heel);
  const nummers = [
    Prisma.sql`exists (
      select from melding_stand m where m.zaak_id = z.zaak_id and m.meldingsnummer = ${heel})`,
    ...(nummer ? [metNummer(nummer)] : []),
    ...(ZAAK_ID.test(heel) ? [Prisma.sql`starts_with(z.zaak_id, ${heel})`] : []),
  ];
  return Prisma.sql`((${Prisma.join(woorden, ' and ')}) or ${Prisma.join(nummers, ' or ')})`;
}

const metNummer = ({ volgnummer, jaar, proef }: Zaaknummer): Prisma.Sql =>
  Prisma.sql`(z.volgnummer = ${volgnummer} and z.proef = ${proef} and ${
    jaar === null ? Prisma.sql`true` : Prisma.sql`starts_with(z.geopend, ${jaar})`
  })`;
