import { describe, expect, test } from 'vitest';
import type { MogelijkeHandeling } from '../../api/zaak.ts';
import { kenmerkVan, vind } from './vind.ts';

const handeling = (soort: string, vast: MogelijkeHandeling['vast'] = {}, meer: Partial<MogelijkeHandeling> = {}) => ({
  handeling: soort,
  naam: soort,
  uitleg: '',
  vast,
  mogelijk: true,
  ...meer,
});
const onderzoek = handeling('rond-af', { stap: 'onderzoek' });
const gehouden = handeling('rond-af', { stap: 'verhoor', uitkomst: 'gehouden' });
const nietVerschenen = handeling('rond-af', { stap: 'verhoor', uitkomst: 'niet-verschenen' });
const herstel = handeling('herstel', { nr: 12 });
const lijst = [onderzoek, gehouden, nietVerschenen, herstel, handeling('wijs-toe')];

describe('the action of an address', () => {
  test('is that with those fixed fields', () => {
    expect(vind(lijst, 'rond-af', { stap: 'onderzoek' })).toEqual({ soort: 'deze', handeling: onderzoek });
    expect(vind(lijst, 'rond-af', { stap: 'verhoor', uitkomst: 'gehouden' })).toMatchObject({ handeling: gehouden });
    expect(vind(lijst, 'wijs-toe', {})).toMatchObject({ soort: 'deze' });
  });

  test('a number in an address is text', () => {
    expect(vind(lijst, 'herstel', { nr: '12' })).toEqual({ soort: 'deze', handeling: herstel });
  });

  test('that leaves something open is chosen from what there is', () => {
    expect(vind(lijst, 'rond-af', { stap: 'verhoor' })).toEqual({ soort: 'kies', uit: [gehouden, nietVerschenen] });
    expect(vind(lijst, 'herstel', {})).toEqual({ soort: 'deze', handeling: herstel });
  });

  test('that is no longer among them is not found', () => {
    expect(vind(lijst, 'rond-af', { stap: 'brief' })).toEqual({ soort: 'geen' });
    expect(vind(lijst, 'wijs-toe', { behandelaar: 'x' })).toEqual({ soort: 'geen' });
  });
});

test('a draft is kept by the action and what is fixed of it, in whatever order', () => {
  expect(kenmerkVan(gehouden)).toBe('rond-af/stap=verhoor/uitkomst=gehouden');
  expect(kenmerkVan(handeling('rond-af', { uitkomst: 'gehouden', stap: 'verhoor' }))).toBe(kenmerkVan(gehouden));
});
