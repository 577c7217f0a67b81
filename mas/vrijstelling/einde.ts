/** How an exemption, or the case of one, comes to its end. */
import { sluit } from '../beslis/verval.ts';
import { type Dag, plusDagen } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import type { Sluitreden } from '../stappenplan.ts';
import type { Beeindiging } from './gronden.ts';
import { periodenVan, teVerlengen, wachtOpOordeel } from './leven.ts';

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

const SLUIT_BIJ: Readonly<Record<Beeindiging, Sluitreden>> = {
  ingeschreven: 'ingeschreven',
  vertrokken: 'vrijstelling-voorbij',
  overleden: 'overleden',
};

/**
 * Every exemption that would hold on that day or later ends the day before it; one that was still to begin never holds.
 * @param vanaf first day without an exemption
 */
export const beeindig = (d: Dossier, vanaf: Dag, reden: Beeindiging): Voorval[] => [
  ...periodenVan(d)
    .filter(({ totEnMet }) => totEnMet === null || totEnMet >= vanaf)
    .map(({ vrijstelling }): Voorval => ({
      soort: 'VrijstellingBeeindigd',
      gegevens: { vrijstelling, totEnMet: plusDagen(vanaf, -1), reden },
    })),
  ...sluit(d, SLUIT_BIJ[reden]),
];
