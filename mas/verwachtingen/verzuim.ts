import { plusDagen } from '../datum.ts';
import { isBereikt, isVerstreken, laatsteTermijn } from '../dossier/termijn.ts';
import type { Dossier, Termijn } from '../dossier/types.ts';
import type { Stopreden } from '../gebeurtenis.ts';
import type { Onderwerp } from './types.ts';
import { overThuiszitten, overVerzuim } from './over.ts';

/** How long continuous absence may last before something follows from it (domain §3.1, §4.2 P01, P04–P06). */
export const VERZUIMDUREN = ['verzuim/mdo', 'verzuim/langdurig', 'verzuim/drie-maanden'] as const;

const isVoorbij = (termijn: Termijn): boolean => termijn.treden.every((trede) => isBereikt(termijn, trede));

/**
 * The thresholds of an absence that still lasts. Each counts from the day before the first day of absence, so the day
 * after its last day is the first one after the period (§11 Q7). They are no duties: when their day has come they are over.
 */
export const verzuim: Onderwerp = {
  is: (over) => over.startsWith('verzuim/'),
  verwacht: (d) => {
    const vanaf = d.verzuim.aaneengeslotenVanaf;
    if (vanaf === null || d.plicht.geeindigd !== null) return [];
    return VERZUIMDUREN.map((regel) => ({
      over: overVerzuim(regel, vanaf),
      regel,
      vanaf: plusDagen(vanaf, -1),
    })).filter(({ over }) => {
      const termijn = laatsteTermijn(d, over);
      return termijn === undefined || !isVoorbij(termijn);
    });
  },
  einde: (d, termijn) => {
    if (isVerstreken(termijn)) return { einde: 'bereikt' };
    if (d.verzuim.aaneengeslotenVanaf !== null && d.plicht.geeindigd === null)
      return { einde: 'vervallen', reden: 'opnieuw-geteld' };
    return { einde: 'vervallen', reden: waaromVoorbij(d, termijn) };
  },
};

/** After four weeks the LPA judges whether the child is a thuiszitter (P04). */
export const thuiszitten: Onderwerp = {
  is: (over) => over.startsWith('thuiszitter/'),
  verwacht: (d) => {
    const vanaf = d.verzuim.aaneengeslotenVanaf;
    const langdurig = vanaf === null ? undefined : laatsteTermijn(d, overVerzuim('verzuim/langdurig', vanaf));
    if (vanaf === null || !langdurig || !isVoorbij(langdurig) || isBeoordeeld(d, langdurig)) return [];
    return [{ over: overThuiszitten(vanaf), regel: 'thuiszitter/beoordeling', vanaf: langdurig.laatsteDag }];
  },
  einde: (d, termijn) =>
    d.verzuim.aaneengeslotenVanaf === null
      ? { einde: 'vervallen', reden: waaromVoorbij(d, termijn) }
      : { einde: 'gehaald' },
};

/** An absence is over because the pupil is back, or because the melding of it was withdrawn. */
function waaromVoorbij(d: Dossier, { over }: Termijn): Stopreden {
  const vanaf = over.slice(over.lastIndexOf('/') + 1);
  if (d.plicht.geeindigd !== null) return 'plicht-geeindigd';
  const gemeld = Object.values(d.meldingen).some((m) => m.ingetrokkenOp === null && m.eersteDag <= vanaf);
  return gemeld ? 'terug-naar-school' : 'melding-ingetrokken';
}

const isBeoordeeld = ({ verzuim: { thuiszitten: oordeel } }: Dossier, { laatsteDag }: Termijn): boolean =>
  oordeel !== null && oordeel.dag > laatsteDag;
