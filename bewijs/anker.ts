/** An anchor: once a day the heads of the ledgers of all cases under one root, after the anchor of the day before. */
import { bladhash } from './merkle.ts';

/** What is hashed and signed, as canonical JSON. */
export interface Ankerkop {
  soort: 'schakel-anker';
  nr: number;
  /** Civil day of the machine that made it. */
  dag: string;
  /** ISO instant on the clock of that machine: the heads are those of this moment. */
  op: string;
  /** How many leaves the tree has. */
  bladeren: number;
  /** Root of the tree, in hex. */
  wortel: string;
  /** SHA-256 of the anchor before it, '' for the first. */
  vorige: string;
  /** Thumbprint of the key that signed it. */
  sleutel: string;
}

export interface Anker {
  kop: string;
  /** Ed25519 in hex. */
  handtekening: string;
}

/**
 * The leaf of a case: who has not got the salt of the case cannot tell of which case it is, and not even that of two leaves
 * of two days they are of one.
 * @param zout 32 bytes in hex
 * @param nr number of the last event
 * @param hoofd hash of that event, in hex
 */
export function ankerblad(zout: string, nr: number, hoofd: string): Buffer {
  const getal = Buffer.alloc(4);
  getal.writeUInt32BE(nr);
  return bladhash(Buffer.concat([Buffer.from(zout, 'hex'), getal, Buffer.from(hoofd, 'hex')]));
}
