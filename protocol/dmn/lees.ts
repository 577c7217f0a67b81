/** Reads DMN 1.3 XML into the model; 1.4 and 1.5 say the same in another namespace. */
import { DmnModdle } from 'dmn-moddle';
import { ofNull, tekst, typeVan, type Element } from './element.ts';
import { DmnFout } from './fout.ts';
import { leesFunctie, leesLogica, leesVariabele } from './lees-logica.ts';
import type { Beslissing, Dmnmodel, Gegeven, Kennismodel, Typedefinitie } from './model.ts';

const NIEUWER = /https:\/\/www\.omg\.org\/spec\/DMN\/(?:20211108|20230324)\//g;
const DMN_1_3 = 'https://www.omg.org/spec/DMN/20191111/';

export interface Gelezen {
  model: Dmnmodel;
  /** What the reader did not know and passed over, such as an attribute with a misspelt name. */
  genegeerd: string[];
}

/**
 * The model in a DMN file.
 *
 * @param naam under which errors name the model
 * @throws {DmnFout} when it is no DMN, or holds what cannot be evaluated
 */
export const leesDmn = async (xml: string, naam: string): Promise<Dmnmodel> => (await leesAlles(xml, naam)).model;

/** The model with what was passed over in reading it. */
export async function leesAlles(xml: string, naam: string): Promise<Gelezen> {
  const { wortel, genegeerd } = await leesXml(xml, naam);
  const onbekend = genegeerd.find((melding) => melding.startsWith('unparsable content'));
  if (onbekend !== undefined)
    throw new DmnFout('niet-ondersteund', `dit kan Schakel niet lezen (${onbekend})`, 'Haal het uit het model', {
      beslissing: naam,
    });
  const elementen = wortel.drgElement ?? [];
  const soort = (type: string): Element[] => elementen.filter(({ $type }) => $type === type);
  const model = {
    naam,
    beslissingen: soort('dmn:Decision').map(leesBeslissing),
    kennis: soort('dmn:BusinessKnowledgeModel').map(leesKennis),
    gegevens: soort('dmn:InputData').map(leesGegeven),
    typen: (wortel.itemDefinition ?? []).map(leesType),
  };
  for (const { naam: type } of model.typen)
    if (verwijstNaarZichzelf(model.typen, type))
      throw new DmnFout('model', `het type ${type} verwijst naar zichzelf`, 'Geef het een ander type als basis', {
        beslissing: naam,
      });
  return { model, genegeerd };
}

function verwijstNaarZichzelf(typen: Typedefinitie[], naam: string, via = new Set<string>()): boolean {
  const basis = typen.find((type) => type.naam === naam)?.basis ?? null;
  if (basis === null) return false;
  return via.has(naam) || verwijstNaarZichzelf(typen, basis, via.add(naam));
}

async function leesXml(xml: string, naam: string): Promise<{ wortel: Element; genegeerd: string[] }> {
  try {
    const { rootElement, warnings } = await new DmnModdle().fromXML(xml.replaceAll(NIEUWER, DMN_1_3));
    const genegeerd = warnings.map(({ message }) => opEenRegel(message));
    return { wortel: rootElement as Element, genegeerd };
  } catch (fout) {
    const reden = opEenRegel(fout instanceof Error ? fout.message : String(fout));
    throw new DmnFout('geen-dmn', `dit is geen DMN (${reden})`, 'Sla het opnieuw op als DMN 1.3', { beslissing: naam });
  }
}

/** dmn-moddle says what, on which line, and why, each on a line of its own. */
const opEenRegel = (melding: string): string => melding.split(/\s*\n\s*/).join(', ');

const verwijzing = (element: Element | undefined): string => tekst(element?.href).replace(/^.*#/, '');

const leesGegeven = (element: Element): Gegeven => ({
  id: tekst(element.id),
  ...leesVariabele(element.variable, tekst(element.name)),
});

function leesBeslissing(element: Element): Beslissing {
  const naam = tekst(element.name);
  return {
    id: tekst(element.id),
    naam,
    variabele: leesVariabele(element.variable, naam),
    logica: element.decisionLogic ? leesLogica(element.decisionLogic, naam) : null,
    vereist: (element.informationRequirement ?? []).map((eis) => verwijzing(eis.requiredDecision ?? eis.requiredInput)),
    kennis: leesKenniseisen(element),
  };
}

const leesKenniseisen = (element: Element): string[] =>
  (element.knowledgeRequirement ?? []).map((eis) => verwijzing(eis.requiredKnowledge));

function leesKennis(element: Element): Kennismodel {
  const naam = tekst(element.name);
  const functie = leesFunctie(element.encapsulatedLogic, naam);
  return {
    id: tekst(element.id),
    naam,
    functie: { ...functie, type: typeVan(element.variable) },
    kennis: leesKenniseisen(element),
  };
}

const leesType = (element: Element): Typedefinitie => ({
  naam: tekst(element.name),
  basis: typeVan(element),
  isLijst: element.isCollection === true,
  toegestaan: ofNull(element.allowedValues?.text),
  delen: (element.itemComponent ?? []).map(leesType),
});
