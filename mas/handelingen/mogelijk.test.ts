import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Antwoorden, bijKeuze, Spel, tekst, voorbeeldVan } from '../../test/opzet/spel.ts';
import { metLastbeleid } from '../../test/opzet/last.ts';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { adviesUit, OORDEEL_OVER } from '../advies.ts';
import { type Bezigheid, teDoen } from '../bezigheden.ts';
import { KEUZEROUTES, type Keuzeroute, type Zaaksoort } from '../begrippen.ts';
import type { Briefvoorbeeld, Feiten } from '../beslis/index.ts';
import type { Waarde } from '../beslistabel.ts';
import type { Lijst } from '../besluiten.ts';
import { dagVan, plusDagen, plusMaanden } from '../datum.ts';
import { leegDossier, pasToe } from '../dossier/index.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import type { Gebeurtenis } from '../gebeurtenis.ts';
import type { Handeling, Opdracht, Weigering } from '../opdracht.ts';
import { normVan } from '../normen/lijst.ts';
import { toetsZaak } from '../normen/toets.ts';
import { lopendeRoutes, onbesloten, ONDERDELEN } from '../routes/index.ts';
import { STAPPENPLAN } from '../stappenplan.ts';
import { aanDeBeurt, fasenVan } from '../voortgang.ts';
import { wekkingen } from '../wekkingen.ts';
import { mogelijkeHandelingen, type Mogelijkheid } from './index.ts';
import type { Veld } from './types.ts';

const bij = (spel: Spel, soort: string, vast: object = {}): Mogelijkheid | undefined =>
  mogelijkeHandelingen(spel.dossier).find(
    (m) =>
      m.vast.soort === soort &&
      Object.entries(vast).every(([k, v]) => Object.entries(m.vast).some(([a, b]) => a === k && b === v)),
  );

test('the step whose turn it is can be done without a motivation, another only with one, a done one not at all', () => {
  const spel = new Spel('2026-11-02').meld();
  expect(bij(spel, 'rond-af', { stap: 'contact-school' })).toMatchObject({
    mogelijk: true,
    afwijking: false,
    motivatieNodig: false,
  });
  expect(bij(spel, 'rond-af', { stap: 'onderzoek' })).toMatchObject({
    mogelijk: true,
    afwijking: true,
    motivatieNodig: true,
  });
  expect(bij(spel, 'sla-over', { stap: 'contact-school' })).toMatchObject({ mogelijk: true, afwijking: true });
  spel.rondAf('contact-school', 'melding-juist');
  expect(bij(spel, 'rond-af', { stap: 'contact-school' })).toMatchObject({
    mogelijk: false,
    waarom: 'Stap 2 (Contact met de school over de melding) is in deze ronde al klaar.',
  });
});

test('step 8 says that it waits for its routes; a field that is fixed is not asked again', () => {
  const spel = new Spel('2026-11-02').meld();
  expect(bij(spel, 'rond-af', { stap: 'uitvoering' })).toMatchObject({
    mogelijk: false,
    waarom: 'Stap 8 is klaar als de bij stap 7 gekozen route klaar is; is er geen, sla de stap dan over.',
  });
  const stap2 = bij(spel, 'rond-af', { stap: 'contact-school' });
  expect(stap2?.mogelijk === true && Object.keys(stap2.velden)).toEqual(['uitkomst']);
});

test('a closed case offers nothing but to say that something recorded is not right', () => {
  const { dossier } = new Spel('2026-11-02').meld().rondAf('contact-school', 'ter-kennisgeving');
  expect(mogelijkeHandelingen(dossier).map(({ vast }) => vast)).toEqual([{ soort: 'leg-rectificatie-vast' }]);
});

const { vragenlijsten } = protocollen.voor('GM0361');

const geboren = (geboortedatum: string): Feiten => ({ leerling: { geboortedatum, startkwalificatie: false } });
/** Away since Monday 2 November and not back. */
const WEG = { opgaven: [{ eersteDag: '2026-11-02', laatsteDag: null, allesGemist: true, dagen: [] }] };
const VEERTIEN_UUR = {
  opgaven: [
    {
      eersteDag: '2026-10-05',
      laatsteDag: '2026-10-06',
      allesGemist: false,
      dagen: ['05', '06'].map((dag) => ({ datum: `2026-10-${dag}`, lesuren: [1, 2, 3, 4, 5, 6, 7] })),
    },
  ],
};
/** Nothing known; 18 on 15 November and away; fifteen, and with an earlier Halt; a child of eleven. */
const KINDEREN: Feiten[] = [
  {},
  { ...WEG, ...geboren('2008-11-15') },
  { ...WEG, ...geboren('2011-06-01') },
  {
    ...VEERTIEN_UUR,
    ...geboren('2011-06-01'),
    eerder: { meldingen: [], opgaven: [], halt: 1, luxe: 1, proeftijd: { zaakId: 'eerder', totEnMet: '2027-01-01' } },
  },
  geboren('2015-06-01'),
];

/** Both can be held responsible, and nothing stands in the way of a proces-verbaal. */
const VERWIJT = { verwijtbaarJongere: 'ja', verwijtbaarOuder: 'ja', artikel5b: 'nee', eerderVeroordeeld: 'nee' };

/** Pas toe of leg uit: no departure without a motivation and a code; no lawful short way with a code. */
function keurAfwijkingen(spel: Spel): void {
  const verklaard = (g: Gebeurtenis): boolean =>
    spel.gebeurtenissen.some(
      ({ sleutel, gegevens }) =>
        sleutel === g.sleutel && (gegevens as { afwijkreden?: string }).afwijkreden === 'anders',
    );
  for (const g of spel.gebeurtenissen) {
    const { afwijkreden, afwijking } = g.gegevens as { afwijkreden?: string; afwijking?: boolean };
    const overgeslagen = g.soort === 'StapOvergeslagen' && !STAPPENPLAN[g.gegevens.stap].optioneel;
    // the receipt of a decision repeats what holds for the action that it was booked with
    if (g.soort === 'BeslissingGewogen') expect(verklaard(g), JSON.stringify(g.gegevens)).toBe(g.gegevens.afwijking);
    else if (afwijking === true || overgeslagen) expect(afwijkreden, g.soort).toBe('anders');
    if (afwijkreden !== undefined) expect(g.inhoud?.velden).toContain('motivatie');
  }
}

/** What reports call a departure without that anybody was asked for a code: the motivation says it, or nobody did anything. */
const ZONDER_CODE = /^(termijn|brief)\/|^advies\/thuiszitter$/;

/** The report says what the case says: what was explained is a departure from a norm, and what was not is none. */
function keurNormen({ dossier: { id }, gebeurtenissen }: Spel): void {
  const toetsen = toetsZaak(id, gebeurtenissen);
  const sleutelBij = new Map(gebeurtenissen.map((g) => [g.nr, g.sleutel]));
  const hersteld = new Set(
    gebeurtenissen.flatMap((g) => (g.soort === 'HandelingHersteld' ? [sleutelBij.get(g.gegevens.nr)] : [])),
  );
  const verklaard = gebeurtenissen.filter((g) => 'afwijkreden' in g.gegevens && !hersteld.has(g.sleutel));
  const afgeweken = toetsen.filter((t) => t.uitkomst === 'afgeweken' && !ZONDER_CODE.test(t.norm));
  for (const t of afgeweken) expect([t.norm, t.afwijkreden]).toEqual([t.norm, 'anders']);
  const geteld = new Set(afgeweken.map(({ nr }) => sleutelBij.get(nr)));
  for (const { sleutel, soort, gegevens } of verklaard)
    expect(geteld.has(sleutel), `${soort} ${JSON.stringify(gegevens)}`).toBe(true);
  for (const t of toetsen) expect([t.norm, normVan(t.norm)?.id]).toEqual([t.norm, t.norm]);
}

/** All five phases have their record, and every term and route stopped. */
function keurSluiting(spel: Spel): void {
  expect(fasenVan(spel.dossier).filter((f) => f.stand === 'nog-niet' || f.stand === 'bezig')).toEqual([]);
  expect(Object.values(spel.dossier.termijnen).filter((t) => t.stand === 'open')).toEqual([]);
  expect(Object.values(spel.dossier.routes).filter((r) => r.stand === 'loopt')).toEqual([]);
  expect(Object.values(spel.dossier.mdos).filter((m) => m.stand === 'loopt')).toEqual([]);
}

/** Step 8 has its turn for as long as something of it runs or is to be decided, and no longer. */
function keurStap8({ dossier: d }: Spel): void {
  expect(lopendeRoutes(d).filter((r) => STAPPENPLAN[r.stap].perRonde && r.ronde !== d.ronde)).toEqual([]);
  if (aanDeBeurt(d) !== 'uitvoering') return;
  const gekozen = Object.values(d.routes).some((r) => r.stap === 'uitvoering' && r.ronde === d.ronde);
  const bezig = lopendeRoutes(d, 'uitvoering').length + onbesloten(d).length > 0;
  expect(bezig).toBe(gekozen);
  // where nothing was chosen the step is skipped
  if (!gekozen)
    expect(mogelijkeHandelingen(d)).toContainEqual(
      expect.objectContaining({ vast: { soort: 'sla-over', stap: 'uitvoering' }, mogelijk: true }),
    );
}

/** What speaks against a route by the MAS itself (domain §2.2–2.5), told from the answers and not from the tables. */
const CONTRA: Partial<Record<Keuzeroute, (i: Record<string, Waarde>) => boolean>> = {
  'vrijwillige-hulp': (i) => i.hulpBereid === 'nee' || i.hulpInStaat === 'nee',
  halt: (i) =>
    i.ernstigMotivatiegebrek === 'ja' ||
    i.langdurigBlijvend === 'ja' ||
    i.onveiligThuis === 'ja' ||
    (i.zwareProblematiek === 'ja' && i.toereikendeHulp === 'nee') ||
    i.verwijtbaarJongere === 'nee' ||
    Number(i.eerdereHalt) > 0 ||
    (i.leeftijdBijEerste !== null && Number(i.leeftijdBijEerste) < 12),
  'dwang-civiel': (i) => i.leeftijdNu !== null && Number(i.leeftijdNu) >= 18,
  'dwang-strafrecht': (i) => i.verwijtbaarJongere === 'nee' && i.verwijtbaarOuder === 'nee',
};

/** No route is advised against a contra-indication; what speaks against one stands in the receipt. */
function keurAdvies(spel: Spel): void {
  for (const { soort, gegevens, invoer = {} } of spel.besloten) {
    if (soort !== 'BeslissingGewogen' || gegevens.besluit !== 'routeadvies') continue;
    for (const route of KEUZEROUTES) {
      const [oordeel, tegen] = [OORDEEL_OVER[route], CONTRA[route]];
      if (oordeel === undefined || tegen === undefined) continue;
      const redenen = gegevens.bon
        .filter(({ beslissing }) => [`${oordeel}Tegen`, `${oordeel}Uitgesloten`].includes(beslissing))
        .flatMap(({ uitkomst }) => (Array.isArray(uitkomst) ? uitkomst : []));
      const geadviseerd = adviesUit(gegevens.uitkomst).includes(route);
      if (tegen(invoer)) expect(redenen.length, `${route} ${JSON.stringify(invoer)}`).toBeGreaterThan(0);
      if (geadviseerd) expect(redenen, `${route} ${JSON.stringify(invoer)}`).toEqual([]);
    }
  }
}

/** A number that is another for each name, so that one draw answers a whole list. */
function trek(uit: number, naam: string): number {
  let som = uit >>> 0;
  for (const teken of naam) som = (Math.imul(som, 31) + teken.charCodeAt(0)) >>> 0;
  return som;
}

/** An answer to every question of a list, `weet-niet` as often as any other; some are left out. */
function antwoorden(lijst: Lijst, uit: number): Antwoorden {
  const gegeven = Object.entries(vragenlijsten[lijst]?.vragen ?? {}).flatMap(([vraag, { soort, keuzes }]) => {
    const waarden = soort === 'aantal' ? [0, 12, 70] : soort === 'keuze' ? Object.keys(keuzes ?? {}) : ['ja', 'nee'];
    const waarde = [...waarden, 'weet-niet', undefined][trek(uit, vraag) % (waarden.length + 2)];
    return waarde === undefined ? [] : [[vraag, waarde]];
  });
  return Object.fromEntries(gegeven) as Antwoorden;
}

/** What a person would fill in: some choice, a day that can be. */
function waarde(naam: string, veld: Veld, keuze: number, vandaag: string): unknown {
  switch (veld.soort) {
    case 'keuze':
      return Object.keys(veld.keuzes)[keuze % Object.keys(veld.keuzes).length];
    case 'keuzes': {
      const codes = Object.keys(veld.keuzes);
      const gekozen = codes.filter((code) => trek(keuze, code) % 3 === 0);
      return gekozen.length > 0 ? gekozen : codes.slice(0, 1);
    }
    case 'tijd':
      return `1${keuze % 10}:30`;
    case 'dag':
      if (['eersteAfmelding', 'van', 'tot', 'gepostOp', 'gevraagdOp'].includes(naam)) return vandaag;
      return naam === 'laatsteDag' ? plusMaanden(vandaag, 11) : plusDagen(vandaag, 14 + (keuze % 5));
    case 'personen':
      return ['jongere'];
    case 'nummer':
      return 1;
    case 'partner':
      return 'partner-1';
    case 'verwijzing':
      return naam === 'gemeente' ? 'GM0344' : 'b';
  }
}

/** The action with its fields filled in, and a motivation and a code for when it departs. */
function vulIn(m: Extract<Mogelijkheid, { mogelijk: true }>, keuze: number, vandaag: string): Handeling {
  const velden = Object.entries(m.velden).map(([naam, veld]) => [naam, waarde(naam, veld, keuze, vandaag)]);
  const handeling = {
    ...m.vast,
    ...Object.fromEntries(velden),
    inhoud: tekst('motivatie', 'toelichting'),
    afwijkreden: 'anders',
  } as Handeling;
  if (handeling.soort !== 'leg-onderdeel-vast') return handeling;
  // a day belongs to some outcomes of some parts only, and the longest that a measure may last is for the law to say
  const { datum, ...zonder } = handeling;
  const regel = ONDERDELEN[handeling.onderdeel]?.datum;
  const hoort = regel !== undefined && (regel.bij?.includes(handeling.uitkomst ?? '') ?? true);
  const geef = hoort && regel.hoogstens === undefined && (regel.verplicht === true || keuze % 2 === 0);
  return geef && datum !== undefined ? { ...zonder, datum } : zonder;
}

/**
 * Fields are filled in blindly, so the same day or official twice is refused, a second reminder on one day, what came of
 * something before its day, and a verhoor without cautie; and the law and the tables have the last word on a route, Halt, a
 * proces-verbaal and a last onder dwangsom. All else that is offered is accepted.
 */
function magWeigeren(handeling: Handeling): boolean {
  // the letter of a call that leaves too little time by now wants a word
  if (handeling.soort === 'stel-brief-vast' && handeling.over.startsWith('verhoor/')) return true;
  const blind = [
    'verleng-termijn',
    'wijs-toe',
    'herinner',
    'leg-verhoor-vast',
    'verzet-verhoor',
    'leg-bijeenkomst-vast',
    'verzet-bijeenkomst',
    'stel-verbeuren-vast',
    'leg-deelbetaling-vast',
    'leg-bezwaar-vast',
    'neem-last-voor',
    'leg-last-op',
    'leg-verzending-vast', // on a day on which the letter would say another last day
    'stel-brief-voor',
  ];
  if (handeling.soort === 'rond-af' && handeling.uitkomst === 'last-onder-dwangsom') return true;
  const getoetst = ['aangemeld', 'pv-opgemaakt', 'opheffing-besloten', 'last-bezwaar-besloten'];
  const tabel = handeling.soort === 'leg-onderdeel-vast' && getoetst.includes(handeling.onderdeel);
  return blind.includes(handeling.soort) || tabel || handeling.soort === 'kies-routes';
}

/** What closes a case at once comes seldom: after it nothing more is learnt. What is done in a route comes often. */
const GANGEN: Readonly<Record<string, readonly string[]>> = {
  route: [
    'leg-onderdeel-vast',
    'ga-verder-zonder-antwoord',
    'besluit-procesverbaal',
    'leg-verhoor-vast',
    'kies-routes',
    'neem-last-voor',
    'leg-last-op',
    'stel-verbeuren-vast',
    'leg-deelbetaling-vast',
    'leg-bezwaar-vast',
    'stel-brief-vast',
  ],
  vragen: ['vul-vragenlijst-in'],
};
const SLUITEND = ['leg-overlijden-vast', 'leg-uitschrijving-vast', 'draag-over-aan-gemeente'];
const KANSEN = { route: 18, vragen: 3, gewoon: 8, alles: 1 };

/** What somebody has in mind, out of what can be done. */
function inGang(kan: readonly Mogelijkheid[], gang: string): readonly Mogelijkheid[] {
  if (gang === 'alles') return kan;
  const over = kan.filter(({ vast }) => !SLUITEND.includes(vast.soort));
  const erbij = over.filter(({ vast }) => GANGEN[gang]?.includes(vast.soort));
  return erbij.length > 0 ? erbij : over;
}

/** Whatever was brought in goes along with a letter. */
const bijlagenBij = (spel: Spel): Partial<Briefvoorbeeld> => ({ bijlagen: Object.keys(spel.dossier.documenten) });

/** What griffie finds of what an action points at: the very thing. */
const gevonden = (spel: Spel, handeling: Handeling): Feiten => ({
  rectificeert: { regime: 'AVG', moment: 0 },
  magBehandelen: true,
  partnerPast: true,
  document: { sha256: 'a'.repeat(64), regime: 'AVG' },
  ...(handeling.soort === 'stel-brief-vast' && { voorbeeld: voorbeeldVan(spel, handeling.over, bijlagenBij(spel)) }),
});

/**
 * Something of what is due leaves the house, or all of it does; some of it is refused, and everything is told twice. What
 * went out, or was refused, is not asked again.
 */
function verstuur(spel: Spel, keuze: number, geweest: Set<string>): void {
  const klaar = teDoen(spel.dossier);
  expect(new Set(klaar.map(({ sleutel }) => sleutel)).size).toBe(klaar.length);
  const nu = keuze % 2 === 0 ? klaar : klaar.slice(keuze % Math.max(klaar.length, 1)).slice(0, 1);
  for (const bezigheid of nu) {
    const { sleutel, soort } = bezigheid;
    // what followed from another may not be wanted any more
    if (!teDoen(spel.dossier).some((b) => b.sleutel === sleutel)) continue;
    const opdracht = uitslag(bezigheid, soort !== 'brief' && keuze % 7 === 0);
    const { nr } = spel.gelukt(opdracht, 'zaak').dossier;
    expect(geweest.has(sleutel), `${sleutel} gaat een keer de deur uit`).toBe(false);
    geweest.add(sleutel);
    expect(teDoen(spel.dossier).map((b) => b.sleutel)).not.toContain(sleutel);
    expect(spel.gelukt(opdracht, 'zaak').dossier.nr, `${sleutel} is twee keer geboekt`).toBe(nr);
  }
}

function uitslag(bezigheid: Bezigheid, geweigerd: boolean): Opdracht {
  if (bezigheid.soort === 'attendeer') return { soort: 'boek-verricht', bezigheid: bezigheid.sleutel };
  if (geweigerd) return { soort: 'boek-geweigerd', bezigheid, code: '410' };
  return { soort: 'boek-bezorgd', bezigheid, kanaal: bezigheid.soort === 'brief' ? 'post' : 'webhook' };
}

/**
 * Each message has a number of its own, and is out, waits to go out or was refused: none is lost. DUO hears of each melding
 * in one order, and nothing twice.
 */
function keurBezorging(spel: Spel): void {
  const kenmerken = spel.van('BerichtNodig').map(({ gegevens }) => gegevens.kenmerk);
  expect(new Set(kenmerken).size).toBe(kenmerken.length);
  const wacht = teDoen(spel.dossier).flatMap((b) => (b.soort === 'bericht' ? [b.over] : []));
  for (const [over, { bezorgd, geweigerd }] of Object.entries(spel.dossier.berichten))
    expect(bezorgd !== undefined || geweigerd !== undefined || wacht.includes(over), over).toBe(true);
  for (const { meldingsnummer, duo = [] } of Object.values(spel.dossier.meldingen)) {
    expect(duo.map(({ volg }) => volg)).toEqual(duo.map((_, n) => n + 1));
    const gehoord = spel.van('DuoStatusGemeld').filter(({ gegevens }) => gegevens.meldingsnummer === meldingsnummer);
    const volgnummers = gehoord.map(({ gegevens }) => gegevens.volg);
    expect(volgnummers).toEqual([...new Set(volgnummers)].sort((a, b) => a - b));
    const statussen = duo.filter(({ hoeftNiet }) => !hoeftNiet).map(({ status }) => status);
    expect(statussen.filter((status, n) => status === statussen[n - 1])).toEqual([]);
  }
}

function speel(spel: Spel, handeling: Handeling, keuze: number): Weigering | null {
  if (handeling.soort === 'herstel') return spel.herstel(handeling.nr);
  spel.wie = handeling.soort === 'keur-brief-goed' ? 'lpa-2' : 'lpa-1';
  if (handeling.soort === 'voeg-document-toe') {
    handeling.document = `stuk-${spel.dossier.nr}`;
    // for whom a consent is: of another document nobody says that
    if (handeling.aard !== 'toestemming') delete handeling.partner;
  }
  if (handeling.soort === 'vul-vragenlijst-in')
    return spel.antwoord(handeling.lijst, antwoorden(handeling.lijst, keuze));
  const stuk = { soort: 'voeg-document-toe', document: `kopie-${spel.dossier.nr}`, aard: 'overig' } as const;
  if (handeling.soort === 'stel-brief-vast') spel.gelukt(stuk, 'handeling', gevonden(spel, stuk));
  return spel.doe(handeling, 'handeling', gevonden(spel, handeling));
}

type Begin = { kind: Feiten } & ({ zaaksoort: Zaaksoort } | { routes: Keuzeroute[]; verwijt: boolean });
/** At its first step, or at step 7 with routes that run, as far as the law lets them; with somebody to blame or unasked. */
function begonnen({ kind, ...begin }: Begin): Spel {
  if ('zaaksoort' in begin) return new Spel('2026-11-02').weet(kind).meld('1001', { zaaksoort: begin.zaaksoort });
  const spel = bijKeuze('2026-11-02', kind, metLastbeleid({ 'last/jongere': 'ja' }));
  for (const routes of [begin.routes, begin.routes.slice(0, 1)])
    if (Object.keys(spel.dossier.routes).length === 0)
      spel.doe({ soort: 'kies-routes', routes, inhoud: tekst('motivatie'), afwijkreden: 'anders' });
  return begin.verwijt ? spel.vulIn('procesverbaal', VERWIJT) : spel;
}

test('whatever people do in whatever order: what is offered is accepted, an open case always waits for something, no route outlives its case, step 8 lasts as long as its routes, what goes out goes out once and nothing is lost, no advice goes against a contra-indication, and the fold of the events is the dossier', () => {
  const gang = fc.constantFrom(...Object.entries(KANSEN).flatMap(([naam, kans]) => Array<string>(kans).fill(naam)));
  const zet = fc.record({ gang, welke: fc.nat(), keuze: fc.nat(), wek: fc.boolean() });
  const kind = fc.constantFrom(...KINDEREN);
  const begin: fc.Arbitrary<Begin> = fc.oneof(
    fc.record({ kind, zaaksoort: fc.constantFrom<Zaaksoort>('regulier', 'luxe') }),
    fc.record({ kind, routes: fc.subarray([...KEUZEROUTES], { minLength: 1, maxLength: 3 }), verwijt: fc.boolean() }),
  );
  fc.assert(
    fc.property(begin, fc.array(zet, { minLength: 10, maxLength: 50 }), (van, zetten) => {
      const spel = begonnen(van);
      const geweest = new Set<string>();
      for (const z of zetten) {
        const wekking = wekkingen(spel.dossier)[0];
        if (z.wek && wekking) spel.tot([dagVan(wekking.wektOp), spel.vandaag].sort().at(-1) ?? spel.vandaag);
        const kan = inGang(mogelijkeHandelingen(spel.dossier), z.gang).filter((m) => m.mogelijk);
        const m = kan[z.welke % Math.max(kan.length, 1)];
        if (!m) break;
        const handeling = vulIn(m, z.keuze, spel.vandaag);
        const weigering = speel(spel, handeling, z.keuze);
        if (weigering) expect(magWeigeren(handeling), `${JSON.stringify(handeling)}: ${weigering.tekst}`).toBe(true);
        else keurAdvies(spel);
        if (z.keuze % 3 === 0) verstuur(spel, z.keuze, geweest);
        if (spel.dossier.status === 'open') expect(openTermijnen(spel.dossier).length).toBeGreaterThan(0);
        // what still has to leave the house is looked after when the case is closed as well
        else expect(wekkingen(spel.dossier).filter((w) => w.opdracht.soort !== 'bereik-hapering')).toEqual([]);
        keurStap8(spel);
      }
      keurBezorging(spel);
      keurAfwijkingen(spel);
      keurNormen(spel);
      if (spel.dossier.status === 'gesloten') keurSluiting(spel);
      expect(spel.gebeurtenissen.reduce(pasToe, leegDossier(spel.dossier.id))).toEqual(spel.dossier);
    }),
    // a counterexample is told as it is found: to make it small may take an hour
    { numRuns: 250, interruptAfterTimeLimit: 100_000, markInterruptAsFailure: true },
  );
}, 120_000);

test('a rung wakes once and in order; when all have woken, nothing is left to wake', () => {
  const spel = new Spel('2026-11-02').meld();
  const geweest: string[] = [];
  for (let w = wekkingen(spel.dossier)[0]; w; w = wekkingen(spel.dossier)[0]) {
    spel.gelukt(w.opdracht, 'zaak');
    spel.gelukt(w.opdracht, 'zaak'); // rang twice
    const bereikt = spel.van('TredeBereikt').at(-1);
    geweest.push(`${bereikt?.gegevens.trede} ${bereikt?.dag}`);
  }
  expect(spel.van('TredeBereikt')).toHaveLength(geweest.length);
  // last day Monday 9 November: two werkdagen before is Thursday 5, passed on Tuesday 10, five werkdagen after is Monday 16
  expect(geweest).toEqual(['herinnering 2026-11-05', 'verstreken 2026-11-10', 'escalatie 2026-11-16']);
});
