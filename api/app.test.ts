import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leegDossier, VOUW_VERSIE } from '../mas/dossier/index.ts';
import { melding as maakMelding, meldingsnummer, persoonsnummer } from '../test/opzet/bron.ts';
import { meldingAntwoord, meldingenAntwoord } from './verzuimmeldingen/schemas.ts';
import { zaakAntwoord, zakenAntwoord } from './zaken/schemas.ts';
import { startTesthuis, type Testhuis } from '../test/opzet/testhuis.ts';

let huis: Testhuis;
beforeAll(async () => {
  huis = await startTesthuis();
});
afterAll(() => huis.stop());

const GISTEREN = new Date(Date.now() - 36 * 3_600_000).toISOString().slice(0, 10);
const melding = (anders: Record<string, unknown> = {}) => maakMelding(GISTEREN, anders);
const meld = (lichaam: unknown, wie = 'school') => huis.vraag(wie, 'POST', '/v1/verzuimmeldingen', lichaam);

const OPEN = {
  soort: 'regulier',
  vakantieregio: 'noord',
  geopend: { dag: '2026-11-09', moment: Date.UTC(2026, 10, 9) },
} as const;

/** A case as the ledger would have left it; here only its row counts. */
async function legNeer(zaakId: string, anders: Record<string, unknown> = {}): Promise<string> {
  const dossier = { ...leegDossier(zaakId), nr: 1, status: 'open', gemeente: 'GM0361', leerlingId: 'l1', ...OPEN };
  await huis.prisma.zaak.create({
    data: {
      zaakId,
      nr: 1,
      status: 'open',
      soort: 'regulier',
      gemeente: 'GM0361',
      stap: 'contact-school',
      fase: 'waarnemen',
      geopend: '2026-11-09',
      dossier: JSON.stringify(dossier),
      vouw: VOUW_VERSIE,
      ...anders,
    },
  });
  return zaakId;
}

describe('every error is a problem that a person can act on', () => {
  test.each<[string, string | null, string, string, unknown, number, string]>([
    ['without a token', null, 'GET', '/v1/zaken', undefined, 401, 'niet-aangemeld'],
    ['in another role', 'school', 'GET', '/v1/zaken', undefined, 403, 'geen-recht'],
    ['an unknown address', 'lpa', 'GET', '/v1/onzin', undefined, 404, 'niet-gevonden'],
    ['a slash too many', 'lpa', 'GET', '/v1/zaken/', undefined, 404, 'niet-gevonden'],
    ['a path that cannot be read', 'lpa', 'GET', '/v1/zaken/%E0%A4%A', undefined, 400, 'verzoek-ongeldig'],
    ['an unknown case', 'lpa', 'GET', '/v1/zaken/verzuim-x-regulier-1', undefined, 404, 'niet-gevonden'],
    ['another method', 'lpa', 'DELETE', '/v1/zaken', undefined, 405, 'methode-onbekend'],
    ['half of JSON', 'school', 'POST', '/v1/verzuimmeldingen', '{"a":', 400, 'verzoek-ongeldig'],
    ['JSON that is no object', 'school', 'POST', '/v1/verzuimmeldingen', '[1]', 400, 'verzoek-ongeldig'],
    ['ten megabytes', 'school', 'POST', '/v1/verzuimmeldingen', 'x'.repeat(10_000_000), 413, 'te-groot'],
    ['a filter that does not exist', 'lpa', 'GET', '/v1/zaken?gemente=GM0361', undefined, 400, 'verzoek-ongeldig'],
    ['a page of a million', 'lpa', 'GET', '/v1/zaken?aantal=1000000', undefined, 400, 'verzoek-ongeldig'],
    ['a cursor of his own', 'lpa', 'GET', '/v1/zaken?na=onzin', undefined, 400, 'verzoek-ongeldig'],
    [
      'trial cases when they are off',
      'lpa',
      'POST',
      '/v1/proefzaken',
      { start: '2026-11-09' },
      503,
      'niet-beschikbaar',
    ],
  ])('%s', async (_, wie, methode, pad, lichaam, status, code) => {
    const antwoord = await huis.vraag(wie, methode, pad, lichaam);
    expect(antwoord.status).toBe(status);
    expect(antwoord.koppen.get('content-type')).toContain('application/problem+json');
    expect(antwoord.koppen.get('api-version')).toBe('1.0.0');
    expect(antwoord.lichaam).toMatchObject({ type: `urn:schakel:fout:${code}`, status });
    expect(antwoord.lichaam.detail).toMatch(/\S/);
  });

  test('says which methods there are, and how to sign in', async () => {
    expect((await huis.vraag('lpa', 'PUT', '/v1/verzuimmeldingen')).koppen.get('allow')).toBe('POST, GET');
    expect((await huis.vraag(null, 'GET', '/v1/zaken')).koppen.get('www-authenticate')).toContain('Bearer');
  });

  test('text is no JSON, and no body is none either', async () => {
    const tekst = await huis.vraag('school', 'POST', '/v1/verzuimmeldingen', 'hallo', { 'content-type': 'text/plain' });
    expect(tekst.status).toBe(415);
    const niets = await huis.vraag('school', 'POST', '/v1/verzuimmeldingen');
    expect(niets).toMatchObject({
      status: 400,
      lichaam: { velden: [{ veld: 'lichaam', fout: 'ontbreekt: stuur een JSON-object.' }] },
    });
  });

  test('an account that was closed is shut out at once', async () => {
    await huis.prisma.account.update({ where: { subject: 'ketenpartner' }, data: { actief: false } });
    expect((await huis.vraag('ketenpartner', 'GET', '/v1/attenderingen')).status).toBe(403);
  });
});

describe('what anybody may ask', () => {
  test('where the description is, and whether it works', async () => {
    expect((await huis.vraag(null, 'GET', '/')).lichaam).toMatchObject({ links: { openapi: '/v1/openapi.json' } });
    expect((await huis.vraag(null, 'GET', '/health/live')).status).toBe(200);
    expect(await huis.vraag(null, 'GET', '/health/ready')).toMatchObject({
      status: 503,
      lichaam: { controles: { databank: 'goed', temporal: 'stuk' } },
    });
    expect((await huis.vraag(null, 'GET', '/v1/openapi.json')).koppen.get('access-control-allow-origin')).toBe('*');
    const pad = '/v1/berichtschemas/nl.leerplicht.inlichtingen-gevraagd.v1';
    const { koppen, lichaam } = await huis.vraag(null, 'GET', pad);
    expect(koppen.get('access-control-allow-origin')).toBe('*');
    expect(koppen.get('content-type')).toMatch(/^application\/schema\+json/);
    expect(lichaam.$id).toBe(`${huis.adres}${pad}`);
  });
});

describe('a melding while Temporal is away', () => {
  test('is kept, and kept once', async () => {
    const bericht = melding();
    const eerste = await meld(bericht);
    expect(eerste.status).toBe(202);
    expect(eerste.koppen.get('location')).toBe(`/v1/verzuimmeldingen/${String(bericht.meldingsnummer)}`);
    expect(meldingAntwoord.parse(eerste.lichaam)).toMatchObject({
      status: 'geregistreerd',
      verwerking: 'nieuw',
      zaakId: null,
    });
    expect((await meld(bericht)).status).toBe(202);
    expect(await huis.prisma.postvak.count({ where: { nummer: String(bericht.meldingsnummer) } })).toBe(1);
    const rij = await huis.prisma.postvak.findFirstOrThrow({ where: { nummer: String(bericht.meldingsnummer) } });
    expect(rij.reden).toBe('Temporal is niet bereikbaar');
    expect(rij.zaakId).toMatch(/^verzuim-[0-9a-f]{16}-regulier-1$/);
  });

  test('the same identity with other content is refused', async () => {
    const bericht = melding();
    await meld(bericht);
    expect(await meld({ ...bericht, reden: 'iets anders' })).toMatchObject({
      status: 409,
      lichaam: { code: 'AndersBekend' },
    });
    const vreemd = { ...bericht, vestiging: '99YY00', mutatietijd: `${GISTEREN}T20:00:00Z` };
    expect(await meld(vreemd, 'school-zwolle')).toMatchObject({ status: 409, lichaam: { code: 'NummerBezet' } });
  });

  test('two at once about a pupil that nobody knew make one pupil', async () => {
    const leerling = { ...(melding().leerling as object), persoonsnummer: persoonsnummer() };
    const antwoorden = await Promise.all([1, 2, 3].map(() => meld(melding({ leerling }))));
    expect(antwoorden.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(await huis.prisma.leerling.count({ where: { persoonsnummer: leerling.persoonsnummer } })).toBe(1);
  });

  test('an older message does not put back where the pupil lived', async () => {
    const leerling = { ...(melding().leerling as object), persoonsnummer: persoonsnummer() };
    await meld(melding({ leerling: { ...leerling, gemeente: 'GM1980' }, mutatietijd: `${GISTEREN}T12:00:00Z` }));
    await meld(melding({ leerling, mutatietijd: `${GISTEREN}T11:00:00Z` }));
    const { gemeenteCode } = await huis.prisma.leerling.findFirstOrThrow({
      where: { persoonsnummer: leerling.persoonsnummer },
    });
    expect(gemeenteCode).toBe('GM1980');
  });

  test('what cannot be is refused, with every field by its name', async () => {
    const { status, lichaam } = await meld(
      melding({ einddatum: '2020-01-01', vestiging: '00ZZ00', verzuimspecificatie: [] }),
    );
    expect(status).toBe(422);
    expect((lichaam.velden as { veld: string }[]).map(({ veld }) => veld)).toEqual(['einddatum', 'vestiging']);
    expect(await meld(melding({ vestiging: '99YY00' }))).toMatchObject({ status: 403 });
    expect(await meld(melding(), 'lpa')).toMatchObject({ status: 403 });
  });

  test('a withdrawal that came first makes an end of it', async () => {
    const bericht = melding();
    const nummer = String(bericht.meldingsnummer);
    const trekIn = () =>
      huis.vraag('school', 'POST', `/v1/verzuimmeldingen/${nummer}/intrekking`, {
        mutatietijd: `${GISTEREN}T23:00:00Z`,
      });
    expect(await trekIn()).toMatchObject({ status: 202, lichaam: { verwerking: 'nieuw' } });
    expect(await meld(bericht)).toMatchObject({ status: 201, lichaam: { status: 'ingetrokken', zaakId: null } });
    expect(await trekIn()).toMatchObject({ status: 200, lichaam: { verwerking: 'verwerkt' } });
  });

  test('a withdrawal by another school waits for a melding of its own', async () => {
    const bericht = melding();
    const pad = `/v1/verzuimmeldingen/${String(bericht.meldingsnummer)}/intrekking`;
    await huis.vraag('school-zwolle', 'POST', pad, { mutatietijd: `${GISTEREN}T23:00:00Z` });
    expect(await meld(bericht)).toMatchObject({ lichaam: { status: 'geregistreerd' } });
    expect(await huis.vraag('school-zwolle', 'POST', pad, { mutatietijd: `${GISTEREN}T23:30:00Z` })).toMatchObject({
      status: 409,
    });
  });

  test('a school sees its own, an LPA those of its municipalities, page by page', async () => {
    const vanZwolle = melding({
      vestiging: '99YY00',
      leerling: { ...(melding().leerling as object), gemeente: 'GM0193', persoonsnummer: persoonsnummer() },
    });
    const nummer = String(vanZwolle.meldingsnummer);
    await meld(vanZwolle, 'school-zwolle');
    const lees = (wie: string) => huis.vraag(wie, 'GET', `/v1/verzuimmeldingen/${nummer}`);
    const standen = await Promise.all(
      ['school', 'school-zwolle', 'lpa', 'lpa-zwolle', 'auditor', 'beheerder'].map(async (w) => (await lees(w)).status),
    );
    expect(standen).toEqual([404, 200, 404, 200, 200, 403]);

    const nummers: string[] = [];
    for (let pad: string | undefined = '/v1/verzuimmeldingen?aantal=3'; pad !== undefined;) {
      const { lichaam, koppen } = await huis.vraag('auditor', 'GET', pad);
      const { meldingen } = meldingenAntwoord.parse(lichaam);
      expect(meldingen.length).toBeLessThanOrEqual(3);
      nummers.push(...meldingen.map((m) => m.meldingsnummer));
      pad = /<(.+)>; rel="next"/.exec(koppen.get('link') ?? '')?.[1];
    }
    expect(nummers).toEqual([...new Set(nummers)].sort());
    expect(nummers).toContain(nummer);
  });
});

describe('cases', () => {
  beforeAll(async () => {
    await legNeer('verzuim-a-regulier-1', { eersteTermijn: '2026-11-20' });
    await legNeer('verzuim-b-regulier-1', { eersteTermijn: '2026-11-10', behandelaar: 'demo-boa' });
    await legNeer('verzuim-c-luxe-1', { eersteTermijn: '2999-01-01', soort: 'luxe', gemeente: 'GM1980' });
    await legNeer('verzuim-d-regulier-1', { eersteTermijn: null, status: 'gesloten', gesloten: '2026-11-20' });
    await legNeer('verzuim-e-regulier-1', { eersteTermijn: '2026-11-01', gemeente: 'GM0193' });
    await legNeer('proef-f-regulier-1', { proef: true });
    await legNeer('verzuim-g-regulier-1', { nr: 0, status: 'leeg', gemeente: null });
  });

  const lijst = async (wie: string, vraag: string): Promise<string> => {
    const ids: string[] = [];
    for (let pad: string | undefined = `/v1/zaken?aantal=1&${vraag}`; pad !== undefined;) {
      const { lichaam, koppen } = await huis.vraag(wie, 'GET', pad);
      ids.push(...zakenAntwoord.parse(lichaam).zaken.map(({ zaakId }) => zaakId.split('-')[1] ?? ''));
      pad = /<(.+)>; rel="next"/.exec(koppen.get('link') ?? '')?.[1];
    }
    return ids.join('');
  };

  test.each([
    ['lpa', '', 'bacd'],
    ['auditor', '', 'ebacd'],
    ['lpa-zwolle', '', 'e'],
    ['lpa', 'sorteer=geopend', 'abcd'],
    ['lpa', 'gemeente=GM1980', 'c'],
    ['lpa', 'gemeente=GM0193', ''],
    ['lpa', 'status=gesloten', 'd'],
    ['lpa', 'soort=luxe', 'c'],
    ['lpa', 'behandelaar=demo-boa', 'b'],
    ['lpa', 'verlopen=true', 'ba'],
    ['lpa', 'verlopen=false', 'cd'],
    ['lpa', 'fase=plannen', ''],
    ['lpa', 'stap=contact-school&status=open', 'bac'],
  ])('%s asks for "%s" and sees %s, one a page', async (wie, vraag, verwacht) => {
    expect(await lijst(wie, vraag)).toBe(verwacht);
  });

  test('a case is found by the number that people call it by, with or without its year', async () => {
    const { zaaknummer } = (await huis.vraag('lpa', 'GET', '/v1/zaken/verzuim-c-luxe-1')).lichaam;
    expect(zaaknummer).toMatch(/^2026-\d{4}$/);
    expect(await lijst('lpa', `zaaknummer=${String(zaaknummer)}`)).toBe('c');
    expect(await lijst('auditor', `zaaknummer=${String(zaaknummer).slice(5)}`)).toBe('c');
    expect(await lijst('lpa-zwolle', `zaaknummer=${String(zaaknummer)}`)).toBe('');
    expect(await lijst('lpa', `zaaknummer=2025${String(zaaknummer).slice(4)}`)).toBe('');
    expect(await lijst('lpa', 'zaaknummer=onzin')).toBe('');
    const { volgnummer } = await huis.prisma.zaak.findUniqueOrThrow({ where: { zaakId: 'proef-f-regulier-1' } });
    expect(await lijst('lpa', `zaaknummer=P-2026-${volgnummer}`)).toBe('');
  });

  test('a case of another municipality is not there', async () => {
    expect((await huis.vraag('lpa', 'GET', '/v1/zaken/verzuim-e-regulier-1')).status).toBe(404);
    expect((await huis.vraag('lpa', 'GET', '/v1/zaken/verzuim-g-regulier-1')).status).toBe(404);
    expect((await huis.vraag('beheerder', 'GET', '/v1/zaken/verzuim-a-regulier-1')).status).toBe(404);
    expect((await huis.vraag('lpa', 'GET', '/v1/zaken/verzuim-e-regulier-1/gebeurtenissen')).status).toBe(404);
  });

  test('is shown in full, with what this person may do; unchanged it is not sent again', async () => {
    const { lichaam, koppen } = await huis.vraag('lpa', 'GET', '/v1/zaken/verzuim-a-regulier-1');
    const zaak = zaakAntwoord.parse(lichaam);
    expect(zaak.stappen.map(({ nummer, fase }) => `${nummer} ${fase}`)).toEqual([
      '2 waarnemen',
      '3 waarnemen',
      '4 analyseren',
      '5 analyseren',
      '6 analyseren',
      '7 plannen',
      '8 handelen',
      '9 evalueren',
      '10 evalueren',
    ]);
    expect(zaak.mogelijkeHandelingen.find(({ mogelijk }) => mogelijk)).toMatchObject({
      handeling: 'rond-af',
      vast: { stap: 'contact-school' },
      schema: { properties: { uitkomst: { enum: ['melding-juist', 'ter-kennisgeving'] } } },
    });
    const merk = koppen.get('etag') ?? '';
    const weer = await huis.vraag('lpa', 'GET', '/v1/zaken/verzuim-a-regulier-1', undefined, {
      'if-none-match': merk,
      'cache-control': 'max-age=0', // fetch itself would say no-cache
    });
    expect(weer.status).toBe(304);

    const vanTeamleider = zaakAntwoord.parse(
      (await huis.vraag('teamleider', 'GET', '/v1/zaken/verzuim-a-regulier-1')).lichaam,
    );
    expect(new Set(vanTeamleider.mogelijkeHandelingen.map(({ handeling }) => handeling))).toEqual(
      new Set(['wijs-toe']),
    );
    const vanAuditor = zaakAntwoord.parse(
      (await huis.vraag('auditor', 'GET', '/v1/zaken/verzuim-a-regulier-1')).lichaam,
    );
    expect(vanAuditor.mogelijkeHandelingen).toEqual([]);
  });
});

describe('actions', () => {
  const zaakId = 'verzuim-h-regulier-1';
  const pad = `/v1/zaken/${zaakId}/handelingen`;
  beforeAll(() => legNeer(zaakId));
  const doe = (lichaam: unknown, sleutel: string | null, wie = 'lpa') =>
    huis.vraag(wie, 'POST', pad, lichaam, sleutel === null ? {} : { 'idempotency-key': sleutel });
  const noteer = { handeling: 'noteer', toelichting: 'een bevinding' };

  test('need a key that fits in a path', async () => {
    for (const sleutel of [null, '', '..', 'a b', 'x'.repeat(101)]) {
      expect(await doe(noteer, sleutel)).toMatchObject({
        status: 400,
        lichaam: { velden: [{ veld: 'Idempotency-Key' }] },
      });
    }
  });

  test('wait for nothing while Temporal is away; the text is kept for the next attempt', async () => {
    const eerste = await doe(noteer, 'weg-1');
    expect(eerste.status).toBe(503);
    expect(eerste.koppen.get('retry-after')).toBe('5');
    expect((await doe(noteer, 'weg-1')).status).toBe(503);
    const teksten = await huis.prisma.inhoud.findMany({ where: { zaakId, sleutel: 'demo-lpa/weg-1' } });
    expect(teksten).toHaveLength(1);
    expect(await doe({ ...noteer, toelichting: 'iets anders' }, 'weg-1')).toMatchObject({
      status: 409,
      lichaam: { code: 'SleutelHergebruikt' },
    });
  });

  test('of another role, or of nobody’s, are refused', async () => {
    expect((await doe(noteer, 'k', 'teamleider')).status).toBe(403);
    expect((await doe(noteer, 'k', 'auditor')).status).toBe(403);
    expect((await doe(noteer, 'k', 'lpa-zwolle')).status).toBe(404);
    expect((await doe({ handeling: 'verzin' }, 'k')).status).toBe(400);
    expect(await doe({ handeling: 'rond-af', stap: 'brief', uitkomst: 'A' }, 'k')).toMatchObject({
      status: 422,
      lichaam: { velden: [{ veld: 'uitkomst' }] },
    });
  });

  test('can be tried without anything being kept', async () => {
    const voor = await huis.prisma.inhoud.count();
    const uit = await huis.vraag('lpa', 'POST', `${pad}?proef=true`, noteer);
    expect(uit.status).toBe(200);
    expect((uit.lichaam.gebeurtenissen as unknown[])[0]).toMatchObject({ soort: 'BevindingGenoteerd', nr: 2 });
    const zonder = await huis.vraag('lpa', 'POST', `${pad}?proef=true`, { handeling: 'noteer' });
    expect(zonder).toMatchObject({ status: 422, lichaam: { velden: [{ veld: 'toelichting' }], code: 'Ongeldig' } });
    const afwijkend = { handeling: 'rond-af', stap: 'brief', uitkomst: 'verzonden' };
    expect(await huis.vraag('lpa', 'POST', `${pad}?proef=true`, afwijkend)).toMatchObject({
      status: 422,
      lichaam: { velden: [{ veld: 'motivatie' }], code: 'MotivatieNodig' },
    });
    expect(await huis.prisma.inhoud.count()).toBe(voor);
  });

  test('that the ledger knows are answered from it, also when Temporal is away', async () => {
    const antwoord = (sleutel: string, wat: unknown) =>
      huis.prisma.antwoord.create({
        data: {
          zaakId,
          sleutel: `verzoek/demo-lpa/${sleutel}`,
          opdrachtHash: '0'.repeat(64),
          antwoord: JSON.stringify(wat),
        },
      });
    await antwoord('klaar', { nr: 7, geweigerd: null });
    await antwoord('nee', { nr: 7, geweigerd: { code: 'NietMogelijk', tekst: 'Dat kan nu niet.' } });
    expect(await huis.vraag('lpa', 'GET', `${pad}/klaar`)).toMatchObject({
      status: 200,
      lichaam: { stand: 'geboekt', nr: 7 },
    });
    expect(await huis.vraag('lpa', 'GET', `${pad}/nee`)).toMatchObject({
      lichaam: { stand: 'geweigerd', code: 'NietMogelijk', detail: 'Dat kan nu niet.' },
    });
    expect((await huis.vraag('boa', 'GET', `${pad}/klaar`)).status).toBe(503); // not his, and whether it is on its way nobody can say
  });
});

describe('the ledger', () => {
  const zaakId = 'verzuim-i-regulier-1';
  beforeAll(async () => {
    await legNeer(zaakId);
    const inhoud = { zout: 'z', sha256: '0'.repeat(64), velden: ['toelichting'], zaakId };
    await huis.prisma.inhoud.create({ data: { ...inhoud, id: 'i1', nr: 1, tekst: '{"toelichting":"gezien"}' } });
    const kop = (nr: number, id: string | null) => ({
      zaakId,
      nr,
      soort: 'BevindingGenoteerd',
      dag: '2026-11-09',
      moment: 1,
      sleutel: `verzoek/demo-lpa/k${nr}`,
      actor: { soort: 'account', id: 'demo-lpa' },
      regime: 'AVG',
      protocol: '',
      gegevens: {},
      inhoud: id === null ? null : { id, sha256: inhoud.sha256, velden: inhoud.velden },
      vorige: '',
    });
    for (const [n, id] of ['i1', 'weg', null].entries()) {
      await huis.prisma.gebeurtenis.create({
        data: { zaakId, nr: n + 1, kop: JSON.stringify(kop(n + 1, id)), hash: String(n).repeat(64) },
      });
    }
  });
  const lees = async (vraag: string) =>
    (await huis.vraag('auditor', 'GET', `/v1/zaken/${zaakId}/gebeurtenissen${vraag}`)) as unknown as {
      lichaam: { gebeurtenissen: { nr: number; teksten: unknown }[] };
      koppen: Headers;
    };

  test('shows texts beside their events, and says which were destroyed', async () => {
    const { gebeurtenissen } = (await lees('')).lichaam;
    expect(gebeurtenissen.map(({ teksten }) => teksten)).toEqual([
      { toelichting: 'gezien' },
      { vernietigd: true },
      null,
    ]);
  });

  test('is read page by page, or by the key of an action of one’s own', async () => {
    const eerste = await lees('?aantal=2');
    expect(eerste.lichaam.gebeurtenissen.map(({ nr }) => nr)).toEqual([1, 2]);
    expect(eerste.koppen.get('link')).toBe(`</v1/zaken/${zaakId}/gebeurtenissen?aantal=2&na=2>; rel="next"`);
    expect((await lees('?na=2')).lichaam.gebeurtenissen.map(({ nr }) => nr)).toEqual([3]);
    const eigen = await huis.vraag('lpa', 'GET', `/v1/zaken/${zaakId}/gebeurtenissen?handeling=k2`);
    expect((eigen.lichaam.gebeurtenissen as { nr: number }[]).map(({ nr }) => nr)).toEqual([2]);
  });
});

describe('notices', () => {
  beforeAll(async () => {
    const attendeer = (sleutel: string, ontvanger: string, zaakId: string, anders: object = {}) =>
      huis.prisma.attendering.create({
        data: {
          sleutel,
          zaakId,
          ontvanger,
          gemeente: 'GM0361',
          proef: false,
          termijn: 't',
          naam: 'contact',
          trede: 'herinnering',
          dag: '2026-11-09',
          ...anders,
        },
      });
    await legNeer('verzuim-j-regulier-1');
    await legNeer('verzuim-k-regulier-1', { behandelaar: 'demo-boa' });
    await attendeer('1', 'lpa', 'verzuim-j-regulier-1');
    await attendeer('2', 'lpa', 'verzuim-k-regulier-1', { dag: '2026-11-12' });
    await attendeer('3', 'teamleider', 'verzuim-j-regulier-1');
    await attendeer('4', 'lpa', 'verzuim-j-regulier-1', { gemeente: 'GM0193' });
    await attendeer('5', 'lpa', 'verzuim-j-regulier-1', { proef: true });
  });

  test.each([
    ['lpa', '1'],
    ['boa', '21'],
    ['teamleider', '3'],
    ['lpa-zwolle', '4'],
  ])('%s sees %s', async (wie, verwacht) => {
    const { lichaam } = await huis.vraag(wie, 'GET', '/v1/attenderingen');
    expect((lichaam.attenderingen as { sleutel: string }[]).map(({ sleutel }) => sleutel).join('')).toBe(verwacht);
  });
});

describe('pupils', () => {
  const leerling = (id: string, anders: object = {}) =>
    huis.prisma.leerling.create({
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
  const voegSamen = (id: string, met: string, wie = 'lpa') =>
    huis.vraag(wie, 'POST', `/v1/leerlingen/${id}/samenvoegingen`, { met, motivatie: 'hetzelfde kind' });

  test('of other municipalities are not there; a case opens the file', async () => {
    await leerling('ver', { gemeenteCode: 'GM0193' });
    expect((await huis.vraag('lpa', 'GET', '/v1/leerlingen/ver')).status).toBe(404);
    await legNeer('verzuim-ver-regulier-1', { leerlingId: 'ver' });
    expect(await huis.vraag('lpa', 'GET', '/v1/leerlingen/ver')).toMatchObject({
      status: 200,
      lichaam: { achternaam: 'ver', zaken: [{ zaakId: 'verzuim-ver-regulier-1' }] },
    });
    expect((await huis.vraag('lpa-zwolle', 'GET', '/v1/leerlingen/ver')).lichaam.zaken).toEqual([]);
    expect((await huis.vraag('school', 'GET', '/v1/leerlingen/ver')).status).toBe(403);
  });

  test('have people with gezag, replaced as a whole', async () => {
    await leerling('gezag');
    const zet = (wie: string, namen: string[]) =>
      huis.vraag(wie, 'PUT', '/v1/leerlingen/gezag/gezag', { gezag: namen.map((naam) => ({ rol: 'ouder', naam })) });
    expect((await zet('lpa', ['A', 'B'])).lichaam.gezag).toHaveLength(2);
    expect((await zet('lpa', ['C'])).lichaam.gezag).toMatchObject([
      { rol: 'ouder', naam: 'C', telefoon: null, email: null },
    ]);
    expect((await zet('teamleider', ['D'])).status).toBe(403);
  });

  test('that are one child are merged once, with a message for each of their cases', async () => {
    for (const id of ['een', 'twee', 'drie']) await leerling(id);
    await legNeer('verzuim-een-regulier-1', { leerlingId: 'een' });
    await legNeer('verzuim-twee-luxe-1', { leerlingId: 'twee', soort: 'luxe', status: 'gesloten' });
    const eerste = await voegSamen('een', 'twee');
    expect(eerste).toMatchObject({
      status: 202,
      lichaam: {
        leerling: 'twee',
        zaken: [{ zaakId: 'verzuim-een-regulier-1', verwerking: 'nieuw' }, { zaakId: 'verzuim-twee-luxe-1' }],
      },
    });
    expect(await voegSamen('twee', 'een')).toMatchObject({ status: 200, lichaam: { leerling: 'twee', zaken: [] } });
    // through a record that was merged before: the chain is followed to its end
    await voegSamen('een', 'drie');
    expect((await huis.prisma.leerling.findUniqueOrThrow({ where: { id: 'twee' } })).samengevoegdMet).toBe('drie');
    const { lichaam } = await huis.vraag('lpa', 'GET', '/v1/leerlingen/drie');
    expect((lichaam.zaken as { zaakId: string }[]).map(({ zaakId }) => zaakId).sort()).toEqual([
      'verzuim-een-regulier-1',
      'verzuim-twee-luxe-1',
    ]);
  });

  test('merges that cross each other make no circle', async () => {
    for (const id of ['links', 'rechts']) await leerling(id);
    await Promise.all([voegSamen('links', 'rechts'), voegSamen('rechts', 'links')]);
    const rijen = await huis.prisma.leerling.findMany({ where: { id: { in: ['links', 'rechts'] } } });
    expect(rijen.filter(({ samengevoegdMet }) => samengevoegdMet === null)).toHaveLength(1);
  });

  test('a new melding goes to the oldest open case of its kind of the whole child', async () => {
    const a = await leerling('aa');
    await leerling('bb');
    await legNeer('verzuim-bb-regulier-1', { leerlingId: 'bb', geopend: '2026-10-01' });
    await legNeer('verzuim-aa-regulier-1', { leerlingId: 'aa', geopend: '2026-11-01' });
    await voegSamen('aa', 'bb');
    const van = { ...(melding().leerling as object), persoonsnummer: a.persoonsnummer };
    const doel = async (soort: string) => {
      const bericht = melding({ meldingsnummer: meldingsnummer(), soort, leerling: van });
      await meld(bericht);
      return (await huis.prisma.postvak.findFirstOrThrow({ where: { nummer: String(bericht.meldingsnummer) } })).zaakId;
    };
    expect(await doel('V3')).toBe('verzuim-bb-regulier-1');
    expect(await doel('L')).toBe('verzuim-bb-luxe-1');
    await huis.prisma.zaak.updateMany({ where: { leerlingId: { in: ['aa', 'bb'] } }, data: { status: 'gesloten' } });
    expect(await doel('O')).toBe('verzuim-bb-regulier-2');
  });
});

test('no name, number or text of a person is in the log', () => {
  const alles = huis.log.join('');
  expect(alles).toContain('"route":"/v1/zaken/{zaakId}"');
  for (const woord of ['Fictief', 'Verzonnenstraat', 'een bevinding', 'hetzelfde kind', 'gemente', '999']) {
    // a duration of 999 milliseconds is nobody's number
    expect(alles.replace(/"(verzoekId|time)":"[^"]*"|"ms":\d+/g, '')).not.toContain(woord);
  }
});

test('when the database is away everybody is told to come back', async () => {
  await huis.databank.stop();
  for (const [methode, pad, lichaam] of [
    ['GET', '/v1/zaken', undefined],
    ['POST', '/v1/verzuimmeldingen', melding()],
  ] as const) {
    const antwoord = await huis.vraag('school', methode, pad, lichaam);
    expect(antwoord).toMatchObject({ status: 503, lichaam: { type: 'urn:schakel:fout:niet-beschikbaar' } });
    expect(antwoord.koppen.get('retry-after')).toBe('5');
  }
});
