import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VOUW_VERSIE } from '../mas/dossier/index.ts';
import { Proefgriffie } from '../test/opzet/griffie.ts';
import { startDatabank } from '../platform/databank/databank.ts';
import { startPostgres } from '../test/opzet/postgres.ts';
import { herbouw } from './herbouw-zaken.ts';

const map = mkdtempSync(join(tmpdir(), 'schakel-herbouw-'));
let motor: { url: string; stop(): Promise<void> };
let griffie: Proefgriffie;
beforeAll(async () => {
  motor = (await startPostgres()) ?? (await startDatabank({ map }));
  griffie = await Proefgriffie.open(motor.url);
});
afterAll(async () => {
  await griffie.prisma.$disconnect();
  await motor.stop();
  rmSync(map, { recursive: true, force: true });
});

/** Every row and column that can be made again. */
const leesmodel = async () => ({
  zaken: await griffie.prisma.zaak.findMany({ orderBy: { zaakId: 'asc' } }),
  meldingen: await griffie.prisma.meldingStand.findMany({ orderBy: [{ zaakId: 'asc' }, { meldingsnummer: 'asc' }] }),
});

test('an untouched read model is left alone, a damaged one comes back byte for byte', async () => {
  const [een, twee, drie] = [await griffie.geopend(), await griffie.geopend(), await griffie.geopend()];
  await een.meld('vervolg');
  await een.uit({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' });
  await twee.uit({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'ter-kennisgeving' });
  const leeg = griffie.zaak();
  await leeg.uit({ soort: 'noteer' });
  const goed = await leesmodel();
  expect(await herbouw(griffie.prisma)).toEqual({ zaken: 4, rijen: 8, afwijkend: [], onvouwbaar: [] });
  expect(await leesmodel()).toEqual(goed);

  await griffie.prisma.zaak.update({ where: { zaakId: een.zaakId }, data: { stap: 'brief', dossier: '{}', nr: 1 } });
  await griffie.prisma.meldingStand.updateMany({ where: { zaakId: twee.zaakId }, data: { duoStatus: 'afgesloten' } });
  await griffie.prisma.zaak.delete({ where: { zaakId: drie.zaakId } });
  const verzonnen = { meldingsnummer: 'x', proef: false, vestiging: 'x', vervolg: false, duoStatus: 'x' };
  await griffie.prisma.meldingStand.create({ data: { ...verzonnen, zaakId: leeg.zaakId } });

  const uit = await herbouw(griffie.prisma);
  expect(uit.afwijkend.sort()).toEqual([een, twee, drie, leeg].map(({ zaakId }) => zaakId).sort());
  expect(await leesmodel()).toEqual(goed);
});

test('fills columns that an older program did not know', async () => {
  const zaak = await griffie.geopend();
  const { zaakId } = zaak;
  await zaak.uit({ soort: 'vraag-intrekking', meldingsnummer: `m-${zaakId}`, inhoud: await zaak.tekst('motivatie') });
  const oud = { wacht: false, routes: ['onbekend'], vouw: VOUW_VERSIE - 1 };
  await griffie.prisma.zaak.update({ where: { zaakId }, data: oud });
  expect((await herbouw(griffie.prisma)).afwijkend).toEqual([zaakId]);
  expect(await griffie.prisma.zaak.findUniqueOrThrow({ where: { zaakId } })).toMatchObject({
    wacht: true,
    routes: [],
    vouw: VOUW_VERSIE,
  });
});

test('goes on while people work', async () => {
  const zaken = await Promise.all(Array.from({ length: 5 }, () => griffie.geopend()));
  await griffie.prisma.zaak.updateMany({ data: { vouw: 0 } });
  const werk = zaken.flatMap((zaak) => Array.from({ length: 5 }, () => zaak.noteer()));
  await Promise.all([herbouw(griffie.prisma), ...werk]);
  expect((await herbouw(griffie.prisma)).afwijkend).toEqual([]);
  for (const zaak of zaken) expect(await zaak.gebeurtenissen()).toHaveLength(8);
});

test('a ledger that cannot be folded is named, and its read model left as it was', async () => {
  const zaak = await griffie.geopend();
  const { zaakId } = zaak;
  await griffie.prisma.gebeurtenis.create({
    data: { zaakId, nr: 4, kop: '{"soort":"VanLater","nr":4}', hash: 'f'.repeat(64) },
  });
  const voor = await leesmodel();
  expect((await herbouw(griffie.prisma)).onvouwbaar).toEqual([zaakId]);
  expect(await leesmodel()).toEqual(voor);
});
