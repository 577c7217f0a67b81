/** Begins a trial case, or the same one once more. */
import type { z } from 'zod';
import { dagVan } from '../../mas/datum.ts';
import type { Vakantieregio } from '../../mas/protocol.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
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

/** Where it plays. */
interface Plaats {
  gemeente: string;
  vestiging: string;
  vakantieregio: Vakantieregio;
}

export const klokPad = (zaakId: string): string => `/v1/proefzaken/${zaakId}/klok`;

export async function begin(
  huis: Huis,
  intake: Intake,
  wie: Wie,
  wens: z.output<typeof proefstart>,
): Promise<Antwoord> {
  clientVoor(huis, true); // refuses when trial cases are off, before anything is kept
  const [gemeente] = wie.gemeenten;
  const school = await huis.prisma.school.findFirst({ orderBy: { vestiging: 'asc' } });
  if (gemeente === undefined || !school) {
    throw conflict(
      'GeenGemeenteOfSchool',
      'Voor een proefzaak zijn een gemeente bij uw account en een bekende school nodig.',
    );
  }
  const { vestiging, vakantieregio } = school;
  return verzinZaak(huis, intake, wie, wens, { gemeente, vestiging, vakantieregio: vakantieregio as Vakantieregio });
}

/** A new case with a new pupil of the same age, absent on the same days, in the same place. */
export async function beginOpnieuw(huis: Huis, intake: Intake, wie: Wie, zaak: Zaak): Promise<Antwoord> {
  clientVoor(huis, true);
  const { melding, vakantieregio } = await eersteBericht(huis.prisma, zaak.zaakId);
  const { vestiging, leerling } = melding;
  return verzinZaak(huis, intake, wie, wensVan(melding), { gemeente: leerling.gemeente, vestiging, vakantieregio });
}

/** What somebody wanted of a trial case, as its melding tells it. */
export const wensVan = (melding: Meldingbericht['melding']): Proefwens => ({
  start: dagVan(Date.parse(melding.melddatumtijd)),
  soort: zaaksoortVan(melding),
  geboortedatum: melding.leerling.geboortedatum,
  begindatum: melding.begindatum,
  alleLessenGemist: melding.alleLessenGemist,
});

async function verzinZaak(huis: Huis, intake: Intake, wie: Wie, wens: Proefwens, waar: Plaats): Promise<Antwoord> {
  const { prisma } = huis;
  const melding = verzinMelding(wens, waar.gemeente, waar.vestiging);
  const bezwaren = bezwarenTegen(melding, wens.start)
    .map(({ veld, fout }) => ({ veld: veld.replace('leerling.', ''), fout }))
    .filter(({ veld }) => Object.hasOwn(wens, veld));
  if (bezwaren.length > 0) throw inhoudOngeldig(bezwaren);
  const herkomst = { proef: true, accountId: wie.id, verschuiving: ochtendVan(wens.start) - Date.now() };
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
