/** Every screen is fit for everybody while its answer is on its way, when there is nothing in it, and when it fails. */
import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bezoek, bij, isOveralNetjes, klaarMetLaden } from './opzet/netjes.ts';
import { SCHERMEN, type Schermregel } from './opzet/schermen.ts';

const waar = bezoek();

const met = (eigenschap: 'vraag' | 'deel' | 'leeg'): Schermregel[] =>
  SCHERMEN.filter((regel) => regel[eigenschap] !== undefined);

describe('while the answer is on its way', () => {
  test.each(met('vraag'))('$naam', async ({ naam, wie, pad, vraag = '' }) => {
    const scherm = await bij(waar, wie);
    const wachtend: Route[] = [];
    await scherm.page.route(vraag, (route) => void wachtend.push(route));
    await scherm.page.goto(pad(waar.plek));
    await scherm.page.getByText('Bezig met laden…').first().waitFor();
    await isOveralNetjes(scherm, `${naam}, onderweg`);
    await Promise.all(wachtend.map((route) => route.continue()));
    await scherm.kop();
  });
});

describe('with nothing to show', () => {
  test.each(met('leeg'))('$naam', async ({ naam, wie, pad, vraag = '', leeg }) => {
    const scherm = await bij(waar, wie);
    await scherm.page.route(vraag, (route) => route.fulfill({ json: leeg }));
    await scherm.naar(pad(waar.plek));
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
    const scherm = regel.wie === null ? await waar.vensters.nieuw() : await waar.vensters.naast(regel.wie);
    const { page } = scherm;
    // it tries again by itself a few times: that need not be waited for
    await page.clock.install();
    await page.route(regel[welke] ?? '', (route) =>
      route.fulfill({ status: 500, json: KAPOT, contentType: 'application/problem+json' }),
    );
    await page.goto(regel.pad(waar.plek));
    if (welke === 'deel') await regel.na?.(scherm, waar.plek);
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
