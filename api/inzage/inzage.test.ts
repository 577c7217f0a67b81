/** What a person gets who asks what is held about him: all of it, and nothing of anybody else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { Proefgriffie, type Proefzaak } from '../../test/opzet/griffie.ts';
import { heeftPoppler, tekstUit } from '../../test/opzet/pdf.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { inzage, type Inzage } from './schemas.ts';

let huis: Testhuis;
let griffie: Proefgriffie;
let zaak: Proefzaak;
const LPA = { actor: { soort: 'account', id: 'demo-lpa' } } as const;
const LEERLING = 'inzageleerling';
const gelukt = async (boeking: Promise<number | string>): Promise<number> => {
  const nr = await boeking;
  expect(nr).toBeTypeOf('number');
  return Number(nr);
};

beforeAll(async () => {
  huis = await startTesthuis();
  const { prisma } = huis;
  griffie = new Proefgriffie(prisma, protocollen);
  await prisma.leerling.create({
    data: {
      ...{ id: LEERLING, persoonsnummer: '999990998', voornaam: 'Fictief', achternaam: 'Voorbeeld', geslacht: 'O' },
      ...{ geboortedatum: '2015-01-01', gemeenteCode: 'GM0361', adresGeheim: true, straat: 'Verzonnenstraat' },
    },
  });
  const ouder = { leerlingId: LEERLING, rol: 'ouder', adresGeheim: true, huisnummer: '1', postcode: '1811AA' };
  await prisma.gezag.createMany({
    data: [
      { ...ouder, id: 'moeder', naam: 'Fictieve Moeder', straat: 'Moederstraat', plaats: 'Alkmaar' },
      { ...ouder, id: 'vader', naam: 'Fictieve Vader', straat: 'Vaderstraat', plaats: 'Zwolle' },
      { ...ouder, id: 'oom', naam: 'Fictieve Oom', rol: 'feitelijke-verzorger', straat: 'Oomstraat', plaats: 'Zwolle' },
    ],
  });
  zaak = griffie.zaak(LEERLING);
  await gelukt(zaak.uit({ ...(await zaak.meldopdracht()), leerlingId: LEERLING }, { van: 'postvak' }));
  await gelukt(zaak.uit({ soort: 'noteer', inhoud: await zaak.tekst('toelichting') }, LPA));
  const uitleg = { inhoud: await zaak.tekst('motivatie'), afwijkreden: 'anders' };
  await gelukt(zaak.uit({ soort: 'sla-over', stap: 'contact-school', ...uitleg }, LPA));
  const wpg = { soort: 'leg-afspraak-vast', met: 'ouder', evaluatieOp: '2026-12-20', regime: 'WPG' };
  await gelukt(zaak.uit({ ...wpg, inhoud: await zaak.tekst('toelichting') }, LPA));
});
afterAll(() => huis.stop());

const pad = (voor: string, regime = 'AVG', wat = 'inzage'): string =>
  `/v1/leerlingen/${LEERLING}/${wat}?voor=${voor}&regime=${regime}`;
const vraag = async (voor: string, wie = 'lpa', regime = 'AVG'): Promise<Inzage> => {
  const { status, lichaam } = await huis.vraag(wie, 'GET', pad(voor, regime));
  expect(status, JSON.stringify(lichaam)).toBe(200);
  return inzage.parse(lichaam);
};

describe('who asks', () => {
  test('a child of eleven does not ask himself: his parents do', async () => {
    const { status, lichaam } = await huis.vraag('lpa', 'GET', pad('jongere'));
    expect([status, lichaam.code]).toEqual([409, 'OnderZestien']);
  });

  test('a parent gets what is about the child and himself, and no address of the other parent or of the child', async () => {
    const over = await vraag('gezag/moeder');
    expect(over.voor.omvang).toBe('alles');
    const tekst = JSON.stringify(over);
    expect(tekst).toContain('Moederstraat');
    expect(tekst).not.toMatch(/Vaderstraat|Oomstraat|Verzonnenstraat/);
    expect(over.persoon).toMatchObject({ persoonsnummer: '999990998', adres: null });
    expect(over.zaken[0]?.gebeurtenissen.map(({ titel }) => titel)).toContain('Bevinding vastgelegd');
    // as long as the case runs nobody can say the day: the terms of the protocol
    expect(over.bewaren[0]?.naam).toBe('Dossier van schoolverzuim');
    expect(over.bewaren[0]?.waarde).toMatch(
      /^Tot 19 jaar na de geboorte .* Tot 2 jaar na het einde van de zaak .* telt\.$/,
    );
  });

  test('who only takes care of him gets what is about himself', async () => {
    const over = await vraag('gezag/oom');
    expect(over).toMatchObject({ voor: { omvang: 'eigen' }, persoon: null, zaken: [], gelezen: [] });
    expect(over.gezag.map(({ naam }) => naam)).toEqual(['Fictieve Oom']);
    // how long the cases of the child are kept would tell that there are any
    expect(over.bewaren.map(({ naam }) => naam)).toEqual(['De persoon, wie gezag heeft, verlof en codes']);
  });
});

test('where his case departed from the norm stands with the reason, and an advice with what the table was given', async () => {
  const [over] = (await vraag('gezag/moeder')).zaken;
  const overgeslagen = over?.gebeurtenissen.filter(({ afwijking }) => afwijking);
  expect(overgeslagen).toMatchObject([
    { titel: 'Stap 2 overgeslagen: contact met de school over de melding', afwijkreden: 'Een andere reden' },
  ]);
  expect(over?.gebeurtenissen[0]).toMatchObject({ afwijking: false, afwijkreden: null });
  const [soort] = over?.wegingen ?? [];
  expect(soort?.naam).toBe('Soort verzuim volgens de keuzehulp');
  // born on 1 January 2015, away since 5 October 2026: eleven
  expect(soort?.invoer).toContainEqual({ naam: 'Achttien of ouder op de eerste verzuimdag', waarde: 'nee' });
  // words, and no codes of a table
  expect(soort?.uitkomst).toMatch(/^Uitkomst: .{10,}\.$/);
  expect(soort?.gekozen).toMatch(/^De school meldde: /);
  const { persoon } = await vraag('gezag/moeder');
  expect(persoon).toMatchObject({
    geslacht: expect.stringMatching(/^(man|vrouw|onbekend)$/) as string,
    taal: 'Nederlands',
  });
});

test('politiegegevens are in a part of their own, for who may read them; in the other nothing tells that there are any', async () => {
  expect((await huis.vraag('lpa', 'GET', pad('gezag/moeder', 'WPG'))).status).toBe(403);
  const dicht = await vraag('gezag/moeder', 'boa');
  expect(JSON.stringify(dicht.zaken)).not.toContain('Afspraak gemaakt');
  const open = await vraag('gezag/moeder', 'boa', 'WPG');
  expect(open.zaken[0]?.gebeurtenissen.map(({ titel }) => titel)).toContain('Afspraak gemaakt met de ouder');
  expect(JSON.stringify(open.zaken)).not.toContain('Bevinding vastgelegd');
  expect(open.bewaren).toMatchObject([{ naam: 'Politiegegevens' }]);
  expect(JSON.stringify(dicht.bewaren)).not.toMatch(/politie/i);
});

test('who made it is in the log, and who read stands in it by role and organisation', async () => {
  await vraag('gezag/moeder');
  const { gelezen } = await vraag('gezag/moeder');
  expect(gelezen).toContainEqual(
    expect.objectContaining({
      rol: 'Leerplichtambtenaar',
      wat: expect.stringContaining('Een overzicht maken') as string,
    }),
  );
  expect(JSON.stringify(gelezen)).not.toContain('Fictieve');
});

test.runIf(heeftPoppler)('the PDF says what the JSON says, and not what is for its maker', async () => {
  const over = await vraag('gezag/moeder');
  const pdf = await huis.ruw('lpa', 'GET', pad('gezag/moeder', 'AVG', 'inzage.pdf'));
  const tekst = tekstUit(new Uint8Array(await pdf.arrayBuffer()));
  expect(tekst).toContain('Dit week af van de werkwijze.');
  expect(tekst).toContain('Voorgelegd: ');
  for (const { titel } of over.zaken[0]?.gebeurtenissen ?? []) expect(tekst).toContain(titel.slice(0, 20));
  expect(tekst).toContain('Wat hier niet in staat, en waarom');
  expect(tekst).not.toContain('lak dat weg');
});

describe('a case in which somebody chose voluntary help, and in another Halt beside it', () => {
  const KIND = 'keuzeleerling';
  const over = async (wie = 'lpa', regime = 'AVG'): Promise<Inzage> =>
    inzage.parse((await huis.vraag(wie, 'GET', `/v1/leerlingen/${KIND}/inzage?voor=jongere&regime=${regime}`)).lichaam);

  beforeAll(async () => {
    const { prisma } = huis;
    await prisma.leerling.create({
      data: {
        ...{ id: KIND, persoonsnummer: '999990986', voornaam: 'Fictief', achternaam: 'Keuze', geslacht: 'O' },
        ...{ geboortedatum: '2009-05-05', gemeenteCode: 'GM0361' },
      },
    });
    for (const [n, routes] of [['vrijwillige-hulp'], ['vrijwillige-hulp', 'halt']].entries()) {
      const gekozen = griffie.zaak(`keuze${n}`);
      await gelukt(gekozen.uit({ ...(await gekozen.meldopdracht()), leerlingId: KIND }, { van: 'postvak' }));
      for (const [stap, uitkomst] of [
        ['contact-school', 'melding-juist'],
        ['keuze-routekaart', 'A'],
        ['onderzoek', 'ongeoorloofd'],
        ['brief', 'verzonden'],
      ])
        await gelukt(gekozen.uit({ soort: 'rond-af', stap, uitkomst, inhoud: await gekozen.tekst('motivatie') }, LPA));
      const antwoorden = { problematiekJongere: 'ja', hulpBereid: 'ja', hulpInStaat: 'ja', teLaat: 9 };
      const inhoud = await gekozen.antwoorden(antwoorden);
      await gelukt(gekozen.uit({ soort: 'vul-vragenlijst-in', lijst: 'signaleringsinstrument', inhoud }, LPA));
      const uitleg = { afwijkreden: 'anders', inhoud: await gekozen.tekst('motivatie') };
      await gelukt(gekozen.uit({ soort: 'kies-routes', routes, ...uitleg }, LPA));
    }
  });

  test('reads the same in the part under the AVG, but for what was chosen: no count and no gap tells of a second route', async () => {
    const [een, twee] = (await over()).zaken;
    expect(een?.stand).toBe('Stap 8 van 10 · Fase 4 Handelen');
    expect(twee?.stand).toBe(een?.stand);
    const titels = (zaak: typeof een) => zaak?.gebeurtenissen.map(({ titel, tekst }) => [titel, tekst]);
    expect(titels(twee)).toEqual(titels(een));
    const zeven = twee?.gebeurtenissen.find(({ titel }) => titel.startsWith('Stap 7 afgerond'));
    expect(zeven).toMatchObject({ titel: 'Stap 7 afgerond', tekst: null, teksten: [], afwijking: false });
  });

  test('in the part under the Wpg the choice stands whole', async () => {
    const [zaak] = (await over('boa', 'WPG')).zaken;
    expect(zaak?.gebeurtenissen.find(({ titel }) => titel.startsWith('Stap 7 afgerond'))?.teksten).not.toEqual([]);
  });

  test('the advice says of each route what it says of it', async () => {
    const [zaak] = (await over()).zaken;
    const advies = zaak?.wegingen.find(({ logica }) => logica.some((regel) => regel.includes('vrijwillige hulp')));
    expect(advies?.uitkomst).toBe('Advies: basisroute.');
    // what a table says of Halt may rest on an earlier one
    expect(advies?.logica.join(' ')).not.toMatch(/eerder (voor verzuim )?bij Halt|afgeraden|aangeraden/);
  });
});

test('who is refused an overview has made none: the log says nothing of it', async () => {
  const voor = await huis.prisma.verwerking.findMany({ where: { activiteit: 'verleen-inzage' } });
  expect((await huis.vraag('lpa', 'GET', pad('jongere'))).status).toBe(409);
  expect((await huis.vraag('lpa', 'GET', pad('gezag/moeder', 'WPG'))).status).toBe(403);
  expect(await huis.prisma.verwerking.findMany({ where: { activiteit: 'verleen-inzage' } })).toEqual(voor);
});

test('who makes it for a parent of whom it is noted that a letter can do harm is told to let somebody look along', async () => {
  expect((await vraag('gezag/vader')).voorDeMaker).not.toContainEqual(expect.stringContaining('schade'));
  await huis.prisma.gezag.update({ where: { id: 'vader' }, data: { geblokkeerd: true } });
  expect((await vraag('gezag/vader')).voorDeMaker).toContainEqual(expect.stringContaining('schade'));
  expect((await vraag('gezag/moeder')).voorDeMaker).not.toContainEqual(expect.stringContaining('schade'));
});
