/** How it stands with an exemption: as a code to count and sort by, and in one line. */
import { toonDag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import { laatstePeriode, onbeoordeeld, teVerlengen, wachtOpInschrijving } from '../vrijstelling/leven.ts';
import { SLUITREDENEN } from './namen.ts';

/** In the order in which they ask for something to be done. */
export const VRIJSTELLINGSTANDEN = {
  'te-beoordelen': 'Kennisgeving te beoordelen',
  'niet-verlengd': 'Niet op tijd verlengd',
  'voldoet-niet': 'Kennisgeving voldoet niet',
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
  if (wachtOpInschrijving(d)) return 'voldoet-niet';
  if (teVerlengen(d)) return 'te-verlengen';
  return laatstePeriode(d)?.totEnMet === null ? 'blijvend' : 'loopt';
}

export function vrijstellingInWoorden(d: Dossier): string {
  const stand = vrijstellingstandVan(d);
  if (stand === 'te-beoordelen') return [VRIJSTELLINGSTANDEN[stand], ...ontvangen(d)].join(' · ');
  return [eersteWoord(d, stand), ...geldigheid(d)].join(' · ');
}

/** One that runs on is what people call exempt, whether it has to be renewed or not. */
function eersteWoord(d: Dossier, stand: Vrijstellingstand): string {
  if (stand === 'voorbij' && d.gesloten) return SLUITREDENEN[d.gesloten.reden];
  return stand === 'niet-verlengd' || stand === 'voldoet-niet' ? VRIJSTELLINGSTANDEN[stand] : 'Vrijgesteld';
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
