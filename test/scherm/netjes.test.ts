import type { Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { maakPlekken, type Plekken } from './opzet/plekken.ts';
import { BREEDTES, openSchermen, type Scherm, Vensters } from './opzet/scherm.ts';
import { SCHERMEN, type Schermregel } from './opzet/schermen.ts';

/**
 * Every screen is fit for everybody: at each width, in each state. The same window is made narrower and narrower, as
 * somebody does who zooms in (WCAG 1.4.10).
 */

let vensters: Vensters;
let plek: Plekken;

beforeAll(async () => {
  [vensters, plek] = await Promise.all([Vensters.start(), maakPlekken()]);
});
afterEach(async () => {
  for (const { page, klachten } of openSchermen) {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    klachten.splice(0);
  }
});
afterAll(() => vensters.stop());

/** Everybody has one window, and signs in once. */
async function bij(wie: string | null): Promise<Scherm> {
  const scherm = await vensters.van(wie);
  await scherm.page.setViewportSize({ width: BREEDTES[0], height: 900 });
  return scherm;
}

async function isOveralNetjes(scherm: Scherm, waar: string): Promise<void> {
  for (const breedte of BREEDTES) {
    await scherm.page.setViewportSize({ width: breedte, height: 900 });
    await scherm.isNetjes(`${waar}, ${breedte} breed`);
  }
}

const klaarMetLaden = (scherm: Scherm): Promise<void> =>
  expect.poll(() => scherm.page.locator('.skelet').count()).toBe(0);

/** All that folds is unfolded, and on a narrow window the menu is open. */
async function allesOpen(scherm: Scherm): Promise<void> {
  await scherm.vouwUit();
  await scherm.page.evaluate(() => {
    document.querySelector<HTMLElement>('.kop__menu[aria-expanded=false]')?.click();
  });
}

const steektUit = (scherm: Scherm): Promise<number> =>
  scherm.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The spacing that WCAG 1.4.12 asks room for. The policy of the page lets no style element in; a sheet of the window it does. */
const metRuimeTekst = ({ page }: Scherm): Promise<void> =>
  page.evaluate(() => {
    const blad = new CSSStyleSheet();
    blad.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [blad];
  });

describe('every screen', () => {
  test.each(SCHERMEN)('$naam: fit at each width, also unfolded, with wide text and on paper', async (regel) => {
    const scherm = await bij(regel.wie);
    await scherm.naar(regel.pad(plek));
    await klaarMetLaden(scherm);
    await regel.na?.(scherm, plek);
    await klaarMetLaden(scherm);
    await isOveralNetjes(scherm, regel.naam);

    await allesOpen(scherm);
    await isOveralNetjes(scherm, `${regel.naam}, alles open`);
    await metRuimeTekst(scherm);
    expect.soft(await steektUit(scherm), 'met ruime tekst').toBeLessThanOrEqual(0);

    await scherm.page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    await scherm.page.setViewportSize({ width: 680, height: 962 }); // A4 within its margins
    await scherm.page.emulateMedia({ media: 'print' });
    expect.soft(await steektUit(scherm), 'op papier').toBeLessThanOrEqual(0);
    expect.soft(await scherm.page.getByRole('navigation').count(), 'navigatie op papier').toBe(0);
    await scherm.page.emulateMedia({ media: 'screen' });
  });
});

const met = (eigenschap: 'vraag' | 'deel' | 'leeg'): Schermregel[] =>
  SCHERMEN.filter((regel) => regel[eigenschap] !== undefined);

describe('while the answer is on its way', () => {
  test.each(met('vraag'))('$naam', async ({ naam, wie, pad, vraag = '' }) => {
    const scherm = await bij(wie);
    const wachtend: Route[] = [];
    await scherm.page.route(vraag, (route) => void wachtend.push(route));
    await scherm.page.goto(pad(plek));
    await scherm.page.getByText('Bezig met laden…').first().waitFor();
    await isOveralNetjes(scherm, `${naam}, onderweg`);
    await Promise.all(wachtend.map((route) => route.continue()));
    await scherm.kop();
  });
});

describe('with nothing to show', () => {
  test.each(met('leeg'))('$naam', async ({ naam, wie, pad, vraag = '', leeg }) => {
    const scherm = await bij(wie);
    await scherm.page.route(vraag, (route) => route.fulfill({ json: leeg }));
    await scherm.naar(pad(plek));
    await klaarMetLaden(scherm);
    await isOveralNetjes(scherm, `${naam}, leeg`);
  });
});

/** What the API says when it broke down. */
const KAPOT = {
  type: 'urn:schakel:fout:onverwacht',
  title: 'Er ging iets mis',
  status: 500,
  detail: 'Er ging iets mis.',
  instance: 'urn:uuid:00000000-0000-4000-8000-000000000000',
};

describe.each(['vraag', 'deel'] as const)('when the answer of its %s fails', (welke) => {
  test.each(met(welke))('$naam', async (regel) => {
    // of its own: the clock of a window is never given back
    const scherm = regel.wie === null ? await vensters.nieuw() : await vensters.naast(regel.wie);
    const { page } = scherm;
    // it tries again by itself a few times: that need not be waited for
    await page.clock.install();
    await page.route(regel[welke] ?? '', (route) =>
      route.fulfill({ status: 500, json: KAPOT, contentType: 'application/problem+json' }),
    );
    await page.goto(regel.pad(plek));
    if (welke === 'deel') await regel.na?.(scherm, plek);
    await expect
      .poll(async () => {
        await page.clock.fastForward(5_000);
        return page.getByText(/nu niet/).count();
      })
      .toBeGreaterThan(0);
    await scherm.kop();
    await isOveralNetjes(scherm, `${regel.naam}, ${welke} mislukt`);
    await page.context().close();
  });
});
