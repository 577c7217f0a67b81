/** Reads how a decision comes to its outcome: the expressions of DMN 1.3, one inside the other. */
import { ofNull, tekst, typeVan, type Element } from './element.ts';
import { leesTabel } from './lees-tabel.ts';
import type { Functie, Logica, Variabele, Vreemd } from './model.ts';

/** @param eigenaar name of the decision or the business knowledge model */
export function leesLogica(element: Element, eigenaar: string): Logica {
  const type = typeVan(element);
  const binnen = (deel: Element | undefined): Logica | null => (deel ? leesLogica(deel, eigenaar) : null);
  const delen = (elementen: Element[] | undefined): Logica[] =>
    (elementen ?? []).map((deel) => leesLogica(deel, eigenaar));
  switch (element.$type) {
    case 'dmn:DecisionTable':
      return leesTabel(element, eigenaar);
    case 'dmn:LiteralExpression':
      return { soort: 'uitdrukking', tekst: tekst(element.text), type };
    case 'dmn:Context':
      return {
        soort: 'context',
        ingangen: (element.contextEntry ?? []).map(({ variable, value }) => ({
          variabele: variable ? leesVariabele(variable, '') : null,
          logica: binnen(value),
        })),
        type,
      };
    case 'dmn:List':
      return { soort: 'lijst', delen: delen(element.elements), type };
    case 'dmn:Relation':
      return {
        soort: 'relatie',
        kolommen: (element.column ?? []).map((kolom) => leesVariabele(kolom, '')),
        rijen: (element.row ?? []).map((rij) => delen(rij.elements)),
        type,
      };
    case 'dmn:Invocation':
      return {
        soort: 'aanroep',
        functie: tekst(element.calledFunction?.text),
        argumenten: (element.binding ?? []).map(({ parameter, bindingFormula }) => ({
          naam: tekst(parameter?.name),
          logica: binnen(bindingFormula),
        })),
        type,
      };
    case 'dmn:FunctionDefinition':
      return leesFunctie(element, eigenaar);
    default:
      return { soort: 'vreemd', wat: element.$type.replace('dmn:', ''), type };
  }
}

/** A function with its parameters, unless it stands in Java or PMML. */
export function leesFunctie(element: Element | undefined, eigenaar: string): Functie | Vreemd {
  const type = element ? typeVan(element) : null;
  const { kind = 'FEEL', formalParameter = [], body } = element ?? {};
  if (kind !== 'FEEL') return { soort: 'vreemd', wat: `functie in ${kind}`, type };
  return {
    soort: 'functie',
    parameters: formalParameter.map((parameter) => leesVariabele(parameter, '')),
    romp: body ? leesLogica(body, eigenaar) : null,
    type,
  };
}

/** @param anders the name when the element does not give one */
export const leesVariabele = (element: Element | undefined, anders: string): Variabele => ({
  naam: ofNull(element?.name) ?? anders,
  type: typeVan(element),
});
