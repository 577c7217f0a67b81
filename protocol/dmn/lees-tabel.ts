/** Reads a decision table, and refuses one whose form is wrong: dmn-moddle would let it through. */
import { ofNull, tekst, typeVan, type Element } from './element.ts';
import { DmnFout } from './fout.ts';
import {
  AGGREGATIES,
  HITPOLICIES,
  type Aggregatie,
  type HitPolicy,
  type Invoerkolom,
  type Regel,
  type Tabel,
  type Uitvoerkolom,
} from './model.ts';

/**
 * @param beslissing name of the decision, also that of its only output
 * @throws {DmnFout} on an unknown hit policy or aggregation, and on a rule with too few or too many cells
 */
export function leesTabel(element: Element, beslissing: string): Tabel {
  const kolommen = element.output ?? [];
  const tabel: Tabel = {
    soort: 'tabel',
    id: tekst(element.id),
    hitPolicy: leesHitPolicy(element, beslissing),
    aggregatie: leesAggregatie(element, beslissing),
    invoer: (element.input ?? []).map(leesInvoerkolom),
    uitvoer: kolommen.map((kolom, n) => ({
      ...leesUitvoerkolom(kolom),
      naam: ofNull(kolom.name) ?? (kolommen.length === 1 ? beslissing : `uitvoer ${n + 1}`),
    })),
    regels: (element.rule ?? []).map((regel, n) => leesRegel(regel, n + 1, element.annotation ?? [])),
    type: typeVan(element),
  };
  for (const { nr, invoer, uitvoer } of tabel.regels)
    if (invoer.length !== tabel.invoer.length || uitvoer.length !== tabel.uitvoer.length)
      throw new DmnFout('model', 'deze regel heeft niet evenveel cellen als er kolommen zijn', 'Vul hem aan', {
        beslissing,
        regel: nr,
      });
  return tabel;
}

function leesHitPolicy({ hitPolicy = 'UNIQUE' }: Element, beslissing: string): HitPolicy {
  const bekend = HITPOLICIES.find((naam) => naam === hitPolicy);
  if (bekend !== undefined) return bekend;
  throw new DmnFout('model', `onbekende hit policy "${hitPolicy}"`, `Kies uit ${HITPOLICIES.join(', ')}`, {
    beslissing,
  });
}

function leesAggregatie({ aggregation, hitPolicy, output = [] }: Element, beslissing: string): Aggregatie | null {
  if (aggregation === undefined) return null;
  const bekend = AGGREGATIES.find((naam) => naam === aggregation);
  if (bekend === undefined)
    throw new DmnFout('model', `onbekende aggregatie "${aggregation}"`, `Kies uit ${AGGREGATIES.join(', ')}`, {
      beslissing,
    });
  if (hitPolicy !== 'COLLECT' || output.length !== 1)
    throw new DmnFout('model', `${bekend} hoort bij COLLECT met een uitvoerkolom`, 'Haal de aggregatie weg', {
      beslissing,
    });
  return bekend;
}

function leesInvoerkolom(kolom: Element, n: number): Invoerkolom {
  const uitdrukking = tekst(kolom.inputExpression?.text);
  return {
    id: tekst(kolom.id),
    label: ofNull(kolom.label) ?? (uitdrukking === '' ? `invoer ${n + 1}` : uitdrukking),
    uitdrukking,
    type: typeVan(kolom.inputExpression),
    toegestaan: ofNull(kolom.inputValues?.text),
  };
}

const leesUitvoerkolom = (kolom: Element): Omit<Uitvoerkolom, 'naam'> => ({
  id: tekst(kolom.id),
  type: typeVan(kolom),
  toegestaan: ofNull(kolom.outputValues?.text),
  standaard: ofNull(kolom.defaultOutputEntry?.text),
});

function leesRegel(regel: Element, nr: number, kolommen: Element[]): Regel {
  return {
    id: tekst(regel.id),
    nr,
    invoer: (regel.inputEntry ?? []).map((cel) => tekst(cel.text)),
    uitvoer: (regel.outputEntry ?? []).map((cel) => tekst(cel.text)),
    bron: ofNull(regel.description) ?? leesAnnotaties(regel, kolommen),
  };
}

/** dmn-js shows `description` in its annotation column; other editors write DMN's annotation entries. */
const leesAnnotaties = (regel: Element, kolommen: Element[]): string =>
  (regel.annotationEntry ?? [])
    .map((annotatie, n) => ({ kop: tekst(kolommen[n]?.name), wat: tekst(annotatie.text) }))
    .filter(({ wat }) => wat !== '')
    .map(({ kop, wat }) => (kop === '' ? wat : `${kop}: ${wat}`))
    .join('; ');
