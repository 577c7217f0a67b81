/** A route with a ketenpartner at the other side: what it is told and may fetch, and what it answers, late, twice and in any order. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, inject, test } from 'vitest';
import { dagVan, plusMaanden } from '../../mas/datum.ts';
import { melding, meldingsnummer } from '../opzet/bron.ts';
import { Partner } from '../opzet/keten.ts';
import { Klant, type Zaakbeeld } from '../opzet/klant.ts';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { heeftPoppler, tekstUit } from '../opzet/pdf.ts';
import { brievenVan, opgevangenVan, stelVast, zetGezag } from '../opzet/post.ts';

const huis = inject('huis');
const { prisma } = gedeeldeMachines();
const vandaag = dagVan(Date.now());
let school: Klant;
let boa: Klant;
beforeAll(async () => {
  school = await Klant.als('school', huis);
  boa = await Klant.als('boa', huis);
});

const AFWIJKING = { motivatie: 'Verzonnen motivatie.', afwijkreden: 'anders' };
const MOEDER = { rol: 'ouder', naam: 'Fictieve Moeder Voorbeeld', telefoon: '0600000009' };
const KIND = { voornaam: 'Verzonnena', achternaam: 'Fictiefstein' };
/** A jongere who skips lessons of his own accord, and whom school warned. */
const SPIJBELT = {
  verwijtbaarJongere: 'ja',
  schoolGewaarschuwd: 'ja',
  schoolHaltInfo: 'ja',
  teLaat: 14,
  urenVolgensSchool: 6,
};

async function totStap7(zaakId: string): Promise<void> {
  for (const [stap, uitkomst] of [
    ['contact-school', 'melding-juist'],
    ['keuze-routekaart', 'A'],
    ['onderzoek', 'ongeoorloofd'],
    ['brief', 'verzonden'],
  ] as const)
    await boa.rondAf(zaakId, stap, uitkomst);
}
/** A real case that has come to step 7: nothing of a trial reaches a partner. */
async function zaakInStap7(): Promise<{ zaakId: string; persoonsnummer: string }> {
  const nummer = meldingsnummer();
  const leerling = { ...(melding(vandaag).leerling as { persoonsnummer: string }), ...KIND };
  await school.meld(vandaag, { meldingsnummer: nummer, leerling });
  const zoek = async () =>
    (await boa.haal<{ zaakId: string | null }>(`/v1/verzuimmeldingen/${nummer}`)).lichaam.zaakId ?? '';
  await expect.poll(zoek).not.toBe('');
  const zaakId = await zoek();
  await boa.gelukt(zaakId, { handeling: 'wijs-toe', behandelaar: 'demo-boa' });
  await totStap7(zaakId);
  await zetGezag(boa, zaakId, [MOEDER]);
  return { zaakId, persoonsnummer: leerling.persoonsnummer };
}
async function kies(zaakId: string, soort: string): Promise<string> {
  await boa.gelukt(zaakId, { handeling: 'kies-routes', routes: [soort], ...AFWIJKING });
  return (await boa.zaak(zaakId)).routes.at(-1)?.id ?? '';
}
const deel = (zaakId: string, route: string, onderdeel: string, uitkomst?: string) =>
  boa.gelukt(zaakId, { handeling: 'leg-onderdeel-vast', route, onderdeel, ...(uitkomst && { uitkomst }) });
async function verzend(zaakId: string, soort: Parameters<typeof stelVast>[2]): Promise<string> {
  const over = await stelVast(boa, zaakId, soort);
  const brief = async () => (await brievenVan(boa, zaakId)).find((b) => b.over === over);
  await expect.poll(async () => (await brief())?.stand).toBe('verzonden');
  return tekstVanBrief(zaakId, (await brief())?.exemplaren[0]?.document.id ?? '');
}
/** Empty where nothing can read it. */
const tekstVanBrief = async (zaakId: string, document: string): Promise<string> =>
  heeftPoppler ? tekstUit(await boa.document(zaakId, document)) : '';

const open = ({ termijnen }: Zaakbeeld) =>
  termijnen.filter((t) => t.stand === 'open').map((t) => [t.regel, t.laatsteDag]);
const gebeurd = async (zaakId: string, soort: string) =>
  (await boa.gebeurtenissen(zaakId)).filter((g) => g.soort === soort).map(({ gegevens }) => gegevens);
/** Which of these parts were booked, each time that they were. */
const gedaan = async (zaakId: string, onderdelen: readonly string[]) =>
  (await gebeurd(zaakId, 'RouteonderdeelGedaan')).map((g) => g.onderdeel).filter((o) => onderdelen.includes(String(o)));

interface Event {
  subject: string;
  dataref?: string;
  data: Record<string, unknown>;
}
/** A message as its partner gets it, once it went. */
async function ontvangen(zaakId: string, onderwerp: string): Promise<{ kenmerk: string; event: Event; tekst: string }> {
  const zoek = async () => (await opgevangenVan(boa, zaakId)).find((o) => o.onderwerp === onderwerp);
  await expect.poll(async () => (await zoek())?.kanaal).toBe('webhook');
  const { koppen = {}, tekst = '' } = (await zoek()) ?? {};
  return { kenmerk: koppen['webhook-id'] ?? '', event: JSON.parse(tekst) as Event, tekst };
}
/** Each time, until the case has dealt with it. */
async function meermaals(partner: Partner, soort: string, data: object): Promise<void> {
  const id = randomUUID();
  await Promise.all([partner.stuur(soort, data, id), partner.stuur(soort, data, id)]);
  for (const gebeurtenisId of [id, await partner.stuur(soort, data)]) {
    const stand = async () => (await prisma.berichtIn.findFirst({ where: { gebeurtenisId } }))?.stand;
    await expect.poll(stand).toBe('verwerkt');
  }
}

test('the voorstel for Halt: the time to consent counts from the day on which the letter went', async () => {
  const zaakId = await boa.proefzaak('2026-11-02');
  await zetGezag(boa, zaakId, [MOEDER]);
  await totStap7(zaakId);
  await kies(zaakId, 'halt');
  // five werkdagen after Monday 2 November
  expect(open(await boa.zaak(zaakId))).toEqual([['halt/voorstel', '2026-11-09']]);
  await boa.naar(zaakId, '2026-11-04');
  const brief = await verzend(zaakId, 'halt-voorstel');
  // ten werkdagen after Wednesday 4 November
  expect(open(await boa.zaak(zaakId))).toEqual([['halt/instemming', '2026-11-18']]);
  if (heeftPoppler) expect(brief).toContain('uiterlijk op woensdag 18 november 2026');
});

test('Halt: told by an event that says of nobody who he is, fetched by Halt alone, answered in the wrong order and twice', async () => {
  const halt = await Partner.metWebhook('demo-halt-alkmaar', huis, prisma);
  const { zaakId, persoonsnummer } = await zaakInStap7();
  await boa.gelukt(zaakId, { handeling: 'vul-vragenlijst-in', lijst: 'signaleringsinstrument', antwoorden: SPIJBELT });
  const route = await kies(zaakId, 'halt');
  await verzend(zaakId, 'halt-voorstel');
  await deel(zaakId, route, 'instemming-jongere', 'gegeven');
  await deel(zaakId, route, 'instemming-ouders', 'gegeven');
  await deel(zaakId, route, 'aangemeld');
  expect(await gebeurd(zaakId, 'RouteonderdeelGedaan')).toMatchObject([{ onderdeel: 'voorstel' }, {}, {}, {}]);

  const { kenmerk, event, tekst } = await ontvangen(zaakId, 'Aanmelding bij Halt');
  const leerlingId = (await boa.zaak(zaakId)).leerling?.id ?? '';
  const wie = [
    ...Object.values(KIND),
    persoonsnummer,
    leerlingId,
    zaakId,
    '2011-03-14',
    'Verzonnenstraat',
    MOEDER.naam,
  ];
  expect(wie.filter((iets) => tekst.includes(iets))).toEqual([]);
  const basis = 'antwoordUiterlijk berichtnummer inAntwoordOp protocolHash regime verwachtAntwoord zaakReferentie';
  expect(Object.keys(event.data).sort()).toEqual(basis.split(' '));
  const dataref = event.dataref ?? '';
  const raad = await Partner.als('demo-raad-alkmaar', huis, prisma);
  expect((await raad.haal(dataref, kenmerk)).status).toBe(401);
  const { lichaam } = await halt.haal(dataref, kenmerk);
  expect(lichaam).toMatchObject({
    leerling: { ...KIND, bsn: persoonsnummer },
    ouders: [{ naam: MOEDER.naam }],
    verzuim: { teLaat: 14 },
    instemming: { jongere: true, ouders: true },
    boa: { naam: 'Fictieve Leerplichtambtenaar-BOA Alkmaar', aktenummer: 'FICTIEF-000001' },
  });
  const gelezen = await prisma.verwerking.findMany({ where: { zaakId, activiteit: 'haal-bericht-op' } });
  expect(gelezen).toMatchObject([{ accountId: halt.id, regime: 'WPG', aantal: 1 }]);

  // how it ended comes before that it began: the route is over, and the rest is kept with the question
  const data = { zaakReferentie: event.data.zaakReferentie, inAntwoordOp: event.data.berichtnummer };
  await meermaals(halt, 'alternatieve-afdoening-afgerond', { ...data, uitkomst: 'positief' });
  await meermaals(halt, 'alternatieve-afdoening-gestart', data);
  expect(await gedaan(zaakId, ['gestart', 'afloop'])).toEqual(['afloop']);
  expect(await gebeurd(zaakId, 'AntwoordOntvangen')).toMatchObject([{ antwoord: 'halt-gestart' }]);
  expect((await boa.zaak(zaakId)).routes).toMatchObject([{ stand: 'klaar', uitkomst: { code: 'positief' } }]);

  const rondAf = { handeling: 'rond-af', stap: 'terugkoppeling', uitkomst: 'teruggekoppeld' };
  // Halt hears whether the absence stopped, and the school heard nothing yet
  expect(await boa.handel(zaakId, rondAf)).toMatchObject({
    status: 422,
    lichaam: { velden: [{ veld: 'verzuimGestopt' }] },
  });
  const metAntwoord = { ...rondAf, verzuimGestopt: 'ja' };
  expect((await boa.handel(zaakId, metAntwoord)).status).toBe(422);
  const brief = await verzend(zaakId, 'terugkoppeling-school');
  await boa.gelukt(zaakId, metAntwoord); // nothing to explain any more
  const slot = await ontvangen(zaakId, 'Terugkoppeling: hoe de zaak afliep');
  expect(slot.event.subject).toBe(event.subject);
  expect(Object.keys(slot.event.data).sort()).toEqual(basis.split(' '));
  expect(brief).not.toMatch(/halt/i);
  const bezorgd = async () => (await gebeurd(zaakId, 'BerichtBezorgd')).map((g) => String(g.over));
  await expect.poll(bezorgd).toContainEqual(expect.stringContaining('terugkoppeling-halt'));
});

test('the Raad: what it found, that it looks and that it heard us come in that order, each twice; each is booked once', async () => {
  const raad = await Partner.metWebhook('demo-raad-alkmaar', huis, prisma);
  const { zaakId } = await zaakInStap7();
  const route = await kies(zaakId, 'dwang-civiel');
  await deel(zaakId, route, 'onderzoek-verzocht');
  const regels = async () =>
    open(await boa.zaak(zaakId))
      .map(([regel]) => regel)
      .sort();
  expect(await regels()).toEqual(['civiel/intake', 'civiel/ontvangst']);
  const { event } = await ontvangen(zaakId, 'Verzoek tot onderzoek (CORV 1)');
  const data = { zaakReferentie: event.data.zaakReferentie, inAntwoordOp: event.data.berichtnummer };

  await meermaals(raad, 'beschermingsonderzoek-afgerond', { ...data, uitkomst: 'rekest' });
  expect(await regels()).toEqual(['civiel/rechter']);
  await meermaals(raad, 'beschermingsonderzoek-intake-gedaan', { ...data, uitkomst: 'onderzoek' });
  await meermaals(raad, 'beschermingsonderzoek-ontvangen', data);
  // what was overtaken begins no term again
  expect(await regels()).toEqual(['civiel/rechter']);
  const datum = plusMaanden(vandaag, 11);
  await meermaals(raad, 'kinderbeschermingsmaatregel-beslist', { ...data, uitkomst: 'maatregel', datum });
  await meermaals(raad, 'beschermingsonderzoek-afgerond', { ...data, uitkomst: 'rekest' });
  expect(await regels()).toEqual(['civiel/einde-maatregel', 'civiel/herbeoordeling']);

  const vanRaad = ['onderzoek-uitkomst', 'onderzoek-intake', 'onderzoek-ontvangen', 'maatregel-beslist'];
  expect(await gedaan(zaakId, vanRaad)).toEqual(vanRaad);
  const termijnen = (await boa.zaak(zaakId)).termijnen.filter(({ regel }) => regel.startsWith('civiel/'));
  expect(termijnen.map(({ regel, stand }) => [regel, stand]).sort()).toEqual([
    ['civiel/einde-maatregel', 'open'],
    ['civiel/herbeoordeling', 'open'],
    ['civiel/intake', 'gehaald'],
    ['civiel/inzet', 'gehaald'],
    ['civiel/ontvangst', 'gehaald'],
    ['civiel/rechter', 'gehaald'],
  ]);
});
