/** The kind of absence of a case in words, as its meldingen say (domain §3.1). */
import type { DuoSoort } from './begrippen.ts';
import type { Dossier, MeldingStand } from './dossier/types.ts';

/** Short enough for a list. */
export const VERZUIMSOORTEN: Readonly<Record<DuoSoort, string>> = {
  V3: '16 uur in 4 weken',
  V4: '16 uur in 4 weken (18+)',
  RMC: '4 weken afwezig (18+)',
  L: 'Luxeverzuim',
  LRV: 'Langdurig verzuim',
  O: 'Overig verzuim',
};

/** Of two that began on one day the one that the school changed last; the number makes it the same one each time. */
const volgorde = (m: MeldingStand): string => `${m.eersteDag} ${m.mutatietijd} ${m.meldingsnummer}`;

/** The melding of the absence that began last. One that was withdrawn counts only when there is no other. */
export function nieuwsteMelding(d: Dossier): MeldingStand | null {
  const alle = Object.values(d.meldingen);
  const geldig = alle.filter(({ ingetrokkenOp }) => ingetrokkenOp === null);
  const keuze = geldig.length > 0 ? geldig : alle;
  return keuze.sort((a, b) => (volgorde(a) < volgorde(b) ? -1 : 1)).at(-1) ?? null;
}

/** Null for a case without meldingen. */
export function verzuimsoortVan(d: Dossier): string | null {
  const melding = nieuwsteMelding(d);
  return melding && VERZUIMSOORTEN[melding.duoSoort];
}
