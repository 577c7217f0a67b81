/** How it stands with an exemption: as a code to count and sort by, and in one line. */
import { toonDag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import {
  isAanVerlengingToe,
  kennisgevingenVan,
  laatstePeriode,
  onbeoordeeld,
  teVerlengen,
  wachtOpInschrijving,
} from '../vrijstelling/leven.ts';
import { SLUITREDENEN } from './namen.ts';

/** In the order in which they ask for something to be done. */
export const VRIJSTELLINGSTANDEN = {
  'te-beoordelen': 'Kennisgeving te beoordelen',
  'niet-verlengd': 'Niet op tijd verlengd',
  'voldoet-niet': 'Kennisgeving voldoet niet',
  ingetrokken: 'Kennisgeving ingetrokken',
  beeindigd: 'Vrijstelling beëindigd',
  'te-verlengen': 'Nieuwe kennisgeving nodig',
  loopt: 'Loopt',
  blijvend: 'Blijvend: geen nieuwe kennisgeving nodig',
  voorbij: 'Voorbij',
} as const;
export type Vrijstellingstand = keyof typeof VRIJSTELLINGSTANDEN;

export function vrijstellingstandVan(d: Dossier): Vrijstellingstand {
  if (d.status === 'gesloten') return 'voorbij';
  if (onbeoordeeld(d).length > 0) return 'te-beoordelen';
  if (laatstePeriode(d)?.nietVerlengdOp !== undefined) return 'niet-verlengd';
  if (wachtOpInschrijving(d)) return zonderVrijstelling(d);
  if (isAanVerlengingToe(d)) return 'te-verlengen';
  return laatstePeriode(d)?.totEnMet === null ? 'blijvend' : 'loopt';
}

/** Why the child has to be enrolled: by what was said last, by the LPA or by the parents. */
function zonderVrijstelling(d: Dossier): 'voldoet-niet' | 'ingetrokken' | 'beeindigd' {
  const laatste = kennisgevingenVan(d)
    .map(({ ingetrokkenOp, beoordeling }) => ({ ingetrokkenOp, dag: ingetrokkenOp ?? beoordeling?.dag ?? '' }))
    .sort((a, b) => a.dag.localeCompare(b.dag))
    .at(-1);
  const beeindigdOp = laatstePeriode(d)?.beeindigd?.dag;
  // with an exemption that parents want no longer goes what they told of the next
  if (beeindigdOp !== undefined && (laatste?.dag ?? '') <= beeindigdOp) return 'beeindigd';
  return laatste?.ingetrokkenOp === undefined ? 'voldoet-niet' : 'ingetrokken';
}

/** Without an exemption: then it is the reason that people ask for. */
const ZONDER: readonly Vrijstellingstand[] = ['niet-verlengd', 'voldoet-niet', 'ingetrokken', 'beeindigd'];

export function vrijstellingInWoorden(d: Dossier): string {
  const stand = vrijstellingstandVan(d);
  if (stand === 'te-beoordelen') return [VRIJSTELLINGSTANDEN[stand], ...ontvangen(d)].join(' · ');
  return [eersteWoord(d, stand), ...geldigheid(d)].join(' · ');
}

/** One that runs on is what people call exempt, whether it has to be renewed or not. */
function eersteWoord(d: Dossier, stand: Vrijstellingstand): string {
  if (stand === 'voorbij' && d.gesloten) return SLUITREDENEN[d.gesloten.reden];
  return ZONDER.includes(stand) ? VRIJSTELLINGSTANDEN[stand] : 'Vrijgesteld';
}

const ontvangen = (d: Dossier): string[] => {
  const laatste = onbeoordeeld(d).at(-1);
  return laatste ? [`ontvangen op ${toonDag(laatste.ontvangenOp)}`] : [];
};

function geldigheid(d: Dossier): string[] {
  const periode = laatstePeriode(d);
  if (!periode) return [];
  const { van, totEnMet, kennisgevingTot, nietVerlengdOp } = periode;
  return [
    totEnMet === null ? `vanaf ${toonDag(van)}, blijvend` : `${toonDag(van)} tot en met ${toonDag(totEnMet)}`,
    ...(kennisgevingTot !== null && nietVerlengdOp === undefined && teVerlengen(d)
      ? [`nieuwe kennisgeving uiterlijk ${toonDag(kennisgevingTot)}`]
      : []),
  ];
}
