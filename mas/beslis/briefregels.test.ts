import { describe, expect, test } from 'vitest';
import { afwijking, bijKeuze, exemplaar, motivatie, Spel, tekst, voorbeeldVan } from '../../test/opzet/spel.ts';
import type { Briefsoort } from '../brieven.ts';
import { GEZAG_ONBEKEND } from '../brieven.ts';
import { teDoen } from '../bezigheden.ts';
import type { Dag } from '../datum.ts';
import { mogelijkeHandelingen } from '../handelingen/index.ts';
import type { Weigering } from '../opdracht.ts';
import type { Briefvoorbeeld } from './index.ts';

const toelichting = { inhoud: tekst('toelichting') };

/** A case of routekaart A at step 5, on a Monday unless another day is said. */
const bijOnderzoek = (dag: Dag = '2026-11-02', gemeente = 'GM0361'): Spel =>
  new Spel(dag).meld('1001', { gemeente }).rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
/** At step 6: the letter after the investigation is due. It announces ten werkdagen to react. */
const bijBrief = (dag?: Dag, gemeente?: string): Spel =>
  bijOnderzoek(dag, gemeente).rondAf('onderzoek', 'ongeoorloofd');

/** Asks for a letter by hand; gives what it is about. */
function vraag(spel: Spel, brief: Briefsoort, extra: object = {}): string {
  spel.gelukt({ soort: 'stel-brief-voor', brief, ...extra });
  return Object.keys(spel.dossier.brieven).at(-1) ?? '';
}
const stelVast = (
  spel: Spel,
  over: string,
  anders: Partial<Briefvoorbeeld> = {},
  extra: object = {},
): Weigering | null =>
  spel.doe({ soort: 'stel-brief-vast', over, voorbeeld: 'v', ...extra }, 'handeling', {
    voorbeeld: voorbeeldVan(spel, over, anders),
  });
const kan = (spel: Spel, soort: string, vast: object = {}) =>
  mogelijkeHandelingen(spel.dossier).find(
    (m) =>
      m.vast.soort === soort &&
      Object.entries(vast).every(([naam, waarde]) => (m.vast as Record<string, unknown>)[naam] === waarde),
  );
/** The copies that Schakel sends by itself now. */
const uit = (spel: Spel): string[] => teDoen(spel.dossier).flatMap((b) => (b.soort === 'brief' ? [b.exemplaar] : []));
const eigen = (spel: Spel): [string, Dag][] =>
  spel.termijnen().filter(([regel]) => regel.startsWith('brief/') || regel.startsWith('basisroute/'));

describe('a letter that names a last day, and goes later than it was settled', () => {
  const ogen = { exemplaren: [exemplaar('e1', { vierOgen: ['geblokkeerd'] })] };
  const keur = (spel: Spel, over: string, dag: Dag): Weigering | null => {
    spel.wie = 'lpa-2';
    spel.vandaag = dag;
    return spel.doe({ soort: 'keur-brief-goed', over });
  };

  test('is approved on its own day, and on a later one only when it would say the same', () => {
    const spel = bijBrief();
    expect(stelVast(spel, 'stap/brief', ogen)).toBeNull();
    // ten werkdagen after Monday 2 November is Monday 16, after Tuesday 3 Tuesday 17
    expect(keur(spel, 'stap/brief', '2026-11-03')).toEqual({
      code: 'NietMogelijk',
      tekst:
        'De brief is van ma 2 nov 2026 en noemt ma 16 nov 2026 als laatste dag. Gaat hij nu weg, dan is dat di 17 nov 2026. Neem hem terug, en stel hem vandaag opnieuw vast.',
    });
    expect(keur(spel, 'stap/brief', '2026-11-02')).toBeNull();
    // after Saturday 7 as after Sunday 8 it is Friday 20
    const weekend = bijBrief('2026-11-07');
    expect(stelVast(weekend, 'stap/brief', ogen)).toBeNull();
    expect(keur(weekend, 'stap/brief', '2026-11-08')).toBeNull();
  });

  test('of one that names none nothing changes', () => {
    const spel = bijBrief();
    const over = vraag(spel, 'uitnodiging-gesprek');
    expect(stelVast(spel, over, ogen)).toBeNull();
    expect(keur(spel, over, '2026-11-06')).toBeNull();
  });

  test('is not offered again on a later day, after it was refused', () => {
    const spel = bijBrief();
    expect(stelVast(spel, 'stap/brief', { exemplaren: [exemplaar('e1'), exemplaar('e2')] })).toBeNull();
    const [bezigheid, ander] = teDoen(spel.dossier).filter(({ soort }) => soort === 'brief');
    if (!bezigheid || !ander) throw new Error('er gaat geen brief uit');
    spel.gelukt({ soort: 'boek-geweigerd', bezigheid, code: '410' }, 'zaak');
    const opnieuw = { soort: 'bied-opnieuw-aan', bezigheid: bezigheid.sleutel } as const;
    spel.vandaag = '2026-11-03';
    expect(spel.doe(opnieuw)?.tekst).toMatch(/Neem hem terug, en stel hem vandaag opnieuw vast\.$/);
    spel.gelukt({ soort: 'boek-bezorgd', bezigheid: ander, kanaal: 'post' }, 'zaak');
    expect(spel.doe(opnieuw)?.tekst).toMatch(/Zie af van wat nog niet weg is, en maak een verbeterde brief\.$/);
    spel.vandaag = '2026-11-02';
    expect(spel.doe(opnieuw)).toBeNull();
  });
});

describe('the term that a letter announces', () => {
  test('begins with its sending when nothing else counts it, wakes, and is rounded off by hand', () => {
    const spel = bijBrief();
    const over = vraag(spel, 'waarschuwing');
    spel.vandaag = '2026-11-04';
    spel.verstuurBrief(over);
    // four lesweken after Wednesday 4 November is Wednesday 2 December
    expect(eigen(spel)).toEqual([['basisroute/monitor', '2026-12-02']]);
    spel.tot('2026-12-03');
    expect(
      spel.van('TredeBereikt').filter(({ gegevens }) => gegevens.id.startsWith(`brief/${over}/`)).length,
    ).toBeGreaterThan(0);
    expect(spel.doe({ soort: 'rond-brieftermijn-af', over })?.tekst).toContain('toelichting');
    spel.gelukt({ soort: 'rond-brieftermijn-af', over, ...toelichting });
    expect(spel.geeindigd('basisroute/monitor')).toEqual(['gehaald']);
    expect(spel.doe({ soort: 'rond-brieftermijn-af', over, ...toelichting })?.tekst).toBe(
      'Voor deze brief loopt geen termijn.',
    );
  });

  test('waits for what the reader writes after it went, on the day itself as well', () => {
    const spel = bijBrief();
    const schrijft = (document: string, aard: 'brief-ouder' | 'school') =>
      spel.gelukt({ soort: 'voeg-document-toe', document, aard }, 'handeling', {
        document: { sha256: 'a'.repeat(64), regime: 'AVG' },
      });
    schrijft('ervoor', 'brief-ouder');
    spel.verstuurBrief('stap/brief');
    expect(eigen(spel)).toEqual([['brief/reactie', '2026-11-16']]);
    schrijft('ander', 'school');
    expect(eigen(spel)).toHaveLength(1);
    schrijft('reactie', 'brief-ouder');
    expect(spel.geeindigd('brief/reactie')).toEqual(['gehaald']);
  });

  test('is that of the route when the letter is a part of it, and counts anew from the letter that corrects it', () => {
    const route = bijKeuze().kies('basisroute');
    route.verstuurBrief(vraag(route, 'waarschuwing'));
    expect(route.van('BriefVerzonden').at(-1)?.gegevens).not.toHaveProperty('termijn');
    expect(eigen(route)).toHaveLength(1);
    const spel = bijBrief();
    const over = vraag(spel, 'waarschuwing');
    spel.verstuurBrief(over);
    spel.vandaag = '2026-11-04';
    spel.gelukt({ soort: 'corrigeer-brief', over, ...motivatie }).verstuurBrief(`${over}/correctie-1`);
    expect(eigen(spel)).toEqual([['basisroute/monitor', '2026-12-02']]);
    expect(spel.geeindigd('basisroute/monitor')).toEqual(['vervallen: opnieuw-geteld']);
    // a second waarschuwing does not begin a second one
    spel.verstuurBrief(vraag(spel, 'waarschuwing'));
    expect(eigen(spel)).toHaveLength(1);
  });
});

describe('a letter of a route that puts another right', () => {
  const verbeter = (spel: Spel, over: string, dag: Dag): Spel => {
    spel.vandaag = dag;
    return spel.gelukt({ soort: 'corrigeer-brief', over, ...motivatie }).verstuurBrief(`${over}/correctie-1`);
  };

  test('gives the reader until the day that it says: of a Haltvoorstel, and of a form for consent', () => {
    for (const [routesoort, regel] of [
      ['halt', 'halt/instemming'],
      ['vrijwillige-hulp', 'hulp/toestemming'],
    ] as const) {
      const spel = bijKeuze().kies(routesoort);
      const over = spel.van('BriefNodig').at(-1)?.gegevens.over ?? '';
      const loopt = () => spel.termijnen().filter(([naam]) => naam === regel);
      spel.verstuurBrief(over);
      // ten werkdagen after Monday 2 November is Monday 16, after Thursday 12 Thursday 26
      expect(loopt()).toEqual([[regel, '2026-11-16']]);
      verbeter(spel, over, '2026-11-12');
      expect(loopt()).toEqual([[regel, '2026-11-26']]);
      expect(spel.geeindigd(regel)).toEqual(['vervallen: opnieuw-geteld']);
    }
  });

  test('so does one about the Doorstroompunt, and nothing more runs once that took over', () => {
    const leerling = { geboortedatum: '2008-11-09', startkwalificatie: false };
    const spel = new Spel('2026-11-02').meld('1001', {}, { leerling }).tot('2026-11-10');
    spel.vandaag = '2026-11-10';
    const over = 'overdracht/doorstroompunt';
    const loopt = () => spel.termijnen().filter(([naam]) => naam === over);
    spel.verstuurBrief(over);
    // ten werkdagen after Tuesday 10 November is Tuesday 24, after Thursday 12 Thursday 26
    expect(loopt()).toEqual([[over, '2026-11-24']]);
    verbeter(spel, over, '2026-11-12');
    expect(loopt()).toEqual([[over, '2026-11-26']]);
    spel.gelukt({ soort: 'draag-over-aan-doorstroompunt', vervolg: 'gaat-door', ...afwijking });
    expect(loopt()).toEqual([]);
  });
});

describe('a day of which somebody was told in writing', () => {
  /** A call of Monday 2 November for Monday 16, which leaves ten werkdagen. */
  const bijOproep = (): Spel =>
    new Spel('2026-11-02')
      .meld('1001')
      .rondAf('contact-school', 'melding-juist')
      .rondAf('keuze-routekaart', 'B')
      .rondAf('waarschuwing', 'volstaat-niet')
      .rondAf('onderzoek-luxe', 'verwijtbaar')
      .gelukt({ soort: 'roep-op', verdachten: ['moeder'], verhoorOp: '2026-11-16', tijd: '10:00' });
  const brieven = (spel: Spel) =>
    spel
      .van('BriefNodig')
      .filter(({ regime }) => regime === 'WPG')
      .map(({ gegevens: { over, corrigeert } }) => [over, corrigeert]);

  test('of a verhoor leaves ten werkdagen from the letter on, or is explained', () => {
    const spel = bijOproep();
    const over = `verhoor/${Object.keys(spel.dossier.verhoren)[0] ?? ''}`;
    spel.vandaag = '2026-11-03';
    expect(stelVast(spel, over)).toEqual({
      code: 'MotivatieNodig',
      tekst:
        'De oproep gaat nu pas weg. Dan is er volgens het protocol tijd om een advocaat te vinden bij een verhoor op of na di 17 nov 2026. Verzet het verhoor, of leg uit waarom het eerder moet.',
    });
    expect(stelVast(spel, over, {}, motivatie)).toBeNull();
    const optijd = bijOproep();
    expect(stelVast(optijd, over)).toBeNull();
  });

  test('is not moved while the oproep lies ready with the day of before: it is taken back first', () => {
    const spel = bijOproep();
    const verhoor = Object.keys(spel.dossier.verhoren)[0] ?? '';
    const over = `verhoor/${verhoor}`;
    expect(stelVast(spel, over)).toBeNull();
    const verzet = { soort: 'verzet-verhoor', verhoor, verhoorOp: '2026-11-23', tijd: '10:00' };
    expect(spel.doe(verzet)?.tekst).toBe(
      'Er ligt een brief klaar met de dag van nu. Neem hem eerst terug, of wacht tot hij weg is.',
    );
    spel.gelukt({ soort: 'neem-brief-terug', over, ...motivatie });
    expect(spel.doe(verzet)).toBeNull();
  });

  test('is told in writing of the new one, once, also of a talk; who was not told yet gets one letter', () => {
    const spel = bijOproep();
    const verhoor = Object.keys(spel.dossier.verhoren)[0] ?? '';
    const over = `verhoor/${verhoor}`;
    const verzet = (verhoorOp: Dag) => spel.gelukt({ soort: 'verzet-verhoor', verhoor, verhoorOp, tijd: '10:00' });
    verzet('2026-11-23');
    expect(brieven(spel)).toEqual([[over, undefined]]);
    spel.verstuurBrief(over);
    verzet('2026-11-24');
    verzet('2026-11-25');
    const correctie = [`${over}/correctie-1`, over];
    expect(brieven(spel)).toEqual([[over, undefined], correctie]);
    // ten werkdagen before the new day are over, and he knew of the call in time
    spel.vandaag = '2026-11-20';
    spel.verstuurBrief(`${over}/correctie-1`);
    verzet('2026-11-26');
    expect(brieven(spel).at(-1)).toEqual([`${over}/correctie-1/correctie-1`, `${over}/correctie-1`]);

    const gesprek = bijOnderzoek();
    gesprek.gelukt({ soort: 'plan-bijeenkomst', aard: 'gesprek', met: 'ouder', op: '2026-11-12', tijd: '10:00' });
    const bijeenkomst = Object.keys(gesprek.dossier.bijeenkomsten)[0] ?? '';
    gesprek.verstuurBrief(`bijeenkomst/${bijeenkomst}`);
    gesprek.gelukt({ soort: 'verzet-bijeenkomst', bijeenkomst, op: '2026-11-13', tijd: '10:00' });
    expect(gesprek.dossier.brieven[`bijeenkomst/${bijeenkomst}/correctie-1`]).toMatchObject({
      brief: 'uitnodiging-gesprek',
      corrigeert: `bijeenkomst/${bijeenkomst}`,
    });
  });
});

describe('which letter can be asked for when', () => {
  test('an afsluitbrief from step 9 on, and what the investigation came to after it', () => {
    const spel = bijOnderzoek();
    expect(kan(spel, 'stel-brief-voor', { brief: 'afsluitbrief' })).toMatchObject({
      mogelijk: false,
      waarom: 'Deze brief kan vanaf stap 9. De zaak is bij stap 4.',
    });
    expect(spel.doe({ soort: 'stel-brief-voor', brief: 'brief-na-onderzoek' })).toEqual({
      code: 'NietMogelijk',
      tekst: 'Deze brief vertelt wat het onderzoek opleverde: rond eerst stap 5 af.',
    });
    spel.rondAf('onderzoek', 'geen-ongeoorloofd-verzuim');
    expect(spel.doe({ soort: 'stel-brief-voor', brief: 'brief-na-onderzoek' })).toBeNull();
    // it went straight to step 9
    expect(spel.doe({ soort: 'stel-brief-voor', brief: 'afsluitbrief' })).toBeNull();
  });

  test('a waarschuwing without established absence departs from the MAS', () => {
    const zonder = bijOnderzoek().rondAf('onderzoek', 'geen-ongeoorloofd-verzuim');
    const waarschuwing = { soort: 'stel-brief-voor', brief: 'waarschuwing' } as const;
    for (const spel of [bijOnderzoek(), zonder]) {
      expect(kan(spel, 'stel-brief-voor', { brief: 'waarschuwing' })).toMatchObject({
        mogelijk: true,
        afwijking: true,
      });
      expect(spel.doe(waarschuwing)?.code).toBe('MotivatieNodig');
      expect(spel.doe({ ...waarschuwing, ...afwijking })).toBeNull();
      expect(spel.van('BriefNodig').at(-1)?.gegevens).toMatchObject({ afwijkreden: 'anders' });
    }
    expect(kan(bijBrief(), 'stel-brief-voor', { brief: 'waarschuwing' })).toBeUndefined();
    expect(bijBrief().doe(waarschuwing)).toBeNull();
  });

  test('none that asks to go to school once nobody has to any more, also when it was due already', () => {
    const leerling = { geboortedatum: '2008-11-09', startkwalificatie: false };
    const spel = new Spel('2026-11-02').meld('1001', {}, { leerling });
    const over = vraag(spel, 'waarschuwing', afwijking);
    spel.tot('2026-11-10');
    const tekstVan = 'De plicht om naar school te gaan is voorbij: deze brief vraagt iets wat niet meer hoeft.';
    expect(spel.doe({ soort: 'stel-brief-voor', brief: 'waarschuwing', ...afwijking })?.tekst).toBe(tekstVan);
    expect(stelVast(spel, over)?.tekst).toBe(`${tekstVan} Zie ervan af.`);
  });
});

describe('settling a letter', () => {
  test('of which no parent can get a copy, since nobody with gezag is known, is explained', () => {
    const spel = bijBrief();
    const anders = { weggelaten: [GEZAG_ONBEKEND], exemplaren: [exemplaar('e1', { aan: { soort: 'jongere' } })] };
    expect(stelVast(spel, 'stap/brief', anders)).toEqual({
      code: 'MotivatieNodig',
      tekst:
        'Niemand met gezag is bekend, dus geen ouder krijgt deze brief. Leg bij de leerling vast wie het gezag heeft, of leg uit waarom de brief nu toch gaat.',
    });
    expect(stelVast(spel, 'stap/brief', anders, motivatie)).toBeNull();
  });

  test('that says that something goes along wants that', () => {
    const spel = bijKeuze().kies('dwang-civiel').legVast('tafel-verzocht');
    const over = spel.van('BriefNodig').at(-1)?.gegevens.over ?? '';
    expect(stelVast(spel, over)).toEqual({
      code: 'Ongeldig',
      tekst:
        'bijlagen: in deze brief staat dat de kopie van het verzoek erbij zit. Voeg die toe als document, en bekijk de brief opnieuw met die bijlage.',
    });
    spel.gelukt({ soort: 'voeg-document-toe', document: 'kopie', aard: 'overig' }, 'handeling', {
      document: { sha256: 'a'.repeat(64), regime: 'AVG' },
    });
    expect(stelVast(spel, over, { bijlagen: ['kopie'] })).toBeNull();
  });
});

describe('a letter that the case proposes', () => {
  const plan = { soort: 'plan-bijeenkomst', aard: 'gesprek', op: '2026-11-12', tijd: '10:00' } as const;

  test('invites a parent or the jongere for a talk that is planned, and falls away when the talk is over', () => {
    const spel = bijOnderzoek().gelukt({ ...plan, met: 'school' });
    expect(spel.brieven).not.toContain('uitnodiging-gesprek');
    spel.gelukt({ ...plan, met: 'ouder' });
    const over = spel.van('BriefNodig').at(-1)?.gegevens.over ?? '';
    expect(spel.dossier.brieven[over]).toMatchObject({ brief: 'uitnodiging-gesprek' });
    const bijeenkomst = Object.keys(spel.dossier.bijeenkomsten).at(-1) ?? '';
    spel.gelukt({ soort: 'leg-bijeenkomst-vast', bijeenkomst, uitkomst: 'afgezegd' });
    expect(spel.van('BriefVervallen').map(({ gegevens }) => gegevens)).toEqual([
      { over, reden: 'bijeenkomst-voorbij' },
    ]);
  });

  test('tells of each MDO that was held', () => {
    const spel = bijOnderzoek().gelukt({ soort: 'begin-mdo' });
    const mdo = Object.keys(spel.dossier.mdos)[0] ?? '';
    expect(spel.brieven).not.toContain('verslag-mdo');
    spel.gelukt({ soort: 'leg-mdo-vast', mdo });
    expect(spel.dossier.brieven[`mdo/${mdo}/verslag-1`]).toMatchObject({ brief: 'verslag-mdo' });
    spel.gelukt({ soort: 'noteer', ...toelichting });
    expect(spel.brieven.filter((brief) => brief === 'verslag-mdo')).toHaveLength(1);
  });

  test('ends the case at step 10, and not when the case goes back to step 7', () => {
    const spel = bijKeuze().rondAf('keuze-route', 'geen-vervolgroute', afwijking);
    expect(spel.brieven).not.toContain('afsluitbrief');
    spel.koppelTerug();
    expect(spel.dossier.brieven['stap/evaluatie/1']).toMatchObject({ brief: 'afsluitbrief' });
    spel.rondAf('evaluatie', 'terug-naar-stap-7');
    expect(spel.dossier.brieven['stap/evaluatie/1']?.stand).toBe('vervallen');
    expect(spel.van('BriefVervallen').map(({ gegevens }) => gegevens.reden)).toEqual(['nieuwe-ronde']);
  });
});

describe('where nobody posts for the municipality', () => {
  /** Zwolle has no print service. */
  const bijPost = (): Spel => bijBrief('2026-11-02', 'GM0193');
  const gepost = { soort: 'leg-verzending-vast', over: 'stap/brief' } as const;

  test('a letter waits until an official says that he posted it, on a day on which it says what the case keeps', () => {
    const spel = bijPost();
    expect(stelVast(spel, 'stap/brief', { exemplaren: [exemplaar('e1'), exemplaar('e2')] })).toBeNull();
    expect(uit(spel)).toEqual([]);
    spel.vandaag = '2026-11-05';
    expect(spel.doe({ ...gepost, dag: '2026-11-01' })?.tekst).toContain('ligt voor');
    expect(spel.doe({ ...gepost, dag: '2026-11-06' })?.tekst).toContain('ligt na vandaag');
    expect(spel.doe({ ...gepost, dag: '2026-11-03' })).toEqual({
      code: 'Ongeldig',
      tekst:
        'dag: de brief is van ma 2 nov 2026 en noemt ma 16 nov 2026 als laatste dag. Gepost op di 3 nov 2026 is dat di 17 nov 2026. Neem hem terug, en stel hem op de dag van posten opnieuw vast.',
    });
    spel.gelukt({ ...gepost, dag: '2026-11-02' });
    const verzonden = spel.van('BriefVerzonden');
    expect(verzonden.map(({ dag, gegevens }) => [dag, gegevens.exemplaar, gegevens.via])).toEqual([
      ['2026-11-02', 'e1', 'zelf'],
      ['2026-11-02', 'e2', 'zelf'],
    ]);
    expect(spel.dossier.stappen.brief).toMatchObject({ stand: 'gedaan', klaar: '2026-11-02' });
    // ten werkdagen after Monday 2 November is Monday 16
    expect(spel.termijnen()).toContainEqual(['brief/reactie', '2026-11-16']);
    expect(spel.doe(gepost)?.code).toBe('NietMogelijk');
  });

  test('what goes by e-mail goes by itself, and somebody hears of post that lies there', () => {
    const spel = bijPost();
    const exemplaren = [exemplaar('post'), exemplaar('mail', { kanaal: 'e-mail' })];
    expect(stelVast(spel, 'stap/brief', { exemplaren })).toBeNull();
    expect(uit(spel)).toEqual(['mail']);
    // two werkdagen after Monday 2 November is Wednesday 4
    spel.tot('2026-11-05');
    expect(spel.van('BezorgingHapert').map(({ gegevens }) => gegevens.bezigheid)).toContain(
      `${spel.dossier.id}/brief/post`,
    );
  });

  test('a case does not close on post that lies there; where it has to, that falls away', () => {
    const spel = bijPost()
      .rondAf('brief', 'verzonden')
      .rondAf('keuze-route', 'geen-vervolgroute', afwijking)
      .koppelTerug();
    expect(stelVast(spel, 'stap/evaluatie/1')).toBeNull();
    const sluit = { soort: 'rond-af', stap: 'evaluatie', uitkomst: 'terug-naar-school' } as const;
    expect(spel.doe(sluit)?.tekst).toBe(
      'De zaak kan nog niet sluiten: er ligt een brief die u zelf post. Leg vast wanneer u hem postte, of neem hem terug.',
    );
    const overleden = bijPost();
    expect(stelVast(overleden, 'stap/brief')).toBeNull();
    overleden.gelukt({ soort: 'leg-overlijden-vast', ...toelichting });
    expect(overleden.dossier.brieven['stap/brief']?.stand).toBe('vervallen');
    spel.gelukt({ ...gepost, over: 'stap/evaluatie/1' }).gelukt(sluit);
    expect(spel.dossier.status).toBe('gesloten');
  });

  test('elsewhere only what Schakel could not get out, and never what nobody may get', () => {
    const spel = bijBrief();
    expect(stelVast(spel, 'stap/brief', { exemplaren: [exemplaar('e1')] })).toBeNull();
    expect(spel.doe(gepost)?.tekst).toBe('Schakel verstuurt deze brief zelf.');
    const [bezigheid] = teDoen(spel.dossier).filter(({ soort }) => soort === 'brief');
    if (!bezigheid) throw new Error('er gaat geen brief uit');
    const geweigerd = (code: string): Spel => {
      const ander = bijBrief();
      expect(stelVast(ander, 'stap/brief', { exemplaren: [exemplaar('e1')] })).toBeNull();
      return ander.gelukt({ soort: 'boek-geweigerd', bezigheid, code }, 'zaak');
    };
    expect(geweigerd('410').doe(gepost)).toBeNull();
    expect(geweigerd('VierOgenNodig').doe(gepost)?.code).toBe('NietMogelijk');
  });
});

test('the letter to who turned 18 that waits for somebody to look is not lost by handing the case over', () => {
  const leerling = { geboortedatum: '2008-11-09', startkwalificatie: false };
  const spel = bijKeuze('2026-11-02', { leerling }).tot('2026-11-10');
  const over = 'overdracht/doorstroompunt';
  const sluit = { soort: 'draag-over-aan-doorstroompunt', vervolg: 'sluit' } as const;
  expect(stelVast(spel, over, { exemplaren: [exemplaar('e1', { vierOgen: ['adres-geheim'] })] })).toBeNull();
  expect(spel.doe(sluit)).toEqual({
    code: 'NietMogelijk',
    tekst:
      'De brief over de overdracht wacht op akkoord of op de post. Zorg dat hij weg is, of neem hem terug; daarna kan de zaak sluiten.',
  });
  spel.wie = 'lpa-2';
  spel.gelukt({ soort: 'keur-brief-goed', over }).gelukt(sluit);
  expect(spel.dossier.status).toBe('gesloten');
  expect(uit(spel)).toEqual(['e1']);
});
