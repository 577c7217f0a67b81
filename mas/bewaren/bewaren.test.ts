import { describe, expect, test } from 'vitest';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { leegDossier } from '../dossier/index.ts';
import type { Dossier, RouteStand } from '../dossier/types.ts';
import type { AanvraagStand } from '../aanvraag/stand.ts';
import { type Bewaarvraag, oordeelOverBewaren } from './dag.ts';

const landelijk = protocollen.versies[0]?.protocol;
if (!landelijk) throw new Error('er is geen landelijk protocol');

const dossier = (anders: Partial<Dossier> = {}): Dossier => ({
  ...leegDossier('verzuim-l1-regulier-1'),
  status: 'gesloten',
  soort: 'regulier',
  gesloten: { dag: '2021-06-30', moment: 0, reden: 'ingetrokken' },
  ...anders,
});
const vraag = (anders: Partial<Bewaarvraag> = {}): Bewaarvraag => ({
  dossier: dossier(),
  deel: 'geheel',
  geboortedatum: '2007-11-25',
  eersteWpg: null,
  andereOpen: false,
  postWacht: false,
  vandaag: '2026-11-26',
  ...anders,
});
const oordeel = (anders: Partial<Bewaarvraag> = {}) => oordeelOverBewaren(landelijk, vraag(anders));

describe('the day on which a case may be destroyed', () => {
  test('is the day after nineteen years from the birth, with both terms in its derivation', () => {
    // 25 November 2007 + 19 years = 25 November 2026, kept that day; closed 30 June 2021 + 2 years = 30 June 2023
    expect(oordeel()).toMatchObject({
      mag: true,
      afleiding: {
        regel: 'zaak/verzuim',
        vernietigbaarOp: '2026-11-26',
        grondslag: expect.stringContaining('12.1.3') as string,
        stappen: [{ totEnMet: '2026-11-25' }, { totEnMet: '2023-06-30' }],
      },
    });
    expect(oordeel({ vandaag: '2026-11-25' })).toMatchObject({ mag: false });
  });

  test('is two years after its end when that is later', () => {
    const laat = dossier({ gesloten: { dag: '2025-03-01', moment: 0, reden: 'ingetrokken' } });
    // 1 March 2025 + 2 years = 1 March 2027; the nineteenth birthday is in 2026
    expect(oordeel({ dossier: laat, vandaag: '2027-03-01' })).toMatchObject({ mag: false });
    expect(oordeel({ dossier: laat, vandaag: '2027-03-02' })).toMatchObject({
      mag: true,
      afleiding: { grondslag: expect.stringContaining('12.1.4') as string },
    });
  });

  test('of who was born on 29 February counts to 28 February', () => {
    // 2008 + 19 = 2027, no leap year
    expect(oordeel({ geboortedatum: '2008-02-29', vandaag: '2027-03-01' })).toMatchObject({
      mag: true,
      afleiding: { vernietigbaarOp: '2027-03-01' },
    });
  });

  test('of what falls under the Wpg is ten years after its first processing, whatever the age', () => {
    const wpg = { deel: 'wpg', eersteWpg: '2016-11-25', geboortedatum: '2015-01-01' } as const;
    expect(oordeel({ ...wpg, vandaag: '2026-11-25' })).toMatchObject({ mag: false });
    expect(oordeel(wpg)).toMatchObject({ mag: true, afleiding: { regel: 'wpg/vernietigen' } });
  });

  test('of a whole case waits for its part under the Wpg, and does not tell so', () => {
    const uit = oordeel({ eersteWpg: '2020-01-01' });
    expect(uit).toMatchObject({ mag: false, afleiding: { vernietigbaarOp: '2026-11-26' } });
    expect(JSON.stringify(uit)).not.toMatch(/wpg|politie/i);
  });

  test('is not known without a birth date', () => {
    expect(oordeel({ geboortedatum: null })).toEqual({ beletsels: ['geboortedatum-onbekend'] });
  });
});

describe('what stands in the way', () => {
  const bezwaar = {
    id: 'b',
    ontvangenOp: '2021-06-01',
    tot: '2021-06-01',
    opTijd: true,
    commissie: false,
    inhoud: null,
  };
  const aanvraag = (anders: Partial<AanvraagStand>): Partial<Dossier> => ({
    soort: 'aanvraag',
    aanvraag: { bezwaren: [], ...anders } as unknown as AanvraagStand,
  });
  const last = (anders: object): Partial<Dossier> => ({
    routes: { r: { soort: 'last-onder-dwangsom', stand: 'klaar', gedaan: [], ...anders } as unknown as RouteStand },
  });
  test.each([
    ['open', dossier({ status: 'open' })],
    ['bezwaar', dossier(aanvraag({ bezwaren: [bezwaar] }))],
    ['bezwaar', dossier(last({ bezwaren: [{ dag: '2021-06-01' }] }))],
    ['beroep', dossier(aanvraag({ beroepen: [{ id: 'p' }] as never }))],
    ['last', dossier(last({ stand: 'loopt', last: {} }))],
    ['al-vernietigd', dossier({ vernietigingen: [{ dag: '2026-01-01', deel: 'geheel', lijst: 'x' }] })],
  ])('%s', (reden, d) => {
    expect(oordeel({ dossier: d })).toEqual({ beletsels: [reden] });
  });

  test('a bezwaar that was decided on or taken back does not', () => {
    const klaar = dossier(aanvraag({ bezwaren: [{ ...bezwaar, ingetrokkenOp: '2021-06-02' }] }));
    expect(oordeel({ dossier: klaar })).toMatchObject({ mag: true });
  });

  test('another open case of the child does for the whole, and not for what falls under the Wpg', () => {
    expect(oordeel({ andereOpen: true })).toEqual({ beletsels: ['andere-zaak-open'] });
    expect(oordeel({ andereOpen: true, deel: 'wpg', eersteWpg: '2010-01-01' })).toMatchObject({ mag: true });
    expect(oordeel({ postWacht: true })).toEqual({ beletsels: ['post-wacht'] });
  });
});
