/** Norms and reasons as people read them, in the words of the protocol of their municipality. */
import { normVan, termijnregelVan, VASTE_REDENEN } from '../../mas/normen/lijst.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { hoofdletter } from '../../mas/verwoord/zin.ts';
import type { Norminfo } from './schemas.ts';

/** A norm as people read it; a term as the protocol of the municipality calls it. Null for what is no norm. */
export function toonNorm(id: string, { termijnen }: Pick<Protocol, 'termijnen'>): Norminfo | null {
  const norm = normVan(id);
  if (!norm) return null;
  const regel = termijnen[termijnregelVan(id) ?? ''];
  return {
    id,
    naam: regel ? `Termijn: ${regel.naam}` : norm.naam,
    norm: norm.norm,
    bron: regel ? hoofdletter(regel.bron) : norm.bron,
  };
}

/** A reason as people read it. */
export const toonReden = (code: string | null, { afwijkredenen }: Pick<Protocol, 'afwijkredenen'>): string =>
  code === null ? 'Zonder code' : (afwijkredenen[code] ?? VASTE_REDENEN[code] ?? code);
