/** Whether the municipality decides on this request at all, said before a case begins. */
import { dagVan, toonDag } from '../../mas/datum.ts';
import type { Vakantieregio } from '../../mas/protocol.ts';
import { DAGEN_VAN_HET_HOOFD } from '../../mas/verlof/gronden.ts';
import { beslistHetHoofd, schooldagenIn } from '../../mas/verlof/tel.ts';
import { conflict, inhoudOngeldig } from '../http/fout.ts';
import { type Huis, protocolVan } from '../huis.ts';
import type { Registratie } from '../leerlingen/kind.ts';
import { periodeFouten, voorGeboorte } from '../verlof/bewaar.ts';
import { leesVerlof } from '../verlof/lees.ts';
import type { Aanvraag } from './schemas.ts';

/**
 * Whom the law gives it to by age is no reason not to take it in: that is decided on too (Awb 4:13).
 * @returns the schooldagen of leave that are asked for; undefined for another request
 * @throws {ApiFout} inhoud-ongeldig, or conflict when somebody else decides, or nobody can
 */
export async function keurAanvraag(
  huis: Pick<Huis, 'prisma' | 'register'>,
  leerling: Registratie,
  gevraagd: Aanvraag,
  regio: Vakantieregio,
): Promise<number | undefined> {
  const vandaag = dagVan(Date.now());
  const fouten = [
    ...periodeFouten(gevraagd),
    ...voorGeboorte(leerling, { ontvangenOp: gevraagd.ontvangenOp, van: gevraagd.van }),
    ...(gevraagd.ontvangenOp > vandaag && !leerling.proef
      ? [{ veld: 'ontvangenOp', fout: `ligt na vandaag (${toonDag(vandaag)}).` }]
      : []),
    ...((gevraagd.aanvraagsoort === 'verlof') === (gevraagd.verlof !== undefined)
      ? []
      : [{ veld: 'verlof', fout: 'is er bij een aanvraag om verlof, en alleen daarbij.' }]),
  ];
  if (fouten.length > 0) throw inhoudOngeldig(fouten);
  return gevraagd.aanvraagsoort === 'verlof' ? await keurVerlof(huis, leerling, gevraagd, regio) : undefined;
}

async function keurVerlof(
  huis: Pick<Huis, 'prisma' | 'register'>,
  leerling: Registratie,
  { van, totEnMet, verlof }: Aanvraag,
  regio: Vakantieregio,
): Promise<number> {
  const protocol = await protocolVan(huis, leerling.gemeenteCode);
  const dagen = schooldagenIn(van, totEnMet, protocol.kalender, regio);
  const grens = protocol.drempels[DAGEN_VAN_HET_HOOFD]?.waarde ?? 0;
  if (verlof === 'g' && beslistHetHoofd({ van, dagen }, await leesVerlof(huis, leerling.id), protocol))
    throw conflict(
      'HoofdBeslist',
      `Dit zijn ${dagen} schooldagen. Over verlof tot en met ${grens} schooldagen per schooljaar beslist het hoofd van de school (Leerplichtwet artikel 14). Leg vast wat hij besloot bij het verlof van de leerling.`,
    );
  if (verlof === 'f')
    throw dagen > grens
      ? conflict(
          'GeenVakantieverlof',
          `Vakantieverlof van meer dan ${grens} schooldagen kan niet: de wet geeft die mogelijkheid niet (Leerplichtwet artikel 13a).`,
        )
      : conflict(
          'HoofdBeslist',
          'Over vakantieverlof beslist het hoofd van de school (Leerplichtwet artikel 13a). Leg vast wat hij besloot bij het verlof van de leerling.',
        );
  return dagen;
}
