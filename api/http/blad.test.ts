import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { leesWijzer, maakBlad, schrijfWijzer } from './blad.ts';

const wijzer = z.tuple([z.string().nullable(), z.string()]);

describe('a cursor', () => {
  test('comes back as it went', () => {
    expect(leesWijzer(schrijfWijzer([null, 'é/ü']), wijzer)).toEqual([null, 'é/ü']);
    expect(leesWijzer(undefined, wijzer)).toBeNull();
  });

  test.each(['x', '', schrijfWijzer([1]), Buffer.from('{').toString('base64url')])('%j was made by nobody', (na) => {
    expect(() => leesWijzer(na, wijzer)).toThrow('na: is geen wijzer van deze lijst');
  });
});

describe('a page', () => {
  test('leads to the next one and keeps the filters', () => {
    const query = { aantal: 2, status: 'open', fase: undefined };
    const { rijen, koppen } = maakBlad(['a', 'b', 'c'], '/v1/dingen', query, (rij) => rij);
    expect(rijen).toEqual(['a', 'b']);
    expect(koppen).toEqual({ Link: '</v1/dingen?aantal=2&status=open&na=b>; rel="next"' });
  });

  test('that is the last leads nowhere', () => {
    expect(maakBlad(['a', 'b'], '/v1/dingen', { aantal: 2 }, (rij) => rij)).toEqual({ rijen: ['a', 'b'], koppen: {} });
    expect(maakBlad([], '/v1/dingen', { aantal: 2 }, String)).toEqual({ rijen: [], koppen: {} });
  });
});
