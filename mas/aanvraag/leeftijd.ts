/**
 * For whom something can be granted, by age alone: artikel 15 for who is kwalificatieplichtig (LPW 4a–4c, 15), vervangende
 * leerplicht with the school from fourteen (3a), at an instelling in the last school year of the leerplicht (3b). The law
 * knows no exception, so what lies outside it is refused and no departure (domain §5, §6.1).
 */
import { type Dag, schooljaarVan, toonDag } from '../datum.ts';
import { kwalificatieplicht, type Leerplichtige, leerplichtEinde, verjaardag } from '../leeftijd.ts';
import type { Aanvraagsoort } from './soorten.ts';

/** From which day until which it can be granted, and how that was found; no days when it never can. Days only, no names. */
export interface Leeftijdstoets {
  van: Dag | null;
  totEnMet: Dag | null;
  /** The period lies in it. */
  voldaan: boolean;
  afleiding: string;
}
type Venster = Omit<Leeftijdstoets, 'voldaan'>;

const VERVANGEND_VANAF = 14;

const leerplichtTot = (dag: Dag): string => `de leerplicht duurt tot en met ${toonDag(dag)} (Leerplichtwet artikel 3)`;

/** Why somebody has no kwalificatieplicht. */
function waaromGeen({ startkwalificatie, vrijVanKwalificatieplicht, geboortedatum }: Leerplichtige): string {
  if (startkwalificatie) return 'de jongere heeft een startkwalificatie (Leerplichtwet artikel 4a)';
  if (vrijVanKwalificatieplicht)
    return 'de jongere is daarvan vrij door praktijkonderwijs of voortgezet speciaal onderwijs (Leerplichtwet artikel 4a lid 2)';
  return `de jongere is al achttien op ${toonDag(verjaardag(geboortedatum, 18))}, voor het einde van de leerplicht`;
}

function vanArtikel15(l: Leerplichtige): Venster {
  const plicht = kwalificatieplicht(l);
  if (!plicht) return { van: null, totEnMet: null, afleiding: `niet kwalificatieplichtig: ${waaromGeen(l)}` };
  const achttien = toonDag(verjaardag(l.geboortedatum, 18));
  return {
    ...plicht,
    afleiding: `${leerplichtTot(leerplichtEinde(l))}, daarna is de jongere kwalificatieplichtig tot de achttiende verjaardag op ${achttien} (artikel 4b)`,
  };
}

function vanArtikel3a(l: Leerplichtige): Venster {
  const van = verjaardag(l.geboortedatum, VERVANGEND_VANAF);
  const totEnMet = leerplichtEinde(l);
  return { van, totEnMet, afleiding: `veertien jaar op ${toonDag(van)} (artikel 3a); ${leerplichtTot(totEnMet)}` };
}

function vanArtikel3b(l: Leerplichtige): Venster {
  const totEnMet = leerplichtEinde(l);
  const van = `${schooljaarVan(totEnMet).slice(0, 4)}-08-01`;
  return {
    van,
    totEnMet,
    afleiding: `${leerplichtTot(totEnMet)}; het laatste schooljaar begint op ${toonDag(van)} (artikel 3b)`,
  };
}

type Leeftijdgebonden = Exclude<Aanvraagsoort, 'verlof'>;

const REGELS: Readonly<Record<Leeftijdgebonden, { voorWie: string; venster: (l: Leerplichtige) => Venster }>> = {
  'ander-onderwijs': { voorWie: 'Artikel 15 geldt alleen voor wie kwalificatieplichtig is', venster: vanArtikel15 },
  'vervangend-school': {
    voorWie: 'Artikel 3a geldt alleen voor een leerplichtige jongere van veertien jaar of ouder',
    venster: vanArtikel3a,
  },
  'vervangend-instelling': {
    voorWie: 'Artikel 3b geldt alleen in het laatste schooljaar van de leerplicht',
    venster: vanArtikel3b,
  },
};

/** Leave knows no age: it is not asked. */
export function toetsLeeftijd(
  soort: Leeftijdgebonden,
  { van, totEnMet }: { van: Dag; totEnMet: Dag },
  leerling: Leerplichtige,
): Leeftijdstoets {
  const venster = REGELS[soort].venster(leerling);
  const voldaan =
    venster.van !== null && venster.totEnMet !== null && venster.van <= van && totEnMet <= venster.totEnMet;
  return { ...venster, voldaan };
}

/** Why it cannot be granted for this period, in the words of the law. */
export const waaromNietToe = (soort: Leeftijdgebonden, { van, afleiding }: Leeftijdstoets): string =>
  `${REGELS[soort].voorWie}: ${afleiding}. ${van === null ? 'Wijs de aanvraag af.' : 'Kies een periode daarbinnen, of wijs de aanvraag af.'}`;
