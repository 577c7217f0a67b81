/** The made-up DUO and the adapter that speaks to it, over HTTP. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Uitstel } from '../kanaal.ts';
import { maakDuo } from './http.ts';
import type { DuoPoort, Duostatus, Schoolbericht } from './poort.ts';
import { type Feit, Register } from './simulator/register.ts';
import { maakSimulator } from './simulator/server.ts';

const dagboek: Feit[] = [];
const register = new Register((feit) => dagboek.push(structuredClone(feit)));
let server: Server;
let adres: string;
let duo: DuoPoort;
beforeAll(async () => {
  server = createServer(maakSimulator(register)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  duo = maakDuo(adres);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const beheer = async (pad: string, lichaam: unknown): Promise<void> => {
  const antwoord = await fetch(`${adres}/beheer/${pad}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(lichaam),
  });
  expect(antwoord.ok).toBe(true);
};
const storing = (wijze: string, keer: number, ms = 0) => beheer('storingen', { wijze, keer, ms });
const lever = (bericht: Schoolbericht, keer = 1) => beheer('berichten', { bericht, keer });
const intrekking = (meldingsnummer: string): Schoolbericht => ({
  soort: 'intrekking',
  gemeente: 'GM0361',
  meldingsnummer,
  vestiging: '99XX00',
  mutatietijd: '2026-11-10T09:00:00Z',
});
const melding = (meldingsnummer: string): Schoolbericht => ({
  soort: 'melding',
  gemeente: 'GM0361',
  melding: { meldingsnummer },
});

/** Where somebody listened a moment ago. */
async function verlatenAdres(): Promise<string> {
  const ander = createServer().listen(0, '127.0.0.1');
  await once(ander, 'listening');
  const { port } = ander.address() as AddressInfo;
  ander.close();
  return `http://127.0.0.1:${port}`;
}

let teller = 0;
const nummer = (): string => `D-${(teller += 1)}`;
/** Tells a status under a key of its own, unless one is given. */
const meld = (meldingsnummer: string, status: Duostatus['status'], sleutel = nummer(), anders = {}) =>
  duo.meldStatus(
    {
      meldingsnummer,
      status,
      reden: null,
      toelichting: null,
      dag: '2026-11-10',
      gemeente: 'GM0361',
      contact: { naam: 'Verzonnen Ambtenaar', functie: null, telefoon: null, email: null },
      ...anders,
    },
    sleutel,
  );
const geweigerd = (code: string) => ({ uit: 'geweigerd', code });
const bezorgd = expect.objectContaining({ uit: 'bezorgd' }) as object;
const standen = (m: string): string[] => register.melding(m).statussen.map(({ status }) => status);

describe('statuses', () => {
  test('follow each other as the law has them, and no other way', async () => {
    const m = nummer();
    expect(await meld(m, 'afgesloten')).toEqual(geweigerd('VolgordeOngeldig'));
    expect(await meld(m, 'in-behandeling')).toEqual(bezorgd);
    expect(await meld(m, 'in-behandeling')).toEqual(geweigerd('VolgordeOngeldig'));
    expect(await meld(m, 'ter-kennisgeving')).toEqual(geweigerd('VolgordeOngeldig'));
    expect(await meld(m, 'afgesloten')).toEqual(bezorgd);
    expect(standen(m)).toEqual(['in-behandeling', 'afgesloten']);
  });

  test('are put right: what was closed, or taken for information, is dealt with after all', async () => {
    for (const eerst of [['in-behandeling', 'afgesloten'], ['ter-kennisgeving']] as const) {
      const m = nummer();
      for (const status of eerst) await meld(m, status);
      expect(await meld(m, 'in-behandeling')).toEqual(bezorgd);
    }
  });

  test('come once, however often they are sent under one key', async () => {
    const [m, sleutel] = [nummer(), nummer()];
    const eerste = await meld(m, 'in-behandeling', sleutel);
    expect(await meld(m, 'in-behandeling', sleutel)).toEqual(eerste);
    expect(await meld(m, 'in-behandeling', sleutel, { dag: '2026-11-11' })).toEqual(geweigerd('SleutelHergebruikt'));
    expect(standen(m)).toEqual(['in-behandeling']);
  });

  test('of a melding that the school withdrew are refused; one that was closed before stays closed', async () => {
    const [open, dicht] = [nummer(), nummer()];
    await meld(dicht, 'ter-kennisgeving');
    await lever(intrekking(open));
    await lever(intrekking(dicht));
    expect(await meld(open, 'in-behandeling')).toEqual(geweigerd('Ingetrokken'));
    expect([register.melding(open).status, register.melding(dicht).status]).toEqual([
      'ingetrokken',
      'ter-kennisgeving',
    ]);
  });
});

describe('what goes wrong on the way', () => {
  test('an outage is over after so many calls, and says how long to wait', async () => {
    const [m, sleutel] = [nummer(), nummer()];
    await storing('weg', 2);
    for (let keer = 0; keer < 2; keer += 1) {
      const fout = await meld(m, 'in-behandeling', sleutel).catch((f: unknown) => f);
      expect(fout).toBeInstanceOf(Uitstel);
      expect(fout).toMatchObject({ code: 'HTTP-503', wachtMs: 1_000 });
    }
    expect(standen(m)).toEqual([]);
    expect(await meld(m, 'in-behandeling', sleutel)).toEqual(bezorgd);
  });

  test('an answer that was lost: what was told is told, and telling it again adds nothing', async () => {
    const [m, sleutel] = [nummer(), nummer()];
    await storing('antwoord-kwijt', 1);
    await expect(meld(m, 'in-behandeling', sleutel)).rejects.toThrow(Uitstel);
    expect(standen(m)).toEqual(['in-behandeling']);
    expect(await meld(m, 'in-behandeling', sleutel)).toEqual(bezorgd);
    expect(standen(m)).toEqual(['in-behandeling']);
  });

  test('an answer that takes too long, and an address where nobody is', async () => {
    await storing('traag', 1, 200);
    const ongeduldig = maakDuo(adres, { geduldMs: 50 });
    await expect(ongeduldig.haalBerichten(0)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    await expect(maakDuo(await verlatenAdres()).haalBerichten(0)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

test('what schools told comes in order, from where one was, and doubled when it is delivered twice', async () => {
  const voor = (await duo.haalBerichten(0)).at(-1)?.volg ?? 0;
  await lever(melding('M-1'), 2);
  await lever(intrekking('M-1'));
  const berichten = await duo.haalBerichten(voor);
  expect(berichten.map(({ soort, volg }) => [soort, volg - voor])).toEqual([
    ['melding', 1],
    ['melding', 2],
    ['intrekking', 3],
  ]);
  expect(await duo.haalBerichten(voor + 3)).toEqual([]);
});

test('it is what it was after a restart', async () => {
  const [m, sleutel] = [nummer(), nummer()];
  const eerste = await meld(m, 'in-behandeling', sleutel);
  const later = new Register(() => undefined, dagboek);
  expect(later.melding(m)).toEqual(register.melding(m));
  expect(later.na(0, 1_000)).toEqual(register.na(0, 1_000));
  const bekend = dagboek.findLast((feit) => feit.feit === 'status');
  expect(bekend && later.meldStatus(sleutel, bekend.status)).toMatchObject({
    ontvangst: eerste.uit === 'bezorgd' && eerste.ontvangst,
  });
});
