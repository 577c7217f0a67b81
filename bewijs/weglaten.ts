/** What an export may be made without: where a secret address can stand in it, and nothing else. */
import { documentenIn } from '../activities/stukken.ts';
import type { Gebeurtenis, Tekstveld } from '../mas/gebeurtenis.ts';

/** What a school wrote, and where a meeting was. */
export const WEGLAATBAAR: readonly Tekstveld[] = ['melding', 'plaats'];

/** @param id of the text or the document of this event; of documents only a letter has an address */
export const magWeg = (g: Gebeurtenis, id: string): boolean =>
  g.inhoud?.id === id
    ? g.inhoud.velden.some((veld) => WEGLAATBAAR.includes(veld))
    : g.soort === 'BriefVastgesteld' && documentenIn(g).some((document) => document.id === id);
