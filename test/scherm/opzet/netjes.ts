/** What makes a screen fit for everybody, held against one screen in one state. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { maakPlekken, type Plekken } from './plekken.ts';
import { BREEDTES, openSchermen, type Scherm, Vensters } from './scherm.ts';

/** The windows of a file, and the places to look at; there once its tests begin. */
export interface Bezoek {
  vensters: Vensters;
  plek: Plekken;
}

/** Begins before the tests of a file, and ends after them. */
export function bezoek(): Bezoek {
  const waar = {} as Bezoek;
  beforeAll(async () => {
    [waar.vensters, waar.plek] = await Promise.all([Vensters.start(), maakPlekken()]);
  });
  afterEach(async () => {
    for (const { page, klachten } of openSchermen) {
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      klachten.splice(0);
    }
  });
  afterAll(() => waar.vensters.stop());
  return waar;
}

/** Everybody has one window, and signs in once. */
export async function bij({ vensters }: Bezoek, wie: string | null): Promise<Scherm> {
  const scherm = await vensters.van(wie);
  await scherm.page.setViewportSize({ width: BREEDTES[0], height: 900 });
  return scherm;
}

/** At each width: the same window is made narrower and narrower, as somebody does who zooms in (WCAG 1.4.10). */
export async function isOveralNetjes(scherm: Scherm, waar: string): Promise<void> {
  for (const breedte of BREEDTES) {
    await scherm.page.setViewportSize({ width: breedte, height: 900 });
    await scherm.isNetjes(`${waar}, ${breedte} breed`);
  }
}

export const klaarMetLaden = (scherm: Scherm): Promise<void> =>
  expect.poll(() => scherm.page.locator('.skelet').count()).toBe(0);
