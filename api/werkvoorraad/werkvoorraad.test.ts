import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { VOUW_VERSIE } from '../../mas/dossier/index.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Feiten } from '../../mas/beslis/index.ts';
import { bijKeuze, Spel } from '../../test/opzet/spel.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { legZaakNeer, type Zaakkeuze } from '../../test/opzet/voorraad.ts';
import { tellingenAntwoord, werkvoorraadAntwoord, WEERGAVEN } from './schemas.ts';
import { uiterlijkVrijdag } from './weergave.ts';

/** Tuesday 24 November 2026, noon in Amsterdam. */
const NU = new Date('2026-11-24T12:00:00+01:00');

let huis: Testhuis;
beforeAll(async () => {
  huis = await startTesthuis();
  vi.useFakeTimers({ toFake: ['Date'], now: NU });
  await vulAan();
});
afterAll(async () => {
  vi.useRealTimers();
  await huis.stop();
});

const begin = new Spel('2026-11-02').meld().dossier;
const keuze = bijKeuze().dossier;
const hulp = bijKeuze().kies('vrijwillige-hulp').legVast('toestemming', 'gegeven').legVast('verwezen').dossier;
const VIJFTIEN: Feiten = {
  leerling: { geboortedatum: '2010-06-01', startkwalificatie: false },
  opgaven: [
    {
      eersteDag: '2026-10-05',
      laatsteDag: '2026-10-05',
      allesGemist: false,
      dagen: [{ datum: '2026-10-05', lesuren: [1, 2, 3] }],
    },
  ],
};
const halt = bijKeuze('2026-11-02', VIJFTIEN)
  .kies('halt')
  .legVast('voorstel')
  .legVast('instemming-jongere', 'gegeven')
  .legVast('instemming-ouders', 'gegeven')
  .legVast('aangemeld').dossier;
const gesloten = new Spel('2026-11-02').meld().rondAf('contact-school', 'ter-kennisgeving').dossier;

const LPA = 'demo-lpa';
const COLLEGA = 'demo-boa';
const leg = (naam: string, dossier: Dossier, wat: Zaakkeuze = {}) => legZaakNeer(huis.prisma, naam, dossier, wat);

/** The cases, by names that say what they are; those of `demo-lpa` unless they say otherwise. */
async function vulAan(): Promise<void> {
  const mijn = { behandelaar: LPA };
  await leg('gisteren', begin, { ...mijn, termijn: '2026-11-23', voornaam: 'Noor', achternaam: 'Zwart' });
  await leg('vandaag', begin, { ...mijn, termijn: '2026-11-24', voornaam: 'Émile', achternaam: 'Bakker' });
  await leg('vrijdag', keuze, { ...mijn, termijn: '2026-11-27', vestiging: '99XX01', gemeente: 'GM1980' });
  await leg('zaterdag', hulp, { ...mijn, termijn: '2026-11-28' });
  await leg('zonder-termijn', begin, { ...mijn, termijn: null });
  await leg('collega', halt, { behandelaar: COLLEGA, termijn: '2026-11-20', achternaam: 'Aalders' });
  await leg('niemand', begin, { behandelaar: null, termijn: '2026-11-26' });
  await leg('zwolle', begin, { behandelaar: LPA, gemeente: 'GM0193', termijn: '2026-11-23' });
  await leg('gesloten', gesloten, mijn);
  await leg('proef', begin, { ...mijn, termijn: '2026-11-23', proef: true });
}

const vraag = async (lichaam: object = {}, wie = 'lpa') => {
  const antwoord = await huis.vraag(wie, 'POST', '/v1/werkvoorraad', lichaam);
  expect(antwoord.status).toBe(200);
  return werkvoorraadAntwoord.parse(antwoord.lichaam);
};
/** The names of the cases that were found, in order. */
const namen = async (lichaam: object = {}, wie = 'lpa') =>
  (await vraag(lichaam, wie)).rijen.map(({ zaakId }) => zaakId.replace(/^verzuim-(.*)-regulier-1$/, '$1'));
const rij = async (naam: string, wie = 'lpa') => {
  const gevonden = (await vraag({ weergave: 'team' }, wie)).rijen.find(({ zaakId }) => zaakId.includes(`-${naam}-`));
  if (!gevonden) throw new Error(`geen rij ${naam}`);
  return gevonden;
};
const tellingen = async (wie = 'lpa') =>
  tellingenAntwoord.parse((await huis.vraag(wie, 'GET', '/v1/werkvoorraad/tellingen')).lichaam);

describe('the views', () => {
  test.each<[string, string, string[]]>([
    ['lpa', 'mijn', ['gisteren', 'vandaag', 'vrijdag', 'zaterdag', 'zonder-termijn']],
    ['lpa', 'te-laat', ['gisteren']],
    ['lpa', 'deze-week', ['vandaag', 'vrijdag']],
    ['lpa', 'wacht', ['zaterdag']],
    ['lpa', 'vrij', ['niemand']],
    ['lpa', 'team', ['collega', 'gisteren', 'vandaag', 'niemand', 'vrijdag', 'zaterdag', 'zonder-termijn']],
    ['teamleider', 'mijn', []],
    ['teamleider', 'te-laat', ['collega', 'gisteren']],
    ['teamleider', 'deze-week', ['vandaag', 'niemand', 'vrijdag']],
    ['teamleider', 'wacht', ['zaterdag']],
    ['teamleider', 'vrij', ['niemand']],
    ['boa', 'mijn', ['collega']],
    ['boa', 'wacht', ['collega']],
    ['lpa-zwolle', 'mijn', []],
    ['lpa-zwolle', 'team', ['zwolle']],
  ])('%s, %s', async (wie, weergave, verwacht) => {
    expect(await namen({ weergave }, wie)).toEqual(verwacht);
  });

  test('without a choice it is one’s own, the first term first, on the day of who looks', async () => {
    const { rijen, volgende, vandaag, bijgewerkt } = await vraag();
    expect(rijen).toHaveLength(5);
    expect({ volgende, vandaag, bijgewerkt }).toEqual({
      volgende: null,
      vandaag: '2026-11-24',
      bijgewerkt: '2026-11-24T11:00:00.000Z',
    });
  });

  test.each([
    ['2026-11-23', '2026-11-27'], // Monday
    ['2026-11-26', '2026-11-27'],
    ['2026-11-27', '2026-11-27'], // Friday itself
    ['2026-11-28', '2026-12-04'], // in the weekend the next Friday
    ['2026-11-29', '2026-12-04'],
    ['2026-12-31', '2027-01-01'],
  ])('this week on %s goes up to and including %s', (dag, vrijdag) => {
    expect(uiterlijkVrijdag(dag)).toBe(vrijdag);
  });

  test.each(['lpa', 'boa', 'teamleider', 'lpa-zwolle'])('the counts are those of the lists, for %s', async (wie) => {
    const { weergaven, samenvatting } = await tellingen(wie);
    for (const weergave of WEERGAVEN)
      expect([weergave, weergaven[weergave]]).toEqual([weergave, (await namen({ weergave }, wie)).length]);
    expect(samenvatting).toEqual({
      teLaat: weergaven['te-laat'],
      dezeWeek: weergaven['deze-week'],
      wacht: weergaven.wacht,
    });
  });

  test('who has no worklist is told so, and so is nobody', async () => {
    for (const wie of ['school', 'auditor', 'beheerder', 'ketenpartner']) {
      expect((await huis.vraag(wie, 'POST', '/v1/werkvoorraad', {})).status).toBe(403);
      expect((await huis.vraag(wie, 'GET', '/v1/werkvoorraad/tellingen')).status).toBe(403);
    }
    expect((await huis.vraag(null, 'POST', '/v1/werkvoorraad', {})).status).toBe(401);
  });
});

describe('a row', () => {
  test('says who, what, where, how far, and until when', async () => {
    expect(await rij('gisteren')).toEqual({
      zaakId: 'verzuim-gisteren-regulier-1',
      zaaknummer: '2026-0001',
      nr: begin.nr,
      status: 'open',
      vernietigd: false,
      soort: 'regulier',
      onderwerp: '16 uur in 4 weken',
      stapInWoorden: 'Stap 2 van 10 · Fase 1 Waarnemen',
      leerling: { id: 'leerling-gisteren', naam: 'Noor Zwart', leeftijd: 15 },
      school: { vestiging: '99XX00', naam: 'Fictief College Alkmaar' },
      stap: { stap: 'contact-school', nummer: 2, naam: 'Contact met de school over de melding' },
      fase: 'waarnemen',
      spoor: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((nummer) => ({
        nummer,
        stand: nummer < 2 ? 'gedaan' : nummer === 2 ? 'nu' : 'straks',
      })),
      routekaart: null,
      routes: [],
      eersteTermijn: { laatsteDag: '2026-11-23', naam: 'contact met de school', dagen: -1 },
      behandelaar: { id: LPA, naam: 'Fictieve Leerplichtambtenaar Alkmaar' },
      nieuw: true,
      ongelezen: false,
      wacht: false,
    });
    expect(await rij('niemand')).toMatchObject({ behandelaar: null, nieuw: false, eersteTermijn: { dagen: 2 } });
    expect(await rij('zonder-termijn')).toMatchObject({ eersteTermijn: null });
    expect(await rij('zaterdag')).toMatchObject({
      stap: { nummer: 8 },
      routekaart: 'A',
      routes: [{ naam: 'Vrijwillige hulp' }],
      wacht: true,
    });
  });

  test('says of a case what its own screen says', async () => {
    for (const naam of ['gisteren', 'vrijdag', 'zaterdag', 'collega']) {
      const [inLijst, zaak] = [await rij(naam), await huis.vraag('lpa', 'GET', `/v1/zaken/verzuim-${naam}-regulier-1`)];
      const { stap, fase, routekaart, nr, behandelaar, eersteTermijn, spoor, onderwerp } = zaak.lichaam;
      expect({ stap, fase, routekaart, nr, behandelaar, eersteTermijn, spoor, onderwerp }).toEqual({
        stap: inLijst.stap?.stap,
        fase: inLijst.fase,
        routekaart: inLijst.routekaart,
        nr: inLijst.nr,
        behandelaar: inLijst.behandelaar?.id,
        eersteTermijn: inLijst.eersteTermijn?.laatsteDag,
        spoor: inLijst.spoor,
        onderwerp: inLijst.onderwerp,
      });
    }
  });

  test('of which an older program made the copy is folded again', async () => {
    const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist');
    await leg('oud', spel.dossier, { vouw: VOUW_VERSIE - 1, gemeente: 'GM0193' });
    await huis.prisma.zaak.update({ where: { zaakId: 'verzuim-oud-regulier-1' }, data: { dossier: '{}' } });
    await huis.prisma.gebeurtenis.createMany({
      data: spel.gebeurtenissen.map(({ hash, ...kop }) => ({
        zaakId: 'verzuim-oud-regulier-1',
        nr: kop.nr,
        kop: JSON.stringify(kop),
        hash: hash.padEnd(64, '0'),
      })),
    });
    expect(await rij('oud', 'lpa-zwolle')).toMatchObject({ stap: { stap: 'keuze-routekaart', nummer: 3 } });
  });
});

describe('filters', () => {
  const team = { weergave: 'team' };
  test.each<[object, string[]]>([
    [{ fase: 'plannen' }, ['vrijdag']],
    [{ route: 'vrijwillige-hulp' }, ['zaterdag']],
    [{ school: '99XX01' }, ['vrijdag']],
    [{ behandelaar: COLLEGA }, ['collega']],
    [{ fase: 'waarnemen', school: '99XX01' }, []],
    [{ zoek: 'noor' }, ['gisteren']],
    [{ zoek: ' ZWART  noo ' }, ['gisteren']],
    [{ zoek: 'noor bakker' }, []],
    [{ zoek: 'heerhugo' }, ['vrijdag']],
    [{ zoek: 'noor college' }, ['gisteren']],
    [{ zoek: 'emile' }, ['vandaag']],
    [{ zoek: 'ÉMILE' }, ['vandaag']],
    [{ zoek: 'e\u0301mile' }, ['vandaag']], // the accent as a sign of its own
    [{ zoek: 'nóör' }, ['gisteren']],
    [{ zoek: '2026-0003' }, ['vrijdag']], // the third case that was put down
    [{ zoek: '3' }, ['vrijdag']],
    [{ zoek: '2025-0003' }, []],
    [{ zoek: '2026-0008' }, []], // that of Zwolle
    [{ zoek: 'P-2026-0010' }, []],
    [{ zoek: 'verzuim-vrij' }, ['vrijdag']],
    [{ zoek: 'verzuim-' }, []],
    [{ zoek: '%' }, []],
    [{ zoek: '_' }, []],
    [{ zoek: 'Zwolle' }, []],
  ])('%j', async (filter, verwacht) => {
    expect(await namen({ ...team, ...filter })).toEqual(verwacht);
  });

  test.each<[object, string[]]>([
    [{ status: 'gesloten' }, ['gesloten']],
    [{ status: 'gesloten', zoek: '2026-0009' }, ['gesloten']],
    [{ zoek: '2026-0009' }, []],
    [{ status: 'alle', school: '99XX01' }, ['vrijdag']],
  ])('%j: closed cases are found by who asks for them', async (filter, verwacht) => {
    expect(await namen({ ...team, ...filter })).toEqual(verwacht);
  });

  test('all cases are the open ones and the closed ones, and a row says which it is', async () => {
    const { rijen } = await vraag({ ...team, status: 'alle' });
    expect(rijen).toHaveLength(8);
    expect(rijen.filter(({ status }) => status === 'gesloten')).toMatchObject([
      { zaakId: 'verzuim-gesloten-regulier-1', zaaknummer: '2026-0009', eersteTermijn: null, nieuw: false },
    ]);
  });

  test('a meldingsnummer finds its case, whole only', async () => {
    const melding = { meldingsnummer: 'M-77', mutatietijd: '2026-11-02T07:00:00.000Z', duoSoort: 'L' as const };
    const dagen = { eersteDag: '2026-10-05', laatsteDag: null, vestiging: '99XX00' };
    const spel = new Spel('2026-11-02').meld('M-77', { melding: { ...melding, ...dagen } });
    await leg('met-nummer', spel.dossier, { gemeente: 'GM0193' });
    expect(await namen({ ...team, zoek: 'M-77' }, 'lpa-zwolle')).toEqual(['met-nummer']);
    expect(await namen({ ...team, zoek: 'M-7' }, 'lpa-zwolle')).toEqual([]);
    expect(await namen({ ...team, zoek: 'M-77' }, 'lpa')).toEqual([]);
  });

  test('what there is to filter on is what occurs', async () => {
    const { scholen, routes } = await tellingen();
    expect(scholen).toEqual([
      { vestiging: '99XX00', naam: 'Fictief College Alkmaar' },
      { vestiging: '99XX01', naam: 'Fictieve Basisschool Heerhugowaard' },
    ]);
    expect(routes).toEqual([{ soort: 'vrijwillige-hulp', naam: 'Vrijwillige hulp' }]);
  });

  test.each<[object, string]>([
    [{ weergave: 'alles' }, 'weergave'],
    [{ route: 'omweg' }, 'route'],
    [{ status: 'leeg' }, 'status'],
    [{ zoek: '  ' }, 'zoek'],
    [{ zoek: 'a\u0000b' }, 'zoek'],
    [{ na: 'onzin' }, 'na'],
    [{ na: Buffer.from('["2026-11-24","verzuim-\\u0000"]').toString('base64url') }, 'na'],
    [{ aantal: 101 }, 'aantal'],
    [{ gemeente: 'GM0193' }, 'gemeente'],
  ])('%j is refused, and the field is named', async (lichaam, veld) => {
    const antwoord = await huis.vraag('lpa', 'POST', '/v1/werkvoorraad', lichaam);
    expect(antwoord).toMatchObject({ status: 400, lichaam: { velden: [{ veld }] } });
  });

  test('what was searched for stands in no log', async () => {
    await namen({ zoek: 'Geheimachternaam' });
    await huis.vraag('lpa', 'POST', '/v1/werkvoorraad', { zoek: 'Geheimachternaam', na: 'onzin' });
    expect(huis.log.join('\n')).toContain('/v1/werkvoorraad');
    expect(huis.log.join('\n')).not.toContain('Geheimachternaam');
  });
});

describe('what falls under the Wpg', () => {
  test('is read by a BOA', async () => {
    expect(await rij('collega', 'boa')).toMatchObject({ routes: [{ naam: 'Halt' }], wacht: true });
    expect(await namen({ weergave: 'team', route: 'halt' }, 'boa')).toEqual(['collega']);
    expect((await tellingen('boa')).routes.map(({ soort }) => soort)).toEqual(['vrijwillige-hulp', 'halt']);
  });

  test.each(['lpa', 'teamleider'])(
    'is there for %s as something that is shielded, and cannot be found',
    async (wie) => {
      const inLijst = await rij('collega', wie);
      expect(inLijst).toMatchObject({ routes: [{ naam: 'Afgeschermd', afgeschermd: true }], wacht: false });
      expect(inLijst.eersteTermijn?.naam).toBe('termijn onder de Wpg');
      expect(JSON.stringify(inLijst)).not.toMatch(/halt/i);
      expect(await namen({ weergave: 'team', route: 'halt' }, wie)).toEqual([]);
      expect((await tellingen(wie)).routes.map(({ soort }) => soort)).toEqual(['vrijwillige-hulp']);
    },
  );
});

describe('read marks', () => {
  const lees = (naam: string, nr: number, wie = 'lpa') =>
    huis.vraag(wie, 'PUT', `/v1/zaken/verzuim-${naam}-regulier-1/gelezen`, { nr });
  const merken = async (naam: string, wie = 'lpa') => {
    const { nieuw, ongelezen } = await rij(naam, wie);
    return { nieuw, ongelezen };
  };

  test('new until first opened by the handler, unread when something was booked since', async () => {
    expect(await merken('vrijdag')).toEqual({ nieuw: true, ongelezen: false });
    expect((await lees('vrijdag', keuze.nr - 1)).status).toBe(204);
    expect(await merken('vrijdag')).toEqual({ nieuw: false, ongelezen: true });
    await lees('vrijdag', keuze.nr);
    expect(await merken('vrijdag')).toEqual({ nieuw: false, ongelezen: false });
    // what somebody else saw says nothing about him
    expect(await merken('vrijdag', 'boa')).toEqual({ nieuw: false, ongelezen: false });
  });

  test('a mark only grows, and never past the last event', async () => {
    await lees('zaterdag', hulp.nr + 50);
    await lees('zaterdag', 1);
    const waar = { accountId_zaakId: { accountId: LPA, zaakId: 'verzuim-zaterdag-regulier-1' } };
    expect((await huis.prisma.gelezen.findUniqueOrThrow({ where: waar })).nr).toBe(hulp.nr);
  });

  test('of a case that is not there for somebody there is none', async () => {
    expect((await lees('zwolle', 1)).status).toBe(404);
    expect((await lees('vandaag', 1, 'auditor')).status).toBe(403);
    expect((await lees('vandaag', 0)).status).toBe(400);
    expect(await huis.prisma.gelezen.count({ where: { zaakId: 'verzuim-zwolle-regulier-1' } })).toBe(0);
  });
});
