import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ontvouw, type Schakel, smeed } from '../../activities/keten.ts';
import type { Gebeurtenis, GebeurtenisVan } from '../../mas/gebeurtenis.ts';
import { startDatabank } from '../../platform/databank/databank.ts';
import { Proefgriffie, type Proefzaak } from '../../test/opzet/griffie.ts';
import { startPostgres } from '../../test/opzet/postgres.ts';
import { controleerBonnen } from './bonnen.ts';
import { exporteer } from './exporteer.ts';
import { voerUit } from './opdracht.ts';
import type { Uitvoer } from './uitvoer.ts';

const map = mkdtempSync(join(tmpdir(), 'schakel-audit-'));
const huis = fileURLToPath(new URL('../../', import.meta.url));
let motor: { url: string; stop(): Promise<void> };
let griffie: Proefgriffie;
let uitvoer: Uitvoer;

beforeAll(async () => {
  motor = (await startPostgres()) ?? (await startDatabank({ map }));
  griffie = await Proefgriffie.open(motor.url);
  uitvoer = await voer(await gekozen());
});
afterAll(async () => {
  await griffie.prisma.$disconnect();
  await motor.stop();
  rmSync(map, { recursive: true, force: true });
});

/** A case in which the signaleringsinstrument was filled in, and the LPA departed from its advice. */
async function gekozen(): Promise<Proefzaak> {
  const zaak = await griffie.geopend();
  const doe = async (opdracht: object): Promise<void> => {
    expect(await zaak.uit(opdracht), JSON.stringify(opdracht)).toBeTypeOf('number');
  };
  for (const [stap, uitkomst] of [
    ['contact-school', 'melding-juist'],
    ['keuze-routekaart', 'A'],
    ['onderzoek', 'ongeoorloofd'],
    ['brief', 'verzonden'],
  ])
    await doe({ soort: 'rond-af', stap, uitkomst, inhoud: await zaak.tekst('motivatie') });
  const antwoorden = {
    problematiekJongere: 'ja',
    problematiekOpvoeding: 'nee',
    hulpBereid: 'ja',
    hulpInStaat: 'ja',
    hulpLoopt: 'nee',
    hulpNietEffectief: 'nee',
    teLaat: 4,
  };
  await doe({
    soort: 'vul-vragenlijst-in',
    lijst: 'signaleringsinstrument',
    inhoud: await zaak.antwoorden(antwoorden),
  });
  await doe({
    soort: 'kies-routes',
    routes: ['basisroute'],
    afwijkreden: 'anders',
    inhoud: await zaak.tekst('motivatie'),
  });
  return zaak;
}

async function voer({ zaakId }: Proefzaak): Promise<Uitvoer> {
  const gelezen = await exporteer(griffie.prisma, zaakId);
  if (!gelezen) throw new Error('geen zaak');
  // through a file, as an auditor has it
  return JSON.parse(JSON.stringify(gelezen)) as Uitvoer;
}

const isBon = (g: Gebeurtenis): g is GebeurtenisVan<'BeslissingGewogen'> => g.soort === 'BeslissingGewogen';
const bonnen = ({ grootboek }: Uitvoer) => grootboek.map(ontvouw).filter(isBon);
const advies = () => {
  const bon = bonnen(uitvoer).find((g) => g.gegevens.besluit === 'routeadvies');
  if (!bon) throw new Error('geen advies');
  return bon;
};

/** Whoever can write the ledger can also make the chain whole again: only recomputing shows that. */
function hersmeed(grootboek: Schakel[], verander: (g: Gebeurtenis) => Gebeurtenis): Schakel[] {
  let vorige = '';
  return grootboek.map((schakel) => {
    const nieuw = smeed({ ...verander(ontvouw(schakel)), vorige });
    vorige = nieuw.schakel.hash;
    return nieuw.schakel;
  });
}

describe('an exported case', () => {
  test('has its receipts recomputed: the luxe question, the advice with its ladder, and the choice against it', () => {
    expect(bonnen(uitvoer).map((g) => [g.gegevens.besluit, g.gegevens.gekozen])).toEqual([
      ['routekaart', 'A'],
      ['routeadvies', null],
      ['verzuimladder', null],
      ['routeadvies', ['basisroute']],
    ]);
    expect(controleerBonnen(uitvoer)).toEqual({ nagerekend: 4, vernietigd: 0, fout: null });
  });

  test('holds what a decision was given as inhoud, and by which rules with their sources as a fact', () => {
    const { gegevens, inhoud } = advies();
    expect(inhoud?.velden).toEqual(['invoer']);
    expect(JSON.stringify(gegevens)).not.toContain('hulpBereid');
    const tekst = uitvoer.inhoud.find(({ id }) => id === inhoud?.id)?.tekst ?? '';
    expect(JSON.parse(tekst)).toMatchObject({ invoer: { hulpBereid: 'ja', teLaat: 4, onveiligThuis: 'weet-niet' } });
    const redenen = gegevens.bon.find(({ beslissing }) => beslissing === 'hulpVoor')?.regels ?? [];
    expect(redenen.length).toBeGreaterThan(0);
    for (const { bron } of redenen) expect(bron).not.toBe('');
    expect(gegevens.uitkomst.advies).toContain('vrijwillige-hulp');
    expect(gegevens.code).toMatch(/^schakel .+, feelin \d/);
  });

  test('of which the input of a receipt was destroyed still verifies, and says so', () => {
    const { inhoud } = advies();
    const zonder = { ...uitvoer, inhoud: uitvoer.inhoud.filter(({ id }) => id !== inhoud?.id) };
    expect(controleerBonnen(zonder)).toEqual({ nagerekend: 3, vernietigd: 1, fout: null });
  });

  const zegt = (over: string) => `gebeurtenis ${advies().nr} (routeadvies): ${over}`;

  test('with one changed letter in the input points at that receipt', () => {
    const { inhoud } = advies();
    const veranderd = uitvoer.inhoud.map((rij) =>
      rij.id === inhoud?.id ? { ...rij, tekst: rij.tekst.replace('"hulpBereid":"ja"', '"hulpBereid":"nee"') } : rij,
    );
    expect(controleerBonnen({ ...uitvoer, inhoud: veranderd }).fout).toBe(
      `gebeurtenis ${advies().nr} (BeslissingGewogen): de tekst is veranderd`,
    );
  });

  test('with a changed receipt breaks the chain; with a chain that was made whole again the outcome gives it away', () => {
    const ander = { ...advies().gegevens.uitkomst, hulp: 'ontraden' };
    const vervals = (g: Gebeurtenis): Gebeurtenis =>
      isBon(g) && g.nr === advies().nr ? { ...g, gegevens: { ...g.gegevens, uitkomst: ander } } : g;
    const gebroken = uitvoer.grootboek.map((s) => ({
      ...s,
      kop: s.nr === advies().nr ? s.kop.replace('"hulp":"geadviseerd"', '"hulp":"ontraden"') : s.kop,
    }));
    expect(controleerBonnen({ ...uitvoer, grootboek: gebroken }).fout).toBe(`gebeurtenis ${advies().nr} is veranderd`);
    const heel = { ...uitvoer, grootboek: hersmeed(uitvoer.grootboek, vervals) };
    expect(controleerBonnen(heel).fout).toContain(zegt('de uitkomst is'));
  });

  test('with another source beside a rule, or a rule that did not fire, points at the decision', () => {
    const vervals = (g: Gebeurtenis): Gebeurtenis => {
      if (!isBon(g) || g.nr !== advies().nr) return g;
      const bon = g.gegevens.bon.map((b) =>
        b.beslissing === 'hulpVoor' ? { ...b, regels: b.regels.map((r) => ({ ...r, bron: 'verzonnen' })) } : b,
      );
      return { ...g, gegevens: { ...g.gegevens, bon } };
    };
    const heel = { ...uitvoer, grootboek: hersmeed(uitvoer.grootboek, vervals) };
    expect(controleerBonnen(heel).fout).toBe(zegt('in hulpVoor gelden andere regels dan op de bon staan'));
  });

  test('with a changed protocol, or without it, says so', () => {
    const { protocol } = advies();
    const eerste = bonnen(uitvoer)[0];
    const anders = uitvoer.protocollen.map((p) => ({ ...p, document: p.document.replace('hulpBereid', 'hulpbereid') }));
    expect(controleerBonnen({ ...uitvoer, protocollen: anders }).fout).toBe(
      `gebeurtenis ${eerste?.nr} (routekaart): het protocol noord-kennemerland is veranderd`,
    );
    expect(controleerBonnen({ ...uitvoer, protocollen: [] }).fout).toBe(
      `gebeurtenis ${eerste?.nr} (routekaart): het protocol ${protocol} ontbreekt`,
    );
  });
});

describe('npm run audit', () => {
  const leeg = { haal: () => Promise.resolve(null), herspeel: () => Promise.resolve({ code: 1, tekst: '' } as const) };

  test('exporteer writes a file for the eyes of one person; controleer-bonnen needs no database', async () => {
    const hier = process.cwd();
    process.chdir(map);
    try {
      const uit = await voerUit(['exporteer', uitvoer.zaakId], { ...leeg, haal: () => Promise.resolve(uitvoer) });
      expect(uit).toMatchObject({ code: 0, tekst: expect.stringContaining('Het bevat persoonsgegevens.') as string });
    } finally {
      process.chdir(hier);
    }
    const bestand = join(map, `zaak-${uitvoer.zaakId}.json`);
    const env = { PATH: process.env.PATH ?? '', DATABASE_URL: 'postgresql://nergens.invalid/niets' };
    const gezegd = execFileSync('npx', ['tsx', 'worker/audit/main.ts', 'controleer-bonnen', bestand], {
      cwd: huis,
      env,
    });
    expect(gezegd.toString()).toMatch(
      /^4 beslisbonnen nagerekend met schakel .*: alle kloppen\. Het grootboek telt \d+ gebeurtenissen en eindigt op [0-9a-f]{64}\.\n$/,
    );
    const vals = join(map, 'vals.json');
    writeFileSync(vals, readFileSync(bestand, 'utf8').replace('\\"teLaat\\":4', '\\"teLaat\\":5'));
    expect(await voerUit(['controleer-bonnen', vals], leeg)).toEqual({
      code: 1,
      // the first text in which it stands is that of the answers themselves
      tekst: `Zaak ${uitvoer.zaakId} klopt niet: gebeurtenis ${advies().nr - 1} (VragenBeantwoord): de tekst is veranderd.`,
    });
  });

  test('says what to do when there is no such case, no such file, or no such command', async () => {
    expect(await voerUit(['exporteer', 'verzuim-x-regulier-1'], leeg)).toMatchObject({ code: 1 });
    expect((await voerUit(['controleer-bonnen', join(map, 'bestaat-niet.json')], leeg)).tekst).toContain('Maak er een');
    expect((await voerUit(['iets'], leeg)).tekst).toContain('Gebruik: npm run audit');
  });
});
