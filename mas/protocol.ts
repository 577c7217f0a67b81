/**
 * What the pure rules ask of a compiled protocol: terms, ladders and calendars as plain data. The compiler in
 * `protocol/` makes it, every event records its hash, and it never changes after that.
 */
import type { Waarde } from './beslistabel.ts';
import type { Regime } from './begrippen.ts';
import type { Bewaarregel } from './bewaren/regels.ts';
import type { Briefversie } from './brieven.ts';
import type { Dag } from './datum.ts';

/** Unit in which a term is counted. `schooldagen` and `lesweken` need the holidays of the school's region. */
export type Eenheid = 'dagen' | 'weken' | 'maanden' | 'jaren' | 'werkdagen' | 'schooldagen' | 'lesweken';

/** What happens when the last day is a day on which nothing can be done. `atw` is the Algemene termijnenwet. */
export type Doorschuiven = 'atw' | 'volgende-werkdag' | 'volgende-schooldag' | 'vorige-schooldag' | 'geen';

export interface TermijnRegel {
  /** As a person reads it: "contact met de school". */
  naam: string;
  /** Whole number, at least 1. */
  lengte: number;
  eenheid: Eenheid;
  /** `voor` is counted back from a day (ATW 1 lid 2: never rolled over). */
  richting: 'na' | 'voor';
  /** The day that it counts from (or back from), as a person reads it: "de bekendmaking". */
  vanaf: string;
  /** Only a term that wet or AMvB sets falls under the Algemene termijnenwet (ATW 1, 5). */
  grondslag: 'wettelijk' | 'protocol';
  doorschuiven: Doorschuiven;
  /** Name of the ladder in {@link Protocol.ladders}. */
  ladder: string;
  /** Where the rule comes from: article, protocol, or "inschatting". */
  bron: string;
  /** The part of Schakel that will use it; a rule that is used now has none. */
  later?: string;
}

/** A number that rules compare with: hours, times, an amount. */
export interface Drempel {
  naam: string;
  waarde: number;
  eenheid: string;
  bron: string;
  later?: string;
}

/** Days of the year, or of every month, by which something has to be done. */
export interface VasteDag {
  naam: string;
  /** `mm-dd`, or `*-dd` for every month. */
  dagen: string[];
  bron: string;
  later?: string;
}

/** How an open question of the law or the method is read here (domain §11): one value out of a few. */
export interface Instelling {
  naam: string;
  waarde: string;
  /** What it may be, by code, as a person reads it. */
  keuzes: Record<string, string>;
  bron: string;
  later?: string;
}

/** A question to the LPA. `weet-niet` is an answer to every one of them, and what holds for one that nobody answered. */
export interface Vraag {
  tekst: string;
  /** `ja-nee` has no choices of its own; `aantal` is a whole number of 0 or more. */
  soort: 'ja-nee' | 'keuze' | 'aantal';
  /** Of a `keuze`: by code, as a person reads it. */
  keuzes?: Record<string, string>;
  /** Of an `aantal`: what is counted. */
  eenheid?: string;
  /** Heading under which it stands. */
  groep: string;
  bron: string;
  /** Only who investigates criminal offences asks it and reads the answer. */
  regime?: Extract<Regime, 'WPG'>;
}

/** Questions that are asked together; the name of a question is that of the input of the tables that use it. */
export interface Vragenlijst {
  naam: string;
  vragen: Record<string, Vraag>;
  /** The names of the questions in the order in which they are asked: a protocol that was kept knows no order of names. */
  volgorde: string[];
}

/** One rung: wakes on a day counted from the last day of the term (negative is before it). */
export interface LadderTrede {
  naam: string;
  na: number;
  eenheid: 'dagen' | 'werkdagen' | 'maanden';
  /** Who is told. */
  /** `partner`: who owes the answer that the term waits for gets a reminder, which holds no more than its reference and date. */
  ontvanger: 'lpa' | 'teamleider' | 'partner';
}

/** A letter as the protocol has it: what it must and may hold, who signs it, and its texts. */
export interface Briefregel {
  /** As the catalogue of letters calls it, e.g. BR01. */
  code: string;
  /** For whom it is written; each version has a text. */
  aan: Briefversie[];
  regime: Regime;
  /**
   * Who signs: the LPA in his own name, a BOA in person, the LPA on behalf of the college, or whoever of those two decides on
   * the request (`brieven.md` §1.6).
   */
  ondertekenaar: 'lpa' | 'boa' | 'college' | 'beslisser';
  /** Somebody else looks first, whoever it goes to. */
  vierOgen: boolean;
  /** Blocks that each text of it has to hold. */
  blokken: string[];
  /** Groups of fields, or fields, that no text of it may hold (`brieven.md` §1.7). */
  verboden: string[];
  /** Words that no text of it may use: what it never says. */
  verbodenWoorden: string[];
  /** What nobody but the official can say, put to him as a request; absent when the letter is complete without. */
  alinea?: string;
  /** What goes along with it, since its text says so: "de kopie van het verzoek". */
  bijlageVerplicht?: string;
  /**
   * Versions that tell what was decided and no more: without the words of the official, and without the obligatory blocks.
   */
  afschrift?: Briefversie[];
  /** The term that it announces: counted from the day on which it is sent. */
  termijn?: string;
  bron: string;
  /** Liquid over a small Markdown, by version. */
  teksten: Partial<Record<Briefversie, string>>;
}

/** What nobody writes in the free paragraph of a letter, besides the forbidden words of the letter itself. */
export interface Alinearegels {
  /** Words that a letter of this regime does not have. */
  regime: Record<Regime, string[]>;
  /** By a word that a letter may not use: what says the same. */
  bij: Record<string, string[]>;
  /** Words of no letter at all, but one that says them itself; absent in a protocol of before this was written down. */
  nooit?: string[];
}

/** The letterhead of a municipality. */
export interface Briefpapier {
  /** Who sends, as the letterhead says it: "Gemeente Alkmaar". */
  naam: string;
  /** The municipality alone, as in "burgemeester en wethouders van Alkmaar". */
  gemeente: string;
  afdeling: string;
  bezoekadres: string[];
  /** Return address: what shows in the window of the envelope as well. */
  postadres: string[];
  telefoon: string;
  email: string;
  website: string;
  /** Where people read what becomes of their data. */
  privacyverklaring: string;
  functionarisGegevensbescherming: string;
  /** Who posts letters: a print service, as is when nothing is said, or an official himself. */
  post?: 'poststraat' | 'zelf';
  /** `namens burgemeester en wethouders`: reference of the mandate. */
  mandaat: string;
  /** #rrggbb */
  kleur: string;
  /** SVG, and what it shows. */
  logo: string;
  logoTekst: string;
}

/** What a message to or from a ketenpartner holds, and why it may (`berichten.md` §5). */
export interface Berichtinhoud {
  /** As the chain calls it, e.g. HLT-01. */
  code: string;
  /** CloudEvents type: reverse domain, no organisation, one version. */
  type: string;
  grondslag: string;
  /** Fields on top of the base. */
  kern: string[];
  /** Fields that the partner fetches, or gets in a letter. */
  inhoud: string[];
  /** Of a message that comes in: what of it is shown in the case, and how each field is called there. */
  leest?: Record<string, string>;
  /** That somebody is known to this partner says much already: the kern does not travel either. */
  gevoelig: boolean;
  /** Without this consent it is not sent. */
  toestemming: 'geen' | 'ouders-en-jongere';
  bron: string;
}

export type Vakantieregio = 'noord' | 'midden' | 'zuid';

/** First and last day, both inclusive. */
export interface Vakantie {
  naam: string;
  schooljaar: string;
  aard: 'verplicht' | 'advies';
  eersteDag: Dag;
  laatsteDag: Dag;
}

export interface Kalender {
  vakanties: Record<Vakantieregio, Vakantie[]>;
  /** First and last day that the school holidays are known for; a term that needs them outside is flagged. */
  vakantiesGeldigVan: Dag;
  vakantiesGeldigTot: Dag;
  /** Feestdagen and equalised days of the Algemene termijnenwet, each with its name. */
  feestdagen: Record<Dag, string>;
  /** First and last day for which the equalised days (KB, ATW 3 lid 3) are known; a term outside is flagged. */
  gelijkgesteldGeldigVan: Dag;
  gelijkgesteldGeldigTot: Dag;
}

export interface Protocol {
  naam: string;
  versie: string;
  /** SHA-256 over the canonical JSON of all the rest. */
  hash: string;
  /** The municipalities that it holds for; none for the national one, which holds for all others. */
  gemeenten: string[];
  termijnen: Record<string, TermijnRegel>;
  ladders: Record<string, LadderTrede[]>;
  drempels: Record<string, Drempel>;
  vasteDagen: Record<string, VasteDag>;
  /** How long what is kept; absent in a protocol of before this was written down. */
  bewaartermijnen?: Record<string, Bewaarregel>;
  /** Why somebody departs from the MAS, by code, as a person reads it: what reports count. */
  afwijkredenen: Record<string, string>;
  instellingen: Record<string, Instelling>;
  vragenlijsten: Record<string, Vragenlijst>;
  /** Models of decision tables by their name; what is in one is the evaluator's affair (`protocol/dmn`). */
  beslissingen: Record<string, Waarde>;
  /** By {@link Briefsoort}; none in a protocol of before Schakel made letters. */
  brieven: Record<string, Briefregel>;
  /** Texts that letters share, by name. */
  briefblokken: Record<string, string>;
  alinea: Alinearegels;
  /** By code of the municipality; `standaard` for one without a letterhead of its own. */
  briefpapier: Record<string, Briefpapier>;
  /** By {@link Berichtsoort}; none in a protocol of before Schakel sent messages. */
  berichten: Record<string, Berichtinhoud>;
  kalender: Kalender;
}
