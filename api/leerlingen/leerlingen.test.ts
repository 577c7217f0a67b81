/** Who sees where a child lives, and with whom. The age and the days are worked out by hand from the clock of the test. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dagVan, plusDagen } from '../../mas/datum.ts';
import { leegDossier, VOUW_VERSIE } from '../../mas/dossier/index.ts';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { melding as maakMelding, persoonsnummer } from '../../test/opzet/bron.ts';
import { Proefgriffie } from '../../test/opzet/griffie.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { broersEnZussen } from './gezin.ts';
import { leesKinderen } from './kind.ts';
import { leerlingAntwoord } from './schemas.ts';

let huis: Testhuis;
beforeAll(async () => {
  huis = await startTesthuis();
});
afterAll(() => huis.stop());

const THUIS = { straat: 'Verzonnenstraat', huisnummer: '12', postcode: '1811AA', plaats: 'Alkmaar' };

async function leerling(id: string, anders: Record<string, unknown> = {}): Promise<string> {
  await huis.prisma.leerling.create({
    data: {
      id,
      persoonsnummer: persoonsnummer(),
      voornaam: 'Fictief',
      achternaam: id,
      geboortedatum: '2011-01-01',
      geslacht: 'O',
      gemeenteCode: 'GM0361',
      ...anders,
    },
  });
  return id;
}
async function zaak(leerlingId: string, anders: Record<string, unknown> = {}): Promise<void> {
  const zaakId = `verzuim-${leerlingId}-regulier-${Math.random().toString(36).slice(2)}`;
  await huis.prisma.zaak.create({
    data: {
      zaakId,
      nr: 1,
      status: 'open',
      soort: 'regulier',
      gemeente: 'GM0361',
      leerlingId,
      geopend: '2026-11-09',
      dossier: JSON.stringify(leegDossier(zaakId)),
      vouw: VOUW_VERSIE,
      ...anders,
    },
  });
}
const gezag = (leerlingId: string, naam: string, anders: Record<string, unknown> = {}) =>
  huis.prisma.gezag.create({ data: { id: `${leerlingId}-${naam}`, leerlingId, rol: 'ouder', naam, ...anders } });
const lees = async (wie: string, id: string) =>
  leerlingAntwoord.parse((await huis.vraag(wie, 'GET', `/v1/leerlingen/${id}`)).lichaam);
const breek = (wie: string, id: string, reden = 'Huisbezoek in deze zaak') =>
  huis.vraag(wie, 'POST', `/v1/leerlingen/${id}/doorbrekingen`, { reden });
const zetGeheim = (wie: string, id: string, geheim: boolean) =>
  huis.vraag(wie, 'PUT', `/v1/leerlingen/${id}/adresgeheim`, { geheim });
const gelogd = async (leerlingId: string) =>
  (await huis.prisma.verwerking.findMany({ where: { leerlingId }, orderBy: { activiteit: 'asc' } })).map(
    ({ accountId, activiteit, aantal, doorbrekingId }) => ({ accountId, activiteit, aantal, doorbrekingId }),
  );

test('a pupil has an age, a municipality with a name, and an address that is no secret', async () => {
  const jaar = Number(dagVan(Date.now()).slice(0, 4));
  await leerling('gewoon', { ...THUIS, geboortedatum: `${jaar - 15}-01-01` });
  expect(await lees('lpa', 'gewoon')).toMatchObject({
    leeftijd: 15,
    gemeente: 'GM0361',
    gemeenteNaam: 'Alkmaar',
    adres: THUIS,
    adresGeheim: false,
    magDoorbreken: false,
    doorbrokenTot: null,
    broersEnZussen: [],
  });
});

describe('a secret address', () => {
  test('is made secret, and public again, and it is known which of both; what was refused was not done', async () => {
    await leerling('omgezet', { ...THUIS, huisnummer: '71' });
    const gedaan = async () =>
      (await gelogd('omgezet')).flatMap(({ accountId, activiteit }) =>
        activiteit.startsWith('maak-adres') ? [`${accountId} ${activiteit}`] : [],
      );
    expect((await zetGeheim('lpa', 'omgezet', true)).status).toBe(200);
    expect(await gedaan()).toEqual(['demo-lpa maak-adres-geheim']);
    expect((await zetGeheim('boa', 'omgezet', false)).status).toBe(403);
    expect(await gedaan()).toEqual(['demo-lpa maak-adres-geheim']);
    await zaak('omgezet', { behandelaar: 'demo-boa' });
    expect((await zetGeheim('boa', 'omgezet', false)).status).toBe(200);
    expect(await gedaan()).toEqual(['demo-lpa maak-adres-geheim', 'demo-boa maak-adres-openbaar']);
  });

  test('is read by who handles an open case of the pupil, and by nobody else', async () => {
    await leerling('schuil', { ...THUIS, huisnummer: '1', adresGeheim: true });
    await zaak('schuil', { behandelaar: 'demo-boa' });
    await zaak('schuil', { behandelaar: 'demo-lpa', status: 'gesloten' });
    expect(await lees('boa', 'schuil')).toMatchObject({ adres: { huisnummer: '1' }, magDoorbreken: false });
    for (const wie of ['lpa', 'teamleider'])
      expect(await lees(wie, 'schuil')).toMatchObject({ adres: null, adresGeheim: true, magDoorbreken: true });
    expect(await lees('auditor', 'schuil')).toMatchObject({ adres: null, adresGeheim: true, magDoorbreken: false });
    expect((await huis.vraag('school', 'GET', '/v1/leerlingen/schuil')).status).toBe(403);
  });

  test('opens for an hour to who says why, and to him alone', async () => {
    await leerling('glas', { ...THUIS, huisnummer: '2', adresGeheim: true });
    const voor = Date.now();
    const antwoord = await breek('teamleider', 'glas');
    expect(antwoord.status).toBe(201);
    const tot = Date.parse(String(antwoord.lichaam.tot));
    expect(tot).toBeGreaterThanOrEqual(voor + 3_600_000);
    expect(tot).toBeLessThanOrEqual(Date.now() + 3_600_000);
    expect(await lees('teamleider', 'glas')).toMatchObject({
      adres: { huisnummer: '2' },
      magDoorbreken: false,
      doorbrokenTot: antwoord.lichaam.tot,
    });
    expect(await lees('lpa', 'glas')).toMatchObject({ adres: null, doorbrokenTot: null });
    expect(await huis.prisma.doorbreking.findFirstOrThrow({ where: { leerlingId: 'glas' } })).toMatchObject({
      accountId: 'demo-teamleider',
      reden: 'Huisbezoek in deze zaak',
    });
  });

  test('is closed again when the hour is over', async () => {
    await leerling('voorbij', { ...THUIS, huisnummer: '3', adresGeheim: true });
    const nu = Date.now();
    await huis.prisma.doorbreking.create({
      data: {
        id: 'oud',
        accountId: 'demo-lpa',
        leerlingId: 'voorbij',
        reden: 'Brief bezorgen',
        op: new Date(nu - 3_600_001),
        tot: new Date(nu - 1),
      },
    });
    expect(await lees('lpa', 'voorbij')).toMatchObject({ adres: null, magDoorbreken: true, doorbrokenTot: null });
  });

  test.each([
    ['123456789', 400],
    ['          x', 400],
    ['1234567890', 201],
  ])('takes a reason that says something: %j gives %i', async (reden, status) => {
    const id = await leerling(`reden${status}${reden.trim().length}`, { ...THUIS, adresGeheim: true });
    expect((await breek('lpa', id, reden)).status).toBe(status);
  });

  test('takes no reason where none is needed, of another municipality or of another role', async () => {
    await leerling('open', THUIS);
    await leerling('dicht', { ...THUIS, adresGeheim: true });
    await zaak('dicht', { behandelaar: 'demo-lpa' });
    expect(await breek('lpa', 'open')).toMatchObject({ status: 409, lichaam: { code: 'NietNodig' } });
    expect(await breek('lpa', 'dicht')).toMatchObject({ status: 409, lichaam: { code: 'NietNodig' } });
    expect((await breek('auditor', 'dicht')).status).toBe(403);
    expect((await breek('school', 'dicht')).status).toBe(403);
    expect((await breek('lpa-zwolle', 'dicht')).status).toBe(404);
    expect(await huis.prisma.doorbreking.count({ where: { leerlingId: { in: ['open', 'dicht'] } } })).toBe(0);
  });

  test('is made so by an LPA, of every record of the child; and made public by who may read it', async () => {
    for (const id of ['oud_nummer', 'nieuw_nummer']) await leerling(id, { ...THUIS, huisnummer: '4' });
    await huis.prisma.leerling.update({ where: { id: 'oud_nummer' }, data: { samengevoegdMet: 'nieuw_nummer' } });
    expect((await zetGeheim('teamleider', 'oud_nummer', true)).status).toBe(403);
    expect(await zetGeheim('lpa', 'oud_nummer', true)).toMatchObject({ status: 200, lichaam: { adres: null } });
    for (const id of ['oud_nummer', 'nieuw_nummer']) expect(await lees('lpa', id)).toMatchObject({ adres: null });
    expect((await zetGeheim('lpa', 'oud_nummer', false)).status).toBe(403);
    // the reason was given at one record, and holds for the child
    expect((await breek('lpa', 'nieuw_nummer')).status).toBe(201);
    expect(await zetGeheim('lpa', 'oud_nummer', false)).toMatchObject({ status: 200, lichaam: { adresGeheim: false } });
    expect(await lees('teamleider', 'nieuw_nummer')).toMatchObject({ adres: { huisnummer: '4' }, adresGeheim: false });
  });

  test('is logged apart each time it is read, with the reason; that it was refused is no reading', async () => {
    await leerling('gelogd', { ...THUIS, adresGeheim: true });
    await lees('lpa', 'gelogd');
    await breek('lpa', 'gelogd');
    await lees('lpa', 'gelogd');
    const { id } = await huis.prisma.doorbreking.findFirstOrThrow({ where: { leerlingId: 'gelogd' } });
    expect(await gelogd('gelogd')).toEqual([
      { accountId: 'demo-lpa', activiteit: 'doorbreek-adres', aantal: 1, doorbrekingId: null },
      { accountId: 'demo-lpa', activiteit: 'lees-geheim-adres', aantal: 1, doorbrekingId: id },
      { accountId: 'demo-lpa', activiteit: 'lees-leerling', aantal: 2, doorbrekingId: null },
    ]);
  });

  test('of a made-up pupil is nobody’s, and nothing of it is logged', async () => {
    await leerling('verzonnen', { ...THUIS, adresGeheim: true, proef: true });
    expect(await lees('beheerder', 'verzonnen')).toMatchObject({ adres: THUIS, magDoorbreken: false });
    expect(await lees('auditor', 'verzonnen')).toMatchObject({ adres: null, magDoorbreken: false });
    expect(await gelogd('verzonnen')).toEqual([]);
  });
});

describe('in what a school wrote', () => {
  const STRAAT = 'Schuilstraat';
  const elders = { straat: STRAAT, huisnummer: '1', postcode: '1800AA', plaats: 'Alkmaar' };
  const gisteren = plusDagen(dagVan(Date.now()), -1);
  const metAdres = (anders: Record<string, unknown> = {}): Record<string, unknown> => {
    const { leerling: van, ...rest } = maakMelding(gisteren, { afwijkendAdres: elders, ...anders });
    return { ...rest, leerling: { ...(van as object), adres: { ...THUIS, straat: STRAAT } } };
  };
  const tekst = async (van: string, pad: string) => JSON.stringify((await huis.vraag(van, 'GET', pad)).lichaam);
  let nummer: string;
  let id: string;
  let zaakId: string;
  beforeAll(async () => {
    const bericht = metAdres();
    nummer = String(bericht.meldingsnummer);
    expect((await huis.vraag('school', 'POST', '/v1/verzuimmeldingen', bericht)).status).toBe(202);
    const { leerlingId, inhoudId } = await huis.prisma.postvak.findFirstOrThrow({ where: { nummer } });
    id = leerlingId;
    // what the intake does once Temporal is there
    const geboekt = new Proefgriffie(huis.prisma, protocollen).zaak(id);
    zaakId = geboekt.zaakId;
    const { sha256 } = await huis.prisma.inhoud.findUniqueOrThrow({ where: { id: inhoudId ?? '' } });
    const inhoud = { id: inhoudId, sha256, velden: ['melding'] };
    await geboekt.uit({ ...(await geboekt.meldopdracht(nummer)), leerlingId: id, inhoud }, { van: 'postvak' });
  });

  test('an address is read by the school, its municipality and the auditor, as long as it is no secret', async () => {
    for (const van of ['school', 'lpa', 'auditor'])
      expect(await tekst(van, `/v1/verzuimmeldingen/${nummer}`)).toContain(STRAAT);
    for (const van of ['lpa', 'auditor'])
      expect(await tekst(van, `/v1/zaken/${zaakId}/gebeurtenissen`)).toContain(STRAAT);
  });

  test('and from then on by nobody: not in the melding, the ledger or the timeline', async () => {
    await zetGeheim('lpa', id, true);
    for (const van of ['school', 'lpa', 'boa', 'teamleider', 'auditor']) {
      expect(await tekst(van, `/v1/verzuimmeldingen/${nummer}`)).toContain(nummer);
      expect(await tekst(van, `/v1/verzuimmeldingen/${nummer}`)).not.toContain(STRAAT);
    }
    for (const deel of ['', '/gebeurtenissen', '/tijdlijn', '/beslisbonnen'])
      for (const van of ['lpa', 'boa', 'auditor'])
        expect(await tekst(van, `/v1/zaken/${zaakId}${deel}`)).not.toContain(STRAAT);
  });

  test('but by who said why he needs it, and then the reading is logged with that', async () => {
    await breek('teamleider', id);
    expect(await tekst('teamleider', `/v1/verzuimmeldingen/${nummer}`)).toContain(STRAAT);
    expect((await gelogd(id)).filter(({ activiteit }) => activiteit === 'lees-geheim-adres')).toMatchObject([
      { accountId: 'demo-teamleider', aantal: 1 },
    ]);
  });

  test('a change in which the school leaves out what it was not shown leaves the address as it is', async () => {
    const { persoonsnummer: van } = await huis.prisma.leerling.findUniqueOrThrow({ where: { id } });
    const bericht = metAdres({ meldingsnummer: nummer, mutatietijd: `${gisteren}T09:00:00Z` });
    const { adres: _, ...zonder } = bericht.leerling as Record<string, unknown>;
    const gewijzigd = { ...bericht, leerling: { ...zonder, persoonsnummer: van } };
    expect((await huis.vraag('school', 'POST', '/v1/verzuimmeldingen', gewijzigd)).status).toBe(202);
    expect((await huis.prisma.leerling.findUniqueOrThrow({ where: { id } })).straat).toBe(STRAAT);
  });
});

describe('brothers and sisters', () => {
  const wie = async (van: string, id: string) => (await lees(van, id)).broersEnZussen.map((b) => b.id);

  test('live at the same postcode and number, the oldest first, with their age and open cases', async () => {
    const thuis = { postcode: '1821BB', huisnummer: '5' };
    await leerling('kind', thuis);
    await leerling('jongste', { ...thuis, geboortedatum: '2015-01-01' });
    await leerling('oudste', { ...thuis, geboortedatum: '2009-01-01' });
    await leerling('buren', { postcode: '1821BB', huisnummer: '5a' });
    await leerling('andere_straat', { postcode: '1821BC', huisnummer: '5' });
    await leerling('proefkind', { ...thuis, proef: true });
    await zaak('oudste');
    await zaak('oudste', { status: 'gesloten' });
    await zaak('oudste', { gemeente: 'GM0193' });
    const jaar = Number(dagVan(Date.now()).slice(0, 4));
    expect((await lees('lpa', 'kind')).broersEnZussen).toEqual([
      { id: 'oudste', naam: 'Fictief oudste', leeftijd: jaar - 2009, openZaken: 1 },
      { id: 'jongste', naam: 'Fictief jongste', leeftijd: jaar - 2015, openZaken: 0 },
    ]);
  });

  test('who has no address has nobody at it', async () => {
    for (const id of ['dakloos', 'ook_dakloos']) await leerling(id);
    expect(await wie('lpa', 'dakloos')).toEqual([]);
  });

  test('have a gezaghebbende of the same name with the same phone or the same e-mail', async () => {
    for (const id of ['een', 'zelfde_telefoon', 'zelfde_mail', 'naamgenoot', 'andere_naam']) await leerling(id);
    const telefoon = '0612345678';
    const email = 'ouder@voorbeeld.example';
    await gezag('een', 'A. Verzonnen', { telefoon, email });
    await gezag('zelfde_telefoon', 'A. Verzonnen', { telefoon });
    await gezag('zelfde_mail', 'A. Verzonnen', { email });
    await gezag('naamgenoot', 'A. Verzonnen', { telefoon: '0687654321' });
    await gezag('andere_naam', 'B. Verzonnen', { telefoon, email });
    expect((await wie('lpa', 'een')).sort()).toEqual(['zelfde_mail', 'zelfde_telefoon']);
  });

  test('of another municipality are not there', async () => {
    const thuis = { postcode: '1831CC', huisnummer: '6' };
    await leerling('hier', thuis);
    await leerling('daar', { ...thuis, gemeenteCode: 'GM0193' });
    expect(await wie('lpa', 'hier')).toEqual([]);
    expect(await wie('auditor', 'hier')).toEqual(['daar']);
  });

  test('are not found by a secret address, of the pupil or of them, that this person may not read', async () => {
    const thuis = { postcode: '1841DD', huisnummer: '7' };
    await leerling('verborgen', { ...thuis, adresGeheim: true });
    await leerling('zichtbaar', thuis);
    expect(await wie('lpa', 'verborgen')).toEqual([]);
    expect(await wie('lpa', 'zichtbaar')).toEqual([]);
    await zaak('verborgen', { behandelaar: 'demo-boa' });
    expect(await wie('boa', 'verborgen')).toEqual(['zichtbaar']);
    expect(await wie('boa', 'zichtbaar')).toEqual(['verborgen']);
    expect(await wie('lpa', 'zichtbaar')).toEqual([]);
    // who has the gezag says nothing of where they live
    for (const id of ['verborgen', 'zichtbaar']) await gezag(id, 'C. Verzonnen', { telefoon: '0611111111' });
    expect(await wie('lpa', 'zichtbaar')).toEqual(['verborgen']);
  });

  test('that turned out to be one child stand there once, and a child is not its own brother', async () => {
    const thuis = { postcode: '1851EE', huisnummer: '8' };
    for (const id of ['a1', 'a2', 'b1', 'b2']) await leerling(id, thuis);
    await huis.prisma.leerling.update({ where: { id: 'a1' }, data: { samengevoegdMet: 'a2' } });
    await huis.prisma.leerling.update({ where: { id: 'b1' }, data: { samengevoegdMet: 'b2' } });
    await zaak('b1');
    expect((await lees('lpa', 'a1')).broersEnZussen).toMatchObject([{ id: 'b2', openZaken: 1 }]);
    expect(await wie('lpa', 'a2')).toEqual(['b2']);
  });

  test('are found with as many questions to the database, however many there are', async () => {
    const groot = { postcode: '1861FF', huisnummer: '9' };
    for (let n = 0; n < 12; n += 1) await leerling(`groot${n}`, groot);
    const klein = { postcode: '1861FF', huisnummer: '10' };
    for (const id of ['klein0', 'klein1']) await leerling(id, klein);
    let vragen = 0;
    const tellend = huis.prisma.$extends({
      query: {
        $allOperations: ({ args, query }) => {
          vragen += 1;
          return query(args);
        },
      },
    }) as unknown as Testhuis['prisma'];
    const lpa = { id: 'demo-lpa', rol: 'lpa', gemeenten: ['GM0361'], vestiging: null, boa: false } as const;
    for (const [id, aantal] of [
      ['groot0', 11],
      ['klein0', 1],
    ] as const) {
      vragen = 0;
      const [kind] = await leesKinderen(tellend, lpa, [id]);
      expect(kind && (await broersEnZussen(tellend, lpa, kind, '2026-11-24'))).toHaveLength(aantal);
      // the children and their records, cases and reasons, twice; the address; the gezag
      expect(vragen).toBe(2 * 4 + 2);
    }
  });
});

describe('who has gezag', () => {
  const ELDERS = { straat: 'Fictiefplein', huisnummer: '7', postcode: '1812BB', plaats: 'Alkmaar' };
  const VADER = { rol: 'ouder', naam: 'Verzonnen Vader' };
  const zet = (id: string, lichaam: unknown, wie = 'lpa') =>
    huis.vraag(wie, 'PUT', `/v1/leerlingen/${id}/gezag`, lichaam);
  const zetGoed = async (id: string, lichaam: unknown) => {
    const { status, lichaam: terug } = await zet(id, lichaam);
    expect([status, terug.detail]).toEqual([200, undefined]);
    return leerlingAntwoord.parse(terug);
  };

  test('is recorded with how letters reach each of them; what is left out is the usual', async () => {
    await leerling('bereik', THUIS);
    const bereik = { email: 'vader@example.invalid', digitaal: true, taal: 'ar', geblokkeerd: true };
    const jongere = { email: 'fenna@example.invalid', digitaal: true, taal: 'nl' };
    const { gezag: rijen, ...zelf } = await zetGoed('bereik', {
      gezag: [
        { ...VADER, ...bereik, adres: ELDERS },
        { rol: 'voogd', naam: 'Fictieve Voogd' },
      ],
      jongere,
    });
    expect(zelf).toMatchObject(jongere);
    expect(rijen).toMatchObject([
      { ...VADER, ...bereik, adres: ELDERS, adresGeheim: false },
      { rol: 'voogd', adres: null, adresGeheim: false, geblokkeerd: false, digitaal: false, taal: 'nl' },
    ]);
  });

  test('who stays keeps his id, and his address unless another is given', async () => {
    await leerling('blijft', THUIS);
    const [vader] = (await zetGoed('blijft', { gezag: [{ ...VADER, adres: ELDERS }] })).gezag;
    const id = vader?.id ?? '';
    const nieuw = { rol: 'ouder', naam: 'Nieuwe Moeder' };
    const na = await zetGoed('blijft', { gezag: [nieuw, { ...VADER, id, naam: 'Andere Naam' }] });
    expect(na.gezag).toContainEqual({ ...vader, naam: 'Andere Naam' });
    const thuis = await zetGoed('blijft', { gezag: [{ ...VADER, id, adres: null }] });
    expect(thuis.gezag).toMatchObject([{ id, adres: null }]);
  });

  let geweigerd = 0;
  test.each<[string, number, unknown]>([
    ['somebody whom nobody knows', 422, [{ ...VADER, id: 'onbekend' }]],
    ['letters by mail without an address for it', 400, [{ ...VADER, digitaal: true }]],
    ['half an address', 400, [{ ...VADER, adres: { straat: 'Fictiefplein' } }]],
    ['a language that is none', 400, [{ ...VADER, taal: 'Nederlands' }]],
  ])('refuses %s', async (_, status, gezag) => {
    const id = await leerling(`weiger${(geweigerd += 1)}`);
    expect((await zet(id, { gezag })).status).toBe(status);
  });

  test('a secret address of his own is read, and made public, by who gave a reason', async () => {
    await leerling('vlucht', THUIS);
    const [vader] = (await zetGoed('vlucht', { gezag: [{ ...VADER, adres: ELDERS, adresGeheim: true }] })).gezag;
    expect(vader).toMatchObject({ adres: null, adresGeheim: true });
    const { adres, magDoorbreken } = await lees('lpa', 'vlucht');
    expect({ adres, magDoorbreken }).toEqual({ adres: THUIS, magDoorbreken: true });
    const id = vader?.id ?? '';
    // what he does not see he does not lose either
    await zetGoed('vlucht', { gezag: [{ ...VADER, id, adresGeheim: true }] });
    expect((await zet('vlucht', { gezag: [{ ...VADER, id }] })).status).toBe(403);
    expect((await breek('lpa', 'vlucht')).status).toBe(201);
    expect((await lees('lpa', 'vlucht')).gezag).toMatchObject([{ id, adres: ELDERS }]);
    expect((await lees('boa', 'vlucht')).gezag).toMatchObject([{ id, adres: null }]);
    expect(await gelogd('vlucht')).toContainEqual(
      expect.objectContaining({ accountId: 'demo-lpa', activiteit: 'lees-geheim-adres' }),
    );
    expect((await zetGoed('vlucht', { gezag: [{ ...VADER, id }] })).gezag).toMatchObject([{ adresGeheim: false }]);
  });
});

describe('who is looked up', () => {
  const zoek = async (wie: string, wat: Record<string, unknown>) => {
    const { status, lichaam } = await huis.vraag(wie, 'POST', '/v1/leerlingen/opzoekingen', wat);
    const { leerlingen } = lichaam as { leerlingen?: { id: string }[] };
    return [status, leerlingen?.map(({ id }) => id)];
  };

  test('is found without any case, by number or by name and birth date, and that is logged', async () => {
    const nummer = persoonsnummer();
    const wie = { achternaam: 'van Dér Zoek', geboortedatum: '2019-02-28', persoonsnummer: nummer };
    await leerling('op-te-zoeken', wie);
    expect(await zoek('lpa', { persoonsnummer: nummer })).toEqual([200, ['op-te-zoeken']]);
    expect(await zoek('lpa', { achternaam: 'der zoek', geboortedatum: '2019-02-28' })).toEqual([200, ['op-te-zoeken']]);
    expect(await zoek('lpa', { achternaam: 'der zoek', geboortedatum: '2019-03-01' })).toEqual([200, []]);
    expect(await gelogd('op-te-zoeken')).toMatchObject([
      { accountId: 'demo-lpa', activiteit: 'zoek-leerling', aantal: 2 },
    ]);
  });

  test('is not there for who works elsewhere, nor when he is made up', async () => {
    const [hier, proef] = [persoonsnummer(), persoonsnummer()];
    await leerling('van-hier', { persoonsnummer: hier });
    await leerling('van-proef', { persoonsnummer: proef, proef: true });
    expect(await zoek('lpa-zwolle', { persoonsnummer: hier })).toEqual([200, []]);
    expect(await zoek('lpa', { persoonsnummer: proef })).toEqual([200, []]);
    expect(await gelogd('van-hier')).toEqual([]);
  });

  test('is named well enough: a name alone, a birth date alone or everything at once is refused', async () => {
    for (const wat of [
      {},
      { achternaam: 'Zoek' },
      { geboortedatum: '2019-02-28' },
      { achternaam: 'Z', geboortedatum: '2019-02-28' },
      { persoonsnummer: persoonsnummer(), achternaam: 'Zoek', geboortedatum: '2019-02-28' },
    ])
      expect(await zoek('lpa', wat)).toEqual([400, undefined]);
  });
});

describe('a child that nobody knew', () => {
  const KIND = {
    voornaam: 'Fictief',
    achternaam: 'Nieuw',
    geboortedatum: '2021-11-02',
    geslacht: 'O',
    gemeente: 'GM0361',
  };
  const maak = (wat: Record<string, unknown>) => huis.vraag('lpa', 'POST', '/v1/leerlingen', { ...KIND, ...wat });

  test('is added with where it lives, once', async () => {
    const nummer = persoonsnummer();
    const { status, lichaam } = await maak({ persoonsnummer: nummer, adres: THUIS });
    const { id } = lichaam as { id: string };
    expect(status).toBe(201);
    expect(await lees('lpa', id)).toMatchObject({
      achternaam: 'Nieuw',
      adres: THUIS,
      gemeenteNaam: 'Alkmaar',
      zaken: [],
    });
    expect(await maak({ persoonsnummer: nummer })).toMatchObject({ status: 409, lichaam: { code: 'AlBekend' } });
  });

  test('was born already', async () => {
    const morgen = plusDagen(dagVan(Date.now()), 1);
    expect(await maak({ persoonsnummer: persoonsnummer(), geboortedatum: morgen })).toMatchObject({ status: 422 });
  });
});
