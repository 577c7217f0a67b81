/** What partners send reaches the case that it is about, in whatever order it comes, and what fits nothing reaches a person. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, inject, test } from 'vitest';
import { dagVan } from '../../mas/datum.ts';
import { meldingsnummer } from '../opzet/bron.ts';
import { Partner } from '../opzet/keten.ts';
import { Klant } from '../opzet/klant.ts';
import { gedeeldeMachines } from '../opzet/machines.ts';

// real cases: nothing of a trial reaches a partner, so nobody can answer it
const vandaag = dagVan(Date.now());
const huis = inject('huis');
const { prisma, client } = gedeeldeMachines('schakel');
const SCHOOL = 'demo-school-99xx00';
let school: Klant;
let lpa: Klant;
let partner: Partner;
beforeAll(async () => {
  school = await Klant.als('school', huis);
  lpa = await Klant.als('lpa', huis);
  partner = await Partner.als(SCHOOL, huis, prisma);
});

/** A case in which the school was asked something, and how the school knows it. */
async function gevraagd(): Promise<{ zaakId: string; data: object }> {
  const nummer = meldingsnummer();
  await school.meld(vandaag, { meldingsnummer: nummer });
  const { lichaam } = await lpa.haal<{ zaakId: string }>(`/v1/verzuimmeldingen/${nummer}`);
  const { zaakId } = lichaam;
  const vraag = { handeling: 'stuur-bericht', bericht: 'inlichtingen-gevraagd', toelichting: 'Wat is er gedaan?' };
  await lpa.gelukt(zaakId, vraag);
  await expect.poll(() => gebeurd(zaakId, 'BerichtBezorgd')).toBe(1);
  const sleutel = { zaakId_ketenpartnerId: { zaakId, ketenpartnerId: SCHOOL } };
  const { referentie } = await prisma.zaakreferentie.findUniqueOrThrow({ where: sleutel });
  return { zaakId, data: { zaakReferentie: referentie, inAntwoordOp: 'SCH-01/1' } };
}
const gebeurd = async (zaakId: string, soort: string): Promise<number> =>
  (await lpa.gebeurtenissen(zaakId)).filter((g) => g.soort === soort).length;

const antwoord = (data: object, id?: string): Promise<string> => partner.stuur('inlichtingen-ontvangen', data, id);
const rijVan = (gebeurtenisId: string) => prisma.berichtIn.findFirst({ where: { gebeurtenisId } });
const wordt = (id: string, stand: string) => expect.poll(async () => (await rijVan(id))?.stand).toBe(stand);

test('an answer is booked once, also when it comes twice at once, and once more under another id', async () => {
  const { zaakId, data } = await gevraagd();
  const id = randomUUID();
  await Promise.all([antwoord(data, id), antwoord(data, id)]);
  await wordt(id, 'verwerkt');
  await wordt(await antwoord(data), 'verwerkt');
  expect(await gebeurd(zaakId, 'AntwoordOntvangen')).toBe(1);
  const { regels } = (await lpa.haal<{ regels: { wie: string | null }[] }>(`/v1/zaken/${zaakId}/tijdlijn`)).lichaam;
  expect(regels[0]?.wie).toBe('Fictief College Alkmaar');
});

test('what fits nothing is placed by a person; the case says no to what does not fit there either', async () => {
  const { zaakId, data } = await gevraagd();
  const id = await antwoord({});
  await wordt(id, 'ongeplaatst');
  const { berichten } = (
    await lpa.haal<{ berichten: { id: string; van: string; links: { plaatsen: string } }[] }>(
      '/v1/berichten/ongeplaatst?aantal=100',
    )
  ).lichaam;
  const rij = await rijVan(id);
  const bericht = berichten.find((b) => b.id === rij?.id);
  expect(bericht?.van).toBe('Fictief College Alkmaar');
  const plaats = (over: string | null) => lpa.post(bericht?.links.plaatsen ?? '', { zaakId, over });
  expect(await plaats('eigen/niets')).toMatchObject({ status: 409, lichaam: { code: 'PastNergens' } });
  const [over = ''] = (await lpa.zaak(zaakId)).berichten.map((b) => b.over);
  expect(await plaats(over)).toMatchObject({ status: 200, lichaam: { verwerking: 'verwerkt' } });
  expect(await gebeurd(zaakId, 'AntwoordOntvangen')).toBe(1);
  // the very answer, brought once more by itself, changes nothing
  await wordt(await antwoord(data), 'verwerkt');
  expect(await gebeurd(zaakId, 'AntwoordOntvangen')).toBe(1);
});

test('what comes for a case that is closed is booked there all the same', async () => {
  const { zaakId, data } = await gevraagd();
  await lpa.gelukt(zaakId, { handeling: 'leg-uitschrijving-vast', reden: 'werk', toelichting: 'Verzonnen bericht.' });
  await expect.poll(async () => (await lpa.zaak(zaakId)).status).toBe('gesloten');
  await wordt(await antwoord(data), 'verwerkt');
  expect(await gebeurd(zaakId, 'AntwoordOntvangen')).toBe(1);
  expect((await lpa.zaak(zaakId)).status).toBe('gesloten');
});

test('in a case that is over what nobody took is offered again, and then gets there; nothing else can be done', async () => {
  const { zaakId } = await gevraagd();
  const vast = { soort: 'gemeente', naam: 'Fictieve Nieuwe Gemeente', gemeenten: ['GM0344'] };
  const twee = [randomUUID(), randomUUID()];
  await prisma.ketenpartner.createMany({ data: twee.map((id) => ({ id, ...vast })) });
  const naar = { handeling: 'draag-over-aan-gemeente', gemeente: 'GM0344', motivatie: 'Verzonnen verhuizing.' };
  await lpa.gelukt(zaakId, naar);
  // nobody can say to which of two partners it goes, so it was refused, and the case is over
  await client.workflow.getHandle(zaakId).result();
  expect(await gebeurd(zaakId, 'BezorgingGeweigerd')).toBe(1);
  await prisma.ketenpartner.deleteMany({ where: { id: { in: twee } } });
  const kan = async () => (await lpa.zaak(zaakId)).mogelijkeHandelingen;
  const bezigheid = (await kan()).flatMap((m) => m.vast.bezigheid ?? [])[0];
  await lpa.gelukt(zaakId, { handeling: 'bied-opnieuw-aan', bezigheid });
  await expect.poll(() => gebeurd(zaakId, 'BerichtBezorgd')).toBe(2); // the question to the school, and this
  expect((await kan()).map(({ handeling }) => handeling)).toEqual(['leg-rectificatie-vast']);
  expect((await lpa.handel(zaakId, { handeling: 'noteer', toelichting: 'Te laat.' })).status).toBe(409);
});
