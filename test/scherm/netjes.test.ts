/** Every screen is fit for everybody, as it is: unfolded, with wide text and on paper. */
import { describe, expect, test } from 'vitest';
import { bezoek, bij, isOveralNetjes, klaarMetLaden } from './opzet/netjes.ts';
import type { Scherm } from './opzet/scherm.ts';
import { SCHERMEN } from './opzet/schermen.ts';

const waar = bezoek();

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
    const scherm = await bij(waar, regel.wie);
    await scherm.naar(regel.pad(waar.plek));
    await klaarMetLaden(scherm);
    await regel.na?.(scherm, waar.plek);
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
