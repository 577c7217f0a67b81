import { ANTWOORDEN, BERICHTEN, OP_VERZOEK } from '../berichten.ts';
import { berichtVan } from '../dossier/bericht.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import type { Dossier, Termijn } from '../dossier/types.ts';
import { wachtOpPartners } from '../wachten.ts';
import { overBericht } from './over.ts';

/**
 * The term within which an answer to this message is awaited: its own, or that of its route; of more the first to end.
 * Undefined when none is.
 */
export function termijnVanAntwoord(d: Dossier, over: string): Termijn | undefined {
  const bericht = berichtVan(d, over)?.bericht;
  // what somebody tells by himself while a route runs is no question of that route, nor is how it ended
  if (!bericht || (OP_VERZOEK[bericht] && !ANTWOORDEN[bericht])) return undefined;
  const { terugkoppeling, slot } = BERICHTEN[bericht];
  if (terugkoppeling || slot) return undefined;
  const [wat, route] = over.split('/');
  const gevraagd = wachtOpPartners(d)
    .filter(({ partner }) => partner === BERICHTEN[bericht].partner)
    .map((wacht) => wacht.over)
    .filter((van) => van === overBericht(over) || (wat === 'route' && van.startsWith(`route/${route}/`)));
  return openTermijnen(d)
    .filter((termijn) => gevraagd.includes(termijn.over))
    .sort((een, ander) => een.laatsteDag.localeCompare(ander.laatsteDag))[0];
}
