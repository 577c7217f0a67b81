/** Compiles protocol.yaml: what a protocol is called, what it is based on and for whom it holds. */
import type { Protocol } from '../../mas/protocol.ts';
import type { Bestand } from './bestand.ts';
import { protocolSchema } from './schema.ts';
import { toets } from './toets.ts';

/** The head, or null with the findings noted in its file. A region holds for its municipalities, the nation for the rest. */
export function compileerKop(
  bestand: Bestand,
  isRegio: boolean,
): Pick<Protocol, 'naam' | 'versie' | 'gemeenten'> | null {
  const kop = toets(bestand, [], protocolSchema, bestand.waarde);
  if (kop === null) return null;
  const { naam, versie, gebaseerdOp, gemeenten } = kop;
  if (isRegio && gemeenten.length === 0)
    bestand.meld(['gemeenten'], 'een regio zonder gemeenten geldt nergens', 'Zet de codes van haar gemeenten erbij');
  if (!isRegio && gemeenten.length > 0)
    bestand.meld(
      ['gemeenten'],
      'een protocol zonder basis geldt overal',
      'Haal gemeenten weg, of zet er gebaseerdOp bij',
    );
  if (!isRegio && gebaseerdOp !== undefined)
    bestand.meld(['gebaseerdOp'], 'het landelijke protocol heeft geen basis', 'Haal gebaseerdOp weg');
  gemeenten.forEach((gemeente, n) => {
    if (gemeenten.indexOf(gemeente) < n)
      bestand.meld(['gemeenten', n], `${gemeente} staat er al`, 'Haal een van de twee weg');
  });
  return { naam, versie, gemeenten };
}
