/** A last onder dwangsom through its whole life: every letter made and sent, every term by the clock of the case. */
import { beforeAll, expect, inject, test } from 'vitest';
import { sha256 } from '../../activities/keten.ts';
import { registreer } from '../../activities/protocol.ts';
import { canoniek } from '../../mas/canoniek.ts';
import type { Briefsoort } from '../../mas/brieven.ts';
import { laadProtocol } from '../../protocol/index.ts';
import { Klant, type Zaakbeeld } from '../opzet/klant.ts';
import { metLastbeleid } from '../opzet/last.ts';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { heeftPoppler, tekstUit } from '../opzet/pdf.ts';
import { brievenVan, stelVast, zetGezag } from '../opzet/post.ts';

const huis = inject('huis');
const { prisma } = gedeeldeMachines();
/** A municipality that no other scenario has, and that imposes lasten: 50 euro a schooldag, 1000 at most. */
const GEMEENTE = 'GM0473';
let lpa: Klant;
let collega: Klant;
let elders: Klant;

beforeAll(async () => {
  const { hash: _, ...landelijk } = metLastbeleid()(await laadProtocol());
  const document = { ...landelijk, naam: 'last-proef', gemeenten: [GEMEENTE] };
  const protocol = { ...document, hash: sha256(canoniek(document)) };
  await registreer(prisma, [{ protocol, geldigVanaf: '2015-08-01' }]);
  await prisma.gemeente.createMany({ data: [{ code: GEMEENTE, naam: 'Zandvoort' }], skipDuplicates: true });
  const accounts = ['lpa-last', 'lpa-last-2'].map((subject) => ({
    id: `proef-${subject}`,
    subject,
    naam: `Fictieve ${subject}`,
    rol: 'lpa',
    boa: false,
    gemeenten: [GEMEENTE],
    functie: 'leerplichtambtenaar',
    telefoon: '000 000 00 90',
    email: `${subject}@example.invalid`,
  }));
  await prisma.account.createMany({ data: accounts, skipDuplicates: true });
  lpa = await Klant.als('lpa-last', huis);
  collega = await Klant.als('lpa-last-2', huis);
  elders = await Klant.als('lpa', huis);
});

const AFWIJKING = { motivatie: 'Verzonnen motivatie.', afwijkreden: 'anders' };
const LAST = 'Fictief gaat elke dag naar school, en volgt daar alle lessen.';
/** Ten years old: the parents alone. */
const KIND = { geboortedatum: '2016-05-05' };
const MOEDER = {
  rol: 'ouder',
  naam: 'Fictieve Moeder Voorbeeld',
  adres: { straat: 'Verzonnenlaan', huisnummer: '3', postcode: '2041AA', plaats: 'Zandvoort' },
};

async function totStap7(wie: Klant): Promise<string> {
  const zaakId = await wie.proefzaak('2026-11-02', KIND);
  for (const [stap, uitkomst] of [
    ['contact-school', 'melding-juist'],
    ['keuze-routekaart', 'A'],
    ['onderzoek', 'ongeoorloofd'],
    ['brief', 'verzonden'],
  ] as const)
    await wie.rondAf(zaakId, stap, uitkomst);
  return zaakId;
}
const open = ({ termijnen }: Zaakbeeld): (string | undefined)[][] =>
  termijnen
    .filter((t) => t.stand === 'open')
    .map((t) => [t.regel, t.laatsteDag])
    .sort();

/** A case with a last, and what is done in it. */
class Last {
  readonly zaakId: string;
  readonly route: string;

  constructor(zaakId: string, route: string) {
    this.zaakId = zaakId;
    this.route = route;
  }

  static async begin(): Promise<Last> {
    const zaakId = await totStap7(lpa);
    await zetGezag(lpa, zaakId, [MOEDER]);
    await lpa.gelukt(zaakId, { handeling: 'kies-routes', routes: ['last-onder-dwangsom'], ...AFWIJKING });
    return new Last(zaakId, (await lpa.zaak(zaakId)).routes.at(-1)?.id ?? '');
  }

  /** Announced on 2 November; the overtreder reacts, and it is imposed on 17 November with time until Sunday 13 December. */
  static async opgelegd(): Promise<Last> {
    const last = await Last.begin();
    await last.doe('neem-last-voor', {
      tegen: 'ouder',
      dwangsom: 'per-tijdseenheid',
      begunstigingTot: '2026-12-13',
      toelichting: LAST,
    });
    await last.verstuur('vooraankondiging-last');
    await last.naar('2026-11-10');
    await last.deel('last-zienswijze', 'mondeling');
    await last.naar('2026-11-17');
    await last.doe('leg-last-op');
    await last.verstuur('beschikking-last');
    return last;
  }

  doe(handeling: string, velden: Record<string, unknown> = {}, wie = lpa): Promise<number> {
    return wie.gelukt(this.zaakId, { handeling, route: this.route, ...velden });
  }
  deel(onderdeel: string, uitkomst?: string, wie = lpa): Promise<number> {
    return this.doe('leg-onderdeel-vast', { onderdeel, ...(uitkomst && { uitkomst }) }, wie);
  }
  naar(dag: string) {
    return lpa.naar(this.zaakId, dag);
  }
  async verstuur(soort: Briefsoort): Promise<string> {
    const over = await stelVast(lpa, this.zaakId, soort, 'Verzonnen alinea van de medewerker.');
    const stand = async () => (await brievenVan(lpa, this.zaakId)).find((b) => b.over === over)?.stand;
    await expect.poll(stand).toBe('verzonden');
    if (!heeftPoppler) return '';
    const document = (await brievenVan(lpa, this.zaakId)).find((b) => b.over === over)?.exemplaren[0]?.document.id;
    return tekstUit(await lpa.document(this.zaakId, document ?? ''));
  }
  async termijnen(): Promise<(string | undefined)[][]> {
    return open(await lpa.zaak(this.zaakId));
  }
  async beeld() {
    const { routes, status } = await lpa.zaak(this.zaakId);
    return { status, route: routes.find(({ id }) => id === this.route) };
  }
  async rondAf(): Promise<void> {
    await lpa.rondAf(this.zaakId, 'terugkoppeling', 'teruggekoppeld');
    await lpa.rondAf(this.zaakId, 'evaluatie', 'terug-naar-school');
  }
}

test('where the municipality has no policy it is refused, and the reason says so', async () => {
  const zaakId = await totStap7(elders);
  const { status, lichaam } = await elders.handel(zaakId, {
    handeling: 'kies-routes',
    routes: ['last-onder-dwangsom'],
    ...AFWIJKING,
  });
  expect(status).toBe(409);
  expect(JSON.stringify(lichaam)).toContain('Uw gemeente legt geen lasten onder dwangsom op.');
});

test('from the voornemen to the payment after an aanmaning: not kept, a bezwaar in between, and every day by the clock', async () => {
  const last = await Last.opgelegd();
  // six weeks after Tuesday 17 November is 29 December; the begunstigingstermijn ends on the Sunday that was said
  expect(await last.termijnen()).toEqual([
    ['bezwaar/indienen', '2026-12-29'],
    ['last/begunstiging', '2026-12-13'],
  ]);
  await last.naar('2026-12-14');
  // five werkdagen after Sunday 13 December
  expect(await last.termijnen()).toEqual([
    ['bezwaar/indienen', '2026-12-29'],
    ['last/controle', '2026-12-18'],
  ]);
  await last.naar('2026-12-18');
  await last.doe('stel-verbeuren-vast', { van: '2026-12-14', tot: '2026-12-17' });
  const invordering = await last.verstuur('invorderingsbeschikking');
  // six weeks after Thursday 17 December is Thursday 28 January; the bezwaar against this decision until Friday 29 January
  expect(await last.termijnen()).toEqual([
    ['bezwaar/indienen', '2026-12-29'],
    ['bezwaar/indienen', '2027-01-29'],
    ['last/betaling', '2027-01-28'],
    ['last/verjaring', '2027-12-14'],
  ]);
  if (heeftPoppler) {
    expect(invordering).toContain('200 euro');
    expect(invordering).toContain('uiterlijk op donderdag 28 januari 2027');
    expect(invordering).toContain('uiterlijk op vrijdag 29 januari 2027');
    expect(invordering).toContain('namens burgemeester en wethouders');
  }

  // posted on the last day, and there within the week: in time
  await last.naar('2027-01-05');
  await last.doe('leg-bezwaar-vast', { tegen: 'last', gepostOp: '2026-12-29' });
  const eigen = await lpa.handel(last.zaakId, {
    handeling: 'leg-onderdeel-vast',
    route: last.route,
    onderdeel: 'last-bezwaar-besloten',
    uitkomst: 'ongegrond',
  });
  expect(eigen.status).toBe(409);
  await last.naar('2027-01-20');
  await last.deel('last-bezwaar-besloten', 'ongegrond', collega);

  await last.naar('2027-01-29');
  await last.deel('dwangsom-niet-betaald');
  const aanmaning = await last.verstuur('aanmaning-dwangsom');
  if (heeftPoppler) expect(aanmaning).toContain('Betaal uiterlijk op vrijdag 12 februari 2027');
  await last.naar('2027-02-10');
  await last.deel('dwangsom-betaald');
  await last.doe('rond-route-af', { uitkomst: 'betaald' });
  await last.rondAf();
  expect(await last.beeld()).toMatchObject({ status: 'gesloten' });
  const gebeurd = (await lpa.gebeurtenissen(last.zaakId)) as unknown as { regime: string }[];
  expect(new Set(gebeurd.map(({ regime }) => regime))).toEqual(new Set(['AVG']));
}, 240_000);

test('the child is back within the begunstigingstermijn: nothing is forfeited, and the route ends as kept', async () => {
  const last = await Last.opgelegd();
  await last.naar('2026-12-01');
  await lpa.gelukt(last.zaakId, { handeling: 'leg-terugkeer-vast', vervolg: 'gaat-door', motivatie: 'Terug.' });
  await last.deel('last-nageleefd');
  await last.naar('2026-12-14');
  expect(await last.termijnen()).toEqual([
    ['bezwaar/indienen', '2026-12-29'],
    ['last/controle', '2026-12-18'],
  ]);
  await last.deel('last-nageleefd');
  await last.doe('rond-route-af', { uitkomst: 'nageleefd' });
  expect((await last.beeld()).route).toMatchObject({ stand: 'klaar', uitkomst: { code: 'nageleefd' } });
  await last.rondAf();
  expect(await last.beeld()).toMatchObject({ status: 'gesloten' });
}, 240_000);
