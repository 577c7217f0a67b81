/** Which of several partners of one kind something is for. */
import { BERICHTEN, type Ketenpartner } from './berichten.ts';
import { termijnVanBezigheid } from './bezigheden.ts';
import { sleutelNu } from './bezorging.ts';
import type { Dossier } from './dossier/types.ts';
import type { Vast } from './handelingen/types.ts';
import { berichtSleutel, zonderKeer } from './sleutels.ts';
import { wachtOpPartners } from './wachten.ts';

/** The kind of partner that what this action sends goes to; undefined for one that sends nothing to a partner. */
export function partnersoortVan(d: Dossier, handeling: Vast): Ketenpartner | undefined {
  if (handeling.soort === 'stuur-bericht') return handeling.bericht && BERICHTEN[handeling.bericht].partner;
  if (handeling.soort !== 'bied-opnieuw-aan') return undefined;
  const { bezigheid = '' } = handeling;
  const bericht = Object.values(d.berichten).find((b) => berichtSleutel(d, b) === bezigheid)?.bericht;
  if (bericht !== undefined) return BERICHTEN[bericht].partner;
  const over = termijnVanBezigheid(d, bezigheid)?.over;
  return wachtOpPartners(d).find((wacht) => wacht.over === over)?.partner;
}

/** Id of the partner that somebody chose for it, by its business key. */
export const gekozenPartner = (d: Dossier, sleutel: string): string | undefined =>
  d.partnerkeuzes?.[zonderKeer(sleutel)];

/** What belongs together: the messages of one route with their reminders, or one message with its own. */
function samenMet(over: string): string {
  const bericht = over.replace(/^bericht\//, '');
  return /^route\/[^/]+\//.exec(bericht)?.[0] ?? bericht;
}

/**
 * The business keys of the messages that what is about this belongs with: whoever got those is meant.
 * @param over of a message, or of the term that a reminder is about
 */
export const sleutelsSamenMet = (d: Dossier, over: string): string[] =>
  Object.entries(d.berichten).flatMap(([ander, bericht]) => {
    const sleutel = berichtSleutel(d, bericht);
    return sleutel !== undefined && samenMet(ander) === samenMet(over) ? [sleutelNu(d, sleutel)] : [];
  });
