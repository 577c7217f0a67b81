import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../activities/keten.ts';
import { maakPrisma } from '../../platform/databank/prisma.ts';
import type { Ondertekensleutels } from '../../platform/ondertekensleutel.ts';
import { leesUitvoer, nieuweSleutels, om, voerUit } from '../../test/opzet/bewijs.ts';
import { EigenGriffie } from '../../test/opzet/griffie.ts';
import { ankerblad, type Ankerkop } from '../anker.ts';
import { controleer } from '../controle/index.ts';
import { type Ondertekenaar, ondertekenaarVan } from '../ondertekening.ts';
import { leesSleutelregels, neemInGebruik, SleutelFout } from './sleutels.ts';
import { laatsteAnker, veranker } from './veranker.ts';

let griffie: EigenGriffie;
let sleutels: Ondertekensleutels;
let ondertekenaar: Ondertekenaar;
beforeAll(async () => {
  griffie = await EigenGriffie.opPostgres();
});
afterAll(async () => {
  await griffie.stop();
});
/** As if it were the first day: what is refused to everybody is done here by taking the triggers away for a moment. */
beforeEach(async () => {
  for (const naam of ['anker', 'ankerblad', 'ankerzaak', 'ondertekensleutel'])
    for (const zin of [
      `alter table ${naam} disable trigger user`,
      `delete from ${naam}`,
      `alter table ${naam} enable trigger user`,
    ])
      await griffie.prisma.$executeRawUnsafe(zin);
  sleutels = nieuweSleutels();
  ondertekenaar = await neemInGebruik(griffie.prisma, sleutels, { op: new Date(om('2026-11-01')) });
});

const anker = (dag: string) => veranker(griffie.prisma, ondertekenaar, om(dag));
const kopVan = ({ kop }: { kop: string }) => JSON.parse(kop) as Ankerkop;
const bladeren = (waar: object = {}) => griffie.prisma.ankerblad.findMany({ where: waar, orderBy: { plaats: 'asc' } });
const tel = async () => ({
  ankers: await griffie.prisma.anker.count(),
  bladeren: await griffie.prisma.ankerblad.count(),
});
const keur = (tekst: string, sleutel = ondertekenaar.vingerafdruk) =>
  controleer(Buffer.from(tekst), { sleutel, anker: null });

describe('a day', () => {
  test('has one anchor, however often and by how many workers it is asked for', async () => {
    await griffie.geopend();
    const ander = maakPrisma(griffie.url);
    try {
      const gemaakt = await Promise.all([
        anker('2026-11-02'),
        veranker(ander, ondertekenaar, om('2026-11-02')),
        anker('2026-11-02'),
      ]);
      expect(gemaakt.filter((a) => a !== null)).toHaveLength(1);
      expect(await anker('2026-11-02')).toBeNull();
      const { ankers, bladeren: aantal } = await tel();
      expect(ankers).toBe(1);
      // a leaf for each case, and none twice
      expect(aantal).toBe(await griffie.prisma.ankerzaak.count());
    } finally {
      await ander.$disconnect();
    }
  });

  test('is that of Amsterdam: at half past eleven in the evening UTC of 2 November it is the third there', async () => {
    const gemaakt = await veranker(griffie.prisma, ondertekenaar, Date.parse('2026-11-02T23:30:00Z'));
    expect(gemaakt?.dag).toBe('2026-11-03');
  });

  test('refers to the one before it, also over days without an anchor, and never goes back', async () => {
    const eerste = await anker('2026-11-02');
    const tweede = await anker('2026-11-05');
    if (!eerste || !tweede) throw new Error('geen anker');
    expect(kopVan(tweede)).toMatchObject({ nr: 2, dag: '2026-11-05', vorige: sha256(eerste.kop) });
    expect(await anker('2026-11-04')).toBeNull();
  });

  test('keeps leaves of what changed alone', async () => {
    const zaak = await griffie.geopend();
    await griffie.geopend();
    await anker('2026-11-02');
    const voor = await tel();
    await zaak.noteer();
    await anker('2026-11-03');
    expect((await tel()).bladeren).toBe(voor.bladeren + 1);
    await anker('2026-11-04');
    expect((await tel()).bladeren).toBe(voor.bladeren + 1);
    const [tweede, derde] = await griffie.prisma.anker.findMany({
      where: { nr: { in: [2, 3] } },
      orderBy: { nr: 'asc' },
    });
    // nothing changed in between, so the root is the same
    expect(kopVan(derde ?? { kop: '{}' }).wortel).toBe(kopVan(tweede ?? { kop: '{}' }).wortel);
  });
});

describe('an anchor', () => {
  test('cannot be changed or taken away, nor what stands under it', async () => {
    await griffie.geopend();
    await anker('2026-11-02');
    for (const zin of [
      'update anker set dag = dag',
      'delete from anker',
      'update ankerblad set anker = anker',
      'delete from ankerblad',
      'update ankerzaak set zout = zout',
      'delete from ankerzaak',
      'delete from ondertekensleutel',
      'update ondertekensleutel set kop = kop',
    ])
      await expect(griffie.prisma.$executeRawUnsafe(zin), zin).rejects.toThrow(/verandert niet/);
  });

  test('tells of no case and nobody: the leaf needs the salt of the case', async () => {
    const { zaakId } = await griffie.geopend();
    await anker('2026-11-02');
    const plek = await griffie.prisma.ankerzaak.findUniqueOrThrow({ where: { zaakId } });
    const [blad] = await bladeren({ plaats: plek.plaats });
    const laatste = await griffie.prisma.gebeurtenis.findFirstOrThrow({ where: { zaakId }, orderBy: { nr: 'desc' } });
    expect(Buffer.from(blad?.blad ?? [])).toEqual(ankerblad(plek.zout, laatste.nr, laatste.hash));
    const over = JSON.stringify([await griffie.prisma.anker.findMany(), await bladeren()]);
    expect(over).not.toContain(zaakId);
    expect(over).not.toContain('leerling-1');
  });

  test('of after a case was destroyed still holds, for the others and for what is left of it', async () => {
    const weg = await griffie.geopend();
    const blijft = await griffie.geopend();
    await anker('2026-11-02');
    await weg.trekIn();
    await griffie.prisma.inhoud.deleteMany({ where: { zaakId: weg.zaakId } });
    await weg.boekVernietiging({ teksten: 1 });
    await blijft.noteer();
    await anker('2026-11-03');
    const { uitkomst, bewezen } = keur(await voerUit(griffie, blijft.zaakId, ondertekenaar));
    expect(uitkomst).toBe('klopt');
    expect(bewezen?.ankers.standen.map(({ dag }) => dag)).toEqual(['2026-11-02', '2026-11-03']);
    // and what is left of the case itself still proves that nothing of it was changed
    expect(keur(await voerUit(griffie, weg.zaakId, ondertekenaar)).uitkomst).toBe('klopt');
  });

  test('that a process did not live to finish is not there at all, nor a leaf of it; the next attempt makes it', async () => {
    await griffie.geopend();
    const voor = await tel();
    // one statement: it dies after the anchor and the leaves were written, at the last of the three
    await griffie.prisma.$executeRaw`alter table ankerzaak add constraint sterf check (plaats < 0) not valid`;
    await expect(anker('2026-11-02')).rejects.toThrow();
    expect(await tel()).toEqual(voor);
    await griffie.prisma.$executeRaw`alter table ankerzaak drop constraint sterf`;
    expect(await anker('2026-11-02')).not.toBeNull();
  });
});

describe('a ledger that was changed below us', () => {
  test('before an anchor is found in the export by the anchors, however whole its chain is', async () => {
    const zaak = await griffie.geopend();
    await zaak.noteer();
    await anker('2026-11-02');
    const { prisma } = griffie;
    const laatste = await prisma.gebeurtenis.findFirstOrThrow({
      where: { zaakId: zaak.zaakId },
      orderBy: { nr: 'desc' },
    });
    const kop = laatste.kop.replace('"dag":"2026-11-02"', '"dag":"2026-11-01"');
    await prisma.$executeRaw`alter table gebeurtenis disable trigger user`;
    await prisma.gebeurtenis.updateMany({
      where: { zaakId: zaak.zaakId, nr: laatste.nr },
      data: { kop, hash: sha256(kop) },
    });
    await prisma.$executeRaw`alter table gebeurtenis enable trigger user`;
    const { uitkomst, fouten } = keur(await voerUit(griffie, zaak.zaakId, ondertekenaar));
    expect(uitkomst).toBe('klopt-niet');
    expect(fouten[0]?.wat).toContain('het grootboek is niet dat van 2026-11-02');
  });
});

describe('the key', () => {
  const roteer = async (vanaf: Ondertekensleutels): Promise<Ondertekensleutels> => {
    const nieuw = { ...nieuweSleutels(), vorige: vanaf.huidig };
    ondertekenaar = await neemInGebruik(griffie.prisma, nieuw, { op: new Date(om('2026-11-03')) });
    return nieuw;
  };

  test('is put on record once, by however many processes', async () => {
    const nieuw = { ...nieuweSleutels(), vorige: sleutels.huidig };
    await Promise.all([1, 2, 3].map(() => neemInGebruik(griffie.prisma, nieuw, { op: new Date(om('2026-11-03')) })));
    expect((await leesSleutelregels(griffie.prisma)).map(({ nr }) => nr)).toEqual([1, 2]);
  });

  test('that took over is signed by the one before it: who knows either of them believes both', async () => {
    const zaak = await griffie.geopend();
    await anker('2026-11-02');
    const oud = ondertekenaar.vingerafdruk;
    await roteer(sleutels);
    await zaak.noteer();
    await anker('2026-11-03');
    const tekst = await voerUit(griffie, zaak.zaakId, ondertekenaar);
    expect(ondertekenaar.vingerafdruk).not.toBe(oud);
    expect(keur(tekst, oud).uitkomst).toBe('klopt');
    expect(keur(tekst, ondertekenaar.vingerafdruk).uitkomst).toBe('klopt');
    // each anchor is by the key of its day
    expect(leesUitvoer(tekst).delen.ankers.map((a) => kopVan(a).sleutel)).toEqual([oud, ondertekenaar.vingerafdruk]);
  });

  test('that is no longer the newest signs nothing, and says what to do', async () => {
    await roteer(sleutels);
    const weer = neemInGebruik(griffie.prisma, sleutels, { op: new Date() });
    await expect(weer).rejects.toThrow(SleutelFout);
    await expect(weer).rejects.toThrow('SCHAKEL_ONDERTEKENSLEUTEL_VORIGE');
    const zaak = await griffie.geopend();
    await expect(voerUit(griffie, zaak.zaakId, ondertekenaarVan(sleutels.huidig))).rejects.toThrow(SleutelFout);
  });

  test('that began anew because the one before it was lost is believed by who got its own thumbprint, and by nobody else', async () => {
    const zaak = await griffie.geopend();
    const oud = ondertekenaar.vingerafdruk;
    const nieuw = nieuweSleutels();
    await expect(neemInGebruik(griffie.prisma, nieuw, { op: new Date() })).rejects.toThrow(SleutelFout);
    ondertekenaar = await neemInGebruik(griffie.prisma, nieuw, { op: new Date(), verloren: true });
    const tekst = await voerUit(griffie, zaak.zaakId, ondertekenaar);
    const { uitkomst, bewezen } = keur(tekst, ondertekenaar.vingerafdruk);
    expect(uitkomst).toBe('klopt');
    expect(bewezen?.sleutels.opmerkingen[0]).toContain('begonnen zonder handtekening van de vorige');
    expect(keur(tekst, oud).fouten[0]?.wat).toContain('u vertrouwt een oudere');
  });
});

test('the anchors of a week and a case that changed all along: each day it stood where it stood', async () => {
  const zaak = await griffie.geopend();
  const verwacht: { dag: string; nr: number }[] = [];
  for (const dag of [
    '2026-11-02',
    '2026-11-03',
    '2026-11-04',
    '2026-11-05',
    '2026-11-06',
    '2026-11-07',
    '2026-11-08',
  ]) {
    if (dag !== '2026-11-05') await zaak.noteer();
    await griffie.geopend();
    await anker(dag);
    verwacht.push({ dag, nr: (await zaak.gebeurtenissen()).length });
  }
  const { bewezen } = keur(await voerUit(griffie, zaak.zaakId, ondertekenaar, '2026-11-09'));
  // also on the fifth, on which nothing happened in it
  expect(bewezen?.ankers.standen).toEqual(verwacht);
  expect((await laatsteAnker(griffie.prisma))?.nr).toBe(7);
});
