import { sha256 } from './keten.ts';

const VEILIG = /^[\w.:@/-]{1,400}$/;

/** Whether a text from outside is one that the database and the chain can keep as it is: an id, a key, a code. */
export const isVeilig = (tekst: string): boolean => VEILIG.test(tekst);

/** A key that cannot be kept gets another one in its place, always the same. */
export const veiligeSleutel = (sleutel: string): string => (isVeilig(sleutel) ? sleutel : `vreemd/${sha256(sleutel)}`);
