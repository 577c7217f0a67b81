/** A field that a message declares is one that a case can fill: else it promises what nobody ever gets. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leesPartners } from '../../keten/partners.ts';
import { bouwBericht, type Deel } from '../../mas/berichtbouw.ts';
import { BERICHTEN, type Berichtsoort } from '../../mas/berichten.ts';
import { canoniek } from '../../mas/canoniek.ts';
import { VOUW_VERSIE } from '../../mas/dossier/index.ts';
import type { Dossier, RouteStand } from '../../mas/dossier/types.ts';
import type { InhoudRef, Tekstveld } from '../../mas/gebeurtenis.ts';
import { zouten } from '../../platform/gezouten.ts';
import { EigenGriffie, type Proefzaak } from '../../test/opzet/griffie.ts';
import { leesBron } from './bron.ts';

let griffie: EigenGriffie;
beforeAll(async () => {
  griffie = await EigenGriffie.start();
  await zaai();
});
afterAll(async () => {
  await griffie.stop();
});

async function zaai(): Promise<void> {
  const { prisma } = griffie;
  await prisma.gemeente.createMany({ data: [{ code: 'GM0361', naam: 'Alkmaar' }], skipDuplicates: true });
  await prisma.school.create({
    data: { vestiging: '99XX00', naam: 'Verzonnen College', plaats: 'Alkmaar', vakantieregio: 'noord' },
  });
  const bereik = { telefoon: '0600000000', email: 'iemand@example.invalid' };
  await prisma.account.create({
    data: { id: 'lpa-1', subject: 'lpa-1', naam: 'Fictieve BOA', rol: 'lpa', boa: true, aktenummer: 'F-1', ...bereik },
  });
  await prisma.leerling.create({
    data: {
      ...{ id: 'leerling-1', persoonsnummer: '999990019', voornaam: 'Fictief', achternaam: 'Voorbeeld' },
      ...{ geboortedatum: '2011-01-01', geslacht: 'O', gemeenteCode: 'GM0361', email: 'fictief@example.invalid' },
      ...{ straat: 'Verzonnenstraat', huisnummer: '1', postcode: '1234AB', plaats: 'Alkmaar' },
      gezag: { create: { id: 'moeder', rol: 'ouder', naam: 'Fictieve Moeder', ...bereik } },
    },
  });
  await prisma.ketenpartner.create({
    data: { id: 'hulp', soort: 'hulpverlener', naam: 'Verzonnen Wijkteam', gemeenten: ['GM0361'] },
  });
}

/** What somebody wrote, as it is kept. */
async function bewaar(zaakId: string | null, wat: object, ...velden: Tekstveld[]): Promise<InhoudRef> {
  const tekst = canoniek(wat);
  const rij = { ...zouten(tekst), tekst, velden, zaakId };
  await griffie.prisma.inhoud.create({ data: rij });
  return { id: rij.id, sha256: rij.sha256, velden };
}

/** Absence of a whole day and of some lessons, everything that is asked answered, an agreement, and help that was asked. */
async function rijk(): Promise<Proefzaak> {
  const zaak = griffie.zaak();
  const opdracht = await zaak.meldopdracht();
  const verzuimspecificatie = [
    { datum: '2026-10-05', heleDag: true },
    { datum: '2026-10-06', lesuren: [1, 2] },
  ];
  const spec = { begindatum: '2026-10-05', einddatum: '2026-10-06', alleLessenGemist: false, verzuimspecificatie };
  const melding = { ...opdracht.melding, laatsteDag: '2026-10-06' };
  await zaak.uit({ ...opdracht, melding, inhoud: await bewaar(null, spec, 'melding') }, { van: 'postvak' });
  const ja = { schoolGewaarschuwd: 'ja', schoolHaltInfo: 'nee', hulpLoopt: 'ja', verwijtbaarJongere: 'ja', teLaat: 3 };
  const inhoud = await bewaar(zaak.zaakId, { antwoorden: ja }, 'antwoorden');
  await zaak.uit({ soort: 'vul-vragenlijst-in', lijst: 'signaleringsinstrument', inhoud });
  const wat = await bewaar(zaak.zaakId, { toelichting: 'Elke dag op tijd' }, 'toelichting');
  await zaak.uit({ soort: 'leg-afspraak-vast', met: 'ouder', evaluatieOp: '2026-12-01', inhoud: wat });
  const vast = { gemeente: 'GM0361', proef: false, regime: 'AVG', soort: 'bericht', kanaal: 'webhook', aan: 'x' };
  await griffie.prisma.verzending.create({
    data: { sleutel: randomUUID(), zaakId: zaak.zaakId, kenmerk: randomUUID(), ketenpartnerId: 'hulp', ...vast },
  });
  return zaak;
}

const route = (id: string, anders: Partial<RouteStand>): RouteStand => ({
  ...{ id, stap: 'uitvoering', ronde: 1, begonnen: '2026-10-12', geeindigd: '2026-10-30', opgegeven: [] },
  ...{ soort: 'halt', stand: 'klaar', uitkomst: 'negatief', gedaan: [] },
  ...anders,
});
const VRIJ = {
  vrijstelling: 'v-1',
  grond: 'ongeschikt' as const,
  van: '2026-10-01',
  totEnMet: '2027-07-31',
  kennisgevingTot: '2027-06-30',
  eerderBeroep: true,
};
const gegeven = (onderdeel: string) => ({ onderdeel, uitkomst: 'gegeven', dag: '2026-10-20' });
/** Halt that failed before it, Halt again with everybody's consent, and an exemption. */
const metRoutes = (d: Dossier): Dossier => ({
  ...d,
  behandelaar: 'lpa-1',
  vrijstelling: {
    kennisgevingen: {},
    perioden: { 'v-1': { ...VRIJ, kennisgeving: 'k-1', dag: '2026-10-01' } },
    register: { 'v-1': VRIJ },
  },
  routes: {
    'route-8': route('route-8', {}),
    'route-9': route('route-9', { gedaan: [gegeven('instemming-jongere'), gegeven('instemming-ouders')] }),
  },
});

/** Whether something stands at a path: of a list in one of its elements. */
function staat(waarde: unknown, [deel = '', ...rest]: readonly string[]): boolean {
  const hier = (waarde as Deel | undefined)?.[deel.replace(/\[\]$/, '')];
  if (hier === undefined || hier === null || hier === '') return false;
  if (Array.isArray(hier)) return rest.length === 0 ? hier.length > 0 : hier.some((een) => staat(een, rest));
  return rest.length === 0 || staat(hier, rest);
}

test('in a case of which much is known every field that a message declares is filled', async () => {
  const zaak = await rijk();
  const d = metRoutes(await zaak.dossier());
  const vraag = await bewaar(zaak.zaakId, { toelichting: 'Wat is er gedaan?' }, 'toelichting');
  const protocol = griffie.protocollen.voor('GM0361');
  const leeg: string[] = [];
  const WAAROVER: Partial<Record<Berichtsoort, string>> = {
    'intrekking-gevraagd': `intrekking/m-${zaak.zaakId}`,
    'vrijstelling-geregistreerd': 'vrijstelling/register/v-1',
    'vrijstelling-geeindigd': 'vrijstelling/register/v-1',
    'vrijstelling-arbeid': 'vrijstelling/arbeid/v-1',
  };
  for (const soort of Object.keys(BERICHTEN) as Berichtsoort[]) {
    const [regel, inhoud] = [BERICHTEN[soort], protocol.berichten[soort]];
    if (regel.richting === 'in' || !inhoud) continue;
    const over = WAAROVER[soort] ?? 'route/route-9/x';
    const stand = { bericht: soort, dag: '2026-11-02', kenmerk: `${inhoud.code}/1`, inhoud: vraag };
    const bron = await leesBron(griffie.prisma, d, { over, stand, regel, inhoud, protocol });
    const gebouwd = bouwBericht(inhoud, bron);
    const kern = inhoud.gevoelig ? gebouwd.inhoud : gebouwd.kern;
    for (const veld of inhoud.kern) if (!staat(kern, veld.split('.'))) leeg.push(`${soort}: ${veld}`);
    for (const veld of inhoud.inhoud) if (!staat(gebouwd.inhoud, veld.split('.'))) leeg.push(`${soort}: ${veld}`);
  }
  expect(leeg).toEqual([]);
});

test('a whole day has no hours, and absence that lasts has no end', async () => {
  const zaak = await rijk();
  const d = metRoutes(await zaak.dossier());
  const protocol = griffie.protocollen.voor('GM0361');
  const inhoud = protocol.berichten['halt-aangemeld'];
  if (!inhoud) throw new Error('halt-aangemeld ontbreekt');
  const stand = { bericht: 'halt-aangemeld' as const, dag: '2026-11-02' };
  const geval = { over: 'route/route-9/x', stand, regel: BERICHTEN['halt-aangemeld'], inhoud, protocol };
  const lees = async (van: Dossier) => (await leesBron(griffie.prisma, van, geval)).verzuim;
  const verzuim = await lees(d);
  expect(verzuim?.specificatie).toEqual([
    { datum: '2026-10-05', heleDag: true, uren: null },
    { datum: '2026-10-06', heleDag: false, uren: 2 },
  ]);
  expect(verzuim?.periode).toEqual({ van: '2026-10-05', tot: '2026-10-06' });
  const meldingen = Object.fromEntries(
    Object.entries(d.meldingen).map(([nummer, melding]) => [nummer, { ...melding, laatsteDag: null }]),
  );
  expect((await lees({ ...d, meldingen }))?.periode).toEqual({ van: '2026-10-05', tot: null });
});

/** What is read for a message of a kind, about something in the second Halt of a case of which much is known. */
async function bronVan(d: Dossier, bericht: Berichtsoort, over: string) {
  const protocol = griffie.protocollen.voor('GM0361');
  const inhoud = protocol.berichten[bericht];
  if (!inhoud) throw new Error(`${bericht} ontbreekt`);
  const stand = { bericht, dag: '2026-11-02' };
  return await leesBron(griffie.prisma, d, { over, stand, regel: BERICHTEN[bericht], inhoud, protocol });
}

test('of what was granted in a request the days go along, and whether the child was exempt before, in whatever case', async () => {
  const d = await (await rijk()).dossier();
  const toegewezen = { ...d, aanvraag: { aanvraagsoort: 'vervangend-instelling' } } as unknown as Dossier;
  const over = 'aanvraag/arbeid/besluit-9/2027-08-01/2028-07-31';
  const lees = async () => (await bronVan(toegewezen, 'vrijstelling-arbeid', over)).vrijstelling;
  const dagen = { van: '2027-08-01', totEnMet: '2028-07-31', soort: 'vervangend' };
  expect(await lees()).toEqual({ ...dagen, eerderBeroep: false });
  const eerder = { id: randomUUID(), vrijstelling: { perioden: { 'v-1': VRIJ } } };
  await griffie.prisma.zaak.create({
    data: { zaakId: eerder.id, nr: 1, leerlingId: d.leerlingId, dossier: JSON.stringify(eerder), vouw: VOUW_VERSIE },
  });
  expect(await lees()).toEqual({ ...dagen, eerderBeroep: true });
  await griffie.prisma.zaak.delete({ where: { zaakId: eerder.id } });
});

test.each([
  // sixteen in the school year 2026/2027: leerplichtig in October 2026
  ['2011-01-01', 'artikel 2 lid 3', 'artikel 2 lid 1 en artikel 2 lid 3'],
  // sixteen in the school year 2024/2025: kwalificatieplichtig since 1 August 2025
  ['2009-01-01', 'artikel 4c', 'artikel 4a lid 1 en artikel 4c'],
])('of a jongere born on %s Halt reads %s, and the officier for both %s', async (geboortedatum, halt, om) => {
  const wie = { where: { id: 'leerling-1' } };
  await griffie.prisma.leerling.update({ ...wie, data: { geboortedatum } });
  const zaak = await rijk();
  const d = metRoutes(await zaak.dossier());
  const tegenBeiden = route('route-7', {
    gedaan: [{ onderdeel: 'pv-opgemaakt', uitkomst: 'beide', dag: '2026-10-20' }],
  });
  const artikel = async (bericht: Berichtsoort, id: string, van: Dossier = d) =>
    (await bronVan(van, bericht, `route/${id}/x`)).justitie?.artikel;
  expect(await artikel('halt-aangemeld', 'route-9')).toBe(`Leerplichtwet 1969 ${halt}`);
  const metPv = { ...d, routes: { ...d.routes, 'route-7': tegenBeiden } };
  expect(await artikel('procesverbaal-ingezonden', 'route-7', metPv)).toBe(`Leerplichtwet 1969 ${om}`);
  await griffie.prisma.leerling.update({ ...wie, data: { geboortedatum: '2011-01-01' } });
});

test('the day in a message is that of what it tells', async () => {
  const zaak = await rijk();
  const gedaan = [
    { onderdeel: 'aangemeld', uitkomst: null, dag: '2026-10-05' },
    { onderdeel: 'gestart', uitkomst: null, dag: '2026-10-20' },
  ];
  const straf = [
    { onderdeel: 'pv-ingezonden', uitkomst: null, dag: '2026-10-21' },
    { onderdeel: 'raad-ingelicht', uitkomst: null, dag: '2026-10-26' },
    { onderdeel: 'zitting', uitkomst: null, dag: '2026-10-28', datum: '2027-02-01' },
  ];
  const routes = {
    'route-1': route('route-1', { stand: 'loopt', geeindigd: null, gedaan }),
    'route-2': route('route-2', { soort: 'dwang-strafrecht', stand: 'loopt', geeindigd: null, gedaan: straf }),
    'route-3': route('route-3', { stand: 'gestaakt', geeindigd: '2026-10-30', gedaan }),
  };
  const d = { ...(await zaak.dossier()), routes };
  const dag = async (bericht: Berichtsoort, over: string) => (await bronVan(d, bericht, over)).datum;
  // of the days that were missed, 5 and 6 October, the one after Halt got the case
  expect(await dag('verzuim-voortgezet', 'route/route-1/bericht-9')).toBe('2026-10-06');
  expect(await dag('procesverbaal-ingezonden', 'route/route-2/pv-ingezonden')).toBe('2026-10-21');
  expect(await dag('raad-inlichtingen', 'route/route-2/raad-ingelicht')).toBe('2026-10-26');
  // not the day of the hearing, which was told last
  expect(await dag('procesverbaal-aangevuld', 'route/route-2/bericht-9')).toBe('2026-11-02');
  expect(await dag('halt-ingetrokken', 'route/route-3/einde')).toBe('2026-10-30');
});

test('a school is the one of the case, also when it stands in another municipality', async () => {
  const school = { soort: 'school', naam: 'Verzonnen School', gemeenten: ['GM0193'] };
  const data = ['99XX00', '99XX01'].map((vestiging) => ({ ...school, id: `school-${vestiging}`, vestiging }));
  await griffie.prisma.ketenpartner.createMany({ data });
  const partners = await leesPartners(griffie.prisma, await (await rijk()).dossier());
  expect(partners.map(({ id }) => id).sort()).toEqual(['hulp', 'school-99XX00']);
});
