import type { DuoStatus, MeldingStand, Vouw } from './types.ts';

/** The case as a whole: who handles it, what was corrected or refused, and how it ended. */
export const zaak: Vouw<
  | 'ZaakToegewezen'
  | 'ToewijzingTeruggezet'
  | 'BevindingGenoteerd'
  | 'HandelingHersteld'
  | 'HandelingGeweigerd'
  | 'LeerlingSamengevoegd'
  | 'ZaakGesloten'
> = {
  ZaakToegewezen: (_, g) => ({ behandelaar: g.gegevens.behandelaar }),
  ToewijzingTeruggezet: (_, g) => ({ behandelaar: g.gegevens.behandelaar }),
  // these stand in the ledger for who reads it; nothing that is lawful follows from them
  BevindingGenoteerd: () => ({}),
  HandelingHersteld: () => ({}),
  HandelingGeweigerd: () => ({}),
  LeerlingSamengevoegd: (d, g) => {
    const { leerlingId, metLeerlingId } = g.gegevens;
    return {
      ookBekendAls: [...new Set([...d.ookBekendAls, leerlingId, metLeerlingId])].filter((id) => id !== d.leerlingId),
    };
  },
  ZaakGesloten: (d, g) => {
    const { reden } = g.gegevens;
    const status: DuoStatus = reden === 'ter-kennisgeving' ? 'ter-kennisgeving' : 'afgesloten';
    const sluit = (m: MeldingStand): MeldingStand =>
      m.status === 'geregistreerd' || m.status === 'in-behandeling' ? { ...m, status } : m;
    return {
      status: 'gesloten',
      gesloten: { dag: g.dag, moment: g.moment, reden },
      meldingen: Object.fromEntries(Object.entries(d.meldingen).map(([nummer, m]) => [nummer, sluit(m)])),
    };
  },
};
