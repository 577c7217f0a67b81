/** What narrows the worklist down, as conditions on `zaak z`, its pupil `l` and its school `s`. */
import type { Wie } from '../../mas/rechten.ts';
import { Prisma } from '../../prisma/generated/client.ts';
import type { Vraag } from './schemas.ts';
import { metWpg } from './weergave.ts';

export function filters(wie: Wie, { fase, route, school, behandelaar, zoek }: Vraag): Prisma.Sql {
  const delen = [
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

/** Every case number begins so: as long as nothing follows it points at no case. */
const ZAAKNUMMER = /^verzuim-./;

/** Each word in the name of the pupil or of the school; or the begin of a case number, or a meldingsnummer. */
function gevonden(zoek: string): Prisma.Sql {
  const heel = zoek.trim();
  const woorden = heel.split(/\s+/).map((woord) => {
    const waar = Prisma.sql`lower(concat_ws(' ', l.voornaam, l.achternaam, s.naam))`;
    return Prisma.sql`strpos(${waar}, lower(${woord})) > 0`;
  });
  const nummers = [
    Prisma.sql`exists (
      select from melding_stand m where m.zaak_id = z.zaak_id and m.meldingsnummer = ${heel})`,
    ...(ZAAKNUMMER.test(heel) ? [Prisma.sql`starts_with(z.zaak_id, ${heel})`] : []),
  ];
  return Prisma.sql`((${Prisma.join(woorden, ' and ')}) or ${Prisma.join(nummers, ' or ')})`;
}
