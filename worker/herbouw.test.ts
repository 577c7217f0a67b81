import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { VOUW_VERSIE } from '../mas/dossier/index.ts';
import { EigenGriffie } from '../test/opzet/griffie.ts';
import { maakPrisma } from '../platform/databank/prisma.ts';
import { maakLog } from '../platform/log.ts';
import { werkBij } from './bijwerken.ts';
import { herbouw, herbouwOude } from './herbouw-zaken.ts';

let griffie: EigenGriffie;
beforeAll(async () => {
  griffie = await EigenGriffie.opPostgres();
});
afterAll(async () => {
  await griffie.stop();
});

/** Every row and column that can be made again. */
const leesmodel = async () => ({
  zaken: await griffie.prisma.zaak.findMany({ orderBy: { zaakId: 'asc' } }),
  meldingen: await griffie.prisma.meldingStand.findMany({ orderBy: [{ zaakId: 'asc' }, { meldingsnummer: 'asc' }] }),
  normtoetsen: await griffie.prisma.normtoets.findMany({ orderBy: [{ zaakId: 'asc' }, { norm: 'asc' }] }),
});

test('an untouched read model is left alone, a damaged one comes back byte for byte', async () => {
  const [een, twee, drie] = [await griffie.geopend(), await griffie.geopend(), await griffie.geopend()];
  await een.meld('vervolg');
  await een.uit({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' });
  await twee.uit({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'ter-kennisgeving' });
  const leeg = griffie.zaak();
  await leeg.uit({ soort: 'noteer' });
  const goed = await leesmodel();
  // 4 cases and 4 meldingen; step 2, its order and its term of two cases, and the term of the later melding
  expect(await herbouw(griffie.prisma)).toEqual({ zaken: 4, rijen: 15, afwijkend: [], onvouwbaar: [] });
  expect(await leesmodel()).toEqual(goed);

  await griffie.prisma.zaak.update({ where: { zaakId: een.zaakId }, data: { stap: 'brief', dossier: '{}', nr: 1 } });
  await griffie.prisma.meldingStand.updateMany({ where: { zaakId: twee.zaakId }, data: { duoStatus: 'afgesloten' } });
  await griffie.prisma.normtoets.deleteMany({ where: { zaakId: een.zaakId } });
  await griffie.prisma.normtoets.updateMany({ where: { zaakId: twee.zaakId }, data: { afgeweken: true } });
  await griffie.prisma.zaak.delete({ where: { zaakId: drie.zaakId } });
  const verzonnen = { meldingsnummer: 'x', proef: false, vestiging: 'x', vervolg: false, duoStatus: 'x' };
  await griffie.prisma.meldingStand.create({ data: { ...verzonnen, zaakId: leeg.zaakId } });

  const uit = await herbouw(griffie.prisma);
  expect(uit.afwijkend.sort()).toEqual([een, twee, drie, leeg].map(({ zaakId }) => zaakId).sort());
  // a row that was gone altogether has lost its number: that stands nowhere else
  const { volgnummer } = await griffie.prisma.zaak.findUniqueOrThrow({ where: { zaakId: drie.zaakId } });
  const zaken = goed.zaken.map((rij) => (rij.zaakId === drie.zaakId ? { ...rij, volgnummer } : rij));
  expect(await leesmodel()).toEqual({ ...goed, zaken });
});

test('neither a booking nor a rebuild changes the number of a case, or uses one up', async () => {
  const nummerVan = async ({ zaakId }: { zaakId: string }) =>
    (await griffie.prisma.zaak.findUniqueOrThrow({ where: { zaakId } })).volgnummer;
  const zaak = await griffie.geopend();
  const nummer = await nummerVan(zaak);
  await zaak.noteer();
  await griffie.prisma.zaak.update({ where: { zaakId: zaak.zaakId }, data: { dossier: '{}', stap: 'brief' } });
  expect((await herbouw(griffie.prisma)).afwijkend).toEqual([zaak.zaakId]);
  expect(await nummerVan(zaak)).toBe(nummer);
  expect(await nummerVan(await griffie.geopend())).toBe(nummer + 1);
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

test('a case in which an older program booked is held against the norms as a whole, by the next booking or a worker', async () => {
  const normen = async (zaakId: string) =>
    (await griffie.prisma.normtoets.findMany({ where: { zaakId }, orderBy: { norm: 'asc' } })).map(({ norm }) => norm);
  const [een, twee] = [await griffie.geopend(), await griffie.geopend()];
  for (const zaak of [een, twee]) {
    await zaak.uit({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' });
    await griffie.prisma.normtoets.deleteMany({ where: { zaakId: zaak.zaakId } });
    await griffie.prisma.zaak.update({ where: { zaakId: zaak.zaakId }, data: { getoetst: 0 } });
  }
  await een.noteer();
  const verwacht = ['stap/contact-school', 'termijn/stap/contact-school', 'volgorde/stappen'];
  expect([await normen(een.zaakId), await normen(twee.zaakId)]).toEqual([verwacht, []]);
  expect((await herbouwOude(griffie.prisma, new AbortController().signal)).afwijkend).toEqual([twee.zaakId]);
  expect(await normen(twee.zaakId)).toEqual(verwacht);
});

describe('after an upgrade', () => {
  const regels: { level: string; aantal?: number }[] = [];
  const log = maakLog('worker', 'info', { write: (regel: string) => regels.push(JSON.parse(regel) as never) });
  const doorgaan = new AbortController().signal;
  beforeEach(() => {
    regels.length = 0;
  });

  /** A case as an older program left it. */
  const oud = async (vouw = VOUW_VERSIE - 1) => {
    const { zaakId } = await griffie.geopend();
    await griffie.prisma.zaak.update({ where: { zaakId }, data: { vouw, routes: ['onbekend'] } });
    return zaakId;
  };
  const routesVan = async (zaakId: string) =>
    (await griffie.prisma.zaak.findUniqueOrThrow({ where: { zaakId } })).routes;

  test('a worker brings up to date what an older program made, and leaves the rest', async () => {
    const oude = [await oud(), await oud(0)];
    // what a newer program made, that runs beside this one
    const nieuwere = await oud(VOUW_VERSIE + 1);
    await werkBij(griffie.prisma, log, doorgaan);
    expect(regels.map(({ level, aantal }) => [level, aantal])).toEqual([
      ['info', 2],
      ['info', 2],
    ]);
    for (const zaakId of oude) expect(await routesVan(zaakId)).toEqual([]);
    expect(await routesVan(nieuwere)).toEqual(['onbekend']);
    await griffie.prisma.zaak.update({ where: { zaakId: nieuwere }, data: { vouw: VOUW_VERSIE, routes: [] } });
  });

  test('a worker that finds nothing to do says nothing', async () => {
    // a case of which nothing is booked has no fold
    await griffie.prisma.zaak.create({ data: { zaakId: 'verzuim-nog-leeg-1' } });
    await werkBij(griffie.prisma, log, doorgaan);
    expect(regels).toEqual([]);
  });

  test('several workers at once, with people at work, make the same rows', async () => {
    const zaken = await Promise.all(Array.from({ length: 6 }, () => griffie.geopend()));
    await griffie.prisma.zaak.updateMany({
      where: { nr: { gt: 0 } },
      data: { vouw: 0, routes: ['onbekend'] },
    });
    await Promise.all([
      ...Array.from({ length: 3 }, () => werkBij(griffie.prisma, log, doorgaan)),
      ...zaken.map((zaak) => zaak.noteer()),
    ]);
    expect(regels.filter(({ level }) => level !== 'info')).toEqual([]);
    expect((await herbouw(griffie.prisma)).afwijkend).toEqual([]);
  });

  test('a worker that is stopped leaves the rest for the next one', async () => {
    const oude = [await oud(), await oud()];
    expect(await herbouwOude(griffie.prisma, AbortSignal.abort())).toMatchObject({ zaken: 0 });
    for (const zaakId of oude) expect(await routesVan(zaakId)).toEqual(['onbekend']);
    expect((await herbouwOude(griffie.prisma, doorgaan)).afwijkend.sort()).toEqual(oude.sort());
  });

  test('a database that is away is told to an operator, and takes no worker down', async () => {
    const weg = maakPrisma('postgresql://niemand@127.0.0.1:1/x');
    await werkBij(weg, log, doorgaan);
    expect(regels.map(({ level }) => level)).toEqual(['error']);
    await weg.$disconnect();
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
