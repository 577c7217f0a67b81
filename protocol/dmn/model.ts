/**
 * A DMN model as plain JSON: part of a compiled protocol, so it is hashed, stored and read back years later. Nothing
 * here knows XML; what a model does not say is `null`, or an empty text or list.
 */

export const HITPOLICIES = ['UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'] as const;
export type HitPolicy = (typeof HITPOLICIES)[number];

export const AGGREGATIES = ['SUM', 'COUNT', 'MIN', 'MAX'] as const;
export type Aggregatie = (typeof AGGREGATIES)[number];

/** A name for a value, with the type that is declared for it. */
export interface Variabele {
  naam: string;
  type: string | null;
}

/** An input data element: what a decision has to be told. */
export interface Gegeven extends Variabele {
  id: string;
}

/** An item definition. Of a type with parts, `delen` are its parts. */
export interface Typedefinitie {
  naam: string;
  /** The type that it restricts; null for one with parts. */
  basis: string | null;
  isLijst: boolean;
  /** FEEL unary tests that a value has to pass. */
  toegestaan: string | null;
  delen: Typedefinitie[];
}

export interface Invoerkolom {
  id: string;
  /** As a person reads the column; the input expression when the table does not say. */
  label: string;
  uitdrukking: string;
  type: string | null;
  toegestaan: string | null;
}

export interface Uitvoerkolom {
  id: string;
  /** Name in the outcome of a table with several outputs; that of the decision when there is one. */
  naam: string;
  type: string | null;
  /** Also the order of PRIORITY and OUTPUT ORDER, the first one the highest. */
  toegestaan: string | null;
  standaard: string | null;
}

export interface Regel {
  id: string;
  /** From 1. */
  nr: number;
  invoer: string[];
  uitvoer: string[];
  /** The source that the rule rests on: its description, else its annotations. */
  bron: string;
}

export interface Tabel {
  soort: 'tabel';
  id: string;
  hitPolicy: HitPolicy;
  aggregatie: Aggregatie | null;
  invoer: Invoerkolom[];
  uitvoer: Uitvoerkolom[];
  regels: Regel[];
  type: string | null;
}

/** One FEEL expression. */
export interface Uitdrukking {
  soort: 'uitdrukking';
  tekst: string;
  type: string | null;
}

/** Named entries, each of which may use those before it; an entry without a name is the result. */
export interface Context {
  soort: 'context';
  ingangen: { variabele: Variabele | null; logica: Logica | null }[];
  type: string | null;
}

export interface Lijst {
  soort: 'lijst';
  delen: Logica[];
  type: string | null;
}

/** A list of contexts with the same names. */
export interface Relatie {
  soort: 'relatie';
  kolommen: Variabele[];
  rijen: Logica[][];
  type: string | null;
}

/** A function called by name with named arguments. */
export interface Aanroep {
  soort: 'aanroep';
  functie: string;
  argumenten: { naam: string; logica: Logica | null }[];
  type: string | null;
}

export interface Functie {
  soort: 'functie';
  parameters: Variabele[];
  romp: Logica | null;
  type: string | null;
}

/** What Schakel cannot work out, such as a function in Java; only the decision that needs it fails. */
export interface Vreemd {
  soort: 'vreemd';
  wat: string;
  type: string | null;
}

/** How a decision comes to its outcome. */
export type Logica = Tabel | Uitdrukking | Context | Lijst | Relatie | Aanroep | Functie | Vreemd;

export interface Beslissing {
  id: string;
  naam: string;
  /** Under which name other decisions see the outcome, and what type it must have. */
  variabele: Variabele;
  logica: Logica | null;
  /** Ids of the decisions and the input data that it requires. */
  vereist: string[];
  /** Ids of the business knowledge models that it calls. */
  kennis: string[];
}

/** A business knowledge model: a function that decisions share. */
export interface Kennismodel {
  id: string;
  naam: string;
  functie: Functie | Vreemd;
  kennis: string[];
}

export interface Dmnmodel {
  naam: string;
  beslissingen: Beslissing[];
  kennis: Kennismodel[];
  gegevens: Gegeven[];
  typen: Typedefinitie[];
}
