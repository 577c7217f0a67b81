import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bladhash, Boom, wortelUit } from './merkle.ts';

const sha = (...delen: Uint8Array[]) => createHash('sha256').update(Buffer.concat(delen)).digest();
const knoop = (links: Uint8Array, rechts: Uint8Array) => sha(Buffer.of(1), links, rechts);
const blad = (naam: string) => bladhash(Buffer.from(naam));

/** RFC 9162 §2.1.1 to the letter: split at the largest power of two that is smaller than the number of leaves. */
function volgensRfc(bladeren: readonly Uint8Array[]): Uint8Array {
  const [enige] = bladeren;
  if (!enige) return sha();
  if (bladeren.length === 1) return enige;
  const links = 2 ** Math.ceil(Math.log2(bladeren.length) - 1);
  return knoop(volgensRfc(bladeren.slice(0, links)), volgensRfc(bladeren.slice(links)));
}
function boomVan(bladeren: readonly Uint8Array[]): Boom {
  const boom = new Boom();
  bladeren.forEach((b, i) => {
    boom.zet(i, b);
  });
  return boom;
}
const bladerenVan = (aantal: number) => Array.from({ length: aantal }, (_, i) => blad(`b${i}`));

describe('a tree', () => {
  test('of three leaves is worked out by hand', () => {
    const [a, b, c] = [blad('a'), blad('b'), blad('c')];
    expect(a).toEqual(sha(Buffer.of(0), Buffer.from('a')));
    expect(boomVan([a, b, c]).wortel).toEqual(knoop(knoop(a, b), c));
  });

  test('of nothing has the hash of nothing', () => {
    expect(new Boom().wortel).toEqual(sha());
  });

  test('has the root that RFC 9162 gives it, of every size up to 70', () => {
    for (let n = 1; n <= 70; n += 1) expect(boomVan(bladerenVan(n)).wortel, `${n}`).toEqual(volgensRfc(bladerenVan(n)));
  });

  test('of which leaves changed has the root of a tree that was made anew', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.array(fc.nat(), { maxLength: 20 }), (n, plaatsen) => {
        const boom = boomVan(bladerenVan(n));
        const nu = bladerenVan(n);
        for (const [i, p] of plaatsen.entries()) {
          boom.zet(p % n, blad(`nieuw${i}`));
          nu[p % n] = blad(`nieuw${i}`);
        }
        expect(boom.wortel).toEqual(volgensRfc(nu));
      }),
    );
  });

  test('leaves no gaps', () => {
    expect(() => {
      new Boom().zet(1, blad('a'));
    }).toThrow('na blad -1 komt niet blad 1');
  });
});

describe('a path', () => {
  test('leads from every leaf to the root, and from no other place, size or leaf', () => {
    for (let n = 1; n <= 33; n += 1) {
      const boom = boomVan(bladerenVan(n));
      for (let plaats = 0; plaats < n; plaats += 1) {
        const pad = boom.pad(plaats);
        expect(wortelUit(blad(`b${plaats}`), plaats, n, pad)).toEqual(boom.wortel);
        expect(wortelUit(blad('ander'), plaats, n, pad)).not.toEqual(boom.wortel);
        for (let anders = 0; anders < n; anders += 1)
          if (anders !== plaats) expect(wortelUit(blad(`b${plaats}`), anders, n, pad)).not.toEqual(boom.wortel);
      }
    }
  });

  test('that is too short, too long, or outside the tree leads nowhere', () => {
    const boom = boomVan(bladerenVan(6));
    const pad = boom.pad(2);
    expect(wortelUit(blad('b2'), 2, 6, pad.slice(1))).toBeNull();
    expect(wortelUit(blad('b2'), 2, 6, [...pad, blad('x')])).toBeNull();
    expect(wortelUit(blad('b2'), 6, 6, pad)).toBeNull();
    expect(wortelUit(blad('b2'), -1, 6, pad)).toBeNull();
  });
});
