/** What letters say of a case. Days and hours are worked out by hand on the calendar of Noord-Kennemerland. */
import { describe, expect, test } from 'vitest';
import { type Briefgroep } from '../../../mas/briefvelden.ts';
import type { Briefsoort } from '../../../mas/brieven.ts';
import { opgaveUit } from '../../../mas/verzuim/opgave.ts';
import type { Account, Ketenpartner, Zaak } from '../../../prisma/generated/client.ts';
import { protocollen } from '../../../test/opzet/protocollen.ts';
import { afwijking, Spel, tekst } from '../../../test/opzet/spel.ts';
import type { Registratie } from '../../leerlingen/kind.ts';
import type { Briefbron } from '../bron.ts';
import type { Persoon } from '../personen.ts';
import { gegevensVoor } from './index.ts';

const protocol = protocollen.voor('GM0361');
/** Monday. The case began a week before. */
const DAG = '2026-11-16';

/** On Monday 2 November everything was missed, on Tuesday two lessons. */
const MELDING = {
  melddatumtijd: '2026-11-03T23:30:00Z', // half past midnight here
  begindatum: '2026-11-02',
  einddatum: '2026-11-03',
  alleLessenGemist: false,
  verzuimspecificatie: [
    { datum: '2026-11-02', heleDag: true as const },
    { datum: '2026-11-03', lesuren: [1, 2] },
  ],
};
const ANTWOORDEN = { teLaat: 3, verwijtbaarOuder: 'ja', verwijtbaarJongere: 'nee' };
/** Every text of the case is this one. */
const TEKST = { ...MELDING, plaats: 'Stadskantoor, kamer 3', toelichting: 'Elke dag op tijd', antwoorden: ANTWOORDEN };

/** Ten werkdagen after the day of the letters here. */
const OPROEP = {
  soort: 'roep-op' as const,
  verdachten: ['g1'],
  verhoorOp: '2026-11-30',
  tijd: '09:00',
  inhoud: tekst('plaats'),
};

const spelVan = (duoSoort: 'V3' | 'L' = 'V3'): Spel => {
  const melding = { meldingsnummer: '1', mutatietijd: '2026-11-09T07:00:00.000Z', duoSoort, vestiging: '99XX00' };
  const dagen = { eersteDag: '2026-11-02', laatsteDag: '2026-11-03' };
  const zaaksoort = duoSoort === 'L' ? 'luxe' : 'regulier';
  return new Spel('2026-11-09').meld('1', { zaaksoort, proef: false, melding: { ...melding, ...dagen } });
};

interface Anders {
  brief?: Briefsoort;
  over?: string;
  geboortedatum?: string;
  gemeenteCode?: string;
  rol?: Persoon['rol'];
  /** Where each of two parents lives; without it there is one. */
  adressen?: [string, string];
  /** Who gets a copy, by place: parents, jongere, school; without it all do. */
  krijgt?: number[];
  status?: 'gesloten';
  boa?: boolean;
  termijn?: string;
  melding?: object;
  antwoorden?: object;
}
/** The values of some groups, as one copy of a letter gets them. */
function waarden(spel: Spel, groepen: Briefgroep[], anders: Anders = {}): Record<string, unknown> {
  const { brief = 'waarschuwing', over = 'eigen/1', rol = 'ouder', boa = false, termijn } = anders;
  const { melding = MELDING, antwoorden = ANTWOORDEN } = anders;
  const { geboortedatum = '2012-03-14', gemeenteCode = 'GM0361' } = anders;
  const leerling = { voornaam: 'Fenna', achternaam: 'Fictief', geboortedatum, startkwalificatie: false, gemeenteCode };
  const regel = { aan: ['ouder', 'jongere'], termijn };
  const alleen = { aan: { soort: 'gezag', id: 'g1' }, naam: 'Fictieve Moeder', rol } as Persoon;
  const personen = personenVan(anders.adressen ?? ['Dorpsstraat 1']);
  const bron = {
    leerling: { ...leerling, gemeente: { naam: 'Verzonnendam' }, gezag: [] } as unknown as Registratie,
    school: { naam: 'Fictief College', plaats: 'Alkmaar' },
    zaak: { volgnummer: 417, geopend: '2026-11-09', proef: false, gemeente: 'GM0361' } as Zaak,
    dossier: { ...spel.dossier, ...(anders.status && { status: anders.status }) },
    protocol,
    dag: DAG,
    over,
    stand: { brief, dag: DAG },
    regel,
    papier: protocol.briefpapier.GM0361 ?? protocol.briefpapier.standaard,
    account: { naam: 'Fictieve BOA', boa, aktenummer: 'FICTIEF-1' } as Account,
    teksten: new Map([['tekst-1', TEKST]]),
    kennis: {
      protocol,
      vandaag: DAG,
      dag: DAG,
      feiten: { opgaven: opgaveUit({ ...melding }), antwoorden: { ...antwoorden }, leerling },
    },
    gebeurtenissen: spel.gebeurtenissen,
    personen,
    partners: [{ soort: 'hulpverlener', naam: 'Fictief Wijkteam' }] as Ketenpartner[],
    adres: 'https://schakel.example.invalid',
    nieuweGemeente: null,
  } as unknown as Briefbron;
  return gegevensVoor(groepen.map((groep) => `{% if ${groep} %}x{% endif %}`).join('\n'), {
    bron,
    persoon: personen.find((persoon) => persoon.rol === rol) ?? alleen,
    ontvangers: anders.krijgt ? personen.filter((_, n) => anders.krijgt?.includes(n)) : personen,
  });
}

const personenVan = (adressen: readonly string[]): Persoon[] =>
  [
    ...adressen.map((straat, n) => ({
      aan: { soort: 'gezag', id: `g${n + 1}` },
      rol: 'ouder',
      adres: [straat, 'Alkmaar'],
    })),
    { aan: { soort: 'jongere' }, rol: 'jongere' },
    { aan: { soort: 'school' }, rol: 'school' },
  ] as Persoon[];

test('only the groups that a text names are filled', () => {
  expect(waarden(spelVan(), ['leerling', 'school'])).toEqual({
    leerling: { voornaam: 'Fenna', achternaam: 'Fictief', leeftijd: 14 },
    school: { naam: 'Fictief College', plaats: 'Alkmaar' },
  });
});

describe('the absence', () => {
  test('is told day by day, with whole days that nobody counts in hours', () => {
    expect(waarden(spelVan(), ['verzuim']).verzuim).toEqual({
      van: '2026-11-02',
      tot: '2026-11-03',
      uren: null,
      samen: '1 hele dag en 2 lesuren',
      teLaat: 3,
      meldingsdatum: '2026-11-04',
      dagen: [
        { dag: '2026-11-02', wat: 'de hele dag' },
        { dag: '2026-11-03', wat: '2 lesuren' },
      ],
    });
  });

  test('has a total in hours when every day was told in lessons', () => {
    const verzuimspecificatie = [
      { datum: '2026-11-02', lesuren: [1, 2, 3] },
      { datum: '2026-11-03', lesuren: [1, 2] },
    ];
    const { verzuim } = waarden(spelVan(), ['verzuim'], { melding: { ...MELDING, verzuimspecificatie } });
    expect(verzuim).toMatchObject({ uren: 5, samen: null });
  });

  // from Monday 31 August: twenty school days up to Friday 25 September, and Monday 28 September is the next
  test.each([
    ['2026-09-25', 20],
    ['2026-09-28', 0],
  ])('is told day by day for twenty days and no more: up to %s', (einddatum, aantal) => {
    const melding = { begindatum: '2026-08-31', einddatum, alleLessenGemist: true };
    const gevuld = waarden(spelVan(), ['verzuim'], { melding }).verzuim as { dagen: unknown[] };
    expect(gevuld.dagen).toHaveLength(aantal);
  });

  test('is not told when the school withdrew it all', () => {
    const spel = spelVan();
    const intrekking = { soort: 'trek-melding-in', dag: '2026-11-09', meldingsnummer: '1' } as const;
    spel.gelukt({ ...intrekking, mutatietijd: '2026-11-10T07:00:00.000Z' }, 'postvak', { opgaven: [] });
    expect(waarden(spel, ['verzuim', 'feit'])).toEqual({});
  });

  // sixteen on 14 March 2026: the leerplicht ended on 31 July, and the kwalificatieplicht began
  test.each([
    ['2012-03-14', 'ouder', 'artikel 2, eerste lid'],
    ['2012-03-14', 'jongere', 'artikel 2, derde lid'],
    ['2010-03-14', 'ouder', 'artikel 4a, eerste lid'],
    ['2010-03-14', 'jongere', 'artikel 4c'],
  ] as const)('breaks the duty of whom the letter is for: born %s, %s', (geboortedatum, rol, artikel) => {
    expect(waarden(spelVan(), ['norm'], { geboortedatum, rol })).toEqual({ norm: { artikel } });
  });

  test('of a jongere is held against who is to blame', () => {
    const feit = (spel: Spel, geboortedatum: string) => waarden(spel, ['feit'], { geboortedatum }).feit;
    expect(feit(spelVan(), '2012-03-14')).toMatchObject({ artikel: 'artikel 2, eerste lid', van: '2026-11-02' });
    expect(feit(spelVan('L'), '2010-03-14')).toMatchObject({ artikel: 'artikel 4a, eerste lid', tot: '2026-11-03' });
  });
});

test('the term counts from the day of the letter: four lesweken from Monday 16 November end on Monday 14 December', () => {
  expect(waarden(spelVan(), ['termijn'], { termijn: 'basisroute/monitor' })).toEqual({
    termijn: { uiterlijk: '2026-12-14' },
  });
  expect(waarden(spelVan(), ['termijn'])).toEqual({});
});

test('no evaluation is announced of a case that is closed', () => {
  const termijn = 'stap/evaluatie';
  expect(waarden(spelVan(), ['termijn'], { termijn })).toHaveProperty('termijn');
  expect(waarden(spelVan(), ['termijn'], { termijn, status: 'gesloten' })).toEqual({});
});

describe('who meets whom', () => {
  test('a talk is told with its place while it is still to come', () => {
    const spel = spelVan();
    const gesprek = { soort: 'plan-bijeenkomst', aard: 'gesprek', met: 'ouder', tijd: '10:00' } as const;
    spel.gelukt({ ...gesprek, op: '2026-11-13', inhoud: tekst('plaats') });
    expect(waarden(spel, ['gesprek'])).toEqual({});
    spel.gelukt({ ...gesprek, op: DAG, inhoud: tekst('plaats') });
    expect(waarden(spel, ['gesprek']).gesprek).toEqual({
      dag: DAG,
      tijd: '10:00',
      plaats: 'Stadskantoor, kamer 3',
      metWie: 'ouder',
    });
  });

  const WAT = 'Elke dag op tijd';
  const afspraak = { soort: 'leg-afspraak-vast', evaluatieOp: '2026-12-01', inhoud: tekst('toelichting') } as const;

  test('an agreement that still holds is told in the words in which it was recorded', () => {
    const spel = spelVan();
    spel.gelukt({ ...afspraak, met: 'ouder' }).gelukt({ ...afspraak, met: 'ouder', evaluatieOp: '2026-11-30' });
    const [eerste = ''] = Object.keys(spel.dossier.afspraken);
    const rij = { met: 'de ouder', wat: WAT, vanaf: '2026-11-09' };
    expect(waarden(spel, ['afspraken']).afspraken).toEqual({
      alle: [
        { ...rij, evaluatieOp: '2026-12-01' },
        { ...rij, evaluatieOp: '2026-11-30' },
      ],
      evaluatieOp: '2026-11-30',
    });
    spel.tot('2026-12-01').gelukt({ soort: 'evalueer-afspraak', afspraak: eerste, uitkomst: 'nagekomen' });
    expect(waarden(spel, ['afspraken']).afspraken).toMatchObject({ alle: [{ evaluatieOp: '2026-11-30' }] });
  });

  const THUIS: [string, string] = ['Dorpsstraat 1', 'Dorpsstraat 1'];
  const APART: [string, string] = ['Dorpsstraat 1', 'Elders 2'];
  test.each([
    ['waarschuwing', 'school', THUIS, ['uw school']],
    ['waarschuwing', 'jongere', THUIS, ['jou']],
    ['waarschuwing', 'ouder', THUIS, ['een van de ouders']],
    ['waarschuwing', 'ouder', APART, []],
    ['afsprakenkaart', 'school', APART, ['de jongere', 'uw school']],
    ['afsprakenkaart', 'jongere', APART, ['een van je ouders', 'jou', 'de school', 'een ketenpartner']],
    ['verslag-mdo', 'ouder', APART, ['een van de ouders', 'de jongere', 'de school', 'een ketenpartner']],
  ] as const)('whose agreements %s tells to %s, of parents at %j', (brief, rol, adressen, leest) => {
    const spel = spelVan();
    for (const met of ['ouder', 'jongere', 'school', 'ketenpartner'] as const) spel.gelukt({ ...afspraak, met });
    const { afspraken } = waarden(spel, ['afspraken'], { brief, rol, adressen: [...adressen] });
    const { alle = [] } = (afspraken ?? {}) as { alle?: { met: string }[] };
    expect(alle.map(({ met }) => met)).toEqual(leest);
  });
});

test.each([
  ['all', [0, 1, 2, 3], { ookOuders: true, ookJongere: true, ookSchool: true }],
  ['one of the parents', [0, 2], { ookOuders: false, ookJongere: true, ookSchool: false }],
  ['the parents', [0, 1], { ookOuders: true, ookJongere: false, ookSchool: false }],
])('a letter knows who else gets it: %s', (_, krijgt, zaak) => {
  expect(waarden(spelVan(), ['zaak'], { adressen: ['Dorpsstraat 1', 'Elders 2'], krijgt }).zaak).toMatchObject(zaak);
});

describe('how it goes', () => {
  test('what the investigation came to, and who was heard', () => {
    const spel = spelVan();
    expect(waarden(spel, ['bevinding'])).toEqual({});
    spel.rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
    spel.gelukt({ soort: 'leg-gesprek-vast', wie: 'ouder', uitkomst: 'gehoord', inhoud: tekst('toelichting') });
    spel.gelukt({ soort: 'leg-gesprek-vast', wie: 'jongere', uitkomst: 'wilde-niet', inhoud: tekst('toelichting') });
    spel.rondAf('onderzoek', 'geen-ongeoorloofd-verzuim');
    expect(waarden(spel, ['bevinding', 'afsluiting'])).toEqual({
      bevinding: { variant: 'geen-verzuim', gehoord: ['de ouder'] },
      afsluiting: { reden: 'geen-verzuim' },
    });
  });

  test('a warning counts up to the end of the school year, and has a number', () => {
    expect(waarden(spelVan(), ['waarschuwing'])).toEqual({
      waarschuwing: { volgnummer: 1, geldigTot: '2027-07-31' },
    });
  });

  // twelve and sixteen on the day of the letter, and a day short of it
  test.each([
    ['2014-11-17', 'ouders'],
    ['2014-11-16', 'ouders-en-jongere'],
    ['2010-11-17', 'ouders-en-jongere'],
    ['2010-11-16', 'jongere'],
  ])('who consents to help hangs on the age: born %s, %s', (geboortedatum, van) => {
    const { toestemming, partner } = waarden(spelVan(), ['toestemming', 'partner'], {
      geboortedatum,
      brief: 'toestemmingsformulier',
    });
    expect(toestemming).toMatchObject({ van });
    expect(partner).toEqual({ naam: 'Fictief Wijkteam' });
  });

  test('what goes to who helps is what the messages to him hold (WTM-01, WTM-05 and WTM-07)', () => {
    expect(waarden(spelVan(), ['toestemming']).toestemming).toMatchObject({
      heen: [
        'naam, geboortedatum en school van de leerling',
        'adres en e-mailadres van de leerling',
        'namen, telefoonnummers en e-mailadressen van de ouders',
        'het soort verzuim, de periode, de uren en hoe vaak te laat',
        'of de school waarschuwde en de verzuimregels vertelde',
        'waarom wij om hulp vragen',
        'naam, functie, telefoonnummer en e-mailadres van de leerplichtambtenaar',
        'aan het eind: hoe de zaak afliep, en of het verzuim is gestopt',
      ],
    });
  });

  test('to which municipality it goes is where the pupil lives now', () => {
    expect(waarden(spelVan(), ['overdracht'], { brief: 'bericht-verhuizing' })).toEqual({});
    expect(waarden(spelVan(), ['overdracht'], { brief: 'bericht-verhuizing', gemeenteCode: 'GM0193' })).toEqual({
      overdracht: { aan: 'gemeente Verzonnendam', vanaf: DAG },
    });
  });

  test('the school hears that there was a next step, and nothing of what was done under the Wpg', () => {
    const spel = spelVan('L');
    spel.rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'B');
    spel.rondAf('waarschuwing', 'volstaat-niet', afwijking).rondAf('onderzoek-luxe', 'verwijtbaar');
    spel.gelukt(OPROEP);
    expect(waarden(spel, ['terugkoppeling'])).toEqual({
      terugkoppeling: { gedaan: ['Ik heb een vervolgstap gezet'], duoStatus: 'In behandeling' },
    });
  });

  test('a call for a verhoor names the day, the place and who is suspected, and a BOA with his akte', () => {
    const spel = spelVan('L');
    spel.rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'B');
    spel.rondAf('waarschuwing', 'volstaat-niet', afwijking).rondAf('onderzoek-luxe', 'verwijtbaar');
    spel.gelukt(OPROEP);
    const over = Object.keys(spel.dossier.brieven).at(-1) ?? '';
    expect(waarden(spel, ['verhoor', 'boa'], { brief: 'oproep-verhoor', over, boa: true })).toEqual({
      verhoor: {
        dag: '2026-11-30',
        tijd: '09:00',
        plaats: 'Stadskantoor, kamer 3',
        opnieuw: false,
        verdachte: 'ouder',
      },
      boa: { naam: 'Fictieve BOA', aktenummer: 'FICTIEF-1' },
    });
    expect(waarden(spel, ['boa'], { boa: false })).toEqual({});
  });

  test.each([
    ['both', ['g1', 'jongere'], 'ouder', 'beiden', 'artikel 2, eerste lid'],
    ['both, as the jongere reads it', ['g1', 'jongere'], 'jongere', 'beiden', 'artikel 2, derde lid'],
    ['the other parent and the jongere', ['g2', 'jongere'], 'ouder', 'jongere', 'artikel 2, derde lid'],
    ['the parents, whatever was answered', ['g1'], 'ouder', 'ouder', 'artikel 2, eerste lid'],
  ] as const)('whoever the BOA called, on routekaart A: %s', (_, verdachten, rol, verdachte, artikel) => {
    const spel = spelVan().rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
    spel.rondAf('onderzoek', 'ongeoorloofd').rondAf('brief', 'verzonden').kies('dwang-strafrecht');
    spel.gelukt({ ...OPROEP, verdachten: [...verdachten] });
    const over = Object.keys(spel.dossier.brieven).at(-1) ?? '';
    const anders = { brief: 'oproep-verhoor', over, rol, antwoorden: { verwijtbaarJongere: 'ja' } } as const;
    expect(waarden(spel, ['verhoor', 'feit'], anders)).toMatchObject({ verhoor: { verdachte }, feit: { artikel } });
  });

  // fourteen, and eleven: under twelve it is the parents'
  test.each([
    ['nobody knows yet', '2012-03-14', {}, 'beiden', 'artikel 2, derde lid'],
    ['the parents, as the BOA answered', '2012-03-14', { verwijtbaarOuder: 'ja' }, 'ouder', 'artikel 2, eerste lid'],
    ['the jongere, as the BOA answered', '2012-03-14', { verwijtbaarJongere: 'ja' }, 'jongere', 'artikel 2, derde lid'],
    ['the parents of a child of eleven', '2015-03-14', {}, 'ouder', 'artikel 2, eerste lid'],
  ] as const)(
    'who was called in a case of before that was asked: %s',
    (_, geboortedatum, antwoorden, verdachte, artikel) => {
      const spel = spelVan().rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
      spel.rondAf('onderzoek', 'ongeoorloofd').rondAf('brief', 'verzonden').kies('dwang-strafrecht');
      spel.gelukt(OPROEP);
      for (const verhoor of Object.values(spel.dossier.verhoren)) delete verhoor.verdachten;
      const over = Object.keys(spel.dossier.brieven).at(-1) ?? '';
      const anders = { brief: 'oproep-verhoor', over, rol: 'jongere', geboortedatum, antwoorden } as const;
      expect(waarden(spel, ['verhoor', 'feit'], anders)).toMatchObject({ verhoor: { verdachte }, feit: { artikel } });
    },
  );
});

describe('what parents are suspected of whose child is enrolled nowhere', () => {
  const opening = {
    zaaksoort: 'absoluut',
    leerlingId: 'leerling-1',
    gemeente: 'GM0361',
    vakantieregio: 'noord',
    proef: true,
  } as const;
  const zonderSchool = (sinds: string | null): Spel =>
    new Spel('2026-11-02')
      .gelukt({ soort: 'meld-absoluut', dag: '2026-11-02', opening, sinds, bron: 'lijst' }, 'postvak')
      .rondAf('onderzoek', 'ongeoorloofd')
      .rondAf('brief', 'verzonden');
  const feitIn = (spel: Spel, geboortedatum = '2012-03-14') =>
    waarden(spel, ['feit'], { brief: 'oproep-verhoor', over: 'verhoor/v', geboortedatum }).feit;

  test('that he is enrolled at no school, since the first day without one', () => {
    expect(feitIn(zonderSchool('2026-08-17'))).toEqual({
      artikel: 'artikel 2, eerste lid',
      omschrijving: 'het niet zorgen dat de jongere staat ingeschreven op een school',
      soort: 'niet-ingeschreven',
      van: '2026-08-17',
      tot: DAG,
    });
  });

  test('when nobody knows since when, from the day on which it was found; a kwalificatieplichtige falls under 4a', () => {
    // sixteen on 14 March 2026: kwalificatieplichtig from 1 August
    expect(feitIn(zonderSchool(null), '2010-03-14')).toMatchObject({
      artikel: 'artikel 4a, eerste lid',
      van: '2026-11-02',
    });
  });

  test('enrolled since: until the day before', () => {
    const spel = zonderSchool('2026-08-17');
    spel
      .tot('2026-11-10')
      .gelukt({ soort: 'leg-inschrijving-vast', ingeschrevenOp: '2026-11-09', vervolg: 'gaat-door' });
    expect(feitIn(spel)).toMatchObject({ soort: 'was-niet-ingeschreven', van: '2026-08-17', tot: '2026-11-08' });
  });
});
