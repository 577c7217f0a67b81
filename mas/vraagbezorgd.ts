/** Whether a partner has the question that a term waits for the answer to: who never got it is not reminded of it. */
import { ANTWOORDEN, BERICHTEN, OP_VERZOEK } from './berichten.ts';
import { onzekerSinds } from './bezorging.ts';
import type { BerichtStand, Dossier } from './dossier/types.ts';
import { berichtSleutel } from './sleutels.ts';
import { overBericht } from './verwachtingen/over.ts';
import type { Wacht } from './wachten.ts';

/** What somebody tells by himself while a route runs, and how it ended, is no question of that route. */
const isVraag = ({ bericht }: BerichtStand): boolean =>
  BERICHTEN[bericht].terugkoppeling === undefined &&
  (OP_VERZOEK[bericht] === undefined || ANTWOORDEN[bericht] !== undefined);

/** The last message that asked this partner for what a term is about; undefined when none did. */
function vraagVan(d: Dossier, { partner, over }: Wacht): BerichtStand | undefined {
  const [wat, route] = over.split('/');
  const vragen = Object.entries(d.berichten).filter(
    ([, bericht]) => BERICHTEN[bericht.bericht].partner === partner && isVraag(bericht),
  );
  const zelf = vragen.filter(([van]) => van === over || overBericht(van) === over);
  const uitRoute = vragen.filter(([van]) => wat === 'route' && van.startsWith(`route/${route}/`));
  // a stored dossier keeps no order: the day tells which came last
  return (zelf.length > 0 ? zelf : uitRoute)
    .map(([, bericht]) => bericht)
    .sort((a, b) => a.dag.localeCompare(b.dag))
    .at(-1);
}

/** It was to go out, and did not yet. Of a question of before Schakel sent any, somebody else knows. */
export function isVraagOnbezorgd(d: Dossier, wacht: Wacht): boolean {
  const vraag = vraagVan(d, wacht);
  return (
    vraag?.meldNa !== undefined && vraag.bezorgd === undefined && onzekerSinds(d, berichtSleutel(d, vraag)) === null
  );
}
