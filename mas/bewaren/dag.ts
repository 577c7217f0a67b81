/** From which day a case may be destroyed, with its derivation; or why not yet. Pure: who asks says which day it is. */
import { type Dag, plusDagen, plusMaanden, toonDatum } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Protocol } from '../protocol.ts';
import { beletsels, type Beletsel, type Omstandigheden } from './beletsels.ts';
import {
  BEWAARMOMENTEN,
  type Bewaarmoment,
  type Bewaarregel,
  type Vernietigdeel,
  WPG_REGEL,
  zaakregelVan,
} from './regels.ts';

/** What a term can count from. What is not there: null. */
export type Bewaardagen = Record<Bewaarmoment, Dag | null>;

/** A term as it was counted. */
export interface Bewaarstap {
  vanaf: Dag;
  /** The last day on which it has to be kept. */
  totEnMet: Dag;
  bron: string;
  /** In a sentence, for who decides. */
  tekst: string;
}

export interface Bewaarafleiding {
  /** Name of the rule in the protocol. */
  regel: string;
  /** First day on which it may be destroyed. */
  vernietigbaarOp: Dag;
  /** Of the term that ends last. */
  grondslag: string;
  /** Every term that was counted. */
  stappen: Bewaarstap[];
}

export type Bewaaroordeel = { afleiding: Bewaarafleiding; mag: boolean } | { beletsels: Beletsel[] };

export interface Bewaarvraag extends Omstandigheden {
  dossier: Dossier;
  deel: Vernietigdeel;
  geboortedatum: Dag | null;
  /** Civil day on which the first event under the Wpg was recorded. */
  eersteWpg: Dag | null;
}

const JAAR = 12;

/** Null when nothing that the rule counts from is there, or its birth is not known: then nobody can say when it is over. */
export function telBewaartermijn(
  regel: string,
  { termijnen }: Bewaarregel,
  dagen: Bewaardagen,
): Bewaarafleiding | null {
  if (termijnen.some(({ vanaf }) => vanaf === 'geboorte') && dagen.geboorte === null) return null;
  const stappen = termijnen.flatMap(({ vanaf, jaren, bron }): Bewaarstap[] => {
    const begin = dagen[vanaf];
    if (begin === null) return [];
    const totEnMet = plusMaanden(begin, jaren * JAAR);
    const tekst = `${jaren} jaar na ${BEWAARMOMENTEN[vanaf]}: bewaren tot en met ${toonDatum(totEnMet)}`;
    return [{ vanaf: begin, totEnMet, bron, tekst }];
  });
  const laatste = stappen.toSorted((a, b) => (a.totEnMet < b.totEnMet ? 1 : -1))[0];
  if (!laatste) return null;
  return { regel, vernietigbaarOp: plusDagen(laatste.totEnMet, 1), grondslag: laatste.bron, stappen };
}

/** The last day on which an exemption of the case held. */
function eindeVrijstelling({ vrijstelling }: Dossier): Dag | null {
  const dagen = Object.values(vrijstelling?.perioden ?? {}).map(({ totEnMet }) => totEnMet);
  return dagen.toSorted().at(-1) ?? null;
}

/**
 * Of the whole of a case in which a BOA investigated both terms have to be over; what is told of it is the term of the case
 * alone, since who may not read what falls under the Wpg may not find it either.
 */
export function oordeelOverBewaren(
  { bewaartermijnen = {} }: Pick<Protocol, 'bewaartermijnen'>,
  { dossier, deel, geboortedatum, eersteWpg, andereOpen, postWacht, vandaag }: Bewaarvraag,
): Bewaaroordeel {
  const inDeWeg = beletsels(dossier, { andereOpen: deel === 'geheel' && andereOpen, postWacht, vandaag });
  if (inDeWeg.length > 0) return { beletsels: inDeWeg };
  const dagen: Bewaardagen = {
    geboorte: geboortedatum,
    'einde-zaak': dossier.gesloten?.dag ?? null,
    'einde-vrijstelling': eindeVrijstelling(dossier),
    'eerste-verwerking': eersteWpg,
    afhandeling: null,
  };
  const tel = (naam: string): Bewaarafleiding | null => {
    const regel = bewaartermijnen[naam];
    return regel ? telBewaartermijn(naam, regel, dagen) : null;
  };
  const wpg = tel(WPG_REGEL);
  const afleiding = deel === 'wpg' ? wpg : tel(zaakregelVan(dossier.soort));
  if (!afleiding) return { beletsels: [geboortedatum === null ? 'geboortedatum-onbekend' : 'geen-termijn'] };
  const mag = [afleiding, wpg].every((a) => a === null || a.vernietigbaarOp <= vandaag);
  return { afleiding, mag };
}
