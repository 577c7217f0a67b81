/** How an exemption, or the case of one, comes to its end. */
import { sluit } from '../beslis/verval.ts';
import { type Dag, plusDagen } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import type { Sluitreden } from '../stappenplan.ts';
import type { Beeindiging } from './gronden.ts';
import { onbeoordeeld, periodenVan, teVerlengen, wachtOpOordeel, zonder } from './leven.ts';
import type { KennisgevingStand, PeriodeStand } from './stand.ts';

/** Nobody told in time of what is to come: it holds until its last day and no longer. Nothing when somebody did. */
export function nietVerlengd(d: Dossier, dag: Dag): Voorval[] {
  const periode = teVerlengen(d);
  if (!periode || dag <= periode.kennisgevingTot || wachtOpOordeel(d, periode)) return [];
  const { vrijstelling, totEnMet } = periode;
  return [{ soort: 'VrijstellingNietVerlengd', gegevens: { vrijstelling, geldtTot: totEnMet } }];
}

/** Absoluut verzuim goes on in a case of its own: the child is enrolled nowhere, and nothing exempts it (LPW 2 lid 1). */
export const naarAbsoluut = (d: Dossier, sinds: Dag | null): Voorval[] => [
  {
    soort: 'VervolgzaakNodig',
    gegevens: { vervolg: 'absoluut', opdracht: { soort: 'meld-absoluut', sinds, bron: 'vrijstelling' } },
  },
  ...sluit(d, 'vrijstelling-voorbij'),
];

/** Null: the duty goes on, and an enrolment is waited for in this case. */
const SLUIT_BIJ: Readonly<Record<Beeindiging, Sluitreden | null>> = {
  ingeschreven: 'ingeschreven',
  vertrokken: 'vrijstelling-voorbij',
  overleden: 'overleden',
  afgezien: null,
};

/** Those that would hold on that day or later. */
export const geldendVanaf = (d: Dossier, vanaf: Dag): PeriodeStand[] =>
  periodenVan(d).filter(({ totEnMet, beeindigd }) => !beeindigd && (totEnMet === null || totEnMet >= vanaf));

/**
 * Every exemption that would hold on that day or later ends the day before it; one that was still to begin never holds.
 * @param vanaf first day without an exemption
 */
export function beeindig(d: Dossier, vanaf: Dag, reden: Beeindiging): Voorval[] {
  const sluitreden = SLUIT_BIJ[reden];
  return [
    ...geldendVanaf(d, vanaf).map(({ vrijstelling }): Voorval => ({
      soort: 'VrijstellingBeeindigd',
      gegevens: { vrijstelling, totEnMet: plusDagen(vanaf, -1), reden },
    })),
    ...(sluitreden === null ? onbeoordeeld(d).map(ingetrokken) : sluit(d, sluitreden)),
  ];
}

/** Parents take it back: what held and waited for it is not renewed. */
export const trekIn = (d: Dossier, k: KennisgevingStand, dag: Dag): Voorval[] => [
  ingetrokken(k),
  ...nietVerlengd(zonder(d, k), dag),
];

const ingetrokken = ({ id }: KennisgevingStand): Voorval => ({
  soort: 'KennisgevingIngetrokken',
  gegevens: { kennisgeving: id },
});
