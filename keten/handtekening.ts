/** Signatures of events, both ways: Standard Webhooks, HMAC-SHA256 over id, moment and the very bytes of the body. */
import { randomBytes } from 'node:crypto';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

/** As they stand in a request. */
export interface Ondertekening {
  'webhook-id': string;
  'webhook-timestamp': string;
  'webhook-signature': string;
}

/** Secret that two parties share, as Standard Webhooks writes one. */
export const nieuwGeheim = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/**
 * The headers that go with a body.
 * @param id of the event: the same at every attempt
 * @param tijd of the attempt, in milliseconds
 */
export function onderteken(geheim: string, id: string, tijd: number, lichaam: string): Ondertekening {
  const moment = new Date(tijd);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(tijd / 1000)),
    'webhook-signature': new Webhook(geheim).sign(id, moment, lichaam),
  };
}

/**
 * Whether whoever sent this has the secret, and sent it within five minutes of now. What is missing is a signature that
 * is wrong.
 */
export function keur(
  geheim: string,
  koppen: Readonly<Partial<Record<keyof Ondertekening, string>>>,
  lichaam: string,
): boolean {
  try {
    new Webhook(geheim).verify(lichaam, { ...koppen }, { jsonParse: false });
    return true;
  } catch (fout) {
    if (fout instanceof WebhookVerificationError) return false;
    throw fout;
  }
}
