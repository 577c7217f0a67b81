import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VOUW_VERSIE } from '../../mas/dossier/index.ts';
import type { InhoudRef } from '../../mas/gebeurtenis.ts';
import { afwijking, bijKeuze, Spel } from '../../test/opzet/spel.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { proefuitkomst } from '../handelingen/schemas.ts';
import { zaakAntwoord } from '../zaken/schemas.ts';
import { tijdlijnAntwoord, type Tijdlijnregel } from './schemas.ts';

let huis: Testhuis;
beforeAll(async () => {
  huis = await startTesthuis();
});
afterAll(() => huis.stop());

/** Writes a case as griffie would have left it: its ledger, and the row with the fold of it. */
async function legNeer(
  zaakId: string,
  spel: Spel,
  door: (sleutel: string) => string = () => 'demo-lpa',
): Promise<void> {
  const { dossier } = spel;
  const gebeurtenissen = spel.gebeurtenissen.map(({ hash, ...kop }) => {
    const actor = kop.actor.soort === 'zaak' ? kop.actor : { soort: 'account', id: door(kop.sleutel) };
    return { zaakId, nr: kop.nr, hash, kop: JSON.stringify({ ...kop, zaakId, actor }) };
  });
  await huis.prisma.gebeurtenis.createMany({ data: gebeurtenissen });
  await huis.prisma.zaak.create({
    data: {
      zaakId,
      nr: dossier.nr,
      status: dossier.status,
      soort: dossier.soort,
      leerlingId: dossier.leerlingId,
      gemeente: 'GM0361',
      vestiging: dossier.vestiging,
      behandelaar: dossier.behandelaar,
      routekaart: dossier.routekaart,
      ronde: dossier.ronde,
      geopend: dossier.geopend?.dag ?? null,
      dossier: JSON.stringify({ ...dossier, id: zaakId, proef: false }),
      vouw: VOUW_VERSIE,
    },
  });
}

async function bewaarTekst(ref: InhoudRef, tekst: object): Promise<void> {
  await huis.prisma.inhoud.create({ data: { ...ref, zout: 'z', tekst: JSON.stringify(tekst) } });
}

const tijdlijn = async (zaakId: string, wie = 'lpa', vraag = '') => {
  const { status, lichaam } = await huis.vraag(wie, 'GET', `/v1/zaken/${zaakId}/tijdlijn${vraag}`);
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(lichaam)}`);
  return tijdlijnAntwoord.parse(lichaam);
};
const titels = (regels: readonly Tijdlijnregel[]): string[] => regels.map(({ titel }) => titel);
const proef = { proef: false } as const;

describe('the timeline of a case', () => {
  const zaakId = 'verzuim-t1-regulier-1';
  const motivatie: InhoudRef = { id: 't1-motivatie', sha256: 'a'.repeat(64), velden: ['motivatie', 'toelichting'] };
  const weg: InhoudRef = { id: 't1-weg', sha256: 'b'.repeat(64), velden: ['toelichting'] };

  beforeAll(async () => {
    const spel = new Spel('2026-11-02').meld('1001', proef);
    spel.gelukt({ soort: 'sla-over', stap: 'contact-school', inhoud: motivatie, afwijkreden: 'al-gedaan' });
    const duo = { soort: 'duo', meldingsnummer: '1001', volg: 1, sleutel: `${spel.dossier.id}/duo/1001/1` } as const;
    spel.gelukt({ soort: 'boek-bezorgd', bezigheid: duo, kanaal: 'duo' }, 'zaak');
    spel.tot('2026-11-10');
    spel.gelukt({ soort: 'noteer', dag: '2026-11-05', inhoud: weg });
    const bereikt = spel.van('TredeBereikt')[0];
    const { id = '', trede = '', dag = '' } = bereikt?.gegevens ?? {};
    spel.gelukt({ soort: 'boek-verricht', bezigheid: `x/attendeer/${id}/${trede}/${dag}` }, 'zaak');
    await legNeer(zaakId, spel, (sleutel) => (sleutel === 'k1' ? 'demo-school' : 'demo-lpa'));
    await bewaarTekst(motivatie, { motivatie: 'Dat deed de mentor al.', toelichting: 'Op 20 oktober.' });
  });

  test('has a line a booking, the newest first, with who did it', async () => {
    const { regels, totaal, volgende } = await tijdlijn(zaakId);
    // 5 werkdagen after Monday 2 November is Monday 9 November; the reminder comes two werkdagen before, on Thursday
    expect(regels.map(({ titel, dag, wie }) => `${dag} ${wie ?? '?'}: ${titel}`)).toEqual([
      '2026-11-05 Fictieve Leerplichtambtenaar Alkmaar: Bevinding vastgelegd',
      '2026-11-10 Schakel: Verstreken: keuze van de routekaart',
      '2026-11-05 Schakel: Herinnering: keuze van de routekaart',
      '2026-11-02 Schakel: DUO kent de status: in behandeling',
      '2026-11-02 Fictieve Leerplichtambtenaar Alkmaar: Stap 2 overgeslagen: contact met de school over de melding',
      '2026-11-02 Fictieve Administratie Fictief College: Verzuimmelding ontvangen: 16 uur in 4 weken',
    ]);
    expect({ totaal, volgende }).toEqual({ totaal: 6, volgende: null });
  });

  test('puts what followed under what was done, and a notice under what it was sent for', async () => {
    const { regels } = await tijdlijn(zaakId);
    expect(regels[4]?.eronder.map(({ titel }) => titel)).toEqual([
      'Melding in behandeling genomen bij DUO',
      'Termijn gestopt: contact met de school',
      'Stap 3 begonnen: keuze voor routekaart',
      'Status voor DUO: in behandeling',
      'Termijn begonnen: keuze van de routekaart, tot en met ma 9 nov 2026',
    ]);
    expect(regels[2]?.eronder.map(({ titel }) => titel)).toEqual([
      'Bericht gestuurd aan de behandelaar: herinnering, keuze van de routekaart',
    ]);
  });

  test('says why somebody departed from the MAS, and that a text was destroyed', async () => {
    const { regels } = await tijdlijn(zaakId);
    expect(regels[4]).toMatchObject({
      stap: 2,
      afwijking: true,
      afwijkreden: 'De school of een ketenpartner heeft dit al gedaan',
      motivatie: 'Dat deed de mentor al.',
      toelichting: 'Op 20 oktober.',
    });
    expect(regels[0]).toMatchObject({
      afwijking: false,
      motivatie: null,
      toelichting: 'Deze tekst is vernietigd.',
      dag: '2026-11-05',
      vastgelegd: '2026-11-10',
    });
  });

  test('is read page by page, and nothing twice', async () => {
    const gelezen: string[] = [];
    let vraag: string | null = '?aantal=2';
    for (; vraag !== null;) {
      const { regels, volgende, totaal } = await tijdlijn(zaakId, 'lpa', vraag);
      expect(regels.length).toBeLessThanOrEqual(2);
      expect(totaal).toBe(6);
      gelezen.push(...titels(regels));
      vraag = volgende === null ? null : `?aantal=2&voor=${volgende}`;
    }
    expect(gelezen).toEqual(titels((await tijdlijn(zaakId)).regels));
  });

  test('is not there for who may not read the case, and takes no cursor of one’s own', async () => {
    const vraag = (wie: string, pad: string) => huis.vraag(wie, 'GET', `/v1/zaken/${zaakId}/tijdlijn${pad}`);
    expect((await vraag('lpa-zwolle', '')).status).toBe(404);
    expect((await vraag('school', '')).status).toBe(403);
    expect((await vraag('lpa', '?voor=0')).status).toBe(400);
    expect((await vraag('lpa', '?na=3')).status).toBe(400);
  });
});

describe('what falls under the Wpg', () => {
  const zaakId = 'verzuim-t2-regulier-1';
  const geheim: InhoudRef = { id: 't2-geheim', sha256: 'c'.repeat(64), velden: ['motivatie'] };
  beforeAll(async () => {
    const spel = bijKeuze('2026-11-02');
    spel.gelukt({ soort: 'kies-routes', routes: ['vrijwillige-hulp', 'halt'], inhoud: geheim, afwijkreden: 'anders' });
    spel.legVast('voorstel').legVast('instemming-jongere', 'gegeven');
    await legNeer(zaakId, spel);
    await bewaarTekst(geheim, { motivatie: 'Hij spijbelt met opzet.' });
  });

  test('is for a BOA to read', async () => {
    const { regels } = await tijdlijn(zaakId, 'boa');
    expect(titels(regels).slice(0, 3)).toEqual([
      'Instemming van de jongere: gegeven',
      'Voorstel voor Halt gedaan',
      'Stap 7 afgerond: een of meer vervolgroutes',
    ]);
    expect(regels[2]?.motivatie).toBe('Hij spijbelt met opzet.');
  });

  test('is for anybody else a line that says only that there is something', async () => {
    const { regels } = await tijdlijn(zaakId, 'teamleider');
    expect(regels[0]).toMatchObject({ afgeschermd: true, titel: 'Afgeschermd', wie: null, stap: null, eronder: [] });
    // of a choice of two routes the one that is not investigation can be read
    expect(regels[2]).toMatchObject({ titel: 'Route begonnen: vrijwillige hulp', motivatie: null, afwijking: false });
    expect(regels[2]?.eronder.filter((g) => g.afgeschermd).map(({ titel }) => titel)).toContain('Afgeschermd');
    expect(JSON.stringify(regels)).not.toMatch(/Halt|spijbelt|instemming/i);
  });

  test('shows in the case as something that runs, without name, partner or date', async () => {
    const lees = async (wie: string) =>
      zaakAntwoord.parse((await huis.vraag(wie, 'GET', `/v1/zaken/${zaakId}`)).lichaam);
    const { routes, verwacht, termijnen, stapInWoorden } = await lees('lpa');
    expect(stapInWoorden).toBe('Stap 8 van 10 · Fase 4 Handelen · 2 routes lopen naast elkaar');
    const afgeschermd = routes.find((r) => 'afgeschermd' in r);
    expect(Object.keys(afgeschermd ?? {}).sort()).toEqual(['afgeschermd', 'id', 'ronde', 'stand', 'stap']);
    expect(verwacht).toEqual([]);
    expect(JSON.stringify({ routes, verwacht, termijnen })).not.toMatch(/halt/i);
    const vanBoa = await lees('boa');
    expect(vanBoa.routes).toContainEqual(expect.objectContaining({ naam: 'Halt', partner: 'Halt' }));
  });

  test('is not told by the consequences of an action either', async () => {
    const uit = await huis.vraag('lpa', 'POST', `/v1/zaken/${zaakId}/handelingen?proef=true`, {
      handeling: 'leg-terugkeer-vast',
      vervolg: 'naar-terugkoppeling',
      motivatie: 'x',
      afwijkreden: 'verzuim-gestopt',
    });
    expect(uit.status).toBe(200);
    const { gevolgen, blijft } = proefuitkomst.parse(uit.lichaam);
    expect(gevolgen.map(({ tekst }) => tekst)).toContain('De route vrijwillige hulp stopt.');
    expect(gevolgen.at(-1)?.tekst).toBe('Er verandert ook iets dat onder de Wpg valt. Dat is niet voor u.');
    expect(JSON.stringify({ gevolgen, blijft })).not.toMatch(/halt/i);
  });
});

describe('a case in full', () => {
  const zaakId = 'verzuim-t3-regulier-1';
  beforeAll(async () => {
    await huis.prisma.leerling.create({
      data: {
        id: 't3',
        persoonsnummer: '999990001',
        voornaam: 'Fictieve',
        achternaam: 'Leerling',
        geboortedatum: '2012-02-09',
        geslacht: 'O',
        gemeenteCode: 'GM0361',
        adresGeheim: true,
      },
    });
    const spel = bijKeuze('2026-11-02').kies('vrijwillige-hulp').legVast('toestemming', 'gegeven').legVast('verwezen');
    spel.gelukt({ soort: 'wijs-toe', behandelaar: 'demo-lpa' }, 'handeling', { magBehandelen: true });
    spel.dossier = { ...spel.dossier, leerlingId: 't3' };
    await legNeer(zaakId, spel);
  });
  const lees = async (wie = 'lpa') => zaakAntwoord.parse((await huis.vraag(wie, 'GET', `/v1/zaken/${zaakId}`)).lichaam);

  test('names people, school and protocol', async () => {
    const zaak = await lees();
    expect(zaak).toMatchObject({
      // the kwalificatieplicht ends the day before the eighteenth birthday (LPW 4b)
      leerling: { id: 't3', naam: 'Fictieve Leerling', leerplichtTotEnMet: '2030-02-08', adresGeheim: true },
      school: { vestiging: '99XX00', naam: 'Fictief College Alkmaar' },
      behandelaarNaam: 'Fictieve Leerplichtambtenaar Alkmaar',
      onderwerp: '16 uur in 4 weken',
      duoStatus: 'In behandeling',
      protocol: { naam: 'Noord-Kennemerland' },
      stapInWoorden: 'Stap 8 van 10 · Fase 4 Handelen · 1 route loopt',
    });
    expect(zaak.spoor.map(({ nummer, stand }) => `${nummer} ${stand}`)).toContain('8 nu');
  });

  test('counts days to what runs, says whose move it is and what the term rests on', async () => {
    const { termijnen, verwacht, vandaag } = await lees();
    const [eerste] = termijnen;
    expect(eerste).toMatchObject({
      naam: 'antwoord van de hulpverlener op de verwijzing',
      // Monday 2 November + 5 werkdagen
      laatsteDag: '2026-11-09',
      grondslag: { code: 'protocol', naam: 'Termijn uit het protocol' },
      aanZet: 'de hulpverlener',
    });
    const dagen = (Date.parse('2026-11-09') - Date.parse(vandaag)) / 86_400_000;
    expect(eerste?.dagen).toBe(dagen);
    expect(termijnen.slice(1).every((t) => t.dagen === null)).toBe(true);
    expect(verwacht).toMatchObject([{ partner: 'Hulpverlener', uiterlijk: '2026-11-09', herinneringen: [] }]);
  });

  test('is sent again when what it shows has changed, also without an event', async () => {
    const vraag = (merk: string) =>
      huis.vraag('lpa', 'GET', `/v1/zaken/${zaakId}`, undefined, {
        'if-none-match': merk,
        'cache-control': 'max-age=0',
      });
    const merk = (await huis.vraag('lpa', 'GET', `/v1/zaken/${zaakId}`)).koppen.get('etag') ?? '';
    expect((await vraag(merk)).status).toBe(304);
    await huis.prisma.leerling.update({ where: { id: 't3' }, data: { adresGeheim: false } });
    expect((await vraag(merk)).status).toBe(200);
  });

  test('says what an action means and what the MAS says of it', async () => {
    const { mogelijkeHandelingen } = await lees();
    expect(mogelijkeHandelingen.find(({ vast }) => vast.stap === 'terugkoppeling')).toMatchObject({
      uitleg: 'U legt vast dat de school en de ketenpartners de resultaten kennen.',
      norm: 'De stappen van de MAS gaan op volgorde: stap 8 komt eerst.',
    });
  });
});

describe('an action that was corrected', () => {
  const zaakId = 'verzuim-t5-regulier-1';
  let keuze = 0;
  beforeAll(async () => {
    const spel = new Spel('2026-11-02').meld('1001', proef);
    spel.rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
    keuze = spel.gebeurtenissen.findLast(({ soort }) => soort === 'StapAfgerond')?.nr ?? 0;
    spel.vandaag = '2026-11-05';
    expect(spel.herstel(keuze)).toBeNull();
    await legNeer(zaakId, spel);
  });

  test('does not look as if it still held, on whatever page it stands', async () => {
    const { regels } = await tijdlijn(zaakId);
    expect(regels.map(({ hersteld }) => hersteld)).toEqual([null, { op: '2026-11-05', nr: regels[0]?.nr }, null, null]);
    const [regel] = (await tijdlijn(zaakId, 'lpa', `?aantal=1&voor=${regels[0]?.nr ?? 0}`)).regels;
    expect(regel).toMatchObject({ nr: keuze, hersteld: { op: '2026-11-05' } });
  });

  test('is named by its correction in words', async () => {
    const [herstel] = (await tijdlijn(zaakId)).regels;
    expect(herstel?.titel).toMatch(/^Hersteld: stap 3 afgerond – routekaart A/);
    expect(herstel?.tekst).toBe('Dat geldt niet meer.');
  });
});

describe('what others did in between', () => {
  const zaakId = 'verzuim-t4-regulier-1';
  const pad = `/v1/zaken/${zaakId}/handelingen?proef=true`;
  beforeAll(async () => {
    const spel = new Spel('2026-11-02').meld('1001', proef);
    spel.rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
    await legNeer(zaakId, spel, (sleutel) => (sleutel === 'k2' ? 'demo-boa' : 'demo-lpa'));
  });
  const weigering = async (gezienTot?: number) => {
    const { status, lichaam } = await huis.vraag('lpa', 'POST', pad, {
      handeling: 'rond-af',
      stap: 'contact-school',
      uitkomst: 'melding-juist',
      ...(gezienTot !== undefined && { gezienTot }),
    });
    expect(status).toBe(409);
    return lichaam.intussen as Tijdlijnregel[];
  };

  test('goes with a refusal: since the event that this person saw, and not what he did himself', async () => {
    expect(await weigering(3)).toMatchObject([
      {
        titel: 'Stap 2 afgerond: de melding klopt en vraagt om vervolg',
        wie: 'Fictieve Leerplichtambtenaar-BOA Alkmaar',
      },
    ]);
    // what the BOA did begins with event 4
    expect(await weigering(4)).toEqual([]);
    expect(await weigering()).toEqual([]);
  });

  test('is no number of anybody’s fancy', async () => {
    for (const gezienTot of [-1, 1.5, '3'])
      expect(await huis.vraag('lpa', 'POST', pad, { handeling: 'noteer', toelichting: 'x', gezienTot })).toMatchObject({
        status: 400,
        lichaam: { velden: [{ veld: 'gezienTot' }] },
      });
  });

  test('an incomplete try is told which field it lacks', async () => {
    const uit = await huis.vraag('lpa', 'POST', pad, { handeling: 'sla-over', stap: 'onderzoek', gezienTot: 3 });
    expect(uit).toMatchObject({ status: 422, lichaam: { velden: [{ veld: 'motivatie' }] } });
  });

  test('a try says in words what would follow', async () => {
    const uit = await huis.vraag('lpa', 'POST', pad, {
      handeling: 'sla-over',
      stap: 'onderzoek',
      motivatie: 'x',
      afwijkreden: afwijking.afwijkreden,
    });
    expect(proefuitkomst.parse(uit.lichaam).gevolgen[0]).toEqual({
      soort: 'stap',
      tekst: 'U slaat stap 5 (onderzoek – vaststellen ongeoorloofd verzuim) over.',
      dag: null,
    });
  });
});

test('what a partner wrote stands in the timeline and with the message, under the names of the protocol', async () => {
  const zaakId = 'verzuim-t9-regulier-1';
  const inhoud = { id: 'antwoord-1', sha256: 'b'.repeat(64), velden: ['antwoord' as const] };
  const spel = new Spel('2026-11-02').meld().gelukt({
    soort: 'stuur-bericht',
    bericht: 'inlichtingen-gevraagd',
    inhoud: { ...inhoud, id: 'vraag-1', velden: ['toelichting'] },
  });
  const [over = ''] = Object.keys(spel.dossier.berichten);
  const antwoord = { bericht: 'inlichtingen-ontvangen' as const, over, uitkomst: null, datum: '2026-11-01' };
  spel.gelukt({ soort: 'ontvang-bericht', dag: spel.vandaag, ...antwoord, inhoud }, 'postvak');
  await legNeer(zaakId, spel);
  const gezien = async () => {
    const zaak = zaakAntwoord.parse((await huis.vraag('lpa', 'GET', `/v1/zaken/${zaakId}`)).lichaam);
    const [regel] = (await tijdlijn(zaakId)).regels;
    return { regel, bericht: zaak.berichten[0]?.antwoord };
  };
  const weg = [{ naam: 'Antwoord', waarde: 'Deze tekst is vernietigd.' }];
  expect(await gezien()).toMatchObject({ regel: { antwoord: weg }, bericht: { gegevens: weg } });
  await bewaarTekst(inhoud, { antwoord: { vermoedelijkeReden: '<script>x</script>', oud: 'ja' } });
  const velden = [
    { naam: 'Vermoedelijke reden', waarde: '<script>x</script>' },
    { naam: 'oud', waarde: 'ja' },
  ];
  expect(await gezien()).toMatchObject({
    regel: { antwoord: velden, tekst: 'Dag: zo 1 nov 2026.' },
    bericht: { gegevens: velden, datum: '2026-11-01' },
  });
});
