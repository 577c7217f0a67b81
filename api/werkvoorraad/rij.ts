/** A row of the worklist, made from the dossier with the rules that the screen of the case is made with. */
import { isVernietigd } from '../../mas/bewaren/vernietigd.ts';
import { type Dag, dagenTot } from '../../mas/datum.ts';
import { openTermijnen } from '../../mas/dossier/termijn.ts';
import { opVolgorde } from '../../mas/dossier/volgorde.ts';
import type { Dossier, Termijn } from '../../mas/dossier/types.ts';
import { leeftijdOp } from '../../mas/leeftijd.ts';
import type { Wie } from '../../mas/rechten.ts';
import { lopendeRoutes, routeregelVan } from '../../mas/routes/index.ts';
import { spoorVan } from '../../mas/spoor.ts';
import { STAPPENPLAN } from '../../mas/stappenplan.ts';
import { onderwerpVan } from '../../mas/verwoord/onderwerp.ts';
import { naamVoor } from '../../mas/verwoord/termijn.ts';
import { stapInWoorden } from '../../mas/verwoord/voortgang.ts';
import { overzichtVan } from '../../mas/voortgang.ts';
import { wachtOpPartners } from '../../mas/wachten.ts';
import { zaaknummerVan } from '../../mas/zaaknummer.ts';
import { magWpg } from '../zaken/afscherming.ts';
import type { Leesrij } from './lees.ts';
import type { Werkvoorraadrij } from './schemas.ts';

/** @param vandaag the day of who looks, from which days and ages are counted */
export function toonRij(rij: Leesrij, d: Dossier, wie: Wie, vandaag: Dag): Werkvoorraadrij {
  const wpg = magWpg(wie, { gemeente: d.gemeente, proef: d.proef });
  const { stap, fase } = overzichtVan(d);
  return {
    zaakId: d.id,
    zaaknummer: zaaknummerVan({ volgnummer: rij.volgnummer, geopend: d.geopend?.dag ?? null, proef: d.proef }),
    nr: d.nr,
    status: d.status === 'gesloten' ? 'gesloten' : 'open',
    vernietigd: isVernietigd(d),
    soort: d.soort,
    onderwerp: onderwerpVan(d),
    stapInWoorden: stapInWoorden(d),
    leerling: leerlingVan(rij, d, vandaag),
    school: d.vestiging !== null && rij.schoolNaam !== null ? { vestiging: d.vestiging, naam: rij.schoolNaam } : null,
    stap: stap && { stap, nummer: STAPPENPLAN[stap].nummer, naam: STAPPENPLAN[stap].naam },
    fase,
    spoor: spoorVan(d),
    routekaart: d.routekaart,
    routes: routesVan(d, wpg),
    eersteTermijn: eersteTermijnVan(d, wpg, vandaag),
    behandelaar:
      d.behandelaar !== null && rij.behandelaarNaam !== null ? { id: d.behandelaar, naam: rij.behandelaarNaam } : null,
    nieuw: d.status === 'open' && d.behandelaar === wie.id && rij.gelezen === null,
    ongelezen: rij.gelezen !== null && rij.gelezen < d.nieuws,
    wacht: wachtOpPartners(d).some(({ regime }) => wpg || regime !== 'WPG'),
  };
}

function leerlingVan({ leerlingNaam, geboortedatum }: Leesrij, d: Dossier, vandaag: Dag): Werkvoorraadrij['leerling'] {
  if (d.leerlingId === null || leerlingNaam === null || geboortedatum === null) return null;
  return { id: d.leerlingId, naam: leerlingNaam, leeftijd: leeftijdOp(geboortedatum, vandaag) };
}

function routesVan(d: Dossier, wpg: boolean): Werkvoorraadrij['routes'] {
  return opVolgorde(lopendeRoutes(d)).map((route) => {
    const { naam, regime } = routeregelVan(route);
    return regime === 'WPG' && !wpg ? { naam: 'Afgeschermd', afgeschermd: true } : { naam };
  });
}

/** The term that ends first; of two on one day always the same one, since a dossier has no order of its own. */
function eersteTermijnVan(d: Dossier, wpg: boolean, vandaag: Dag): Werkvoorraadrij['eersteTermijn'] {
  const plek = ({ laatsteDag, id }: Termijn): string => `${laatsteDag} ${id}`;
  const [eerste] = openTermijnen(d).sort((a, b) => (plek(a) < plek(b) ? -1 : 1));
  if (!eerste) return null;
  const { laatsteDag } = eerste;
  return { laatsteDag, naam: naamVoor(eerste, wpg), dagen: dagenTot(vandaag, laatsteDag) };
}
