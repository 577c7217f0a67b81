import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EigenGriffie, type Proefzaak } from '../test/opzet/griffie.ts';
import { keurStuk, leesStuk } from './controle-grootboek.ts';
import { type Getuigenis, vergelijk } from './controle-workflow.ts';

let griffie: EigenGriffie;
beforeAll(async () => {
  griffie = await EigenGriffie.opPostgres();
});
afterAll(async () => {
  await griffie.stop();
});
const stukVan = (zaak: Proefzaak) => leesStuk(griffie.prisma, zaak.zaakId);

describe('the ledger of a case', () => {
  const afwijkingen = async (zaak: Proefzaak) => keurStuk(await stukVan(zaak)).afwijkingen;

  test('agrees with itself, with the read model and with its texts', async () => {
    const zaak = await griffie.geopend();
    await zaak.noteer();
    expect(keurStuk(await stukVan(zaak))).toEqual({ afwijkingen: [], vernietigd: 0 });
  });

  test('a destroyed text is counted and no fault, once the ledger tells of it; until then it was taken away', async () => {
    const zaak = await griffie.geopend();
    await zaak.noteer();
    const { zaakId } = zaak;
    await zaak.trekIn();
    await griffie.prisma.inhoud.deleteMany({ where: { zaakId, nr: 4 } });
    expect(keurStuk(await stukVan(zaak))).toEqual({
      afwijkingen: ['de tekst bij gebeurtenis 4 is er niet, en geen vernietiging verklaart dat'],
      vernietigd: 0,
    });
    // the worker took it, and the ledger hears of it next
    expect(keurStuk({ ...(await stukVan(zaak)), gewist: true })).toEqual({ afwijkingen: [], vernietigd: 1 });
    await zaak.boekVernietiging({ teksten: 1 });
    expect(keurStuk(await stukVan(zaak))).toEqual({ afwijkingen: [], vernietigd: 1 });
  });

  test('a read model that somebody changed is named by its column', async () => {
    const zaak = await griffie.geopend();
    const { zaakId } = zaak;
    await griffie.prisma.zaak.update({ where: { zaakId }, data: { gemeente: 'GM0392' } });
    await griffie.prisma.meldingStand.updateMany({ where: { zaakId }, data: { duoStatus: 'afgesloten' } });
    expect(await afwijkingen(zaak)).toEqual(['het leesmodel wijkt af van het grootboek: zaak.gemeente, melding_stand']);
    await griffie.prisma.zaak.delete({ where: { zaakId } });
    expect(await afwijkingen(zaak)).toEqual(['de rij van de zaak ontbreekt']);
  });

  test('a changed event, a changed text and a command that was carried out twice show', async () => {
    const zaak = await griffie.geopend();
    await zaak.noteer();
    await zaak.noteer();
    const stuk = await stukVan(zaak);
    const kop = stuk.schakels[1]?.kop.replace('contact-school', 'brief') ?? '';
    const veranderd = stuk.schakels.map((s) => (s.nr === 2 ? { ...s, kop } : s));
    expect(keurStuk({ ...stuk, schakels: veranderd }).afwijkingen).toEqual([
      'de keten is verbroken: gebeurtenis 2 is veranderd',
    ]);
    const teksten = stuk.teksten.map((t) => (t.nr === 4 ? { ...t, tekst: 'anders' } : t));
    expect(keurStuk({ ...stuk, teksten }).afwijkingen).toEqual([
      'de tekst bij gebeurtenis 4 is niet de tekst die is vastgelegd',
    ]);
    await griffie.prisma.antwoord.deleteMany({ where: { zaakId: zaak.zaakId } });
    await zaak.noteer({ sleutel: (await zaak.gebeurtenissen())[3]?.sleutel ?? '' });
    expect(await afwijkingen(zaak)).toEqual(['opdracht k2 staat twee keer in het grootboek']);
  });
});

describe('the workflow of a case', () => {
  const loopt = async (zaak: Proefzaak): Promise<Getuigenis> => ({
    loopt: true,
    stand: 'RUNNING',
    dossier: await zaak.dossier(),
    zwijgt: null,
  });

  test('that says the same is fine, and so is one that is still on its way', async () => {
    const zaak = await griffie.geopend();
    const toen = await loopt(zaak);
    expect(vergelijk(await stukVan(zaak), toen)).toEqual({ afwijkingen: [], achter: 0 });
    await zaak.noteer();
    expect(vergelijk(await stukVan(zaak), toen)).toEqual({ afwijkingen: [], achter: 1 });
  });

  test('that ended while the case is open is named', async () => {
    const zaak = await griffie.geopend();
    const stuk = await stukVan(zaak);
    const weg = { loopt: false, stand: 'TERMINATED', dossier: await zaak.dossier(), zwijgt: null };
    const wat = 'staat open in het grootboek, maar de workflow loopt niet: ';
    expect(vergelijk(stuk, weg).afwijkingen).toEqual([`${wat}TERMINATED`]);
    expect(vergelijk(stuk, { ...weg, stand: 'niet te vinden', dossier: null }).afwijkingen).toEqual([
      `${wat}niet te vinden`,
    ]);
  });

  test('that ended with its case is fine, also when the ledger went on or the server forgot it', async () => {
    const zaak = await griffie.geopend();
    await zaak.uit({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'ter-kennisgeving' });
    const klaar = { loopt: false, stand: 'COMPLETED', dossier: await zaak.dossier(), zwijgt: null };
    zaak.vandaag = '2026-11-03';
    expect(await zaak.trekIn()).toBeTypeOf('number');
    expect(vergelijk(await stukVan(zaak), klaar)).toEqual({ afwijkingen: [], achter: 0 });
    expect(vergelijk(await stukVan(zaak), { ...klaar, dossier: null })).toEqual({ afwijkingen: [], achter: 0 });
  });

  test('that knows more than the ledger, or something else, is a difference', async () => {
    const zaak = await griffie.geopend();
    const oud = await stukVan(zaak);
    await zaak.noteer();
    const getuigenis = await loopt(zaak);
    const meer = 'de workflow heeft een gebeurtenis 4 die niet in het grootboek staat';
    expect(vergelijk(oud, getuigenis).afwijkingen).toEqual([meer]);
    const anders = { ...(await zaak.dossier()), bevindingen: 7 };
    expect(vergelijk(await stukVan(zaak), { ...getuigenis, dossier: anders }).afwijkingen).toEqual([
      'de workflow maakt van dezelfde gebeurtenissen een ander dossier',
    ]);
    const zwijgt = { ...getuigenis, dossier: null, zwijgt: 'te laat' };
    expect(vergelijk(oud, zwijgt).afwijkingen).toEqual(['de workflow geeft geen antwoord: te laat']);
  });
});
