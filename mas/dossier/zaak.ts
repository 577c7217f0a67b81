import { type Deel, leesDeel, zetDeel } from './delen.ts';
import type { Sluitreden } from '../stappenplan.ts';
import type { DuoStatus } from '../duo.ts';
import type { Dossier, MeldingStand, Vouw } from './types.ts';

/** What DUO hears when a case ends so: nothing when somebody else carries on with the meldingen (§11 Q25). */
const DUO_BIJ: Partial<Record<Sluitreden, DuoStatus | null>> = {
  'ter-kennisgeving': 'ter-kennisgeving',
  'overgedragen-gemeente': null,
  'overgedragen-doorstroompunt': null,
  ingeschreven: null,
  vrijgesteld: null,
  vertrokken: null,
  'vrijstelling-voorbij': null,
  'plicht-voorbij': null,
  'aanvraag-afgehandeld': null,
};

/** An entry as it was; without one it goes. */
function zetTerug(d: Dossier, deel: Deel, sleutel: string, was: unknown): Partial<Dossier> {
  const { [sleutel]: _, ...rest } = leesDeel(d, deel);
  const gaat = was === null && !(deel === 'verzuim' || deel === 'plicht');
  return zetDeel(d, deel, gaat ? rest : { ...rest, [sleutel]: was });
}

/** The case as a whole: who handles it, what was corrected or refused, and how it ended. */
export const zaak: Vouw<
  | 'ZaakGeopend'
  | 'VervolgzaakNodig'
  | 'ZaakToegewezen'
  | 'ToewijzingTeruggezet'
  | 'HandelingHersteld'
  | 'HandelingGeweigerd'
  | 'RectificatieVastgelegd'
  | 'LeerlingSamengevoegd'
  | 'Teruggezet'
  | 'ZaakOvergedragen'
  | 'LeerlingUitgeschreven'
  | 'LeerlingOverleden'
  | 'EindePlichtVastgesteld'
  | 'PlichtGeeindigd'
  | 'MijlpaalVastgesteld'
  | 'MijlpaalBereikt'
  | 'ZaakGesloten'
  | 'InhoudVernietigd'
> = {
  ZaakGeopend: (_, g) => {
    const { zaaksoort, ...rest } = g.gegevens;
    return { ...rest, status: 'open', soort: zaaksoort, geopend: { dag: g.dag, moment: g.moment } };
  },
  VervolgzaakNodig: (d, { dag, gegevens: { vervolg, opdracht } }) => ({
    vervolgzaken: { ...d.vervolgzaken, [vervolg]: { dag, opdracht } },
  }),
  ZaakToegewezen: (_, g) => ({ behandelaar: g.gegevens.behandelaar }),
  ToewijzingTeruggezet: (_, g) => ({ behandelaar: g.gegevens.behandelaar }),
  // these stand in the ledger for who reads it; nothing that is lawful follows from them
  HandelingHersteld: () => ({}),
  HandelingGeweigerd: () => ({}),
  RectificatieVastgelegd: () => ({}),
  LeerlingUitgeschreven: () => ({}),
  LeerlingOverleden: () => ({}),
  Teruggezet: (d, { gegevens: { deel, sleutel, was } }) => zetTerug(d, deel, sleutel, was),
  ZaakOvergedragen: (d, { dag, gegevens: { aan, gemeente } }) => {
    if (aan === 'doorstroompunt') return { plicht: { ...d.plicht, overgedragen: dag } };
    return gemeente === null ? {} : { overgedragenAan: gemeente };
  },
  EindePlichtVastgesteld: (_, g) => ({ eindePlicht: g.gegevens }),
  PlichtGeeindigd: (d, g) => ({
    plicht: { ...d.plicht, geeindigd: { ...g.gegevens, dag: g.dag } },
    eindePlicht: null,
  }),
  MijlpaalVastgesteld: (d, { gegevens: { mijlpaal, dag, wektOp } }) => ({
    mijlpalen: { ...d.mijlpalen, [mijlpaal]: { dag, wektOp } },
  }),
  MijlpaalBereikt: (d, { gegevens: { mijlpaal } }) => {
    const was = d.mijlpalen?.[mijlpaal];
    return was ? { mijlpalen: { ...d.mijlpalen, [mijlpaal]: { ...was, bereikt: true } } } : {};
  },
  LeerlingSamengevoegd: (d, g) => {
    const { leerlingId, metLeerlingId } = g.gegevens;
    return {
      ookBekendAls: [...new Set([...d.ookBekendAls, leerlingId, metLeerlingId])].filter((id) => id !== d.leerlingId),
    };
  },
  InhoudVernietigd: (d, { dag, gegevens: { deel, lijst } }) => ({
    vernietigingen: [...(d.vernietigingen ?? []), { dag, deel, lijst }],
  }),
  ZaakGesloten: (d, g) => {
    const { reden } = g.gegevens;
    const status = DUO_BIJ[reden] === undefined ? 'afgesloten' : DUO_BIJ[reden];
    const sluit = (m: MeldingStand): MeldingStand =>
      status !== null && (m.status === 'geregistreerd' || m.status === 'in-behandeling') ? { ...m, status } : m;
    return {
      status: 'gesloten',
      gesloten: { dag: g.dag, moment: g.moment, reden },
      meldingen: Object.fromEntries(Object.entries(d.meldingen).map(([nummer, m]) => [nummer, sluit(m)])),
    };
  },
};
