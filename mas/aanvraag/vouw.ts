import type { Vouw } from '../dossier/types.ts';
import type { Aanvraaggegevens } from './gebeurtenis.ts';

export const aanvragen: Vouw<keyof Aanvraaggegevens> = {
  AanvraagOntvangen: (_, g) => ({ aanvraag: { ...g.gegevens, ontvangenOp: g.dag, inhoud: g.inhoud } }),
  VerlofNaWeigeringGemeld: () => ({}),
};
