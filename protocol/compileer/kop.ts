/** Compiles protocol.yaml: what a protocol is called, what it is based on, for whom it holds and from which day. */
import type { z } from 'zod';
import type { Dag } from '../../mas/datum.ts';
import type { Protocol } from '../../mas/protocol.ts';
import type { Bestand } from './bestand.ts';
import { protocolSchema } from './schema.ts';
import { toets } from './toets.ts';

/** Name and folder of the protocol on which every region is based. */
export const LANDELIJK = 'landelijk';

export interface Kop {
  titel: Pick<Protocol, 'naam' | 'versie' | 'gemeenten'>;
  /** The day from which it holds. No part of the document: that stays the same when it takes force on another day. */
  geldigVanaf: Dag;
  /** The models of decision tables of a region that the national protocol does not have. */
  eigenBeslissingen: string[];
}

/** The head, or null with the findings noted in its file. A region holds for its municipalities, the nation for the rest. */
export function compileerKop(bestand: Bestand, isRegio: boolean): Kop | null {
  const kop = toets(bestand, [], protocolSchema, bestand.waarde);
  if (kop === null) return null;
  (isRegio ? toetsRegio : toetsLandelijk)(bestand, kop);
  const { naam, versie, gemeenten, geldigVanaf, eigenBeslissingen } = kop;
  return { titel: { naam, versie, gemeenten }, geldigVanaf, eigenBeslissingen };
}

function toetsRegio(bestand: Bestand, { naam, gemeenten }: z.infer<typeof protocolSchema>): void {
  if (naam === LANDELIJK)
    bestand.meld(['naam'], 'zo heet het landelijke protocol', 'Geef het protocol de naam van de regio');
  if (gemeenten.length === 0)
    bestand.meld(['gemeenten'], 'een regio zonder gemeenten geldt nergens', 'Zet de codes van haar gemeenten erbij');
  gemeenten.forEach((gemeente, n) => {
    if (gemeenten.indexOf(gemeente) < n)
      bestand.meld(['gemeenten', n], `${gemeente} staat er al`, 'Haal een van de twee weg');
  });
}

function toetsLandelijk(bestand: Bestand, kop: z.infer<typeof protocolSchema>): void {
  if (kop.naam !== LANDELIJK)
    bestand.meld(
      ['naam'],
      'een protocol zonder basis is het landelijke',
      'Noem het landelijk, of zet er gebaseerdOp bij',
    );
  if (kop.gemeenten.length > 0)
    bestand.meld(
      ['gemeenten'],
      'een protocol zonder basis geldt overal',
      'Haal gemeenten weg, of zet er gebaseerdOp bij',
    );
  if (kop.gebaseerdOp !== undefined)
    bestand.meld(['gebaseerdOp'], 'het landelijke protocol heeft geen basis', 'Haal gebaseerdOp weg');
  if (kop.eigenBeslissingen.length > 0)
    bestand.meld(['eigenBeslissingen'], 'het landelijke protocol heeft alleen eigen tabellen', 'Haal dit veld weg');
}
