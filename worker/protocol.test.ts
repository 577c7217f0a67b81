import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { leesVersies } from '../activities/protocolversies.ts';
import type { Dag } from '../mas/datum.ts';
import type { Protocol } from '../mas/protocol.ts';
import type { Databank } from '../platform/databank/databank.ts';
import { startProefdatabank } from '../test/opzet/databank.ts';
import { maakPrisma } from '../platform/databank/prisma.ts';
import { voerUit } from '../protocol/compileer/opdracht.ts';
import { proefmap, REGIOKOP, regiomap, ruimOp } from '../protocol/compileer/proefmap.ts';
import { compileerProtocol } from '../protocol/index.ts';
import { Proefgriffie } from '../test/opzet/griffie.ts';
import { startPostgres, vindPostgres } from '../test/opzet/postgres.ts';
import { versieopdrachten } from './protocol-opdrachten.ts';

const map = mkdtempSync(join(tmpdir(), 'schakel-versies-'));
let databank: Databank;
let griffie: Proefgriffie;
let vandaag: Dag = '2026-11-02';
beforeAll(async () => {
  databank = await startProefdatabank({ map });
  griffie = await Proefgriffie.open(databank.url);
});
afterEach(ruimOp);
afterAll(async () => {
  await griffie.prisma.$disconnect();
  await databank.stop();
  rmSync(map, { recursive: true, force: true });
});

const protocol = (...args: string[]) =>
  voerUit(args, versieopdrachten({ vandaag, metDatabank: (_, werk) => werk(griffie.prisma) }));
const nee = async (...args: string[]): Promise<string> => {
  const { code, tekst } = await protocol(...args);
  expect(code).toBe(1);
  return tekst;
};
const ja = async (...args: string[]): Promise<string> => {
  const { code, tekst } = await protocol(...args);
  expect({ code, tekst }).toEqual({ code: 0, tekst });
  return tekst;
};
const van = (naam: string): Protocol => {
  const gevonden = griffie.protocollen.alle.find((p) => p.naam === naam);
  if (!gevonden) throw new Error(`${naam} ontbreekt`);
  return gevonden;
};
/** A folder of a region of its own, that gives a school so many working days. */
const regio = (lengte: number, kop = REGIOKOP.replace('"1"', `"${lengte}"`)): string =>
  regiomap(
    {
      'termijnen.yaml': `stap/contact-school:
  naam: contact met de school
  lengte: ${lengte}
  eenheid: werkdagen
  richting: na
  vanaf: de melding
  grondslag: protocol
  doorschuiven: volgende-schooldag
  ladder: stap
  bron: regio
`,
    },
    kop,
  );

describe('verschil', () => {
  test('of two folders, by name or by path', async () => {
    expect(await ja('verschil', 'landelijk', 'landelijk')).toBe('Geen verschil.');
    expect(await ja('verschil', 'landelijk', 'noord-kennemerland')).toContain(
      'Langdurig relatief verzuim: van 4 lesweken naar 28 dagen.\n',
    );
    expect(await ja('verschil', regio(7), regio(8))).toBe(
      'Versie: «7» wordt «8».\nContact met de school: van 7 naar 8 werkdagen.',
    );
  });

  test('of a version in the database, and of a document in a file', async () => {
    const { hash, ...document } = van('noord-kennemerland');
    expect(await ja('verschil', hash.slice(0, 8), 'noord-kennemerland')).toBe('Geen verschil.');
    const bestand = join(map, 'document.json');
    writeFileSync(bestand, JSON.stringify({ ...document, versie: 'anders' }));
    expect(await ja('verschil', hash, bestand)).toBe(`Versie: «${document.versie}» wordt «anders».`);
    writeFileSync(bestand, '{"naam": "schakel", "versie": "1"}');
    expect(await nee('verschil', hash, bestand)).toMatch(
      /document\.json is niet te lezen als het document van een protocol: gemeenten, termijnen, .* ontbreekt\.$/,
    );
    for (const tekst of ['null', '[]', '3']) {
      writeFileSync(bestand, tekst);
      expect(await nee('verschil', hash, bestand)).toContain('is niet te lezen');
    }
    writeFileSync(bestand, JSON.stringify({ ...document, ladders: { stap: 3 } }));
    expect(await nee('verschil', hash, bestand)).toContain('geen protocol zoals Schakel het bewaart');
    writeFileSync(bestand, 'geen json');
    expect(await nee('verschil', hash, bestand)).toContain('document.json is niet te lezen als het document');
  });

  test.each([
    ['nergens', 'nergens is geen protocol: noem een map zoals landelijk'],
    ['abc', 'abc is geen protocol: noem een map zoals landelijk'],
    ['0000abcd', 'Geen protocol in de databank heeft hash 0000abcd. De opdracht versies noemt ze.'],
  ])('of %s says what can be meant', async (wat, waarom) => {
    expect(await nee('verschil', wat, 'landelijk')).toContain(waarom);
  });
});

describe('versies', () => {
  test('are those that the worker took into use, each in force', async () => {
    const { hash, versie } = van('landelijk');
    expect(await ja('versies')).toContain(
      `landelijk\n  ${hash.slice(0, 12)}  ${versie}  vanaf 1 augustus 2015, van kracht\n`,
    );
  });
});

describe('neem-in-gebruik', () => {
  test('lets a protocol hold from today or later', async () => {
    const nieuw = regio(5);
    expect(await ja('neem-in-gebruik', nieuw, '--vanaf', '2026-11-02')).toMatch(
      /^regio 5 geldt vanaf 2 november 2026\.\nHash [0-9a-f]{64}$/,
    );
    await ja('neem-in-gebruik', regio(6), '--vanaf', '2026-12-01');
    const versies = await ja('versies');
    expect(versies).toMatch(/\n {2}\w{12} {2}5 {2}vanaf 2 november 2026, van kracht\n/);
    expect(versies).toMatch(/\n {2}\w{12} {2}6 {2}vanaf 1 december 2026, nog niet van kracht$/);
    vandaag = '2026-12-01';
    expect(await ja('versies')).toMatch(/2 november 2026, vervangen\n.*1 december 2026, van kracht$/);
    expect(await nee('neem-in-gebruik', regio(6), '--vanaf', '2026-12-02')).toMatch(
      /^regio 6 \(\w{12}\) is al in gebruik, vanaf 1 december 2026\.$/,
    );
    expect(await nee('neem-in-gebruik', regio(5), '--vanaf', '2026-12-02')).toMatch(
      /^regio 5 \(\w{12}\) is al in gebruik, vanaf 2 november 2026, en daarna vervangen\. Verander in protocol\.yaml de versie /,
    );
  });

  test('refuses a day that is over, for what is still booked about it would be decided in another way', async () => {
    expect(await nee('neem-in-gebruik', regio(9), '--vanaf', '2026-11-30')).toBe(
      '30 november 2026 is voorbij: wat over de dagen sindsdien nog wordt geboekt, zou ongemerkt anders worden beslist dan wat al is geboekt. Kies 2026-12-01 of later.',
    );
    expect(await nee('neem-in-gebruik', regio(9), '--vanaf', '2026-02-30')).toContain('is geen bestaande dag');
  });

  test('refuses what is no protocol, or is wrong', async () => {
    expect(await nee('neem-in-gebruik', map, '--vanaf', vandaag)).toContain('staat geen protocol.yaml');
    expect(await nee('neem-in-gebruik', regio(0), '--vanaf', vandaag)).toContain('regio/termijnen.yaml:3');
    expect(await nee('neem-in-gebruik', regio(9))).toContain('neem-in-gebruik MAP --vanaf JJJJ-MM-DD');
  });

  test('refuses a municipality that belongs to another region by then', async () => {
    const kop = REGIOKOP.replace('"1"', '"buren"').replace('GM9999', 'GM9999, GM0361');
    expect(await nee('neem-in-gebruik', regio(9, kop), '--vanaf', '2027-01-01')).toMatch(
      /^GM0361 hoort dan al bij noord-kennemerland .*\. Neem daar eerst een versie zonder GM0361 in gebruik\.$/,
    );
  });
});

describe('neem-in-gebruik landelijk', () => {
  test('says which regions still rest on the national protocol before it', async () => {
    const map = proefmap({
      'landelijk/protocol.yaml': (tekst) => tekst.replace(/versie: .*/, 'versie: "nieuw"'),
      'landelijk/drempels.yaml': (tekst) => tekst.replace('waarde: 16', 'waarde: 17'),
    });
    const tekst = await ja('neem-in-gebruik', map, '--vanaf', '2031-01-01');
    expect(tekst).toMatch(/\nRust nog op het vorige landelijke protocol; neem het opnieuw in gebruik:\n/);
    expect(tekst).toMatch(/\n {2}noord-kennemerland .*\n {2}ijssel-vecht /);
    const { hash } = await compileerProtocol(map);
    await ja('trek-in', hash, '--reden', 'het was een proef');
  });
});

describe('trek-in', () => {
  test('of the only version that had begun says from which day what holds now', async () => {
    const kop = (versie: string) =>
      REGIOKOP.replace('regio', 'eenling').replace('GM9999', 'GM9997').replace('"1"', versie);
    const enige = regio(8, kop('een'));
    await ja('neem-in-gebruik', enige, '--vanaf', vandaag);
    await ja('neem-in-gebruik', regio(9, kop('twee')), '--vanaf', '2030-01-01');
    const { hash } = await compileerProtocol(enige);
    expect(await ja('trek-in', hash, '--reden', 'te lang')).toMatch(
      /daarvan eenling twee \(\w{12}\)\.\nDie begint op 1 januari 2030; omdat er geen eerdere is, geldt zij ook voor de dagen ervoor\.\n/,
    );
  });

  test('withdraws for good, and lists what was booked under it', async () => {
    const nieuw = regio(8);
    const { hash } = await compileerProtocol(nieuw);
    await ja('neem-in-gebruik', nieuw, '--vanaf', '2026-12-01');
    const zaak = griffie.zaak();
    zaak.vandaag = '2026-12-02';
    await zaak.uit({ ...(await zaak.meldopdracht()), gemeente: 'GM9999' }, { van: 'postvak' });
    await zaak.noteer();
    vandaag = '2026-12-03';
    expect(await ja('trek-in', hash.slice(0, 6), '--reden', 'acht dagen is te lang')).toBe(
      [
        `regio 8 (${hash.slice(0, 12)}) is ingetrokken.`,
        `Vanaf de volgende boeking geldt in plaats daarvan ${await opvolger()}.`,
        'Onder deze versie geboekt: 4 gebeurtenissen in 1 zaak, waarvan 0 besluiten volgens een tabel.',
        `  ${zaak.zaakId}: 4 andere gebeurtenissen`,
      ].join('\n'),
    );
    expect(await ja('beslissingen', hash)).toContain(`\n  ${zaak.zaakId}: 4 andere gebeurtenissen`);
    expect(await ja('versies')).toMatch(/ingetrokken op .*: acht dagen is te lang/);
    expect(await nee('trek-in', hash, '--reden', 'nog eens')).toMatch(/^regio 8 \(\w{12}\) is al ingetrokken, op /);
    expect(await nee('neem-in-gebruik', regio(8), '--vanaf', vandaag)).toContain(
      'is ingetrokken: verander in protocol.yaml minstens de versie.',
    );
  });

  /** What holds for the region when nothing was withdrawn. */
  async function opvolger(): Promise<string> {
    const zes = (await leesVersies(griffie.prisma)).find(({ naam, versie }) => naam === 'regio' && versie === '6');
    return `regio 6 (${zes?.hash.slice(0, 12) ?? ''})`;
  }

  test('refuses to leave nothing that holds for the whole country, and a withdrawal without a reason', async () => {
    const { hash } = van('landelijk');
    expect(await nee('trek-in', hash, '--reden', 'proef')).toContain('is het enige landelijke protocol');
    expect(await nee('trek-in', hash, '--reden', '  ')).toContain('Gebruik:');
    expect(await nee('trek-in', 'abcd', '--reden', 'proef')).toContain('Geen protocol in de databank heeft hash abcd');
    expect(await ja('beslissingen', hash)).toBe('Onder deze versie is niets geboekt.');
  });

  test.runIf(vindPostgres() !== null)('is for the owner of the tables', async () => {
    const postgres = await startPostgres();
    if (!postgres) throw new Error('PostgreSQL start niet');
    const { prisma, protocollen } = await Proefgriffie.open(postgres.url);
    await prisma.$executeRaw`create user schakel_dienst in role schakel_app`;
    const programma = maakPrisma(postgres.url.replace('postgres@', 'schakel_dienst@'));
    const als = { programma, eigenaar: programma };
    const opdrachten = versieopdrachten({ vandaag, metDatabank: (wie, werk) => werk(als[wie]) });
    const hash = protocollen.voor('GM0361').hash;
    expect((await voerUit(['neem-in-gebruik', regio(7), '--vanaf', vandaag], opdrachten)).code).toBe(0);
    expect(await voerUit(['trek-in', hash, '--reden', 'proef'], opdrachten)).toEqual({
      code: 1,
      tekst:
        'Deze gebruiker van de databank mag geen versie intrekken: geef in DATABASE_OWNER_URL de eigenaar van de tabellen.',
    });
    als.eigenaar = prisma;
    expect((await voerUit(['trek-in', hash, '--reden', 'proef'], opdrachten)).tekst).toContain(
      `geldt in plaats daarvan landelijk `,
    );
    await programma.$disconnect();
    await prisma.$disconnect();
    await postgres.stop();
  });
});
