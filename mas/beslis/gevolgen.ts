import type { Dag } from '../datum.ts';
import { laatsteTermijn, openTermijnen } from '../dossier/termijn.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Termijnstart, Voorval } from '../gebeurtenis.ts';
import { stapSleutel } from '../stappenplan.ts';
import { berekenTermijn, vastgesteldeTermijn } from '../termijn/index.ts';
import { eindeVan, type Verwachting, verwachtingen } from '../verwachtingen/index.ts';
import { aanDeBeurt } from '../voortgang.ts';
import { verlengOpAkkoord } from './akkoord.ts';
import { berichtenNodig } from './berichtnodig.ts';
import { brievenNodig, brievenVoorbij } from './briefnodig.ts';
import { duoNodig } from './duonodig.ts';
import { tredenVoor } from './treden.ts';
import { overgangNodig } from './plicht.ts';
import type { Omgeving } from './types.ts';

/** The term of an expectation; it counts from its own day, or from that of the decision. */
function begin(d: Dossier, verwachting: Verwachting, nr: number, dag: Dag, { protocol }: Omgeving): Termijnstart {
  const { over, regel: naam, vanaf = dag, tot, opschortingen, regime } = verwachting;
  const regel = protocol.termijnen[naam];
  if (!regel || d.vakantieregio === null) throw new Error(`het protocol kent termijn ${naam} niet`);
  const { laatsteDag, afleiding } =
    tot === undefined
      ? berekenTermijn(regel, vanaf, protocol.kalender, d.vakantieregio, opschortingen)
      : vastgesteldeTermijn(regel, vanaf, tot, opschortingen);
  const treden = tredenVoor(d, over, regel, laatsteDag, protocol);
  // the number makes the id unique for the life of the case: a term may begin again after a correction
  const id = `${over}/${nr}`;
  return { id, regel: naam, naam: regel.naam, over, vanaf, laatsteDag, afleiding, treden, ...(regime && { regime }) };
}

/** Terms that are expected and do not run begin; the officier's agreement lengthens what runs and what begins. */
function begonnenTermijnen(d: Dossier, gewenst: readonly Verwachting[], na: number, dag: Dag, o: Omgeving): Voorval[] {
  const open = openTermijnen(d);
  const lopend = open.filter((t) => gewenst.some(({ over }) => over === t.over));
  const voorvallen: Voorval[] = [];
  for (const termijn of gewenst) {
    if (open.some((t) => t.over === termijn.over)) continue;
    // one that lapsed because an earlier step was voided goes on as it was, with its own days
    const eerder = laatsteTermijn(d, termijn.over);
    if (eerder?.stand === 'vervallen' && (termijn.vanaf ?? eerder.vanaf) === eerder.vanaf) {
      voorvallen.push({ soort: 'TermijnHeropend', gegevens: { id: eerder.id } });
      continue;
    }
    const gestart = begin(d, termijn, na + voorvallen.length + 1, dag, o);
    voorvallen.push({ soort: 'TermijnGestart', gegevens: gestart });
    lopend.push({ ...gestart, stand: 'open', bereikt: [] });
  }
  return [...voorvallen, ...verlengOpAkkoord(d, lopend, o)];
}

const begonnenStap = (d: Dossier): Voorval[] => {
  const stap = aanDeBeurt(d);
  return stap && d.stappen[stapSleutel(stap, d.ronde)] === undefined
    ? [{ soort: 'StapBegonnen', gegevens: { stap, ronde: d.ronde } }]
    : [];
};

/**
 * What follows from a decision, derived from the dossier as it stands after it: terms whose matter is over end, the
 * step whose turn it is begins with its term. Nobody else starts or ends a term, so a correction moves them as well.
 * `dag` is the business date of the decision, from which the terms count.
 * @param ervoor the dossier before the decision
 */
export function gevolgen(ervoor: Dossier, d: Dossier, dag: Dag, omgeving: Omgeving): Voorval[] {
  const gewenst = verwachtingen(d);
  const voorvallen: Voorval[] = [
    ...Object.values(d.termijnen)
      .filter((t) => t.stand === 'open' && !gewenst.some(({ over }) => over === t.over))
      .map((t): Voorval => ({ soort: 'TermijnBeeindigd', gegevens: { id: t.id, ...eindeVan(d, t) } })),
    ...begonnenStap(d),
    ...brievenVoorbij(d),
    ...brievenNodig(ervoor, d, omgeving),
    ...berichtenNodig(ervoor, d, omgeving),
    ...duoNodig(ervoor, d, omgeving),
    ...overgangNodig(d, omgeving),
  ];
  return [...voorvallen, ...begonnenTermijnen(d, gewenst, d.nr + voorvallen.length, dag, omgeving)];
}
