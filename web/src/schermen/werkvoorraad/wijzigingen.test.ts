import { describe, expect, it } from 'vitest';
import { wijzigingen } from './wijzigingen.ts';

const rij = (zaakId: string, nr = 1) => ({ zaakId, nr });
const [noa, daan, amina] = [rij('noa'), rij('daan'), rij('amina')];

describe('what changed in the list since it was shown', () => {
  const tel = (getoond: ReturnType<typeof rij>[], nu: ReturnType<typeof rij>[], volgende: string | null = null) =>
    wijzigingen(getoond, getoond, { rijen: nu, volgende });

  it('is nothing when the same cases stand there with the same last event', () => {
    expect(tel([noa, daan], [noa, daan])).toBe(0);
  });

  it('counts a case in which something happened, one that came and one that went', () => {
    expect(tel([noa, daan], [rij('noa', 2), daan])).toBe(1);
    expect(tel([noa], [noa, daan])).toBe(1);
    expect(tel([noa, daan], [daan])).toBe(1);
    expect(tel([noa, daan], [rij('noa', 2), amina])).toBe(3);
  });

  it('does not count a case that a newcomer pushed to the next page', () => {
    expect(tel([daan, noa], [amina, daan], 'verder')).toBe(1);
    // there is no next page: then it went
    expect(tel([daan, noa], [amina, daan])).toBe(2);
  });

  it('counts one that went from the middle, also when there is a next page', () => {
    expect(tel([noa, daan], [daan, amina], 'verder')).toBe(2);
  });

  it('does not count a case of a later page that moved up', () => {
    expect(wijzigingen([noa, daan, amina], [noa, daan], { rijen: [noa, amina], volgende: 'verder' })).toBe(0);
  });
});
