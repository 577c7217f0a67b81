/** The cases of a municipality whose day has come, and that wait on no list. */
import { beoordeelBewaren } from '../../activities/bewaarvraag.ts';
import {
  type Bewaarafleiding,
  type Bewaaroordeel,
  type Bewaarvraag,
  oordeelOverBewaren,
} from '../../mas/bewaren/dag.ts';
import type { Vernietigdeel } from '../../mas/bewaren/regels.ts';
import type { Dag } from '../../mas/datum.ts';
import type { Protocol } from '../../mas/protocol.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { type Huis, protocolOp } from '../huis.ts';
import { HOOGSTENS_ZAKEN } from './schemas.ts';

export interface Kandidaat {
  zaakId: string;
  soort: string;
  afleiding: Bewaarafleiding;
}

export interface Kandidaten {
  kandidaten: Kandidaat[];
  /** When the first of the others may go, as far as that is known now; null when there is none, or the list is full. */
  eerstvolgende: Dag | null;
  /** How many cases somebody has to look into first: of which something waits to come in, or that cannot be read. */
  uitzoeken: number;
}

/** How many closed cases are looked at in one go. */
const PER_KEER = 200;

export async function zoekKandidaten(
  huis: Pick<Huis, 'prisma' | 'register'>,
  gemeente: string,
  deel: Vernietigdeel,
  vandaag: Dag,
): Promise<Kandidaten> {
  const protocol = await protocolOp(huis, gemeente, vandaag);
  const uit: Kandidaat[] = [];
  const later: Dag[] = [];
  let uitzoeken = 0;
  for (let na = ''; uit.length < HOOGSTENS_ZAKEN;) {
    const ids = await leesGesloten(huis.prisma, gemeente, deel, na);
    for (const zaakId of ids) {
      const { vraag, oordeel } = await beoordeelBewaren(huis.prisma, protocol, { zaakId, deel, vandaag });
      if (isUitTeZoeken(protocol, vraag, oordeel)) uitzoeken += 1;
      if (!vraag || 'beletsels' in oordeel) continue;
      const { mag, afleiding } = oordeel;
      if (mag) uit.push({ zaakId, soort: vraag.dossier.soort ?? '', afleiding });
      // a day that is past and does not count is that of a case which waits for its part under the Wpg: that is not told
      else if (afleiding.vernietigbaarOp > vandaag) later.push(afleiding.vernietigbaarOp);
    }
    const laatste = ids.at(-1);
    if (laatste === undefined) return { kandidaten: uit, eerstvolgende: later.toSorted()[0] ?? null, uitzoeken };
    na = laatste;
  }
  return { kandidaten: uit.slice(0, HOOGSTENS_ZAKEN), eerstvolgende: null, uitzoeken };
}

/** Nothing but that keeps it, as far as can be said. */
function isUitTeZoeken(protocol: Protocol, vraag: Bewaarvraag | null, oordeel: Bewaaroordeel): boolean {
  if (!('beletsels' in oordeel)) return false;
  if (oordeel.beletsels.includes('onleesbaar')) return true;
  if (!vraag?.postWacht || oordeel.beletsels.length > 1) return false;
  const zonderPost = oordeelOverBewaren(protocol, { ...vraag, postWacht: false });
  return 'mag' in zonderPost && zonderPost.mag;
}

/** Real cases only: a trial case is about nobody. What waits on a list comes on no other. */
const leesGesloten = async (
  prisma: PrismaClient,
  gemeente: string,
  deel: Vernietigdeel,
  na: string,
): Promise<string[]> => {
  const rijen = await prisma.$queryRaw<{ zaakId: string }[]>`
    select z.zaak_id as "zaakId" from zaak z
    where z.gemeente = ${gemeente} and z.status = 'gesloten' and not z.proef and z.zaak_id > ${na}
      and not exists (select from zaaksleutel s where s.zaak_id = z.zaak_id and s.vernietigd_op is not null)
      and not exists (
        select from vernietigingsregel r join vernietigingslijst l on l.id = r.lijst_id
        where r.zaak_id = z.zaak_id and (r.open or (r.stand = 'klaar' and l.deel = ${deel})))
    order by z.zaak_id limit ${PER_KEER}`;
  return rijen.map(({ zaakId }) => zaakId);
};
