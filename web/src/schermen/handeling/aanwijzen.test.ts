import { describe, expect, test } from 'vitest';
import type { MogelijkeHandeling } from '../../api/zaak.ts';
import { aangewezenIn, vraagtAanwijzen, wijsAan } from './aanwijzen.ts';
import { leesFormulier } from './schema.ts';
import { kenmerkVan, vind } from './vind.ts';

const rectificatie: MogelijkeHandeling = {
  ...{
    handeling: 'leg-rectificatie-vast',
    naam: 'Vastleggen dat iets niet klopt',
    uitleg: '',
    vast: {},
    mogelijk: true,
  },
  schema: {
    properties: {
      handeling: { const: 'leg-rectificatie-vast' },
      nr: { type: 'integer', title: 'Nummer' },
      gevraagdOp: { type: 'string', format: 'date', title: 'Dag' },
    },
    required: ['handeling', 'nr', 'gevraagdOp'],
  },
};

describe('an action about an event', () => {
  test('asks which one until it is pointed out; from there on the number is no field', () => {
    expect(vraagtAanwijzen(rectificatie)).toBe(true);
    const deze = wijsAan(rectificatie, 12);
    expect(vraagtAanwijzen(deze)).toBe(false);
    expect(deze.vast).toEqual({ nr: 12 });
    expect(leesFormulier(deze.schema ?? {}).velden.map(({ naam }) => naam)).toEqual(['gevraagdOp']);
  });

  test('is found by an address with the event, and each event has a draft of its own', () => {
    expect(vind([rectificatie], 'leg-rectificatie-vast', { nr: '12' })).toEqual({
      soort: 'deze',
      handeling: rectificatie,
    });
    expect(kenmerkVan(wijsAan(rectificatie, 12))).not.toBe(kenmerkVan(wijsAan(rectificatie, 13)));
  });

  test('that is fixed already is no other one', () => {
    const herstel = { ...rectificatie, handeling: 'herstel', vast: { nr: 12 } };
    expect(vraagtAanwijzen(herstel)).toBe(false);
    expect(vind([herstel], 'herstel', { nr: '13' })).toEqual({ soort: 'geen' });
  });
});

test('an address points at an event by a whole number from one on, up to the last of the case', () => {
  expect(aangewezenIn({ nr: '12' }, 12)).toBe(12);
  expect(aangewezenIn({ nr: '13' }, 12)).toBeUndefined();
  expect(['0', '-1', '1.5', 'x', ''].map((nr) => aangewezenIn({ nr }, 12))).toEqual(Array(5).fill(undefined));
  expect(aangewezenIn({}, 12)).toBeUndefined();
});
