/**
 * Everything that a message to a ketenpartner can be made of (`berichten.md` §2.1). What one message takes from it is data
 * of the protocol; nothing is taken that is not named there.
 */
import type { Dag } from './datum.ts';
import type { VerzuimGestopt } from './gebeurtenis.ts';

interface Periode {
  van: Dag;
  /** Null as long as it lasts. */
  tot: Dag | null;
}
interface Gedaan {
  soort: string;
  datum: Dag;
}
interface JaNee {
  ja: boolean | null;
}

export interface Berichtbron {
  leerling: {
    voornaam: string;
    achternaam: string;
    geboortedatum: Dag;
    school: { naam: string; vestiging: string };
    adres: string;
    email: string | null;
    postcode: string | null;
    bsn: string | null;
    geslacht: string | null;
  };
  /** Parents with gezag whom the partner has to reach. */
  ouders: { naam: string; telefoon: string | null; email: string | null }[];
  gezag: { naam: string; rol: string }[];
  verzuim: {
    soort: string;
    periode: Periode;
    uren: number | null;
    teLaat: number | null;
    /** Hours and times too late together (Halt). */
    som: number | null;
    /** Of a day that was missed as a whole nobody counts the hours. */
    specificatie: { datum: Dag; heleDag: boolean; uren: number | null }[];
    meldingsnummers: string[];
  };
  /** What the school did itself. */
  school: { waarschuwing: JaNee; regelingGecommuniceerd: JaNee };
  hulp: { looptHulp: boolean | null; instantie: string | null };
  afspraken: { wie: string; wat: string; vanaf: Dag; tot: Dag }[];
  evaluatiedatum: Dag | null;
  uitkomst: { uitkomst: string; datum: Dag; verzuimGestopt: VerzuimGestopt };
  /** In the words of the LPA. */
  vraag: string | null;
  contact: { naam: string; functie: string; telefoon: string; email: string };
  haltToets: { leeftijdBijFeit: number | null; verwijtbaar: boolean | null; eerdereAfdoening: boolean | null };
  instemming: { jongere: boolean; ouders: boolean | null; datum: Dag | null };
  justitie: {
    feit: string;
    artikel: string;
    pleegperiode: Periode;
    /** How earlier routes of this case ended. */
    eerdereAfdoeningen: Gedaan[];
  };
  boa: { naam: string; aktenummer: string | null };
  /** The exemption that it is about: what the national register holds of it, and never the ground (LPW 6 lid 4–5). */
  vrijstelling: { van: Dag; totEnMet: Dag | null; soort: string; eerderBeroep: boolean };
  /** The melding that it is about. */
  melding: { meldingsnummer: string };
  /** What holds no person: the day of the fact that is told, a code that belongs to it, and which school. */
  datum: Dag | null;
  soort: string | null;
  vestiging: string;
}

const PERIODE: Periode = { van: '', tot: '' };
const GEDAAN: Gedaan = { soort: '', datum: '' };
const JA_NEE: JaNee = { ja: null };

/** One of everything: what the names of the fields follow from. */
export const VOORBEELDBRON: Berichtbron = {
  leerling: {
    voornaam: '',
    achternaam: '',
    geboortedatum: '',
    school: { naam: '', vestiging: '' },
    adres: '',
    email: null,
    postcode: null,
    bsn: null,
    geslacht: null,
  },
  ouders: [{ naam: '', telefoon: null, email: null }],
  gezag: [{ naam: '', rol: '' }],
  verzuim: {
    soort: '',
    periode: PERIODE,
    uren: null,
    teLaat: null,
    som: null,
    specificatie: [{ datum: '', heleDag: false, uren: null }],
    meldingsnummers: [''],
  },
  school: { waarschuwing: JA_NEE, regelingGecommuniceerd: JA_NEE },
  hulp: { looptHulp: null, instantie: null },
  afspraken: [{ wie: '', wat: '', vanaf: '', tot: '' }],
  evaluatiedatum: null,
  uitkomst: { uitkomst: '', datum: '', verzuimGestopt: 'onbekend' },
  vraag: null,
  contact: { naam: '', functie: '', telefoon: '', email: '' },
  haltToets: { leeftijdBijFeit: null, verwijtbaar: null, eerdereAfdoening: null },
  instemming: { jongere: false, ouders: false, datum: null },
  justitie: { feit: '', artikel: '', pleegperiode: PERIODE, eerdereAfdoeningen: [GEDAAN] },
  boa: { naam: '', aktenummer: null },
  vrijstelling: { van: '', totEnMet: null, soort: '', eerderBeroep: false },
  melding: { meldingsnummer: '' },
  datum: null,
  soort: null,
  vestiging: '',
};

/** The names of the fields below a value: `school.naam`, `ouders[].naam`, `meldingsnummers[]`. */
const veldenIn = (waarde: unknown, pad: string): string[] => {
  if (Array.isArray(waarde)) return veldenIn(waarde[0], `${pad}[]`);
  if (typeof waarde !== 'object' || waarde === null) return [pad];
  return Object.entries(waarde).flatMap(([naam, deel]) => veldenIn(deel, pad === '' ? naam : `${pad}.${naam}`));
};

/** Every field that there is, by name. */
export const BRONVELDEN: readonly string[] = veldenIn(VOORBEELDBRON, '');
