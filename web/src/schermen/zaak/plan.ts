import type { Tijdlijnregel, Zaak } from '../../api/zaak.ts';
import { kort } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import type { Spoorstap } from '../../ui/Spoor.tsx';

type Zaakstap = Zaak['stappen'][number];

const KLAAR: readonly string[] = ['gedaan', 'overgeslagen', 'vervallen'];

/**
 * How a step stands, as the track of the case says it for the step with this number. A step that was done on the other
 * routekaart, before that was chosen, or in an earlier round says it itself.
 */
export function standVan({ nummer, stand, ronde }: Zaakstap, zaak: Zaak): Spoorstap['stand'] {
  const eigen = KLAAR.includes(stand) ? (stand as Spoorstap['stand']) : null;
  if (ronde !== null && ronde < zaak.ronde) return eigen ?? 'vervallen';
  return eigen ?? zaak.spoor.find((s) => s.nummer === nummer)?.stand ?? 'straks';
}

/** "30 sep, Routekaart A": when it was done and with what outcome. */
export function feitVan({ klaar, begonnen, stand, uitkomst, afgeschermd }: Zaakstap): string | undefined {
  const dag = klaar ?? (stand === 'begonnen' ? begonnen : null);
  const delen = [dag && kort(dag), uitkomst?.naam, afgeschermd && nl.zaak.stapWpg].filter(Boolean);
  return delen.length > 0 ? delen.join(' · ') : undefined;
}

/** Why a step was passed over, from the line of the timeline that did it; null when that line is not here (yet). */
export function motivatieVan({ nr }: Zaakstap, regels: readonly Tijdlijnregel[]): string | null {
  const regel = regels.find((r) => r.nr === nr || r.eronder.some((onder) => onder.nr === nr));
  return regel?.motivatie ?? null;
}
