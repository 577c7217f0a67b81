/** Which norm an action was measured by, told from what it left in the ledger: pas toe, of leg uit. */
import type { Dossier } from '../dossier/types.ts';
import type { Gebeurtenis, Gebeurtenissoort, Gegevens } from '../gebeurtenis.ts';
import { regelVan } from '../handelingen/index.ts';
import type { Vast } from '../handelingen/types.ts';

type Herkenning = { [S in Gebeurtenissoort]?: (gegevens: Gegevens[S]) => Vast | null };

/** The action that an event is the mark of, as far as its norm asks to know it; null where the event says something else. */
const HANDELINGEN: Herkenning = {
  StapAfgerond: ({ stap, uitkomst }) =>
    stap === 'keuze-route' && uitkomst === 'vervolgroutes'
      ? { soort: 'kies-routes' }
      : { soort: 'rond-af', stap, uitkomst },
  StapOvergeslagen: ({ stap }) => ({ soort: 'sla-over', stap }),
  RouteBegonnen: ({ stap }) => ({ soort: 'begin-route', stap }),
  RouteonderdeelGedaan: ({ route, onderdeel }) => ({ soort: 'leg-onderdeel-vast', route, onderdeel }),
  RouteGeeindigd: ({ route, uitkomst }) => ({ soort: 'rond-route-af', route, uitkomst }),
  LastBepaald: ({ route, stand }) => ({ soort: stand === 'voorgenomen' ? 'neem-last-voor' : 'leg-last-op', route }),
  OpgeroepenVoorVerhoor: () => ({ soort: 'roep-op' }),
  MdoGeeindigd: ({ mdo, reden }) => (reden === 'beeindigd' ? { soort: 'beeindig-mdo', mdo } : null),
  LeerlingTerug: ({ vervolg }) => ({ soort: 'leg-terugkeer-vast', vervolg }),
  // of the other letters the method itself says that they are due
  BriefNodig: ({ brief, over }) => (over.startsWith('eigen/') ? { soort: 'stel-brief-voor', brief } : null),
  BriefVastgesteld: ({ over }) => ({ soort: 'stel-brief-vast', over }),
  BriefAfgezien: ({ over }) => ({ soort: 'zie-af-van-brief', over }),
  KennisgevingBeoordeeld: ({ kennisgeving }) => ({ soort: 'beoordeel-kennisgeving', kennisgeving }),
  VrijstellingBeeindigd: () => ({ soort: 'beeindig-vrijstelling' }),
  ProcesverbaalBesloten: ({ route, keuze }) => ({ soort: 'besluit-procesverbaal', route, keuze }),
  ThuiszittenBeoordeeld: ({ oordeel }) => ({ soort: 'beoordeel-thuiszitten', oordeel }),
};

const herken = (g: Gebeurtenis): Vast | null =>
  (HANDELINGEN[g.soort] as ((gegevens: unknown) => Vast | null) | undefined)?.(g.gegevens) ?? null;

export interface Gemeten {
  /** What the MAS or the Act says here; null for an action that nothing is said of. */
  norm: string | null;
}

/**
 * The action of a person that a booking holds, with its norm as it read then; null when it holds none that is a decision.
 * @param boeking the events that were booked together, or those of them that somebody may read
 * @param ervoor the dossier as it was before it
 */
export function meet(boeking: readonly Gebeurtenis[], ervoor: Dossier): Gemeten | null {
  for (const g of boeking) {
    const vast = g.actor.soort === 'account' ? herken(g) : null;
    if (vast) return { norm: regelVan(vast.soort).norm?.(ervoor, vast) ?? null };
  }
  return null;
}

/** Whether something in a booking departs from its norm, and the code of the reason that was chosen. */
export function afwijkingIn(boeking: readonly Gebeurtenis[]): { afwijking: boolean; afwijkreden: string | null } {
  const velden = boeking.map(({ gegevens }) => gegevens as { afwijking?: boolean; afwijkreden?: string });
  const afwijkreden = velden.find((v) => v.afwijkreden !== undefined)?.afwijkreden ?? null;
  return { afwijking: afwijkreden !== null || velden.some(({ afwijking }) => afwijking === true), afwijkreden };
}
