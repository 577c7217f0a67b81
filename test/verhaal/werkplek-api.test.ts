import { beforeAll, describe, expect, inject, test } from 'vitest';
import { geboekt } from '../../api/handelingen/schemas.ts';
import { klokstand, proefzakenAntwoord } from '../../api/proefzaken/schemas.ts';
import { tijdlijnAntwoord, type Tijdlijnregel } from '../../api/tijdlijn/schemas.ts';
import { Klant } from '../opzet/klant.ts';

let lpa: Klant;
let boa: Klant;
beforeAll(async () => {
  lpa = await Klant.als('lpa', inject('huis'));
  boa = await Klant.als('boa', inject('huis'));
});

const tijdlijn = async (zaakId: string): Promise<Tijdlijnregel[]> =>
  tijdlijnAntwoord.parse((await lpa.haal(`/v1/zaken/${zaakId}/tijdlijn`)).lichaam).regels;
const klok = async (zaakId: string) => klokstand.parse((await lpa.haal(`/v1/proefzaken/${zaakId}/klok`)).lichaam);

describe('two people in one case', () => {
  test('who acts is told what the other did since he looked, and sees the case as it is now', async () => {
    const zaakId = await lpa.proefzaak('2026-11-02');
    const gezienTot = (await lpa.zaak(zaakId)).nr;
    await boa.gelukt(zaakId, { handeling: 'noteer', toelichting: 'De mentor belde. (verzonnen)' });
    const { status, lichaam } = await lpa.handel(zaakId, {
      handeling: 'rond-af',
      stap: 'contact-school',
      uitkomst: 'melding-juist',
      gezienTot,
    });
    expect(status).toBe(201);
    const { nr, zaak, intussen } = geboekt.parse(lichaam);
    expect(intussen).toMatchObject([
      {
        titel: 'Bevinding vastgelegd',
        toelichting: 'De mentor belde. (verzonnen)',
        wie: 'Fictieve Leerplichtambtenaar-BOA Alkmaar',
      },
    ]);
    expect(zaak).toMatchObject({ nr, stap: 'keuze-routekaart', stapInWoorden: 'Stap 3 van 10 · Fase 1 Waarnemen' });
  });

  test('who is refused because the other was first is told so, and nothing is booked', async () => {
    const zaakId = await lpa.proefzaak('2026-11-02');
    const gezienTot = (await lpa.zaak(zaakId)).nr;
    await boa.rondAf(zaakId, 'contact-school', 'melding-juist');
    const daden = async () =>
      (await lpa.gebeurtenissen(zaakId)).filter(({ actor }) => actor.soort === 'account').length;
    const voor = await daden();
    const handeling = { handeling: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist', gezienTot };
    expect(await lpa.handel(zaakId, handeling)).toMatchObject({
      status: 409,
      lichaam: {
        code: 'NietMogelijk',
        intussen: [
          {
            titel: 'Stap 2 afgerond: de melding klopt en vraagt om vervolg',
            wie: 'Fictieve Leerplichtambtenaar-BOA Alkmaar',
          },
        ],
      },
    });
    // what the case confirms by itself may come in between
    expect(await daden()).toBe(voor);
  });

  test('what somebody saw is no part of what he does: the same key with another number is the same action', async () => {
    const zaakId = await lpa.proefzaak('2026-11-02');
    const handeling = { handeling: 'noteer', toelichting: 'Gebeld. (verzonnen)' };
    const eerste = await lpa.handel(zaakId, { ...handeling, gezienTot: 1 }, 'zelfde-sleutel');
    const tweede = await lpa.handel(zaakId, { ...handeling, gezienTot: 2 }, 'zelfde-sleutel');
    expect([eerste.status, tweede.status]).toEqual([201, 201]);
    expect(tweede.lichaam.nr).toBe(eerste.lichaam.nr);
  });
});

describe('a trial case', () => {
  // Monday 2 November + 5 werkdagen = Monday 9 November; the reminder two werkdagen before, the day after it, and
  // five werkdagen after it
  const verloop = [
    { dag: '2026-11-05', tekst: 'Herinnering: contact met de school' },
    { dag: '2026-11-09', tekst: 'Laatste dag: contact met de school' },
    { dag: '2026-11-10', tekst: 'Verstreken: contact met de school' },
    { dag: '2026-11-16', tekst: 'Escalatie: contact met de school' },
  ];

  test('tells what comes when nobody does anything, and then what came', async () => {
    const zaakId = await lpa.proefzaak('2026-11-02');
    const begin = await klok(zaakId);
    expect(begin).toMatchObject({ vandaag: '2026-11-02', volgende: '2026-11-05' });
    expect(begin.verloop.slice(0, 4)).toEqual(verloop.map((punt) => ({ ...punt, gebeurd: false })));

    await lpa.naar(zaakId, '2026-11-10');
    const later = await klok(zaakId);
    expect(later).toMatchObject({ vandaag: '2026-11-10', volgende: '2026-11-16' });
    expect(later.verloop.slice(0, 4).map(({ gebeurd }) => gebeurd)).toEqual([true, true, true, false]);

    const { vandaag, termijnen } = await lpa.zaak(zaakId);
    expect({ vandaag, dagen: termijnen[0]?.dagen }).toEqual({ vandaag: '2026-11-10', dagen: -1 });
    const [verstreken] = await tijdlijn(zaakId);
    expect(verstreken).toMatchObject({
      titel: 'Verstreken: contact met de school',
      dag: '2026-11-10',
      wie: 'Schakel',
      eronder: [{ titel: 'Bericht gestuurd aan de behandelaar: verstreken, contact met de school' }],
    });
  });

  test('begins once more with the same start; the newest stands on top', async () => {
    const wens = { soort: 'luxe', geboortedatum: '2013-05-05', begindatum: '2026-10-26', alleLessenGemist: true };
    const oud = await lpa.proefzaak('2026-11-02', wens);
    await lpa.naar(oud, '2026-11-10');
    const { status, lichaam } = await lpa.post<{ zaakId: string }>(`/v1/proefzaken/${oud}/opnieuw`, undefined);
    expect(status).toBe(201);
    expect(lichaam.zaakId).not.toBe(oud);
    const [a, b] = await Promise.all([lpa.zaak(oud), lpa.zaak(lichaam.zaakId)]);
    expect(b).toMatchObject({ vandaag: '2026-11-02', soort: 'luxe', leerling: { leeftijd: 13 } });
    expect(b.meldingen[0]).toMatchObject({ eersteDag: '2026-10-26' });
    expect(b.leerling?.id).not.toBe(a.leerling?.id);
    expect(await klok(oud)).toMatchObject({ vandaag: '2026-11-10' });

    const lijst = proefzakenAntwoord.parse((await lpa.haal('/v1/proefzaken?aantal=100')).lichaam).zaken;
    const plek = (zaakId: string): number => lijst.findIndex((z) => z.zaakId === zaakId);
    expect(plek(lichaam.zaakId)).toBeGreaterThanOrEqual(0);
    expect(plek(lichaam.zaakId)).toBeLessThan(plek(oud));
    expect(lijst[plek(oud)]?.links.klok).toBe(`/v1/proefzaken/${oud}/klok`);
  });

  test('begins once for one Idempotency-Key, which begins no other', async () => {
    const sleutel = { 'idempotency-key': `eenmaal-${crypto.randomUUID()}` };
    const begin = (start: string) => lpa.post<{ zaakId: string; code?: string }>('/v1/proefzaken', { start }, sleutel);
    const eerste = await begin('2026-11-02');
    expect(eerste.status).toBe(201);
    expect((await begin('2026-11-02')).lichaam).toEqual(eerste.lichaam);
    expect(await begin('2026-11-03')).toMatchObject({ status: 409, lichaam: { code: 'SleutelHergebruikt' } });
    const boas = await boa.post<{ zaakId: string }>('/v1/proefzaken', { start: '2026-11-02' }, sleutel);
    expect(boas.lichaam.zaakId).not.toBe(eerste.lichaam.zaakId);
  });

  test('is not to be begun again, or asked for its clock, by who may not use it', async () => {
    const zaakId = await lpa.proefzaak('2026-11-02');
    const zwolle = await Klant.als('lpa-zwolle', inject('huis'));
    expect((await zwolle.haal(`/v1/proefzaken/${zaakId}/klok`)).status).toBe(404);
    expect((await zwolle.post(`/v1/proefzaken/${zaakId}/opnieuw`, undefined)).status).toBe(404);
  });
});
