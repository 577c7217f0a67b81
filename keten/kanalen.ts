/** The ways out of the house, as the settings have them. What is not set is caught. */
import type { Instellingen } from '../platform/instellingen.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { maakDuo } from './duo/http.ts';
import type { DuoPoort } from './duo/poort.ts';
import type { Uitslag } from './kanaal.ts';
import { type Bijlage, type Mail, maakMail } from './smtp.ts';
import { maakOpvang, type Opvang } from './opvang.ts';
import { maakWebhook, type Webhook } from './webhook.ts';

/** Hands a letter to whoever prints it, puts it in an envelope and posts it (docs/kanalen.md). */
export type Poststraat = (stuk: { id: string; bestanden: Bijlage[] }) => Promise<Uitslag>;

export interface Kanalen {
  opvang: Opvang;
  mail: Mail | null;
  webhook: Webhook | null;
  duo: DuoPoort | null;
  /** No print service is built in: an official posts them, or they are caught where nothing leaves the house. */
  post: Poststraat | null;
  /** Who sends the events, by its number on the network of government; null while they are caught. */
  oin: string | null;
  /** Where partners fetch what belongs to a message: an origin. */
  adres: string;
}

/** Stands where a real address would, as long as nothing leaves the house. */
const NERGENS = 'https://schakel.invalid';

export const maakKanalen = (
  prisma: PrismaClient,
  { keten: { mail, oin, onveilig }, publiekAdres, duoUrl }: Pick<Instellingen, 'keten' | 'publiekAdres' | 'duoUrl'>,
): Kanalen => ({
  opvang: maakOpvang(prisma),
  mail: mail ? maakMail({ ...mail, onveilig }) : null,
  webhook: oin ? maakWebhook({ onveilig }) : null,
  duo: duoUrl ? maakDuo(duoUrl) : null,
  post: null,
  oin: oin ?? null,
  adres: publiekAdres ?? NERGENS,
});

/**
 * Something of a real case really leaves the house. Then nobody may take for sent what was only caught: what has no way out
 * of its own is for a person.
 */
export const gaatEchtUit = ({ mail, webhook, post }: Pick<Kanalen, 'mail' | 'webhook' | 'post'>): boolean =>
  (mail ?? webhook ?? post) !== null;

/** Nothing leaves the house. */
export const alleenOpvang = (prisma: PrismaClient): Kanalen => maakKanalen(prisma, { keten: { onveilig: false } });
