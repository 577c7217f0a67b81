/** The life of an exemption from year to year, on the rules alone (LPW 5–9; domain §6.1, §6.3). */
import { describe, expect, test } from 'vitest';
import { tekst } from '../../test/opzet/spel.ts';
import { Vrijstellingspel } from '../../test/opzet/vrijstelling.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import { bijTrede } from './treden.ts';

/** Told and judged on 16 November 2026: onder a counts from receipt, until the end of the school year. */
const vrijgesteld = (): Vrijstellingspel => Vrijstellingspel.op('2026-11-16').kennisgeving().voldoet();

describe('a kennisgeving comes in', () => {
  test('parents get a receipt, and it is judged within two weeks', () => {
    const spel = Vrijstellingspel.op('2026-11-16').kennisgeving();
    expect(spel.brieven).toEqual(['ontvangstbevestiging']);
    expect(spel.termijnen()).toEqual([['vrijstelling/beoordelen', '2026-11-30']]);
    expect(spel.perioden).toEqual([]);
  });

  test('none is needed when the duty is over: eighteen on that very day', () => {
    const spel = Vrijstellingspel.op('2035-05-05');
    expect(() => spel.kennisgeving()).toThrow('voorbij');
    expect(Vrijstellingspel.op('2035-05-04').kennisgeving().dossier.status).toBe('open');
  });
});

describe('one that meets the Act', () => {
  test('holds from receipt until the end of the school year; letter, register, and the terms of the year', () => {
    const spel = vrijgesteld();
    expect(spel.perioden).toEqual([['2026-11-16', '2027-07-31']]);
    expect(spel.brieven).toEqual(['ontvangstbevestiging', 'bevestiging-vrijstelling']);
    expect(spel.berichten).toEqual(['vrijstelling-geregistreerd']);
    // eight weeks before 31 July is 5 June
    expect(spel.termijnen()).toEqual([
      ['vrijstelling/verlenging', '2027-06-30'],
      ['vrijstelling/terugkeer', '2027-06-05'],
    ]);
  });

  test('the receipt of the table stands in the ledger, with what the law computed', () => {
    const spel = vrijgesteld();
    expect(spel.van('BeslissingGewogen').map(({ gegevens: g }) => [g.besluit, g.gekozen, g.afwijking])).toEqual([
      ['vrijstelling', 'voldoet', false],
    ]);
    const [beoordeeld] = spel.van('KennisgevingBeoordeeld');
    expect(beoordeeld?.gegevens.toetsen.map(({ toets, voldaan }) => [toets, voldaan])).toEqual([
      ['tijdig', true],
      ['verklaring', true],
    ]);
  });

  test('from sixteen on the labour inspectorate hears of it, onder a and b and not onder c', () => {
    // sixteen on 16 November 2026
    const zestien = { geboortedatum: '2010-11-16', startkwalificatie: false };
    const berichten = (grond: 'ongeschikt' | 'richting' | 'buitenland', kind = zestien) =>
      Vrijstellingspel.op('2026-11-16', kind).kennisgeving(grond).voldoet({ komtWonenOp: '2026-11-01' }).berichten;
    expect(berichten('richting')).toContain('vrijstelling-arbeid');
    expect(berichten('buitenland')).not.toContain('vrijstelling-arbeid');
    const eerder = { ...zestien, geboortedatum: '2010-11-17' };
    expect(berichten('richting', eerder)).not.toContain('vrijstelling-arbeid');
    const spel = Vrijstellingspel.op('2026-11-16', zestien).kennisgeving().voldoet();
    const bericht = spel.van('BerichtNodig').find(({ gegevens }) => gegevens.bericht === 'vrijstelling-arbeid');
    expect(bericht?.gegevens.meldNa).toBe('2026-11-30');
  });

  test('a first one of July is for the next school year as well: nobody could renew it any more', () => {
    expect(Vrijstellingspel.op('2027-07-10').kennisgeving().voldoet().perioden).toEqual([['2027-07-10', '2028-07-31']]);
    expect(Vrijstellingspel.op('2027-06-30').kennisgeving().voldoet().perioden).toEqual([['2027-06-30', '2027-07-31']]);
  });

  test('before the duty began it holds from the first day of the duty', () => {
    // five on 3 March 2027, so the duty begins on Thursday 1 April
    const kleuter = { geboortedatum: '2022-03-03', startkwalificatie: false };
    const spel = Vrijstellingspel.op('2027-02-15', kleuter).kennisgeving('richting').voldoet();
    expect(spel.perioden).toEqual([['2027-04-01', '2027-07-31']]);
  });

  test('a trekkend bestaan holds in its season, without a reminder', () => {
    const spel = Vrijstellingspel.op('2027-02-01').kennisgeving('trekkend').voldoet();
    expect(spel.perioden).toEqual([['2027-03-01', '2027-10-31']]);
    spel.tot('2027-11-01');
    expect(spel.brieven).not.toContain('herinnering-vrijstelling');
    // four weeks after 31 October is Sunday 28 November; the first schooldag is Monday
    expect(spel.termijnen()).toEqual([['vrijstelling/inschrijfcontrole', '2027-11-29']]);
  });
});

describe('one that does not', () => {
  test('the LPA follows the table, or explains why he does not', () => {
    const spel = Vrijstellingspel.op('2026-11-16').kennisgeving();
    const laat = { verklaringDoor: 'behandelaar' } as const;
    expect(spel.beoordeel('voldoet', laat)).toMatchObject({ code: 'MotivatieNodig' });
    spel.voldoet({ ...laat, uitleg: true });
    expect(spel.perioden).toHaveLength(1);
    const [{ gegevens } = { gegevens: undefined }] = spel.van('KennisgevingBeoordeeld');
    expect([gegevens?.redenen, gegevens?.afwijkreden]).toEqual([['verklaring-niet-aangewezen'], 'anders']);
  });

  test('onder b without the verklaring of the parents it does not meet the Act (LPW 8 lid 1)', () => {
    const spel = Vrijstellingspel.op('2027-02-15', { geboortedatum: '2022-03-03', startkwalificatie: false });
    spel.kennisgeving('richting');
    expect(spel.beoordeel('voldoet', { verklaringBedenkingen: 'nee' })).toMatchObject({ code: 'MotivatieNodig' });
    spel.voldoetNiet({ verklaringBedenkingen: 'nee' });
    expect(spel.van('KennisgevingBeoordeeld')[0]?.gegevens.redenen).toEqual(['geen-verklaring-bedenkingen']);
  });

  test('who judges otherwise reads what the table found, and the days that it rests on', () => {
    const laat = vrijgesteld().tot('2027-07-05').kennisgeving();
    expect(laat.beoordeel('voldoet')).toEqual({
      code: 'MotivatieNodig',
      tekst:
        'De kennisgeving voldoet niet aan de voorwaarden, volgens de tabel. De kennisgeving kwam na 30 juni. Berekend: voor 1 juli: uiterlijk wo 30 jun 2027. Leg uit waarom u anders oordeelt.',
    });
    const goed = vrijgesteld().tot('2027-06-30').kennisgeving();
    expect(goed.beoordeel('voldoet-niet')?.tekst).toMatch(
      /^De kennisgeving voldoet aan de voorwaarden, volgens de tabel\. Berekend: voor 1 juli: uiterlijk wo 30 jun 2027\. Berekend: /,
    );
  });

  test('parents get two weeks to enrol, and absoluut verzuim follows by itself', () => {
    const spel = Vrijstellingspel.op('2026-11-16').kennisgeving('richting').voldoetNiet();
    expect(spel.brieven.at(-1)).toBe('mededeling-voldoet-niet');
    expect(spel.termijnen()).toEqual([['vrijstelling/inschrijven', '2026-11-30']]);
    spel.tot('2026-11-30');
    expect(spel.dossier.status).toBe('open');
    spel.tot('2026-12-01');
    expect(spel.vervolg).toEqual([{ soort: 'meld-absoluut', sinds: null, bron: 'vrijstelling' }]);
    expect(spel.dossier.gesloten?.reden).toBe('vrijstelling-voorbij');
    expect(spel.berichten).toEqual([]);
  });

  test('the two weeks count from the letter', () => {
    const spel = Vrijstellingspel.op('2026-11-16').kennisgeving('richting').voldoetNiet();
    const over = Object.entries(spel.dossier.brieven).find(([, b]) => b.brief === 'mededeling-voldoet-niet')?.[0] ?? '';
    spel.vandaag = '2026-11-18';
    spel.verstuurBrief(over);
    expect(spel.termijnen()).toEqual([['vrijstelling/inschrijven', '2026-12-02']]);
  });

  // five on 14 December 2026, and Monday 4 January 2027 is the first schooldag of the month after it
  const NOG_NIET_PLICHTIG = { geboortedatum: '2021-12-14', startkwalificatie: false };
  const GEPLAATST = { geplaatst: 'ja' } as const;

  test('before the duty began the two weeks count from its first day, and nobody is absent until then', () => {
    const spel = Vrijstellingspel.op('2026-11-26', NOG_NIET_PLICHTIG).kennisgeving('richting').voldoetNiet(GEPLAATST);
    expect(spel.termijnen()).toEqual([['vrijstelling/inschrijven', '2027-01-18']]);
    expect(spel.doe({ soort: 'leg-geen-inschrijving-vast' })).toEqual({
      code: 'Ongeldig',
      tekst: 'Het kind hoeft pas vanaf ma 4 jan 2027 te zijn ingeschreven: leg dit vast vanaf die dag.',
    });
    spel.tot('2027-01-18');
    expect([spel.vervolg, spel.termijnen()]).toEqual([[], [['vrijstelling/inschrijven', '2027-01-18']]]);
    expect(spel.doe({ soort: 'leg-geen-inschrijving-vast', dag: '2027-01-03' })).toMatchObject({ code: 'Ongeldig' });
    spel.tot('2027-01-19');
    expect(spel.vervolg).toEqual([{ soort: 'meld-absoluut', sinds: '2027-01-04', bron: 'vrijstelling' }]);
  });

  test('from the first day of the duty the LPA may say himself that the child is enrolled nowhere', () => {
    const spel = Vrijstellingspel.op('2026-11-26', NOG_NIET_PLICHTIG).kennisgeving('richting').voldoetNiet(GEPLAATST);
    spel.tot('2027-01-04').gelukt({ soort: 'leg-geen-inschrijving-vast' });
    expect(spel.vervolg).toEqual([{ soort: 'meld-absoluut', sinds: '2027-01-04', bron: 'vrijstelling' }]);
  });

  test('a term that counted from the letter all the same leads nowhere before the duty began', () => {
    const { dossier } = Vrijstellingspel.op('2026-11-26', NOG_NIET_PLICHTIG)
      .kennisgeving('richting')
      .voldoetNiet(GEPLAATST);
    const [termijn] = openTermijnen(dossier);
    if (!termijn) throw new Error('er loopt geen termijn');
    expect(bijTrede(dossier, { ...termijn, laatsteDag: '2026-12-10' }, '2026-12-11')).toEqual([]);
  });

  test('told after the duty began they count from what parents were told', () => {
    const spel = Vrijstellingspel.op('2026-11-26', NOG_NIET_PLICHTIG).kennisgeving('richting').tot('2027-02-01');
    spel.voldoetNiet(GEPLAATST);
    expect(spel.termijnen()).toEqual([['vrijstelling/inschrijven', '2027-02-15']]);
  });

  test('a new kennisgeving before the end of the two weeks is judged first', () => {
    const spel = Vrijstellingspel.op('2026-11-16').kennisgeving('richting').voldoetNiet();
    spel.tot('2026-11-30').kennisgeving('ongeschikt').tot('2026-12-08');
    expect(spel.vervolg).toEqual([]);
    spel.voldoet();
    expect(spel.perioden).toEqual([['2026-11-30', '2027-07-31']]);
    expect(spel.termijnen().map(([regel]) => regel)).not.toContain('vrijstelling/inschrijven');
  });

  test('enrolled in time the case closes, and nothing follows', () => {
    const spel = Vrijstellingspel.op('2026-11-16').kennisgeving('richting').voldoetNiet().tot('2026-11-24').beeindig();
    expect([spel.dossier.gesloten?.reden, spel.vervolg, spel.berichten]).toEqual(['ingeschreven', [], []]);
  });
});

describe('the year', () => {
  test('a letter on 1 May and on 1 June, and none to who answered', () => {
    const spel = vrijgesteld().tot('2027-05-01');
    expect(spel.briefdagen.at(-1)).toEqual(['2027-05-01', 'herinnering-vrijstelling']);
    spel.tot('2027-05-20').kennisgeving().tot('2027-06-02');
    expect(spel.briefdagen.map(([dag]) => dag)).not.toContain('2027-06-01');
    expect(spel.van('BriefVervallen').map(({ gegevens }) => gegevens.reden)).toEqual(['kennisgeving-ontvangen']);
  });

  test('renewed in time it goes on the day after, for a school year', () => {
    const spel = vrijgesteld().tot('2027-06-30').kennisgeving().tot('2027-07-05').voldoet();
    expect(spel.perioden).toEqual([
      ['2026-11-16', '2027-07-31'],
      ['2027-08-01', '2028-07-31'],
    ]);
    expect(spel.geeindigd('vrijstelling/verlenging')).toEqual(['gehaald']);
    expect(spel.berichten).toEqual(['vrijstelling-geregistreerd', 'vrijstelling-geregistreerd']);
  });

  test('told in time and not judged, the duty sleeps on', () => {
    const spel = vrijgesteld().tot('2027-06-30').kennisgeving().tot('2027-09-15');
    expect(spel.van('VrijstellingNietVerlengd')).toEqual([]);
    expect(spel.termijnen().map(([regel]) => regel)).toContain('vrijstelling/beoordelen');
    // judged at last: there was no exemption, so the parents get their two weeks from now
    spel.voldoetNiet({ verklaringDoor: 'behandelaar' });
    expect(spel.van('VrijstellingNietVerlengd').map(({ gegevens }) => gegevens.geldtTot)).toEqual(['2027-07-31']);
    expect(spel.termijnen()).toEqual([['vrijstelling/inschrijven', '2027-09-29']]);
  });

  test('on 1 July without one it holds until its last day, and then an enrolment is waited for', () => {
    const spel = vrijgesteld().tot('2027-07-01');
    expect(spel.van('VrijstellingNietVerlengd').map(({ dag, gegevens }) => [dag, gegevens.geldtTot])).toEqual([
      ['2027-07-01', '2027-07-31'],
    ]);
    // four weeks after 31 July 2027 is Saturday 28 August; in the north school begins on Monday 23 August
    expect(spel.termijnen()).toEqual([['vrijstelling/inschrijfcontrole', '2027-08-30']]);
    expect(spel.doe({ soort: 'leg-geen-inschrijving-vast' })).toMatchObject({ code: 'Ongeldig' });
    spel.tot('2027-08-31');
    expect(spel.vervolg).toEqual([{ soort: 'meld-absoluut', sinds: '2027-08-01', bron: 'vrijstelling' }]);
    expect(spel.berichten).toEqual(['vrijstelling-geregistreerd']);
  });

  test('from the day after its end the LPA may say himself that the child is enrolled nowhere', () => {
    const spel = vrijgesteld().tot('2027-08-01').gelukt({ soort: 'leg-geen-inschrijving-vast' });
    expect(spel.vervolg).toHaveLength(1);
    expect(spel.dossier.status).toBe('gesloten');
  });

  test('a late one is judged before anything follows, and with an explanation it holds from receipt', () => {
    const spel = vrijgesteld().tot('2027-08-20').kennisgeving().tot('2027-09-10');
    expect(spel.vervolg).toEqual([]);
    expect(spel.beoordeel('voldoet')).toMatchObject({ code: 'MotivatieNodig' });
    spel.voldoet({ uitleg: true });
    expect(spel.perioden.at(-1)).toEqual(['2027-08-20', '2028-07-31']);
  });

  test('two for the same year give one exemption', () => {
    const spel = vrijgesteld().tot('2027-06-01').kennisgeving().kennisgeving().voldoet().voldoet();
    expect(spel.perioden).toHaveLength(2);
  });

  test('two of the same days give one exemption: nobody asked for the year after it', () => {
    const spel = Vrijstellingspel.op('2026-11-20').kennisgeving().kennisgeving().voldoet().voldoet();
    expect(spel.perioden).toEqual([['2026-11-20', '2027-07-31']]);
    // also when the other parent told some days later, before the first was judged on the 24th
    const later = Vrijstellingspel.op('2026-11-20').kennisgeving().tot('2026-11-24').kennisgeving().voldoet().voldoet();
    expect(later.perioden).toEqual([['2026-11-20', '2027-07-31']]);
    // the day after it was booked somebody can mean the next year
    const daarna = vrijgesteld().tot('2026-11-17').kennisgeving().voldoet();
    expect(daarna.perioden.at(-1)).toEqual(['2027-08-01', '2028-07-31']);
  });

  test('who says more than what holds is heard: a child that will never be fit', () => {
    const spel = Vrijstellingspel.op('2026-11-20').kennisgeving().kennisgeving().voldoet();
    expect(spel.voldoet({ nooitGeschikt: 'ja' }).perioden.at(-1)).toEqual(['2027-08-01', null]);
  });

  test('the talk about the return is recorded once', () => {
    const [{ gegevens } = { gegevens: undefined }] = vrijgesteld().van('VrijstellingIngegaan');
    const spel = vrijgesteld().tot('2027-06-02');
    const gesprek = {
      soort: 'bespreek-terugkeer',
      vrijstelling: gegevens?.vrijstelling ?? '',
      uitkomst: 'terug',
    } as const;
    spel.gelukt(gesprek);
    expect(spel.geeindigd('vrijstelling/terugkeer')).toEqual(['gehaald']);
    expect(spel.doe(gesprek)).toMatchObject({ code: 'NietMogelijk' });
  });
});

describe('the school year that parents name', () => {
  const gevraagd = (dag: string, schooljaar: string, oordeelOp = dag): Vrijstellingspel =>
    Vrijstellingspel.op(dag).kennisgeving('ongeschikt', schooljaar).tot(oordeelOp).voldoet();

  test('is the one that they get, and it begins on 1 August', () => {
    expect(gevraagd('2026-11-26', '2027/2028').perioden).toEqual([['2027-08-01', '2028-07-31']]);
    expect(gevraagd('2026-11-26', '2026/2027').perioden).toEqual([['2026-11-26', '2027-07-31']]);
  });

  test('in June, judged in July: it can be renewed until 30 June of the year after', () => {
    const spel = gevraagd('2027-06-20', '2027/2028', '2027-07-02').tot('2027-07-09');
    expect(spel.perioden).toEqual([['2027-08-01', '2028-07-31']]);
    expect(spel.van('VrijstellingNietVerlengd')).toEqual([]);
    expect(spel.termijnen('vrijstelling/verlenging')).toEqual([['vrijstelling/verlenging', '2028-06-30']]);
  });

  test('in July is that year and no other: who names the one that ends asks for no next one', () => {
    const spel = gevraagd('2027-07-10', '2026/2027');
    expect(spel.perioden).toEqual([['2027-07-10', '2027-07-31']]);
    // four weeks after 31 July 2027 is Saturday 28 August; in the north school has begun by then
    expect(spel.tot('2027-07-12').termijnen()).toEqual([['vrijstelling/inschrijfcontrole', '2027-08-30']]);
  });

  test('tells a renewal from the same told twice, on whatever day it came', () => {
    const beide = Vrijstellingspel.op('2026-11-20').kennisgeving('ongeschikt', '2026/2027');
    const tweede = beide.kennisgeving('ongeschikt', '2027/2028').voldoet().voldoet();
    expect(tweede.perioden).toEqual([
      ['2026-11-20', '2027-07-31'],
      ['2027-08-01', '2028-07-31'],
    ]);
    const weer = tweede.tot('2027-03-01').kennisgeving('ongeschikt', '2027/2028').voldoet();
    expect(weer.perioden).toHaveLength(2);
  });

  test('that ends already keeps nobody waiting: without one for the next year it is not renewed', () => {
    const spel = vrijgesteld().tot('2027-06-29').kennisgeving('ongeschikt', '2026/2027').tot('2027-07-01');
    expect(spel.van('VrijstellingNietVerlengd').map(({ dag }) => dag)).toEqual(['2027-07-01']);
    const volgend = vrijgesteld().tot('2027-06-29').kennisgeving('ongeschikt', '2027/2028').tot('2027-07-01');
    expect(volgend.van('VrijstellingNietVerlengd')).toEqual([]);
  });
});

describe('never fit (LPW 6 lid 3)', () => {
  test('no reminder and no renewal, until the duty ends on the eighteenth birthday', () => {
    const spel = Vrijstellingspel.op('2026-11-16').kennisgeving().voldoet({ nooitGeschikt: 'ja' });
    expect(spel.perioden).toEqual([['2026-11-16', null]]);
    expect(spel.termijnen()).toEqual([]);
    spel.tot('2035-05-04');
    expect([spel.dossier.status, spel.brieven]).toEqual(['open', ['ontvangstbevestiging', 'bevestiging-vrijstelling']]);
    spel.tot('2035-05-05');
    expect(spel.dossier.gesloten).toMatchObject({ dag: '2035-05-05', reden: 'plicht-voorbij' });
  });
});

describe('enrolment ends it', () => {
  test('on the day before the first day at school, and the register hears so', () => {
    const spel = vrijgesteld().tot('2027-02-01').beeindig();
    expect(spel.perioden).toEqual([['2026-11-16', '2027-01-31']]);
    expect(spel.berichten).toEqual(['vrijstelling-geregistreerd', 'vrijstelling-geeindigd']);
    expect(spel.dossier.gesloten?.reden).toBe('ingeschreven');
  });

  test('also the one that was still to begin; one that was over already hears nothing', () => {
    const vooruit = vrijgesteld().tot('2027-06-10').kennisgeving().voldoet().tot('2027-07-01').beeindig('vertrokken');
    expect(vooruit.berichten.filter((b) => b === 'vrijstelling-geeindigd')).toHaveLength(2);
    const voorbij = vrijgesteld().tot('2027-08-23').beeindig();
    expect(voorbij.berichten).toEqual(['vrijstelling-geregistreerd']);
  });
});

describe('parents take back what they told', () => {
  const trekIn = (spel: Vrijstellingspel): Vrijstellingspel => spel.trekIn();

  test('a first one: nobody judges it, and the child is to be enrolled within two weeks', () => {
    const spel = trekIn(Vrijstellingspel.op('2026-11-16').kennisgeving().tot('2026-11-20'));
    expect(spel.geeindigd('vrijstelling/beoordelen')).toEqual(['vervallen: vervallen']);
    // Friday 20 November and two weeks
    expect(spel.termijnen()).toEqual([['vrijstelling/inschrijven', '2026-12-04']]);
    expect(() => spel.voldoet()).toThrow('niets te beoordelen');
    expect(spel.tot('2026-12-05').vervolg).toEqual([{ soort: 'meld-absoluut', sinds: null, bron: 'vrijstelling' }]);
  });

  test('a first one before the duty began: the child is to be enrolled when it begins', () => {
    // five on 3 January 2027; in February the first schooldag is Monday the first
    const kind = { geboortedatum: '2022-01-03', startkwalificatie: false };
    const spel = trekIn(Vrijstellingspel.op('2026-11-16', kind).kennisgeving('richting').tot('2026-11-26'));
    expect(spel.termijnen()).toEqual([['vrijstelling/inschrijven', '2027-02-15']]);
    expect(spel.tot('2027-02-16').vervolg).toEqual([
      { soort: 'meld-absoluut', sinds: '2027-02-01', bron: 'vrijstelling' },
    ]);
  });

  test('that of the next year, in June: what holds can be renewed until 30 June', () => {
    const spel = trekIn(vrijgesteld().tot('2027-06-10').kennisgeving().tot('2027-06-15'));
    expect(spel.termijnen('vrijstelling/verlenging')).toEqual([['vrijstelling/verlenging', '2027-06-30']]);
    spel.tot('2027-07-01');
    expect(spel.van('VrijstellingNietVerlengd').map(({ gegevens }) => gegevens.geldtTot)).toEqual(['2027-07-31']);
  });

  test('that of the next year, in July: it is not renewed, and an enrolment is waited for', () => {
    const spel = trekIn(vrijgesteld().tot('2027-06-30').kennisgeving().tot('2027-07-06'));
    expect(spel.van('VrijstellingNietVerlengd').map(({ dag }) => dag)).toEqual(['2027-07-06']);
    expect(spel.termijnen()).toEqual([['vrijstelling/inschrijfcontrole', '2027-08-30']]);
  });

  test('one of two: the other is judged', () => {
    const spel = trekIn(Vrijstellingspel.op('2026-11-16').kennisgeving('richting').kennisgeving('ongeschikt'));
    expect(spel.termijnen()).toEqual([['vrijstelling/beoordelen', '2026-11-30']]);
  });

  test('recorded by mistake it is put right: it waits to be judged again', () => {
    const spel = trekIn(Vrijstellingspel.op('2026-11-16').kennisgeving());
    expect(spel.herstel(spel.van('KennisgevingIngetrokken')[0]?.nr ?? 0)).toBeNull();
    expect(spel.termijnen()).toEqual([['vrijstelling/beoordelen', '2026-11-30']]);
    expect(spel.voldoet().perioden).toEqual([['2026-11-16', '2027-07-31']]);
  });
});

describe('parents want it no longer', () => {
  const zienAf = (spel: Vrijstellingspel): Vrijstellingspel => spel.beeindig('afgezien');

  test('it ends the day before, the register hears so, and within four weeks the child is to be enrolled', () => {
    const spel = zienAf(vrijgesteld().tot('2027-02-01'));
    expect(spel.perioden).toEqual([['2026-11-16', '2027-01-31']]);
    expect(spel.berichten).toEqual(['vrijstelling-geregistreerd', 'vrijstelling-geeindigd']);
    expect(spel.dossier.status).toBe('open');
    // four weeks after Sunday 31 January is Sunday 28 February, the last day of the voorjaarsvakantie in the north: Monday
    expect(spel.termijnen()).toEqual([['vrijstelling/inschrijfcontrole', '2027-03-01']]);
    spel.tot('2027-03-02');
    expect(spel.vervolg).toEqual([{ soort: 'meld-absoluut', sinds: '2027-02-01', bron: 'vrijstelling' }]);
  });

  test('with what they told of the next year; enrolled, the case closes', () => {
    const spel = zienAf(vrijgesteld().tot('2027-05-20').kennisgeving());
    expect(spel.van('KennisgevingIngetrokken')).toHaveLength(1);
    expect(spel.termijnen().map(([regel]) => regel)).toEqual(['vrijstelling/inschrijfcontrole']);
    expect(spel.tot('2027-05-28').beeindig().dossier.gesloten?.reden).toBe('ingeschreven');
  });

  test('also one that was to hold for good, and one that was still to begin', () => {
    const nooit = Vrijstellingspel.op('2026-11-16').kennisgeving().voldoet({ nooitGeschikt: 'ja' });
    expect(zienAf(nooit.tot('2027-02-01')).termijnen()).toEqual([['vrijstelling/inschrijfcontrole', '2027-03-01']]);
    const vooruit = zienAf(vrijgesteld().tot('2027-06-10').kennisgeving().voldoet().tot('2027-06-14'));
    expect(vooruit.berichten.filter((b) => b === 'vrijstelling-geeindigd')).toHaveLength(2);
    expect(vooruit.tot('2027-09-01').vervolg).toEqual([
      { soort: 'meld-absoluut', sinds: '2027-06-14', bron: 'vrijstelling' },
    ]);
  });

  test('before the duty began nobody waits for an enrolment until it begins', () => {
    // five on 3 March 2027: the duty begins on Thursday 1 April, and four weeks after Wednesday 31 March is 28 April, in the
    // meivakantie of 24 April – 2 May
    const kleuter = { geboortedatum: '2022-03-03', startkwalificatie: false };
    const spel = zienAf(Vrijstellingspel.op('2027-02-15', kleuter).kennisgeving('richting').voldoet());
    expect(spel.termijnen()).toEqual([['vrijstelling/inschrijfcontrole', '2027-05-03']]);
    expect(spel.tot('2027-05-04').vervolg).toEqual([
      { soort: 'meld-absoluut', sinds: '2027-04-01', bron: 'vrijstelling' },
    ]);
  });

  test('they can appeal to it anew, at any moment of the year', () => {
    const spel = zienAf(vrijgesteld().tot('2027-02-01')).kennisgeving().voldoet();
    expect(spel.perioden.at(-1)).toEqual(['2027-02-01', '2027-07-31']);
    expect(spel.berichten.at(-1)).toBe('vrijstelling-geregistreerd');
    expect(spel.termijnen('vrijstelling/inschrijfcontrole')).toEqual([]);
  });

  test('also when the next year was booked already: what they appeal to anew is what holds', () => {
    const vooruit = vrijgesteld().tot('2027-06-10').kennisgeving().voldoet().tot('2027-06-14');
    const spel = zienAf(vooruit).kennisgeving('ongeschikt', '2027/2028').voldoet();
    expect(spel.perioden.at(-1)).toEqual(['2027-08-01', '2028-07-31']);
    expect(spel.termijnen('vrijstelling/inschrijfcontrole')).toEqual([]);
    expect(spel.termijnen('vrijstelling/verlenging')).toEqual([['vrijstelling/verlenging', '2028-06-30']]);
    // in the same week, for the rest of this school year
    const weer = zienAf(vrijgesteld().tot('2026-11-17').kennisgeving().voldoet().tot('2026-11-20'));
    expect(weer.kennisgeving().voldoet().perioden.at(-1)).toEqual(['2026-11-20', '2027-07-31']);
    expect(weer.termijnen('vrijstelling/verlenging')).toEqual([['vrijstelling/verlenging', '2027-06-30']]);
  });

  test('after a move the new municipality goes on waiting for the enrolment', () => {
    const spel = zienAf(vrijgesteld().tot('2027-02-01')).tot('2027-02-08');
    spel.gelukt({ soort: 'draag-vrijstelling-over', gemeente: 'GM0193' });
    expect(spel.vervolg).toMatchObject([{ vrijstelling: { totEnMet: '2027-01-31', kennisgevingTot: '2027-01-31' } }]);
  });

  test('when none holds there is nothing to end', () => {
    expect(() => zienAf(Vrijstellingspel.op('2026-11-16').kennisgeving())).toThrow('geldt er geen vrijstelling');
    const spel = zienAf(vrijgesteld().tot('2027-02-01'));
    expect(() => zienAf(spel)).toThrow('geldt er geen vrijstelling');
  });
});

describe('a move', () => {
  test('hands it over, with the same days', () => {
    const spel = vrijgesteld().tot('2027-03-01').gelukt({ soort: 'draag-vrijstelling-over', gemeente: 'GM0193' });
    expect(spel.vervolg).toEqual([
      {
        soort: 'zet-vrijstelling-voort',
        vanZaak: spel.dossier.id,
        gemeente: 'GM0193',
        vrijstelling: {
          grond: 'ongeschikt',
          van: '2026-11-16',
          totEnMet: '2027-07-31',
          kennisgevingTot: '2027-06-30',
          eerderBeroep: false,
        },
      },
    ]);
    expect([spel.dossier.gesloten?.reden, spel.berichten.at(-1)]).toEqual([
      'overgedragen-gemeente',
      'dossier-overgedragen',
    ]);
  });

  const verhuisd = (dag: string): Vrijstellingspel => {
    const opdracht = vrijgesteld().gelukt({ soort: 'draag-vrijstelling-over', gemeente: 'GM0193' }).vervolg[0];
    const opening = {
      zaaksoort: 'vrijstelling',
      leerlingId: 'leerling-1',
      gemeente: 'GM0193',
      vakantieregio: 'noord',
      proef: true,
    };
    const spel = Vrijstellingspel.op(dag);
    expect(spel.doe({ ...(opdracht as object), dag, opening }, 'postvak')).toBeNull();
    return spel;
  };

  test('it goes on there: the register knows it already, and is told when it ends early', () => {
    const spel = verhuisd('2027-03-01');
    expect([spel.perioden, spel.berichten]).toEqual([[['2026-11-16', '2027-07-31']], []]);
    expect(spel.termijnen()).toEqual([
      ['vrijstelling/verlenging', '2027-06-30'],
      ['vrijstelling/terugkeer', '2027-06-05'],
    ]);
    expect(spel.tot('2027-05-01').brieven).toEqual(['herinnering-vrijstelling']);
    expect(spel.beeindig().berichten).toEqual(['vrijstelling-geeindigd']);
  });

  test('in July it goes on as not renewed', () => {
    expect(verhuisd('2027-07-15').termijnen()).toEqual([['vrijstelling/inschrijfcontrole', '2027-08-30']]);
  });
});

describe('a correction', () => {
  const beoordeeld = (spel: Vrijstellingspel): number => spel.van('KennisgevingBeoordeeld').at(-1)?.nr ?? 0;

  test('of a judgement: the kennisgeving waits again, and what the register never heard it does not hear', () => {
    const spel = vrijgesteld();
    expect(spel.herstel(beoordeeld(spel))).toBeNull();
    expect([spel.perioden, spel.dossier.berichten]).toEqual([[], {}]);
    expect(spel.termijnen()).toEqual([['vrijstelling/beoordelen', '2026-11-30']]);
    expect(spel.voldoetNiet({ verklaringDoor: 'behandelaar' }).termijnen()).toEqual([
      ['vrijstelling/inschrijven', '2026-11-30'],
    ]);
  });

  test('after the register heard of it, it hears that it is none', () => {
    const spel = vrijgesteld();
    const over = Object.keys(spel.dossier.berichten)[0] ?? '';
    const kenmerk = spel.dossier.berichten[over]?.kenmerk ?? '';
    const bezigheid = { sleutel: `${spel.dossier.id}/bericht/${kenmerk}`, soort: 'bericht' as const, over };
    spel.gelukt({ soort: 'boek-bezorgd', bezigheid, kanaal: 'webhook' }, 'zaak');
    expect(spel.herstel(beoordeeld(spel))).toBeNull();
    expect(spel.berichten).toEqual(['vrijstelling-geregistreerd', 'vrijstelling-geeindigd']);
    spel.voldoet();
    expect(spel.berichten.at(-1)).toBe('vrijstelling-geregistreerd');
  });

  test('of a refusal after 1 July: the exemption that was not renewed can be renewed again', () => {
    const spel = vrijgesteld().tot('2027-06-28').kennisgeving().tot('2027-07-08');
    spel.voldoetNiet({ verklaringDoor: 'behandelaar' });
    expect(spel.termijnen()).toEqual([['vrijstelling/inschrijfcontrole', '2027-08-30']]);
    expect(spel.herstel(beoordeeld(spel))).toBeNull();
    spel.voldoet();
    expect(spel.perioden.at(-1)).toEqual(['2027-08-01', '2028-07-31']);
  });

  test('what closed the case is put right by the same kennisgeving in a new one, with the day on which it came', () => {
    const mis = vrijgesteld().tot('2026-12-10').beeindig();
    expect(mis.dossier.herstelbaar).toEqual([]);
    const opnieuw = Vrijstellingspel.op('2026-11-16').kennisgeving().tot('2026-12-10');
    opnieuw.voldoet({ verklaringOp: '2026-11-16' });
    expect(opnieuw.perioden).toEqual(vrijgesteld().perioden);
    expect(opnieuw.berichten).toEqual(['vrijstelling-geregistreerd']);
  });

  test('of the talk about the return', () => {
    const spel = vrijgesteld();
    const vrijstelling = Object.keys(spel.dossier.vrijstelling?.perioden ?? {})[0] ?? '';
    spel.gelukt({ soort: 'bespreek-terugkeer', vrijstelling, uitkomst: 'terug', inhoud: tekst('toelichting') });
    expect(spel.herstel(spel.van('TerugkeerBesproken')[0]?.nr ?? 0)).toBeNull();
    expect(spel.termijnen('vrijstelling/terugkeer')).toHaveLength(1);
  });
});
