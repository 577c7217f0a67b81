/** A request through its whole life: suspended twice, refused, objected to; and refused leave that was taken all the same. */
import { beforeAll, expect, inject, test } from 'vitest';
import type { Briefsoort } from '../../mas/brieven.ts';
import type { Dag } from '../../mas/datum.ts';
import { Klant, type Zaakbeeld } from '../opzet/klant.ts';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { heeftPoppler, tekstUit } from '../opzet/pdf.ts';
import { brievenVan, stelVast, zetGezag } from '../opzet/post.ts';

const huis = inject('huis');
const { prisma } = gedeeldeMachines();
/** A municipality that no other scenario has. */
const GEMEENTE = 'GM0439';
let lpa: Klant;
let collega: Klant;

beforeAll(async () => {
  await prisma.gemeente.createMany({ data: [{ code: GEMEENTE, naam: 'Purmerend' }], skipDuplicates: true });
  const accounts = ['lpa-aanvraag', 'lpa-aanvraag-2'].map((subject) => ({
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
  lpa = await Klant.als('lpa-aanvraag', huis);
  collega = await Klant.als('lpa-aanvraag-2', huis);
});

const MOTIVATIE = { motivatie: 'Verzonnen motivatie.' };
const MOEDER = {
  rol: 'ouder',
  naam: 'Fictieve Moeder Voorbeeld',
  adres: { straat: 'Verzonnenlaan', huisnummer: '3', postcode: '1441AA', plaats: 'Purmerend' },
};

/** A made-up pupil of ten, by the trial case that he comes with. */
async function leerling(): Promise<string> {
  const zaakId = await lpa.proefzaak('2026-02-02', { geboortedatum: '2016-05-05' });
  await zetGezag(lpa, zaakId, [MOEDER]);
  return (await lpa.zaak(zaakId)).leerling?.id ?? '';
}

const vraag = (leerlingId: string, anders: object = {}) =>
  lpa.post<{ zaakId: string; code?: string; detail?: string }>('/v1/aanvragen', {
    leerlingId,
    vestiging: '99XX00',
    aanvraagsoort: 'verlof',
    verlof: 'g',
    ontvangenOp: '2026-03-03',
    van: '2026-06-01',
    totEnMet: '2026-06-19',
    toelichting: 'Verzonnen reden.',
    ...anders,
  });

/** A request for leave, and what is done with it. */
class Aanvraag {
  readonly zaakId: string;
  constructor(zaakId: string) {
    this.zaakId = zaakId;
  }
  static async ontvangen(leerlingId: string): Promise<Aanvraag> {
    const { status, lichaam } = await vraag(leerlingId);
    if (status !== 201) throw new Error(`aanvraag: ${status} ${JSON.stringify(lichaam)}`);
    return new Aanvraag(lichaam.zaakId);
  }
  doe(handeling: string, velden: Record<string, unknown> = {}, wie = lpa): Promise<number> {
    return wie.gelukt(this.zaakId, { handeling, ...velden });
  }
  async naar(dag: Dag): Promise<void> {
    const { status, lichaam } = await lpa.naar(this.zaakId, dag);
    if (status !== 200) throw new Error(`klok: ${status} ${JSON.stringify(lichaam)}`);
  }
  beeld(): Promise<Zaakbeeld> {
    return lpa.zaak(this.zaakId);
  }
  async verstuur(soort: Briefsoort, wie = lpa): Promise<string> {
    const over = await stelVast(wie, this.zaakId, soort, 'Verzonnen alinea van de medewerker.');
    const brief = async () => (await brievenVan(lpa, this.zaakId)).find((b) => b.over === over);
    await expect.poll(async () => (await brief())?.stand).toBe('verzonden');
    if (!heeftPoppler) return '';
    return tekstUit(await lpa.document(this.zaakId, (await brief())?.exemplaren[0]?.document.id ?? ''));
  }
  async open(): Promise<[string, Dag][]> {
    const { termijnen } = await this.beeld();
    return termijnen
      .filter((t) => t.stand === 'open')
      .map((t): [string, Dag] => [t.regel, t.laatsteDag])
      .sort();
  }
  /** What is fixed in the action that is offered. */
  async vast(handeling: string, veld: string): Promise<string> {
    const { lichaam } = await lpa.haal<{ mogelijkeHandelingen: { handeling: string; vast: Record<string, string> }[] }>(
      `/v1/zaken/${this.zaakId}`,
    );
    return lichaam.mogelijkeHandelingen.find((m) => m.handeling === handeling)?.vast[veld] ?? '';
  }
}

test('leave is asked for, suspended twice and refused; a colleague decides on the bezwaar, the court judges, and the case closes', async () => {
  const kind = await leerling();
  const kort = await vraag(kind, { totEnMet: '2026-06-05' });
  expect(kort.status).toBe(409);
  expect(kort.lichaam.detail).toContain('beslist het hoofd van de school');
  const vakantie = await vraag(kind, { verlof: 'f' });
  expect(vakantie.lichaam.code).toBe('GeenVakantieverlof');

  const aanvraag = await Aanvraag.ontvangen(kind);
  const bevestiging = await aanvraag.verstuur('ontvangstbevestiging');
  if (heeftPoppler) expect(bevestiging).toContain('28 april 2026');
  // eight weeks after Tuesday 3 March
  expect(await aanvraag.open()).toEqual([['aanvraag/besluit', '2026-04-28']]);

  await aanvraag.naar('2026-03-10');
  await aanvraag.doe('vraag-aanvulling', { toelichting: 'De trouwkaart.' });
  const verzoek = await aanvraag.verstuur('verzoek-aanvulling');
  if (heeftPoppler) {
    expect(verzoek).toContain('De trouwkaart.');
    expect(verzoek).toContain('24 maart 2026');
  }
  await aanvraag.naar('2026-03-17');
  await aanvraag.doe('leg-aanvulling-vast', { aanvulling: await aanvraag.vast('leg-aanvulling-vast', 'aanvulling') });
  // 11 to 16 March stood still: six days; four weeks from the supplement it can be set aside
  expect(await aanvraag.open()).toEqual([
    ['aanvraag/besluit', '2026-05-04'],
    ['aanvraag/buiten-behandeling', '2026-04-14'],
  ]);
  await aanvraag.naar('2026-03-20');
  await aanvraag.doe('vraag-aanvulling', { toelichting: 'Een brief van de werkgever.' });
  await aanvraag.verstuur('verzoek-aanvulling');
  await aanvraag.naar('2026-04-08');
  // two weeks end on Goede Vrijdag, so on Tuesday 7 April; 21 March to 7 April are eighteen days
  expect(await aanvraag.open()).toEqual([
    ['aanvraag/besluit', '2026-05-22'],
    ['aanvraag/buiten-behandeling', '2026-05-06'],
  ]);
  const afleiding = (await aanvraag.beeld()).termijnen.find(
    (t) => t.stand === 'open' && t.regel === 'aanvraag/besluit',
  );
  expect(afleiding?.afleiding.tekst).toContain('opgeschort van wo 11 mrt 2026 t/m ma 16 mrt 2026');
  expect(afleiding?.afleiding.tekst).toContain('opgeschort van za 21 mrt 2026 t/m di 7 apr 2026');

  const onverhoord = await lpa.handel(aanvraag.zaakId, {
    handeling: 'beslis-aanvraag',
    uitkomst: 'afgewezen',
    ...MOTIVATIE,
  });
  expect(onverhoord.status).toBe(409);
  expect(onverhoord.lichaam.detail).toContain('Hoor eerst het hoofd van de school');
  await aanvraag.doe('leg-horen-vast', { wie: 'hoofd', uitkomst: 'wel-bezwaar' });
  await aanvraag.naar('2026-05-05');
  await aanvraag.doe('beslis-aanvraag', { uitkomst: 'afgewezen', ...MOTIVATIE });
  await aanvraag.verstuur('beschikking-verlof');
  // six weeks after Tuesday 5 May
  expect(await aanvraag.open()).toContainEqual(['bezwaar/indienen', '2026-06-16']);

  await aanvraag.naar('2026-06-17');
  await aanvraag.doe('leg-bezwaar-tegen-besluit-vast', { commissie: 'nee', gepostOp: '2026-06-16' });
  const bezwaar = await aanvraag.vast('beslis-bezwaar', 'bezwaar');
  const beslis = { handeling: 'beslis-bezwaar', horen: 'gehoord', bezwaar, uitkomst: 'ongegrond', ...MOTIVATIE };
  expect((await lpa.handel(aanvraag.zaakId, beslis)).lichaam.detail).toContain('Laat een collega');
  await collega.gelukt(aanvraag.zaakId, beslis);
  await aanvraag.verstuur('beslissing-bezwaar', collega);
  // six weeks after Wednesday 17 June to go to court, and the week of the post
  expect(await aanvraag.open()).toContainEqual(['beroep/indienen', '2026-07-29']);
  await aanvraag.naar('2026-07-20');
  await aanvraag.doe('leg-beroep-vast', { bezwaar: await aanvraag.vast('leg-beroep-vast', 'bezwaar') });
  await aanvraag.naar('2026-11-02');
  expect((await aanvraag.beeld()).status).toBe('open');
  const beroep = await aanvraag.vast('leg-uitspraak-vast', 'beroep');
  await aanvraag.doe('leg-uitspraak-vast', { beroep, uitkomst: 'ongegrond' });
  expect((await aanvraag.beeld()).status).toBe('gesloten');
}, 240_000);

test('refused leave that was taken all the same begins a case of luxeverzuim by itself, and that walks its steps', async () => {
  const kind = await leerling();
  const aanvraag = await Aanvraag.ontvangen(kind);
  await aanvraag.doe('leg-horen-vast', { wie: 'hoofd', uitkomst: 'wel-bezwaar' });
  await aanvraag.doe('beslis-aanvraag', { uitkomst: 'afgewezen', ...MOTIVATIE });
  await aanvraag.verstuur('beschikking-verlof');
  await aanvraag.naar('2026-06-22');
  await aanvraag.doe('leg-opgenomen-verlof-vast', { van: '2026-06-01', totEnMet: '2026-06-19' });

  const luxe = async () =>
    (await lpa.haal<{ zaken: { zaakId: string; soort: string }[] }>(`/v1/leerlingen/${kind}`)).lichaam.zaken.find(
      ({ soort }) => soort === 'luxe',
    )?.zaakId;
  await expect.poll(luxe, { timeout: 60_000 }).toBeDefined();
  const zaakId = (await luxe()) ?? '';
  const zaak = await lpa.zaak(zaakId);
  expect(zaak).toMatchObject({ soort: 'luxe', status: 'open', meldingen: [] });
  // the clock of the new trial case stands where that of the request began
  await lpa.naar(zaakId, '2026-06-22');
  const { regels } = (
    await lpa.haal<{ regels: { titel: string; tekst: string | null }[] }>(`/v1/zaken/${zaakId}/tijdlijn`)
  ).lichaam;
  expect(JSON.stringify(regels)).toContain('Van ma 1 jun 2026 tot en met vr 19 jun 2026.');
  await lpa.rondAf(zaakId, 'contact-school', 'melding-juist');
  expect((await lpa.zaak(zaakId)).stap).toBe('keuze-routekaart');
}, 240_000);
