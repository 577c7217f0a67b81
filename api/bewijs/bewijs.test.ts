import type { KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { controleer } from '../../bewijs/controle/index.ts';
import { leesUitvoer, nieuweSleutels } from '../../test/opzet/bewijs.ts';
import { Proefgriffie, type Proefzaak } from '../../test/opzet/griffie.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import type { Huis } from '../huis.ts';

let huis: Testhuis;
let griffie: Proefgriffie;
/** Taken into the house by reference, so that a test can give it another key. */
const sleutels: { huidig: KeyObject; vorige: null } = { huidig: nieuweSleutels().huidig, vorige: null };
beforeAll(async () => {
  huis = await startTesthuis({}, (): Partial<Huis> => ({ ondertekensleutels: sleutels }));
  griffie = new Proefgriffie(huis.prisma, huis.protocollen);
  await huis.prisma.leerling.create({
    data: {
      id: 'leerling-1',
      persoonsnummer: '999000013',
      voornaam: 'Fictief',
      achternaam: 'Voorbeeld',
      geboortedatum: '2011-01-01',
      geslacht: 'O',
      gemeenteCode: 'GM0361',
    },
  });
});
afterAll(() => huis.stop());

const haal = async ({ zaakId }: Proefzaak, wie = 'auditor') => {
  const antwoord = await huis.ruw(wie, 'GET', `/v1/zaken/${zaakId}/bewijs`);
  return { status: antwoord.status, koppen: antwoord.headers, tekst: await antwoord.text() };
};
const vingerafdruk = async () =>
  (await huis.prisma.ondertekensleutel.findFirstOrThrow({ orderBy: { nr: 'desc' } })).vingerafdruk;

describe('the proof of a case', () => {
  test('comes byte for byte as it was signed, for whoever may read the case, and that is logged', async () => {
    const zaak = await griffie.geopend();
    const { status, koppen, tekst } = await haal(zaak);
    expect(status).toBe(200);
    expect(koppen.get('content-type')).toMatch(/^application\/json/);
    expect(koppen.get('content-disposition')).toBe(`attachment; filename="zaak-${zaak.zaakId}.json"`);
    const { uitkomst, bewezen } = controleer(Buffer.from(tekst), { sleutel: await vingerafdruk(), anker: null });
    expect(uitkomst).toBe('klopt');
    expect(bewezen?.manifest.zaakId).toBe(zaak.zaakId);
    const regel = await huis.prisma.verwerking.findFirstOrThrow({ where: { zaakId: zaak.zaakId } });
    expect(regel).toMatchObject({ activiteit: 'exporteer-bewijs', rol: 'auditor', leerlingId: 'leerling-1' });
  });

  test('leaves out what a school wrote of a pupil whose address is secret, and holds all the same', async () => {
    const zaak = await griffie.geopend();
    const voor = leesUitvoer((await haal(zaak)).tekst).delen.inhoud;
    expect(voor.some(({ velden }) => velden.includes('melding'))).toBe(true);
    await huis.prisma.leerling.update({ where: { id: 'leerling-1' }, data: { adresGeheim: true } });
    const { tekst } = await haal(zaak);
    await huis.prisma.leerling.update({ where: { id: 'leerling-1' }, data: { adresGeheim: false } });
    expect(leesUitvoer(tekst).delen.inhoud.some(({ velden }) => velden.includes('melding'))).toBe(false);
    const { uitkomst, bewezen } = controleer(Buffer.from(tekst), { sleutel: null, anker: null });
    expect(uitkomst).toBe('klopt');
    expect(bewezen?.grootboek.teksten.kwijt).toBe(1);
    expect(bewezen?.manifest.voor).toBe('auditor');
  });

  test('is refused whole to who may not read a part of it that falls under the Wpg', async () => {
    const zaak = griffie.zaak();
    const opdracht = await zaak.meldopdracht();
    const melding = { ...opdracht.melding, duoSoort: 'L' as const };
    await zaak.uit({ ...opdracht, zaaksoort: 'luxe', melding }, { van: 'postvak' });
    expect((await haal(zaak, 'lpa')).status).toBe(200);
    const inhoud = await zaak.tekst('toelichting');
    const evaluatieOp = '2026-11-16';
    await zaak.uit({ soort: 'leg-afspraak-vast', met: 'ouder', evaluatieOp, regime: 'WPG', inhoud });
    const geweigerd = await haal(zaak, 'lpa');
    expect(geweigerd.status).toBe(403);
    expect(geweigerd.tekst).toContain('Vraag een BOA of de auditor om het bewijs.');
    expect((await haal(zaak, 'boa')).status).toBe(200);
  });

  test('can be taken out when an event of it can no longer be read, and shows which; who may not read all is refused', async () => {
    const zaak = await griffie.geopend();
    const verzonnen = 'Piet Verzonnen, Kerkstraat 12';
    // as somebody does who has the whole database
    await huis.prisma.$transaction([
      huis.prisma.$executeRaw`set local session_replication_role = replica`,
      huis.prisma.$executeRaw`update gebeurtenis set kop = ${verzonnen} where zaak_id = ${zaak.zaakId} and nr = 2`,
    ]);
    const { status, tekst } = await haal(zaak);
    expect(status).toBe(200);
    expect(leesUitvoer(tekst).delen.grootboek[1]?.kop).toBe(verzonnen);
    const { fouten } = controleer(Buffer.from(tekst), { sleutel: null, anker: null });
    expect(fouten[0]).toMatchObject({ pad: '$.delen.grootboek[1]', wat: 'gebeurtenis 2 is veranderd' });
    const geweigerd = await haal(zaak, 'lpa');
    expect(geweigerd.status).toBe(403);
    expect(geweigerd.tekst).toContain('is een gebeurtenis niet meer te lezen');
    expect(geweigerd.tekst).not.toContain('Verzonnen');
  });

  test('waits for an operator where another key holds than this house has', async () => {
    const zaak = await griffie.geopend();
    const { huidig } = sleutels;
    sleutels.huidig = nieuweSleutels().huidig;
    expect(await haal(zaak)).toMatchObject({
      status: 503,
      tekst: expect.stringContaining('De beheerder moet de ondertekensleutel nog goed zetten.') as string,
    });
    sleutels.huidig = huidig;
    expect((await haal(zaak)).status).toBe(200);
  });
});
