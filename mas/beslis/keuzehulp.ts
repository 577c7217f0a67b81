import { laatstGewogen } from '../dossier/gewogen.ts';
import type { Dossier, MeldingStand } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import type { Opdracht } from '../opdracht.ts';
import type { Omgeving } from './types.ts';
import { bonVan, weeg } from './weeg.ts';

/**
 * What kind of absence the keuzehulp of DUO makes of a melding that came in or was changed (domain §3.2), beside what the
 * school reported: a difference is shown to the LPA, and nothing is corrected. The dossier is the one with that melding.
 */
export function keuzehulp(d: Dossier, opdracht: Opdracht, omgeving: Omgeving): Voorval[] {
  if (opdracht.soort !== 'meld' && opdracht.soort !== 'wijzig-melding') return [];
  const { meldingsnummer, mutatietijd } = opdracht.melding;
  const melding = d.meldingen[meldingsnummer];
  // without the child and the specification there is nothing to go by; and a change that came too late changed nothing
  const { leerling, opgaven } = omgeving.feiten;
  if (melding?.mutatietijd !== mutatietijd || d.status !== 'open' || !leerling || !opgaven) return [];
  return [...soortVolgensDuo(d, melding, omgeving), ...vermoedenVanLuxe(d, melding, omgeving)];
}

function soortVolgensDuo(d: Dossier, { meldingsnummer, duoSoort }: MeldingStand, omgeving: Omgeving): Voorval[] {
  const gewogen = weeg(d, 'verzuimsoort', omgeving, meldingsnummer);
  const eerder = laatstGewogen(d, 'verzuimsoort', meldingsnummer);
  const zelfde = eerder?.gekozen === duoSoort && eerder.uitkomst.verzuimsoort === gewogen.uitkomst.verzuimsoort;
  return zelfde ? [] : [bonVan(gewogen, { gekozen: duoSoort })];
}

/** What a school reports as luxeverzuim points to routekaart B (S004): the choice of step 3 is held against that. */
const vermoedenVanLuxe = (d: Dossier, { duoSoort }: MeldingStand, omgeving: Omgeving): Voorval[] =>
  duoSoort === 'L' && d.routekaart === null && laatstGewogen(d, 'routekaart') === undefined
    ? [bonVan(weeg(d, 'routekaart', omgeving))]
    : [];
