/** To whom a letter goes, in which words and by which way (`brieven.md` §1.1). Who it is has a name elsewhere. */
import type { Briefkanaal, Briefversie, Geadresseerde, Vierogenreden } from './brieven.ts';
import { LEEFTIJDEN } from './leeftijd.ts';
import type { Briefregel } from './protocol.ts';

/** How somebody can be reached, and in which language. */
interface Bereik {
  adresGeheim: boolean;
  /** He made known that he can be reached by e-mail, and there is an address for that (Awb 2:14 lid 1). */
  digitaal: boolean;
  taal: string;
}
/** Somebody with gezag. `rol` is ouder, voogd or verzorger. */
export interface MetGezag extends Bereik {
  id: string;
  rol: string;
  /** A letter to this person may do harm: somebody else looks first. */
  geblokkeerd: boolean;
}
export interface Betrokkenen {
  /** Of the jongere, on the day of the letter. */
  leeftijd: number;
  jongere: Bereik;
  gezag: readonly MetGezag[];
  /**
   * Of a letter that calls for a verhoor, or tells of a proces-verbaal: who is suspected. Of a last onder dwangsom: on whom
   * it is imposed.
   */
  verdachte?: Verdachte;
  /** Which of them, when the BOA said so: the ids of who has gezag. */
  verdachten?: readonly string[];
}
export type Verdachte = 'jongere' | 'ouder' | 'beiden';

/** A copy that can be made of a letter, as the method has it; who makes the letter may choose otherwise. */
export interface Kandidaat {
  aan: Geadresseerde;
  versie: Briefversie;
  kanalen: Briefkanaal[];
  kanaal: Briefkanaal;
  /** The method asks for it: to leave it out has to be explained. */
  standaard: boolean;
  vierOgen: Vierogenreden[];
  taal: string;
}

const SCHOOL: Kandidaat = {
  aan: { soort: 'school' },
  versie: 'school',
  kanalen: ['e-mail', 'post'],
  kanaal: 'e-mail',
  standaard: true,
  vierOgen: [],
  taal: 'nl',
};

/** E-mail is for who asked for it, and so is what he gets when nobody chooses. */
function wegen({ digitaal }: Bereik): Pick<Kandidaat, 'kanalen' | 'kanaal'> {
  return digitaal
    ? { kanalen: ['e-mail', 'post', 'uitgereikt'], kanaal: 'e-mail' }
    : { kanalen: ['post', 'uitgereikt'], kanaal: 'post' };
}

/** Why somebody else has to look before a letter goes to this person. */
export const redenenVan = ({
  adresGeheim,
  geblokkeerd = false,
}: Pick<Bereik, 'adresGeheim'> & Partial<Pick<MetGezag, 'geblokkeerd'>>): Vierogenreden[] => [
  ...(adresGeheim ? ['adres-geheim' as const] : []),
  ...(geblokkeerd ? ['geblokkeerd' as const] : []),
];

const naarJongere = ({ jongere }: Betrokkenen, versie: Briefversie): Kandidaat => ({
  aan: { soort: 'jongere' },
  versie,
  ...wegen(jongere),
  standaard: true,
  vierOgen: redenenVan(jongere),
  taal: jongere.taal,
});

const naarGezag = (wie: MetGezag): Kandidaat => ({
  aan: { soort: 'gezag', id: wie.id },
  versie: 'ouder',
  ...wegen(wie),
  standaard: true,
  vierOgen: redenenVan(wie),
  taal: wie.taal,
});

/** A voogd takes the place of the parents; who has the actual care keeps his own duty (LPW 2 lid 1). */
export const bekleedMetGezag = <G extends Pick<MetGezag, 'rol'>>(gezag: readonly G[]): readonly G[] =>
  gezag.some(({ rol }) => rol === 'voogd') ? gezag.filter(({ rol }) => rol !== 'ouder') : gezag;

/**
 * Who is of age has the duties and the rights of his parents himself (LPW 1 onder b): nothing goes to them any more, but to
 * call them for what they are suspected of themselves.
 */
function inGezin(aan: readonly Briefversie[], b: Betrokkenen): Kandidaat[] {
  if (b.verdachten) return naarVerdachten(b, b.verdachten);
  // parents get a copy when their child is suspected; a jongere gets none when his parents are (BR05, BR16)
  const eigen = aan.includes('jongere') && b.verdachte !== 'ouder';
  if (b.leeftijd >= LEEFTIJDEN.meerderjarig && b.verdachte !== 'ouder')
    return eigen || aan.includes('ouder') ? [naarJongere(b, eigen ? 'jongere' : 'ouder')] : [];
  return [
    ...(aan.includes('ouder') ? bekleedMetGezag(b.gezag).map(naarGezag) : []),
    // from twelve on he has a duty of his own, and is written to in words of his own (LPW 2 lid 3)
    ...(eigen && b.leeftijd >= LEEFTIJDEN.verwijtbaar ? [naarJongere(b, 'jongere')] : []),
  ];
}

/** Exactly who is called, whatever his age; with a minor his parents, as parents (BR05). */
function naarVerdachten(b: Betrokkenen, verdachten: readonly string[]): Kandidaat[] {
  const jongere = b.verdachte !== 'ouder';
  const metOuders = jongere && b.leeftijd < LEEFTIJDEN.meerderjarig;
  return [
    ...bekleedMetGezag(b.gezag)
      .filter(({ id }) => metOuders || verdachten.includes(id))
      .map(naarGezag),
    ...(jongere ? [naarJongere(b, 'jongere')] : []),
  ];
}

/** The copies of a letter: one for each who has to do with it, in the order in which they are shown. */
export const geadresseerdenVan = ({ aan }: Pick<Briefregel, 'aan'>, betrokkenen: Betrokkenen): Kandidaat[] => [
  ...inGezin(aan, betrokkenen),
  ...(aan.includes('school') ? [SCHOOL] : []),
];
