/** Which letter somebody may ask for himself, and when (`brieven.md` §3). One row a letter; the rules read the row. */
import type { Briefsoort } from './brieven.ts';
import type { Dossier } from './dossier/types.ts';
import { STAPPENPLAN } from './stappenplan.ts';
import { aanDeBeurt } from './voortgang.ts';

interface Voorwaarde {
  /** Number of the step from which on it can be asked for. */
  vanafStap?: number;
  /** It tells what the investigation came to. */
  vraagtBevinding?: true;
  /** It rests on absence that was established; without that it departs from the MAS. */
  vraagtVerzuim?: true;
  /** It asks somebody to do what nobody has to do any more once the duty is over. */
  totEindePlicht?: true;
}

/** Letters that somebody may ask for himself; the others belong to what a route or a verhoor brings about. */
export const TE_VRAGEN = {
  kennisgevingsbrief: { totEindePlicht: true },
  'uitnodiging-gesprek': {},
  'brief-na-onderzoek': { vraagtBevinding: true },
  waarschuwing: { vraagtVerzuim: true, totEindePlicht: true },
  afsprakenkaart: {},
  'uitnodiging-mdo': {},
  'verslag-mdo': {},
  'terugkoppeling-school': {},
  afsluitbrief: { vanafStap: 9 },
  'bericht-verhuizing': {},
} satisfies Partial<Record<Briefsoort, Voorwaarde>>;

const VOORWAARDEN: Partial<Record<Briefsoort, Voorwaarde>> = TE_VRAGEN;
export const voorwaardeVan = (brief: Briefsoort | undefined): Voorwaarde => (brief && VOORWAARDEN[brief]) ?? {};

const VASTGESTELD = ['ongeoorloofd', 'verwijtbaar'];

/** What step 5 came to, as a letter tells it; null as long as it came to nothing. */
export function bevindingIn({ stappen }: Dossier): 'verzuim-vastgesteld' | 'geen-verzuim' | null {
  const uitkomst = (stappen.onderzoek ?? stappen['onderzoek-luxe'])?.uitkomst ?? null;
  if (uitkomst === null) return null;
  return VASTGESTELD.includes(uitkomst) ? 'verzuim-vastgesteld' : 'geen-verzuim';
}

export const plichtVoorbij = (d: Dossier, brief: Briefsoort | undefined): string | null =>
  voorwaardeVan(brief).totEindePlicht && d.plicht.geeindigd !== null
    ? 'De plicht om naar school te gaan is voorbij: deze brief vraagt iets wat niet meer hoeft.'
    : null;

/** Why this letter cannot be asked for now; null when it can. */
export function waaromNogNiet(d: Dossier, brief: Briefsoort | undefined): string | null {
  const { vanafStap, vraagtBevinding } = voorwaardeVan(brief);
  const stap = aanDeBeurt(d);
  if (vanafStap !== undefined && stap && STAPPENPLAN[stap].nummer < vanafStap)
    return `Deze brief kan vanaf stap ${vanafStap}. De zaak is bij stap ${STAPPENPLAN[stap].nummer}.`;
  if (vraagtBevinding && bevindingIn(d) === null)
    return 'Deze brief vertelt wat het onderzoek opleverde: rond eerst stap 5 af.';
  return plichtVoorbij(d, brief);
}

/** It says of somebody that he did not keep his duty, and nobody established that. */
export const isZonderVerzuim = (d: Dossier, brief: Briefsoort | undefined): boolean =>
  voorwaardeVan(brief).vraagtVerzuim === true && bevindingIn(d) !== 'verzuim-vastgesteld';
