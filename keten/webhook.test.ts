import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Zoek } from './bewaking.ts';
import { startPostbus } from '../test/opzet/postbus.ts';
import { keur, nieuwGeheim } from './handtekening.ts';
import { Uitstel } from './kanaal.ts';
import { maakWebhook } from './webhook.ts';

const GEHEIM = nieuwGeheim();
let server: Server;
let adres: string;
let antwoord: RequestListener;
let ontvangen: { koppen: IncomingHttpHeaders; lichaam: string }[];
beforeAll(async () => {
  server = createServer((req, res) => {
    let lichaam = '';
    req.on('data', (deel: Buffer) => (lichaam += deel.toString()));
    req.on('end', () => {
      ontvangen.push({ koppen: req.headers, lichaam });
      antwoord(req, res);
    });
  });
  await new Promise<void>((af) => server.listen(0, '127.0.0.1', af));
  adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  ontvangen = [];
  antwoord = met(204);
});
const met =
  (status: number, koppen: Record<string, string> = {}): RequestListener =>
  (_, res) => {
    res.writeHead(status, koppen).end();
  };

const stuur = maakWebhook({ onveilig: true });
const ongeduldig = maakWebhook({ onveilig: true, geduldMs: 200 });
const zending = () => ({ naar: adres, geheim: GEHEIM, id: 'id-1', lichaam: '{"specversion":"1.0"}' });
const uitstel = async (webhook = stuur): Promise<Pick<Uitstel, 'code' | 'wachtMs'>> => {
  const fout = await webhook(zending()).catch((f: unknown) => f);
  expect(fout).toBeInstanceOf(Uitstel);
  const { code, wachtMs } = fout as Uitstel;
  return { code, wachtMs };
};

describe('a webhook', () => {
  test('gets the event, signed over its very bytes, under the same id at every attempt', async () => {
    expect(await stuur(zending())).toEqual({ uit: 'bezorgd', ontvangst: 'HTTP-204' });
    await stuur(zending());
    expect(ontvangen.map(({ koppen }) => koppen['webhook-id'])).toEqual(['id-1', 'id-1']);
    const [{ koppen, lichaam } = { koppen: {}, lichaam: '' }] = ontvangen;
    expect(koppen['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    const ondertekend = koppen as Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>;
    expect(keur(GEHEIM, ondertekend, lichaam)).toBe(true);
    // a bit of the body, the id, the moment, or a secret that is another's
    expect(keur(GEHEIM, ondertekend, lichaam.replace('1.0', '1.1'))).toBe(false);
    expect(keur(GEHEIM, { ...ondertekend, 'webhook-id': 'id-2' }, lichaam)).toBe(false);
    const later = String(Number(ondertekend['webhook-timestamp']) + 1);
    expect(keur(GEHEIM, { ...ondertekend, 'webhook-timestamp': later }, lichaam)).toBe(false);
    expect(keur(nieuwGeheim(), ondertekend, lichaam)).toBe(false);
  });

  test.each([400, 401, 404, 409, 410, 422])('that answers %i has refused', async (status) => {
    antwoord = met(status);
    expect(await stuur(zending())).toMatchObject({ uit: 'geweigerd', code: `HTTP-${status}` });
  });

  test.each([408, 425, 429, 500, 502, 503])('that answers %i is tried again', async (status) => {
    antwoord = met(status);
    expect(await uitstel()).toEqual({ code: `HTTP-${status}`, wachtMs: null });
  });

  test('may say how long to wait', async () => {
    antwoord = met(503, { 'retry-after': '120' });
    expect(await uitstel()).toEqual({ code: 'HTTP-503', wachtMs: 120_000 });
    antwoord = met(429, { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() });
    const { wachtMs } = await uitstel();
    expect(wachtMs).toBeGreaterThan(3_590_000);
    expect(wachtMs).toBeLessThanOrEqual(3_600_000);
  });

  test.each([301, 302, 307, 308])('that answers %i is not followed', async (status) => {
    antwoord = met(status, { location: `${adres}/elders` });
    expect(await uitstel()).toEqual({ code: `HTTP-${status}`, wachtMs: null });
    expect(ontvangen).toHaveLength(1);
  });

  test('that says nothing in time, hangs up, or is not there is tried again', async () => {
    antwoord = () => undefined;
    await expect(ongeduldig(zending())).rejects.toMatchObject({ code: 'ETIMEDOUT', wachtMs: null, misschien: true });
    antwoord = (req) => req.socket.destroy();
    await expect(stuur(zending())).rejects.toMatchObject({ code: 'ECONNRESET', wachtMs: null, misschien: true });
    antwoord = met(500);
    await expect(stuur(zending())).rejects.toMatchObject({ code: 'HTTP-500', misschien: false });
    const dicht = stuur({ ...zending(), naar: 'http://127.0.0.1:1/' });
    await expect(dicht).rejects.toMatchObject({ code: 'ECONNREFUSED', misschien: false });
  });

  test('whose certificate nobody vouches for gets nothing, also where addresses within the house are allowed', async () => {
    const vals = await startPostbus({ tls: 'meteen' });
    const uit = stuur({ ...zending(), naar: vals.url.replace('smtps:', 'https:') });
    await expect(uit).rejects.toMatchObject({ code: 'CERT_HAS_EXPIRED', misschien: false });
    await vals.stop();
  });

  test('that goes on talking for ever costs nothing: only the head of its answer is read', async () => {
    antwoord = (_, res) => {
      res.writeHead(200);
      const praat = setInterval(() => res.write('x'.repeat(1_000)), 1);
      res.on('close', () => {
        clearInterval(praat);
      });
    };
    expect(await stuur(zending())).toEqual({ uit: 'bezorgd', ontvangst: 'HTTP-200' });
  });

  test('gets no event that is too large, or that cannot be signed', async () => {
    const groot = { ...zending(), lichaam: 'é'.repeat(32 * 1_024 + 1) };
    expect(await stuur(groot)).toEqual({ uit: 'geweigerd', code: 'TeGroot' });
    expect(await stuur({ ...groot, lichaam: 'é'.repeat(32 * 1_024) })).toMatchObject({ uit: 'bezorgd' });
    expect(await stuur({ ...zending(), geheim: '' })).toEqual({ uit: 'geweigerd', code: 'GeheimOngeldig' });
    expect(ontvangen).toHaveLength(1);
  });
});

describe('an address that leads into the house', () => {
  const verboden = { uit: 'geweigerd', code: 'AdresNietToegestaan' };
  const stuurVeilig = (naar: string, zoek?: Zoek) =>
    maakWebhook({ onveilig: false, ...(zoek && { zoek }) })({ ...zending(), naar });

  test('gets nothing: not over http, not by number, and not by a name that turns out to be within', async () => {
    expect(await stuurVeilig(adres)).toEqual(verboden);
    expect(await stuurVeilig(adres.replace('http:', 'https:'))).toEqual(verboden);
    const naam = `https://partner.example:${new URL(adres).port}/`;
    const binnen: Zoek = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    expect(await stuurVeilig(naam, binnen)).toEqual(verboden);
    expect(ontvangen).toEqual([]);
  });

  test('cannot be slipped in by a second look-up: the connection goes to the address that was judged', async () => {
    const gevraagd: string[] = [];
    const wisselt: Zoek = (naam) => {
      gevraagd.push(naam);
      return Promise.resolve([{ address: gevraagd.length === 1 ? '127.0.0.1' : '127.0.0.99', family: 4 }]);
    };
    const naar = `http://partner.example:${new URL(adres).port}/`;
    await maakWebhook({ onveilig: true, zoek: wisselt })({ ...zending(), naar });
    expect(gevraagd).toEqual(['partner.example']);
    expect(ontvangen[0]?.koppen.host).toBe(new URL(naar).host);
  });
});
