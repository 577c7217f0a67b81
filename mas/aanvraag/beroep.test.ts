import { describe, expect, test } from 'vitest';
import { Aanvraagspel } from '../../test/opzet/aanvraag.ts';
import { motivatie } from '../../test/opzet/spel.ts';
import { teDoen } from '../bezigheden.ts';
import { toegekendIn } from './register.ts';
import type { Aanvraagsoort } from './soorten.ts';

/**
 * Decided and sent on Tuesday 24 March 2026; a bezwaar of Tuesday 7 April, on which was decided and the letter sent on
 * Wednesday 15 April: beroep until Wednesday 27 May, by post until Wednesday 3 June.
 */
function opBezwaar(velden: object = { uitkomst: 'ongegrond' }, soort: Aanvraagsoort = 'ander-onderwijs'): Aanvraagspel {
  const spel = Aanvraagspel.ontvangen('2026-03-03', soort).hoor().tot('2026-03-24').besluit('toegewezen');
  spel.tot('2026-04-07').gelukt({ soort: 'leg-bezwaar-tegen-besluit-vast', commissie: 'nee' });
  spel.tot('2026-04-15').wie = 'lpa-2';
  spel.gelukt({
    soort: 'beslis-bezwaar',
    horen: 'gehoord',
    bezwaar: bezwaarVan(spel),
    ...velden,
    ...motivatie,
  } as never);
  return spel.verstuur('beslissing-bezwaar');
}
const bezwaarVan = (spel: Aanvraagspel): string => spel.stand.bezwaren.at(-1)?.id ?? '';
const beroep = (spel: Aanvraagspel, velden: object = {}) =>
  spel.doe({ soort: 'leg-beroep-vast', bezwaar: bezwaarVan(spel), ...velden });
const uitspraak = (spel: Aanvraagspel, velden: object) =>
  spel.doe({ soort: 'leg-uitspraak-vast', beroep: spel.stand.beroepen?.at(-1)?.id ?? '', ...velden });

describe('the term for beroep', () => {
  test('runs from the day after the decision on the bezwaar was made known, with its derivation, and the case waits for it', () => {
    const spel = opBezwaar();
    expect(spel.termijnen('beroep')).toEqual([['beroep/indienen', '2026-05-27']]);
    const termijn = Object.values(spel.dossier.termijnen).find(({ regel }) => regel === 'beroep/indienen');
    expect(termijn?.afleiding.tekst).toContain('6 weken');
    expect(spel.tot('2026-05-28').termijnen('beroep')).toEqual([['beroep/per-post', '2026-06-03']]);
    expect(spel.tot('2026-06-03').dossier.status).toBe('open');
    expect(spel.tot('2026-06-04').dossier.gesloten?.reden).toBe('aanvraag-afgehandeld');
  });

  test('there is none before that, and none without a bezwaar', () => {
    const spel = Aanvraagspel.ontvangen('2026-03-03', 'ander-onderwijs').hoor().tot('2026-03-24').besluit('toegewezen');
    spel.tot('2026-04-07').gelukt({ soort: 'leg-bezwaar-tegen-besluit-vast', commissie: 'nee' });
    expect(spel.termijnen('beroep')).toEqual([]);
    expect(beroep(spel)?.tekst).toContain('nog niet bekendgemaakt');
  });

  test.each([
    ['on the last day', { dag: '2026-05-27' }, true],
    ['a day late', { dag: '2026-05-28' }, false],
    ['by post, on the last day of the week and posted in time', { dag: '2026-06-03', gepostOp: '2026-05-27' }, true],
    ['by post, posted a day late', { dag: '2026-06-03', gepostOp: '2026-05-28' }, false],
  ])('%s', (_, velden, opTijd) => {
    const spel = opBezwaar().tot(velden.dag);
    expect(beroep(spel, velden)).toBeNull();
    expect(spel.stand.beroepen).toMatchObject([{ tot: '2026-05-27', opTijd }]);
  });

  test('its day lies after the decision went, and that of the postmark as well', () => {
    const spel = opBezwaar().tot('2026-05-04');
    expect(beroep(spel, { dag: '2026-04-14' })?.tekst).toContain('wo 15 apr 2026');
    expect(beroep(spel, { gepostOp: '2026-04-14' })?.tekst).toContain('kies een dag vanaf wo 15 apr 2026');
  });
});

describe('the judgement', () => {
  /** Beroep on Monday 4 May 2026: it is asked after six months later, on Wednesday 4 November. */
  const inBeroep = (velden?: object, soort?: Aanvraagsoort): Aanvraagspel => {
    const spel = opBezwaar(velden, soort).tot('2026-05-04');
    expect(beroep(spel)).toBeNull();
    return spel;
  };

  test('is waited for, however long it takes, and then the case closes', () => {
    const spel = inBeroep();
    expect(beroep(spel)?.tekst).toContain('Er loopt al een beroep');
    expect(spel.termijnen('beroep')).toEqual([
      ['beroep/indienen', '2026-05-27'],
      ['beroep/uitspraak', '2026-11-04'],
    ]);
    expect(spel.tot('2026-12-01').dossier.status).toBe('open');
    expect(uitspraak(spel, { uitkomst: 'ongegrond', dag: '2026-05-03' })?.tekst).toContain('ma 4 mei 2026');
    expect(uitspraak(spel, { uitkomst: 'ongegrond', dag: '2026-11-30' })).toBeNull();
    expect(spel.geeindigd('beroep/uitspraak')).toEqual(['gehaald']);
    expect(spel.stand.beroepen?.[0]?.uitspraak).toMatchObject({ uitkomst: 'ongegrond', dag: '2026-11-30' });
    expect(spel.dossier.gesloten?.reden).toBe('aanvraag-afgehandeld');
  });

  test('an annulled decision lets the first one hold again, and the bezwaar is decided on once more', () => {
    const spel = inBeroep({ uitkomst: 'gegrond', nieuw: 'afgewezen' });
    expect(spel.stand.besluit?.geldend.uitkomst).toBe('afgewezen');
    expect(uitspraak(spel.tot('2026-09-01'), { uitkomst: 'opnieuw' })).toBeNull();
    expect(spel.stand.besluit?.geldend.uitkomst).toBe('toegewezen');
    // the register heard that it was annulled in April, and hears of it again
    expect(spel.berichten).toEqual([
      'vrijstelling-geregistreerd',
      'vrijstelling-geeindigd',
      'vrijstelling-geregistreerd',
    ]);
    // six weeks after Tuesday 1 September
    expect(spel.termijnen('bezwaar')).toEqual([['bezwaar/besluit', '2026-10-13']]);
    spel.gelukt({
      soort: 'beslis-bezwaar',
      horen: 'gehoord',
      bezwaar: bezwaarVan(spel),
      uitkomst: 'ongegrond',
      ...motivatie,
    });
    spel.verstuur('beslissing-bezwaar');
    // six weeks after Tuesday 1 September
    expect(spel.termijnen('beroep')).toEqual([['beroep/indienen', '2026-10-13']]);
    expect(spel.berichten).toHaveLength(3);
  });

  test('a court that decides itself says what holds', () => {
    const spel = inBeroep();
    const zelf = { uitkomst: 'zelf-voorzien' };
    expect(uitspraak(spel, zelf)?.tekst).toContain('kies wat er nu geldt');
    expect(uitspraak(spel, { uitkomst: 'ongegrond', nieuw: 'afgewezen' })?.tekst).toContain('alleen als de rechtbank');
    expect(uitspraak(spel, { ...zelf, nieuw: 'deels', totEnMet: '2026-06-10' })).toBeNull();
    expect(spel.stand.besluit?.geldend).toEqual({
      uitkomst: 'deels',
      toegekend: { van: '2026-06-01', totEnMet: '2026-06-10' },
    });
    expect(spel.berichten.slice(1)).toEqual(['vrijstelling-geregistreerd', 'vrijstelling-geeindigd']);
  });

  test('that was recorded wrongly is voided, and the register hears what holds after all', () => {
    const spel = inBeroep();
    uitspraak(spel, { uitkomst: 'zelf-voorzien', nieuw: 'afgewezen' });
    expect(spel.berichten).toEqual(['vrijstelling-geregistreerd', 'vrijstelling-geeindigd']);
    expect(spel.herstel(spel.van('BeroepAfgelopen')[0]?.nr ?? 0)).toBeNull();
    expect(spel.stand.besluit?.geldend.uitkomst).toBe('toegewezen');
    expect(spel.termijnen('beroep/uitspraak')).toEqual([['beroep/uitspraak', '2026-11-04']]);
    // the end was not out yet, and is not sent
    expect(Object.values(spel.dossier.berichten).map(({ bericht }) => bericht)).toEqual(['vrijstelling-geregistreerd']);
  });

  test('that was recorded wrongly and told to the register: it hears of what holds anew', () => {
    const spel = inBeroep();
    uitspraak(spel, { uitkomst: 'zelf-voorzien', nieuw: 'afgewezen' });
    for (const bezigheid of teDoen(spel.dossier).filter(({ soort }) => soort === 'bericht'))
      spel.gelukt({ soort: 'boek-bezorgd', bezigheid, kanaal: 'webhook' }, 'zaak');
    expect(spel.herstel(spel.van('BeroepAfgelopen')[0]?.nr ?? 0)).toBeNull();
    const laatst = spel.van('BerichtNodig').at(-1)?.gegevens;
    expect(laatst).toMatchObject({ bericht: 'vrijstelling-geregistreerd', kenmerk: 'DUO-04/2' });
    expect(toegekendIn(spel.dossier, laatst?.over ?? '')).toMatchObject({ van: '2026-06-01', totEnMet: '2026-06-19' });
  });
});
