/** Which of several partners of one kind something is for. */
import { BERICHTEN, type Ketenpartner } from './berichten.ts';
import { termijnVanBezigheid } from './bezigheden.ts';
import { sleutelNu } from './bezorging.ts';
import type { Dossier } from './dossier/types.ts';
import type { HandelingVan, Vast } from './handelingen/types.ts';
import { berichtSleutel, zonderKeer } from './sleutels.ts';
import { wachtOpPartners } from './wachten.ts';

export const METPARTNER = ['stuur-bericht', 'bied-opnieuw-aan'] as const;
type Soort = (typeof METPARTNER)[number];
export type MetPartner = Vast<Soort> | HandelingVan<Soort>;
export const kentPartner = (vast: Vast): vast is Vast<Soort> => METPARTNER.some((soort) => soort === vast.soort);

/** The kind of partner that it goes to; undefined for what goes to none, or by another way. */
export function partnersoortVan(d: Dossier, handeling: MetPartner): Ketenpartner | undefined {
  if (handeling.soort === 'stuur-bericht') return handeling.bericht && BERICHTEN[handeling.bericht].partner;
  const { bezigheid = '' } = handeling;
  const bericht = Object.values(d.berichten).find((b) => berichtSleutel(d, b) === bezigheid)?.bericht;
  if (bericht !== undefined) return BERICHTEN[bericht].partner;
  const over = termijnVanBezigheid(d, bezigheid)?.over;
  return wachtOpPartners(d).find((wacht) => wacht.over === over)?.partner;
}

/** Id of the partner that somebody chose for it, by its business key. */
export const gekozenPartner = (d: Dossier, sleutel: string): string | undefined =>
  d.partnerkeuzes?.[zonderKeer(sleutel)];

/** What belongs together goes to one partner: the messages of one route, or a reminder and what it is about. */
const ZELFDE = /^(route\/[^/]+\/|intrekking\/.+|eigen\/.+)/;
const samenMet = (over: string): string => ZELFDE.exec(over.replace(/^bericht\//, ''))?.[0] ?? over;

/**
 * The business keys of the messages that what is about this belongs with: whoever got those is meant.
 * @param over of a message, or of the term that a reminder is about
 */
export const sleutelsSamenMet = (d: Dossier, over: string): string[] =>
  Object.entries(d.berichten).flatMap(([ander, bericht]) => {
    const sleutel = berichtSleutel(d, bericht);
    return sleutel !== undefined && samenMet(ander) === samenMet(over) ? [sleutelNu(d, sleutel)] : [];
  });
