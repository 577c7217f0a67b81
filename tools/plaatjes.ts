/**
 * `npm run plaatjes`: pictures of the screens of a Schakel that runs for the occasion, in docs/plaatjes/. They are made
 * anew whenever they are wanted, and so never show what is not there any more.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { dagVan, plusDagen } from '../mas/datum.ts';
import { startHuis } from '../platform/huis.ts';
import { vindBrowser } from '../test/opzet/browser.ts';
import { Klant } from '../test/opzet/klant.ts';
import { maakVoorbeelden } from '../test/opzet/voorbeelden.ts';

const BREEDTES = [1440, 390];
const uit = fileURLToPath(new URL('../docs/plaatjes/', import.meta.url));

/** Each picture: who looks, where, by the ids of the example cases. */
const plaatjes = (zaken: Record<string, string>, proef: string): [naam: string, wie: string, pad: string][] => [
  ['start', '', '/'],
  ['werkvoorraad', 'lpa', '/werkvoorraad'],
  ['werkvoorraad-team', 'teamleider', '/werkvoorraad?weergave=team'],
  ['zaak', 'boa', `/zaken/${zaken.Yusuf ?? ''}`],
  ['handeling', 'lpa', `/zaken/${zaken.Bram ?? ''}/handelingen/rond-af?stap=contact-school`],
  ['afwijking', 'lpa', `/zaken/${zaken.Amina ?? ''}/handelingen/sla-over?stap=onderzoek`],
  ['signalering', 'lpa', `/zaken/${zaken.Sem ?? ''}/signalering`],
  ['proefdraaien', 'lpa', `/proefdraaien/${proef}`],
  ['methode', 'lpa', '/methode'],
  ['meldingen', 'school', '/meldingen'],
];

async function maak(page: Page, naam: string, pad: string): Promise<void> {
  for (const width of BREEDTES) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(pad);
    await page.waitForLoadState('networkidle');
    await page.locator('main h1').waitFor();
    await page.screenshot({ path: join(uit, `${naam}-${width}.png`) });
  }
}

const browserpad = vindBrowser();
if (browserpad === null) {
  console.error('Voor plaatjes is Chromium of Chrome nodig; CHROMIUM zegt waar het staat.');
  process.exit(1);
}
const map = mkdtempSync(join(tmpdir(), 'schakel-plaatjes-'));
const huis = await startHuis({ map, env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn' }, meld: console.log });
const browser = await chromium.launch({ executablePath: browserpad, args: ['--no-sandbox'] });
try {
  mkdirSync(uit, { recursive: true });
  const mens = (wie: string) => Klant.als(wie, { api: huis.api, map });
  const [school, lpa, boa] = [await mens('school'), await mens('lpa'), await mens('boa')];
  const vandaag = dagVan(Date.now());
  const zaken = await maakVoorbeelden({ school, lpa, boa }, vandaag, (dagen) => plusDagen(vandaag, -dagen));
  const proef = await lpa.proefzaak(vandaag);
  for (const [naam, wie, pad] of plaatjes(zaken, proef)) {
    const context = await browser.newContext({ baseURL: huis.api, reducedMotion: 'reduce' });
    const page = await context.newPage();
    if (wie !== '') await page.goto(`/aanmelden?als=${wie}`);
    await maak(page, naam, pad);
    await context.close();
    console.log(`docs/plaatjes/${naam}-{${BREEDTES.join(',')}}.png`);
  }
} finally {
  await browser.close();
  await huis.stop();
  rmSync(map, { recursive: true, force: true });
}
