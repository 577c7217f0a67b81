import { stapSleutel } from '../stappenplan.ts';
import { dagVan, toonDag } from '../datum.ts';
import { DELEN, leesDeel } from '../dossier/delen.ts';
import { canoniek } from '../canoniek.ts';
import { pasToe } from '../dossier/index.ts';
import { type Dossier } from '../dossier/types.ts';
import type { Gebeurtenis, Voorval } from '../gebeurtenis.ts';
import { type Beslissingen, metInhoud, weiger } from './types.ts';

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
    case 'StapBegonnen':
      return d.stappen[stapSleutel(g.gegevens.stap, g.gegevens.ronde)]?.stand === 'begonnen'
        ? [{ soort: 'StapTeruggenomen', gegevens: { stap: g.gegevens.stap, ronde: g.gegevens.ronde } }]
        : [];
    case 'RoutekaartGekozen':
      return [{ soort: 'RoutekaartGekozen', gegevens: { routekaart: null } }];
    case 'TermijnGestart':
      return d.termijnen[g.gegevens.id]?.stand === 'open'
        ? [{ soort: 'TermijnBeeindigd', gegevens: { id: g.gegevens.id, einde: 'ongedaan' } }]
        : [];
    case 'TermijnBeeindigd':
      return [{ soort: 'TermijnHeropend', gegevens: { id: g.gegevens.id } }];
    case 'TermijnHeropend':
      return [
        { soort: 'TermijnBeeindigd', gegevens: { id: g.gegevens.id, einde: 'vervallen', reden: 'niet-aan-de-beurt' } },
      ];
    case 'TermijnVerlengd':
      return [{ soort: 'TermijnTeruggezet', gegevens: { id: g.gegevens.id, ...g.gegevens.was } }];
    case 'ZaakToegewezen':
      return [{ soort: 'ToewijzingTeruggezet', gegevens: { behandelaar: g.gegevens.was } }];
    case 'MeldingInBehandelingGenomen':
    case 'MeldingTerKennisgevingAangenomen':
      return d.meldingen[g.gegevens.meldingsnummer]?.status === 'ingetrokken'
        ? []
        : [{ soort: 'MeldingHeropend', gegevens: { meldingsnummer: g.gegevens.meldingsnummer } }];
    default:
      return [];
  }
}

/**
 * Puts back the entries that the action changed, as they were before it. One that was changed again since then is left.
 * @param ervoor the dossier before the action
 * @param erna the dossier right after it
 */
const zetDelenTerug = (d: Dossier, ervoor: Dossier, erna: Dossier): Voorval[] =>
  DELEN.flatMap((deel) => {
    const [was, werd, is] = [leesDeel(ervoor, deel), leesDeel(erna, deel), leesDeel(d, deel)];
    return Object.keys(werd)
      .filter((sleutel) => !gelijk(was[sleutel], werd[sleutel]) && gelijk(werd[sleutel], is[sleutel]))
      .map((sleutel): Voorval => ({ soort: 'Teruggezet', gegevens: { deel, sleutel, was: was[sleutel] ?? null } }));
  });
const gelijk = (a: unknown, b: unknown): boolean => canoniek(a ?? null) === canoniek(b ?? null);

/**
 * Voids an action with a reason: the events that were booked with it are taken back, and terms follow. Whether it may be
 * voided is the table's to say (handelingen/algemeen.ts).
 */
export const herstelBeslissingen: Beslissingen<'herstel' | 'leg-rectificatie-vast'> = {
  herstel: (d, { nr, inhoud }, { feiten }) => {
    const { boeking, ervoor } = feiten;
    const handeling = boeking?.find((g) => g.nr === nr)?.soort;
    if (!boeking || !ervoor || !handeling) throw new Error(`de boeking van gebeurtenis ${nr} ontbreekt`);
    return [
      { soort: 'HandelingHersteld', gegevens: { nr, handeling }, ...(inhoud && { inhoud }) },
      ...boeking.flatMap((g) => terug(d, g)),
      ...zetDelenTerug(d, ervoor, boeking.reduce(pasToe, ervoor)),
    ];
  },
  // Takes nothing back: others acted on what was recorded, and it stays to be seen that they did.
  'leg-rectificatie-vast': (_, o, { feiten: { rectificeert } }) => {
    if (!rectificeert) throw new Error(`gebeurtenis ${o.nr} ontbreekt`);
    const { nr, gevraagdDoor, gevraagdOp, besluit } = o;
    const vanaf = dagVan(rectificeert.moment);
    const nogNiet = `kies een dag vanaf ${toonDag(vanaf)}: eerder was deze gebeurtenis nog niet vastgelegd.`;
    if (o.dag !== undefined && o.dag < vanaf) return weiger('Ongeldig', `dag: ${nogNiet}`);
    if (gevraagdOp < vanaf) return weiger('Ongeldig', `gevraagdOp: ${nogNiet}`);
    const gegevens = { nr, gevraagdDoor, gevraagdOp, besluit };
    return [{ soort: 'RectificatieVastgelegd', gegevens, ...metInhoud(o), regime: rectificeert.regime }];
  },
};
