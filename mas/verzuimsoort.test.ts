import { expect, test } from 'vitest';
import { Spel } from '../test/opzet/spel.ts';
import { leegDossier } from './dossier/index.ts';
import { nieuwsteMelding, verzuimsoortVan } from './verzuimsoort.ts';

const melding = (meldingsnummer: string, duoSoort: 'V3' | 'LRV', eersteDag: string, uur = '07') => ({
  meldingsnummer,
  mutatietijd: `2026-11-02T${uur}:00:00.000Z`,
  duoSoort,
  eersteDag,
  laatsteDag: null,
  vestiging: '99XX00',
});

test('the absence that began last gives the name, in whatever order its meldingen came', () => {
  const spel = new Spel('2026-11-02');
  spel
    .meld('2', { melding: melding('2', 'LRV', '2026-10-12') })
    .meld('1', { melding: melding('1', 'V3', '2026-09-14') });
  expect(verzuimsoortVan(spel.dossier)).toBe('Langdurig verzuim');
});

test('of one day the melding that was changed last counts', () => {
  const spel = new Spel('2026-11-02');
  spel.meld('1', { melding: melding('1', 'LRV', '2026-10-12', '09') });
  spel.meld('2', { melding: melding('2', 'V3', '2026-10-12', '08') });
  expect(nieuwsteMelding(spel.dossier)?.meldingsnummer).toBe('1');
});

test('a melding that was withdrawn counts only when there is no other', () => {
  const spel = new Spel('2026-11-02');
  spel
    .meld('1', { melding: melding('1', 'V3', '2026-09-14') })
    .meld('2', { melding: melding('2', 'LRV', '2026-10-12') });
  const trekIn = (meldingsnummer: string) =>
    spel.gelukt(
      { soort: 'trek-melding-in', dag: '2026-11-02', meldingsnummer, mutatietijd: '2026-11-02T10:00:00.000Z' },
      'postvak',
    );
  expect(verzuimsoortVan(trekIn('2').dossier)).toBe('16 uur in 4 weken');
  expect(verzuimsoortVan(trekIn('1').dossier)).toBe('Langdurig verzuim');
  expect(verzuimsoortVan(leegDossier('leeg'))).toBeNull();
});
