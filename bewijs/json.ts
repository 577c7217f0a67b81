/** Where in the text of a JSON file something stands. */

/** Keys and indexes from the top down. */
export type Pad = readonly (string | number)[];

export const toonPad = (pad: Pad): string =>
  `$${pad.map((deel) => (typeof deel === 'number' ? `[${deel}]` : `.${deel}`)).join('')}`;

/** Begin and end of a value, counted in characters. */
export interface Plek {
  begin: number;
  einde: number;
}

const AANHALING = 34;
const ONTSNAPPING = 92;

/** Where the value at a path stands in valid JSON without white space; as far down as there is anything of that name. */
export function plekVan(json: string, pad: Pad): Plek {
  let begin = 0;
  for (const deel of pad) {
    const binnen = zoekDeel(json, begin, deel);
    if (binnen === null) break;
    begin = binnen;
  }
  return { begin, einde: eindeVan(json, begin) };
}

function zoekDeel(json: string, begin: number, deel: string | number): number | null {
  const open = json[begin];
  if (open !== (typeof deel === 'number' ? '[' : '{')) return null;
  for (let i = begin + 1, n = 0; i < json.length && json[i] !== ']' && json[i] !== '}'; n += 1) {
    let waarde = i;
    let naam: string | number = n;
    if (open === '{') {
      const eindeNaam = eindeVan(json, i);
      naam = JSON.parse(json.slice(i, eindeNaam)) as string;
      waarde = eindeNaam + 1;
    }
    if (naam === deel) return waarde;
    i = eindeVan(json, waarde);
    if (json[i] === ',') i += 1;
  }
  return null;
}

/** One past the last character of the value that begins here. */
function eindeVan(json: string, begin: number): number {
  let diepte = 0;
  for (let i = begin; i < json.length; i += 1) {
    const teken = json.charCodeAt(i);
    if (teken === AANHALING) i = eindeTekst(json, i);
    const c = json[i];
    if (c === '{' || c === '[') diepte += 1;
    else if (c === '}' || c === ']') {
      if (diepte === 0) return i;
      diepte -= 1;
      if (diepte === 0) return i + 1;
    } else if (diepte === 0) {
      if (teken === AANHALING) return i + 1;
      if (c === ',' || c === ':') return i;
    }
  }
  return json.length;
}

/** The closing quote of the string that opens here. */
function eindeTekst(json: string, begin: number): number {
  let i = begin + 1;
  while (i < json.length && json.charCodeAt(i) !== AANHALING) i += json.charCodeAt(i) === ONTSNAPPING ? 2 : 1;
  return i;
}

const GETAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?/iy;
const WOORD = /true|false|null/y;
// eslint-disable-next-line no-control-regex -- a control character within a text is what JSON refuses
const TEKST = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"/iy;

/**
 * Where a text stops being JSON without white space, or null when it never does. Node does not always say where.
 * @returns index of the first character that cannot stand there; the length of the text when that ended too soon
 */
export function geenJsonVanaf(json: string): number | null {
  let i = 0;
  const past = (vorm: RegExp): boolean => {
    vorm.lastIndex = i;
    if (!vorm.test(json)) return false;
    i = vorm.lastIndex;
    return true;
  };
  const teken = (c: string): boolean => json[i] === c && (i += 1) > 0;
  const rij = (sluit: string, deel: () => boolean): boolean => {
    if (teken(sluit)) return true;
    do if (!deel()) return false;
    while (teken(','));
    return teken(sluit);
  };
  const waarde = (): boolean => {
    if (teken('{')) return rij('}', () => past(TEKST) && teken(':') && waarde());
    if (teken('[')) return rij(']', waarde);
    return past(TEKST) || past(GETAL) || past(WOORD);
  };
  return waarde() && i === json.length ? null : i;
}
