import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Somebody without a mouse. */

const isHier = (plek: Locator): Promise<boolean> => plek.evaluate((el) => el === document.activeElement);

/** That the focus is there, or comes there. */
export const heeftFocus = (plek: Locator): Promise<void> => expect.poll(() => isHier(plek)).toBe(true);
/** That the focus is on this or on something in it. */
export const houdtFocus = (plek: Locator): Promise<void> =>
  expect.poll(() => plek.evaluate((el) => el.contains(document.activeElement))).toBe(true);

export const toets = (page: Page, ...toetsen: string[]): Promise<void> =>
  toetsen.reduce(async (vorige, druk) => {
    await vorige;
    await page.keyboard.press(druk);
  }, Promise.resolve());

/** Longer than the longest screen: who still is not there never comes there. */
const HOOGSTENS = 120;

/**
 * Goes on with Tab until the focus is there.
 * @returns how often Tab was pressed
 */
export async function tabNaar(plek: Locator): Promise<number> {
  await plek.waitFor();
  for (let keer = 0; keer < HOOGSTENS; keer += 1) {
    if (await isHier(plek)) return keer;
    await plek.page().keyboard.press('Tab');
  }
  throw new Error(`met Tab niet te bereiken: ${String(plek)}`);
}

/** Goes there with Tab and presses Enter. */
export async function kies(plek: Locator): Promise<void> {
  await tabNaar(plek);
  await plek.page().keyboard.press('Enter');
}
