import { describe, expect, test } from 'vitest';
import { afwijking, motivatie, Spel, tekst } from '../../test/opzet/spel.ts';
import { mogelijkeHandelingen } from '../handelingen/index.ts';

const zaak = (): Spel => new Spel('2026-11-02').meld();
const plan = (spel: Spel, velden: object) => spel.doe({ soort: 'plan-bijeenkomst', aard: 'gesprek', ...velden });
/** A talk with the parents, planned on Monday 2 November 2026 for Thursday 12 November at two o'clock. */
const metOuders = (): Spel => {
  const spel = zaak();
  expect(plan(spel, { met: 'ouder', op: '2026-11-12', tijd: '14:00', inhoud: tekst('plaats') })).toBeNull();
  return spel;
};
const bijeenkomst = (spel: Spel): string => spel.van('BijeenkomstGepland').at(-1)?.gegevens.bijeenkomst ?? '';
const stand = (spel: Spel) => spel.dossier.bijeenkomsten[bijeenkomst(spel)];
const verzet = (spel: Spel, op: string, tijd = '14:00', extra: object = {}) =>
  spel.doe({ soort: 'verzet-bijeenkomst', bijeenkomst: bijeenkomst(spel), op, tijd, ...extra });
const ging = (spel: Spel, uitkomst: string, extra: object = {}) =>
  spel.doe({ soort: 'leg-bijeenkomst-vast', bijeenkomst: bijeenkomst(spel), uitkomst, ...extra });
const vastleggen = (spel: Spel) => spel.termijnen('bijeenkomst');

describe('a talk', () => {
  test('is planned with whom, when and where; what came of it is to be recorded two werkdagen later', () => {
    const spel = metOuders();
    expect(stand(spel)).toMatchObject({
      aard: 'gesprek',
      met: 'ouder',
      op: '2026-11-12',
      tijd: '14:00',
      uitkomst: null,
    });
    expect(stand(spel)?.inhoud?.velden).toEqual(['plaats']); // where is a text: it may be somebody's home
    // two werkdagen after Thursday 12 November is Monday 16 November
    expect(vastleggen(spel)).toEqual([['bijeenkomst/vastleggen', '2026-11-16']]);
  });

  test.each([
    ['a day that is over', { op: '2026-11-01', tijd: '14:00' }, 'op: kies een dag vanaf vandaag'],
    ['a day in a far year', { op: '2027-11-03', tijd: '14:00' }, 'op: kies een dag tot en met'],
    ['an hour that is not there', { op: '2026-11-12', tijd: '24:00' }, 'tijd: geef een tijd als uu:mm.'],
    ['an hour written otherwise', { op: '2026-11-12', tijd: '9:00' }, 'tijd: geef een tijd als uu:mm.'],
    ['no hour', { op: '2026-11-12' }, 'tijd: geef een tijd als uu:mm.'],
    [
      'nobody',
      { op: '2026-11-12', tijd: '14:00', met: undefined },
      'met: kies uit ouder, jongere, school, ketenpartner.',
    ],
    ['somebody else', { op: '2026-11-12', tijd: '14:00', met: 'buurman' }, 'met: kies uit'],
  ])('with %s is refused', (_, velden, waarom) => {
    expect(plan(zaak(), { met: 'ouder', ...velden })).toMatchObject({
      code: 'Ongeldig',
      tekst: expect.stringContaining(waarom) as string,
    });
  });

  test('can be today, and there can be more than one', () => {
    const spel = zaak();
    expect(plan(spel, { met: 'jongere', op: '2026-11-02', tijd: '09:00' })).toBeNull();
    expect(plan(spel, { met: 'school', op: '2026-11-02', tijd: '11:30' })).toBeNull();
    expect(Object.keys(spel.dossier.bijeenkomsten)).toHaveLength(2);
  });

  test('that was held means that somebody was heard, on the day for which it was planned', () => {
    const spel = metOuders().tot('2026-11-13');
    expect(ging(spel, 'gehouden')).toBeNull();
    expect(stand(spel)?.uitkomst).toBe('gehouden');
    expect(spel.van('Gehoord')[0]).toMatchObject({
      dag: '2026-11-12',
      gegevens: { wie: 'ouder', uitkomst: 'gehoord' },
    });
    expect(spel.geeindigd('bijeenkomst/vastleggen')).toEqual(['gehaald']);
    expect(ging(spel, 'niet-verschenen')?.tekst).toBe('Hoe deze bijeenkomst ging is al vastgelegd.');
  });

  test('to which nobody came is a no-show of who was asked', () => {
    const spel = metOuders().tot('2026-11-12');
    expect(ging(spel, 'niet-verschenen')).toBeNull();
    expect(spel.van('Gehoord')[0]?.gegevens).toEqual({ wie: 'ouder', uitkomst: 'niet-verschenen' });
  });

  test('that was called off was none: nobody was heard, and that is known before its day', () => {
    const spel = metOuders();
    for (const uitkomst of ['gehouden', 'niet-verschenen'])
      expect(ging(spel, uitkomst)?.tekst).toContain('uitkomst: de bijeenkomst is op do 12 nov 2026');
    expect(ging(spel, 'afgezegd')).toBeNull();
    expect(spel.van('Gehoord')).toEqual([]);
    expect(spel.van('BijeenkomstVastgelegd')[0]?.dag).toBe('2026-11-02');
    expect(vastleggen(spel)).toEqual([]);
  });

  test('that is moved has a term from its new day, and remembers the days that it had', () => {
    const spel = metOuders().tot('2026-11-11');
    expect(verzet(spel, '2026-11-12')?.tekst).toBe('op: de bijeenkomst is al op dat moment.');
    expect(verzet(spel, '2026-11-10')?.tekst).toContain('op: kies een dag vanaf vandaag');
    expect(verzet(spel, '2026-11-19', '10:15')).toBeNull();
    expect(spel.van('BijeenkomstVerzet')[0]?.gegevens.was).toEqual({ op: '2026-11-12', tijd: '14:00' });
    // two werkdagen after Thursday 19 November
    expect(vastleggen(spel)).toEqual([['bijeenkomst/vastleggen', '2026-11-23']]);
    expect(spel.geeindigd('bijeenkomst/vastleggen')).toEqual(['vervallen: opnieuw-geteld']);
    expect(stand(spel)).toMatchObject({ op: '2026-11-19', tijd: '10:15', verzetVan: ['2026-11-12'] });
    expect(stand(spel)?.inhoud?.velden).toEqual(['plaats']); // where, as it was
    verzet(spel, '2026-11-26');
    expect(stand(spel)?.verzetVan).toEqual(['2026-11-12', '2026-11-19']);
    spel.tot('2026-11-27');
    ging(spel, 'gehouden');
    expect(spel.van('Gehoord')[0]?.dag).toBe('2026-11-26');
    expect(verzet(spel, '2026-11-30')?.tekst).toBe('Hoe deze bijeenkomst ging is al vastgelegd.');
  });

  test('only the hour of it can be moved as well: its term stays', () => {
    const spel = metOuders();
    expect(verzet(spel, '2026-11-12', '15:00')).toBeNull();
    expect(vastleggen(spel)).toEqual([['bijeenkomst/vastleggen', '2026-11-16']]);
    expect(spel.geeindigd('bijeenkomst/vastleggen')).toEqual([]);
  });

  test('that was moved by mistake is put back on its day, with its term', () => {
    const spel = metOuders();
    verzet(spel, '2026-11-19');
    expect(spel.herstel(spel.van('BijeenkomstVerzet')[0]?.nr ?? 0)).toBeNull();
    expect(stand(spel)).toMatchObject({ op: '2026-11-12', verzetVan: [] });
    expect(vastleggen(spel)).toEqual([['bijeenkomst/vastleggen', '2026-11-16']]);
  });

  test('of a case that closes is waited for no more', () => {
    const spel = metOuders().gelukt({ soort: 'draag-over-aan-gemeente', gemeente: 'GM0344', ...motivatie });
    expect(spel.geeindigd('bijeenkomst/vastleggen')).toEqual(['vervallen: overgedragen-gemeente']);
  });
});

describe('an MDO', () => {
  const mdo = (): Spel => zaak().gelukt({ soort: 'begin-mdo', eersteAfmelding: '2026-11-02' });
  const gepland = (): Spel => {
    const spel = mdo();
    expect(plan(spel, { aard: 'mdo', op: '2026-11-18', tijd: '13:00' })).toBeNull();
    return spel;
  };
  const gehouden = (spel: Spel) => spel.van('MdoGehouden').map(({ dag }) => dag);

  test('is planned when its cycle runs, and one at a time', () => {
    expect(plan(zaak(), { aard: 'mdo', op: '2026-11-18', tijd: '13:00' })?.tekst).toBe(
      'Er loopt geen MDO; begin dat eerst.',
    );
    expect(plan(gepland(), { aard: 'mdo', op: '2026-11-20', tijd: '13:00' })?.tekst).toBe(
      'Er staat al een MDO gepland; verzet dat zo nodig.',
    );
  });

  test('that was held is the meeting of the cycle: the evaluation is due six weeks after it', () => {
    const spel = gepland().tot('2026-11-19');
    expect(ging(spel, 'gehouden')).toBeNull();
    expect(gehouden(spel)).toEqual(['2026-11-18']);
    expect(spel.geeindigd('mdo/eerste')).toEqual(['gehaald']);
    // six weeks after Wednesday 18 November is 30 December, in the holidays: Monday 4 January
    expect(spel.termijnen('mdo')).toEqual([['mdo/evaluatie', '2027-01-04']]);
    expect(spel.van('Gehoord')).toEqual([]); // an MDO is no hearing of anybody
  });

  test.each(['niet-verschenen', 'afgezegd'])('that was %s was none: the cycle waits as it did', (uitkomst) => {
    const spel = gepland().tot('2026-11-18');
    const voor = spel.termijnen('mdo');
    expect(ging(spel, uitkomst)).toBeNull();
    expect(gehouden(spel)).toEqual([]);
    expect(spel.termijnen('mdo')).toEqual(voor);
    expect(plan(spel, { aard: 'mdo', op: '2026-11-20', tijd: '13:00' })).toBeNull(); // another can be planned
  });

  test('that is recorded as held with the cycle itself is no longer waited for', () => {
    const spel = gepland().tot('2026-11-18');
    spel.gelukt({ soort: 'leg-mdo-vast', mdo: Object.keys(spel.dossier.mdos)[0] ?? '' });
    expect(stand(spel)?.uitkomst).toBe('gehouden');
    expect(vastleggen(spel)).toEqual([]);
    expect(gehouden(spel)).toEqual(['2026-11-18']);
  });

  test('that was held ends the cycle after its evaluation, when nobody sits at home', () => {
    const spel = gepland().tot('2026-11-18');
    ging(spel, 'gehouden');
    plan(spel, { aard: 'mdo', op: '2026-12-16', tijd: '13:00' });
    spel.tot('2026-12-16');
    ging(spel, 'gehouden');
    expect(spel.van('MdoGeeindigd')[0]?.gegevens.reden).toBe('geevalueerd');
  });

  test('that was recorded as held by mistake is voided with the meeting of the cycle', () => {
    const spel = gepland().tot('2026-11-18');
    ging(spel, 'gehouden');
    expect(spel.herstel(spel.van('BijeenkomstVastgelegd')[0]?.nr ?? 0)).toBeNull();
    expect(stand(spel)?.uitkomst).toBeNull();
    expect(Object.values(spel.dossier.mdos)[0]?.gehouden).toEqual([]);
    expect(spel.termijnen('mdo').map(([regel]) => regel)).toEqual(['mdo/eerste']);
  });
});

describe('a verhoor that is moved', () => {
  /** Called on Monday 2 November 2026 for Monday 16 November, in a case of luxeverzuim. */
  function opgeroepen(): Spel {
    const spel = new Spel('2026-11-02').meld('1001', { zaaksoort: 'luxe' });
    spel
      .rondAf('contact-school', 'melding-juist')
      .rondAf('keuze-routekaart', 'B')
      .rondAf('waarschuwing', 'volstaat-niet');
    spel.rondAf('onderzoek-luxe', 'verwijtbaar');
    return spel.gelukt({ soort: 'roep-op', verdachten: ['ouder-1'], verhoorOp: '2026-11-16', tijd: '10:00' });
  }
  const oproep = (spel: Spel): string => Object.keys(spel.dossier.verhoren)[0] ?? '';
  const verzetVerhoor = (spel: Spel, velden: object) =>
    spel.doe({ soort: 'verzet-verhoor', verhoor: oproep(spel), ...velden });

  test('counts from its new day; who is called anew is called once', () => {
    const spel = opgeroepen().tot('2026-11-13');
    // five werkdagen after Monday 16 November
    expect(spel.termijnen('verhoor')).toEqual([['verhoor/vastleggen', '2026-11-23']]);
    expect(verzetVerhoor(spel, { verhoorOp: '2026-11-16', tijd: '10:00' })?.tekst).toContain('al op dat moment');
    expect(verzetVerhoor(spel, { verhoorOp: '2026-11-12' })?.tekst).toContain('verhoorOp: kies een dag vanaf vandaag');
    expect(verzetVerhoor(spel, { verhoorOp: '2026-11-20', tijd: '09:30' })).toBeNull();
    expect(spel.termijnen('verhoor')).toEqual([['verhoor/vastleggen', '2026-11-27']]);
    expect(spel.geeindigd('verhoor/vastleggen')).toEqual(['vervallen: opnieuw-geteld']);
    expect(spel.dossier.verhoren[oproep(spel)]).toMatchObject({
      verhoorOp: '2026-11-20',
      tijd: '09:30',
      verzetVan: ['2026-11-16'],
      opgeroepenOp: '2026-11-02',
    });
    expect(spel.brieven.filter((brief) => brief === 'oproep-verhoor')).toHaveLength(1);
  });

  test('is held on the new day, and the month for the proces-verbaal counts from that', () => {
    const spel = opgeroepen();
    verzetVerhoor(spel, { verhoorOp: '2026-11-20' });
    spel.tot('2026-11-24');
    spel.gelukt({ soort: 'leg-verhoor-vast', verhoor: oproep(spel), uitkomst: 'gehouden', cautie: 'gegeven' });
    expect(spel.dossier.verhoren[oproep(spel)]?.gehoudenOp).toBe('2026-11-20');
    expect(verzetVerhoor(spel, { verhoorOp: '2026-11-30' })?.tekst).toBe('Hoe dit verhoor ging is al vastgelegd.');
    spel.rondAf('verhoor', 'gehouden').rondAf('keuze-procesverbaal', 'proces-verbaal', afwijking);
    // a month after Friday 20 November is Sunday 20 December, so Monday 21
    expect(spel.termijnen('pv/na-verhoor')).toEqual([['pv/na-verhoor', '2026-12-21']]);
  });

  test('before the new day nobody has failed to come', () => {
    const spel = opgeroepen();
    verzetVerhoor(spel, { verhoorOp: '2026-11-20' });
    spel.tot('2026-11-17');
    const weg = { soort: 'leg-verhoor-vast', verhoor: oproep(spel), uitkomst: 'niet-verschenen' };
    expect(spel.doe(weg)?.tekst).toContain('het verhoor is op vr 20 nov 2026');
  });

  test('before its day it has not been gehouden, also when it is recorded with an earlier day afterwards', () => {
    const spel = opgeroepen().tot('2026-11-13');
    const gehouden = { soort: 'leg-verhoor-vast', verhoor: oproep(spel), uitkomst: 'gehouden', cautie: 'gegeven' };
    expect(spel.doe(gehouden)?.tekst).toBe(
      'uitkomst: het verhoor is op ma 16 nov 2026; het kan niet eerder zijn gehouden. Verzet het verhoor eerst, als het op een andere dag is.',
    );
    spel.tot('2026-11-17');
    expect(spel.doe({ ...gehouden, dag: '2026-11-15' })?.code).toBe('Ongeldig');
    expect(spel.doe({ ...gehouden, dag: '2026-11-16' })).toBeNull();
  });

  test('how it went is offered before moving it', () => {
    const aanbod = mogelijkeHandelingen(opgeroepen().dossier).map(({ vast }) => vast.soort);
    expect(aanbod.filter((soort) => soort.endsWith('verhoor-vast') || soort === 'verzet-verhoor')).toEqual([
      'leg-verhoor-vast',
      'verzet-verhoor',
    ]);
  });

  test('is the work of a BOA, under the Wpg; voided it is on its first day again', () => {
    const spel = opgeroepen();
    const aanbod = mogelijkeHandelingen(spel.dossier).find(({ vast }) => vast.soort === 'verzet-verhoor');
    expect(aanbod).toMatchObject({ mogelijk: true, alleenBoa: true });
    verzetVerhoor(spel, { verhoorOp: '2026-11-20' });
    expect(spel.van('VerhoorVerzet')[0]?.regime).toBe('WPG');
    expect(spel.herstel(spel.van('VerhoorVerzet')[0]?.nr ?? 0)).toBeNull();
    expect(spel.termijnen('verhoor')).toEqual([['verhoor/vastleggen', '2026-11-23']]);
  });
});
