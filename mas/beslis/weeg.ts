/** Decisions by table: asked with what is known, and booked with their receipt. */
import type { Waarde } from '../beslistabel.ts';
import { BESLUITEN, type Besluitsoort } from '../besluiten.ts';
import type { Regime } from '../begrippen.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Bonregel, Voorval } from '../gebeurtenis.ts';
import { invoerVoor } from './invoer.ts';
import type { Omgeving } from './types.ts';

/** What somebody chose in the light of a decision. */
export interface Keuze {
  gekozen?: Waarde;
  afwijking?: boolean;
  regime?: Regime;
}

/** What came out, by decision, with the rules that made it so. */
export interface Gewogen {
  besluit: Besluitsoort;
  model: string;
  over: string | null;
  invoer: Readonly<Record<string, Waarde>>;
  uitkomst: Record<string, Waarde>;
  bon: Bonregel[];
  code: string;
  /** Set when it rests on what was learnt under the Wpg, whatever it is about. */
  regime?: Extract<Regime, 'WPG'>;
}

/**
 * Asks every decision of it. What two of them rest on stands in the receipt once.
 * @param over what it is about
 * @param erbij what the command says besides what is known
 */
export function weeg(
  d: Dossier,
  besluit: Besluitsoort,
  omgeving: Omgeving,
  over: string | null = null,
  erbij: Readonly<Record<string, Waarde>> = {},
): Gewogen {
  const { model, beslissingen } = BESLUITEN[besluit];
  const invoer = { ...invoerVoor(besluit, d, omgeving, over), ...erbij };
  const gewogen = { besluit, model, over, invoer, ...raadpleeg(model, beslissingen, invoer, omgeving.weeg) };
  // that a child was at Halt before, or that there is a proces-verbaal, is nobody's but a BOA's to read
  const vanOpsporing = Number(invoer.eerdereHalt ?? 0) > 0 || invoer.lopendProcesverbaal === true;
  return { ...gewogen, code: omgeving.code, ...(vanOpsporing && { regime: 'WPG' }) };
}

/** The event that holds the receipt of a decision, and what somebody chose in the light of it. */
export function bonVan(
  { invoer, regime: vanInvoer, ...gewogen }: Gewogen,
  keuze: Keuze = {},
): Voorval & { soort: 'BeslissingGewogen' } {
  const { gekozen = null, afwijking = false, regime = vanInvoer } = keuze;
  return {
    soort: 'BeslissingGewogen',
    gegevens: { ...gewogen, gekozen, afwijking },
    invoer: { ...invoer },
    ...(regime && { regime }),
  };
}

/** The same for whoever recomputes a receipt: the decisions of a model asked one by one, each table once. */
export function raadpleeg(
  model: string,
  beslissingen: readonly string[],
  invoer: Readonly<Record<string, Waarde>>,
  vraag: Omgeving['weeg'],
): { uitkomst: Record<string, Waarde>; bon: Bonregel[] } {
  const bon: Bonregel[] = [];
  const uitkomst: Record<string, Waarde> = {};
  for (const beslissing of beslissingen)
    for (const { invoer: _, ...regel } of vraag(model, beslissing, invoer)) {
      if (!bon.some((b) => b.beslissing === regel.beslissing)) bon.push(regel);
      if (regel.beslissing === beslissing) uitkomst[beslissing] = regel.uitkomst;
    }
  return { uitkomst, bon };
}

/** What the reasons of a table say to a person; the tables of reasons have a column `tekst`. */
export const redenenVan = ({ bon }: Gewogen, beslissing: string): string[] => {
  const uitkomst = bon.find((b) => b.beslissing === beslissing)?.uitkomst;
  return Array.isArray(uitkomst)
    ? uitkomst.flatMap((reden) =>
        typeof reden === 'object' && reden !== null && 'tekst' in reden && typeof reden.tekst === 'string'
          ? [reden.tekst]
          : [],
      )
    : [];
};
