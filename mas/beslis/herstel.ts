import type { Dossier } from '../dossier/types.ts';
import type { Gebeurtenis, Voorval } from '../gebeurtenis.ts';
import { STAPPENPLAN } from '../stappenplan.ts';
import { type Beslissingen, weiger } from './types.ts';

/** Kinds of events by which a person's action is known; these can be pointed at to be voided. */
const HANDELINGEN = new Set<Gebeurtenis['soort']>([
  'StapAfgerond',
  'StapOvergeslagen',
  'BevindingGenoteerd',
  'ZaakToegewezen',
  'TermijnVerlengd',
  'MeldingInBehandelingGenomen',
  'MeldingTerKennisgevingAangenomen',
]);

/**
 * What takes back one event of a voided action. Whatever has changed again since then is left as it is: a correction
 * undoes this action and no other. Rungs that were reached and notices that went out stay as they went.
 */
function terug(d: Dossier, g: Gebeurtenis): Voorval[] {
  switch (g.soort) {
    case 'StapAfgerond':
    case 'StapOvergeslagen':
    case 'StapVervallen':
      return [{ soort: 'StapHeropend', gegevens: { stap: g.gegevens.stap, ronde: g.gegevens.ronde } }];
    case 'RoutekaartGekozen':
      return [{ soort: 'RoutekaartGekozen', gegevens: { routekaart: null } }];
    case 'TermijnGestart':
      return d.termijnen[g.gegevens.id]?.stand === 'open'
        ? [{ soort: 'TermijnBeeindigd', gegevens: { id: g.gegevens.id, einde: 'vervallen' } }]
        : [];
    case 'TermijnBeeindigd':
      return [{ soort: 'TermijnHeropend', gegevens: { id: g.gegevens.id } }];
    case 'TermijnVerlengd': {
      const { id, was, laatsteDag } = g.gegevens;
      const nu = d.termijnen[id];
      if (nu?.stand !== 'open' || nu.laatsteDag !== laatsteDag) return [];
      return [
        {
          soort: 'TermijnVerlengd',
          gegevens: { id, ...was, was: { laatsteDag, afleiding: nu.afleiding, treden: nu.treden } },
        },
      ];
    }
    case 'ZaakToegewezen':
      return d.behandelaar === g.gegevens.behandelaar
        ? [{ soort: 'ZaakToegewezen', gegevens: { behandelaar: g.gegevens.was, was: d.behandelaar } }]
        : [];
    case 'MeldingInBehandelingGenomen':
    case 'MeldingTerKennisgevingAangenomen':
      return d.meldingen[g.gegevens.meldingsnummer]?.status === 'ingetrokken'
        ? []
        : [{ soort: 'MeldingHeropend', gegevens: { meldingsnummer: g.gegevens.meldingsnummer } }];
    default:
      return [];
  }
}

/** Null when the action can be voided, else why not. */
function waaromNiet(d: Dossier, boeking: readonly Gebeurtenis[], nr: number): string | null {
  const gebeurtenis = boeking.find((g) => g.nr === nr);
  if (!gebeurtenis || !HANDELINGEN.has(gebeurtenis.soort))
    return `Gebeurtenis ${nr} is geen handeling die hersteld kan worden.`;
  if (boeking.some((g) => d.hersteld.includes(g.nr))) return `Gebeurtenis ${nr} is al hersteld.`;
  if (boeking.some((g) => g.soort === 'RondeBegonnen'))
    return 'Met deze handeling begon een nieuwe ronde; leg het vervolg in die ronde vast.';
  if (gebeurtenis.soort === 'StapAfgerond' || gebeurtenis.soort === 'StapOvergeslagen') {
    const { stap, ronde } = gebeurtenis.gegevens;
    if (STAPPENPLAN[stap].perRonde && ronde !== d.ronde) return 'Deze handeling hoort bij een eerdere ronde.';
  }
  return null;
}

/** Voids an action with a reason: the events that were booked with it are taken back, and terms follow. */
export const herstelBeslissingen: Beslissingen<'herstel'> = {
  herstel: (d, { nr, inhoud }, { feiten }) => {
    const boeking = feiten.boeking ?? [];
    const nee = waaromNiet(d, boeking, nr);
    if (nee !== null) return weiger('NietMogelijk', nee);
    const handeling = boeking.find((g) => g.nr === nr)?.soort ?? '';
    return [
      { soort: 'HandelingHersteld', gegevens: { nr, handeling }, ...(inhoud && { inhoud }) },
      ...boeking.flatMap((g) => terug(d, g)),
    ];
  },
};
