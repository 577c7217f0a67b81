import { expect, test } from 'vitest';
import { afwijking, motivatie, Spel, tekst } from '../../test/opzet/spel.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import { mogelijkeHandelingen } from '../handelingen/index.ts';
import { aanDeBeurt, fasenVan } from '../voortgang.ts';
import { wekkingen } from '../wekkingen.ts';

const lopend = (spel: Spel) => openTermijnen(spel.dossier).map((t) => [t.regel, t.laatsteDag]);
const id = (deel: object): string => Object.keys(deel).at(-1) ?? '';

/** A case of luxeverzuim at step 4, on Monday 2 November 2026. */
function luxe(): Spel {
  const melding = {
    meldingsnummer: '2001',
    mutatietijd: '2026-11-02T07:00:00.000Z',
    duoSoort: 'L' as const,
    eersteDag: '2026-10-19',
    laatsteDag: '2026-10-23',
    vestiging: '99XX00',
  };
  const spel = new Spel('2026-11-02').meld('2001', { zaaksoort: 'luxe', melding });
  return spel.rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'B');
}
const naarVerhoor = (): Spel => luxe().rondAf('waarschuwing', 'volstaat-niet').rondAf('onderzoek-luxe', 'verwijtbaar');
const roepOp = (spel: Spel, verhoorOp: string) => spel.gelukt({ soort: 'roep-op', verdachten: ['ouder-1'], verhoorOp });
const verhoor = (spel: Spel, uitkomst: 'gehouden' | 'niet-verschenen') =>
  spel.gelukt({
    soort: 'leg-verhoor-vast',
    verhoor: id(spel.dossier.verhoren),
    uitkomst,
    ...(uitkomst === 'gehouden' && { cautie: 'gegeven' }),
  });
/** A girl of nine whose parents took her along on a holiday. */
const kind = { leerling: { geboortedatum: '2017-03-01', startkwalificatie: false } };
const OUDERS = { verwijtbaarJongere: 'nee', verwijtbaarOuder: 'ja', artikel5b: 'nee', eerderVeroordeeld: 'nee' };

test('a luxe case is on its way to routekaart B; another case that is found to be luxe chooses it', () => {
  expect(aanDeBeurt(luxe().dossier)).toBe('waarschuwing');
  const overgeslagen = new Spel('2026-11-02').meld('2001', { zaaksoort: 'luxe' });
  overgeslagen.gelukt({ soort: 'sla-over', stap: 'keuze-routekaart', ...afwijking });
  expect(overgeslagen.dossier.routekaart).toBe('B');
  const regulier = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist');
  regulier.rondAf('keuze-routekaart', 'B');
  expect(aanDeBeurt(regulier.dossier)).toBe('waarschuwing');
  expect(regulier.doe({ soort: 'rond-af', stap: 'onderzoek', uitkomst: 'ongeoorloofd' })?.tekst).toBe(
    'Stap 5 (Onderzoek: vaststellen ongeoorloofd verzuim) hoort bij routekaart A.',
  );
});

test('B with a warning that suffices: the monitor term, then step 9, and the close', () => {
  const spel = luxe().gelukt({ soort: 'begin-route', stap: 'waarschuwing' });
  expect(spel.van('BriefNodig').map((g) => g.gegevens.brief)).toEqual(['waarschuwing']);
  spel.vandaag = '2026-11-04';
  spel.gelukt({ soort: 'leg-onderdeel-vast', route: id(spel.dossier.routes), onderdeel: 'waarschuwing' });
  // Wednesdays 11, 18 and 25 November and 2 December
  expect(lopend(spel)).toEqual([['basisroute/monitor', '2026-12-02']]);
  spel.tot('2026-12-03');
  spel.gelukt({ soort: 'rond-route-af', route: id(spel.dossier.routes), uitkomst: 'verzuim-gestopt' });
  expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
  spel.koppelTerug().rondAf('evaluatie', 'terug-naar-school');
  expect(spel.dossier.status).toBe('gesloten');
  expect(fasenVan(spel.dossier).map((f) => f.stand)).toEqual([
    'doorlopen',
    'doorlopen',
    'overgeslagen', // B7 fell away
    'overgeslagen',
    'doorlopen',
  ]);
  expect(spel.gebeurtenissen.every((g) => g.regime === 'AVG')).toBe(true); // nothing was investigated
});

test.each(['niet-verwijtbaar', 'onterechte-melding'])(
  'not culpable at B5 (%s) leads to step 9 without a word',
  (uit) => {
    const spel = luxe().rondAf('waarschuwing', 'volstaat-niet').rondAf('onderzoek-luxe', uit);
    expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
    expect(spel.van('StapVervallen').map((g) => g.gegevens.stap)).toEqual([
      'verhoor',
      'keuze-procesverbaal',
      'uitvoering',
    ]);
  },
);

test('B with a proces-verbaal: called, heard, chosen with a motivation, made and sent, with the terms of the OM', () => {
  const spel = naarVerhoor().weet(kind);
  expect(spel.doe({ soort: 'roep-op', verdachten: ['ouder-1'], verhoorOp: '2026-11-02' })?.tekst).toContain(
    'verhoorOp: kies een dag na',
  );
  roepOp(spel, '2026-11-16');
  // to be recorded five werkdagen after Monday 16 November
  expect(lopend(spel)).toContainEqual(['verhoor/vastleggen', '2026-11-23']);
  expect(spel.doe({ soort: 'roep-op', verdachten: ['ouder-1'], verhoorOp: '2026-11-17' })?.tekst).toContain(
    'loopt al een oproep',
  );
  expect(spel.doe({ soort: 'rond-af', stap: 'verhoor', uitkomst: 'gehouden' })?.tekst).toContain('Leg eerst vast');
  spel.vandaag = '2026-11-16';
  verhoor(spel, 'gehouden');
  spel.rondAf('verhoor', 'gehouden');
  expect(spel.doe({ soort: 'rond-af', stap: 'keuze-procesverbaal', uitkomst: 'proces-verbaal' })?.code).toBe(
    'MotivatieNodig',
  );
  spel.rondAf('keuze-procesverbaal', 'proces-verbaal', motivatie);
  expect(aanDeBeurt(spel.dossier)).toBe('uitvoering');
  // a month after Monday 16 November is Wednesday 16 December; two months after Monday 2 November is Saturday 2 January,
  // and the first werkdag after it Monday 4 January
  expect(lopend(spel)).toEqual([
    ['pv/na-verhoor', '2026-12-16'],
    ['pv/na-melding', '2027-01-04'],
  ]);
  expect(spel.route('dwang-strafrecht')).toMatchObject({ stap: 'uitvoering', stand: 'loopt' });
  expect(spel.probeer('pv-ingezonden')?.tekst).toContain('eerst vast');
  expect(spel.probeer('pv-opgemaakt', 'ouder')?.tekst).toContain('beantwoord eerst de vragen voor een proces-verbaal');
  spel.vulIn('procesverbaal', OUDERS).legVast('pv-opgemaakt', 'ouder');
  expect(spel.probeer('pv-opgemaakt', 'ouder')?.tekst).toBe('Dit is al vastgelegd.');
  spel.vandaag = '2026-12-07';
  spel.legVast('pv-ingezonden');
  expect(spel.geeindigd('pv/na-verhoor')).toEqual(['gehaald']);
  expect(spel.geeindigd('pv/na-melding')).toEqual(['gehaald']);
  expect(spel.berichten).toEqual(['procesverbaal-ingezonden']);
  // ten werkdagen after Monday 7 December is Monday 21; twelve weeks after it is Monday 1 March
  expect(lopend(spel)).toEqual([
    ['om/ontvangst', '2026-12-21'],
    ['om/beslissing', '2027-03-01'],
  ]);
  expect(aanDeBeurt(spel.dossier)).toBe('uitvoering'); // what was sent is not what was decided
  spel.legVast('om-beslissing', 'sepot');
  expect(spel.route('dwang-strafrecht')).toMatchObject({ stand: 'klaar', uitkomst: 'geseponeerd' });
  expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
  expect(spel.brieven).toEqual(['oproep-verhoor', 'kennisgeving-procesverbaal', 'terugkoppeling-school']);
});

test('luxeverzuim is held against the parents and never against the child', () => {
  const spel = naarVerhoor().weet({ leerling: { geboortedatum: '2011-03-01', startkwalificatie: false } });
  roepOp(spel, '2026-11-16');
  spel.vandaag = '2026-11-16';
  verhoor(spel, 'gehouden');
  spel.rondAf('verhoor', 'gehouden').rondAf('keuze-procesverbaal', 'proces-verbaal', motivatie);
  // fifteen years old, and it is the jongere's own doing as well: still only the parents
  spel.vulIn('procesverbaal', { ...OUDERS, verwijtbaarJongere: 'ja' });
  for (const tegen of ['jongere', 'beide'])
    expect(spel.probeer('pv-opgemaakt', tegen)?.tekst).toContain('Bij luxeverzuim is de jongere geen verdachte');
  expect(spel.probeer('pv-opgemaakt', 'ouder')).toBeNull();
});

test('what is investigation falls under the Wpg from the call on, and no name of it shows outside', () => {
  const spel = naarVerhoor().weet(kind);
  const wpg = () => spel.gebeurtenissen.filter((g) => g.regime === 'WPG').map((g) => g.soort);
  expect(new Set(wpg())).toEqual(new Set(['TermijnGestart'])); // of step 6: nobody was called yet
  roepOp(spel, '2026-11-16');
  spel.vandaag = '2026-11-16';
  verhoor(spel, 'gehouden');
  spel.rondAf('verhoor', 'gehouden').rondAf('keuze-procesverbaal', 'proces-verbaal', motivatie);
  spel.vulIn('procesverbaal', OUDERS).legVast('pv-opgemaakt', 'ouder').legVast('pv-ingezonden');
  spel.gelukt({ soort: 'noteer', regime: 'WPG', inhoud: tekst('toelichting') });
  for (const soort of [
    'OpgeroepenVoorVerhoor',
    'VerhoorVastgelegd',
    'RouteBegonnen',
    'RouteonderdeelGedaan',
    'VragenBeantwoord',
    'BeslissingGewogen',
    'BerichtNodig',
    'BevindingGenoteerd',
  ])
    expect(wpg(), soort).toContain(soort);
  expect(
    spel
      .van('StapAfgerond')
      .filter((g) => g.regime === 'WPG')
      .map((g) => g.gegevens.stap),
  ).toEqual(['verhoor', 'keuze-procesverbaal']);
  for (const { samenvatting } of wekkingen(spel.dossier))
    expect(samenvatting).not.toMatch(/pv\/|om\/|proces|verbaal|verhoor|officier|openbaar|strafrecht/i);
});

test('B with two no-shows: then the step may end without a verhoor; after one that is a departure', () => {
  const spel = naarVerhoor();
  roepOp(spel, '2026-11-16');
  expect(
    spel.doe({ soort: 'leg-verhoor-vast', verhoor: id(spel.dossier.verhoren), uitkomst: 'niet-verschenen' })?.tekst,
  ).toContain('pas dan staat vast');
  spel.vandaag = '2026-11-16';
  verhoor(spel, 'niet-verschenen');
  expect(spel.doe({ soort: 'rond-af', stap: 'verhoor', uitkomst: 'niet-verschenen' })?.code).toBe('MotivatieNodig');
  const mogelijk = mogelijkeHandelingen(spel.dossier).find(
    ({ vast }) => vast.soort === 'rond-af' && vast.stap === 'verhoor' && vast.uitkomst === 'niet-verschenen',
  );
  expect(mogelijk).toMatchObject({ mogelijk: true, afwijking: true, alleenBoa: true });
  roepOp(spel, '2026-11-30');
  spel.vandaag = '2026-11-30';
  verhoor(spel, 'niet-verschenen');
  spel.rondAf('verhoor', 'niet-verschenen');
  expect(spel.van('VerhoorVastgelegd').map((g) => [g.dag, g.gegevens.uitkomst])).toEqual([
    ['2026-11-16', 'niet-verschenen'],
    ['2026-11-30', 'niet-verschenen'],
  ]);
  spel.rondAf('keuze-procesverbaal', 'proces-verbaal', motivatie);
  // nobody was heard, so only the melding counts
  expect(lopend(spel)).toEqual([['pv/na-melding', '2027-01-04']]);
});

test('a hearing is not voided under the step that rests on it; its correction is the work of a BOA, under the Wpg', () => {
  const spel = naarVerhoor();
  roepOp(spel, '2026-11-16');
  spel.vandaag = '2026-11-20';
  verhoor(spel, 'gehouden'); // recorded on Friday, held on the day of the call
  expect(spel.van('VerhoorVastgelegd')[0]?.dag).toBe('2026-11-16');
  spel.rondAf('verhoor', 'gehouden');
  const gehoord = spel.van('VerhoorVastgelegd')[0]?.nr ?? 0;
  expect(spel.herstel(gehoord)?.tekst).toContain('Herstel eerst');
  const herstel = mogelijkeHandelingen(spel.dossier).find((m) => m.vast.soort === 'herstel' && m.vast.nr === gehoord);
  expect(herstel?.alleenBoa).toBe(true);
  expect(spel.herstel(spel.van('StapAfgerond').at(-1)?.nr ?? 0)).toBeNull();
  expect(spel.herstel(gehoord)).toBeNull();
  expect(spel.van('HandelingHersteld').at(-1)?.regime).toBe('WPG');
  expect(spel.van('Teruggezet').at(-1)?.regime).toBe('WPG');
});

test('a day in a far year is refused: a typing error must not stop a case', () => {
  const spel = naarVerhoor();
  expect(spel.doe({ soort: 'roep-op', verdachten: ['ouder-1'], verhoorOp: '9999-12-31' })?.code).toBe('Ongeldig');
  expect(spel.doe({ soort: 'roep-op', verdachten: ['ouder-1'], verhoorOp: '2027-12-01' })?.tekst).toContain(
    'verhoorOp: kies een dag tot en met',
  );
  const afspraak = { soort: 'leg-afspraak-vast', met: 'ouder', inhoud: tekst('toelichting') };
  expect(spel.doe({ ...afspraak, evaluatieOp: '2126-10-12' })?.tekst).toContain('evaluatieOp: kies een dag tot en met');
  expect(spel.doe({ soort: 'begin-mdo', eersteAfmelding: '1950-01-01' })?.tekst).toContain('kies een dag vanaf');
});

test('to call somebody for a verhoor before it is its turn is running ahead', () => {
  const spel = luxe();
  expect(spel.doe({ soort: 'roep-op', verdachten: ['ouder-1'], verhoorOp: '2026-11-16' })?.code).toBe('MotivatieNodig');
  spel.gelukt({ soort: 'roep-op', verdachten: ['ouder-1'], verhoorOp: '2026-11-16', ...afwijking });
  expect(spel.van('OpgeroepenVoorVerhoor')[0]?.gegevens.afwijkreden).toBe('anders');
  expect(aanDeBeurt(spel.dossier)).toBe('waarschuwing');
});

test('geen proces-verbaal is always motivated and leads to step 9; a proces-verbaal can be left as well', () => {
  const geen = naarVerhoor().gelukt({ soort: 'sla-over', stap: 'verhoor', ...afwijking });
  expect(geen.doe({ soort: 'rond-af', stap: 'keuze-procesverbaal', uitkomst: 'geen-proces-verbaal' })?.code).toBe(
    'MotivatieNodig',
  );
  geen.rondAf('keuze-procesverbaal', 'geen-proces-verbaal', motivatie);
  expect(geen.van('StapAfgerond').at(-1)?.gegevens).toMatchObject({ afwijking: false });
  expect(aanDeBeurt(geen.dossier)).toBe('terugkoppeling');

  const wel = naarVerhoor().gelukt({ soort: 'sla-over', stap: 'verhoor', ...afwijking });
  wel.rondAf('keuze-procesverbaal', 'proces-verbaal', motivatie);
  const route = id(wel.dossier.routes);
  expect(wel.doe({ soort: 'rond-route-af', route, uitkomst: 'niet-doorgezet' })?.code).toBe('MotivatieNodig');
  wel.gelukt({ soort: 'rond-route-af', route, uitkomst: 'niet-doorgezet', ...motivatie });
  expect(wel.dossier.stappen['uitvoering/1']?.stand).toBe('gedaan');
});

test('a call leaves ten werkdagen to find a lawyer, or says why it does not: also the next one', () => {
  const spel = naarVerhoor();
  const oproep = (verhoorOp: string, extra: object = {}) =>
    spel.doe({ soort: 'roep-op', verdachten: ['ouder-1'], verhoorOp, ...extra });
  // ten werkdagen after Monday 2 November is Monday 16 November, nine Friday 13
  expect(oproep('2026-11-13')?.tekst).toContain('volgens het protocol tot ma 16 nov 2026');
  expect(oproep('2026-11-13', motivatie)?.tekst).toContain('afwijkreden: kies uit');
  expect(oproep('2026-11-13', afwijking)).toBeNull();
  expect(spel.van('OpgeroepenVoorVerhoor')[0]?.gegevens.afwijkreden).toBe('anders');
  spel.tot('2026-11-13');
  verhoor(spel, 'niet-verschenen');
  // and after Friday 13 November it is Friday 27
  expect(oproep('2026-11-26')?.code).toBe('MotivatieNodig');
  expect(oproep('2026-11-27', afwijking)).toBeNull();
  expect(spel.van('OpgeroepenVoorVerhoor')[1]?.gegevens).not.toHaveProperty('afwijkreden');
});

test('who is told to come earlier than he was called for has as little time', () => {
  const spel = naarVerhoor();
  roepOp(spel, '2026-11-17');
  const verzet = (verhoorOp: string, extra: object = {}) =>
    spel.doe({ soort: 'verzet-verhoor', verhoor: id(spel.dossier.verhoren), verhoorOp, ...extra });
  expect(verzet('2026-11-16')).toBeNull();
  expect(verzet('2026-11-13')?.code).toBe('MotivatieNodig');
  expect(verzet('2026-11-13', afwijking)).toBeNull();
  // later again, and still soon: he asked for it, or it suits him better
  expect(verzet('2026-11-14')).toBeNull();
});

test('who is called is one of the people of the child, and at least one of them', () => {
  const gezag = [
    { id: 'moeder', rol: 'ouder' },
    { id: 'vader', rol: 'ouder' },
  ];
  const oproep = (geboortedatum: string, ...verdachten: string[]) =>
    naarVerhoor().doe({ soort: 'roep-op', verdachten, verhoorOp: '2026-11-16' }, 'handeling', {
      gezag,
      leerling: { geboortedatum, startkwalificatie: false },
    })?.tekst;
  const NIET = 'verdachten: kies wie gezag heeft, of de jongere als die 12 jaar of ouder is.';
  // twelve on the day of the call, and a day too young
  expect(oproep('2014-11-02', 'moeder', 'jongere')).toBeUndefined();
  expect(oproep('2014-11-03', 'jongere')).toBe(NIET);
  expect(oproep('2014-11-02', 'buurman')).toBe(NIET);
  expect(oproep('2014-11-02')).toBe('verdachten: kies een of meer personen.');
  expect(oproep('2014-11-02', 'vader', 'vader')).toBe('verdachten: kies elk maar een keer.');
});

test('voiding the choice of routekaart: the steps of the other one stay in the ledger and out of the way', () => {
  const spel = luxe().rondAf('waarschuwing', 'volstaat-niet');
  const keuze = spel.van('StapAfgerond').find((g) => g.gegevens.stap === 'keuze-routekaart')?.nr ?? 0;
  expect(spel.herstel(keuze)).toBeNull();
  spel.rondAf('keuze-routekaart', 'A');
  expect(aanDeBeurt(spel.dossier)).toBe('kennisgevingsbrief');
  spel.rondAf('onderzoek', 'geen-ongeoorloofd-verzuim').koppelTerug();
  spel.rondAf('evaluatie', 'legitiem-afwezig');
  expect(spel.dossier.status).toBe('gesloten');
});
