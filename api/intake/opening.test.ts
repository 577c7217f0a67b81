/** A child that is exempt moves: where its exemption goes on, and where what parents send afterwards comes in. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Openingsbericht, openZaak } from '../../activities/opening.ts';
import { teDoen } from '../../mas/bezigheden.ts';
import { persoonsnummer } from '../../test/opzet/bron.ts';
import { EigenGriffie, Proefzaak } from '../../test/opzet/griffie.ts';
import { kiesZaak } from './zaakkeuze.ts';

let griffie: EigenGriffie;
beforeAll(async () => {
  griffie = await EigenGriffie.start();
  const gemeenten = [
    { code: 'GM0361', naam: 'Alkmaar' },
    { code: 'GM0193', naam: 'Zwolle' },
    { code: 'GM1980', naam: 'Dijk en Waard' },
  ];
  await griffie.prisma.gemeente.createMany({ data: gemeenten });
  const elders = { soort: 'gemeente', naam: 'Gemeente Verzonnendam', gemeenten: ['GM9998'] };
  await griffie.prisma.ketenpartner.create({ data: { id: 'gemeente-elders', ...elders } });
});
afterAll(async () => {
  await griffie.stop();
});

/** Exempt in Alkmaar since Monday 2 November 2026, at the age of nine. */
class Verhuizing extends Proefzaak {
  readonly leerlingId: string;

  constructor(leerlingId: string) {
    super(griffie, `vrijstelling-${leerlingId}-1`);
    this.leerlingId = leerlingId;
  }
  static async vrijgesteld(leerlingId: string, samengevoegdMet: string | null = null): Promise<Verhuizing> {
    const naam = { voornaam: 'Fictief', achternaam: 'Verzonnen', geslacht: 'O', persoonsnummer: persoonsnummer() };
    const kind = { id: leerlingId, ...naam, geboortedatum: '2017-05-05', gemeenteCode: 'GM0361', samengevoegdMet };
    await griffie.prisma.leerling.create({ data: kind });
    const zaak = new Verhuizing(leerlingId);
    const opening = {
      zaaksoort: 'vrijstelling',
      leerlingId,
      gemeente: 'GM0361',
      vakantieregio: 'noord',
      proef: false,
    };
    const { vandaag: dag } = zaak;
    const grond = 'ongeschikt';
    const gekomen = { soort: 'ontvang-kennisgeving', dag, opening, grond, dagtekening: dag };
    expect(await zaak.uit(gekomen, { van: 'postvak' })).toBeTypeOf('number');
    const [kennisgeving] = Object.keys((await zaak.dossier()).vrijstelling?.kennisgevingen ?? {});
    const gelezen = { verklaringDoor: 'arts', verklaringOp: dag, nooitGeschikt: 'nee' };
    const oordeel = { soort: 'beoordeel-kennisgeving', kennisgeving, grond, oordeel: 'voldoet', ...gelezen };
    expect(await zaak.uit(oordeel)).toBeTypeOf('number');
    return zaak;
  }

  naar(gemeente: string): Promise<number | string> {
    return this.uit({ soort: 'draag-vrijstelling-over', gemeente });
  }
  /** What follows goes to the inbox. */
  async vervolg(): Promise<Openingsbericht | undefined> {
    const d = await this.dossier();
    const bezigheid = teDoen(d).find(({ soort }) => soort === 'open-zaak');
    if (!bezigheid) throw new Error('er volgt niets');
    expect(await openZaak(griffie.prisma, { zaakId: this.zaakId, bezigheid, moment: 0 })).toBe(true);
    const rij = await griffie.prisma.postvak.findFirst({ where: { nummer: bezigheid.sleutel } });
    return rij?.bericht as unknown as Openingsbericht | undefined;
  }
  async woontIn(): Promise<string> {
    const { leerlingId: id } = this;
    return (await griffie.prisma.leerling.findUniqueOrThrow({ where: { id } })).gemeenteCode;
  }
  /** A kennisgeving of this municipality, or with `eigenGemeente` the exemption itself, on its way to a case. */
  async komtIn(gemeente: string, eigenGemeente = false): Promise<string> {
    const { leerlingId } = this;
    const vraag = { leerlingId, soort: 'vrijstelling', proef: false, gemeente, eigenGemeente } as const;
    return (await kiesZaak(griffie.prisma, vraag)).zaakId;
  }
}

const zaakrij = (zaakId: string, leerlingId: string, gemeente: string) =>
  griffie.prisma.zaak.create({
    data: { zaakId, nr: 1, soort: 'vrijstelling', status: 'open', leerlingId, gemeente, geopend: '2026-11-02' },
  });

test('with the exemption the child moves, so that the next kennisgeving comes in there', async () => {
  const zaak = await Verhuizing.vrijgesteld('kind-1');
  await zaak.naar('GM0193');
  expect(await zaak.woontIn()).toBe('GM0361');
  expect((await zaak.vervolg())?.opening).toMatchObject({ gemeente: 'GM0193' });
  expect(await zaak.woontIn()).toBe('GM0193');
  // an attempt that is made twice finds it done
  await zaak.vervolg();
  expect(await zaak.woontIn()).toBe('GM0193');
});

test('whoever recorded another address in between is not overruled', async () => {
  const zaak = await Verhuizing.vrijgesteld('kind-2');
  await zaak.naar('GM0193');
  await griffie.prisma.leerling.update({ where: { id: 'kind-2' }, data: { gemeenteCode: 'GM1980' } });
  await zaak.vervolg();
  expect(await zaak.woontIn()).toBe('GM1980');
});

test('of a child with two records both move', async () => {
  const zaak = await Verhuizing.vrijgesteld('kind-3');
  const oud = await Verhuizing.vrijgesteld('kind-3-oud', 'kind-3');
  await oud.naar('GM0193');
  await oud.vervolg();
  expect([await zaak.woontIn(), await oud.woontIn()]).toEqual(['GM0193', 'GM0193']);
});

test('a kennisgeving that opened a case in the old municipality just before: the exemption does not go on in that one', async () => {
  const zaak = await Verhuizing.vrijgesteld('kind-4');
  await zaak.naar('GM0193');
  expect(await zaak.komtIn('GM0361')).toBe('vrijstelling-kind-4-2');
  await zaakrij('vrijstelling-kind-4-2', 'kind-4', 'GM0361');
  expect(await zaak.komtIn('GM0193', true)).toBe('vrijstelling-kind-4-3');
  await zaakrij('vrijstelling-kind-4-3', 'kind-4', 'GM0193');
  // and from then on each to its own; the exemption joins what is open there
  expect([await zaak.komtIn('GM0193', true), await zaak.komtIn('GM0193'), await zaak.komtIn('GM0361')]).toEqual([
    'vrijstelling-kind-4-3',
    'vrijstelling-kind-4-3',
    'vrijstelling-kind-4-2',
  ]);
});

test('a kennisgeving joins the open case of another municipality as long as nobody handed that over', async () => {
  const zaak = await Verhuizing.vrijgesteld('kind-5');
  expect(await zaak.komtIn('GM0193')).toBe('vrijstelling-kind-5-1');
});

test('a municipality that nobody knows is refused; one that only takes our message is not, and the child stays', async () => {
  const zaak = await Verhuizing.vrijgesteld('kind-6');
  expect(await zaak.naar('GM9999')).toBe('Ongeldig');
  expect((await zaak.dossier()).status).toBe('open');
  expect(await zaak.naar('GM9998')).toBeTypeOf('number');
  expect(await zaak.vervolg()).toBeUndefined();
  expect(await zaak.woontIn()).toBe('GM0361');
});
