/** An element as dmn-moddle gives it: only what is read from it, all of it optional, for the schema checks little. */
export interface Element {
  $type: string;
  id?: string;
  name?: string;
  label?: string;
  text?: string;
  typeRef?: string;
  href?: string;
  description?: string;
  kind?: string;
  hitPolicy?: string;
  aggregation?: string;
  isCollection?: boolean;
  variable?: Element;
  parameter?: Element;
  value?: Element;
  body?: Element;
  bindingFormula?: Element;
  calledFunction?: Element;
  inputExpression?: Element;
  inputValues?: Element;
  outputValues?: Element;
  allowedValues?: Element;
  defaultOutputEntry?: Element;
  decisionLogic?: Element;
  encapsulatedLogic?: Element;
  requiredDecision?: Element;
  requiredInput?: Element;
  requiredKnowledge?: Element;
  drgElement?: Element[];
  itemDefinition?: Element[];
  itemComponent?: Element[];
  informationRequirement?: Element[];
  knowledgeRequirement?: Element[];
  formalParameter?: Element[];
  contextEntry?: Element[];
  elements?: Element[];
  column?: Element[];
  row?: Element[];
  binding?: Element[];
  input?: Element[];
  output?: Element[];
  rule?: Element[];
  annotation?: Element[];
  inputEntry?: Element[];
  outputEntry?: Element[];
  annotationEntry?: Element[];
}

/** Text of an attribute or element without the white space around it; empty when it is absent. */
export const tekst = (ruw: string | undefined): string => ruw?.trim() ?? '';

/** The same, null when there is nothing. */
export const ofNull = (ruw: string | undefined): string | null => (tekst(ruw) === '' ? null : tekst(ruw));

/** Other names for FEEL's own types, from earlier versions of the standard. */
const OUDE_NAMEN = new Map([
  ['dateTime', 'date and time'],
  ['dayTimeDuration', 'days and time duration'],
  ['yearMonthDuration', 'years and months duration'],
]);

/** Name of a type; older files write `feel:number` or `feel.number`. */
export function typeVan(element: Element | undefined): string | null {
  const type = ofNull(element?.typeRef?.replace(/^\s*feel[:.]/, ''));
  return type === null ? null : (OUDE_NAMEN.get(type) ?? type);
}
