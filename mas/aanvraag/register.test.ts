import { describe, expect, test } from 'vitest';
import { Aanvraagspel } from '../../test/opzet/aanvraag.ts';
import { motivatie } from '../../test/opzet/spel.ts';
import { teDoen } from '../bezigheden.ts';
import { toegekendIn } from './register.ts';
import type { Aanvraagsoort } from './soorten.ts';

/** Received on 3 March 2026 for 1 to 19 June, and decided and sent on Tuesday 24 March. */
const besloten = (soort: Aanvraagsoort, uitkomst: 'toegewezen' | 'afgewezen' = 'toegewezen') =>
  Aanvraagspel.ontvangen('2026-03-03', soort).hoor().tot('2026-03-24').besluit(uitkomst);

/** What every message that came to be due says, in order. */
const gezegd = (spel: Aanvraagspel) =>
  spel.van('BerichtNodig').map(({ gegevens: { bericht, over } }) => [bericht, toegekendIn(spel.dossier, over)]);

function bezwaar(spel: Aanvraagspel, velden: object): Aanvraagspel {
  spel.gelukt({ soort: 'leg-bezwaar-tegen-besluit-vast', commissie: 'nee' });
  const id = spel.stand.bezwaren.at(-1)?.id ?? '';
  spel.wie = 'lpa-2';
  spel.gelukt({
    soort: 'beslis-bezwaar',
    horen: 'gehoord',
    bezwaar: id,
    uitkomst: 'gegrond',
    ...velden,
    ...motivatie,
  } as never);
  return spel;
}

const juni = (soort: 'vrijstelling' | 'vervangend') => ({ van: '2026-06-01', totEnMet: '2026-06-19', soort });

describe('the national register', () => {
  test.each<[Aanvraagsoort, 'vrijstelling' | 'vervangend']>([
    ['ander-onderwijs', 'vrijstelling'],
    ['vervangend-school', 'vervangend'],
  ])('hears of what was granted when it was made known, and not before: %s', (soort, als) => {
    const spel = Aanvraagspel.ontvangen('2026-03-03', soort).hoor();
    spel.gelukt({ soort: 'beslis-aanvraag', uitkomst: 'toegewezen', ...motivatie });
    expect(spel.berichten).toEqual([]);
    spel.verstuurBrief(`aanvraag/besluit/${spel.stand.besluit?.id ?? ''}`);
    expect(gezegd(spel)).toEqual([['vrijstelling-geregistreerd', juni(als)]]);
    expect(spel.van('BerichtNodig')[0]?.gegevens.kenmerk).toBe('DUO-04/1');
  });

  test('hears nothing of leave, and nothing of what was refused', () => {
    expect(besloten('verlof').berichten).toEqual([]);
    expect(besloten('ander-onderwijs', 'afgewezen').berichten).toEqual([]);
  });

  test('hears that what was annulled on a bezwaar never held, when that was made known', () => {
    const spel = bezwaar(besloten('ander-onderwijs').tot('2026-04-07'), { nieuw: 'afgewezen' });
    expect(spel.berichten).toHaveLength(1);
    spel.verstuur('beslissing-bezwaar');
    // it ended on the day before its first
    expect(gezegd(spel)[1]).toEqual([
      'vrijstelling-geeindigd',
      { van: '2026-06-01', totEnMet: '2026-05-31', soort: 'vrijstelling' },
    ]);
    expect(spel.berichten).toHaveLength(2);
  });

  test('hears of another period in place of the first, and of the same one nothing', () => {
    const spel = bezwaar(besloten('ander-onderwijs').tot('2026-04-07'), { nieuw: 'deels', totEnMet: '2026-06-12' });
    spel.verstuur('beslissing-bezwaar');
    expect(gezegd(spel).slice(1)).toEqual([
      ['vrijstelling-geregistreerd', { ...juni('vrijstelling'), totEnMet: '2026-06-12' }],
      ['vrijstelling-geeindigd', { ...juni('vrijstelling'), totEnMet: '2026-05-31' }],
    ]);
    const zelfde = bezwaar(besloten('ander-onderwijs').tot('2026-04-07'), { nieuw: 'toegewezen' });
    expect(zelfde.verstuur('beslissing-bezwaar').berichten).toHaveLength(1);
  });

  test('its message is delivered and followed like any other', () => {
    const spel = besloten('ander-onderwijs');
    const [bericht] = teDoen(spel.dossier).filter(({ soort }) => soort === 'bericht');
    expect(bericht).toBeDefined();
    spel.gelukt({ soort: 'boek-bezorgd', bezigheid: bericht as never, kanaal: 'webhook' }, 'zaak');
    expect(teDoen(spel.dossier).filter(({ soort }) => soort === 'bericht')).toEqual([]);
  });
});

describe('the labour inspectorate', () => {
  test('hears of vervangende leerplicht at an instelling within two weeks of the decision, whenever that was sent', () => {
    const spel = Aanvraagspel.ontvangen('2026-03-03', 'vervangend-instelling').hoor().tot('2026-03-24');
    spel.gelukt({ soort: 'beslis-aanvraag', uitkomst: 'toegewezen', ...motivatie });
    spel.tot('2026-03-26').verstuurBrief(`aanvraag/besluit/${spel.stand.besluit?.id ?? ''}`);
    const bericht = spel.van('BerichtNodig').find(({ gegevens }) => gegevens.bericht === 'vrijstelling-arbeid');
    // two weeks after Tuesday 24 March
    expect(bericht?.gegevens).toMatchObject({ kenmerk: 'ARB-01/1', meldNa: '2026-04-07' });
    expect(toegekendIn(spel.dossier, bericht?.gegevens.over ?? '')).toEqual(juni('vervangend'));
  });

  test.each<Aanvraagsoort>(['ander-onderwijs', 'vervangend-school'])('hears nothing of %s', (soort) => {
    expect(besloten(soort).berichten).toEqual(['vrijstelling-geregistreerd']);
  });
});
