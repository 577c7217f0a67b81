/** Declared types: whether a value is of one, and what it is as a value of that type. */
import { dateAndTime, FeelDate } from 'feelin';
import { toetsCel } from './feel.ts';
import { DmnFout, type Plaats } from './fout.ts';
import { weiger, type Loop } from './loop.ts';
import type { Typedefinitie } from './model.ts';
import { BASISTYPE, isContext, naarWaarde, UIT_TEKST, type Bereik } from './waarden.ts';

/** Why a value is none of a type. */
class Mislukt {
  readonly code: 'verkeerd-type' | 'niet-toegestaan';

  constructor(code: Mislukt['code']) {
    this.code = code;
  }
}

const ONGELDIG = new Mislukt('verkeerd-type');
const NIET_TOEGESTAAN = new Mislukt('niet-toegestaan');

interface Vraag {
  loop: Loop;
  /** From outside, where a day is a text and a part that is absent is unknown. */
  uitJson: boolean;
}

/**
 * The value as a value of a type. Null is a value of every type.
 *
 * @throws {DmnFout} in a strict evaluation, when it is not of that type; otherwise null
 */
export function alsType(loop: Loop, waarde: unknown, type: string | null, plaats: Plaats): unknown {
  if (type === null) return waarde ?? null;
  const uit = vorm({ loop, uitJson: false }, waarde ?? null, type);
  return uit instanceof Mislukt ? weiger(loop, uit.code, ...legUit(loop, waarde, type), plaats) : uit;
}

/**
 * The same for a value that comes in as JSON; without a type it may be anything.
 *
 * @throws {DmnFout} also when it is not one of the allowed values of the type
 */
export function uitJson(loop: Loop, waarde: unknown, type: string | null, plaats: Plaats): unknown {
  const soort = type ?? 'Any';
  const uit = vorm({ loop, uitJson: true }, waarde ?? null, soort);
  if (!(uit instanceof Mislukt)) return uit;
  if (uit === NIET_TOEGESTAAN) throw new DmnFout(uit.code, ...legUit(loop, waarde, soort), plaats);
  return weiger(loop, uit.code, ...legUit(loop, waarde, soort), plaats);
}

function legUit({ register }: Loop, waarde: unknown, type: string): [wat: string, doe: string] {
  const toegestaan = register.typen.get(type)?.toegestaan ?? null;
  const doe = toegestaan === null ? 'Geef een waarde die dat wel is' : `Toegestaan is ${toegestaan}`;
  return [`${toon(waarde)} is geen ${type}`, doe];
}

/** Whether a value is of a type as it is, so that a list of one is not the one. */
export function isVanType(loop: Loop, waarde: unknown, type: string): boolean {
  if (waarde === null) return false;
  const uit = vorm({ loop, uitJson: false }, waarde, type);
  return !(uit instanceof Mislukt) && Array.isArray(uit) === Array.isArray(waarde);
}

/** A value as a message shows it. */
export const toon = (waarde: unknown): string => JSON.stringify(naarWaarde(waarde));

function vorm(vraag: Vraag, waarde: unknown, type: string): unknown {
  if (waarde === null) return null;
  const definitie = vraag.loop.register.typen.get(type);
  if (definitie) return vormDefinitie(vraag, waarde, definitie);
  const past = BASISTYPE.get(type);
  // a type that nobody defined says nothing
  if (!past) return waarde;
  const lees = UIT_TEKST.get(type);
  if (lees && vraag.uitJson && typeof waarde === 'string') {
    const gelezen = lees(waarde);
    return past(gelezen) ? gelezen : ONGELDIG;
  }
  if (past(waarde)) return waarde;
  // FEEL takes a list of one for the one
  if (Array.isArray(waarde) && waarde.length === 1) return vorm(vraag, waarde[0], type);
  if (type === 'date and time' && waarde instanceof FeelDate) return dateAndTime(`${String(waarde)}T00:00:00Z`);
  return ONGELDIG;
}

function vormDefinitie(vraag: Vraag, waarde: unknown, definitie: Typedefinitie): unknown {
  if (waarde === null) return null;
  if (!definitie.isLijst) {
    if (Array.isArray(waarde) && waarde.length === 1) return vormDefinitie(vraag, waarde[0], definitie);
    return vormEen(vraag, waarde, definitie);
  }
  const delen = (Array.isArray(waarde) ? waarde : [waarde]).map((deel: unknown) => vormEen(vraag, deel, definitie));
  return delen.find((deel) => deel instanceof Mislukt) ?? delen;
}

/** One value of a type, or one item of a list type. */
function vormEen(vraag: Vraag, waarde: unknown, definitie: Typedefinitie): unknown {
  if (waarde === null) return null;
  const uit =
    definitie.delen.length > 0
      ? vormDelen(vraag, waarde, definitie.delen)
      : definitie.basis === null
        ? waarde
        : vorm(vraag, waarde, definitie.basis);
  return uit instanceof Mislukt || isToegestaan(vraag.loop, uit, definitie) ? uit : NIET_TOEGESTAAN;
}

function vormDelen(vraag: Vraag, waarde: unknown, delen: Typedefinitie[]): unknown {
  if (!isContext(waarde)) return ONGELDIG;
  const uit: Bereik = { ...waarde };
  for (const deel of delen) {
    if (!Object.hasOwn(waarde, deel.naam) && !vraag.uitJson) return ONGELDIG;
    const waardeVanDeel = vormDefinitie(vraag, waarde[deel.naam] ?? null, deel);
    if (waardeVanDeel instanceof Mislukt) return waardeVanDeel;
    uit[deel.naam] = waardeVanDeel;
  }
  return uit;
}

function isToegestaan(loop: Loop, waarde: unknown, { toegestaan, naam }: Typedefinitie): boolean {
  if (toegestaan === null) return true;
  const mag = (deel: unknown) => toetsCel(loop, toegestaan, deel, {}, { beslissing: naam, cel: 'toegestane waarden' });
  return mag(waarde) || (Array.isArray(waarde) && waarde.every(mag));
}
