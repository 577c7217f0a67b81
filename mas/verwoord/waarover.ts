/** What an action that could be done is about: there are as many of it as there are routes, letters or terms to do it to. */
import { BERICHTEN } from '../berichten.ts';
import { BRIEVEN } from '../brieven.ts';
import { type Dag, toonDag } from '../datum.ts';
import { briefVan } from '../dossier/brief.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Vast } from '../handelingen/types.ts';
import { ROUTES } from '../routes/index.ts';
import { GESPROKEN_MET } from './namen.ts';
import { inZin } from './zin.ts';

type Zoek = (d: Dossier, id: string) => string | undefined;

const van = (naam: string, dag: Dag): string => `${inZin(naam)}, van ${toonDag(dag)}`;
/** One of what the dossier holds by id; an id that it does not hold is of something that was taken back. */
const uit = <T>(dingen: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(dingen, id) ? dingen[id] : undefined;

/** By the name of the field that points at it. */
const WOORDEN: Readonly<Record<string, Zoek>> = {
  termijn: (d, id) => {
    const termijn = uit(d.termijnen, id);
    return termijn && `${inZin(termijn.naam)}, uiterlijk ${toonDag(termijn.laatsteDag)}`;
  },
  route: (d, id) => {
    const route = uit(d.routes, id);
    return route && van(ROUTES[route.soort].naam, route.begonnen);
  },
  over: (d, id) => {
    const brief = briefVan(d, id);
    if (brief) return van(BRIEVEN[brief.brief], brief.dag);
    const bericht = uit(d.berichten, id);
    return bericht && van(BERICHTEN[bericht.bericht].naam, bericht.dag);
  },
  antwoord: (_, soort) => {
    const bericht = uit(BERICHTEN, soort);
    return bericht && inZin(bericht.naam);
  },
  afspraak: (d, id) => {
    const afspraak = uit(d.afspraken, id);
    return afspraak && `afspraak met ${GESPROKEN_MET[afspraak.met]}, te bekijken op ${toonDag(afspraak.evaluatieOp)}`;
  },
  verhoor: (d, id) => {
    const verhoor = uit(d.verhoren, id);
    return verhoor && `verhoor op ${toonDag(verhoor.verhoorOp)}`;
  },
  mdo: (d, id) => {
    const mdo = uit(d.mdos, id);
    return mdo && `MDO na de afmelding van ${toonDag(mdo.eersteAfmelding)}`;
  },
  bijeenkomst: (d, id) => {
    const bijeenkomst = uit(d.bijeenkomsten, id);
    return bijeenkomst && `${bijeenkomst.aard === 'mdo' ? 'MDO' : 'gesprek'} op ${toonDag(bijeenkomst.op)}`;
  },
  meldingsnummer: (d, id) => {
    const melding = uit(d.meldingen, id);
    return melding && `melding ${id}, verzuim vanaf ${toonDag(melding.eersteDag)}`;
  },
};

/** The name of an action, with what it is about where it points at something of the case. */
export function naamMetWaarover(d: Dossier, naam: string, vast: Vast): string {
  const over = Object.entries(vast).flatMap(([veld, id]) => WOORDEN[veld]?.(d, String(id)) ?? []);
  return over.length === 0 ? naam : `${naam} (${over.join('; ')})`;
}
