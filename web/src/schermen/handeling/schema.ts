import { nl } from '../../teksten/nl.ts';
import type { Optie } from '../../ui/Keuze.tsx';

/** What the form of an action asks, read from the JSON Schema that the API gives with it. */
export type Formulierveld = { naam: string; label: string; verplicht: boolean } & (
  | { soort: 'keuze'; opties: readonly Optie[] }
  /** `standaard` is what the method chooses, until somebody chooses otherwise. */
  | { soort: 'keuzes'; opties: readonly Optie[]; standaard: readonly string[] }
  | { soort: 'dag' | 'tijd' | 'nummer' | 'verwijzing' | 'tekst' }
);

export interface Formulier {
  /** Fields of this action, in the order of the API. */
  velden: readonly Formulierveld[];
  /** It answers a questionnaire. */
  antwoorden: boolean;
  toelichtingNodig: boolean;
  motivatieNodig: boolean;
  /** The reasons of the protocol, when the action as such departs from the MAS; otherwise empty. */
  afwijkredenen: readonly Optie[];
}

interface Eigenschap {
  type?: string;
  title?: string;
  const?: unknown;
  format?: string;
  pattern?: string;
  maxLength?: number;
  enum?: readonly string[];
  oneOf?: readonly { const: string; title: string }[];
  items?: Eigenschap;
  default?: readonly string[];
}
interface Schema {
  properties?: Readonly<Record<string, Eigenschap>>;
  required?: readonly string[];
}

/** What every action has, and the form asks in words of its own. */
const VAN_ELKE_HANDELING = ['handeling', 'dag', 'toelichting', 'motivatie', 'afwijkreden', 'antwoorden'];

const optiesVan = ({ enum: codes = [], oneOf = [] }: Eigenschap): Optie[] =>
  codes.map((code) => ({ code, naam: oneOf.find((optie) => optie.const === code)?.title ?? code }));

/** Who finds no reason that fits looks at the end for another one. */
export const andersLaatst = (redenen: readonly Optie[]): Optie[] =>
  redenen.toSorted((a, b) => Number(a.code === 'anders') - Number(b.code === 'anders'));

/** A time is the only text that cannot hold a letter. */
const isTijd = ({ pattern }: Eigenschap): boolean =>
  pattern !== undefined && new RegExp(pattern).test('09:30') && !new RegExp(pattern).test('a');

function leesVeld(naam: string, eigenschap: Eigenschap, verplicht: boolean): Formulierveld {
  const basis = { naam, label: eigenschap.title ?? naam, verplicht };
  if (eigenschap.enum) return { ...basis, soort: 'keuze', opties: optiesVan(eigenschap) };
  if (eigenschap.type === 'array') {
    const { items = {}, default: standaard = [] } = eigenschap;
    return { ...basis, soort: 'keuzes', opties: optiesVan(items), standaard };
  }
  if (eigenschap.type === 'integer') return { ...basis, soort: 'nummer' };
  if (eigenschap.format === 'date') return { ...basis, soort: 'dag' };
  if (eigenschap.maxLength !== undefined) return { ...basis, soort: 'tekst' };
  return { ...basis, soort: isTijd(eigenschap) ? 'tijd' : 'verwijzing' };
}

/** @param schema as it stands with the action; it is the API that publishes it, so its shape is not doubted here */
export function leesFormulier(schema: Readonly<Record<string, unknown>>): Formulier {
  const { properties = {}, required = [] } = schema as Schema;
  return {
    velden: Object.entries(properties)
      .filter(([naam, { const: vast }]) => vast === undefined && !VAN_ELKE_HANDELING.includes(naam))
      .map(([naam, eigenschap]) => leesVeld(naam, eigenschap, required.includes(naam))),
    antwoorden: properties.antwoorden !== undefined,
    toelichtingNodig: required.includes('toelichting'),
    motivatieNodig: required.includes('motivatie'),
    afwijkredenen: andersLaatst(optiesVan(properties.afwijkreden ?? {})),
  };
}

/** Where a summary of errors leads to. */
export const veldId = (naam: string): string => `veld-${naam.replaceAll('.', '-')}`;

/** How a person knows each field, also those that every action has; a question by its text. */
export const labelsVan = (
  { velden, toelichtingNodig }: Formulier,
  vragen: readonly { code: string; tekst: string }[] = [],
): Record<string, string> & { toelichting: string; motivatie: string } => ({
  dag: nl.handeling.dag,
  toelichting: toelichtingNodig ? nl.handeling.toelichtingNodig : nl.handeling.toelichting,
  motivatie: nl.handeling.motivatie,
  afwijkreden: nl.handeling.reden,
  ...Object.fromEntries(velden.map(({ naam, label }) => [naam, label])),
  ...Object.fromEntries(vragen.map(({ code, tekst }) => [`antwoorden.${code}`, tekst])),
});
