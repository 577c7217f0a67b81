/** A list of who is enrolled nowhere, at the door of the API: what becomes of each line, and who may bring it. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dagVan, plusDagen } from '../../mas/datum.ts';
import { persoonsnummer } from '../../test/opzet/bron.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { HOOGSTENS_BYTES, HOOGSTENS_REGELS } from './schemas.ts';

let huis: Testhuis;
beforeAll(async () => {
  huis = await startTesthuis();
}, 60_000);
afterAll(() => huis.stop());

const VANDAAG = dagVan(Date.now());
const PEIL = plusDagen(VANDAAG, -1);
const SINDS = plusDagen(VANDAAG, -40);
const PAD = '/v1/absoluut-verzuim/lijsten';
const KOP = 'persoonsnummer;voornaam;achternaam;geboortedatum;geslacht;gemeente;niet ingeschreven sinds;peildatum';

interface Regel {
  regel: number;
  uitkomst: string;
  fouten?: { veld: string; fout: string }[];
  leerling?: { id: string; naam: string };
  zaakId?: string;
}
const stuur = async (
  csv: string | Uint8Array<ArrayBuffer>,
  wie: string | null = 'lpa',
  soort = 'text/csv; charset=utf-8',
) => {
  const antwoord = await huis.ruw(wie, 'POST', PAD, csv, { 'content-type': soort });
  const lichaam = (await antwoord.json()) as { regels?: Regel[]; detail?: string };
  return { status: antwoord.status, regels: lichaam.regels ?? [], detail: lichaam.detail };
};
const regelVoor = (
  nummer: string,
  anders: { naam?: string; geboren?: string; gemeente?: string; sinds?: string } = {},
) =>
  [
    nummer,
    'Fictief',
    anders.naam ?? 'Verzonnen',
    anders.geboren ?? '2014-05-05',
    'V',
    anders.gemeente ?? 'GM0361',
    anders.sinds ?? SINDS,
    PEIL,
  ].join(';');
const uitkomsten = ({ regels }: { regels: Regel[] }) => regels.map(({ regel, uitkomst }) => [regel, uitkomst]);
const wachtend = (nummer: string) =>
  huis.prisma.leerling
    .findUniqueOrThrow({ where: { persoonsnummer_proef: { persoonsnummer: nummer, proef: false } } })
    .then(({ id }) => huis.prisma.postvak.findMany({ where: { leerlingId: id, soort: 'opening' } }));

/** One of whom our register knows. */
const kind = async (nummer: string, gemeenteCode = 'GM0361') => {
  const naam = { voornaam: 'Fictief', achternaam: 'Voorbeeld', geboortedatum: '2014-05-05', geslacht: 'O' };
  await huis.prisma.leerling.create({ data: { id: `kind-${nummer}`, persoonsnummer: nummer, gemeenteCode, ...naam } });
};

describe('line by line', () => {
  test('a good line waits in the inbox, a bad one says what is wrong, and the rest is kept', async () => {
    const [goed, ook] = [persoonsnummer(), persoonsnummer()];
    const uit = await stuur(
      `\uFEFF${KOP}\r\n${regelVoor(goed)}\r\n12345;x;y;2014-13-01;Q;Alkmaar;;${PEIL}\r\n${regelVoor(ook, { sinds: VANDAAG })}\r\n${regelVoor(ook)}\r\n`,
    );
    expect(uit.status).toBe(200);
    expect(uitkomsten(uit)).toEqual([
      [2, 'nieuw'],
      [3, 'fout'],
      [4, 'fout'], // since a day after the peildatum
      [5, 'nieuw'],
    ]);
    expect(uit.regels[1]?.fouten?.map(({ veld }) => veld)).toEqual([
      'persoonsnummer',
      'geboortedatum',
      'geslacht',
      'gemeente',
    ]);
    const [rij] = await wachtend(goed);
    expect(rij?.bericht).toMatchObject({ aanleiding: { soort: 'meld-absoluut', sinds: SINDS, bron: 'lijst' } });
    // an id of ours, a day and a count: nothing of the child
    expect(rij?.nummer).toBe(`absoluut/${rij?.leerlingId}/${SINDS}/1`);
  });

  test('a line says all that is wrong with it, and of a good one whom it is about', async () => {
    // since a day after the peildatum, of a child that nobody knows, without a birth date
    const nummer = persoonsnummer();
    const uit = await stuur(`${KOP}\n${regelVoor(nummer, { sinds: VANDAAG, geboren: '' })}\n${regelVoor(nummer)}`);
    expect(uit.regels[0]?.fouten?.map(({ veld }) => veld)).toEqual(['nietIngeschrevenSinds', 'geboortedatum']);
    const { leerlingId } = (await wachtend(nummer))[0] ?? {};
    expect(uit.regels[1]?.leerling).toEqual({ id: leerlingId, naam: 'Fictief Verzonnen' });
  });

  test('the same line twice, in one list or in two, is one case', async () => {
    const nummer = persoonsnummer();
    expect(uitkomsten(await stuur(`${KOP}\n${regelVoor(nummer)}\n${regelVoor(nummer)}`))).toEqual([
      [2, 'nieuw'],
      [3, 'al-bekend'],
    ]);
    // who is known needs a number only
    expect(uitkomsten(await stuur(`persoonsnummer,peildatum\n${nummer},${PEIL}`))).toEqual([[2, 'al-bekend']]);
    expect(await wachtend(nummer)).toHaveLength(1);
  });

  test('an open case, and an exemption that holds on the peildatum, make no case', async () => {
    const [loopt, vrij, voorbij] = [persoonsnummer(), persoonsnummer(), persoonsnummer()];
    const periode = (totEnMet: string) =>
      JSON.stringify({ vrijstelling: { perioden: { p: { grond: 'ongeschikt', van: SINDS, totEnMet } } } });
    const { VOUW_VERSIE: vouw } = await import('../../mas/dossier/index.ts');
    for (const [nummer, soort, dossier] of [
      [loopt, 'absoluut', '{}'],
      [vrij, 'vrijstelling', periode(PEIL)],
      [voorbij, 'vrijstelling', periode(plusDagen(PEIL, -1))],
    ] as const) {
      const id = `al-${nummer}`;
      await huis.prisma.leerling.create({
        data: {
          id,
          persoonsnummer: nummer,
          voornaam: 'Fictief',
          achternaam: 'Voorbeeld',
          geboortedatum: '2014-05-05',
          geslacht: 'O',
          gemeenteCode: 'GM0361',
        },
      });
      const zaak = { nr: 1, status: 'open', soort, gemeente: 'GM0361', leerlingId: id, dossier, vouw, geopend: SINDS };
      await huis.prisma.zaak.create({ data: { zaakId: `zaak-${id}`, ...zaak } });
    }
    const uit = await stuur(
      `persoonsnummer,peildatum\n${[loopt, vrij, voorbij].map((n) => `${n},${PEIL}`).join('\n')}`,
    );
    expect(uit.regels.map(({ uitkomst, zaakId }) => [uitkomst, zaakId])).toEqual([
      ['al-bekend', `zaak-al-${loopt}`],
      ['vrijgesteld', undefined],
      ['nieuw', undefined],
    ]);

    const maand = VANDAAG.slice(0, 7);
    const lijst = await huis.vraag('lpa', 'GET', `/v1/absoluut-verzuim/maandlijst?maand=${maand}`);
    const namen = (lijst.lichaam.regels as { zaakId: string }[]).map(({ zaakId }) => zaakId);
    expect(namen).toContain(`zaak-al-${loopt}`);
    expect(namen).not.toContain(`zaak-al-${voorbij}`);
    expect(lijst.lichaam).toMatchObject({ maand, peildatum: VANDAAG });
    // Noord-Kennemerland: before the seventh of the month after it
    expect(String(lijst.lichaam.uiterlijk)).toMatch(/-06$/);
    const csv = await huis.ruw('lpa', 'GET', `/v1/absoluut-verzuim/maandlijst?maand=${maand}`, undefined, {
      accept: 'text/csv',
    });
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await csv.text()).toContain('Absoluut verzuim;GM0361;Fictief Voorbeeld;2014-05-05');
    expect((await huis.vraag('lpa', 'GET', '/v1/absoluut-verzuim/maandlijst?maand=2099-01')).status).toBe(422);
  });

  const zaak = async (nummer: string, nr: number, anders: object) => {
    const { VOUW_VERSIE: vouw } = await import('../../mas/dossier/index.ts');
    const vast = { nr: 1, gemeente: 'GM0361', leerlingId: `kind-${nummer}`, dossier: '{}', vouw, geopend: PEIL };
    const data = { zaakId: `zaak-${nummer}-${nr}`, soort: 'absoluut', status: 'gesloten', ...vast, ...anders };
    await huis.prisma.zaak.create({ data });
  };

  test('after its case was closed a child has a new one from a list of a later day, also with the same sinds', async () => {
    const nummer = persoonsnummer();
    await kind(nummer);
    await zaak(nummer, 1, { gesloten: PEIL });
    const lijst = (peildatum: string) =>
      stuur(`persoonsnummer,niet ingeschreven sinds,peildatum\n${nummer},${SINDS},${peildatum}`);
    // closed on the peildatum, so the list says nothing that was not known then
    expect((await lijst(PEIL)).regels[0]).toMatchObject({ uitkomst: 'al-bekend', zaakId: `zaak-${nummer}-1` });
    expect(uitkomsten(await lijst(VANDAAG))).toEqual([[2, 'nieuw']]);
    expect(uitkomsten(await lijst(VANDAAG))).toEqual([[2, 'al-bekend']]);
    expect((await wachtend(nummer)).map((rij) => rij.nummer)).toEqual([`absoluut/kind-${nummer}/${SINDS}/2`]);
  });

  test('a case that another municipality closed says nothing of who lives here now', async () => {
    const nummer = persoonsnummer();
    await kind(nummer);
    await zaak(nummer, 1, { gesloten: VANDAAG, gemeente: 'GM0193' });
    expect(uitkomsten(await stuur(`persoonsnummer,peildatum\n${nummer},${PEIL}`))).toEqual([[2, 'nieuw']]);
  });

  test('what came in before its case was closed, and was brought under that number, makes no second one', async () => {
    const nummer = persoonsnummer();
    await kind(nummer);
    expect(uitkomsten(await stuur(`persoonsnummer,peildatum\n${nummer},${PEIL}`))).toEqual([[2, 'nieuw']]);
    await huis.prisma.postvak.updateMany({ where: { leerlingId: `kind-${nummer}` }, data: { stand: 'verwerkt' } });
    expect(uitkomsten(await stuur(`persoonsnummer,peildatum\n${nummer},${PEIL}`))).toEqual([[2, 'al-bekend']]);
  });

  test('as long as nobody judged what parents told, no case begins over their heads', async () => {
    const dossier = (beoordeling: object | null, ingetrokkenOp?: string) =>
      JSON.stringify({
        vrijstelling: { perioden: {}, kennisgevingen: { k: { id: 'k', beoordeling, ingetrokkenOp } } },
      });
    const standen = [
      ['wacht-op-oordeel', { status: 'open', dossier: dossier(null) }],
      ['nieuw', { status: 'open', dossier: dossier({ oordeel: 'voldoet-niet' }) }],
      ['nieuw', { status: 'open', dossier: dossier(null, PEIL) }],
      ['nieuw', { status: 'gesloten', gesloten: PEIL, dossier: dossier(null) }],
    ] as const;
    for (const [verwacht, anders] of standen) {
      const nummer = persoonsnummer();
      await kind(nummer);
      await zaak(nummer, 1, { soort: 'vrijstelling', ...anders });
      const { regels } = await stuur(`persoonsnummer,peildatum\n${nummer},${PEIL}`);
      expect([regels[0]?.uitkomst, regels[0]?.zaakId]).toEqual([
        verwacht,
        verwacht === 'nieuw' ? undefined : `zaak-${nummer}-1`,
      ]);
    }
  });

  test('also when what they told still waits for its case', async () => {
    const nummer = persoonsnummer();
    await kind(nummer);
    const bericht = { aanleiding: { soort: 'ontvang-kennisgeving' } };
    const rij = { id: `k-${nummer}`, soort: 'opening', nummer: `kennisgeving-${nummer}`, ingezondenDoor: 'demo-lpa' };
    await huis.prisma.postvak.create({
      data: { ...rij, leerlingId: `kind-${nummer}`, mutatietijd: new Date(0), bericht },
    });
    expect(uitkomsten(await stuur(`persoonsnummer,peildatum\n${nummer},${PEIL}`))).toEqual([[2, 'wacht-op-oordeel']]);
  });

  test('who has no duty yet, or no longer, on the peildatum makes no case and no record', async () => {
    const [vier, achttien] = [persoonsnummer(), persoonsnummer()];
    const jaar = Number(VANDAAG.slice(0, 4));
    const uit = await stuur(
      `${KOP}\n${regelVoor(vier, { geboren: `${jaar - 4}-01-15` })}\n${regelVoor(achttien, { geboren: `${jaar - 19}-01-15` })}`,
    );
    expect(uit.regels.map(({ uitkomst }) => uitkomst)).toEqual(['niet-leerplichtig', 'niet-leerplichtig']);
    expect(await huis.prisma.leerling.count({ where: { persoonsnummer: { in: [vier, achttien] } } })).toBe(0);
  });

  test('quotes, commas and what looks like a formula or a command are a name, and nothing of them is logged', async () => {
    const nummer = persoonsnummer();
    const naam = `=cmd|'/c calc'!A1; drop table leerling; --`;
    await stuur(`${KOP}\n${regelVoor(nummer, { naam: `"${naam.replaceAll('"', '""')}"` })}`);
    const leerling = await huis.prisma.leerling.findFirst({ where: { persoonsnummer: nummer } });
    expect(leerling?.achternaam).toBe(naam);
    expect(huis.log.join('')).not.toContain('calc');
    expect(huis.log.join('')).not.toContain(nummer);
  });

  test('JSON says the same, and may say that an official found the child, at what is no school any more', async () => {
    const nummer = persoonsnummer();
    const regel = {
      persoonsnummer: nummer,
      voornaam: 'Fictief',
      achternaam: 'Voorbeeld',
      geboortedatum: '2014-05-05',
      geslacht: 'O',
      gemeente: 'GM0361',
      peildatum: PEIL,
      geenSchoolSinds: SINDS,
    };
    const lijst = {
      bron: 'ambtenaar',
      regels: [regel, { ...regel, geenSchoolSinds: undefined, oudersWetenSinds: PEIL }],
    };
    const uit = await stuur(JSON.stringify(lijst), 'lpa', 'application/json');
    expect(uitkomsten(uit)).toEqual([
      [1, 'nieuw'],
      [2, 'fout'],
    ]);
    const [rij] = await wachtend(nummer);
    expect(rij?.bericht).toMatchObject({ aanleiding: { bron: 'ambtenaar', geenSchool: { besluitOp: SINDS } } });
  });
});

describe('the list as a whole', () => {
  test.each([
    ['nothing', '', 'lijst: is leeg'],
    ['a heading alone', KOP, 'lijst: is leeg'],
    ['a column that is not known', 'persoonsnummer,peildatum,bijnaam\n', 'bijnaam'],
    ['a column that lacks', 'persoonsnummer\n999990019', 'mist de kolom peildatum'],
    ['a column twice', 'persoonsnummer,peildatum,peildatum\n', 'twee keer'],
    ['too many lines', `persoonsnummer,peildatum\n${`1,2\n`.repeat(HOOGSTENS_REGELS + 1)}`, 'meer dan 1000 regels'],
  ])('%s is refused with what to do', async (_, csv, detail) => {
    const uit = await stuur(csv);
    expect(uit.status === 422 || uit.status === 400).toBe(true);
    if (csv !== '') expect(uit.detail).toContain(detail);
  });

  test('what is no UTF-8, and what is too large, is said so', async () => {
    const latijn = Uint8Array.from([...new TextEncoder().encode(`${KOP}\n`), 0xe9]);
    expect((await stuur(latijn)).detail).toContain('CSV UTF-8');
    expect((await stuur('x'.repeat(HOOGSTENS_BYTES + 1))).status).toBe(413);
    expect((await stuur('x', 'lpa', 'application/pdf')).status).toBe(415);
  });

  test('only for who works for the municipality of the child', async () => {
    const nummer = persoonsnummer();
    expect((await stuur(`${KOP}\n${regelVoor(nummer)}`, 'school')).status).toBe(403);
    const elders = await stuur(`${KOP}\n${regelVoor(nummer, { gemeente: 'GM0193' })}`);
    expect(elders.regels[0]).toMatchObject({ uitkomst: 'fout', fouten: [{ veld: 'gemeente' }] });
  });

  test('who is known in another municipality is a stranger here', async () => {
    const [elders, nergens] = [persoonsnummer(), persoonsnummer()];
    await kind(elders, 'GM0193');
    const hoort = async (nummer: string, regel: string) =>
      (await stuur(regel.replaceAll('NUMMER', nummer))).regels.map(({ uitkomst, fouten }) => [uitkomst, fouten]);
    for (const regel of [
      `persoonsnummer,peildatum\nNUMMER,${PEIL}`,
      `${KOP}\n${regelVoor('NUMMER', { gemeente: 'GM0193' })}`,
      `${KOP}\n${regelVoor('NUMMER', { gemeente: 'GM9999' })}`,
    ])
      expect(await hoort(elders, regel)).toEqual(await hoort(nergens, regel));
    // a line that would add the child: it cannot, and does not say why
    const [antwoord] = await hoort(elders, `${KOP}\n${regelVoor('NUMMER')}`);
    expect(antwoord).toEqual(['fout', [expect.objectContaining({ veld: 'persoonsnummer' })]]);
    expect(JSON.stringify(antwoord)).not.toContain('gemeente');
    expect(await wachtend(elders)).toEqual([]);
  });

  test('whatever the bytes are, there is an answer that says something', async () => {
    const stukken = fc.oneof(
      fc.constantFrom(
        '"',
        ';',
        ',',
        '\n',
        '\r\n',
        '\uFEFF',
        '\u0000',
        PEIL,
        'persoonsnummer,peildatum\n',
        '{"regels":[',
        'null',
      ),
      fc.string(),
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((rij) => Uint8Array.from(rij)),
      fc.array(stukken, { maxLength: 12 }).map((delen) => Uint8Array.from(new TextEncoder().encode(delen.join('')))),
      fc
        .array(stukken, { maxLength: 8 })
        .map((delen) => Uint8Array.from(new TextEncoder().encode(`${KOP}\n${delen.join('')}`))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('text/csv', 'application/json'), async (lijst, soort) => {
        const { status } = await stuur(lijst, 'lpa', soort);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the list of a month, settled', () => {
  const PAD_MAAND = '/v1/absoluut-verzuim/maandlijst';
  const VORIGE = plusDagen(`${VANDAAG.slice(0, 7)}-01`, -1);
  const maand = VORIGE.slice(0, 7);
  const lees = async (wie = 'lpa') => (await huis.vraag(wie, 'GET', `${PAD_MAAND}?maand=${maand}`)).lichaam;
  const stelVast = (wie = 'lpa') => huis.vraag(wie, 'POST', PAD_MAAND, { maand });

  test('as long as it is not, there is a task; afterwards it stays as it was, whatever becomes of a case', async () => {
    const nummer = persoonsnummer();
    const leerling = { voornaam: 'Fictief', achternaam: 'Maandlijst', geboortedatum: '2014-05-05', geslacht: 'O' };
    const id = `maand-${nummer}`;
    await huis.prisma.leerling.create({ data: { id, persoonsnummer: nummer, gemeenteCode: 'GM0361', ...leerling } });
    await huis.prisma.zaak.create({
      data: {
        zaakId: id,
        nr: 1,
        status: 'open',
        soort: 'absoluut',
        gemeente: 'GM0361',
        leerlingId: id,
        dossier: '{}',
        vouw: (await import('../../mas/dossier/index.ts')).VOUW_VERSIE,
        geopend: VORIGE,
      },
    });
    const taak = (await huis.vraag('lpa', 'GET', `${PAD_MAAND}/taak`)).lichaam.taak;
    // Noord-Kennemerland: before the seventh
    expect(taak).toMatchObject({
      maand,
      uiterlijk: `${VANDAAG.slice(0, 7)}-06`,
      gemeenten: ['Alkmaar', 'Dijk en Waard'],
    });
    expect(await lees()).toMatchObject({ vastTeStellen: true, vastgesteld: [] });

    const eerste = await stelVast();
    expect(eerste.status).toBe(201);
    const { vastgesteld, regels, vastTeStellen } = eerste.lichaam as Record<'vastgesteld' | 'regels', Regel[]> &
      Record<'vastTeStellen', boolean>;
    expect(vastTeStellen).toBe(false);
    expect(vastgesteld).toMatchObject([
      // this case and the one that ran already; the others on it are exempt
      { gemeente: 'GM0361', door: 'Fictieve Leerplichtambtenaar Alkmaar', absoluut: 2, vrijgesteld: regels.length - 2 },
      { gemeente: 'GM1980', gemeenteNaam: 'Dijk en Waard', absoluut: 0, vrijgesteld: 0 },
    ]);
    expect(regels).toContainEqual(expect.objectContaining({ zaakId: id, leerling: 'Fictief Maandlijst' }));
    expect((await huis.vraag('lpa', 'GET', `${PAD_MAAND}/taak`)).lichaam.taak).toBeNull();

    await huis.prisma.zaak.update({ where: { zaakId: id }, data: { status: 'gesloten', gesloten: VORIGE } });
    await huis.prisma.leerling.update({ where: { id }, data: { achternaam: 'Anders' } });
    const nogEens = await stelVast('teamleider');
    expect(nogEens.status).toBe(200);
    expect(nogEens.lichaam).toEqual(eerste.lichaam);
    expect(await lees()).toEqual(eerste.lichaam);
    const csv = await huis.ruw('lpa', 'GET', `${PAD_MAAND}?maand=${maand}`, undefined, { accept: 'text/csv' });
    expect(await csv.text()).toContain(`Absoluut verzuim;GM0361;Fictief Maandlijst;2014-05-05`);
    // who settled whom, and no row is ever changed
    expect(await huis.prisma.verwerking.count({ where: { leerlingId: id, activiteit: 'stel-maandlijst-vast' } })).toBe(
      1,
    );
    await expect(huis.prisma.maandlijst.updateMany({ data: { absoluut: 0 } })).rejects.toThrow('verandert niet');
    await expect(huis.prisma.maandlijst.deleteMany()).rejects.toThrow('verandert niet');
  });

  test('a month that is not over, and somebody without the right', async () => {
    const nu = await huis.vraag('lpa', 'POST', PAD_MAAND, { maand: VANDAAG.slice(0, 7) });
    expect([nu.status, nu.lichaam.detail]).toEqual([422, expect.stringContaining('Stel de lijst vast vanaf 1 ')]);
    expect((await stelVast('school')).status).toBe(403);
  });
});
