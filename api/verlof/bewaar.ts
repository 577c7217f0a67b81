import { regioVanSchool } from '../../activities/regio.ts';
import { type Dag, dagVan, toonDag } from '../../mas/datum.ts';
import { isTeLang } from '../../mas/periode.ts';
import type { Vakantieregio } from '../../mas/protocol.ts';
import type { Wie } from '../../mas/rechten.ts';
import { schooldagenIn } from '../../mas/verlof/tel.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { conflict, inhoudOngeldig, type Veldfout } from '../http/fout.ts';
import { type Huis, protocolVan } from '../huis.ts';
import { nieuwId } from '../inhoud.ts';
import type { Gevonden } from '../leerlingen/zoek.ts';
import type { Verlofmelding } from './schemas.ts';

/** @throws {ApiFout} inhoud-ongeldig when no such school is known */
export async function vraagRegio(prisma: PrismaClient, vestiging: string): Promise<Vakantieregio> {
  const regio = await regioVanSchool(prisma, vestiging);
  if (regio === null) throw inhoudOngeldig([{ veld: 'vestiging', fout: `${vestiging} is geen bekende school.` }]);
  return regio;
}

/** What cannot be true of a period. */
export function periodeFouten({ van, totEnMet }: { van: Dag; totEnMet: Dag }): Veldfout[] {
  if (totEnMet < van) return [{ veld: 'totEnMet', fout: `kies een dag vanaf ${toonDag(van)}.` }];
  return isTeLang(van, totEnMet) ? [{ veld: 'totEnMet', fout: 'ligt meer dan twee jaar na de eerste dag.' }] : [];
}

/** Which of these days, by their field, lie before the child was born. */
export const voorGeboorte = (
  { geboortedatum }: { geboortedatum: Dag },
  dagen: Readonly<Record<string, Dag>>,
): Veldfout[] =>
  Object.entries(dagen)
    .filter(([, dag]) => dag < geboortedatum)
    .map(([veld]) => ({ veld, fout: 'ligt voor de geboorte van de leerling.' }));

/** Keeps what the head of a school decided; said again in other words it replaces what was said before. */
export async function bewaarVerlof(
  huis: Pick<Huis, 'prisma' | 'register'>,
  wie: Wie,
  { leerling }: Gevonden,
  melding: Verlofmelding,
): Promise<boolean> {
  const { prisma } = huis;
  const regio = await vraagRegio(prisma, melding.vestiging);
  const vandaag = dagVan(Date.now());
  const fouten = [
    ...periodeFouten(melding),
    ...voorGeboorte(leerling, { van: melding.van, beslotenOp: melding.beslotenOp }),
    ...(melding.beslotenOp > vandaag && !leerling.proef
      ? [{ veld: 'beslotenOp', fout: `ligt na vandaag (${toonDag(vandaag)}).` }]
      : []),
  ];
  if (fouten.length > 0) throw inhoudOngeldig(fouten);
  const { kalender } = await protocolVan(huis, leerling.gemeenteCode);
  const { leerlingId, grond, van, totEnMet, vestiging, besluit, beslotenOp } = melding;
  const dagen = melding.dagen ?? schooldagenIn(van, totEnMet, kalender, regio);
  if (dagen === 0)
    throw conflict('GeenSchooldagen', 'In deze periode is geen schooldag: er is geen verlof voor nodig.');
  const sleutel = { leerlingId, van, totEnMet, grond };
  const eerder = await prisma.verlof.findUnique({ where: { leerlingId_van_totEnMet_grond: sleutel } });
  const gegevens = { vestiging, dagen, besluit, beslotenOp, door: wie.id };
  await prisma.verlof.upsert({
    where: { leerlingId_van_totEnMet_grond: sleutel },
    create: { id: nieuwId(), ...sleutel, ...gegevens },
    update: gegevens,
  });
  return eerder === null;
}
