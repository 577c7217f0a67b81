/** Begins a trial case, or the same one once more. */
import { createHash, randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { canoniek } from '../../mas/canoniek.ts';
import { dagVan } from '../../mas/datum.ts';
import type { Vakantieregio } from '../../mas/protocol.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { conflict, inhoudOngeldig, nietBeschikbaar } from '../http/fout.ts';
import type { Antwoord } from '../http/route.ts';
import { clientVoor, type Huis } from '../huis.ts';
import { type Meldingbericht, zaaksoortVan } from '../intake/bericht.ts';
import type { Intake } from '../intake/intake.ts';
import { eersteBericht } from '../intake/verschuiving.ts';
import { bewaarMelding } from '../verzuimmeldingen/bewaar.ts';
import { bezwarenTegen } from '../verzuimmeldingen/regels.ts';
import { zaakPad } from '../zaken/toon.ts';
import { ochtendVan, type Proefwens, verzinMelding } from './melding.ts';
import type { proefstart } from './schemas.ts';

const GEDULD_MS = 10_000;
const ZAAD_BYTES = 32;

/** Where it plays. */
interface Plaats {
  gemeente: string;
  vestiging: string;
  vakantieregio: Vakantieregio;
}

/** Who asks for one, and under which Idempotency-Key. */
export interface Door {
  wie: Wie;
  /** Null: what is asked is always another one. */
  sleutel: string | null;
}

export const klokPad = (zaakId: string): string => `/v1/proefzaken/${zaakId}/klok`;

export async function begin(
  huis: Huis,
  intake: Intake,
  door: Door,
  wens: z.output<typeof proefstart>,
): Promise<Antwoord> {
  clientVoor(huis, true); // refuses when trial cases are off, before anything is kept
  const [gemeente] = door.wie.gemeenten;
  const school = await huis.prisma.school.findFirst({ orderBy: { vestiging: 'asc' } });
  if (gemeente === undefined || !school) {
    throw conflict(
      'GeenGemeenteOfSchool',
      'Voor een proefzaak zijn een gemeente bij uw account en een bekende school nodig.',
    );
  }
  const { vestiging, vakantieregio } = school;
  return verzinZaak(huis, intake, door, wens, { gemeente, vestiging, vakantieregio: vakantieregio as Vakantieregio });
}

/** A new case with a new pupil of the same age, absent on the same days, in the same place. */
export async function beginOpnieuw(huis: Huis, intake: Intake, door: Door, zaak: Zaak): Promise<Antwoord> {
  clientVoor(huis, true);
  const { melding, vakantieregio } = await eersteBericht(huis.prisma, zaak.zaakId);
  const { vestiging, leerling } = melding;
  return verzinZaak(huis, intake, door, wensVan(melding), { gemeente: leerling.gemeente, vestiging, vakantieregio });
}

/** What somebody wanted of a trial case, as its melding tells it. */
export const wensVan = (melding: Meldingbericht['melding']): Proefwens => ({
  start: dagVan(Date.parse(melding.melddatumtijd)),
  soort: zaaksoortVan(melding),
  geboortedatum: melding.leerling.geboortedatum,
  begindatum: melding.begindatum,
  alleLessenGemist: melding.alleLessenGemist,
});

async function verzinZaak(huis: Huis, intake: Intake, door: Door, wens: Proefwens, waar: Plaats): Promise<Antwoord> {
  const { prisma } = huis;
  const melding = verzinMelding(wens, waar, zaadVan(door));
  const bezwaren = bezwarenTegen(melding, wens.start)
    .map(({ veld, fout }) => ({ veld: veld.replace('leerling.', ''), fout }))
    .filter(({ veld }) => Object.hasOwn(wens, veld));
  if (bezwaren.length > 0) throw inhoudOngeldig(bezwaren);
  await eisEigenSleutel(prisma, melding);
  const herkomst = { proef: true, accountId: door.wie.id, verschuiving: ochtendVan(wens.start) - Date.now() };
  await bewaarMelding(prisma, melding, waar.vakantieregio, herkomst);
  const { meldingsnummer } = melding;
  await intake.brengBinnen({ soort: 'melding', nummer: meldingsnummer, proef: true }, GEDULD_MS);
  const rij = await prisma.meldingZaak.findUnique({ where: { meldingsnummer_proef: { meldingsnummer, proef: true } } });
  if (!rij) throw nietBeschikbaar('De proefzaak is bewaard, maar kon nog niet beginnen. Kijk zo bij uw proefzaken.');
  const links = { self: zaakPad(rij.zaakId), klok: klokPad(rij.zaakId) };
  const leerling = `${melding.leerling.voornaam} ${melding.leerling.achternaam}`;
  return {
    status: 201,
    lichaam: { zaakId: rij.zaakId, meldingsnummer, leerling, links },
    koppen: { Location: links.self },
  };
}

/** The same for one key of one account, so that asking again after a fault makes no second case. */
const zaadVan = ({ wie, sleutel }: Door): Buffer =>
  sleutel === null ? randomBytes(ZAAD_BYTES) : createHash('sha256').update(`${wie.id}/${sleutel}`).digest();

/** @throws {ApiFout} conflict when the key began another trial case */
async function eisEigenSleutel(prisma: PrismaClient, melding: Meldingbericht['melding']): Promise<void> {
  const eerder = await prisma.postvak.findFirst({
    where: { soort: 'melding', nummer: melding.meldingsnummer, proef: true },
    orderBy: { ontvangenOp: 'asc' },
  });
  if (eerder && canoniek((eerder.bericht as unknown as Meldingbericht).melding) !== canoniek(melding))
    throw conflict(
      'SleutelHergebruikt',
      'Deze Idempotency-Key hoort bij een andere proefzaak; neem voor elke proefzaak een nieuwe.',
    );
}
