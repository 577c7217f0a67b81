import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bijKeuze, Spel, tekst } from '../../test/opzet/spel.ts';
import { beginVan, type Dag, dagVan, plusDagen } from '../datum.ts';
import type { Gebeurtenis } from '../gebeurtenis.ts';
import { mogelijkeHandelingen } from '../handelingen/index.ts';
import { dossierMet, dossierUit, laterVastgelegd, nuBekendOver, vastgelegdTotEnMet } from './opdag.ts';

const toelichting = { inhoud: tekst('toelichting') };

/**
 * A case that was reported on Monday 2 March 2026. On Tuesday 10 March a talk of Tuesday 3 March is recorded; on Thursday
 * 12 March that is taken back.
 */
function maart(): { spel: Spel; gesprek: number } {
  const spel = new Spel('2026-03-02').meld('1001', {
    melding: {
      meldingsnummer: '1001',
      mutatietijd: '2026-03-02T07:00:00.000Z',
      duoSoort: 'V3',
      eersteDag: '2026-02-23',
      laatsteDag: null,
      vestiging: '99XX00',
    },
  });
  spel.vandaag = '2026-03-10';
  spel.gelukt({ soort: 'leg-gesprek-vast', wie: 'ouder', uitkomst: 'gehoord', dag: '2026-03-03', ...toelichting });
  const gesprek = spel.van('Gehoord')[0]?.nr ?? 0;
  spel.vandaag = '2026-03-12';
  expect(spel.herstel(gesprek)).toBeNull();
  return { spel, gesprek };
}
const nummers = (gebeurtenissen: readonly Gebeurtenis[]): number[] => gebeurtenissen.map(({ nr }) => nr);

describe('a talk of 3 March, recorded on 10 March and taken back on 12 March', () => {
  const { spel, gesprek } = maart();
  const grootboek = spel.gebeurtenissen;

  test.each([
    ['2026-03-05', false, true],
    ['2026-03-09', false, true],
    ['2026-03-10', true, false],
    ['2026-03-12', true, false],
  ])('on %s: recorded %s, recorded later %s', (op, toen, later) => {
    expect(nummers(vastgelegdTotEnMet(grootboek, op)).includes(gesprek)).toBe(toen);
    expect(nummers(laterVastgelegd(grootboek, op)).includes(gesprek)).toBe(later);
  });

  test('on 2 March it had not been held: it is neither recorded nor recorded later', () => {
    expect(nummers(vastgelegdTotEnMet(grootboek, '2026-03-02'))).not.toContain(gesprek);
    expect(laterVastgelegd(grootboek, '2026-03-02')).toEqual([]);
  });

  test('that it was taken back is recorded later about each day from 3 to 11 March, and not on the 12th', () => {
    const herstel = spel.van('HandelingHersteld')[0]?.nr;
    for (const op of ['2026-03-03', '2026-03-11']) expect(nummers(laterVastgelegd(grootboek, op))).toContain(herstel);
    expect(laterVastgelegd(grootboek, '2026-03-12')).toEqual([]);
  });

  test('what is known now about 5 March leaves out what did not hold', () => {
    expect(nummers(nuBekendOver(grootboek, '2026-03-05'))).not.toContain(gesprek);
    // on the 12th both the talk and that it was taken back stand there, as in the ledger
    expect(nuBekendOver(grootboek, '2026-03-12')).toEqual(grootboek);
  });
});

test('what is known now about a day holds what was recorded later about it', () => {
  const spel = new Spel('2026-03-02').meld('1001', { melding: { ...vroeg, meldingsnummer: '1001' } });
  spel.vandaag = '2026-03-10';
  spel.gelukt({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist', dag: '2026-03-04' });
  const { gebeurtenissen: grootboek, dossier } = spel;
  const toen = dossierMet(dossier.id, vastgelegdTotEnMet(grootboek, '2026-03-05'));
  const nu = dossierUit(dossier.id, nuBekendOver(grootboek, '2026-03-05'));
  expect(toen.stappen['contact-school/1']?.stand ?? 'nog-niet').not.toBe('gedaan');
  expect(nu.stappen['contact-school/1'] ?? nu.stappen['contact-school']).toMatchObject({
    stand: 'gedaan',
    klaar: '2026-03-04',
  });
});
const vroeg = {
  mutatietijd: '2026-03-02T07:00:00.000Z',
  duoSoort: 'V3' as const,
  eersteDag: '2026-02-23',
  laatsteDag: null,
  vestiging: '99XX00',
};

describe('a day lasts from midnight to midnight in Amsterdam', () => {
  const op = (moment: string): Gebeurtenis => {
    const [g] = new Spel('2026-03-02').meld().gebeurtenissen;
    if (!g) throw new Error('geen gebeurtenis');
    return { ...g, nr: 1, moment: Date.parse(moment) };
  };
  test.each([
    // winter: an hour ahead of UTC
    ['2026-03-05', '2026-03-05T22:59:59.999Z', true],
    ['2026-03-05', '2026-03-05T23:00:00.000Z', false],
    // the night of 28 to 29 March the clock goes on an hour: Sunday ends at 22.00 UTC
    ['2026-03-28', '2026-03-28T22:59:59.999Z', true],
    ['2026-03-28', '2026-03-28T23:00:00.000Z', false],
    ['2026-03-29', '2026-03-29T21:59:59.999Z', true],
    ['2026-03-29', '2026-03-29T22:00:00.000Z', false],
    // and back on Sunday 25 October, which ends at 23.00 UTC
    ['2026-10-24', '2026-10-24T21:59:59.999Z', true],
    ['2026-10-24', '2026-10-24T22:00:00.000Z', false],
    ['2026-10-25', '2026-10-25T22:59:59.999Z', true],
    ['2026-10-25', '2026-10-25T23:00:00.000Z', false],
  ])('%s has %s: %s', (dag, moment, erbij) => {
    expect(vastgelegdTotEnMet([op(moment)], dag)).toHaveLength(erbij ? 1 : 0);
  });
});

test('what claims to be earlier than what stands before it is not taken for earlier', () => {
  const [een, twee, drie] = bijKeuze('2026-03-02').gebeurtenissen;
  if (!een || !twee || !drie) throw new Error('te weinig gebeurtenissen');
  const vals = [een, { ...twee, moment: beginVan('2026-03-09') }, drie];
  expect(nummers(vastgelegdTotEnMet(vals, '2026-03-02'))).toEqual([1]);
});

/** Anything lawful in any order, some of it about an earlier day, with days between. */
function lukraak(zetten: readonly { welke: number; dagen: number; terug: number }[]): Spel {
  const spel = new Spel('2026-03-02').meld('1001', { melding: { ...vroeg, meldingsnummer: '1001' } });
  for (const { welke, dagen, terug } of zetten) {
    if (dagen > 0) spel.tot(plusDagen(spel.vandaag, dagen));
    const kan = mogelijkeHandelingen(spel.dossier).filter((m) => m.mogelijk);
    const m = kan[welke % Math.max(kan.length, 1)];
    if (!m?.mogelijk) break;
    if (m.vast.soort === 'herstel') spel.herstel((m.vast as { nr: number }).nr);
    else {
      const velden = Object.entries(m.velden).map(([naam, veld]) => {
        if (veld.soort === 'keuze') return [naam, Object.keys(veld.keuzes)[welke % Object.keys(veld.keuzes).length]];
        return [naam, veld.soort === 'dag' ? plusDagen(spel.vandaag, 14) : veld.soort === 'tijd' ? '10:30' : 'x'];
      });
      const waarom = { inhoud: tekst('motivatie', 'toelichting'), afwijkreden: 'anders' };
      const dag = terug > 0 ? { dag: plusDagen(spel.vandaag, -terug) } : {};
      spel.doe({ ...m.vast, ...(Object.fromEntries(velden) as object), ...waarom, ...dag });
    }
  }
  return spel;
}

test('whatever was done: what was recorded up to a day is a beginning of the ledger that only grows, and what is known now about any day folds', () => {
  const zet = fc.record({ welke: fc.nat(), dagen: fc.nat(9), terug: fc.nat(5) });
  let later = 0;
  fc.assert(
    fc.property(fc.array(zet, { minLength: 3, maxLength: 14, size: 'max' }), (zetten) => {
      const { gebeurtenissen: grootboek, dossier, vandaag } = lukraak(zetten);
      const { id } = dossier;
      let vorige = 0;
      for (let op: Dag = '2026-03-01'; op <= vandaag; op = plusDagen(op, 1)) {
        const begin = vastgelegdTotEnMet(grootboek, op);
        expect(begin).toEqual(grootboek.slice(0, begin.length));
        expect(begin).toEqual(grootboek.filter(({ moment }) => dagVan(moment) <= op));
        expect(begin.length).toBeGreaterThanOrEqual(vorige);
        vorige = begin.length;
        const erna = laterVastgelegd(grootboek, op);
        expect(erna.filter(({ nr }) => nr <= begin.length)).toEqual([]);
        later += erna.length;
        expect(dossierUit(id, nuBekendOver(grootboek, op)).id).toBe(id);
      }
      expect(dossierMet(id, vastgelegdTotEnMet(grootboek, vandaag))).toEqual(dossier);
      expect(dossierUit(id, nuBekendOver(grootboek, '2199-12-31'))).toEqual(dossier);
    }),
    { numRuns: 50 },
  );
  expect(later).toBeGreaterThan(50);
});
