import { describe, expect, it } from 'vitest';
import { voegSamen, zonder, type Vak } from './vakken.ts';

describe('voegSamen', () => {
  it('maakt een van vakken die in een kolom verschillen', () => {
    expect(
      voegSamen([
        [1n, 2n],
        [1n, 4n],
      ]),
    ).toEqual([[1n, 6n]]);
  });

  it('laat vakken die in twee kolommen verschillen uit elkaar', () => {
    const vakken: Vak[] = [
      [1n, 2n],
      [2n, 4n],
    ];
    expect(voegSamen(vakken)).toEqual(vakken);
  });

  it('ziet ook wat pas past als iets anders is samengevoegd', () => {
    // the first fits only what the other two make together
    expect(
      voegSamen([
        [1n, 3n],
        [2n, 1n],
        [2n, 2n],
      ]),
    ).toEqual([[3n, 3n]]);
  });

  it('noemt hetzelfde vak een keer', () => {
    expect(
      voegSamen([
        [1n, 2n],
        [1n, 2n],
      ]),
    ).toEqual([[1n, 2n]]);
  });
});

describe('zonder', () => {
  it('laat over wat buiten het andere valt, zonder overlap', () => {
    expect(zonder([3n, 3n], [1n, 1n])).toEqual([
      [2n, 3n],
      [1n, 2n],
    ]);
  });

  it('laat heel wat het andere niet raakt, en niets wat erin valt', () => {
    expect(zonder([1n, 1n], [2n, 1n])).toEqual([[1n, 1n]]);
    expect(zonder([1n, 1n], [3n, 3n])).toEqual([]);
  });
});
