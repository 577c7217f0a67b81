import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leesKeks, nieuweKek, pakIn, pakUit } from './kek.ts';
import { nieuweSleutel, ontzegel, verzegel } from './zegel.ts';

const sleutel = nieuweSleutel();

test('what was sealed opens to what it was, whatever it was; and looks different every time', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (open, bij) => {
      const dicht = verzegel(sleutel, open, bij);
      expect(dicht).toHaveLength(12 + open.length + 16); // nonce and tag
      expect(Uint8Array.from(ontzegel(sleutel, dicht, bij) ?? [])).toEqual(Uint8Array.from(open));
      expect(verzegel(sleutel, open, bij)).not.toEqual(dicht);
    }),
  );
});

test('with any one bit of it flipped it does not open, nor cut short', () => {
  const dicht = verzegel(sleutel, Buffer.from('verzonnen'), 'zaak-1');
  for (let bit = 0; bit < dicht.length * 8; bit += 1) {
    const anders = Buffer.from(dicht);
    anders.writeUInt8(anders.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(ontzegel(sleutel, anders, 'zaak-1')).toBeNull();
  }
  for (let lengte = 0; lengte < dicht.length; lengte += 1)
    expect(ontzegel(sleutel, dicht.subarray(0, lengte), 'zaak-1')).toBeNull();
});

test('it opens with its own key, for what it belongs to, and for nothing else', () => {
  const dicht = verzegel(sleutel, Buffer.from('verzonnen'), 'zaak-1');
  expect(ontzegel(sleutel, dicht, 'zaak-1')?.toString()).toBe('verzonnen');
  expect(ontzegel(sleutel, dicht, 'zaak-2')).toBeNull();
  expect(ontzegel(nieuweSleutel(), dicht, 'zaak-1')).toBeNull();
});

test('the keys of the environment are named, each has 32 bytes, and none is there twice', () => {
  const [een, twee] = [nieuweKek('een'), nieuweKek('twee')];
  expect(leesKeks(`${een}, ${twee}`)?.map(({ id }) => id)).toEqual(['een', 'twee']);
  const kort = `een:${Buffer.alloc(31).toString('base64')}`;
  for (const fout of ['', 'een', `${een},`, een.slice(0, -1), kort, `${een},${een}`, een.replace('een', 'met spatie')])
    expect(leesKeks(fout), fout).toBeNull();
});

test('a wrapped key opens in its own row with its own KEK; else an operator has something to do', () => {
  const keks = leesKeks([nieuweKek('een'), nieuweKek('twee')].join()) ?? expect.fail();
  const [een, twee] = keks;
  const rij = pakIn(keks, { id: 'k1', zaakId: 'zaak-1' }, sleutel);
  expect(rij.kekId).toBe('een');
  expect(pakUit(twee ? [twee, een] : keks, rij)).toEqual(sleutel);
  expect(() => pakUit(keks, { ...rij, zaakId: 'zaak-2' })).toThrow('opent niet wat ermee is ingepakt');
  expect(() => pakUit(keks, { ...rij, id: 'k2' })).toThrow('opent niet wat ermee is ingepakt');
  expect(() => pakUit([{ ...een, sleutel: nieuweSleutel() }], rij)).toThrow('De sleutel een in SCHAKEL_KEKS');
  expect(() => pakUit([{ ...een, id: 'drie' }], rij)).toThrow('SCHAKEL_KEKS heeft geen sleutel een');
});
