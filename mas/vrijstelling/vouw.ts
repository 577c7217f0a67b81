import type { Vouw } from '../dossier/types.ts';
import type { Vrijstellinggegevens } from './gebeurtenis.ts';

export const vrijstellingen: Vouw<keyof Vrijstellinggegevens> = {
  KennisgevingOntvangen: (d, g) => {
    const { kennisgeving: id, grond, dagtekening } = g.gegevens;
    const nieuw = { id, grond, dagtekening, ontvangenOp: g.dag, inhoud: g.inhoud };
    return { vrijstelling: { ...d.vrijstelling, kennisgevingen: { ...d.vrijstelling?.kennisgevingen, [id]: nieuw } } };
  },
};
