/** A child that is enrolled nowhere, on the real server: from the list to a route, and one that is enrolled in time. */
import { randomBytes } from 'node:crypto';
import { beforeAll, expect, inject, test } from 'vitest';
import { bewaarOpening } from '../../activities/opening.ts';
import { beginVan, type Dag, dagVan, plusDagen } from '../../mas/datum.ts';
import { persoonsnummer } from '../opzet/bron.ts';
import { Klant, type Zaakbeeld } from '../opzet/klant.ts';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { brievenVan, stelVast, zetGezag } from '../opzet/post.ts';

const huis = inject('huis');
const { prisma } = gedeeldeMachines();
const SWEEP_MS = 40_000;
const NEGEN_UUR = 9 * 3_600_000;
let lpa: Klant;
beforeAll(async () => {
  lpa = await Klant.als('boa', huis);
});

const AFWIJKING = { motivatie: 'Verzonnen motivatie.', afwijkreden: 'anders' };
const open = ({ termijnen }: Zaakbeeld) =>
  termijnen.filter((t) => t.stand === 'open').map((t) => [t.regel, t.laatsteDag]);

/** The id of the case that began with a row of the inbox about this child. */
async function zaakVan(leerlingId: string): Promise<string> {
  const zoek = () => prisma.zaak.findFirst({ where: { leerlingId, soort: 'absoluut', nr: { gt: 0 } } });
  await expect.poll(async () => (await zoek())?.status, { timeout: SWEEP_MS }).toBe('open');
  return (await zoek())?.zaakId ?? '';
}

/** As a list brings it, in a trial case that begins at nine in the morning of a day. */
async function gevonden(dag: Dag): Promise<string> {
  const id = randomBytes(8).toString('hex');
  const leerling = { voornaam: 'Fictief', achternaam: 'Verzonnen', geboortedatum: '2014-05-05', geslacht: 'V' };
  const adres = { straat: 'Verzonnenlaan', huisnummer: '3', postcode: '1811AA', plaats: 'Alkmaar' };
  await prisma.leerling.create({
    data: { id, persoonsnummer: persoonsnummer(), ...leerling, ...adres, gemeenteCode: 'GM0361', proef: true },
  });
  await bewaarOpening(prisma, {
    nummer: `absoluut/${id}/2026-08-17`,
    leerlingId: id,
    inhoudId: null,
    door: 'demo-boa',
    dag,
    opening: { gemeente: 'GM0361', vakantieregio: 'noord', proef: true },
    aanleiding: { soort: 'meld-absoluut', sinds: '2026-08-17', bron: 'lijst' },
    verschuiving: beginVan(dag) + NEGEN_UUR - Date.now(),
  });
  return zaakVan(id);
}

test(
  'a list makes a case that begins at step 5, and the same list no second one',
  async () => {
    const vandaag = dagVan(Date.now());
    const nummer = persoonsnummer();
    const regel = {
      persoonsnummer: nummer,
      voornaam: 'Fictief',
      achternaam: 'Voorbeeld',
      geboortedatum: '2015-02-03',
      geslacht: 'O',
      gemeente: 'GM0361',
      nietIngeschrevenSinds: plusDagen(vandaag, -30),
      peildatum: vandaag,
    };
    const stuur = async () =>
      (
        await lpa.post<{ regels: { uitkomst: string; zaakId?: string }[] }>('/v1/absoluut-verzuim/lijsten', {
          regels: [regel],
        })
      ).lichaam.regels[0];
    expect(await stuur()).toMatchObject({ uitkomst: 'nieuw' });
    const leerling = await prisma.leerling.findFirstOrThrow({ where: { persoonsnummer: nummer } });
    const zaakId = await zaakVan(leerling.id);
    expect(zaakId).toBe(`verzuim-${leerling.id}-absoluut-1`);
    expect(await stuur()).toMatchObject({ uitkomst: 'al-bekend', zaakId });

    // without a melding and without a school everything of it can be read
    const zaak = await lpa.zaak(zaakId);
    expect(zaak).toMatchObject({ soort: 'absoluut', status: 'open', stap: 'onderzoek', meldingen: [] });
    expect(zaak.stappen.map(({ nummer: n }) => n)).toEqual([5, 6, 7, 8, 9, 10]);
    for (const deel of ['tijdlijn', 'handelingen', 'brieven', 'vragenlijsten', 'advies', 'beslisbonnen', 'documenten'])
      expect([deel, (await lpa.haal(`/v1/zaken/${zaakId}/${deel}`)).status]).toEqual([
        deel,
        deel === 'handelingen' ? 405 : 200,
      ]);
    expect((await lpa.haal(`/v1/leerlingen/${leerling.id}`)).status).toBe(200);
    const rijen = await lpa.post<{ zaken: { zaakId: string }[] }>('/v1/werkvoorraad', { aantal: 100 });
    expect(rijen.status).toBe(200);
    const lijst = await lpa.haal<{ regels: { zaakId: string }[] }>(
      `/v1/absoluut-verzuim/maandlijst?maand=${vandaag.slice(0, 7)}`,
    );
    expect(lijst.lichaam.regels.map((rij) => rij.zaakId)).toContain(zaakId);

    await lpa.gelukt(zaakId, {
      handeling: 'leg-inschrijving-vast',
      ingeschrevenOp: vandaag,
      vestiging: '99XX01',
      vervolg: 'sluit',
    });
    expect(await lpa.zaak(zaakId)).toMatchObject({ status: 'gesloten', sluitreden: 'ingeschreven' });
  },
  SWEEP_MS * 2,
);

test(
  'found, investigated, aangeschreven, not enrolled in two weeks: then a proces-verbaal can be chosen',
  async () => {
    const zaakId = await gevonden('2026-11-02');
    await zetGezag(lpa, zaakId, [{ rol: 'ouder', naam: 'Fictieve Moeder Verzonnen' }]);
    await lpa.rondAf(zaakId, 'onderzoek', 'ongeoorloofd');
    const over = await stelVast(lpa, zaakId, 'aanschrijving-absoluut');
    await expect
      .poll(async () => (await brievenVan(lpa, zaakId)).find((brief) => brief.over === over)?.stand)
      .toBe('verzonden');
    // sent on Monday 2 November: until Monday 16 November, and step 7 waits for that
    expect(await lpa.zaak(zaakId)).toMatchObject({ stap: 'keuze-route' });
    expect(open(await lpa.zaak(zaakId))).toEqual([['absoluut/inschrijven', '2026-11-16']]);
    await lpa.naar(zaakId, '2026-11-17');
    // 16 November + 10 werkdagen
    expect(open(await lpa.zaak(zaakId))).toContainEqual(['stap/keuze-route', '2026-11-30']);
    await lpa.gelukt(zaakId, { handeling: 'kies-routes', routes: ['dwang-strafrecht'], ...AFWIJKING });
    expect((await lpa.zaak(zaakId)).routes).toMatchObject([{ soort: 'dwang-strafrecht', stand: 'loopt' }]);
  },
  SWEEP_MS * 2,
);
