import { describe, expect, test } from 'vitest';
import { Aanvraagspel } from '../../test/opzet/aanvraag.ts';
import { tekst } from '../../test/opzet/spel.ts';
import type { Aanvraagsoort } from './soorten.ts';
import { beslistermijn } from './termijnen.ts';

describe('the term to decide', () => {
  test.each<[string, Aanvraagsoort, string, string]>([
    // Friday 6 February + 8 weeks = Goede Vrijdag 3 April 2026; weekend, Tweede Paasdag: Tuesday 7 April
    ['ends on Goede Vrijdag 2026', 'ander-onderwijs', '2026-02-06', '2026-04-07'],
    // Friday 29 January + 8 weeks = Goede Vrijdag 26 March 2027; Easter is 28 and 29 March
    ['ends on Goede Vrijdag 2027', 'verlof', '2027-01-29', '2027-03-30'],
    // Tuesday 10 March + 8 weeks = Tuesday 5 May 2026, a feestdag every year
    ['ends on 5 May', 'verlof', '2026-03-10', '2026-05-06'],
    // Thursday 5 November + 8 weeks = Thursday 31 December 2026, which is none
    ['ends on 31 December', 'ander-onderwijs', '2026-11-05', '2026-12-31'],
    // Friday 6 November + 8 weeks = Nieuwjaarsdag 2027, a Friday: Monday 4 January
    ['ends on Nieuwjaarsdag', 'ander-onderwijs', '2026-11-06', '2027-01-04'],
    // four weeks (LPW 3a lid 4): Wednesday 4 March + 4 = Wednesday 1 April
    ['of article 3a is four weeks', 'vervangend-school', '2026-03-04', '2026-04-01'],
    // Friday 6 March + 4 weeks = Goede Vrijdag
    ['of article 3b is four weeks, and rolls over as well', 'vervangend-instelling', '2026-03-06', '2026-04-07'],
  ])('%s', (_, soort, ontvangen, uiterlijk) => {
    const spel = Aanvraagspel.ontvangen(ontvangen, soort);
    expect(spel.beslisUiterlijk).toBe(uiterlijk);
    expect(spel.brieven).toEqual(['ontvangstbevestiging']);
  });
});

/** Received on Tuesday 3 March 2026: eight weeks are Tuesday 28 April. */
const aanvraag = () => Aanvraagspel.ontvangen('2026-03-03');

describe('the ledger of suspensions', () => {
  test('asking does nothing yet: the term stands still from the day after the letter went', () => {
    const spel = aanvraag().tot('2026-03-09');
    spel.gelukt({ soort: 'vraag-aanvulling', inhoud: tekst('toelichting') });
    expect(spel.stand.opschortingen).toEqual([]);
    expect(spel.beslisUiterlijk).toBe('2026-04-28');
    spel.tot('2026-03-10').verstuur('verzoek-aanvulling');
    // two weeks to supply, until Tuesday 24 March: as long as it stands still all fourteen days are counted with
    expect(spel.stand.opschortingen).toMatchObject([{ van: '2026-03-11', uiterlijk: '2026-03-24', totEnMet: null }]);
    expect(spel.beslisUiterlijk).toBe('2026-05-12');
    expect(spel.termijnen('aanvraag/aanvulling')).toEqual([['aanvraag/aanvulling', '2026-03-24']]);
  });

  test('suspended and resumed twice: once supplied, once lapsed, and the derivation says both', () => {
    const spel = aanvraag().tot('2026-03-10').vraagAanvulling().tot('2026-03-17').legAanvullingVast();
    // supplied on 17 March, and on that day the term runs again: 11 to 16 March are six days, so Monday 4 May
    expect(spel.beslisUiterlijk).toBe('2026-05-04');
    spel.tot('2026-03-20').vraagAanvulling();
    // two weeks after Friday 20 March are Goede Vrijdag, so until Tuesday 7 April; nothing comes
    expect(spel.termijnen('aanvraag/aanvulling')).toEqual([['aanvraag/aanvulling', '2026-04-07']]);
    spel.tot('2026-04-08');
    expect(spel.stand.opschortingen).toMatchObject([
      { van: '2026-03-11', totEnMet: '2026-03-16', door: 'aangevuld', grond: 'aanvulling' },
      { van: '2026-03-21', totEnMet: '2026-04-07', door: 'verlopen', grond: 'aanvulling' },
    ]);
    // 21 March to 7 April are eighteen days more: 4 May + 18 = Friday 22 May
    expect(spel.beslisUiterlijk).toBe('2026-05-22');
    const stappen = beslistermijn(spel.dossier)?.afleiding.stappen.map(({ dag }) => dag);
    expect(stappen).toEqual(['2026-04-28', '2026-05-04', '2026-05-22']);
    expect(spel.geeindigd('aanvraag/aanvulling')).toEqual(['gehaald', 'bereikt']);
    expect(spel.stand.aanvullingen.map(({ stand }) => stand)).toEqual(['aangevuld', 'verlopen']);
  });

  test('supplied on the day after the letter: not a day stood still', () => {
    const spel = aanvraag().tot('2026-03-10').vraagAanvulling().tot('2026-03-11').legAanvullingVast();
    expect(spel.beslisUiterlijk).toBe('2026-04-28');
  });

  test('the official sets another last day; a letter that goes after it gives the two weeks all the same', () => {
    expect(aanvraag().tot('2026-03-10').vraagAanvulling('2026-03-31').stand.opschortingen).toMatchObject([
      { uiterlijk: '2026-03-31' },
    ]);
    const laat = aanvraag().tot('2026-03-10');
    laat.gelukt({ soort: 'vraag-aanvulling', tot: '2026-03-12', inhoud: tekst('toelichting') });
    laat.tot('2026-03-12').verstuur('verzoek-aanvulling');
    expect(laat.stand.opschortingen).toMatchObject([{ van: '2026-03-13', uiterlijk: '2026-03-26' }]);
  });

  test('with the written consent of the applicant, until the day that he agreed to', () => {
    const spel = aanvraag().tot('2026-04-01');
    spel.gelukt({ soort: 'leg-instemming-uitstel-vast', tot: '2026-04-15' });
    // 2 to 15 April are fourteen days: 28 April + 14
    expect(spel.beslisUiterlijk).toBe('2026-05-12');
    expect(spel.tot('2026-04-16').stand.opschortingen).toMatchObject([{ grond: 'instemming', door: 'verlopen' }]);
    expect(spel.beslisUiterlijk).toBe('2026-05-12');
  });

  test('is put back when the action is voided', () => {
    const spel = aanvraag().tot('2026-04-01');
    spel.gelukt({ soort: 'leg-instemming-uitstel-vast', tot: '2026-04-15' });
    expect(spel.herstel(spel.van('BeslistermijnOpgeschort').at(-1)?.nr ?? 0)).toBeNull();
    expect(spel.stand.opschortingen).toEqual([]);
    expect(spel.beslisUiterlijk).toBe('2026-04-28');
  });

  test('what the applicant was told stands: a letter that went is not voided with what asked for it', () => {
    const spel = aanvraag().tot('2026-03-10').vraagAanvulling();
    expect(spel.herstel(spel.van('AanvullingGevraagd').at(-1)?.nr ?? 0)?.code).toBe('NietMogelijk');
  });
});

describe('put off', () => {
  const verdaag = (spel: Aanvraagspel, tot: string) => spel.doe({ soort: 'verdaag', tot, inhoud: tekst('motivatie') });

  test('to the day that the letter names; what stands still after that moves it', () => {
    const spel = aanvraag().tot('2026-04-20');
    expect(verdaag(spel, '2026-04-28')?.tekst).toContain('kies een dag na di 28 apr 2026');
    expect(verdaag(spel, '2026-05-25')).toBeNull();
    expect(spel.beslisUiterlijk).toBe('2026-05-25');
    expect(spel.brieven).toContain('bericht-uitstel');
    // sent on 21 April, supplied on 25 April: 22, 23 and 24 April stood still
    spel.tot('2026-04-21').vraagAanvulling().tot('2026-04-25').legAanvullingVast();
    expect(spel.beslisUiterlijk).toBe('2026-05-28');
  });

  test('not by a year that was mistyped: two years and a bit at most', () => {
    const spel = aanvraag().tot('2026-04-20');
    expect(verdaag(spel, '2199-12-31')?.tekst).toBe('tot: ligt meer dan twee jaar later.');
    // 800 days after 28 April 2026 are 6 July 2028
    expect(verdaag(spel, '2028-07-07')?.code).toBe('Ongeldig');
    expect(verdaag(spel, '2028-07-06')).toBeNull();
    const instemming = (tot: string) => aanvraag().tot('2026-04-01').doe({ soort: 'leg-instemming-uitstel-vast', tot });
    expect(instemming('2199-12-31')?.tekst).toBe('tot: ligt meer dan twee jaar later.');
    expect(instemming('2026-04-02')).toBeNull();
  });

  test('not when the term has lapsed', () => {
    expect(verdaag(aanvraag().tot('2026-04-29'), '2026-05-25')?.tekst).toContain('al voorbij');
  });
});

const buiten = { soort: 'stel-buiten-behandeling' as const, inhoud: tekst('motivatie') };
const weg = (spel: Aanvraagspel) => spel.termijnen('aanvraag/buiten');

describe('what came and is not enough may be set aside too', () => {
  /** Supplied on Tuesday 17 March: four weeks are Tuesday 14 April. */
  const onvoldoende = () => aanvraag().tot('2026-03-10').vraagAanvulling().tot('2026-03-17').legAanvullingVast();

  test('within four weeks from that day', () => {
    expect(weg(onvoldoende())).toEqual([['aanvraag/buiten-behandeling', '2026-04-14']]);
    expect(onvoldoende().tot('2026-04-14').doe(buiten)).toBeNull();
    expect(onvoldoende().tot('2026-04-15').doe(buiten)?.tekst).toContain('binnen vier weken');
  });

  test('not while the applicant has another time to supply', () => {
    const spel = onvoldoende().tot('2026-03-20').vraagAanvulling();
    expect(weg(spel)).toEqual([]);
    expect(spel.tot('2026-03-25').doe(buiten)?.code).toBe('NietMogelijk');
    // until Tuesday 7 April (Goede Vrijdag and Easter): four weeks after that are 5 May, a feestdag
    expect(weg(spel.tot('2026-04-08'))).toEqual([['aanvraag/buiten-behandeling', '2026-05-06']]);
  });

  test('made known within the four weeks: the term runs until the letter went', () => {
    const spel = onvoldoende().tot('2026-04-10');
    spel.gelukt(buiten);
    expect(weg(spel)).toEqual([['aanvraag/buiten-behandeling', '2026-04-14']]);
    spel.tot('2026-04-13').verstuur('besluit-buiten-behandeling');
    expect(spel.geeindigd('aanvraag/buiten-behandeling')).toEqual(['gehaald']);
    const laat = onvoldoende().tot('2026-04-10');
    laat.gelukt(buiten);
    expect(laat.tot('2026-04-15').geeindigd('aanvraag/buiten-behandeling')).toEqual(['bereikt']);
  });

  test('what stands still by consent does so no more', () => {
    const spel = onvoldoende().tot('2026-03-20');
    spel.gelukt({ soort: 'leg-instemming-uitstel-vast', tot: '2026-04-30' });
    spel.tot('2026-03-30').gelukt(buiten);
    expect(spel.stand.opschortingen.at(-1)).toMatchObject({
      grond: 'instemming',
      van: '2026-03-21',
      totEnMet: '2026-03-29',
      door: 'besloten',
    });
    // 28 April, with six days for the supplement and nine for the consent
    expect(spel.beslisUiterlijk).toBe('2026-05-13');
  });
});

test('what is not completed in time may be set aside for four weeks, with a letter', () => {
  const spel = aanvraag().tot('2026-03-10').vraagAanvulling();
  expect(spel.tot('2026-03-24').doe(buiten)?.code).toBe('NietMogelijk');
  // the time to supply ended on Tuesday 24 March: four weeks are Tuesday 21 April
  expect(spel.tot('2026-03-25').termijnen('aanvraag/buiten')).toEqual([['aanvraag/buiten-behandeling', '2026-04-21']]);
  const laat = aanvraag().tot('2026-03-10').vraagAanvulling().tot('2026-04-22');
  expect(laat.doe(buiten)?.tekst).toContain('binnen vier weken');
  expect(spel.tot('2026-04-21').doe(buiten)).toBeNull();
  spel.verstuur('besluit-buiten-behandeling');
  // six weeks after 21 April are Tuesday 2 June
  expect(spel.termijnen()).toEqual(expect.arrayContaining([['bezwaar/indienen', '2026-06-02']]));
});
