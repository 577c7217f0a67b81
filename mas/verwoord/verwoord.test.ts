import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Vrijstellingspel } from '../../test/opzet/vrijstelling.ts';
import { BERICHTEN } from '../berichten.ts';
import { teDoen } from '../bezigheden.ts';
import { BESLUITEN, VRAGENLIJSTEN } from '../besluiten.ts';
import { BRIEVEN } from '../brieven.ts';
import { leegDossier, pasToe } from '../dossier/index.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Gebeurtenis, Gebeurtenissoort, Gegevens } from '../gebeurtenis.ts';
import { HANDELINGSOORTEN } from '../handelingen/index.ts';
import { ONDERDELEN, ROUTES } from '../routes/index.ts';
import { STAPPEN, STAPPENPLAN } from '../stappenplan.ts';
import { boekingenVan } from './boekingen.ts';
import { GEBEURTENISSOORTEN, type Verwoording, verwoord } from './index.ts';

const GOUD = new URL('../../test/goud/', import.meta.url);
interface Grootboek {
  naam: string;
  gebeurtenissen: Gebeurtenis[];
  dossier: Dossier;
}
/** The ledgers of real runs. */
const grootboeken = readdirSync(GOUD).map((naam): Grootboek => {
  const rijen = JSON.parse(readFileSync(new URL(`${naam}/grootboek.json`, GOUD), 'utf8')) as {
    kop: string;
    hash: string;
  }[];
  const gebeurtenissen = rijen.map(({ kop, hash }) => ({ ...(JSON.parse(kop) as object), hash }) as Gebeurtenis);
  return { naam, gebeurtenissen, dossier: gebeurtenissen.reduce(pasToe, leegDossier(naam)) };
});

const was = { laatsteDag: '2026-11-09', afleiding: { stappen: [], tekst: '', voorbehouden: [] }, treden: [] };
const melding = {
  meldingsnummer: 'proef-0a1b2c3d4e5f',
  mutatietijd: '2026-11-02T07:00:00.000Z',
  duoSoort: 'L' as const,
  eersteDag: '2026-10-05',
  laatsteDag: '2026-10-09',
  vestiging: '99XX00',
};

/** What the golden ledgers do not hold, with what a person then reads. */
const OVERIG: [...{ [S in Gebeurtenissoort]: [S, Gegevens[S], string] }[Gebeurtenissoort]][] = [
  ['VervolgmeldingGevoegd', { ...melding, leerlingId: 'l1' }, 'Vervolgmelding ontvangen: luxeverzuim'],
  ['MeldingGewijzigd', melding, 'Melding gewijzigd door de school: luxeverzuim'],
  ['MeldingIngetrokken', { meldingsnummer: 'm', mutatietijd: '' }, 'Melding ingetrokken door de school'],
  ['IntrekkingNagekomen', { meldingsnummer: 'm', mutatietijd: '' }, 'Melding achteraf ingetrokken door de school'],
  ['MeldingTerKennisgevingAangenomen', { meldingsnummer: 'm' }, 'Melding ter kennisgeving aangenomen'],
  [
    'RectificatieVastgelegd',
    { nr: 999, gevraagdDoor: 'ouder', gevraagdOp: '2026-11-02', besluit: 'verbeterd' },
    'Gerectificeerd: wat eerder is vastgelegd',
  ],
  ['LeerlingSamengevoegd', { leerlingId: 'a', metLeerlingId: 'b' }, 'Twee registraties van deze leerling samengevoegd'],
  ['StapTeruggenomen', { stap: 'brief', ronde: 1 }, 'Stap 6 is weer niet begonnen: brief naar ouders of jongere'],
  ['TermijnTeruggezet', { id: 't', ...was }, 'Termijn teruggezet: een termijn, tot en met ma 9 nov 2026'],
  ['ToewijzingTeruggezet', { behandelaar: null }, 'De zaak heeft weer geen behandelaar'],
  ['ZaakToegewezen', { behandelaar: 'demo-lpa', was: null }, 'Zaak toegewezen aan Fictieve Leerplichtambtenaar'],
  ['ProeftijdOpgemerkt', { zaakId: 'z', totEnMet: '2027-05-05' }, 'Er loopt nog een proeftijd uit een eerdere zaak'],
  [
    'BijeenkomstGepland',
    { bijeenkomst: 'bijeenkomst-9', aard: 'gesprek', met: 'ouder', op: '2026-11-09', tijd: '09:30' },
    'Gesprek met de ouder gepland op ma 9 nov 2026 om 09.30 uur',
  ],
  [
    'BijeenkomstVerzet',
    {
      bijeenkomst: 'bijeenkomst-9',
      op: '2026-11-10',
      tijd: '14:00',
      was: { op: '2026-11-09', tijd: '09:30' },
    },
    'Bijeenkomst verzet naar di 10 nov 2026 om 14.00 uur',
  ],
  ['BijeenkomstVastgelegd', { bijeenkomst: 'bijeenkomst-9', uitkomst: 'afgezegd' }, 'Bijeenkomst afgezegd'],
  [
    'MdoAfmeldingVastgelegd',
    { mdo: 'mdo-4', eersteAfmelding: '2026-11-02' },
    'Andere eerste afmelding vastgelegd: ma 2 nov 2026',
  ],
  [
    'ThuiszittenBeoordeeld',
    { oordeel: 'dreigend-thuiszitter' },
    'Beoordeeld of de leerling thuiszit: dreigend thuiszitter',
  ],
  ['VerzuimGeteld', { aaneengeslotenVanaf: '2026-11-02', uren: [], duren: [] }, 'Verzuim opnieuw geteld'],
  ['LeerlingUitgeschreven', { reden: 'andere-opleiding' }, 'De leerling is uitgeschreven'],
  ['LeerlingOverleden', {}, 'De leerling is overleden'],
  ['ZaakOvergedragen', { aan: 'gemeente', gemeente: 'GM0193' }, 'Overgedragen aan de gemeente Zwolle'],
  [
    'InhoudVernietigd',
    { lijst: 'l', deel: 'geheel', grondslag: 'Selectielijst 2020', teksten: 1, documenten: 2, berichten: 3 },
    'Inhoud vernietigd op 2 november 2026',
  ],
  ['IntrekkingGevraagd', { meldingsnummer: 'm' }, 'De school gevraagd de melding in te trekken'],
  ['VervolgmeldingBekeken', { meldingsnummer: 'm' }, 'Vervolgmelding bekeken'],
  ['Gehoord', { wie: 'jongere', uitkomst: 'wilde-niet' }, 'De jongere wilde niet spreken'],
  [
    'ContactGezocht',
    { met: 'school', wijze: 'telefoon', uitkomst: 'niet-bereikt' },
    'Contact gezocht met de school: niet bereikt',
  ],
  [
    'AfspraakGemaakt',
    { afspraak: 'afspraak-7', met: 'ouder', evaluatieOp: '2026-12-01' },
    'Afspraak gemaakt met de ouder',
  ],
  [
    'AfspraakGeevalueerd',
    { afspraak: 'afspraak-7', uitkomst: 'deels-nagekomen' },
    'Afspraak geëvalueerd: deels nagekomen',
  ],
  [
    'BriefVastgesteld',
    {
      over: 'stap/brief',
      exemplaren: ['gezag', 'gezag', 'jongere'].map((soort, n) => ({
        id: `e${n}`,
        aan: soort === 'gezag' ? { soort, id: `g${n}` } : { soort: 'jongere' },
        versie: 'ouder',
        kanaal: 'post',
        document: { id: `d${n}`, sha256: 'a' },
      })),
      vierOgen: ['adres-geheim', 'protocol'],
      meldNa: '2026-11-05',
    },
    'Brief vastgesteld: brief',
  ],
  ['BriefGoedgekeurd', { over: 'stap/brief' }, 'Brief goedgekeurd: brief'],
  ['BriefTeruggenomen', { over: 'stap/brief' }, 'Brief teruggenomen: brief'],
  ['BriefAfgezien', { over: 'stap/brief' }, 'Brief niet verstuurd: brief'],
  ['BriefAfgezien', { over: 'stap/brief', elders: true }, 'Brief buiten Schakel om verstuurd: brief'],
  ['BriefVervallen', { over: 'stap/brief', reden: 'werk' }, 'Brief vervallen: brief'],
  ['BriefVervallen', { over: 'stap/brief', reden: 'nieuwe-ronde' }, 'Brief vervallen: brief'],
  ['BrieftermijnAfgerond', { over: 'stap/brief' }, 'Termijn van de brief afgerond: brief'],
  ['BriefVerzonden', { over: 'stap/brief', exemplaar: 'e1', kanaal: 'post' }, 'Brief verzonden: brief'],
  [
    'DocumentToegevoegd',
    { document: 'd9', sha256: 'a', aard: 'gespreksverslag' },
    'Document toegevoegd: verslag van een gesprek',
  ],
  ['ToestemmingIngetrokken', { partner: 'jeugdarts' }, 'Toestemming ingetrokken voor de jeugdarts'],
  ['BerichtBezorgd', { over: 'route/route-9/verwezen', kanaal: 'webhook' }, 'Bericht bezorgd: een bericht'],
  [
    'AntwoordOntvangen',
    { over: 'eigen/bericht-9', antwoord: 'ziekteadvies-gegeven', uitkomst: 'deels' },
    'Antwoord van de jeugdarts: advies van de jeugdarts',
  ],
  ['AntwoordLosgelaten', { over: 'eigen/bericht-9' }, 'Verder zonder antwoord: een bericht'],
  ['HerinneringGevraagd', { termijn: 't', keer: 1 }, 'Ketenpartner herinnerd: een termijn'],
  ['BezorgingHapert', { bezigheid: 'z/bericht/WTM-01/1' }, 'Nog niet bezorgd: iets dat niet meer hoeft'],
  ['BezorgingOnzeker', { bezigheid: 'z/herinner/t/hand-1' }, 'Het is niet zeker of een herinnering is aangekomen'],
  ['OpnieuwAangeboden', { bezigheid: 'z/duo/m/1', keer: 1 }, 'Opnieuw aangeboden: iets dat niet meer hoeft'],
  ['BezorgingGeweigerd', { bezigheid: 'z/duo/m/1', code: '409' }, 'Niet aangenomen: iets dat niet meer hoeft'],
  [
    'DuoStatusNodig',
    {
      meldingsnummer: 'm',
      volg: 2,
      status: 'afgesloten',
      reden: 'werk',
      toelichting: 'geen-actie-meer',
      meldNa: '2026-11-05',
    },
    'Status voor DUO: afgesloten',
  ],
  [
    'LastBepaald',
    {
      route: 'r',
      stand: 'voorgenomen',
      tegen: 'ouder',
      dwangsom: { soort: 'per-tijdseenheid', bedrag: 50, per: 'schooldag', maximum: 1000 },
      begunstigingTot: '2026-12-14',
    },
    'Last onder dwangsom voorgenomen voor de ouders',
  ],
  [
    'DwangsomVerbeurd',
    { route: 'r', van: '2026-12-15', tot: '2026-12-18', bedrag: 200, totaal: 250 },
    'Dwangsom verbeurd: € 200',
  ],
  ['DwangsomDeelsBetaald', { route: 'r', centen: 10050, rest: 14950 }, 'Een deel van de dwangsom is betaald: € 100,50'],
  [
    'BezwaarOntvangen',
    { route: 'r', tegen: 'last', gepostOp: '2027-01-04', tot: '2027-01-04', opTijd: true },
    'Bezwaar ontvangen tegen de last onder dwangsom, op tijd',
  ],
  ['DuoStatusGemeld', { meldingsnummer: 'm', volg: 2 }, 'DUO kent de status'],
  [
    'ZaakGeopend',
    {
      zaaksoort: 'aanvraag',
      leerlingId: 'l',
      gemeente: 'GM0361',
      vakantieregio: 'noord',
      proef: true,
      vestiging: null,
    },
    'Zaak geopend',
  ],
  [
    'VervolgzaakNodig',
    { vervolg: 'v', opdracht: { soort: 'meld-absoluut', sinds: null, bron: 'vrijstelling' } },
    'Er volgt een zaak over absoluut verzuim',
  ],
  [
    'KennisgevingOntvangen',
    { kennisgeving: 'k', grond: 'richting', dagtekening: '2027-06-01' },
    'Kennisgeving van een vrijstelling ontvangen',
  ],
  [
    'KennisgevingBeoordeeld',
    {
      kennisgeving: 'k',
      oordeel: 'voldoet-niet',
      eersteBeroep: true,
      redenen: ['te-laat', 'geen-verklaring'],
      toetsen: [],
    },
    'De kennisgeving voldoet niet aan de voorwaarden',
  ],
  [
    'VrijstellingIngegaan',
    {
      vrijstelling: 'v',
      kennisgeving: 'k',
      grond: 'ongeschikt',
      van: '2027-08-01',
      totEnMet: '2028-07-31',
      kennisgevingTot: '2028-06-30',
      eerderBeroep: true,
    },
    'Er is een vrijstelling',
  ],
  [
    'VrijstellingVoortgezet',
    {
      vrijstelling: 'v',
      vanZaak: 'z',
      grond: 'ongeschikt',
      van: '2027-08-01',
      totEnMet: null,
      kennisgevingTot: null,
      eerderBeroep: false,
    },
    'De vrijstelling gaat door na een verhuizing',
  ],
  ['VrijstellingNietVerlengd', { vrijstelling: 'v', geldtTot: '2028-07-31' }, 'De vrijstelling is niet verlengd'],
  [
    'VrijstellingBeeindigd',
    { vrijstelling: 'v', totEnMet: '2028-01-31', reden: 'ingeschreven' },
    'De vrijstelling is eerder geëindigd',
  ],
  ['KennisgevingIngetrokken', { kennisgeving: 'k' }, 'De ouders trokken de kennisgeving in'],
  ['TerugkeerBesproken', { vrijstelling: 'v', uitkomst: 'terug' }, 'Gesproken over terugkeer naar school'],
  ['InschrijvingNagegaan', { ingeschreven: false }, 'De leerling staat nergens ingeschreven'],
  ['AanvraagOntvangen', { aanvraagsoort: 'verlof', van: '2027-03-01', totEnMet: '2027-03-19' }, 'Aanvraag ontvangen'],
  ['AanvullingGevraagd', { aanvulling: 'aanvulling-4', tot: '2026-12-01' }, 'Aanvulling van de aanvraag gevraagd'],
  [
    'BeslistermijnOpgeschort',
    { opschorting: 'opschorting-5', grond: 'aanvulling', van: '2026-11-17', uiterlijk: '2026-11-30' },
    'De beslistermijn staat stil vanaf di 17 nov 2026',
  ],
  [
    'OpschortingGeeindigd',
    { opschorting: 'opschorting-5', totEnMet: '2026-11-30', door: 'verlopen' },
    'De beslistermijn loopt weer',
  ],
  ['AanvullingOntvangen', { aanvulling: 'aanvulling-4' }, 'De aanvraag is aangevuld'],
  ['AanvraagVerdaagd', { tot: '2026-12-14' }, 'Besluit uitgesteld tot en met ma 14 dec 2026'],
  ['AanvraagGehoord', { wie: 'hoofd', uitkomst: 'geen-bezwaar' }, 'Gehoord over de aanvraag: het hoofd van de school'],
  ['AanvraagBesloten', { besluit: 'besluit-9', uitkomst: 'deels' }, 'Besluit op de aanvraag: deels toegewezen'],
  ['AanvraagbesluitBekendgemaakt', { besluit: 'besluit-9' }, 'Het besluit is bekendgemaakt'],
  ['AfschriftVerzonden', { besluit: 'besluit-9' }, 'Afschrift van het besluit verzonden'],
  [
    'BezwaarIngediend',
    { bezwaar: 'bezwaar-12', tot: '2026-12-28', opTijd: true, commissie: true },
    'Bezwaar ontvangen, op tijd',
  ],
  [
    'BezwaarbeslissingVerdaagd',
    { bezwaar: 'bezwaar-12', tot: '2027-02-01' },
    'Beslissing op bezwaar uitgesteld tot en met ma 1 feb 2027',
  ],
  ['BezwaarIngetrokken', { bezwaar: 'bezwaar-12' }, 'Het bezwaar is ingetrokken'],
  [
    'BezwaarBeslist',
    { bezwaar: 'bezwaar-12', uitkomst: 'ongegrond' },
    'Beslissing op bezwaar: ongegrond – het besluit blijft',
  ],
  ['BezwaarbeslissingBekendgemaakt', { bezwaar: 'bezwaar-12' }, 'De beslissing op bezwaar is bekendgemaakt'],
  [
    'BeroepIngesteld',
    { beroep: 'beroep-14', bezwaar: 'bezwaar-12', tot: '2027-03-15', opTijd: true },
    'Beroep ingesteld bij de rechtbank, op tijd',
  ],
  [
    'BeroepAfgelopen',
    { beroep: 'beroep-14', uitkomst: 'ongegrond' },
    'Beroep afgelopen: ongegrond – de beslissing op bezwaar blijft',
  ],
  [
    'IngebrekestellingOntvangen',
    { ingebrekestelling: 'ingebrekestelling-14', over: { soort: 'aanvraag' } },
    'Ingebrekestelling ontvangen, te vroeg',
  ],
  [
    'DwangsomVastgesteld',
    { ingebrekestelling: 'ingebrekestelling-14', dagen: 14, bedrag: 322 },
    'Dwangsom wegens te laat beslissen vastgesteld',
  ],
  [
    'GeweigerdVerlofOpgenomen',
    { opgenomen: 'opgenomen-15', van: '2026-11-02', totEnMet: '2026-11-13' },
    'Het geweigerde verlof is toch opgenomen',
  ],
  [
    'VerlofNaWeigeringGemeld',
    { zaakId: 'z', van: '2027-03-01', totEnMet: '2027-03-19' },
    'Geweigerd verlof is toch opgenomen',
  ],
  [
    'MijlpaalVastgesteld',
    { mijlpaal: 'begin-kwalificatieplicht', dag: '2028-08-01', wektOp: 0 },
    'Begin van de kwalificatieplicht vastgesteld',
  ],
  ['MijlpaalBereikt', { mijlpaal: 'begin-leerplicht' }, 'De leerplicht is begonnen'],
  ['OudersIngelicht', {}, 'De ouders weten dat het geen school meer is'],
  [
    'InschrijvingVastgelegd',
    { ingeschrevenOp: '2026-11-09', vestiging: '99XX01' },
    'De leerling is ingeschreven vanaf ma 9 nov 2026',
  ],
  ['VrijstellingGebleken', {}, 'De leerling is vrijgesteld van inschrijving'],
  ['AbsoluutVerzuimGemeld', { sinds: '2026-08-17', bron: 'lijst' }, 'De leerling staat nergens ingeschreven'],
  ['Teruggezet', { deel: 'mdos', sleutel: 'mdo-4', was: null }, 'Teruggezet zoals het was: de MDO-cyclus'],
];
const NAMEN = new Map([
  ['demo-lpa', 'Fictieve Leerplichtambtenaar'],
  ['GM0193', 'Zwolle'],
]);

/** Codes that are no words: a text that holds one shows what it should have named. */
const WOORDEN_DIE_CODES_ZIJN = ['proces-verbaal'];
const CODES = [
  ...STAPPEN,
  ...STAPPEN.flatMap((stap) => Object.keys(STAPPENPLAN[stap].uitkomsten)),
  ...Object.keys(ONDERDELEN),
  ...Object.values(ONDERDELEN).flatMap(({ uitkomsten = {} }) => Object.keys(uitkomsten)),
  ...Object.keys(ROUTES),
  ...Object.keys(BRIEVEN),
  ...Object.keys(BERICHTEN),
  ...Object.keys(BESLUITEN),
  ...Object.keys(VRAGENLIJSTEN),
  ...HANDELINGSOORTEN,
].filter((code) => code.includes('-') && !WOORDEN_DIE_CODES_ZIJN.includes(code));

function leesbaar({ titel, tekst }: Verwoording): void {
  const samen = `${titel} ${tekst ?? ''}`;
  expect(titel).toMatch(/^[A-ZÉ]/);
  expect(titel).not.toMatch(/\.$/);
  if (tekst !== null) expect(tekst).toMatch(/[.]$/);
  // ids, keys (t/m is a word), hashes, dates as computers write them, and what a program puts where nothing is
  expect(samen).not.toMatch(
    /\b[0-9a-f]{8,}\b|\w\/(?!m\b)\w|\b[a-z]+-\d|GM\d{4}|\d{4}-\d\d|undefined|null|NaN|\[object/,
  );
  for (const code of CODES) expect(samen).not.toContain(` ${code} `);
  for (const code of CODES) expect(samen.trim().endsWith(` ${code}`), samen).toBe(false);
}

describe('an event in words', () => {
  test.each(grootboeken)('shows no code and no id: $naam', ({ gebeurtenissen, dossier }) => {
    for (const g of gebeurtenissen) leesbaar(verwoord(g, dossier, NAMEN, gebeurtenissen));
  });

  test.each(OVERIG)('%s', (soort, gegevens, titel) => {
    const g = { soort, gegevens, dag: '2026-11-02', actor: { soort: 'zaak' } } as Gebeurtenis;
    const woorden = verwoord(g, leegDossier('z'), NAMEN);
    leesbaar(woorden);
    expect(woorden.titel).toBe(titel);
  });

  test('there is none that nothing here was said of', () => {
    const gezien = new Set<Gebeurtenissoort>([
      ...grootboeken.flatMap(({ gebeurtenissen }) => gebeurtenissen.map(({ soort }) => soort)),
      ...OVERIG.map(([soort]) => soort),
    ]);
    expect(GEBEURTENISSOORTEN.filter((soort) => !gezien.has(soort))).toEqual([]);
  });
});

const van = (naam: string): Grootboek => {
  const gevonden = grootboeken.find((g) => g.naam === naam);
  if (!gevonden) throw new Error(`geen grootboek ${naam}`);
  return gevonden;
};

describe('texts as people read them', () => {
  const titels = ({ gebeurtenissen, dossier }: Grootboek): string[] =>
    gebeurtenissen.map((g) => verwoord(g, dossier, NAMEN, gebeurtenissen).titel);

  test.each([
    ['routekaart-a', 'Stap 5 afgerond: er is ongeoorloofd verzuim'],
    // Monday 2 November + 5 werkdagen
    ['routekaart-a', 'Termijn begonnen: contact met de school, tot en met ma 9 nov 2026'],
    ['brief-en-mdo', 'Brief nodig: kennisgevingsbrief'],
    ['brief-en-mdo', 'Basisroute afgerond: het verzuim is gestopt'],
    ['hulp-en-halt', 'Route begonnen: Halt'],
    ['hulp-en-halt', 'Bericht nodig aan Halt: aanmelding bij Halt'],
    ['hulp-en-halt', 'Besloten: er volgt geen proces-verbaal'],
    ['luxe-tot-sepot', 'Opgeroepen voor verhoor op vr 13 nov 2026 om 09.30 uur'],
    ['afwijken-en-herstellen', 'Hersteld: stap 2 overgeslagen – contact met de school over de melding'],
    ['afwijken-en-herstellen', 'Bericht gestuurd aan de behandelaar: herinnering, contact met de school'],
    ['ter-kennisgeving', 'Zaak gesloten: ter kennisgeving aangenomen'],
  ])('%s: %s', (naam, titel) => {
    expect(titels(van(naam))).toContain(titel);
  });

  test('a refused action that may be investigation has no name: its refusal is for everybody to read', () => {
    const geweigerd = (handeling: string): string =>
      verwoord(
        { soort: 'HandelingGeweigerd', gegevens: { handeling, code: 'NietMogelijk' } } as Gebeurtenis,
        leegDossier('z'),
      ).titel;
    expect(geweigerd('wijs-toe')).toBe('Geweigerd: zaak toewijzen');
    expect(geweigerd('roep-op')).toBe('Geweigerd: een handeling');
    expect(geweigerd('besta-niet')).toBe('Geweigerd: een handeling');
  });

  test('a rung of a term that was moved since does not name the new last day as if it had been so then', () => {
    const { gebeurtenissen, dossier } = van('afwijken-en-herstellen');
    const herinnering = gebeurtenissen.find(({ soort }) => soort === 'TredeBereikt');
    if (!herinnering) throw new Error('er was geen herinnering');
    expect(verwoord(herinnering, dossier)).toMatchObject({ titel: 'Herinnering: contact met de school', tekst: null });
  });
});

describe('bookings', () => {
  test('hold every event once, and a notice stands with the rung that it was sent for', () => {
    for (const { gebeurtenissen } of grootboeken) {
      const boekingen = boekingenVan(gebeurtenissen);
      expect(
        boekingen
          .flat()
          .map(({ nr }) => nr)
          .sort((a, b) => a - b),
      ).toEqual(gebeurtenissen.map(({ nr }) => nr));
      for (const boeking of boekingen) expect(boeking[0]?.soort).not.toBe('Verricht');
    }
  });

  test('what is brought to another case is said with what it follows from, and is no notice that came too late', () => {
    const spel = Vrijstellingspel.op('2026-11-16').kennisgeving('richting').voldoetNiet().tot('2026-12-01');
    const [volgt] = spel.van('VervolgzaakNodig');
    const bezigheid = teDoen(spel.dossier).find(({ soort }) => soort === 'open-zaak');
    if (!volgt || !bezigheid) throw new Error('er volgt geen zaak');
    spel.gelukt({ soort: 'boek-verricht', bezigheid: bezigheid.sleutel }, 'zaak');
    const boeking = boekingenVan(spel.gebeurtenissen).find((b) => b.includes(volgt)) ?? [];
    const teksten = boeking.map((g) => verwoord(g, spel.dossier).titel);
    expect(teksten).toContain('Er volgt een zaak over absoluut verzuim');
    expect(teksten.at(-1)).toBe('Doorgegeven: een zaak over absoluut verzuim');
  });

  test('two rungs of one night each keep their own notice', () => {
    const { gebeurtenissen } = van('hulp-en-halt');
    const nachten = boekingenVan(gebeurtenissen).filter(([eerste]) => eerste?.soort === 'TredeBereikt');
    expect(nachten.length).toBeGreaterThan(4);
    expect(nachten.map((boeking) => boeking.map(({ soort }) => soort))).toEqual(
      nachten.map(() => ['TredeBereikt', 'Verricht']),
    );
  });
});
