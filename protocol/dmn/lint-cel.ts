/** Checks one text of a table: whether it is restricted FEEL, and says what its column is about. */
import { evaluate, unaryTest } from 'feelin';
import { isDag } from '../../mas/datum.ts';
import type { Melder, Waar } from './melder.ts';
import { ontleed, type Knoop, type Tekstsoort } from './ontleed.ts';

/** What is known of the column. */
export interface Kolom {
  /** FEEL's own type; null when it is not known, which is a finding of its own. */
  basis: string | null;
  toegestaan: string | null;
}

/** The node that writes a value of a type. */
export const LITERAAL_VAN: Record<string, string> = {
  number: 'NumericLiteral',
  string: 'StringLiteral',
  boolean: 'BooleanLiteral',
  date: 'DateTimeLiteral',
};
const LITERALEN = Object.values(LITERAAL_VAN);
const ORDE = ['CompareOp', 'Interval'];
const VORM: Record<Tekstsoort, readonly string[]> = {
  uitdrukking: ['Expression', 'null'],
  toets: ['UnaryTests', 'PositiveUnaryTests', 'PositiveUnaryTest', 'SimplePositiveUnaryTest', 'Wildcard', 'null', 'not']
    .concat(ORDE)
    .concat(['[', ']', '(', ')', '..']),
};

/** Notes what is wrong with a cell, or with the allowed values or the default of a column. */
export function lintCel(tekst: string, soort: Tekstsoort, kolom: Kolom, melder: Melder, waar: Waar): void {
  const knopen = zonderBinnenkant(ontleed(tekst, soort));
  const meld = (wat: string, doe: string) => {
    melder.meld({ ...waar, tekst }, wat, doe);
  };
  const vreemd =
    knopen.find(({ isFout }) => isFout) ??
    knopen.find(({ naam }) => !VORM[soort].includes(naam) && !LITERALEN.includes(naam));
  if (vreemd) {
    meld(...legVreemdUit(vreemd, soort));
    return;
  }
  if ((kolom.basis === 'string' || kolom.basis === 'boolean') && knopen.some(({ naam }) => ORDE.includes(naam)))
    meld(`een ${kolom.basis} is niet groter of kleiner dan een andere`, 'Noem de waarden zelf');
  const literalen = knopen.filter(({ naam }) => LITERALEN.includes(naam));
  for (const literaal of literalen) for (const bezwaar of bezwaren(literaal, kolom)) meld(...bezwaar);
  for (const [n, { naam, van, stuk }] of literalen.entries()) {
    const vorige = literalen[n - 1];
    if (naam === 'NumericLiteral' && vorige?.tot === van - 1)
      meld(
        `${vorige.stuk},${stuk} leest FEEL als ${vorige.stuk} of ${stuk}`,
        'Schrijf een punt, of een spatie na de komma',
      );
  }
  for (const { naam, stuk, van, tot } of knopen) {
    const grenzen = literalen.filter((literaal) => literaal.van > van && literaal.tot < tot);
    // feelin would turn it round
    if (naam === 'Interval' && looptAchteruit(grenzen))
      meld(`${stuk} loopt achteruit`, 'Zet de laagste waarde vooraan');
  }
}

/** Days sort as text. */
function looptAchteruit(grenzen: Knoop[]): boolean {
  const [van = '', tot = ''] = grenzen.map(({ stuk }) => /"(.*)"/.exec(stuk)?.[1] ?? stuk);
  return isDag(van) && isDag(tot) ? van > tot : Number(van) > Number(tot);
}

/** A literal is taken whole: a date is no text, and the sign of a number no calculation. */
function zonderBinnenkant(knopen: Knoop[]): Knoop[] {
  const uit: Knoop[] = [];
  let einde = 0;
  for (const knoop of knopen) {
    if (knoop.van < einde && !knoop.isFout) continue;
    uit.push(knoop);
    if (LITERALEN.includes(knoop.naam) || knoop.naam === 'Wildcard') einde = knoop.tot;
  }
  return uit;
}

type Bezwaar = [wat: string, doe: string];

function legVreemdUit({ naam, stuk, isFout }: Knoop, soort: Tekstsoort): Bezwaar {
  if (isFout) return ['dit is geen FEEL', 'Kijk naar rechte aanhalingstekens, haakjes en komma’s'];
  if (/^(today|now)\b/.test(stuk)) return [`${stuk} geeft elke dag iets anders`, 'Geef de datum als invoer mee'];
  if (naam === 'VariableName')
    return [
      `${stuk} is een naam en geen waarde`,
      'Zet een tekst tussen rechte aanhalingstekens, of noem de waarde zelf',
    ];
  return [
    `${stuk} kan niet in een tabel van een protocol`,
    soort === 'toets' ? 'Gebruik waarden, vergelijkingen, bereiken, not(...) of -' : 'Schrijf een enkele waarde',
  ];
}

function bezwaren(literaal: Knoop, { basis, toegestaan }: Kolom): Bezwaar[] {
  const { naam, stuk } = literaal;
  if (basis !== null && naam !== LITERAAL_VAN[basis])
    return [[`${stuk} is geen ${basis}`, 'Schrijf een waarde van het type van de kolom']];
  const bezwaar = EIGEN_BEZWAAR[naam]?.(stuk) ?? null;
  if (bezwaar) return [bezwaar];
  if (naam === 'StringLiteral' && toegestaan !== null && !isToegestaan(stuk, toegestaan))
    return [[`${stuk} is geen toegestane waarde`, `Kies uit ${toegestaan}`]];
  return [];
}

/** What is wrong with a literal by itself, by the name of its node. */
export const EIGEN_BEZWAAR: Record<string, (stuk: string) => Bezwaar | null> = {
  NumericLiteral: (stuk) => {
    if (/^-?\d{1,3}\.\d{3}$/.test(stuk))
      return [`${stuk} leest FEEL als ${Number(stuk)}`, 'Schrijf een getal zonder punten voor duizendtallen'];
    return /^-?\d+(\.\d+)?$/.test(stuk)
      ? null
      : [`${stuk} is geen gewoon getal`, 'Schrijf het met cijfers en hoogstens een punt'];
  },
  DateTimeLiteral: (stuk) => {
    const [, dag = ''] = /^(?:date\(\s*|@)"([^"]*)"\s*\)?$/.exec(stuk) ?? [];
    return isDag(dag) ? null : [`${stuk} is geen dag die bestaat`, 'Schrijf date("jjjj-mm-dd")'];
  },
  StringLiteral: (stuk) =>
    stuk === stuk.normalize('NFC') ? null : [`${stuk} bestaat uit losse tekens en accenten`, 'Typ de tekst opnieuw'],
};

/** Whether a string literal passes; allowed values that are no FEEL are a finding of their own. */
function isToegestaan(stuk: string, toegestaan: string): boolean {
  if (ontleed(toegestaan, 'toets').some(({ isFout }) => isFout)) return true;
  return unaryTest(toegestaan, { '?': evaluate(stuk).value }).value === true;
}
