import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canoniek } from './canoniek.ts';

describe('canonieke JSON', () => {
  it('geeft het voorbeeld van RFC 8785 § 3.2.2', () => {
    const waarde: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    expect(canoniek(waarde)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorteert sleutels op UTF-16, zoals RFC 8785 § 3.2.3', () => {
    const waarde: unknown = JSON.parse(String.raw`{
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
    }`);
    expect(Object.values(JSON.parse(canoniek(waarde)) as Record<string, string>).toSorted()).toHaveLength(7);
    expect([...canoniek(waarde).matchAll(/:"([^"]+)"/g)].map((m) => m[1])).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('hangt niet af van de volgorde waarin velden gezet zijn, en laat undefined weg', () => {
    expect(canoniek({ b: 1, a: [2, { d: 3, c: undefined }] })).toBe('{"a":[2,{"d":3}],"b":1}');
    expect(canoniek({ a: [2, { d: 3 }], b: 1 })).toBe('{"a":[2,{"d":3}],"b":1}');
  });

  it('leest terug tot dezelfde waarde', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (waarde) => {
        expect(canoniek(JSON.parse(canoniek(waarde)))).toBe(canoniek(waarde));
      }),
    );
  });

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, () => 1])('weigert wat geen JSON is: %s', (waarde) => {
    expect(() => canoniek(waarde)).toThrow();
  });
});
