/** Takes a decision by its table: the columns, the rules that fire, and the default when none does. */
import type { Beslisspoor } from '../../mas/beslistabel.ts';
import { isLeeg, reken, toetsCel } from './feel.ts';
import { DmnFout, type Plaats } from './fout.ts';
import { kiesUitkomst, uitkomstZonderRegel, type Treffer } from './hitpolicy.ts';
import type { Loop } from './loop.ts';
import type { Invoerkolom, Regel, Tabel, Uitvoerkolom } from './model.ts';
import { alsType, toon } from './typen.ts';
import { naarWaarde, type Bereik } from './waarden.ts';

/**
 * The outcome of a table, with what it was asked and which rules fired. Its own outcome in the trace is filled in by
 * whoever asks: a declared type may still change it.
 */
export function beslisTabel(
  loop: Loop,
  tabel: Tabel,
  bereik: Bereik,
  beslissing: string,
): { uitkomst: unknown; spoor: Beslisspoor } {
  const { hitPolicy, aggregatie } = tabel;
  const kolommen = tabel.invoer.map((kolom) => leesKolom(loop, kolom, bereik, beslissing));
  const spoor: Beslisspoor = {
    beslissing,
    hitPolicy: aggregatie === null ? hitPolicy : `${hitPolicy} ${aggregatie}`,
    invoer: Object.fromEntries(tabel.invoer.map(({ label }, n) => [label, naarWaarde(kolommen[n])])),
    regels: [],
    standaard: false,
    uitkomst: null,
  };
  const treffers = zoekTreffers(loop, tabel, kolommen, bereik, beslissing);
  const [eerste, ...meer] = treffers;
  spoor.regels = treffers.map(({ regel, uitkomst }) => ({
    nr: regel.nr,
    id: regel.id,
    bron: regel.bron,
    uitkomst: naarWaarde(uitkomst),
  }));
  if (eerste) return { uitkomst: kiesUitkomst(loop, tabel, [eerste, ...meer], beslissing), spoor };
  spoor.standaard = tabel.uitvoer.some(({ standaard }) => standaard !== null);
  if (!spoor.standaard) return { uitkomst: uitkomstZonderRegel(loop, tabel, spoor.invoer, beslissing), spoor };
  const cellen = tabel.uitvoer.map((kolom) => kolom.standaard ?? '');
  return { uitkomst: leesUitvoer(loop, tabel, cellen, bereik, { beslissing }).uitkomst, spoor };
}

/** What a column is given. A name is looked up as it is: feelin would read the text anew. */
function leesKolom(loop: Loop, kolom: Invoerkolom, bereik: Bereik, beslissing: string): unknown {
  const { label, uitdrukking, type, toegestaan } = kolom;
  const plaats = { beslissing, cel: label };
  const ruw = Object.hasOwn(bereik, uitdrukking) ? bereik[uitdrukking] : reken(loop, uitdrukking, bereik, plaats);
  return toegestaneWaarde(loop, alsType(loop, ruw, type, plaats), toegestaan, bereik, plaats);
}

/** The value itself, or each of a list of values, has to pass the allowed values of its column. */
function toegestaneWaarde(loop: Loop, waarde: unknown, toegestaan: string | null, bereik: Bereik, plaats: Plaats) {
  if (toegestaan === null || waarde === null) return waarde;
  const delen: unknown[] = Array.isArray(waarde) ? waarde : [waarde];
  for (const deel of delen)
    if (!toetsCel(loop, toegestaan, deel, bereik, plaats))
      throw new DmnFout('niet-toegestaan', `${toon(deel)} kan hier niet`, `Toegestaan is ${toegestaan}`, plaats);
  return waarde;
}

function zoekTreffers(loop: Loop, tabel: Tabel, kolommen: unknown[], bereik: Bereik, beslissing: string): Treffer[] {
  const treffers: Treffer[] = [];
  for (const regel of tabel.regels) {
    if (!isRaak(loop, tabel, regel, kolommen, bereik, beslissing)) continue;
    treffers.push({ regel, ...leesUitvoer(loop, tabel, regel.uitvoer, bereik, { beslissing, regel: regel.nr }) });
    if (tabel.hitPolicy === 'FIRST') break;
  }
  return treffers;
}

const isRaak = (loop: Loop, tabel: Tabel, regel: Regel, kolommen: unknown[], bereik: Bereik, beslissing: string) =>
  regel.invoer.every((cel, n) =>
    toetsCel(loop, cel, kolommen[n], bereik, { beslissing, regel: regel.nr, cel: tabel.invoer[n]?.label ?? '' }),
  );

/** What the output cells say: the value when there is one column, a context with the name of each when there are more. */
function leesUitvoer(loop: Loop, { uitvoer }: Tabel, cellen: string[], bereik: Bereik, plaats: Plaats) {
  const waarden = uitvoer.map((kolom, n) =>
    leesUitvoercel(loop, kolom, cellen[n] ?? '', bereik, { ...plaats, cel: kolom.naam }),
  );
  const uitkomst =
    waarden.length === 1 ? waarden[0] : Object.fromEntries(uitvoer.map(({ naam }, n) => [naam, waarden[n]]));
  return { waarden, uitkomst };
}

function leesUitvoercel(loop: Loop, kolom: Uitvoerkolom, cel: string, bereik: Bereik, plaats: Plaats): unknown {
  if (isLeeg(cel)) return null;
  const { type, toegestaan } = kolom;
  const waarde = alsType(loop, reken(loop, cel, bereik, plaats), type, plaats);
  return toegestaneWaarde(loop, waarde, toegestaan, bereik, plaats);
}
