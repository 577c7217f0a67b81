/** The keys of the environment, with which the keys of cases are wrapped (key encryption keys). */
import { nieuweSleutel, ontzegel, SLEUTEL_BYTES, verzegel } from './zegel.ts';

export interface Kek {
  /** Chosen by the operator; stands beside what was wrapped with it. */
  readonly id: string;
  readonly sleutel: Uint8Array;
}
/** The first one wraps, all of them unwrap. */
export type Keks = readonly [Kek, ...Kek[]];

/** A key of a case, wrapped. */
export interface Verpakt {
  id: string;
  zaakId: string;
  kekId: string;
  verpakt: Uint8Array<ArrayBuffer>;
}

/** An operator has to do something before keys can be read; the message says what. */
export class KekFout extends Error {
  override readonly name = 'KekFout';
}

const KEK = /^([A-Za-z0-9][\w.-]{0,39}):([A-Za-z0-9+/]{43}=)$/;

/** Reads `id:base64,id:base64`; null when it is something else, or names one twice. */
export function leesKeks(tekst: string): Keks | null {
  const keks = tekst.split(',').map((deel): Kek | null => {
    const [, id = '', sleutel = ''] = KEK.exec(deel.trim()) ?? [];
    const bytes = Buffer.from(sleutel, 'base64');
    return bytes.length === SLEUTEL_BYTES ? { id, sleutel: bytes } : null;
  });
  const [eerste, ...rest] = keks.filter((kek) => kek !== null);
  if (!eerste || rest.length + 1 !== keks.length) return null;
  const uit: Keks = [eerste, ...rest];
  return new Set(uit.map(({ id }) => id)).size === uit.length ? uit : null;
}

/** A new one, as it stands in the environment. */
export const nieuweKek = (id: string): string => `${id}:${nieuweSleutel().toString('base64')}`;

/** What was wrapped for one case opens for no other, also when somebody moves it in the table. */
const bij = ({ id, zaakId, kekId }: Omit<Verpakt, 'verpakt'>): string =>
  `schakel/zaaksleutel/1\n${kekId}\n${id}\n${zaakId}`;

export function pakIn([kek]: Keks, { id, zaakId }: { id: string; zaakId: string }, sleutel: Uint8Array): Verpakt {
  const wat = { id, zaakId, kekId: kek.id };
  return { ...wat, verpakt: new Uint8Array(verzegel(kek.sleutel, sleutel, bij(wat))) };
}

/** @throws {KekFout} when the KEK is not here, or is another one than it was wrapped with */
export function pakUit(keks: Keks, wat: Verpakt): Buffer {
  const kek = keks.find(({ id }) => id === wat.kekId);
  if (!kek)
    throw new KekFout(
      `SCHAKEL_KEKS heeft geen sleutel ${wat.kekId}, en er zijn zaken die ermee zijn versleuteld. Zet haar erbij.`,
    );
  const sleutel = ontzegel(kek.sleutel, wat.verpakt, bij(wat));
  if (!sleutel)
    throw new KekFout(
      `De sleutel ${wat.kekId} in SCHAKEL_KEKS opent niet wat ermee is ingepakt. Zet de goede sleutel terug.`,
    );
  return sleutel;
}
