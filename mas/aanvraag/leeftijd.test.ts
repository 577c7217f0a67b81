import { describe, expect, test } from 'vitest';
import { Aanvraagspel } from '../../test/opzet/aanvraag.ts';
import { motivatie } from '../../test/opzet/spel.ts';
import { type Leeftijdstoets, toetsLeeftijd } from './leeftijd.ts';
import type { Aanvraagsoort } from './soorten.ts';

/** Sixteen on 1 February 2026: leerplichtig until 31 July 2026, kwalificatieplichtig until the day before 1 February 2028. */
const zestien = { geboortedatum: '2010-02-01', startkwalificatie: false };

describe('for whom something can be granted', () => {
  test.each<[string, Exclude<Aanvraagsoort, 'verlof'>, string, string, boolean]>([
    ['artikel 15 from the first day of the kwalificatieplicht', 'ander-onderwijs', '2026-08-01', '2027-07-31', true],
    ['artikel 15 a day sooner', 'ander-onderwijs', '2026-07-31', '2027-07-31', false],
    ['artikel 15 until the day before the eighteenth birthday', 'ander-onderwijs', '2027-08-01', '2028-01-31', true],
    ['artikel 15 on the eighteenth birthday', 'ander-onderwijs', '2027-08-01', '2028-02-01', false],
    ['artikel 3a from the fourteenth birthday', 'vervangend-school', '2024-02-01', '2024-07-31', true],
    ['artikel 3a a day sooner', 'vervangend-school', '2024-01-31', '2024-07-31', false],
    ['artikel 3a until the end of the leerplicht', 'vervangend-school', '2026-03-01', '2026-07-31', true],
    ['artikel 3a a day longer', 'vervangend-school', '2026-03-01', '2026-08-01', false],
    ['artikel 3b in the last school year', 'vervangend-instelling', '2025-08-01', '2026-07-31', true],
    ['artikel 3b in the school year before', 'vervangend-instelling', '2025-07-31', '2026-07-31', false],
    ['artikel 3b after the leerplicht', 'vervangend-instelling', '2025-08-01', '2026-08-01', false],
  ])('%s', (_, soort, van, totEnMet, voldaan) => {
    expect(toetsLeeftijd(soort, { van, totEnMet }, zestien).voldaan).toBe(voldaan);
  });

  test('who was born on 29 February is fourteen on 1 March in a year without that day', () => {
    const kind = { geboortedatum: '2012-02-29', startkwalificatie: false };
    expect(toetsLeeftijd('vervangend-school', { van: '2026-02-28', totEnMet: '2026-07-31' }, kind).voldaan).toBe(false);
    expect(toetsLeeftijd('vervangend-school', { van: '2026-03-01', totEnMet: '2026-07-31' }, kind).voldaan).toBe(true);
  });

  test('twelve full school years make the last school year an earlier one', () => {
    // eight years count for the basisschool, so four years from 2021/2022 on: the leerplicht ends on 31 July 2025
    const kind = { ...zestien, schoolloopbaan: { basisschool: 7, daarnaVanaf: '2021/2022' } };
    const jaar = { van: '2024-08-01', totEnMet: '2025-07-31' };
    expect(toetsLeeftijd('vervangend-instelling', jaar, kind).voldaan).toBe(true);
    expect(toetsLeeftijd('vervangend-instelling', jaar, zestien).voldaan).toBe(false);
  });

  test.each([
    [{ startkwalificatie: true }, 'startkwalificatie'],
    [{ vrijVanKwalificatieplicht: true }, 'praktijkonderwijs'],
  ])('who has no kwalificatieplicht gets no artikel 15: %o', (anders, waarom) => {
    const toets = toetsLeeftijd(
      'ander-onderwijs',
      { van: '2026-08-01', totEnMet: '2027-07-31' },
      { ...zestien, ...anders },
    );
    expect(toets).toMatchObject({ van: null, totEnMet: null, voldaan: false });
    expect(toets.afleiding).toContain(waarom);
  });
});

describe('at the decision', () => {
  const vraag = (van: string) =>
    Aanvraagspel.ontvangen('2026-03-03', 'ander-onderwijs', { van, totEnMet: '2027-07-31', leerling: zestien }).hoor();
  const toegewezen = { soort: 'beslis-aanvraag', uitkomst: 'toegewezen', ...motivatie };

  test('what the law does not allow is refused with the reason; another period in it is granted, with its derivation', () => {
    const spel = vraag('2026-06-01');
    const weigering = spel.doe(toegewezen);
    expect(weigering?.code).toBe('NietMogelijk');
    expect(weigering?.tekst).toBe(
      'Artikel 15 geldt alleen voor wie kwalificatieplichtig is: de leerplicht duurt tot en met vr 31 jul 2026 (Leerplichtwet artikel 3), daarna is de jongere kwalificatieplichtig tot de achttiende verjaardag op di 1 feb 2028 (artikel 4b). Kies een periode daarbinnen, of wijs de aanvraag af.',
    );
    expect(spel.doe({ ...toegewezen, uitkomst: 'deels', van: '2026-08-01' })).toBeNull();
    expect(spel.van('AanvraagBesloten')[0]?.gegevens.toets).toMatchObject<Partial<Leeftijdstoets>>({
      van: '2026-08-01',
      totEnMet: '2028-01-31',
      voldaan: true,
    });
  });

  test('turning it down is always possible, and says that the period lies outside', () => {
    const spel = vraag('2026-06-01').besluit('afgewezen');
    expect(spel.van('AanvraagBesloten')[0]?.gegevens.toets?.voldaan).toBe(false);
  });

  test('a bezwaar grants no more than the law allows', () => {
    const spel = vraag('2026-06-01').besluit('afgewezen');
    spel.gelukt({ soort: 'leg-bezwaar-tegen-besluit-vast', commissie: 'nee' });
    const bezwaar = spel.stand.bezwaren[0]?.id ?? '';
    const beslis = {
      soort: 'beslis-bezwaar',
      horen: 'gehoord',
      bezwaar,
      uitkomst: 'gegrond',
      nieuw: 'toegewezen',
      ...motivatie,
    };
    spel.wie = 'lpa-2';
    expect(spel.doe(beslis)?.tekst).toContain('Artikel 15 geldt alleen');
    expect(spel.doe({ ...beslis, nieuw: 'deels', van: '2026-08-01' })).toBeNull();
  });

  test('of leave no age is asked', () => {
    const spel = Aanvraagspel.ontvangen('2026-03-03').hoor().besluit('toegewezen');
    expect(spel.van('AanvraagBesloten')[0]?.gegevens).not.toHaveProperty('toets');
  });
});
