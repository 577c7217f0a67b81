/** Mail, by the relay of the municipality. What is in it concerns people, so it goes over TLS or not at all. */
import { createTransport } from 'nodemailer';
import { codeVan, type Uitslag, Uitstel } from './kanaal.ts';
import type { Weigercode } from '../mas/weigercodes.ts';

/** Of one step of the conversation, and of all of it, in milliseconds: the activity ends a minute after it began. */
const STAP_MS = 10_000;
const GEDULD_MS = 45_000;

export interface Bijlage {
  naam: string;
  mediatype: string;
  inhoud: Uint8Array;
}
export interface Mailbericht {
  aan: { adres: string; naam?: string };
  onderwerp: string;
  tekst: string;
  bijlagen: Bijlage[];
  /** Becomes the Message-ID: what the receiver knows a repeat by. */
  id: string;
}
export type Mail = (bericht: Mailbericht) => Promise<Uitslag>;

export interface Mailopties {
  /** smtp://…:587 or smtps://…:465, with user and password in it where the relay asks for them. */
  url: string;
  afzender: { adres: string; naam: string };
  /** Without TLS, or with a certificate that nobody vouches for: to try things on one machine (KETEN_ONVEILIG). */
  onveilig: boolean;
  /** For each step and for the whole, in milliseconds. */
  geduld?: { stapMs: number; geheelMs: number };
}

/**
 * Delivered is what the relay took over with 250 after the final dot.
 * @throws {Uitstel} when it is worth trying again
 */
export function maakMail({ url, afzender, onveilig, geduld }: Mailopties): Mail {
  const { stapMs = STAP_MS, geheelMs = GEDULD_MS } = geduld ?? {};
  const domein = afzender.adres.split('@').at(-1) ?? '';
  const opties = { ...relay(url), ...(onveilig ? { tls: { rejectUnauthorized: false } } : { requireTLS: true }) };
  const wachten = { dnsTimeout: stapMs, connectionTimeout: stapMs, greetingTimeout: stapMs, socketTimeout: stapMs };
  return async (bericht) => {
    const verbinding = createTransport({ ...opties, ...wachten, socketCloseTimeout: 0 });
    try {
      const { response } = await binnen(geheelMs, verbinding.sendMail(alsMail(bericht, afzender, domein)));
      return { uit: 'bezorgd', ontvangst: /^\d{3}/.exec(response)?.[0] ?? null };
    } catch (fout) {
      return beoordeel(fout);
    } finally {
      verbinding.close();
    }
  };
}

/** In parts and not as one text: what stands in a setting may hold signs that mean something in an address. */
function relay(adres: string) {
  const url = new URL(adres);
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
  };
}

/**
 * Objects, never lines: nodemailer writes names, addresses and subjects so that no sign in them can begin a header of its
 * own. Attachments are bytes that we have: nothing is fetched by path or address.
 */
const alsMail = (
  { aan, onderwerp, tekst, bijlagen, id }: Mailbericht,
  afzender: Mailopties['afzender'],
  domein: string,
) => ({
  from: { address: afzender.adres, name: afzender.naam },
  to: { address: aan.adres, name: aan.naam ?? '' },
  // no reply of a machine comes back to it (RFC 3834)
  headers: { 'Auto-Submitted': 'auto-generated' },
  messageId: `<${id}@${domein}>`,
  subject: onderwerp,
  text: tekst,
  attachments: bijlagen.map(({ naam, mediatype, inhoud }) => ({
    filename: naam,
    contentType: mediatype,
    content: Buffer.from(inhoud),
  })),
  disableFileAccess: true,
  disableUrlAccess: true,
});

async function binnen<T>(ms: number, werk: Promise<T>): Promise<T> {
  let wekker: NodeJS.Timeout | undefined;
  const teLaat = new Promise<never>((_, mis) => {
    wekker = setTimeout(() => {
      mis(new Uitstel('ETIMEDOUT'));
    }, ms);
  });
  try {
    return await Promise.race([werk, teLaat]);
  } finally {
    clearTimeout(wekker);
  }
}

interface Smtpfout {
  responseCode?: number;
  permanent?: boolean;
  command?: string;
  /** What the machine itself called it. */
  originalCode?: string;
}

/**
 * A refusal is about this receiver or this mail. What the relay has against ourselves (a wrong password, a sender that it
 * does not know) is mended by an operator, and then everything goes out after all.
 */
function beoordeel(fout: unknown): Uitslag {
  if (fout instanceof Uitstel) throw fout;
  const { responseCode, permanent, command, originalCode } = fout as Smtpfout;
  const geenTls = responseCode !== undefined && command === 'STARTTLS';
  const vanRelay = responseCode ? `SMTP-${responseCode}` : codeVan(originalCode ? { code: originalCode } : fout);
  const code = geenTls ? 'ETLS' : vanRelay;
  if (permanent && (command === 'RCPT TO' || command === 'DATA')) return { uit: 'geweigerd', code };
  // an address that no relay was asked about
  if (code === 'EENVELOPE' && command === 'API')
    return { uit: 'geweigerd', code: 'AdresOngeldig' satisfies Weigercode };
  if (code === 'EMESSAGE') return { uit: 'geweigerd', code: 'TeGroot' satisfies Weigercode };
  // a relay that answers with a code did not take it
  throw new Uitstel(code, { misschien: responseCode === undefined });
}
