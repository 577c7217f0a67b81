/** Which letter somebody may ask for himself, and when (`brieven.md` §3). One row a letter; the rules read the row. */
import type { Briefsoort } from './brieven.ts';
import type { Zaaksoort } from './begrippen.ts';
import type { Dossier } from './dossier/types.ts';
import { STAPPENPLAN } from './stappenplan.ts';
import { aanDeBeurt } from './voortgang.ts';

interface Voorwaarde {
  /** In which kinds of case it has something to say. */
  bij: readonly Zaaksoort[];
  /** Number of the step from which on it can be asked for. */
  vanafStap?: number;
  /** It tells what the investigation came to. */
  vraagtBevinding?: true;
  /** It rests on absence that was established; without that it departs from the MAS. */
  vraagtVerzuim?: true;
  /** It asks somebody to do what nobody has to do any more once the duty is over. */
  totEindePlicht?: true;
  /** What has to be there first, and why it is not. */
  vraagt?: (d: Dossier) => string | null;
}

/** A school reported absence. */
const GEMELD: readonly Zaaksoort[] = ['regulier', 'luxe'];
const VERZUIM: readonly Zaaksoort[] = [...GEMELD, 'absoluut'];
const ALLE: readonly Zaaksoort[] = [...VERZUIM, 'vrijstelling', 'aanvraag'];

/** Letters that somebody may ask for himself; the others belong to what a route, a verhoor or a decision brings about. */
export const TE_VRAGEN = {
  kennisgevingsbrief: { bij: GEMELD, totEindePlicht: true },
  'uitnodiging-gesprek': { bij: ALLE },
  'brief-na-onderzoek': { bij: GEMELD, vraagtBevinding: true },
  waarschuwing: { bij: GEMELD, vraagtVerzuim: true, totEindePlicht: true },
  afsprakenkaart: { bij: VERZUIM },
  'uitnodiging-mdo': { bij: VERZUIM },
  'verslag-mdo': { bij: VERZUIM },
  'terugkoppeling-school': { bij: GEMELD },
  afsluitbrief: { bij: ALLE, vanafStap: 9 },
  'bericht-verhuizing': { bij: [...VERZUIM, 'vrijstelling'] },
  'aanschrijving-absoluut': { bij: ['absoluut'], totEindePlicht: true },
  'herinnering-vrijstelling': { bij: ['vrijstelling'], totEindePlicht: true, vraagt: vraagtKennisgeving },
  ontvangstbevestiging: { bij: ['vrijstelling', 'aanvraag'], vraagt: vraagtBericht },
} satisfies Partial<Record<Briefsoort, Voorwaarde>>;

function vraagtKennisgeving({ vrijstelling }: Dossier): string | null {
  return Object.keys(vrijstelling?.kennisgevingen ?? {}).length > 0 ? null : 'Er is nog geen kennisgeving vastgelegd.';
}

/** Of a request there is always one: it opens the case. */
function vraagtBericht(d: Dossier): string | null {
  return d.aanvraag ? null : vraagtKennisgeving(d);
}

const VOORWAARDEN: Partial<Record<Briefsoort, Voorwaarde>> = TE_VRAGEN;
export const voorwaardeVan = (brief: Briefsoort | undefined): Voorwaarde =>
  (brief && VOORWAARDEN[brief]) ?? { bij: ALLE };

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

/** Whether a letter has anything to say in this kind of case. */
export const hoortBrief = ({ soort }: Pick<Dossier, 'soort'>, brief: Briefsoort): boolean =>
  soort === null || voorwaardeVan(brief).bij.includes(soort);

/** Why this letter cannot be asked for now; null when it can. */
export function waaromNogNiet(d: Dossier, brief: Briefsoort | undefined): string | null {
  const { vanafStap, vraagtBevinding, vraagt } = voorwaardeVan(brief);
  if (brief && !hoortBrief(d, brief)) return 'Deze brief hoort niet bij dit soort zaak.';
  const stap = aanDeBeurt(d);
  if (vanafStap !== undefined && stap && STAPPENPLAN[stap].nummer < vanafStap)
    return `Deze brief kan vanaf stap ${vanafStap}. De zaak is bij stap ${STAPPENPLAN[stap].nummer}.`;
  if (vraagtBevinding && bevindingIn(d) === null)
    return 'Deze brief vertelt wat het onderzoek opleverde: rond eerst stap 5 af.';
  return vraagt?.(d) ?? plichtVoorbij(d, brief);
}

/** It says of somebody that he did not keep his duty, and nobody established that. */
export const isZonderVerzuim = (d: Dossier, brief: Briefsoort | undefined): boolean =>
  voorwaardeVan(brief).vraagtVerzuim === true && bevindingIn(d) !== 'verzuim-vastgesteld';
