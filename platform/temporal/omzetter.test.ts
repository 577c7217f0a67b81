import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { describe, expect, test } from 'vitest';
import { payloadConverter } from './omzetter.ts';

const isOnleesbaar = (waarde: unknown): boolean =>
  typeof waarde === 'object' && waarde !== null && 'onleesbaar' in waarde;

const bytes = (tekst: string) => Buffer.from(tekst);
const payload = (codering: string, data: string): Payload => ({
  metadata: { encoding: bytes(codering) },
  data: bytes(data),
});
const workflow = { type: 'workflow', namespace: 'schakel', workflowId: 'verzuim-1' } as const;
const activiteit = { ...workflow, type: 'activity', activityId: '1', isLocal: false } as const;

const rommel: [string, Payload, { codering: string; lengte: number }][] = [
  ['broken JSON', payload('json/plain', '{"kapot'), { codering: 'json/plain', lengte: 7 }],
  ['an unknown encoding', payload('binary/vreemd', 'x'), { codering: 'binary/vreemd', lengte: 1 }],
  ['no encoding', { metadata: {}, data: bytes('x') }, { codering: '', lengte: 1 }],
  ['no metadata', { data: bytes('xyz') }, { codering: '', lengte: 3 }],
  ['nothing at all', {}, { codering: '', lengte: 0 }],
  ['no data', { metadata: { encoding: bytes('json/plain') } }, { codering: 'json/plain', lengte: 0 }],
  ['protobuf of an unknown type', payload('json/protobuf', '{}'), { codering: 'json/protobuf', lengte: 2 }],
  ['an encoding that wants to be markup', payload('<b>\u0000\n', ''), { codering: '?b???', lengte: 0 }],
  ['an endless encoding', payload('a'.repeat(5_000), ''), { codering: 'a'.repeat(40), lengte: 0 }],
];

describe('what comes into a workflow', () => {
  test.each(rommel)('%s is marked as unreadable', (_naam, stuk, verwacht) => {
    for (const context of [workflow, undefined]) {
      const waarde: unknown = payloadConverter.fromPayload(stuk, context);
      expect(waarde).toEqual({ onleesbaar: verwacht });
      expect(isOnleesbaar(waarde)).toBe(true);
    }
  });

  // a hundred deep is deeper than anything of ours; thousands deep could be read and never be written again
  test.each([
    [100, false],
    [101, true],
    [20_000, true],
  ])('nested %i deep: unreadable is %s', (diepte, verwacht) => {
    const stuk = payload('json/plain', '['.repeat(diepte) + ']'.repeat(diepte));
    expect(isOnleesbaar(payloadConverter.fromPayload(stuk, workflow))).toBe(verwacht);
  });

  test.each([null, 7, 'tekst', [1, 2], { soort: 'noteer', __proto__: null }])(
    '%j comes through unchanged',
    (waarde) => {
      const uit: unknown = payloadConverter.fromPayload(payload('json/plain', JSON.stringify(waarde)), workflow);
      expect(uit).toEqual(waarde);
      expect(isOnleesbaar(uit)).toBe(false);
    },
  );
});

test.each(rommel)('%s from an activity is an error: it must not pass for an answer', (_naam, stuk) => {
  expect(() => payloadConverter.fromPayload<unknown>(stuk, activiteit)).toThrow();
});

test('what is written is what the SDK itself writes', () => {
  expect(payloadConverter.toPayload({ a: 1 }, workflow)).toEqual(defaultPayloadConverter.toPayload({ a: 1 }));
});
