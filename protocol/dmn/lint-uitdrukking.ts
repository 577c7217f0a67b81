/** Checks a literal expression: names that the decision requires, compared or added up, and of kinds that fit. */
import { parseExpression } from 'feelin';
import { kolomtype } from './kolomtype.ts';
import { EIGEN_BEZWAAR, LITERAAL_VAN } from './lint-cel.ts';
import type { Melder } from './melder.ts';
import type { Beslissing, Dmnmodel, Uitdrukking } from './model.ts';
import { variabelenVan } from './namen.ts';

type Boomknoop = ReturnType<typeof parseExpression>['topNode'];

/** A text that is more than what a decision of a protocol may say; the message names the piece. */
class Bezwaar extends Error {
  override readonly name = 'Bezwaar';
}

/** Notes what is wrong with the expression of a decision. */
export function lintUitdrukking(model: Dmnmodel, beslissing: Beslissing, { tekst }: Uitdrukking, melder: Melder): void {
  const soorten = new Map(
    variabelenVan(model, beslissing).map(({ naam, type }) => [naam, type && (kolomtype(model, type)?.basis ?? null)]),
  );
  const { topNode } = parseExpression(tekst, Object.fromEntries(soorten), undefined);
  const meld = (wat: string) => {
    melder.meld({ tekst }, wat, 'Vergelijk of reken met gegevens van dezelfde soort, of maak er een tabel van');
  };
  try {
    const soort = soortVan(topNode, { tekst, soorten });
    const { type } = beslissing.variabele;
    const gewenst = type === null ? null : kolomtype(model, type)?.basis;
    if (gewenst === null || gewenst === undefined) meld('deze beslissing heeft geen type');
    else if (soort !== gewenst) meld(`dit geeft een ${soort}, de beslissing is een ${type ?? ''}`);
  } catch (fout) {
    if (!(fout instanceof Bezwaar)) throw fout;
    meld(fout.message);
  }
}

interface Zicht {
  tekst: string;
  soorten: Map<string, string | null>;
}

/** FEEL's type of a piece of the text. */
function soortVan(knoop: Boomknoop, zicht: Zicht): string {
  const stuk = zicht.tekst.slice(knoop.from, knoop.to);
  const [eerste, ...meer] = delenVan(knoop);
  if (knoop.type.isError || eerste?.type.isError) throw new Bezwaar('dit is geen FEEL');
  const literaal = Object.entries(LITERAAL_VAN).find(([, naam]) => naam === knoop.name);
  if (literaal) {
    const [bezwaar] = EIGEN_BEZWAAR[knoop.name]?.(stuk) ?? [];
    if (bezwaar !== undefined) throw new Bezwaar(bezwaar);
    return literaal[0];
  }
  switch (knoop.name) {
    case 'VariableName':
      return soortVanNaam(stuk, zicht);
    case 'Comparison':
      eenSoort(knoop, stuk, zicht);
      return 'boolean';
    case 'ArithmeticExpression':
      if (eenSoort(knoop, stuk, zicht) !== 'number') throw new Bezwaar(`${stuk} rekent met wat geen getal is`);
      return 'number';
    case 'FunctionInvocation':
      return soortVanTelling(stuk, zicht);
    case 'Expression':
    case 'ParenthesizedExpression':
      if (eerste && meer.length === 0) return soortVan(eerste, zicht);
  }
  throw new Bezwaar(`${stuk} kan niet in een protocol`);
}

/** How many reasons a table collected is the one thing that a function may be asked. */
function soortVanTelling(stuk: string, { soorten }: Zicht): string {
  const naam = /^count\(\s*(\w+)\s*\)$/.exec(stuk)?.[1];
  if (naam === undefined) throw new Bezwaar(`${stuk} kan niet in een protocol`);
  if (!soorten.has(naam)) throw new Bezwaar(`${naam} is niet iets wat de beslissing nodig heeft`);
  return 'number';
}

const TEKENS = ['CompareOp', 'ArithOp', '(', ')'];

/** What a piece is composed of, without the signs between them. */
function delenVan(knoop: Boomknoop): Boomknoop[] {
  const delen: Boomknoop[] = [];
  for (let deel = knoop.firstChild; deel; deel = deel.nextSibling) if (!TEKENS.includes(deel.name)) delen.push(deel);
  return delen;
}

function soortVanNaam(naam: string, { soorten }: Zicht): string {
  const soort = soorten.get(naam);
  if (soort === undefined) throw new Bezwaar(`${naam} is niet iets wat de beslissing nodig heeft`);
  if (soort === null) throw new Bezwaar(`${naam} heeft geen type`);
  return soort;
}

function eenSoort(knoop: Boomknoop, stuk: string, zicht: Zicht): string {
  const soorten = new Set(delenVan(knoop).map((deel) => soortVan(deel, zicht)));
  const [soort = ''] = soorten;
  if (soorten.size > 1) throw new Bezwaar(`${stuk} zet ${[...soorten].join(' en ')} naast elkaar`);
  return soort;
}
