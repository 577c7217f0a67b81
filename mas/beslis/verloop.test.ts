import { describe, expect, test } from 'vitest';
import { afwijking, exemplaar, motivatie, Spel, tekst, voorbeeldVan } from '../../test/opzet/spel.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import { STAPPENPLAN, type Stap, stappenVan } from '../stappenplan.ts';
import { aanDeBeurt, fasenVan } from '../voortgang.ts';
import { wekkingen } from '../wekkingen.ts';
import type { Feiten } from './types.ts';

const lopend = (spel: Spel) => openTermijnen(spel.dossier).map((t) => [t.regel, t.laatsteDag]);
/** Turns 18 on Sunday 15 November 2026. */
const bijna18: Feiten = { leerling: { geboortedatum: '2008-11-15', startkwalificatie: false } };
const A: [Stap, string][] = [
  ['contact-school', 'melding-juist'],
  ['keuze-routekaart', 'A'],
  ['kennisgevingsbrief', 'niet-nodig'],
  ['onderzoek', 'ongeoorloofd'],
  ['brief', 'verzonden'],
];
/** A case of routekaart A in which this step has its turn. */
function bij(stap: Stap, feiten: Feiten = {}): Spel {
  const spel = new Spel('2026-11-02').meld('1001', {}, feiten);
  for (const [eerdere, uitkomst] of A) if (aanDeBeurt(spel.dossier) !== stap) spel.rondAf(eerdere, uitkomst);
  if (aanDeBeurt(spel.dossier) !== stap) spel.kies('basisroute');
  if (['terugkoppeling', 'evaluatie'].includes(stap)) {
    const route = Object.keys(spel.dossier.routes)[0] ?? '';
    spel.gelukt({ soort: 'leg-onderdeel-vast', route, onderdeel: 'afspraken' });
    spel.gelukt({ soort: 'rond-route-af', route, uitkomst: 'verzuim-gaat-door' });
  }
  if (stap === 'evaluatie') spel.koppelTerug();
  expect(aanDeBeurt(spel.dossier)).toBe(stap);
  return spel;
}

describe.each(stappenVan('A'))('in step %s', (stap) => {
  test('the 18th birthday ends what can be enforced; the hand-over to the Doorstroompunt is due, and the case goes on', () => {
    const spel = bij(stap, bijna18).tot('2026-11-14');
    expect(spel.van('PlichtGeeindigd')).toEqual([]);
    spel.tot('2026-11-15');
    expect(spel.van('PlichtGeeindigd')[0]).toMatchObject({ dag: '2026-11-15', gegevens: { grond: 'achttien' } });
    expect(aanDeBeurt(spel.dossier)).toBe(stap);
    // ten werkdagen after Sunday 15 November is Friday 27 November
    expect(lopend(spel)).toContainEqual(['overdracht/doorstroompunt', '2026-11-27']);
    expect(spel.van('BriefNodig').at(-1)?.gegevens.brief).toBe('overdracht-doorstroompunt');
    const sluit = { soort: 'draag-over-aan-doorstroompunt', vervolg: 'sluit' } as const;
    // at step 9 the school still has to hear how it went
    expect(spel.doe(sluit)?.code).toBe(stap === 'terugkoppeling' ? 'MotivatieNodig' : undefined);
    if (stap === 'terugkoppeling') spel.gelukt({ ...sluit, ...motivatie });
    expect(spel.dossier.gesloten?.reden).toBe('overgedragen-doorstroompunt');
    expect(lopend(spel)).toEqual([]);
    expect(spel.dossier.meldingen['1001']?.status).not.toBe('afgesloten'); // who takes over reports on
  });

  test.each([
    ['leg-overlijden-vast', {}, 'overleden', 'afgesloten'],
    ['leg-uitschrijving-vast', { reden: 'werk' }, 'werk', 'afgesloten'],
    ['draag-over-aan-gemeente', { gemeente: 'GM0344' }, 'overgedragen-gemeente', null],
  ] as const)(
    '%s closes the case: every step and phase has its record, every term its reason',
    (soort, velden, reden, duo) => {
      const spel = bij(stap);
      const liepen = lopend(spel).length;
      const voor = spel.dossier.meldingen['1001']?.status;
      spel.gelukt({ soort, ...velden, inhoud: tekst('toelichting', 'motivatie') } as Parameters<Spel['gelukt']>[0]);
      expect(spel.dossier.gesloten?.reden).toBe(reden);
      expect(spel.dossier.meldingen['1001']?.status).toBe(duo ?? voor);
      expect(stappenVan('A').filter((s) => !spel.dossier.stappen[STAPPENPLAN[s].perRonde ? `${s}/1` : s])).toEqual([]);
      expect(fasenVan(spel.dossier).every((f) => f.stand === 'doorlopen' || f.stand === 'overgeslagen')).toBe(true);
      const gestopt = spel.van('TermijnBeeindigd').slice(-liepen);
      expect(gestopt.map((g) => g.gegevens)).toEqual(
        gestopt.map((g) => ({ id: g.gegevens.id, einde: 'vervallen', reden })),
      );
      // what still has to leave the house is looked after when the case is closed as well
      expect(wekkingen(spel.dossier).filter((w) => w.opdracht.soort !== 'bereik-hapering')).toEqual([]);
    },
  );

  test('a withdrawal of the last melding closes it', () => {
    const spel = bij(stap);
    const mutatietijd = '2026-11-03T07:00:00.000Z';
    spel.gelukt({ soort: 'trek-melding-in', dag: '2026-11-03', meldingsnummer: '1001', mutatietijd }, 'postvak');
    expect(spel.dossier.gesloten?.reden).toBe('ingetrokken');
    expect(fasenVan(spel.dossier).every((f) => f.stand !== 'nog-niet')).toBe(true);
  });
});

describe.each(stappenVan('B'))('on routekaart B, step %s', (stap) => {
  test('can be skipped with a motivation and a code, not without; the case goes on', () => {
    const spel = new Spel('2026-11-02').meld('1001', { zaaksoort: 'luxe' });
    for (const eerdere of stappenVan('B')) {
      if (eerdere === stap) break;
      spel.gelukt({ soort: 'sla-over', stap: eerdere, ...afwijking });
    }
    const laatste = stap === 'evaluatie' ? { uitkomst: 'werk' } : {};
    expect(spel.doe({ soort: 'sla-over', stap, ...laatste })?.code).toBe('MotivatieNodig');
    expect(spel.doe({ soort: 'sla-over', stap, ...laatste, inhoud: tekst('motivatie') })?.tekst).toContain(
      'afwijkreden',
    );
    spel.gelukt({ soort: 'sla-over', stap, ...laatste, ...afwijking });
    expect(spel.dossier.status).toBe(stap === 'evaluatie' ? 'gesloten' : 'open');
    if (spel.dossier.status === 'open') expect(lopend(spel).length).toBeGreaterThan(0);
  });
});

describe.each(stappenVan('A'))('on routekaart A, step %s', (stap) => {
  test('can be skipped; only the optional one without a word', () => {
    const spel = bij(stap);
    const laatste = stap === 'evaluatie' ? { uitkomst: 'werk' } : {};
    const zonder = spel.doe({ soort: 'sla-over', stap, ...laatste });
    if (stap === 'kennisgevingsbrief') expect(zonder).toBeNull();
    else {
      expect(zonder?.code).toBe('MotivatieNodig');
      spel.gelukt({ soort: 'sla-over', stap, ...laatste, ...afwijking });
    }
    expect(spel.dossier.stappen[STAPPENPLAN[stap].perRonde ? `${stap}/1` : stap]?.stand).toBe('overgeslagen');
  });
});

test('whose startkwalificatie ends the duty earlier is not handed over', () => {
  // 17 years old with a havo diploma: the duty ended on 31 July after the 16th birthday, before the absence began
  const klaar: Feiten = { leerling: { geboortedatum: '2009-11-15', startkwalificatie: true } };
  const spel = new Spel('2026-11-02').meld('1001', {}, klaar);
  expect(spel.van('EindePlichtVastgesteld')).toEqual([]);
  // 16 on 15 November 2026: the duty ends with the school year, so there is none from 1 August 2027
  const straks: Feiten = { leerling: { geboortedatum: '2010-11-15', startkwalificatie: true } };
  const later = new Spel('2026-11-02').meld('1001', {}, straks);
  expect(later.van('EindePlichtVastgesteld')[0]?.gegevens).toMatchObject({ dag: '2027-08-01', doorstroompunt: false });
  later.tot('2027-08-01');
  expect(later.van('PlichtGeeindigd')[0]?.gegevens).toEqual({ grond: 'leerplicht', doorstroompunt: false });
  expect(lopend(later).map(([regel]) => regel)).not.toContain('overdracht/doorstroompunt');
  expect(later.doe({ soort: 'draag-over-aan-doorstroompunt', vervolg: 'sluit' })?.code).toBe('NietMogelijk');
});

test('who is handed over may still have a case about what was before the 18th birthday; no summary names that day', () => {
  const spel = bij('onderzoek', bijna18);
  for (const { samenvatting } of wekkingen(spel.dossier).filter((w) => w.opdracht.soort === 'bereik-einde-plicht'))
    expect(samenvatting).toBe('mijlpaal');
  spel.tot('2026-11-16').gelukt({ soort: 'draag-over-aan-doorstroompunt', vervolg: 'gaat-door' });
  expect(spel.dossier.status).toBe('open');
  expect(lopend(spel).map(([regel]) => regel)).not.toContain('overdracht/doorstroompunt');
  expect(spel.doe({ soort: 'draag-over-aan-doorstroompunt', vervolg: 'sluit' })?.tekst).toContain('al overgedragen');
});

test('what closes a case for good says from whom it is known', () => {
  const spel = bij('onderzoek');
  expect(spel.doe({ soort: 'leg-overlijden-vast' })?.tekst).toContain('toelichting');
  expect(spel.doe({ soort: 'leg-uitschrijving-vast', reden: 'werk' })?.tekst).toContain('toelichting');
});

test('a birth date that the school puts right moves the end of the duty', () => {
  const spel = bij('onderzoek', bijna18);
  const melding = {
    meldingsnummer: '1001',
    mutatietijd: '2026-11-03T07:00:00.000Z',
    duoSoort: 'V3' as const,
    eersteDag: '2026-10-05',
    laatsteDag: null,
    vestiging: '99XX00',
  };
  const wijzig = { soort: 'wijzig-melding', dag: '2026-11-03', melding, inhoud: tekst('melding') } as const;
  spel.gelukt(wijzig, 'postvak', { leerling: { geboortedatum: '2009-11-15', startkwalificatie: false } });
  spel.tot('2026-12-01');
  expect(spel.van('PlichtGeeindigd')).toEqual([]);
  expect(spel.dossier.eindePlicht?.dag).toBe('2027-11-15');
});

test('a moved pupil: another municipality that exists as a code, and not the same one', () => {
  const spel = bij('onderzoek');
  expect(spel.doe({ soort: 'draag-over-aan-gemeente', gemeente: 'Utrecht' })?.tekst).toContain('gemeente: ');
  expect(spel.doe({ soort: 'draag-over-aan-gemeente', gemeente: 'GM0361' })?.tekst).toContain('van deze zaak');
  spel.gelukt({ soort: 'draag-over-aan-gemeente', gemeente: 'GM0344', dag: '2026-11-02', ...motivatie });
  expect(spel.van('ZaakOvergedragen')[0]?.gegevens).toEqual({ aan: 'gemeente', gemeente: 'GM0344' });
});

test('the family hears of a move before the case closes; who closes it without that explains why', () => {
  const overgedragen = { soort: 'draag-over-aan-gemeente', gemeente: 'GM0344' } as const;
  const spel = bij('onderzoek').gelukt({ soort: 'stel-brief-voor', brief: 'bericht-verhuizing' });
  const [over = ''] = Object.keys(spel.dossier.brieven);
  expect(spel.doe(overgedragen)?.code).toBe('MotivatieNodig');
  spel.verstuurBrief(over).gelukt(overgedragen);
  const zonder = bij('onderzoek').gelukt({ ...overgedragen, ...motivatie });
  // nobody could ever send a letter that a closed case asks for
  expect([spel, zonder].map((s) => s.van('BriefNodig').length)).toEqual([1, 0]);
});

test('a case does not close on a letter that waits for a second pair of eyes', () => {
  const spel = bij('evaluatie').gelukt({ soort: 'stel-brief-voor', brief: 'afsluitbrief' });
  const over = Object.keys(spel.dossier.brieven).at(-1) ?? '';
  const voorbeeld = voorbeeldVan(spel, over, { exemplaren: [exemplaar('e1', { vierOgen: ['geblokkeerd'] })] });
  spel.gelukt({ soort: 'stel-brief-vast', over, voorbeeld: 'voorbeeld-1' }, 'handeling', { voorbeeld });
  const sluit = { soort: 'rond-af', stap: 'evaluatie', uitkomst: 'terug-naar-school' } as const;
  for (const opdracht of [sluit, { ...sluit, soort: 'sla-over', ...afwijking } as const])
    expect(spel.doe(opdracht)).toEqual({
      code: 'NietMogelijk',
      tekst:
        'De zaak kan nog niet sluiten: er wacht een brief op akkoord. Laat een collega de brief goedkeuren, of neem hem terug.',
    });
  spel.gelukt({ soort: 'neem-brief-terug', over, ...motivatie });
  // the letter is due again, so closing without it is explained
  expect(spel.doe(sluit)?.code).toBe('MotivatieNodig');
  spel.gelukt({ ...sluit, ...motivatie });
  expect(spel.dossier.status).toBe('gesloten');
});

test('back at school: terms of the absence and the MDO stop, the steps go on; straight to step 9 is a departure', () => {
  const weg: Feiten = { opgaven: [{ eersteDag: '2026-11-02', laatsteDag: null, allesGemist: true, dagen: [] }] };
  const spel = bij('onderzoek', weg).gelukt({ soort: 'begin-mdo' });
  spel.vandaag = '2026-11-09';
  spel.gelukt({ soort: 'leg-terugkeer-vast', vervolg: 'gaat-door' });
  expect(lopend(spel).map(([regel]) => regel)).toEqual(['stap/onderzoek']);
  expect(
    spel
      .van('TermijnBeeindigd')
      .slice(-4)
      .map((g) => g.gegevens.reden),
  ).toEqual(Array(4).fill('terug-naar-school'));
  expect(spel.herstel(spel.van('LeerlingTerug')[0]?.nr ?? 0)).toBeNull();
  expect(lopend(spel)).toHaveLength(5);
  expect(spel.doe({ soort: 'leg-terugkeer-vast', vervolg: 'naar-terugkoppeling' })?.code).toBe('MotivatieNodig');
  spel.gelukt({ soort: 'leg-terugkeer-vast', vervolg: 'naar-terugkoppeling', ...afwijking });
  expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
  expect(spel.van('StapVervallen').every((g) => g.gegevens.door === 'terug-naar-school')).toBe(true);
});

test('findings, contact and agreements are kept with day and regime; an agreement has a term to look at it', () => {
  const spel = bij('onderzoek');
  spel.vandaag = '2026-11-05';
  const toelichting = { inhoud: tekst('toelichting') };
  expect(spel.doe({ soort: 'leg-gesprek-vast', wie: 'ouder', uitkomst: 'gehoord' })?.tekst).toContain('toelichting');
  spel.gelukt({ soort: 'leg-gesprek-vast', wie: 'ouder', uitkomst: 'gehoord', dag: '2026-11-03', ...toelichting });
  spel.gelukt({ soort: 'leg-contact-vast', met: 'jongere', wijze: 'huisbezoek', uitkomst: 'niet-bereikt' });
  const afspraak = { soort: 'leg-afspraak-vast', met: 'jongere', ...toelichting } as const;
  expect(spel.doe({ ...afspraak, evaluatieOp: '2026-11-05' })?.tekst).toContain('evaluatieOp: kies een dag na');
  spel.gelukt({ ...afspraak, evaluatieOp: '2026-11-20' });
  expect(spel.van('Gehoord')[0]).toMatchObject({ dag: '2026-11-03', regime: 'AVG', gegevens: { wie: 'ouder' } });
  // five werkdagen after Friday 20 November
  expect(lopend(spel)).toContainEqual(['afspraak/evaluatie', '2026-11-27']);
  const id = Object.keys(spel.dossier.afspraken)[0] ?? '';
  spel.gelukt({ soort: 'evalueer-afspraak', afspraak: id, uitkomst: 'niet-nagekomen' });
  expect(lopend(spel).map(([regel]) => regel)).toEqual(['stap/onderzoek']);
  expect(spel.doe({ soort: 'evalueer-afspraak', afspraak: id, uitkomst: 'nagekomen' })?.tekst).toContain(
    'al geëvalueerd',
  );
});

test('a correction that moves a term back before today: it rings at once, in the order of its days', () => {
  const spel = new Spel('2026-11-02').meld();
  spel.vandaag = '2026-12-01';
  spel.rondAf('contact-school', 'melding-juist'); // recorded as done today
  spel.herstel(spel.van('StapAfgerond')[0]?.nr ?? 0);
  spel.rondAf('contact-school', 'melding-juist', { dag: '2026-11-03' }); // it was Tuesday 3 November
  expect(lopend(spel)).toEqual([['stap/keuze-routekaart', '2026-11-10']]);
  const eerder = spel.van('TredeBereikt').length;
  spel.tot('2026-12-01');
  expect(
    spel
      .van('TredeBereikt')
      .slice(eerder)
      .map((g) => [g.gegevens.trede, g.dag]),
  ).toEqual([
    ['herinnering', '2026-11-06'],
    ['verstreken', '2026-11-11'],
    ['escalatie', '2026-11-17'],
  ]);
});
