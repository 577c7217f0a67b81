/**
 * Holds the norms against what was booked. One booking at a time gives the same as the whole case at once, as long as nothing
 * is voided: then the case is held against them anew.
 */
import { leegDossier, pasToe } from '../dossier/index.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Gebeurtenis, Gebeurtenissoort, GebeurtenisVan } from '../gebeurtenis.ts';
import { adviesnormen } from './adviezen.ts';
import { briefnormen } from './brieven.ts';
import { normVan } from './lijst.ts';
import { routenormen } from './routes.ts';
import { stapnormen } from './stappen.ts';
import { termijnnormen } from './termijnen.ts';
import type { Normregels, Normtoets, Omstandigheden, Oordeel } from './types.ts';

const REGELS: readonly Normregels[] = [stapnormen, adviesnormen, routenormen, briefnormen, termijnnormen];

const oordelenOver = (g: Gebeurtenis, o: Omstandigheden): Oordeel[] =>
  REGELS.flatMap((regels) => {
    const regel = regels[g.soort] as
      ((g: GebeurtenisVan<Gebeurtenissoort>, o: Omstandigheden) => Oordeel[]) | undefined;
    return regel?.(g, o) ?? [];
  });

/** The code that somebody chose: an action that departs from two norms is explained once. */
function redenIn(boeking: readonly Gebeurtenis[]): string | null {
  for (const { gegevens } of boeking) if ('afwijkreden' in gegevens) return gegevens.afwijkreden;
  return null;
}
const motivatieIn = (boeking: readonly Gebeurtenis[]): number | null =>
  boeking.find(({ inhoud }) => inhoud?.velden.includes('motivatie'))?.nr ?? null;

/** What one booking says of the norms. @param voor the case before it */
export function toetsBoeking(voor: Dossier, boeking: readonly Gebeurtenis[]): Normtoets[] {
  const na = boeking.reduce(pasToe, voor);
  const [reden, motivatieNr] = [redenIn(boeking), motivatieIn(boeking)];
  const toetsen: Normtoets[] = [];
  let d = voor;
  for (const g of boeking) {
    for (const oordeel of oordelenOver(g, { voor, d, boeking })) {
      const { norm, afgeweken, over = `nr/${g.nr}` } = oordeel;
      const wpg = [g.regime, oordeel.regime, normVan(norm)?.regime].includes('WPG');
      toetsen.push({
        norm,
        over,
        nr: g.nr,
        dag: g.dag,
        ronde: voor.ronde,
        uitkomst: afgeweken ? 'afgeweken' : 'gevolgd',
        afwijkreden: afgeweken ? (oordeel.reden ?? reden) : null,
        motivatieNr: afgeweken && oordeel.reden !== 'termijn/verstreken' ? motivatieNr : null,
        regime: wpg ? 'WPG' : 'AVG',
        gemeente: na.gemeente,
        vestiging: na.vestiging,
      });
    }
    d = pasToe(d, g);
  }
  return elkEenmaal(toetsen);
}

/** About one thing a norm counts once; the first time stays. */
function elkEenmaal(toetsen: readonly Normtoets[]): Normtoets[] {
  const bij = new Map<string, Normtoets>();
  for (const toets of toetsen) {
    const sleutel = JSON.stringify([toets.norm, toets.over]);
    if (!bij.has(sleutel)) bij.set(sleutel, toets);
  }
  return [...bij.values()];
}

/** Whether this booking takes back what was held against the norms before. */
export const herziet = (boeking: readonly Gebeurtenis[]): boolean =>
  boeking.some(({ soort }) => soort === 'HandelingHersteld');

/** Events in bookings: those with one key were booked together, one after the other. */
function boekingenIn(gebeurtenissen: readonly Gebeurtenis[]): Gebeurtenis[][] {
  const boekingen: Gebeurtenis[][] = [];
  for (const g of gebeurtenissen) {
    const laatste = boekingen.at(-1);
    if (laatste?.[0]?.sleutel === g.sleutel) laatste.push(g);
    else boekingen.push([g]);
  }
  return boekingen;
}

/** What was voided with the events of its booking, and the terms that should never have run. */
function vervallenIn(gebeurtenissen: readonly Gebeurtenis[]): { sleutels: Set<string>; over: Set<string> } {
  const bijNr = new Map(gebeurtenissen.map((g) => [g.nr, g.sleutel]));
  const [sleutels, over] = [new Set<string>(), new Set<string>()];
  for (const g of gebeurtenissen) {
    if (g.soort === 'HandelingHersteld') sleutels.add(bijNr.get(g.gegevens.nr) ?? '');
    if (g.soort === 'TermijnBeeindigd' && g.gegevens.einde === 'ongedaan') over.add(`termijn/${g.gegevens.id}`);
  }
  return { sleutels, over };
}

/** What a whole case says of the norms, what was voided left out. */
export function toetsZaak(zaakId: string, gebeurtenissen: readonly Gebeurtenis[]): Normtoets[] {
  const vervallen = vervallenIn(gebeurtenissen);
  const toetsen: Normtoets[] = [];
  let d = leegDossier(zaakId);
  for (const boeking of boekingenIn(gebeurtenissen)) {
    if (!vervallen.sleutels.has(boeking[0]?.sleutel ?? '')) toetsen.push(...toetsBoeking(d, boeking));
    d = boeking.reduce(pasToe, d);
  }
  return elkEenmaal(toetsen.filter(({ over }) => !vervallen.over.has(over)));
}
