import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../test/opzet/postgres.ts';
import { tweeGebruikers } from '../../test/opzet/regimes.ts';
import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts';
import { startProefdatabank } from '../../test/opzet/databank.ts';
import { pasMigratiesToe } from './migraties.ts';
import { maakPrisma } from './prisma.ts';
import { eisBeideRegimes, RegimeFout } from './regimes.ts';

const map = mkdtempSync(join(tmpdir(), 'schakel-regimes-'));
const postgres = await startPostgres();
const motor = postgres ?? (await startProefdatabank({ map }));
let prisma: PrismaClient;
beforeAll(async () => {
  await pasMigratiesToe(motor.url);
  prisma = maakPrisma(motor.url);
});
afterAll(async () => {
  await prisma.$disconnect();
  await motor.stop();
  rmSync(map, { recursive: true, force: true });
});

/** As a member of that role, whoever one is. */
const als = <T>(rol: 'schakel_app' | 'schakel_wpg', doe: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> =>
  prisma.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`set local role ${rol}`);
    return doe(tx);
  });

/** Where rows of both regimes lie, and the rest of what a row there must hold. */
const RIJEN: Readonly<Record<string, string>> = {
  inhoud: `(id, zaak_id, zout, tekst, sha256, velden, regime) values ($id, $zaak, 'z', '{}', 's', '{}', $regime)`,
  document: `(id, zaak_id, soort, naam, mediatype, bytes, sha256, regime, gemaakt_door) values ($id, $zaak, 'bijlage', 'n', 'm', '', 's', $regime, 'd')`,
  briefvoorbeeld: `(id, zaak_id, over, account_id, dag, alinea, bijlagen, exemplaren, weggelaten, regime) values ($id, $zaak, 'o', 'a', '2026-11-02', '', '{}', '[]', '[]', $regime)`,
  verzending: `(sleutel, zaak_id, gemeente, proef, regime, soort, kanaal, aan, kenmerk) values ($id, $zaak, 'g', false, $regime, 's', 'k', 'a', $id)`,
  opvang: `(id, sleutel, zaak_id, gemeente, proef, regime, kanaal, aan, onderwerp, koppen, tekst, bijlagen) values ($id, $id, $zaak, 'g', false, $regime, 'k', 'a', 'o', '{}', '', '{}')`,
  bericht_in: `(id, bron, gebeurtenis_id, ketenpartner_id, type, gebeurtenis, regime, gemeenten, stand, zaak_id) values ($id, 'b', $id, 'duo', 't', '{}', $regime, '{}', 'nieuw', $zaak)`,
  normtoets: `(zaak_id, norm, over, nr, dag, maand, ronde, afgeweken, regime, gemeente) values ($zaak, 'n', $id, 1, '2026-11-02', '2026-11', 1, true, $regime, 'g')`,
};
/** Who read what is for the auditor to judge, and the program that logs may read it back: it tells nothing of what was read. */
const ONAFGESCHERMD = ['verwerking'];

const voegToe = (tabel: string, id: string, zaak: string, regime: string): string =>
  `insert into ${tabel} ${(RIJEN[tabel] ?? '').replaceAll('$id', `'${id}'`).replaceAll('$zaak', `'${zaak}'`).replaceAll('$regime', `'${regime}'`)}`;
const SLEUTELS: Readonly<Record<string, string>> = { verzending: 'sleutel', normtoets: 'over' };
const sleutelVan = (tabel: string): string => SLEUTELS[tabel] ?? 'id';

test('every table with rows of both regimes is kept apart, or says why not', async () => {
  const met = await prisma.$queryRaw<{ naam: string; apart: boolean }[]>`
    select c.relname as naam, c.relrowsecurity as apart from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'regime'
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' where c.relkind = 'r'`;
  expect(
    met
      .filter(({ apart }) => apart)
      .map(({ naam }) => naam)
      .sort(),
  ).toEqual(Object.keys(RIJEN).sort());
  expect(met.filter(({ apart }) => !apart).map(({ naam }) => naam)).toEqual(ONAFGESCHERMD);
});

test('that a message under the Wpg waits in a case is told to who may not read it, and nothing of what it says', async () => {
  await prisma.$executeRawUnsafe(voegToe('bericht_in', 'wacht', 'verzuim-wacht', 'WPG'));
  const gezien = await als('schakel_app', async (tx) => [
    await tx.$queryRaw`select id from bericht_in where zaak_id = 'verzuim-wacht'`,
    await tx.$queryRaw`
      select bericht_wacht(id, false) as geheel, bericht_wacht(id, true) as wpg
      from unnest(array['verzuim-wacht', 'verzuim-leeg']) id`,
  ]);
  expect(gezien).toEqual([
    [],
    [
      { geheel: true, wpg: true },
      { geheel: false, wpg: false },
    ],
  ]);
});

describe.each(Object.keys(RIJEN))('%s', (tabel) => {
  const [avg, wpg, proef] = ['avg', 'wpg', 'proef'].map((wat) => `${tabel}-${wat}`);
  beforeAll(async () => {
    await prisma.$executeRawUnsafe(voegToe(tabel, avg ?? '', 'verzuim-x-luxe-1', 'AVG'));
    await prisma.$executeRawUnsafe(voegToe(tabel, wpg ?? '', 'verzuim-x-luxe-1', 'WPG'));
    await prisma.$executeRawUnsafe(voegToe(tabel, proef ?? '', 'proef-x-luxe-1', 'WPG'));
  });
  const gezien = (rol: 'schakel_app' | 'schakel_wpg'): Promise<string[]> =>
    als(rol, async (tx) => {
      const rijen = await tx.$queryRawUnsafe<{ id: string }[]>(
        `select ${sleutelVan(tabel)} as id from ${tabel} where ${sleutelVan(tabel)} like '${tabel}-%' order by 1`,
      );
      return rijen.map(({ id }) => id);
    });

  test('gives what falls under the Wpg to who investigates alone; of a trial case to everybody', async () => {
    expect(await gezien('schakel_app')).toEqual([avg, proef]);
    expect(await gezien('schakel_wpg')).toEqual([avg, proef, wpg]);
  });

  test('takes nothing under the Wpg from who does not investigate, and lets him change and destroy nothing of it', async () => {
    await expect(
      als('schakel_app', (tx) => tx.$executeRawUnsafe(voegToe(tabel, `${tabel}-nieuw`, 'verzuim-x-luxe-1', 'WPG'))),
    ).rejects.toThrow('row-level security');
    const { n } = await als('schakel_app', async (tx) => ({
      n: await tx
        .$executeRawUnsafe(`update ${tabel} set zaak_id = zaak_id where ${sleutelVan(tabel)} = '${wpg}'`)
        .catch(
          // a preview is never changed by anybody
          (fout: unknown) => (tabel === 'briefvoorbeeld' ? 0 : Promise.reject(fout as Error)),
        ),
    }));
    expect(n).toBe(0);
  });
});

test.runIf(postgres !== null)('who works with both regimes and sees one of them is told so', async () => {
  const { smal, ruim, sluit } = await tweeGebruikers(motor.url);
  await expect(eisBeideRegimes(smal)).rejects.toThrow(RegimeFout);
  await expect(eisBeideRegimes(ruim)).resolves.toBeUndefined();
  await expect(eisBeideRegimes(prisma)).resolves.toBeUndefined();
  await sluit();
});
