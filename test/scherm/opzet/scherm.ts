import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { vindBrowser } from '../../opzet/browser.ts';
import type {} from '../../opzet/voorzien.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 on levels A and AA, and good practice. */
const REGELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The widths that every screen is shown at: a desk, a telephone, and the narrowest that WCAG 1.4.10 asks for. */
export const BREEDTES = [1440, 390, 320] as const;

/** The screens of this test file that are open, for who wants to know what stood on them when a test failed. */
export const openSchermen = new Set<Scherm>();

/** The browser of a test file, or one window of it after the other. */
export class Vensters {
  private readonly browser: Browser;
  private readonly open: BrowserContext[] = [];
  private readonly vaste = new Map<string | null, Scherm>();

  private constructor(browser: Browser) {
    this.browser = browser;
  }

  static async start(): Promise<Vensters> {
    const pad = vindBrowser();
    if (pad === null) throw new Error('geen browser op deze machine');
    return new Vensters(await chromium.launch({ executablePath: pad, args: ['--no-sandbox'] }));
  }

  /** A window of its own, with its own cookies: somebody else at another desk. */
  async nieuw(breedte: number = BREEDTES[0]): Promise<Scherm> {
    const context = await this.browser.newContext({
      baseURL: inject('huis').api,
      viewport: { width: breedte, height: 900 },
      reducedMotion: 'reduce',
      locale: 'en-US', // nothing may depend on the language of the browser
    });
    this.open.push(context);
    const scherm = new Scherm(await context.newPage());
    openSchermen.add(scherm);
    context.on('close', () => openSchermen.delete(scherm));
    return scherm;
  }

  /** Somebody who is signed in, as a demo person. */
  async als(persoon: string, breedte?: number): Promise<Scherm> {
    const scherm = await this.nieuw(breedte);
    await scherm.meldAan(persoon);
    return scherm;
  }

  /** The one window that somebody, or nobody, has all through a test file: to sign in again takes as long as a test. */
  async van(wie: string | null): Promise<Scherm> {
    const scherm = this.vaste.get(wie) ?? (wie === null ? await this.nieuw() : await this.als(wie));
    this.vaste.set(wie, scherm);
    return scherm;
  }

  /** A new window in which somebody is signed in as he is in his own; nothing else of that one is in it. */
  async naast(wie: string): Promise<Scherm> {
    const { page } = await this.van(wie);
    const scherm = await this.nieuw();
    await scherm.page.context().addCookies(await page.context().cookies());
    return scherm;
  }

  async stop(): Promise<void> {
    for (const context of this.open.splice(0)) await context.close();
    await this.browser.close();
  }
}

/** One person at one window. */
export class Scherm {
  readonly page: Page;
  /** What the browser complained about, and requests to other hosts: there may be none. */
  readonly klachten: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('console', (regel) => {
      // a refusal is an answer of the API; browsers call that an error whatever a program does with it
      if (regel.type() === 'error' && !regel.text().startsWith('Failed to load resource'))
        this.klachten.push(regel.text());
    });
    page.on('pageerror', (fout) => this.klachten.push(String(fout)));
    page.on('request', (verzoek) => {
      const { origin, protocol } = new URL(verzoek.url());
      if (protocol.startsWith('http') && origin !== inject('huis').api) this.klachten.push(`verzoek naar ${origin}`);
    });
  }

  async meldAan(persoon: string): Promise<void> {
    await this.page.goto(`/aanmelden?als=${persoon}`);
    await this.kop();
  }

  /** Opens an address and waits until its heading is there. */
  async naar(pad: string): Promise<void> {
    await this.page.goto(pad);
    await this.kop();
  }

  /** The heading of the screen, once it is there. */
  async kop(): Promise<string> {
    const kop = this.page.locator('main h1:not([data-wacht])');
    await kop.waitFor();
    return (await kop.textContent()) ?? '';
  }

  knop(naam: string | RegExp): Locator {
    return this.page.getByRole('button', { name: naam });
  }
  link(naam: string | RegExp): Locator {
    return this.page.getByRole('link', { name: naam });
  }
  tekst(tekst: string | RegExp): Locator {
    return this.page.getByText(tekst);
  }

  /** Where somebody is, and every word that he sees there. */
  async inWoorden(): Promise<string> {
    return `${this.page.url()}\n${await this.page.locator('body').innerText()}`;
  }

  /** What has the focus, as a person would call it. */
  focus(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement: el } = document;
      return (el?.getAttribute('aria-label') ?? el?.textContent ?? '').trim();
    });
  }

  /**
   * That the screen as it stands is fit for everybody: axe finds nothing (A, AA, 2.2 and best practice), nothing sticks
   * out sideways, and the browser had nothing to complain about.
   */
  async isNetjes(waar: string): Promise<void> {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(AXE);
    const bevindingen = await this.page.evaluate(async (tags) => {
      interface Regel {
        id: string;
        nodes: { target: unknown[]; failureSummary?: string }[];
      }
      const { axe } = window as unknown as { axe: { run: (hoe: object) => Promise<{ violations: Regel[] }> } };
      const { violations } = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((n) => `${id}: ${n.target.join(' ')} ${n.failureSummary ?? ''}`),
      );
    }, REGELS);
    expect.soft(bevindingen, `axe: ${waar}`).toEqual([]);
    const uitsteekt = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(uitsteekt, `steekt opzij uit: ${waar}`).toBeLessThanOrEqual(0);
    expect.soft(this.klachten, `klachten van de browser: ${waar}`).toEqual([]);
  }

  /** Everything that can be folded out, is. */
  async vouwUit(): Promise<void> {
    await this.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
  }
}
