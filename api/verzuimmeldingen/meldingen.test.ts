/** What a school sees of its meldingen, and what it is told while it fills one in. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dagVan, plusDagen } from '../../mas/datum.ts';
import { melding as maakMelding, meldingsnummer, persoonsnummer } from '../../test/opzet/bron.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { keuzehulpAntwoord, meldingAntwoord, meldingenAntwoord } from './schemas.ts';

const GISTEREN = plusDagen(dagVan(Date.now()), -1);
let huis: Testhuis;
beforeAll(async () => {
  huis = await startTesthuis();
});
afterAll(() => huis.stop());

const meld = async (anders: Record<string, unknown>, wie = 'school', dag = GISTEREN): Promise<string> => {
  const { status, lichaam } = await huis.vraag(wie, 'POST', '/v1/verzuimmeldingen', maakMelding(dag, anders));
  expect(status).toBe(202);
  return String(lichaam.meldingsnummer);
};
const leerling = (van: string): object => ({ ...(maakMelding(GISTEREN).leerling as object), persoonsnummer: van });

describe('the list', () => {
  const lees = async (pad: string) => {
    const { lichaam, koppen } = await huis.vraag('school', 'GET', pad);
    const [, volgende] = /<(.+)>/.exec(koppen.get('link') ?? '') ?? [];
    return { meldingen: meldingenAntwoord.parse(lichaam).meldingen, volgende };
  };
  const om = (uur: string) => ({ melddatumtijd: `${GISTEREN}T05:00:00Z`, mutatietijd: `${GISTEREN}T${uur}:00Z` });
  beforeAll(async () => {
    await meld({ meldingsnummer: 'A1', ...om('09:00') });
    await meld({ meldingsnummer: 'B1', ...om('07:00') });
    await meld({ meldingsnummer: 'C1', ...om('08:00') });
    await meld({ meldingsnummer: 'D1', ...om('08:00') });
  });
  const nummers = async (pad: string): Promise<string[]> => {
    const { meldingen, volgende } = await lees(pad);
    const eerste = meldingen.map((m) => m.meldingsnummer);
    return volgende === undefined ? eerste : [...eerste, ...(await nummers(volgende))];
  };

  test('is by number, or the newest first, over as many pages as it takes', async () => {
    expect(await nummers('/v1/verzuimmeldingen?aantal=1')).toEqual(['A1', 'B1', 'C1', 'D1']);
    expect(await nummers('/v1/verzuimmeldingen?aantal=1&sorteer=nieuwste')).toEqual(['A1', 'D1', 'C1', 'B1']);
    expect((await huis.vraag('school', 'GET', '/v1/verzuimmeldingen?sorteer=nieuwste&na=A1')).status).toBe(400);
  });

  test('says in words what became of each', async () => {
    const zaakId = 'verzuim-woorden-regulier-1';
    const stand = { zaakId, proef: false, vestiging: '99XX00', vervolg: false };
    await huis.prisma.meldingStand.createMany({
      data: [
        { ...stand, meldingsnummer: 'A1', duoStatus: 'afgesloten', duoReden: 'terug-naar-school' },
        { ...stand, meldingsnummer: 'B1', duoStatus: 'ter-kennisgeving' },
      ],
    });
    const { meldingen } = await lees('/v1/verzuimmeldingen');
    expect(meldingen.map((m) => [m.meldingsnummer, m.soortNaam, m.statusNaam, m.redenNaam])).toEqual([
      ['A1', '16 uur in 4 weken', 'Afgesloten', 'Terug naar school of opleiding hervat'],
      ['B1', '16 uur in 4 weken', 'Ter kennisgeving aangenomen', null],
      ['C1', '16 uur in 4 weken', 'Geregistreerd', null],
      ['D1', '16 uur in 4 weken', 'Geregistreerd', null],
    ]);
  });
});

describe('a change', () => {
  const om = (uur: string) => ({ melddatumtijd: `${GISTEREN}T05:00:00Z`, mutatietijd: `${GISTEREN}T${uur}:00.000Z` });
  const ELDERS = { straat: 'Schuilstraat', huisnummer: '2', postcode: '1801BB', plaats: 'Alkmaar' };
  /** Sends the same melding each time, with something else in it. */
  const reeks = () => {
    const vast = maakMelding(GISTEREN);
    const stuur = (anders: object) => huis.vraag('school', 'POST', '/v1/verzuimmeldingen', { ...vast, ...anders });
    const meldt = async (anders: object) => {
      const { status, lichaam } = await stuur(anders);
      expect(status).toBe(202);
      return meldingAntwoord.parse(lichaam);
    };
    return {
      nummer: String(vast.meldingsnummer),
      van: (vast.leerling as { persoonsnummer: string }).persoonsnummer,
      stuur,
      meldt,
    };
  };

  test('with an earlier time is kept, and its sender is told that a newer one counts', async () => {
    const { meldt, stuur } = reeks();
    expect(await meldt({ ...om('09:00'), reden: 'Nieuw' })).toMatchObject({ verwerking: 'nieuw' });
    const laat = await meldt({ ...om('08:00'), reden: 'Oud' });
    expect(laat).toMatchObject({ verwerking: 'achterhaald', mutatietijd: om('09:00').mutatietijd });
    expect(laat.melding.reden).toBe('Nieuw');
    // the same once more is no other message, and something else at that moment is refused
    expect(await meldt({ ...om('08:00'), reden: 'Oud' })).toMatchObject({ verwerking: 'achterhaald' });
    expect(await stuur({ ...om('08:00'), reden: 'Anders' })).toMatchObject({
      status: 409,
      lichaam: { code: 'AndersBekend' },
    });
    expect(await meldt({ ...om('09:00'), reden: 'Nieuw' })).toMatchObject({ verwerking: 'nieuw' });
  });

  test('that leaves out the other address takes it away, unless the address of the pupil is secret', async () => {
    const bewaard = async (nummer: string) => {
      const rijen = await huis.prisma.postvak.findMany({ where: { nummer }, orderBy: { mutatietijd: 'asc' } });
      return rijen.map(({ bericht }) => (bericht as { melding: { afwijkendAdres?: object } }).melding.afwijkendAdres);
    };
    const open = reeks();
    await open.meldt({ ...om('08:00'), afwijkendAdres: ELDERS });
    await open.meldt(om('09:00'));
    expect(await bewaard(open.nummer)).toEqual([ELDERS, undefined]);

    const geheim = reeks();
    await geheim.meldt({ ...om('08:00'), afwijkendAdres: ELDERS });
    await huis.prisma.leerling.updateMany({ where: { persoonsnummer: geheim.van }, data: { adresGeheim: true } });
    const antwoord = await geheim.meldt(om('09:00'));
    expect(antwoord.melding.afwijkendAdres).toBeUndefined();
    await geheim.meldt(om('09:00')); // once more is the same message
    await geheim.meldt({ ...om('10:00'), afwijkendAdres: { ...ELDERS, huisnummer: '3' } });
    await geheim.meldt(om('11:00'));
    const nieuw = { ...ELDERS, huisnummer: '3' };
    expect(await bewaard(geheim.nummer)).toEqual([ELDERS, ELDERS, nieuw, nieuw]);
  });
});

describe('the keuzehulp', () => {
  const vraag = async (lichaam: object) =>
    keuzehulpAntwoord.parse((await huis.vraag('school', 'POST', '/v1/verzuimmeldingen/keuzehulp', lichaam)).lichaam);
  /** Eight of the sixteen hours. */
  const helft = (datum: string) => ({
    einddatum: datum,
    verzuimspecificatie: [{ datum, lesuren: [1, 2, 3, 4, 5, 6, 7, 8] }],
  });
  // two schooldagen of one week without a holiday in it: counting asks no more of them
  const [maandag, dinsdag] = ['2026-11-09', '2026-11-10'];
  const nu = (van: string) => ({ leerling: leerling(van), begindatum: dinsdag, ...helft(dinsdag) });
  const eerder = (van: string, anders: object = {}, wie = 'school') =>
    meld(
      {
        leerling: leerling(van),
        begindatum: maandag,
        melddatumtijd: `${maandag}T12:00:00Z`,
        mutatietijd: `${maandag}T12:00:00Z`,
        ...helft(maandag),
        ...anders,
      },
      wie,
      maandag,
    );

  test('counts what this school reported of the pupil, and not what it withdrew or another reported', async () => {
    const [eigen, ingetrokken, ander] = [persoonsnummer(), persoonsnummer(), persoonsnummer()];
    await eerder(eigen);
    const nummer = await eerder(ingetrokken);
    const pad = `/v1/verzuimmeldingen/${nummer}/intrekking`;
    expect((await huis.vraag('school', 'POST', pad, { mutatietijd: `${dinsdag}T12:00:00Z` })).status).toBe(202);
    await eerder(ander, { vestiging: '99YY00' }, 'school-zwolle');
    expect(await vraag(nu(eigen))).toMatchObject({ soort: 'V3' });
    expect(await vraag(nu(ingetrokken))).toMatchObject({ soort: 'O' });
    expect(await vraag(nu(ander))).toMatchObject({ soort: 'O' });
  });

  test('keeps nothing of what was filled in', async () => {
    const rijen = async () => [
      await huis.prisma.leerling.count(),
      await huis.prisma.postvak.count(),
      await huis.prisma.inhoud.count(),
      await huis.prisma.verwerking.count(),
    ];
    const [voor, gelogd] = [await rijen(), huis.log.length];
    await vraag({ ...nu(persoonsnummer()), meldingsnummer: meldingsnummer(), reden: 'Verzonnen reden' });
    expect(await rijen()).toEqual(voor);
    expect(huis.log.slice(gelogd).join('')).not.toMatch(/Verzonnen reden|Fictief/);
  });

  test.each(['9999-12-31', '1926-11-25', '0001-01-01'])('counts nothing from %s on', async (begindatum) => {
    const uit = await vraag({ leerling: leerling(persoonsnummer()), begindatum, alleLessenGemist: true });
    expect(uit).toMatchObject({ soort: null, nogNodig: [expect.stringMatching(/^De eerste dag van het verzuim: /)] });
  });

  test('refuses what no melding could hold', async () => {
    const fout = await huis.vraag('school', 'POST', '/v1/verzuimmeldingen/keuzehulp', { begindatum: '9 november' });
    expect(fout).toMatchObject({ status: 400, lichaam: { velden: [{ veld: 'begindatum' }] } });
  });
});

describe('a melding that comes again after its case was destroyed', () => {
  const BSN = persoonsnummer();
  /** The case booked the melding, and is on a list. */
  async function opLijst(nummer: string, deel: string, stand: string): Promise<void> {
    const zaakId = `verzuim-${nummer}-regulier-1`;
    await huis.prisma.meldingZaak.create({ data: { meldingsnummer: nummer, proef: false, zaakId } });
    await huis.prisma.vernietigingslijst.create({
      data: {
        ...{ id: `lijst-${nummer}`, gemeente: 'GM0361', deel, peildatum: GISTEREN },
        voorgesteldDoor: 'demo-teamleider',
        regels: {
          create: {
            ...{ zaakId, soort: 'regulier', regel: 'zaak/verzuim', grondslag: 'verzonnen' },
            ...{ vernietigbaarOp: GISTEREN, stand, klaarOp: stand === 'klaar' ? new Date() : null },
          },
        },
      },
    });
  }
  const opnieuw = (nummer: string) =>
    huis.vraag(
      'school',
      'POST',
      '/v1/verzuimmeldingen',
      maakMelding(GISTEREN, { meldingsnummer: nummer, leerling: leerling(BSN) }),
    );

  test.each(['gewist', 'klaar'])('is refused before anything of the pupil is kept (%s)', async (stand) => {
    const nummer = `VERNIETIGD-${stand}`;
    await opLijst(nummer, 'geheel', stand);
    const teksten = await huis.prisma.inhoud.count();
    const { status, lichaam } = await opnieuw(nummer);
    expect([status, lichaam.code]).toEqual([409, 'Vernietigd']);
    expect(lichaam.detail).toContain('Meld het verzuim opnieuw, met een nieuw meldingsnummer.');
    expect(await huis.prisma.leerling.count({ where: { persoonsnummer: BSN } })).toBe(0);
    expect(await huis.prisma.postvak.count({ where: { nummer } })).toBe(0);
    expect(await huis.prisma.inhoud.count()).toBe(teksten);
  });

  test('is taken as long as the case still waits, or when only what falls under the Wpg went', async () => {
    await opLijst('WACHT', 'geheel', 'wacht');
    await opLijst('DEEL', 'wpg', 'klaar');
    expect((await opnieuw('WACHT')).status).toBe(202);
    expect((await opnieuw('DEEL')).status).toBe(202);
  });
});
