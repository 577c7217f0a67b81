/** The report over the API: who sees which numbers, the motivations behind them, and intervisie without names. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { normrijenVan } from '../../activities/normrijen.ts';
import { afwijking, Spel } from '../../test/opzet/spel.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { legZaakNeer } from '../../test/opzet/voorraad.ts';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { groepeer, type Keuze } from './intervisie.ts';
import { intervisie, motivaties, rapport } from './schemas.ts';

const JAAR = 'van=2026-08&totEnMet=2027-07';
const PAD = '/v1/rapporten/pas-toe-of-leg-uit';
const protocol = protocollen.voor('GM0361');

let huis: Testhuis;
let teller = 0;

/** A case that is no trial: what was held against the norms in it, and the words of its motivations. */
async function leg(spel: Spel, gemeente = 'GM0361', vestiging = '99XX00'): Promise<string> {
  const { id } = await legZaakNeer(huis.prisma, `rapport${(teller += 1)}`, spel.dossier, { gemeente, vestiging });
  const gebeurtenissen = spel.gebeurtenissen.map((g) =>
    g.soort === 'VerzuimGemeld' ? { ...g, gegevens: { ...g.gegevens, proef: false } } : g,
  );
  const rijen = normrijenVan(spel.dossier.id, gebeurtenissen).map((rij) => ({
    ...rij,
    zaak_id: id,
    gemeente,
    vestiging,
  }));
  await huis.prisma.$executeRaw`
    insert into normtoets select * from jsonb_populate_recordset(null::normtoets, ${JSON.stringify(rijen)}::jsonb)`;
  for (const g of spel.gebeurtenissen.filter(({ inhoud }) => inhoud?.velden.includes('motivatie'))) {
    const tekstId = `${id}/${g.nr}`;
    const kop = JSON.stringify({ ...g, hash: undefined, inhoud: { ...g.inhoud, id: tekstId } });
    await huis.prisma.gebeurtenis.create({ data: { zaakId: id, nr: g.nr, kop, hash: 'a'.repeat(64) } });
    const tekst = JSON.stringify({ motivatie: `Verzonnen reden ${teller}` });
    await huis.prisma.inhoud.create({
      data: { id: tekstId, zaakId: id, zout: 'z', tekst, sha256: 'a'.repeat(64), velden: ['motivatie'], nr: g.nr },
    });
  }
  return id;
}

const overgeslagen = (): Spel =>
  new Spel('2026-11-02').meld().gelukt({ soort: 'sla-over', stap: 'contact-school', ...afwijking });
const gedaan = (): Spel => new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist');

beforeAll(async () => {
  huis = await startTesthuis();
  // Alkmaar: step 2 skipped in 5 of 8 cases, of one school; Zwolle: in 2 of 6, of another
  for (let n = 0; n < 8; n += 1) await leg(n < 5 ? overgeslagen() : gedaan());
  for (let n = 0; n < 6; n += 1) await leg(n < 2 ? overgeslagen() : gedaan(), 'GM0193', '99YY00');
  // a hearing in Alkmaar, that only who is a BOA hears of
  const wpg = Array.from({ length: 6 }, (_, n) => ({
    zaak_id: `verzuim-wpg${n}-luxe-1`,
    norm: 'verhoor/voorbereiding',
    over: `nr/${n}`,
    nr: 1,
    dag: '2026-11-03',
    maand: '2026-11',
    ronde: 1,
    afgeweken: true,
    afwijkreden: 'anders',
    motivatie_nr: null,
    regime: 'WPG',
    gemeente: 'GM0361',
    vestiging: '99XX00',
  }));
  await huis.prisma.$executeRaw`
    insert into normtoets select * from jsonb_populate_recordset(null::normtoets, ${JSON.stringify(wpg)}::jsonb)`;
});
afterAll(() => huis.stop());

const vraag = (wie: string, zoek: string, pad = PAD) => huis.vraag(wie, 'GET', `${pad}?${zoek}`);
const lees = async (wie: string, zoek: string) => rapport.parse((await vraag(wie, `${JAAR}&${zoek}`)).lichaam);
const regel = async (wie: string, zoek: string, sleutel: string) =>
  (await lees(wie, zoek)).regels.find((r) => r.sleutel === sleutel);

describe('the numbers', () => {
  test('per norm: how often it applied, was departed from, and why', async () => {
    expect(await regel('lpa', 'gemeente=GM0361', 'stap/contact-school')).toEqual({
      sleutel: 'stap/contact-school',
      naam: 'Stap 2: Contact met de school over de melding',
      toegepast: 8,
      afgeweken: 5,
      percentage: 63,
      redenen: [{ code: 'anders', naam: 'Een andere reden', aantal: 5 }],
    });
  });

  test('2 of 6 is kept back, wherever it is asked for', async () => {
    const verborgen = { toegepast: 6, afgeweken: null, percentage: null, redenen: null };
    expect(await regel('auditor', 'gemeente=GM0193', 'stap/contact-school')).toMatchObject(verborgen);
    const norm = 'norm=stap/contact-school';
    expect(await regel('auditor', `per=gemeente&${norm}`, 'GM0193')).toMatchObject(verborgen);
    expect(await regel('auditor', `per=school&gemeente=GM0193&${norm}`, '99YY00')).toMatchObject(verborgen);
    expect(await regel('auditor', `per=maand&gemeente=GM0193&${norm}`, '2026-11')).toMatchObject(verborgen);
    const csv = await (
      await huis.ruw('auditor', 'GET', `${PAD}?${JAAR}&gemeente=GM0193`, undefined, { accept: 'text/csv' })
    ).text();
    expect(csv).toContain(';Stap 2: Contact met de school over de melding;6;niet getoond;;');
  });

  describe('as CSV the same figures, as a file that can be read without the page', () => {
    const csv = async (zoek: string) => {
      const antwoord = await huis.ruw('lpa', 'GET', `${PAD}?${JAAR}&${zoek}`, undefined, { accept: 'text/csv' });
      return { naam: antwoord.headers.get('content-disposition'), tekst: await antwoord.text() };
    };

    test('per norm it says of which municipality and period', async () => {
      const { naam, tekst } = await csv('gemeente=GM0361');
      expect(naam).toBe('attachment; filename="pas-toe-of-leg-uit-per-norm-alkmaar-2026-08-2027-07.csv"');
      expect(tekst).toContain(
        'gemeente;eerste maand;laatste maand;norm;norm gold;afgeweken;percentage;meest gegeven redenen\r\n',
      );
      expect(tekst).toContain(
        'Alkmaar;2026-08;2027-07;Stap 2: Contact met de school over de melding;8;5;63;Een andere reden (5)\r\n',
      );
    });

    test('per month it says of which norm', async () => {
      const { naam, tekst } = await csv('gemeente=GM0361&per=maand&norm=stap/contact-school');
      expect(naam).toBe(
        'attachment; filename="pas-toe-of-leg-uit-per-maand-alkmaar-stap-contact-school-2026-08-2027-07.csv"',
      );
      expect(tekst).toContain('gemeente;eerste maand;laatste maand;norm;maand;norm gold;');
      const begin = 'Alkmaar;2026-08;2027-07;Stap 2: Contact met de school over de melding';
      expect(tekst).toContain(`${begin};2026-12;0;0;;\r\n`);
      expect(tekst).toContain(`${begin};Totaal;8;5;63;Een andere reden (5)\r\n`);
    });
  });

  test('what falls under the Wpg counts for who may read it, and is no norm for anybody else', async () => {
    expect(await regel('boa', 'gemeente=GM0361', 'verhoor/voorbereiding')).toMatchObject({
      toegepast: 6,
      afgeweken: 6,
    });
    for (const wie of ['lpa', 'teamleider']) {
      const { regels, keuzes } = await lees(wie, 'gemeente=GM0361');
      expect(JSON.stringify([regels, keuzes])).not.toContain('verhoor');
    }
  });

  test.each([
    ['per=maand&gemeente=GM0361', 'norm'],
    ['gemeente=GM0361&vestiging=99XX00&van=2026-11&totEnMet=2026-11', 'van'],
    ['gemeente=GM0361&van=2026-11&totEnMet=2026-10', 'totEnMet'],
    ['gemeente=GM0361&norm=bestaat-niet', 'norm'],
  ])('%s is refused: %s', async (zoek, veld) => {
    const { status, lichaam } = await vraag('lpa', zoek);
    expect([status, (lichaam.velden as { veld: string }[]).map((fout) => fout.veld)]).toEqual([422, [veld]]);
  });

  test('over municipalities together there is no number', async () => {
    expect((await vraag('auditor', JAAR)).status).toBe(422);
  });
});

describe('the motivations behind a number', () => {
  const zoek = (gemeente: string) => `${JAAR}&gemeente=${gemeente}&norm=stap/contact-school`;
  const leesMotivaties = async (wie: string, gemeente: string) =>
    motivaties.parse((await vraag(wie, zoek(gemeente), `${PAD}/motivaties`)).lichaam);

  test('stand there with their case, and each case is logged as read', async () => {
    const gelezen = await leesMotivaties('teamleider', 'GM0361');
    expect([gelezen.getoond, gelezen.aantal, gelezen.motivaties.length, gelezen.meer]).toEqual([true, 5, 5, false]);
    const [eerste] = gelezen.motivaties;
    expect(eerste).toMatchObject({ dag: '2026-11-02', reden: 'Een andere reden' });
    expect(eerste?.motivatie).toMatch(/^Verzonnen reden \d$/);
    const log = await huis.prisma.verwerking.findMany({
      where: { activiteit: 'lees-motivaties', accountId: 'demo-teamleider' },
    });
    expect(log.map(({ zaakId }) => zaakId).sort()).toEqual(gelezen.motivaties.map(({ zaakId }) => zaakId).sort());
  });

  test('are kept back with the number, and nobody is logged', async () => {
    expect(await leesMotivaties('auditor', 'GM0193')).toMatchObject({ getoond: false, aantal: null, motivaties: [] });
    expect(await huis.prisma.verwerking.count({ where: { activiteit: 'lees-motivaties', rol: 'auditor' } })).toBe(0);
  });
});

describe('intervisie', () => {
  const keuze = (
    zaakId: string,
    gekozen: string[],
    anders: Record<string, unknown> = {},
    reden: string | null = null,
  ) => ({ zaakId, gekozen, reden, invoer: { hulpBereid: 'ja', uren: 12, leeftijdNu: 15, ...anders } }) satisfies Keuze;

  test('puts cases with the same answers together of which not all chose the same, whatever was counted', () => {
    const groepen = groepeer(
      [
        keuze('een', ['vrijwillige-hulp']),
        keuze('twee', ['basisroute'], { uren: 30, leeftijdNu: 12 }, 'anders'),
        keuze('drie', ['vrijwillige-hulp']),
        keuze('vier', ['basisroute'], { hulpBereid: 'nee' }),
      ],
      protocol,
      3,
    );
    expect(groepen.map(({ keuzes }) => keuzes)).toEqual([
      [
        { routes: ['Basisroute'], redenen: ['Een andere reden'] },
        { routes: ['Vrijwillige hulp'], redenen: [] },
      ],
    ]);
    expect(groepen[0]?.antwoorden.map(({ antwoord }) => antwoord)).toEqual(['Ja']);
    expect(JSON.stringify(groepen)).not.toMatch(/een"|twee|drie|12|30|15/);
  });

  test.each([
    [2, 0],
    [3, 1],
  ])('%i cases of which one chose otherwise make %i groups', (zaken, aantal) => {
    const gelijk = Array.from({ length: zaken - 1 }, (_, n) => keuze(String(n), ['basisroute']));
    expect(groepeer([...gelijk, keuze('anders', ['vrijwillige-hulp'])], protocol, 3)).toHaveLength(aantal);
  });

  test('that nothing was known is no likeness, and the same choice is nothing to talk about', () => {
    const niets = { hulpBereid: 'weet-niet' };
    const onbekend = ['basisroute', 'basisroute', 'halt'].map((route, n) => keuze(String(n), [route], niets));
    expect(groepeer(onbekend, protocol, 3)).toEqual([]);
    expect(
      groepeer(
        ['a', 'b', 'c'].map((id) => keuze(id, ['basisroute'])),
        protocol,
        3,
      ),
    ).toEqual([]);
  });

  test('is looked at by somebody, and that is logged', async () => {
    const antwoord = await vraag('lpa', 'gemeente=GM0361', '/v1/rapporten/intervisie');
    expect(intervisie.parse(antwoord.lichaam)).toMatchObject({
      gemeente: { naam: 'Alkmaar' },
      drempel: 3,
      groepen: [],
    });
    expect(await huis.prisma.verwerking.count({ where: { activiteit: 'lees-intervisie' } })).toBe(1);
  });
});
