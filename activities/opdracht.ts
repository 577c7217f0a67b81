/** A command that nobody has read yet: it may be anything that JSON can say. */
import { canoniek } from '../mas/canoniek.ts';
import { sha256 } from './keten.ts';

const VEILIG = /^[\w.:@/-]{1,400}$/;

/** Whether a text from outside is one that the database and the chain can keep as it is: an id, a key, a code. */
const isVeilig = (tekst: string): boolean => VEILIG.test(tekst);

/** A key that cannot be kept gets another one in its place, always the same. */
export const veiligeSleutel = (sleutel: string): string => (isVeilig(sleutel) ? sleutel : `vreemd/${sha256(sleutel)}`);

/** What a command calls itself, made safe to keep. */
export function soortVan(opdracht: unknown): string {
  const { soort } = (opdracht ?? {}) as { soort?: unknown };
  return typeof soort === 'string' ? soort.replace(/[^\w-]/g, '').slice(0, 40) : '';
}

/** The id of the text that a command refers to, if it does. */
export function inhoudIdVan(opdracht: unknown): string | null {
  const { inhoud } = (opdracht ?? {}) as { inhoud?: { id?: unknown } | null };
  return typeof inhoud?.id === 'string' && isVeilig(inhoud.id) ? inhoud.id : null;
}

/** Tells commands under one key apart. What has no canonical text (nothing at all, nested without end) is refused anyhow. */
export function hashVan(opdracht: unknown): string {
  try {
    return sha256(canoniek(opdracht));
  } catch {
    return sha256('');
  }
}
