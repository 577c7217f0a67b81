/** Finds in a table what no test case would: rules that overlap, cases that no rule covers, rules that never fire. */
import { evaluate } from 'feelin';
import { atomenVan, past, type Atoom } from './atomen.ts';
import { kolomtype } from './kolomtype.ts';
import type { Dmnmodel, Tabel } from './model.ts';
import { doorsnede, isLeegVak, voegSamen, zonder, type Vak } from './vakken.ts';
import { rangschikker, vergelijkRang } from './voorrang.ts';
import { isGelijk } from './waarden.ts';

export interface Onderzoek {
  /** The pieces of each column. */
  atomen: Atoom[][];
  /** Everything that can come in. */
  alles: Vak;
  /** Pairs of rules by number, with where both fire. */
  overlappen: { regels: [number, number]; vak: Vak; zelfdeUitkomst: boolean }[];
  /** Where no rule fires; null when there are too many cases to go through. */
  gaten: Vak[] | null;
  /** Numbers of rules that nothing can fire. */
  onmogelijk: number[];
  /** Numbers of rules that always come after another one; only where rules come before others. */
  overschaduwd: number[];
}

/** More boxes than this are more than anybody could mend. */
const MEESTE_VAKKEN = 5_000;

/** @param tabel one that passes the checks of `lintModel`: what those refuse cannot be analysed */
export function onderzoek(model: Dmnmodel, tabel: Tabel): Onderzoek {
  const kolommen = tabel.invoer.map(({ type, toegestaan }, n) => {
    const soort = type === null ? null : kolomtype(model, type);
    const kolom = { basis: soort?.basis ?? null, toegestaan: toegestaan ?? soort?.toegestaan ?? null };
    const cellen = [...new Set(tabel.regels.map(({ invoer }) => invoer[n] ?? ''))];
    const atomen = atomenVan(kolom, cellen);
    return { atomen, raak: new Map(cellen.map((cel) => [cel, bits(atomen, cel)])) };
  });
  const atomen = kolommen.map((kolom) => kolom.atomen);
  const vakken = tabel.regels.map(({ invoer }) => invoer.map((cel, n) => kolommen[n]?.raak.get(cel) ?? 0n));
  const alles = atomen.map((kolom) => bits(kolom, '-'));
  const gaten = dek(alles, vakken);
  return {
    atomen,
    alles,
    overlappen: zoekOverlappen(tabel, vakken),
    gaten: gaten && voegSamen(gaten),
    onmogelijk: vakken.flatMap((vak, n) => (isLeegVak(vak) ? [n + 1] : [])),
    overschaduwd: zoekOverschaduwd(tabel, vakken),
  };
}

/** The pieces that a cell takes, as bits. */
const bits = (atomen: readonly Atoom[], cel: string): bigint =>
  atomen.reduce((tot, { waarde }, n) => (past(cel, waarde) ? tot | (1n << BigInt(n)) : tot), 0n);

/** What of a box is in none of the others; null when that falls into too many pieces. */
function dek(vak: Vak, weg: readonly Vak[]): Vak[] | null {
  let over = [vak];
  for (const deel of weg) {
    over = over.flatMap((rest) => zonder(rest, deel));
    if (over.length > MEESTE_VAKKEN) return null;
  }
  return over.filter((rest) => !isLeegVak(rest));
}

function zoekOverlappen({ regels }: Tabel, vakken: readonly Vak[]): Onderzoek['overlappen'] {
  const uitkomsten = regels.map(({ uitvoer }) => uitvoer.map((cel) => evaluate(cel).value));
  return vakken.flatMap((a, i) =>
    vakken.slice(0, i).flatMap((b, j) => {
      const vak = doorsnede(a, b);
      if (isLeegVak(vak)) return [];
      const zelfdeUitkomst = isGelijk(uitkomsten[i], uitkomsten[j]);
      return [{ regels: [j + 1, i + 1] as [number, number], vak, zelfdeUitkomst }];
    }),
  );
}

function zoekOverschaduwd(tabel: Tabel, vakken: readonly Vak[]): number[] {
  const gaatVoor = voorrang(tabel);
  return vakken.flatMap((vak, n) => {
    if (isLeegVak(vak)) return [];
    const over = dek(
      vak,
      vakken.filter((_, ander) => gaatVoor(ander, n)),
    );
    return over?.length === 0 ? [n + 1] : [];
  });
}

/** Whether the one rule wins from the other where both fire, by their places in the table. */
function voorrang({ hitPolicy, uitvoer, regels }: Tabel): (ene: number, andere: number) => boolean {
  if (hitPolicy === 'FIRST') return (ene, andere) => ene < andere;
  if (hitPolicy !== 'PRIORITY') return () => false;
  const rang = rangschikker(uitvoer);
  const rangen = regels.map((regel) => rang(regel.uitvoer.map((cel) => evaluate(cel).value)));
  return (ene, andere) => vergelijkRang(rangen[ene] ?? [], rangen[andere] ?? []) < 0;
}
