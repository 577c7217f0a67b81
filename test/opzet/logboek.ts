/** What the Logboek dataverwerkingen holds of who was shown something, and which routes need leave no line in it. */
import type { PrismaClient } from '../../prisma/generated/client.ts';

/** Says who there is, within the rights of who asks; a line for each row would drown the rest (ADR 0017). */
const LIJST = 'een lijst: wie er zijn, binnen de rechten van wie vraagt (ADR 0017)';
const NIEMAND = 'gaat over niemand';
const VAN_UZELF = 'gaat alleen over wie vraagt';
const PROEF = 'een proefzaak gaat over niemand';
const VERNIETIGING = 'nummers van zaken, zonder naam of inhoud; wie goedkeurt, wordt per zaak vastgelegd';
const POSTVAK = 'het postvak bewaart wie het stuurde, wanneer en wat, en staat in de inzage';
const OUDER = 'hier leest niemand van de gemeente: een ouder vult in wat over hemzelf gaat (docs/ouderportaal.md)';
const PARTNER = 'komt van buiten, en leest niets; het bericht zelf wordt bewaard';

/** Routes that leave no line, each with why not. */
export const ZONDER_LOGREGEL: Readonly<Record<string, string>> = {
  'GET /v1/aanmeldwijze': NIEMAND,
  'GET /v1/ik': VAN_UZELF,
  'GET /v1/methode': NIEMAND,
  'GET /v1/scholen': NIEMAND,
  'GET /v1/gemeenten': NIEMAND,
  'GET /v1/berichtschemas/{type}': NIEMAND,
  'GET /v1/archief': NIEMAND,
  'GET /v1/medewerkers': 'gaat over collega’s, niet over een leerling',
  'GET /v1/rapporten/pas-toe-of-leg-uit': 'aantallen; kleine aantallen blijven achter',
  'GET /v1/verzuimmeldingen': LIJST,
  'GET /v1/zaken': LIJST,
  'GET /v1/vrijstellingen': LIJST,
  'GET /v1/aanvragen': LIJST,
  'POST /v1/werkvoorraad': LIJST,
  'GET /v1/werkvoorraad/tellingen': LIJST,
  'GET /v1/attenderingen': LIJST,
  'GET /v1/opvang': LIJST,
  'GET /v1/absoluut-verzuim/maandlijst/taak': NIEMAND,
  'GET /v1/weergaven': VAN_UZELF,
  'POST /v1/weergaven': VAN_UZELF,
  'DELETE /v1/weergaven/{id}': VAN_UZELF,
  'POST /v1/verzuimmeldingen': POSTVAK,
  'POST /v1/verzuimmeldingen/{meldingsnummer}/intrekking': POSTVAK,
  'POST /v1/verzuimmeldingen/keuzehulp': 'leest terug wat de school zelf meldde, en bewaart niets',
  'POST /v1/berichten': PARTNER,
  'GET /v1/proefzaken': PROEF,
  'POST /v1/proefzaken': PROEF,
  'GET /v1/proefzaken/{zaakId}/klok': PROEF,
  'POST /v1/proefzaken/{zaakId}/klok': PROEF,
  'POST /v1/proefzaken/{zaakId}/opnieuw': PROEF,
  'GET /v1/vernietigingskandidaten':
    'hoeveel zaken er op een lijst zouden komen, en op welke dag de eerste aan de beurt is',
  'POST /v1/vernietigingslijsten': VERNIETIGING,
  'GET /v1/vernietigingslijsten': VERNIETIGING,
  'GET /v1/vernietigingslijsten/{lijstId}': VERNIETIGING,
  'POST /v1/vernietigingslijsten/{lijstId}/intrekking': VERNIETIGING,
  'POST /v1/vernietigingslijsten/{lijstId}/weglatingen': VERNIETIGING,
  'GET /v1/vernietigingslijsten/{lijstId}/verklaring': VERNIETIGING,
  'GET /v1/vernietigingslijsten/{lijstId}/verklaring/pdf': VERNIETIGING,
  'POST /v1/ouderportaal/aanmelding': OUDER,
  'GET /v1/ouderportaal/sessie': OUDER,
  'DELETE /v1/ouderportaal/sessie': OUDER,
  'POST /v1/ouderportaal/bestanden': OUDER,
  'DELETE /v1/ouderportaal/bestanden/{id}': OUDER,
  'POST /v1/ouderportaal/kennisgeving': OUDER,
};

/** Routes that show nobody in a house with so little in it: the test that has them show somebody, and what it finds logged. */
export const BEWEZEN_BIJ: Readonly<Record<string, { test: string; activiteit: string }>> = {
  'GET /v1/rapporten/pas-toe-of-leg-uit/motivaties': {
    test: 'api/rapporten/rapporten.test.ts',
    activiteit: 'lees-motivaties',
  },
  'GET /v1/berichten/{kenmerk}/inhoud': { test: 'api/berichten/berichten.test.ts', activiteit: 'haal-bericht-op' },
  'POST /v1/berichten/ongeplaatst/{berichtId}/plaatsen': {
    test: 'api/verwerkingen/verwerkingen.test.ts',
    activiteit: 'plaats-bericht',
  },
  'POST /v1/zaken/{zaakId}/brieven/voorbeeld': {
    test: 'api/verwerkingen/verwerkingen.test.ts',
    activiteit: 'stel-brief-op',
  },
};

/** How many readings there are, by account: about one of these cases and pupils, or, with null, about whatever. */
export async function telGelogd(
  prisma: PrismaClient,
  over: readonly string[] | null,
): Promise<ReadonlyMap<string, number>> {
  const ids = [...(over ?? [])];
  const rijen = await prisma.$queryRaw<{ accountId: string; aantal: number }[]>`
    select account_id as "accountId", sum(aantal)::int as aantal from verwerking
    where ${over === null}::boolean or zaak_id = any(${ids}) or leerling_id = any(${ids}) group by 1`;
  return new Map(rijen.map(({ accountId, aantal }) => [accountId, aantal]));
}
