/** Small DMN files for tests: what a table says, without the XML around it. */
import { evalueer, type Uitslag } from './evalueer.ts';
import { leesDmn } from './lees.ts';
import type { Wijze } from './loop.ts';

interface Proefkolom {
  naam: string;
  type?: string;
  toegestaan?: string;
  standaard?: string;
}

interface Proefbeslissing {
  naam: string;
  type?: string;
  /** Names of the decisions and the input data that it requires; of a table, those that it reads unless told otherwise. */
  vereist?: string[];
  kennis?: string[];
}

interface Proeftabel extends Proefbeslissing {
  hitPolicy?: string;
  aggregatie?: string;
  invoer: Proefkolom[];
  uitvoer: Proefkolom[];
  /** The input cells, the output cells, and after those the source. */
  regels: string[][];
}

const tekens: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const schoon = (tekst: string) => tekst.replaceAll(/[&<>"]/g, (teken) => tekens[teken] ?? teken);
const id = (naam: string) => naam.replaceAll(/\W+/g, '-');
const attribuut = (naam: string, waarde: string | undefined) =>
  waarde === undefined ? '' : ` ${naam}="${schoon(waarde)}"`;
const tekstIn = (element: string, tekst: string | undefined, attributen = '') =>
  tekst === undefined ? '' : `<${element}${attributen}><text>${schoon(tekst)}</text></${element}>`;

/** A whole file; input data, types and decisions may come in any order. */
export const dmn = (...delen: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="proef" name="proef" namespace="https://example.nl/proef">
${delen.join('\n')}
</definitions>`;

export const gegeven = (naam: string, type?: string): string =>
  `<inputData id="i_${naam}" name="${naam}"><variable name="${naam}"${attribuut('typeRef', type)}/></inputData>`;

export const type = (naam: string, basis: string, toegestaan?: string): string =>
  `<itemDefinition name="${naam}"><typeRef>${basis}</typeRef>${tekstIn('allowedValues', toegestaan)}</itemDefinition>`;

export const uitdrukking = ({ tekst, ...beslissing }: Proefbeslissing & { tekst: string }): string =>
  beslissingRond(beslissing, tekstIn('literalExpression', tekst));

/** A decision around any logic, for what is made by no other function here. */
export const beslissingRond = ({ naam, type, vereist = [], kennis = [] }: Proefbeslissing, logica: string): string =>
  `<decision id="d_${id(naam)}" name="${naam}"><variable name="${naam}"${attribuut('typeRef', type)}/>
${vereist.map((eis) => `<informationRequirement>${eisVan(eis)}</informationRequirement>`).join('\n')}
${kennis.map((wat) => `<knowledgeRequirement><requiredKnowledge href="#${wat}"/></knowledgeRequirement>`).join('\n')}
${logica}
</decision>`;

/** "besluit!" is another decision, any other name input data. */
const eisVan = (eis: string) =>
  eis.endsWith('!') ? `<requiredDecision href="#d_${id(eis.slice(0, -1))}"/>` : `<requiredInput href="#i_${eis}"/>`;

export const tabel = (wat: Proeftabel): string =>
  beslissingRond({ ...wat, vereist: wat.vereist ?? wat.invoer.map(({ naam }) => naam) }, tabelXml(wat));

export const tabelXml = ({ naam, hitPolicy, aggregatie, invoer, uitvoer, regels }: Proeftabel): string =>
  `<decisionTable id="t_${id(naam)}"${attribuut('hitPolicy', hitPolicy)}${attribuut('aggregation', aggregatie)}>
${invoer.map((kolom) => invoerXml(naam, kolom)).join('\n')}
${uitvoer.map((kolom) => uitvoerXml(naam, kolom)).join('\n')}
${regels.map((cellen, n) => regelXml(`${id(naam)}_${n + 1}`, cellen, invoer.length, uitvoer.length)).join('\n')}
</decisionTable>`;

const invoerXml = (tabelnaam: string, { naam, type, toegestaan }: Proefkolom) =>
  `<input id="${id(`${tabelnaam}_in_${naam}`)}" label="${naam}">${tekstIn('inputExpression', naam, attribuut('typeRef', type))}${tekstIn('inputValues', toegestaan)}</input>`;

const uitvoerXml = (tabelnaam: string, { naam, type, toegestaan, standaard }: Proefkolom) =>
  `<output id="${id(`${tabelnaam}_uit_${naam}`)}" name="${naam}"${attribuut('typeRef', type)}>${tekstIn('outputValues', toegestaan)}${tekstIn('defaultOutputEntry', standaard)}</output>`;

function regelXml(id: string, cellen: string[], invoer: number, uitvoer: number): string {
  const bron = cellen[invoer + uitvoer];
  return `<rule id="${id}">${bron === undefined ? '' : `<description>${schoon(bron)}</description>`}
${cellen
  .slice(0, invoer)
  .map((cel) => tekstIn('inputEntry', cel))
  .join('')}
${cellen
  .slice(invoer, invoer + uitvoer)
  .map((cel) => tekstIn('outputEntry', cel))
  .join('')}
</rule>`;
}

/** Takes a decision of a file. */
export async function beslis(
  xml: string,
  beslissing: string,
  invoer: Record<string, unknown>,
  wijze: Wijze = 'streng',
): Promise<Uitslag> {
  return evalueer(await leesDmn(xml, 'proef'), beslissing, invoer, wijze);
}
