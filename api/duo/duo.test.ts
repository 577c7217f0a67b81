/** What schools told DUO, taken in from the made-up one over HTTP. Temporal is away: here it is about what is kept. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { maakDuo } from '../../keten/duo/http.ts';
import { Register } from '../../keten/duo/simulator/register.ts';
import { maakSimulator } from '../../keten/duo/simulator/server.ts';
import { dagVan, plusDagen } from '../../mas/datum.ts';
import { maakPrisma } from '../../platform/databank/prisma.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { melding, meldingsnummer } from '../../test/opzet/bron.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { ongeplaatstAntwoord } from '../berichten/schemas.ts';
import { haalBij } from './poller.ts';

const GISTEREN = plusDagen(dagVan(Date.now()), -1);
const TWEE_UUR = `${GISTEREN}T14:00:00.000Z`;

let huis: Testhuis;
let prisma: PrismaClient;
const servers: Server[] = [];
let register: Register;
let adres: string;
beforeAll(async () => {
  huis = await startTesthuis();
  prisma = maakPrisma(huis.databank.url);
});
beforeEach(async () => {
  register = new Register(() => undefined);
  const server = createServer(maakSimulator(register)).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await prisma.leeswijzer.deleteMany();
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await prisma.$disconnect();
  await huis.stop();
});

/** Which meldingen were brought on, in order. */
const gebracht: string[] = [];
const gewaarschuwd: unknown[] = [];
const haal = (van = adres): Promise<void> =>
  haalBij({
    prisma,
    duo: maakDuo(van),
    log: { warn: (wat: unknown) => gewaarschuwd.push(wat) },
    intake: {
      breng: (a) => {
        gebracht.push('nummer' in a ? a.nummer : '');
        return Promise.resolve();
      },
    },
  });
const meld = (anders: Record<string, unknown> = {}): string => {
  const bericht = melding(GISTEREN, { meldingsnummer: meldingsnummer(), ...anders });
  register.zetKlaar({ soort: 'melding', gemeente: 'GM0361', melding: bericht });
  return bericht.meldingsnummer as string;
};
const trekIn = (nummer: string, vestiging = '99XX00'): void => {
  register.zetKlaar({
    soort: 'intrekking',
    gemeente: 'GM0361',
    meldingsnummer: nummer,
    vestiging,
    mutatietijd: TWEE_UUR,
  });
};
const inPostvak = async (nummer: string) =>
  (await prisma.postvak.findMany({ where: { nummer }, orderBy: { mutatietijd: 'asc' } })).map(({ soort }) => soort);
const apart = async () =>
  ongeplaatstAntwoord.parse((await huis.vraag('lpa', 'GET', '/v1/berichten/ongeplaatst')).lichaam);

test('a melding, the same once more, a change of it and its withdrawal are each kept once, and brought on', async () => {
  const nummer = meld();
  register.zetKlaar(register.na(0, 1)[0] ?? { soort: 'melding', gemeente: 'GM0361', melding: null });
  meld({ ...(register.na(0, 1)[0] as { melding: object }).melding, mutatietijd: `${GISTEREN}T10:00:00Z`, soort: 'O' });
  trekIn(nummer);
  await haal();
  expect(await inPostvak(nummer)).toEqual(['melding', 'melding', 'intrekking']);
  expect(gebracht.filter((n) => n === nummer)).toHaveLength(4);
});

test('a withdrawal may come before its melding', async () => {
  const nummer = meldingsnummer();
  trekIn(nummer);
  meld({ meldingsnummer: nummer });
  await haal();
  expect(await inPostvak(nummer)).toEqual(['melding', 'intrekking']);
});

test('it goes on from where it was, and reading everything again changes nothing', async () => {
  const eerste = meld();
  await haal();
  const tweede = meld();
  gebracht.length = 0;
  await haal();
  expect(gebracht).toEqual([tweede]);
  await prisma.leeswijzer.deleteMany();
  await haal();
  expect([await inPostvak(eerste), await inPostvak(tweede)]).toEqual([['melding'], ['melding']]);
});

test('what is wrong waits for a person, once, and holds up nothing', async () => {
  const voor = (await apart()).berichten.length;
  meld({ vestiging: '99ZZ99' });
  meld({ begindatum: '2999-01-01' });
  register.zetKlaar({ soort: 'melding', gemeente: 'GM0361', melding: 'geen melding' });
  const goed = meld();
  trekIn(goed, '99YY00');
  await haal();
  await prisma.leeswijzer.deleteMany();
  await haal();
  const berichten = (await apart()).berichten.slice(voor);
  expect(berichten.map(({ reden }) => reden)).toEqual([
    'vestiging: vestiging 99ZZ99 is niet bekend.',
    expect.stringContaining('begindatum: 2999-01-01 ligt in de toekomst') as string,
    expect.stringContaining('lichaam:') as string,
    'Dit meldingsnummer hoort bij een melding van een andere vestiging.',
  ]);
  expect(berichten[0]).toMatchObject({ van: 'DUO', naam: 'Verzuimmelding', plaatsbaar: false, gegevens: {} });
  expect(await inPostvak(goed)).toEqual(['melding']);
});

test('what cannot be read at all is put apart, once, with a warning, and what stands around it goes on', async () => {
  const [eerste, tweede] = [melding(GISTEREN), melding(GISTEREN)].map((m) => ({
    ...m,
    meldingsnummer: meldingsnummer(),
  }));
  const heel = (volg: number, wat: unknown) => ({ soort: 'melding', gemeente: 'GM0361', volg, melding: wat });
  const stuk = { ...heel(2, null), soort: 'nooit-bedacht' };
  const elders = { ...heel(3, null), gemeente: 'GM9999', soort: null };
  const bladzijde = [heel(1, eerste), stuk, 'geen bericht', elders, heel(4, tweede), { volg: 9e15 }];
  const server = createServer((vraag, antwoord) => {
    const na = Number(new URL(vraag.url ?? '', 'http://duo').searchParams.get('na'));
    antwoord.end(
      JSON.stringify({ berichten: bladzijde.filter((b) => !(Number((b as { volg?: number }).volg) <= na)) }),
    );
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const van = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const voor = (await apart()).berichten.length;
  await haal(van);
  await haal(van);
  expect(await inPostvak(eerste?.meldingsnummer ?? '')).toEqual(['melding']);
  expect(await inPostvak(tweede?.meldingsnummer ?? '')).toEqual(['melding']);
  // of a municipality that does not exist everybody hears
  expect((await apart()).berichten.slice(voor).map(({ reden, gegevens }) => [reden, gegevens])).toEqual(
    Array.from({ length: 4 }, () => ['Dit bericht van DUO is niet te lezen.', {}]),
  );
  expect(gewaarschuwd).toContainEqual({ volg: 2 });
});

test('while DUO is away nothing is lost', async () => {
  const nummer = meld();
  const weg = { method: 'POST', headers: { 'content-type': 'application/json' } };
  await fetch(`${adres}/beheer/storingen`, { ...weg, body: JSON.stringify({ wijze: 'weg', keer: 1 }) });
  await expect(haal()).rejects.toMatchObject({ code: 'HTTP-503' });
  expect(await inPostvak(nummer)).toEqual([]);
  await haal();
  expect(await inPostvak(nummer)).toEqual(['melding']);
});
