import type { Dag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { stapSleutel, type Stap } from '../stappenplan.ts';
import { aanDeBeurt } from '../voortgang.ts';
import { berekenTermijn, trapTreden } from '../termijn/index.ts';
import type { Omgeving } from './types.ts';

/** A term that has to run: what it is about, and the rule in the protocol that says how long. */
interface Gewenst {
  over: string;
  regel: string;
}

const overStap = (stap: Stap, ronde: number): string => `stap/${stapSleutel(stap, ronde)}`;
const overMelding = (nummer: string): string => `melding/${nummer}`;

/** The terms that belong to this state of the case, and no others. So a case always waits for something (§5). */
function gewensteTermijnen(d: Dossier): Gewenst[] {
  const stap = aanDeBeurt(d);
  if (d.status !== 'open') return [];
  return [
    ...(stap ? [{ over: overStap(stap, d.ronde), regel: `stap/${stap}` }] : []),
    ...Object.values(d.meldingen)
      .filter((m) => m.vervolg && m.status === 'geregistreerd')
      .map((m) => ({ over: overMelding(m.meldingsnummer), regel: 'melding/vervolg' })),
  ];
}

/** Met when what it was about was done, lapsed when that fell away. */
const isGehaald = (d: Dossier, over: string): boolean =>
  over.startsWith('stap/')
    ? d.stappen[over.slice('stap/'.length)]?.stand === 'gedaan'
    : ['in-behandeling', 'ter-kennisgeving'].includes(d.meldingen[over.slice('melding/'.length)]?.status ?? '');

const begin = (d: Dossier, { over, regel: naam }: Gewenst, nr: number, vanaf: Dag, { protocol }: Omgeving): Voorval => {
  const regel = protocol.termijnen[naam];
  if (!regel || d.vakantieregio === null) throw new Error(`het protocol kent termijn ${naam} niet`);
  const { laatsteDag, afleiding } = berekenTermijn(regel, vanaf, protocol.kalender, d.vakantieregio);
  const treden = trapTreden(protocol.ladders[regel.ladder] ?? [], laatsteDag, protocol.kalender);
  // the number makes the id unique for the life of the case: a term may begin again after a correction
  return {
    soort: 'TermijnGestart',
    gegevens: { id: `${over}/${nr}`, regel: naam, naam: regel.naam, over, vanaf, laatsteDag, afleiding, treden },
  };
};

/**
 * What follows from a decision, derived from the dossier as it stands after it: terms whose matter is over end, the
 * step whose turn it is begins with its term. Nobody else starts or ends a term, so a correction moves them as well.
 * `dag` is the business date of the decision, from which the terms count.
 */
export function gevolgen(d: Dossier, dag: Dag, omgeving: Omgeving): Voorval[] {
  const gewenst = gewensteTermijnen(d);
  const open = Object.values(d.termijnen).filter((t) => t.stand === 'open');
  const voorvallen: Voorval[] = open
    .filter((t) => !gewenst.some(({ over }) => over === t.over))
    .map((t) => ({
      soort: 'TermijnBeeindigd',
      gegevens: { id: t.id, einde: isGehaald(d, t.over) ? 'gehaald' : 'vervallen' },
    }));
  const stap = aanDeBeurt(d);
  if (stap && d.stappen[stapSleutel(stap, d.ronde)] === undefined) {
    voorvallen.push({ soort: 'StapBegonnen', gegevens: { stap, ronde: d.ronde } });
  }
  for (const termijn of gewenst) {
    if (open.some((t) => t.over === termijn.over)) continue;
    // one that lapsed because an earlier step was voided goes on as it was, with its own days
    const eerder = Object.values(d.termijnen).findLast((t) => t.over === termijn.over && t.stand === 'vervallen');
    voorvallen.push(
      eerder
        ? { soort: 'TermijnHeropend', gegevens: { id: eerder.id } }
        : begin(d, termijn, d.nr + voorvallen.length + 1, dag, omgeving),
    );
  }
  return voorvallen;
}
