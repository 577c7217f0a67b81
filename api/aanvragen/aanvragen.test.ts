/** A request, and leave that a school decided on, at the door of the API. The days are worked out from the clock of the test. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dagVan, plusDagen } from '../../mas/datum.ts';
import { persoonsnummer } from '../../test/opzet/bron.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';

let huis: Testhuis;
beforeAll(async () => {
  huis = await startTesthuis();
}, 60_000);
afterAll(() => huis.stop());

const VANDAAG = dagVan(Date.now());
/** A child of twelve. */
const GEBOREN = `${Number(VANDAAG.slice(0, 4)) - 12}-01-01`;
let kinderen = 0;

async function kind(): Promise<string> {
  const id = `kind${(kinderen += 1)}`;
  const wie = { voornaam: 'Fictief', achternaam: 'Verzonnen', geboortedatum: GEBOREN, geslacht: 'O' };
  await huis.prisma.leerling.create({ data: { id, persoonsnummer: persoonsnummer(), ...wie, gemeenteCode: 'GM0361' } });
  return id;
}
const vraag = (leerlingId: string, sleutel: string, anders: object = {}) =>
  huis.vraag(
    'lpa',
    'POST',
    '/v1/aanvragen',
    {
      leerlingId,
      vestiging: '99XX00',
      aanvraagsoort: 'vervangend-school',
      ontvangenOp: VANDAAG,
      van: VANDAAG,
      totEnMet: plusDagen(VANDAAG, 90),
      toelichting: 'Verzonnen reden.',
      ...anders,
    },
    { 'idempotency-key': sleutel },
  );
const veldfout = (veld: string, fout: string) => expect.objectContaining({ velden: [{ veld, fout }] }) as unknown;

describe('a request', () => {
  test('of a child that is too young is taken in all the same, once by its key; another one with that key is refused', async () => {
    const [leerlingId, ander] = [await kind(), await kind()];
    const eerst = await vraag(leerlingId, 'sleutel-1');
    expect(eerst).toMatchObject({ status: 202, lichaam: { verwerking: 'nieuw', zaakId: null } });
    const waar = { soort: 'opening', leerlingId };
    const rij = await huis.prisma.postvak.findFirstOrThrow({ where: waar });
    // as if its case took it
    await huis.prisma.postvak.update({ where: { id: rij.id }, data: { stand: 'verwerkt', zaakId: 'zaak-1' } });
    expect(await vraag(leerlingId, 'sleutel-1')).toMatchObject({ status: 201, lichaam: { zaakId: 'zaak-1' } });
    const anders: [string, object][] = [
      [ander, {}],
      [leerlingId, { aanvraagsoort: 'vervangend-instelling' }],
      [leerlingId, { totEnMet: plusDagen(VANDAAG, 91) }],
      [leerlingId, { ontvangenOp: plusDagen(VANDAAG, -1) }],
      [leerlingId, { toelichting: 'Een andere verzonnen reden.' }],
    ];
    for (const [wie, velden] of anders)
      expect(await vraag(wie, 'sleutel-1', velden)).toMatchObject({
        status: 409,
        lichaam: { code: 'SleutelHergebruikt' },
      });
    expect(await huis.prisma.postvak.count({ where: { soort: 'opening', leerlingId: ander } })).toBe(0);

    // as if its case refused it
    await huis.prisma.postvak.update({ where: { id: rij.id }, data: { stand: 'geweigerd', reden: 'NietMogelijk' } });
    const geweigerd = await vraag(leerlingId, 'sleutel-1');
    expect(geweigerd).toMatchObject({ status: 409, lichaam: { code: 'NietMogelijk' } });
    expect(geweigerd.lichaam.detail).toContain('Dit kan niet bij dit kind');
  }, 30_000);

  test('came when the child was born, and is about days after that', async () => {
    const leerlingId = await kind();
    const ervoor = plusDagen(GEBOREN, -1);
    expect((await vraag(leerlingId, 'sleutel-2', { ontvangenOp: ervoor })).lichaam).toEqual(
      veldfout('ontvangenOp', 'ligt voor de geboorte van de leerling.'),
    );
    expect((await vraag(leerlingId, 'sleutel-3', { van: ervoor, totEnMet: GEBOREN })).lichaam).toEqual(
      veldfout('van', 'ligt voor de geboorte van de leerling.'),
    );
  });
});

describe('leave that a school decided on', () => {
  const [VAN, TOT] = [plusDagen(VANDAAG, -14), plusDagen(VANDAAG, -10)];
  interface Jaar {
    verleend: { g: { dagen: number } };
    verloven: { id: string; besluit: string }[];
    signalen: { soort: string }[];
  }
  const leg = async (leerlingId: string, besluit: string, anders: object = {}) => {
    const verlof = { leerlingId, vestiging: '99XX00', grond: 'verhuizing', van: VAN, totEnMet: TOT, dagen: 3 };
    const wat = { ...verlof, besluit, beslotenOp: VAN, ...anders };
    const { status, lichaam } = await huis.vraag('lpa', 'POST', '/v1/verlofmeldingen', wat);
    const [jaar] = (lichaam as { schooljaren?: Jaar[] }).schooljaren ?? [];
    return { status, lichaam, jaar };
  };

  test('and was recorded by mistake counts for nothing any more', async () => {
    const leerlingId = await kind();
    expect((await leg(leerlingId, 'verleend')).jaar).toMatchObject({
      verleend: { g: { dagen: 3 } },
      signalen: [{ soort: 'meer-dan-de-grond' }],
    });
    expect(await leg(leerlingId, 'vervallen')).toMatchObject({
      status: 200,
      jaar: { verleend: { g: { dagen: 0 } }, verloven: [{ besluit: 'vervallen' }], signalen: [] },
    });
    expect((await leg(leerlingId, 'verleend', { van: plusDagen(GEBOREN, -1), totEnMet: GEBOREN })).lichaam).toEqual(
      veldfout('van', 'ligt voor de geboorte van de leerling.'),
    );
  });

  test('and refused, and that was taken all the same, begins a case of luxeverzuim, once for each of its days', async () => {
    const leerlingId = await kind();
    const { jaar } = await leg(leerlingId, 'geweigerd');
    const verlofId = jaar?.verloven[0]?.id ?? '';
    const neem = (van: string, totEnMet: string, anders: object = {}) =>
      huis.vraag('lpa', 'POST', '/v1/verlofopnames', {
        leerlingId,
        verlofId,
        van,
        totEnMet,
        bekendOp: VANDAAG,
        ...anders,
      });
    expect((await neem(plusDagen(VAN, -1), VAN)).status).toBe(422);
    expect((await neem(TOT, plusDagen(TOT, 1))).status).toBe(422);
    expect((await neem(VAN, TOT, { bekendOp: plusDagen(TOT, -1) })).status).toBe(422);
    expect((await neem(VAN, TOT, { bekendOp: plusDagen(VANDAAG, 1) })).status).toBe(422);
    expect((await neem(VAN, TOT, { verlofId: 'onbekend' })).status).toBe(404);
    expect((await neem(VAN, plusDagen(VAN, 2))).status).toBe(202);
    const [rij, ...rest] = await huis.prisma.postvak.findMany({ where: { soort: 'opening', leerlingId } });
    expect(rest).toEqual([]);
    expect(rij?.bericht).toMatchObject({
      dag: VANDAAG,
      opening: { gemeente: 'GM0361', proef: false },
      aanleiding: { soort: 'meld-geweigerd-verlof', van: VAN, totEnMet: plusDagen(VAN, 2), vestiging: '99XX00' },
    });
    expect(await neem(plusDagen(VAN, 2), TOT)).toMatchObject({ status: 409, lichaam: { code: 'AlVastgelegd' } });
    await huis.prisma.postvak.updateMany({
      where: { id: rij?.id ?? '' },
      data: { stand: 'verwerkt', zaakId: 'luxe-1' },
    });
    expect(await neem(VAN, plusDagen(VAN, 2))).toMatchObject({ status: 201, lichaam: { zaakId: 'luxe-1' } });

    await leg(leerlingId, 'verleend');
    expect((await neem(plusDagen(VAN, 3), TOT)).lichaam.detail).toBe('Dit verlof is niet geweigerd.');
  }, 30_000);
});
