/** What the law computes of a kennisgeving, each with its derivation: pure, so that a screen can show it before somebody judges. */
import { type Dag, plusDagen, toonDag, weekdag } from '../datum.ts';
import { isWeekend, plusWerkdagen } from '../kalender.ts';
import { leerplichtBegin } from '../leeftijd.ts';
import type { Protocol, TermijnRegel, Vakantieregio } from '../protocol.ts';
import { berekenTermijn } from '../termijn/index.ts';
import type { Toets } from './gebeurtenis.ts';
import type { KennisgevingStand, PeriodeStand } from './stand.ts';

/** What a kennisgeving is held against. */
export interface Toetssteen {
  protocol: Protocol;
  regio: Vakantieregio;
  /** The exemption that it renews; absent when parents appeal to this ground for the first time. */
  verlengt?: PeriodeStand;
  geboortedatum: Dag;
}

const regelVan = ({ termijnen }: Protocol, naam: string): TermijnRegel => {
  const regel = termijnen[naam];
  if (!regel) throw new Error(`het protocol kent termijn ${naam} niet`);
  return regel;
};

/**
 * The last day before 1 July of a year (LPW 6 lid 2 b). A fixed day and no term, so the Algemene termijnenwet does not move it
 * (§11 Q9: strict), unless the municipality reads that otherwise.
 */
export function laatsteDagVoorJuli(jaar: string, { vasteDagen, instellingen, kalender }: Protocol): Dag {
  const [dag = '06-30'] = vasteDagen['vrijstelling/jaarlijks']?.dagen ?? [];
  const vast = `${jaar}-${dag}`;
  const schuift = instellingen['termijn/een-juli']?.waarde === 'algemene-termijnenwet' && isWeekend(vast);
  return schuift ? plusWerkdagen(vast, 1, kalender) : vast;
}

/** It came late, and 30 June was in a weekend: on the first werkdag after it a person looks himself (§11 Q9). */
export const isWeekendgeval = (ontvangenOp: Dag, grens: Dag, { kalender }: Protocol): boolean =>
  ontvangenOp > grens && weekdag(grens) >= 6 && ontvangenOp <= plusWerkdagen(grens, 1, kalender);

/** In time: each year before 1 July, and the first time a month before the duty begins (LPW 6 lid 2). */
export function toetsTijdig(k: KennisgevingStand, steen: Toetssteen, komtWonenOp?: Dag): Toets {
  const { ontvangenOp, grond } = k;
  const toets = 'tijdig' as const;
  if (grond === 'trekkend')
    return {
      toets,
      grens: null,
      voldaan: true,
      afleiding: 'artikel 5a kent geen dag waarop de kennisgeving er moet zijn',
    };
  const grens = steen.verlengt?.kennisgevingTot;
  if (grens)
    return { toets, grens, voldaan: ontvangenOp <= grens, afleiding: `voor 1 juli: uiterlijk ${toonDag(grens)}` };
  if (grond === 'ongeschikt')
    return {
      toets,
      grens: null,
      voldaan: true,
      afleiding: 'een eerste beroep op onder a kan op elk moment van het jaar',
    };
  return voorHetBegin(ontvangenOp, steen, komtWonenOp);
}

/** A month counted back from the first day of the duty; who came to live here after that day could not be earlier. */
function voorHetBegin(ontvangenOp: Dag, { protocol, regio, geboortedatum }: Toetssteen, komtWonenOp?: Dag): Toets {
  const begin = leerplichtBegin(geboortedatum, protocol.kalender, regio);
  const { laatsteDag: grens, afleiding } = berekenTermijn(
    regelVan(protocol, 'vrijstelling/begin'),
    begin,
    protocol.kalender,
    regio,
  );
  const later = komtWonenOp !== undefined && komtWonenOp > begin;
  return {
    toets: 'tijdig',
    grens,
    voldaan: later || ontvangenOp <= grens,
    afleiding: later ? `${afleiding.tekst}; kwam hier later wonen, op ${toonDag(komtWonenOp)}` : afleiding.tekst,
  };
}

/** Not older than three months when parents tell (LPW 7): counted back from the day of receipt, that is the oldest it may be. */
export function toetsVerklaring(
  { ontvangenOp }: Pick<KennisgevingStand, 'ontvangenOp'>,
  verklaringOp: Dag,
  { protocol, regio }: Pick<Toetssteen, 'protocol' | 'regio'>,
): Toets {
  const regel = regelVan(protocol, 'vrijstelling/verklaring');
  const { laatsteDag: grens, afleiding } = berekenTermijn(regel, ontvangenOp, protocol.kalender, regio);
  return {
    toets: 'verklaring',
    grens,
    voldaan: verklaringOp >= grens,
    afleiding: `${afleiding.tekst}; verklaring van ${toonDag(verklaringOp)}`,
  };
}

/** Which year counts: the one before the dagtekening (LPW 8 lid 2). Whether the child was placed in it the documents say. */
export function toetsRichting(
  { dagtekening }: Pick<KennisgevingStand, 'dagtekening'>,
  geplaatst: boolean,
  { protocol, regio }: Pick<Toetssteen, 'protocol' | 'regio'>,
): Toets {
  const regel = regelVan(protocol, 'vrijstelling/richting');
  const { laatsteDag: grens, afleiding } = berekenTermijn(regel, dagtekening, protocol.kalender, regio);
  const tot = toonDag(plusDagen(dagtekening, -1));
  return { toets: 'richting', grens, voldaan: !geplaatst, afleiding: `${afleiding.tekst}; het jaar tot en met ${tot}` };
}
