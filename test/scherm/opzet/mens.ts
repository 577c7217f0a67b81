import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import { persoonsnummer } from '../../opzet/bron.ts';
import type { Scherm } from './scherm.ts';

/** What people do at their screens, in their own words. */

export interface Kind {
  nummer: string;
  voornaam: string;
  achternaam: string;
}

/** A made-up child that nobody else in this run is called after. */
export function kind(voornaam: string, achternaam = 'Verzonnen'): Kind {
  const nummer = persoonsnummer();
  return { nummer, voornaam, achternaam: `${achternaam}-${nummer.slice(1)}` };
}
export const naamVan = ({ voornaam, achternaam }: Kind): string => `${voornaam} ${achternaam}`;

/** 2026-11-24 as people type it: 24-11-2026. */
export const getypt = (dag: string): string => dag.split('-').reverse().join('-');

/** A choice in a group, by the question and the answer as they stand there. */
export const kies = ({ page }: Scherm, vraag: string | RegExp, antwoord: string | RegExp): Promise<void> =>
  page
    .getByRole('group', { name: vraag, exact: true })
    .getByLabel(antwoord, { exact: typeof antwoord === 'string' })
    .first()
    .check();

export const schrijf = ({ page }: Scherm, veld: string | RegExp, tekst: string): Promise<void> =>
  page.getByRole('textbox', { name: veld, exact: true }).fill(tekst);

/** A link that may be folded in: whoever looks for it folds it out. */
async function volg(link: Locator): Promise<void> {
  await link.waitFor({ state: 'attached' });
  if (!(await link.isVisible())) await link.locator('xpath=ancestor::details').locator('summary').click();
  await link.click();
}

/** Somebody with a list of cases. */
export class Werklijst {
  readonly scherm: Scherm;

  constructor(scherm: Scherm) {
    this.scherm = scherm;
  }

  /** To the list by the menu, and to one of its views. */
  async open(weergave: string): Promise<void> {
    const { page } = this.scherm;
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Werkvoorraad' }).click();
    await this.toon(weergave);
  }

  async toon(weergave: string): Promise<void> {
    const { page } = this.scherm;
    const link = page.getByRole('navigation', { name: 'Weergaven' }).getByRole('link', { name: weergave });
    await link.click();
    await expect.poll(() => link.getAttribute('aria-current')).toBe('page');
  }

  /** Searches, until so many cases are left. */
  async zoek(tekst: string, aantal = 1): Promise<void> {
    const { page } = this.scherm;
    // who comes back finds his search as he left it, and what was searched just now is not asked once more
    await page.getByRole('searchbox').fill(tekst);
    await page.locator('table[aria-busy="false"]').waitFor();
    const rijen = page.locator('[data-zaak]');
    await expect
      .poll(async () => (await rijen.allInnerTexts()).map((rij) => rij.includes(tekst)))
      .toEqual(Array<boolean>(aantal).fill(true));
    const stand = aantal === 1 ? '1 zaak in deze lijst' : `${aantal} zaken in deze lijst`;
    await page.getByRole('status').filter({ hasText: stand }).waitFor({ state: 'attached' });
  }

  rij(wie: Kind): Locator {
    return this.scherm.page.getByRole('row').filter({ hasText: naamVan(wie) });
  }

  /** The row of a case says this, once the list is there. */
  async zegt(wie: Kind, wat: string | RegExp): Promise<void> {
    await this.rij(wie).filter({ hasText: wat }).waitFor();
  }

  async kies(...wie: readonly Kind[]): Promise<void> {
    for (const een of wie) await this.rij(een).getByRole('checkbox').check();
  }
}

/** Somebody who handles a case. */
export class Behandelaar {
  readonly scherm: Scherm;
  readonly zaakId: string;

  constructor(scherm: Scherm, zaakId: string) {
    this.scherm = scherm;
    this.zaakId = zaakId;
  }

  get pad(): string {
    return `/zaken/${this.zaakId}`;
  }
  private get hier(): string {
    return new URL(this.scherm.page.url()).pathname;
  }

  /** From the case to the form of an action, by the link that offers it. */
  async begin(handeling: string | RegExp, waarover: string | RegExp = ''): Promise<void> {
    const { page } = this.scherm;
    if (this.hier !== this.pad) await this.scherm.naar(this.pad);
    const nu = page.getByRole('region', { name: 'Wat kan ik nu doen?' });
    const link = nu.locator('a.actie__in').filter({ hasText: handeling }).filter({ hasText: waarover });
    await volg(link.first());
    await page.locator('form[data-hoofd]').waitFor();
  }

  kies(vraag: string | RegExp, antwoord: string | RegExp): Promise<void> {
    return kies(this.scherm, vraag, antwoord);
  }
  schrijf(veld: string | RegExp, tekst: string): Promise<void> {
    return schrijf(this.scherm, veld, tekst);
  }
  /** Departing is allowed to who explains it. */
  async legUit(waarom: string, vraag = 'Waarom wijkt u af?'): Promise<void> {
    await this.kies('Wat is de belangrijkste reden?', /anders|andere reden/i);
    await this.schrijf(vraag, waarom);
  }

  /** Sends what the form holds; what comes of it is for the caller to see. */
  verstuur(): Promise<void> {
    return this.scherm
      .knop(/^(Vastleggen|Afwijking vastleggen|Keuze vastleggen|Antwoorden en keuze vastleggen)$/)
      .click();
  }

  /** Records what the form holds, and is back at the case, which says so. */
  async legVast(): Promise<void> {
    await this.verstuur();
    await this.scherm.page.waitForURL(`**${this.pad}`);
    await this.scherm.tekst('Vastgelegd. U ziet dit direct in de tijdlijn van de zaak.').waitFor();
  }

  /** A whole action: its form, one answer, why it is done where that is asked, and recording it. */
  async doe(
    handeling: string | RegExp,
    antwoord?: readonly [vraag: string | RegExp, antwoord: string | RegExp],
    waarom?: string,
  ) {
    await this.begin(handeling);
    if (antwoord) await this.kies(...antwoord);
    if (waarom !== undefined) await this.schrijf('Waarom doet u dit?', waarom);
    await this.legVast();
  }

  async verwachtStap(nummer: number): Promise<void> {
    await expect.poll(() => this.scherm.page.locator('.nuregel').textContent()).toContain(`Stap ${nummer} van 10`);
  }

  /** A line of the timeline. */
  regel(tekst: string | RegExp): Locator {
    return this.scherm.page.getByRole('region', { name: 'Tijdlijn' }).locator('li.tl').filter({ hasText: tekst });
  }
}
