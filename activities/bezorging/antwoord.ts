import { ANTWOORDEN, BERICHTEN, OP_VERZOEK } from '../../mas/berichten.ts';
import { berichtVan } from '../../mas/dossier/bericht.ts';
import { openTermijnen } from '../../mas/dossier/termijn.ts';
import type { Dossier, Termijn } from '../../mas/dossier/types.ts';
import { overBericht } from '../../mas/verwachtingen/over.ts';
import { wachtOpPartners } from '../../mas/wachten.ts';

/** The term within which an answer to this message is awaited: its own, or that of its route. Undefined when none is. */
export function termijnVanAntwoord(d: Dossier, over: string): Termijn | undefined {
  const bericht = berichtVan(d, over)?.bericht;
  // what somebody tells by himself while a route runs is no question of that route
  if (!bericht || (OP_VERZOEK[bericht] && !ANTWOORDEN[bericht])) return undefined;
  const [wat, route] = over.split('/');
  const gevraagd = wachtOpPartners(d)
    .filter(({ partner }) => partner === BERICHTEN[bericht].partner)
    .map((wacht) => wacht.over)
    .filter((van) => van === overBericht(over) || (wat === 'route' && van.startsWith(`route/${route}/`)));
  return openTermijnen(d).find((termijn) => gevraagd.includes(termijn.over));
}
