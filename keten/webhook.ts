/** Hands an event to the webhook of a partner: signed as Standard Webhooks, under the same id at every attempt. */
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { AdresFout, bewaakteLookup, type Grens, keurWebadres, type Zoek, zoekInDns } from './bewaking.ts';
import { onderteken } from './handtekening.ts';
import { codeVan, isWeigering, type Uitslag, Uitstel } from './kanaal.ts';
import { wachttijd } from './wachttijd.ts';
import type { Weigercode } from '../mas/weigercodes.ts';

/** For the whole exchange, in milliseconds. */
const GEDULD_MS = 10_000;
/** The NL GOV profile for CloudEvents allows no more, in bytes. */
const GROOTSTE = 64 * 1_024;

export interface Webhookzending {
  /** Address of the partner. */
  naar: string;
  /** `whsec_…` */
  geheim: string;
  /** The id of the event: what the receiver knows a repeat by. */
  id: string;
  /** The event, as `application/cloudevents+json`. */
  lichaam: string;
}
export type Webhook = (zending: Webhookzending) => Promise<Uitslag>;

export interface Webhookopties extends Grens {
  /** Another way to look names up than that of this machine. */
  zoek?: Zoek;
  geduldMs?: number;
}

/**
 * Delivered is what the receiver answered with 2xx. It may have got it all the same when the connection broke before that:
 * hence the id, by which it can see that it gets the same again.
 * @throws {Uitstel} when it is worth trying again
 */
export const maakWebhook =
  ({ onveilig, zoek = zoekInDns, geduldMs = GEDULD_MS }: Webhookopties): Webhook =>
  async (zending) => {
    const { naar, lichaam } = zending;
    if (Buffer.byteLength(lichaam) > GROOTSTE) return { uit: 'geweigerd', code: 'TeGroot' satisfies Weigercode };
    const koppen = koppenVoor(zending);
    if (!koppen) return { uit: 'geweigerd', code: 'GeheimOngeldig' satisfies Weigercode };
    const lijn = { open: false };
    try {
      const url = keurWebadres(naar, { onveilig });
      const lookup = bewaakteLookup(zoek, { onveilig });
      return beoordeel(
        await post(url, lichaam, lijn, { headers: { ...koppen }, lookup, signal: AbortSignal.timeout(geduldMs) }),
      );
    } catch (fout) {
      if (fout instanceof Uitstel) throw fout;
      if (fout instanceof AdresFout) return { uit: 'geweigerd', code: fout.code };
      throw new Uitstel(codeVan(fout) === 'ABORT_ERR' ? 'ETIMEDOUT' : codeVan(fout), { misschien: lijn.open });
    }
  };

/** Null when the secret is none. */
function koppenVoor({ geheim, id, lichaam }: Webhookzending): Record<string, string> | null {
  try {
    const handtekening = onderteken(geheim, id, Date.now(), lichaam);
    return { 'content-type': 'application/cloudevents+json; charset=utf-8', ...handtekening };
  } catch {
    return null;
  }
}

type Verbinding = Pick<Parameters<typeof overHttps>[1], 'headers' | 'lookup' | 'signal'>;

/**
 * One request on a connection of its own. Nothing of the answer is read but its head: what is in it is not for us.
 * @param lijn opens when there is a connection: from then on it may arrive
 */
function post(url: URL, lichaam: string, lijn: { open: boolean }, verbinding: Verbinding): Promise<IncomingMessage> {
  const [verzoek, verbonden] =
    url.protocol === 'https:' ? ([overHttps, 'secureConnect'] as const) : ([overHttp, 'connect'] as const);
  return new Promise((af, mis) => {
    verzoek(url, { ...verbinding, method: 'POST', agent: false })
      .on('socket', (socket) => {
        socket.once(verbonden, () => {
          lijn.open = true;
        });
      })
      .on('response', (antwoord) => {
        antwoord.destroy();
        af(antwoord);
      })
      .on('error', mis)
      .end(lichaam);
  });
}

/** A redirect is not followed: it may lead anywhere. It is no refusal either, so it is tried again where it was meant for. */
function beoordeel({ statusCode = 0, headers }: IncomingMessage): Uitslag {
  const code = `HTTP-${statusCode}`;
  if (statusCode >= 200 && statusCode < 300) return { uit: 'bezorgd', ontvangst: code };
  if (isWeigering(statusCode)) return { uit: 'geweigerd', code, ...(statusCode === 409 && { dubbel: true }) };
  throw new Uitstel(code, { wachtMs: wachttijd(headers['retry-after'], Date.now()), misschien: false });
}
