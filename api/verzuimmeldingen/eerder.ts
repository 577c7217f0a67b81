import { type Dag, plusDagen } from '../../mas/datum.ts';
import type { Protocol } from '../../mas/protocol.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { Meldingbericht } from '../intake/bericht.ts';
import type { Verzuimmelding } from './schemas.ts';

/** Days in the weeks over which the protocol adds up hours (LPW 21a). */
const DAGEN_PER_WEEK = 7;

/**
 * What this site reported of a pupil in the weeks up to a day and did not withdraw: whether a melding is the first one in
 * them makes it another kind of absence.
 */
export async function leesEerdere(
  prisma: PrismaClient,
  vestiging: string,
  persoonsnummer: string,
  { totEnMet, protocol }: { totEnMet: Dag; protocol: Protocol },
): Promise<Verzuimmelding[]> {
  const vanaf = plusDagen(totEnMet, -DAGEN_PER_WEEK * (protocol.drempels['verzuim/venster']?.waarde ?? 0));
  const rijen = await prisma.$queryRaw<{ bericht: Meldingbericht }[]>`
    select distinct on (p.nummer) p.bericht from postvak p
    join leerling l on l.id = p.leerling_id and l.persoonsnummer = ${persoonsnummer} and not l.proef
    where p.soort = 'melding' and not p.proef and p.bericht #>> '{melding,vestiging}' = ${vestiging}
      and not exists (
        select from postvak i where i.soort = 'intrekking' and i.nummer = p.nummer and not i.proef
      )
    order by p.nummer, p.mutatietijd desc`;
  return rijen
    .map(({ bericht }) => bericht.melding)
    .filter(({ begindatum }) => vanaf <= begindatum && begindatum <= totEnMet);
}
