/** An exemption as its letters say it (LPW 5, 5a, 6): what parents told, what was judged of it, and what holds by it. */
import { bezwaartermijn } from '../../../mas/bezwaar.ts';
import { type Dag, plusDagen, weekdag } from '../../../mas/datum.ts';
import { leerplichtBegin } from '../../../mas/leeftijd.ts';
import { berekenTermijn } from '../../../mas/termijn/index.ts';
import type { Vrijstellingsgrond } from '../../../mas/vrijstelling/gronden.ts';
import { laatstePeriode } from '../../../mas/vrijstelling/leven.ts';
import type { KennisgevingStand, PeriodeStand } from '../../../mas/vrijstelling/stand.ts';
import { formulierAdres, laatsteDagVanCode } from '../../ouderportaal/codes.ts';
import type { Briefbron } from '../bron.ts';
import type { Vullers } from './types.ts';

/** Of the Leerplichtwet. */
const ARTIKEL: Readonly<Record<Vrijstellingsgrond, string>> = {
  ongeschikt: 'artikel 5 onder a',
  richting: 'artikel 5 onder b',
  buitenland: 'artikel 5 onder c',
  trekkend: 'artikel 5a',
};

export const vrijstelling: Vullers<'vrijstelling' | 'portaal'> = {
  vrijstelling: ({ bron }) => {
    const { kennisgeving, periode } = waarover(bron);
    const grond = kennisgeving?.grond ?? periode?.grond;
    if (!grond) return null;
    return {
      grond,
      artikel: ARTIKEL[grond],
      ontvangenOp: kennisgeving?.ontvangenOp ?? null,
      van: periode?.van ?? null,
      totEnMet: periode?.totEnMet ?? null,
      nooit: periode?.totEnMet === null,
      volgendeKennisgeving: periode?.kennisgevingTot ?? null,
      liefstVoor: vrijdagVoor(periode?.kennisgevingTot ?? null),
      plichtigVanaf: plichtigVanaf(bron),
      redenen: kennisgeving?.beoordeling?.redenen ?? [],
      bezwaarTot: bezwaarTot(bron),
    };
  },
  // the code itself comes with the copy that is made (ouderportaal/briefcode.ts): what is compared has none
  portaal: ({ bron: { leerling, protocol, dag, adres }, persoon: { aan } }) => {
    if (leerling.proef || aan.soort !== 'gezag') return null;
    return { adres: formulierAdres(adres), code: '', geldigTot: laatsteDagVanCode(protocol, dag) };
  },
};

/** The kennisgeving or the exemption that the letter is about; of one that somebody asked for himself the last of each. */
function waarover({ dossier, over }: Pick<Briefbron, 'dossier' | 'over'>): {
  kennisgeving: KennisgevingStand | undefined;
  periode: PeriodeStand | undefined;
} {
  const { kennisgevingen = {}, perioden = {} } = dossier.vrijstelling ?? {};
  const [wat, id = ''] = over.split('/');
  if (wat !== 'vrijstelling')
    return { kennisgeving: Object.values(kennisgevingen).at(-1), periode: laatstePeriode(dossier) };
  const periode = perioden[id] ?? Object.values(perioden).find(({ kennisgeving }) => kennisgeving === id);
  return { kennisgeving: kennisgevingen[id] ?? kennisgevingen[periode?.kennisgeving ?? ''], periode };
}

/** Of a last day in the weekend: nobody is there to take it in, and the strict day stands (setting termijn/een-juli). */
function vrijdagVoor(dag: Dag | null): Dag | null {
  const teVeel = dag === null ? 0 : weekdag(dag) - 5;
  return dag !== null && teVeel > 0 ? plusDagen(dag, -teVeel) : null;
}

/**
 * The first day on which the child has to be enrolled, when that is later than the day until which parents have anyhow: the
 * duty has not begun (LPW 3), or an exemption of before still holds (LPW 6 lid 2).
 */
function plichtigVanaf({ protocol, dossier, leerling, dag }: Briefbron): Dag | null {
  const regel = protocol.termijnen['vrijstelling/inschrijven'];
  if (!regel) return null;
  const regio = dossier.vakantieregio ?? 'midden';
  const { totEnMet = null } = laatstePeriode(dossier) ?? {};
  const begin = leerplichtBegin(leerling.geboortedatum, protocol.kalender, regio);
  const eerste = totEnMet !== null && totEnMet >= begin ? plusDagen(totEnMet, 1) : begin;
  return eerste > berekenTermijn(regel, dag, protocol.kalender, regio).laatsteDag ? eerste : null;
}

/** An exemption by the Act itself is no decision, unless the municipality treats it as one (domain §8.4). */
function bezwaarTot({ protocol, dossier, dag }: Briefbron): Dag | null {
  if (protocol.instellingen['bezwaar/artikel-5']?.waarde !== 'ja') return null;
  return bezwaartermijn(dag, protocol, dossier.vakantieregio ?? 'midden').tot;
}
