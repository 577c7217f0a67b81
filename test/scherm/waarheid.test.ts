import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, onTestFailed, test } from 'vitest';
import { dagVan } from '../../mas/datum.ts';
import { openTermijnen } from '../../mas/dossier/termijn.ts';
import { mogelijkeHandelingen } from '../../mas/handelingen/index.ts';
import { spoorVan } from '../../mas/spoor.ts';
import { maakPrisma } from '../../platform/databank/prisma.ts';
import { verbindTemporal } from '../../platform/temporal/verbinding.ts';
import { type Stand, vraagStand } from '../../workflows/definities.ts';
import { proefcodec } from '../opzet/codec.ts';
import { melding } from '../opzet/bron.ts';
import { Klant } from '../opzet/klant.ts';
import { proefzaak, zaakPad } from './opzet/plekken.ts';
import { type Scherm, Vensters } from './opzet/scherm.ts';
import { wandel } from './opzet/wandeling.ts';

/** The screen says what the workflow says, for cases in which anything may have happened. */

const AANTAL = 3;
/** Other cases every time; SCHAKEL_ZAAD does those of before again. */
const zaad = Number(process.env.SCHAKEL_ZAAD ?? Date.now() % 1_000_000);
const zaden = Array.from({ length: AANTAL }, (_, n) => zaad + n);
/** Endless, and the same for the same seed. */
const worp = (start: number): (() => number) => {
  const getallen = fc.sample(fc.nat(), { seed: start, numRuns: 2_000 });
  let plek = -1;
  return () => getallen[(plek += 1) % getallen.length] ?? 0;
};
const noem = (start: number): void => {
  onTestFailed(() => {
    console.log(`Opnieuw: SCHAKEL_ZAAD=${start}`);
  });
};

const { temporalAddress, databaseUrl, keks } = inject('huis');
const prisma = maakPrisma(databaseUrl);
const codec = proefcodec(prisma, keks);
const echt = verbindTemporal({ address: temporalAddress, namespace: 'schakel', codec });
const proef = verbindTemporal({ address: temporalAddress, namespace: 'schakel-proef', codec });

let vensters: Vensters;
let boa: Klant;
let school: Klant;
let scherm: Scherm;
beforeAll(async () => {
  const huis = inject('huis');
  [vensters, boa, school] = await Promise.all([Vensters.start(), Klant.als('boa', huis), Klant.als('school', huis)]);
  // a boa may read and do everything in a case: for him nothing is left out
  scherm = await vensters.als('boa');
});
afterAll(async () => {
  await Promise.all([vensters.stop(), echt.close(), proef.close(), prisma.$disconnect()]);
});

/** What the workflow itself says, once it has nothing left to do. */
async function vraagWorkflow({ client }: typeof echt, zaakId: string): Promise<Stand> {
  const stand = (): Promise<Stand> => client.workflow.getHandle(zaakId).query(vraagStand);
  await expect.poll(async () => (await stand()).rust).toBe(true);
  return stand();
}

interface Gezien {
  acties: string[][];
  stap: string;
  spoor: string[];
  termijnen: string[];
  routes: string[];
  behandelaar: string;
}
/** What stands on the screen of a case. */
async function lees({ page }: Scherm): Promise<Gezien> {
  await expect.poll(() => page.locator('.skelet').count()).toBe(0);
  return page.evaluate(() => {
    const tekst = (el: Element | null | undefined): string => el?.textContent.trim() ?? '';
    const alle = (wat: string): Element[] => [...document.querySelectorAll(wat)];
    const feit = alle('.zaakkop__feiten dt').find((dt) => dt.textContent === 'Behandelaar');
    return {
      acties: alle('#nu .actie').map((actie) => [
        tekst(actie.querySelector('.actie__titel')),
        tekst(actie.querySelector('.merk')),
      ]),
      stap: tekst(document.querySelector('.nuregel__stap')),
      spoor: alle('.zaakkop .fase__balk i').map(({ className }) => className),
      termijnen: alle('#termijnen > .termijnen time').map((dag) => dag.getAttribute('datetime') ?? ''),
      routes: alle('#routes > .routelijst .route__naam').map(tekst),
      behandelaar: tekst(feit?.nextElementSibling),
    };
  });
}

const gesorteerd = (regels: readonly (readonly string[])[]): string[] => regels.map((regel) => regel.join(': ')).sort();

function vergelijk(gezien: Gezien, { dossier, mogelijk }: Stand): void {
  expect(mogelijkeHandelingen(dossier)).toEqual(mogelijk);
  expect(gezien.spoor).toEqual(spoorVan(dossier).map(({ stand }) => `s-${stand}`));
  expect(gezien.termijnen.toSorted()).toEqual(
    openTermijnen(dossier)
      .map(({ laatsteDag }) => laatsteDag)
      .sort(),
  );
  if (dossier.status === 'gesloten') {
    expect(gezien.acties).toEqual([]);
    return;
  }
  expect(gezien.stap).toBe(`Stap ${spoorVan(dossier).find(({ stand }) => stand === 'nu')?.nummer ?? '?'} van 10`);
  expect(gesorteerd(gezien.acties)).toEqual(
    gesorteerd(
      mogelijk.map((m) => [
        m.naam,
        !m.mogelijk ? 'Kan nu niet' : m.afwijking ? 'Afwijking · leg uit' : 'Volgens de MAS',
      ]),
    ),
  );
}

describe('a trial case in which anything happened', () => {
  test.each(zaden)('shows the actions, the step and the terms of its workflow (seed %i)', async (start) => {
    noem(start);
    const gooi = worp(start);
    const zaakId = await proefzaak(boa, gooi() % 2 === 0 ? {} : { soort: 'luxe' });
    for (let ronde = 0; ronde < 3; ronde += 1) {
      await wandel(boa, zaakId, gooi, 3);
      if (gooi() % 3 === 0 && (await boa.zaak(zaakId)).status === 'open')
        await boa.naar(zaakId, 'volgende-gebeurtenis');
      const stand = await vraagWorkflow(proef, zaakId);
      await scherm.naar(zaakPad(zaakId));
      vergelijk(await lees(scherm), stand);
    }
  });
});

/** What the row of a case in the list of the team says. */
async function leesRij(zaakId: string, naam: string) {
  const { page } = scherm;
  await scherm.naar('/werkvoorraad?weergave=team');
  await page.getByRole('searchbox').fill(naam);
  await expect.poll(() => page.locator('tr[data-zaak]').count()).toBe(1);
  return page.locator(`tr[data-zaak="${zaakId}"]`).evaluate((rij) => {
    const tekst = (el: Element | null | undefined): string => el?.textContent.trim() ?? '';
    return {
      stap: tekst(rij.querySelector('.spoor__tekst strong')),
      spoor: [...rij.querySelectorAll('.spoor__balk i')].map(({ className }) => className),
      termijn: rij.querySelector('.termijn time')?.getAttribute('datetime') ?? '',
      routes: [...rij.querySelectorAll('.routes .merk--info')].map(tekst),
      behandelaar: tekst(rij.querySelector('.rij__beh em') ?? rij.querySelector('.rij__beh')),
    };
  });
}

describe('a real case in which anything happened', () => {
  test.each(zaden)('shows what its workflow says, and its row says the same as its head (seed %i)', async (start) => {
    noem(start);
    const gooi = worp(start);
    const achternaam = `Waarheid${start}`;
    const gewoon = melding(dagVan(Date.now()), gooi() % 3 === 0 ? { soort: 'L' } : {});
    const bericht = { ...gewoon, leerling: { ...(gewoon.leerling as object), achternaam } };
    await school.post('/v1/verzuimmeldingen', bericht);
    const { lichaam } = await boa.haal<{ zaakId: string }>(`/v1/verzuimmeldingen/${String(gewoon.meldingsnummer)}`);
    const { zaakId } = lichaam;
    await wandel(boa, zaakId, gooi, 7);
    const stand = await vraagWorkflow(echt, zaakId);
    await scherm.naar(zaakPad(zaakId));
    const gezien = await lees(scherm);
    vergelijk(gezien, stand);
    if (stand.dossier.status === 'gesloten') return;
    const rij = await leesRij(zaakId, achternaam);
    expect(rij).toEqual({
      stap: gezien.stap.replace(' van 10', ''),
      spoor: gezien.spoor,
      termijn: gezien.termijnen[0] ?? '',
      routes: gezien.routes,
      behandelaar: gezien.behandelaar,
    });
  });
});
