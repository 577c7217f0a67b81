import { type Dag, toonDag } from '../datum.ts';
import type { Dossier, Termijn } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { tredenVoor } from './treden.ts';
import type { Omgeving } from './types.ts';

/**
 * Gives a term a later last day, with new rungs; why it may, stands in its derivation.
 * @param bron who decided it, as a person reads it
 */
export function verleng(
  d: Dossier,
  oud: Termijn,
  laatsteDag: Dag,
  bron: string,
  { protocol, vandaag }: Omgeving,
): Voorval & { soort: 'TermijnVerlengd' } {
  const regel = protocol.termijnen[oud.regel];
  if (!regel) throw new Error(`het protocol kent termijn ${oud.regel} niet`);
  const tekst = `op ${toonDag(vandaag)} verlengd van ${toonDag(oud.laatsteDag)} naar ${toonDag(laatsteDag)}`;
  const afleiding = {
    stappen: [...oud.afleiding.stappen, { dag: laatsteDag, tekst, bron }],
    tekst: `${oud.afleiding.tekst}; ${tekst}`,
    voorbehouden: oud.afleiding.voorbehouden,
  };
  const treden = tredenVoor(d, oud.over, regel, laatsteDag, protocol);
  const was = { laatsteDag: oud.laatsteDag, afleiding: oud.afleiding, treden: oud.treden };
  return { soort: 'TermijnVerlengd', gegevens: { id: oud.id, laatsteDag, afleiding, treden, was } };
}
