/** Hit policies: what a table says when several rules fire, or none. */
import type { Waarde } from '../../mas/beslistabel.ts';
import { reken } from './feel.ts';
import { DmnFout } from './fout.ts';
import { weiger, type Loop } from './loop.ts';
import type { Aggregatie, HitPolicy, Regel, Tabel, Uitvoerkolom } from './model.ts';
import { toon } from './typen.ts';
import { rangschikker, vergelijkRang } from './voorrang.ts';
import { isGelijk } from './waarden.ts';

/** A rule that fired. */
export interface Treffer {
  regel: Regel;
  /** One an output column. */
  waarden: unknown[];
  uitkomst: unknown;
}

/** @throws {DmnFout} when the rules that fired contradict each other */
export function kiesUitkomst(loop: Loop, tabel: Tabel, treffers: [Treffer, ...Treffer[]], beslissing: string): unknown {
  const [eerste, ...meer] = treffers;
  const uitkomsten = treffers.map(({ uitkomst }) => uitkomst);
  const strijd = (wat: string) => {
    const doe = 'Maak de regels scherper of kies een andere hit policy';
    return new DmnFout('hit-policy', `${noem(treffers)} ${wat}`, doe, { beslissing });
  };
  switch (tabel.hitPolicy) {
    case 'UNIQUE':
      if (meer.length > 0) throw strijd('gelden tegelijk (UNIQUE)');
      return eerste.uitkomst;
    case 'ANY':
      if (meer.some(({ uitkomst }) => !isGelijk(uitkomst, eerste.uitkomst))) throw strijd('spreken elkaar tegen (ANY)');
      return eerste.uitkomst;
    case 'FIRST':
      return eerste.uitkomst;
    case 'PRIORITY':
      return opVoorrang(tabel.uitvoer, treffers)[0]?.uitkomst;
    case 'OUTPUT ORDER':
      return opVoorrang(tabel.uitvoer, treffers).map(({ uitkomst }) => uitkomst);
    case 'RULE ORDER':
      return uitkomsten;
    case 'COLLECT':
      return tabel.aggregatie === null ? uitkomsten : verzamel(loop, tabel.aggregatie, uitkomsten, beslissing);
  }
}

const VERZAMELEND: readonly HitPolicy[] = ['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'];

/**
 * What a table without default says when no rule fires: a table that collects has collected nothing, any other says null.
 *
 * @throws {DmnFout} in a strict evaluation, when it is not one that collects
 */
export function uitkomstZonderRegel(loop: Loop, tabel: Tabel, invoer: Waarde, beslissing: string): unknown {
  if (VERZAMELEND.includes(tabel.hitPolicy))
    return tabel.aggregatie === null ? [] : tabel.aggregatie === 'COUNT' ? 0 : null;
  const doe = 'Zet er een regel bij die geldt, of een standaarduitkomst';
  return weiger(loop, 'geen-regel', `geen regel geldt voor ${toon(invoer)}`, doe, { beslissing });
}

const noem = (treffers: Treffer[]): string => {
  const nummers = treffers.map(({ regel }) => regel.nr);
  return `regel ${nummers.slice(0, -1).join(', ')} en ${nummers.at(-1) ?? ''}`;
};

/** Counts the rules, not the different outcomes: so do the engines that the standard's own tests are held against. */
const verzamel = (loop: Loop, aggregatie: Aggregatie, uitkomsten: unknown[], beslissing: string): unknown =>
  aggregatie === 'COUNT'
    ? uitkomsten.length
    : reken(loop, `${aggregatie.toLowerCase()}(uitkomsten)`, { uitkomsten }, { beslissing, cel: aggregatie });

/** Rules that tie keep their order. */
function opVoorrang(kolommen: Uitvoerkolom[], treffers: Treffer[]): Treffer[] {
  const rang = rangschikker(kolommen);
  return treffers.toSorted((a, b) => vergelijkRang(rang(a.waarden), rang(b.waarden)));
}
