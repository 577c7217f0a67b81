/** Takes a decision of a model: first those that it requires, then its own logic. */
import { isFunction } from 'feelin';
import type { Beslisspoor, Waarde } from '../../mas/beslistabel.ts';
import { DmnFout } from './fout.ts';
import type { Loop, Wijze } from './loop.ts';
import type { Beslissing, Dmnmodel, Gegeven } from './model.ts';
import { registerVan } from './register.ts';
import { beslisTabel } from './tabel.ts';
import { alsType, uitJson } from './typen.ts';
import { maakFunctie, rekenLogica } from './uitdrukking.ts';
import { naarWaarde, type Bereik } from './waarden.ts';

export interface Uitslag {
  uitkomst: Waarde;
  /** Every decision that was taken on the way, those that another rests on before it. */
  spoor: Beslisspoor[];
}

/** What a decision needs to be taken. */
interface Opdracht {
  loop: Loop;
  invoer: Record<string, unknown>;
  genomen: Map<Beslissing, unknown>;
  /** Decisions that wait for one another, the first that was asked first. */
  wachtend: Beslissing[];
}

/**
 * Takes one decision. The same model and input always give the same outcome.
 *
 * @param beslissing id or name
 * @param invoer by the name of the input data: JSON, a day as `yyyy-mm-dd`
 * @throws {DmnFout} when it cannot be taken; in a strict evaluation also when anything about it is uncertain
 */
export function evalueer(model: Dmnmodel, beslissing: string, invoer: Record<string, unknown>, wijze: Wijze): Uitslag {
  const register = registerVan(model);
  const gevraagd = register.beslissing(beslissing);
  if (!gevraagd) {
    const namen = model.beslissingen.map(({ naam }) => naam).join(', ');
    throw new DmnFout('onbekende-beslissing', 'deze beslissing staat niet in het model', `Kies uit ${namen}`, {
      beslissing,
    });
  }
  const loop: Loop = { register, wijze, spoor: [] };
  const uitkomst = beslis({ loop, invoer, genomen: new Map(), wachtend: [] }, gevraagd);
  return { uitkomst: naarWaarde(uitkomst), spoor: loop.spoor };
}

function beslis(opdracht: Opdracht, beslissing: Beslissing): unknown {
  const { genomen, wachtend } = opdracht;
  if (genomen.has(beslissing)) return genomen.get(beslissing);
  if (wachtend.includes(beslissing)) throw kring([...wachtend, beslissing]);
  wachtend.push(beslissing);
  const uitkomst = neem(opdracht.loop, beslissing, verzamelBereik(opdracht, beslissing));
  wachtend.pop();
  genomen.set(beslissing, uitkomst);
  return uitkomst;
}

/** The outcome of the logic of a decision, as a value of its type, noted in the trace. */
function neem(loop: Loop, { naam, variabele, logica }: Beslissing, bereik: Bereik): unknown {
  const alsUitkomst = (waarde: unknown) => alsType(loop, waarde, variabele.type, { beslissing: naam, cel: 'uitkomst' });
  if (logica?.soort === 'tabel') {
    const { uitkomst: ruw, spoor } = beslisTabel(loop, logica, bereik, naam);
    const uitkomst = alsUitkomst(ruw);
    loop.spoor.push({ ...spoor, uitkomst: naarWaarde(uitkomst) });
    return uitkomst;
  }
  const uitkomst = alsUitkomst(rekenLogica(loop, logica, bereik, naam));
  const gegevens = Object.entries(bereik).filter(([, waarde]) => !isFunction(waarde));
  const invoer = Object.fromEntries(gegevens.map(([wat, waarde]) => [wat, naarWaarde(waarde)]));
  const spoor = { beslissing: naam, hitPolicy: null, invoer, regels: [], standaard: false };
  loop.spoor.push({ ...spoor, uitkomst: naarWaarde(uitkomst) });
  return uitkomst;
}

/** The names that the logic of a decision sees: the outcomes, the input data and the functions that it requires. */
function verzamelBereik(opdracht: Opdracht, { naam, vereist, kennis }: Beslissing): Bereik {
  const { register } = opdracht.loop;
  const bereik: Bereik = {};
  for (const id of vereist) {
    const ding = register.vereisbaar.get(id);
    if (!ding) throw ontbreekt(id, naam);
    if ('variabele' in ding) bereik[ding.variabele.naam] = beslis(opdracht, ding);
    else bereik[ding.naam] = leesGegeven(opdracht, ding, naam);
  }
  for (const id of kennis) voegKennisToe(opdracht.loop, id, bereik, naam);
  return bereik;
}

/** In a strict evaluation, what is not known has to be said: a name that is absent may as well be misspelt. */
function leesGegeven({ loop, invoer }: Opdracht, { naam, type }: Gegeven, beslissing: string): unknown {
  if (loop.wijze === 'streng' && !Object.hasOwn(invoer, naam))
    throw new DmnFout('invoer-ontbreekt', `${naam} ontbreekt in de invoer`, 'Geef null als het niet bekend is', {
      beslissing,
      cel: naam,
    });
  const waarde = Object.hasOwn(invoer, naam) ? invoer[naam] : null;
  return uitJson(loop, waarde, type, { beslissing, cel: naam });
}

/** @param via the models that need this one: FEEL knows no recursion, so one that needs itself does not see itself */
function voegKennisToe(loop: Loop, id: string, bereik: Bereik, eigenaar: string, via: readonly string[] = []): void {
  const kennis = loop.register.kennis.get(id);
  if (!kennis) throw ontbreekt(id, eigenaar);
  const { naam, functie } = kennis;
  const zicht: Bereik = {};
  for (const nodig of kennis.kennis)
    if (nodig !== id && !via.includes(nodig)) voegKennisToe(loop, nodig, zicht, naam, [...via, id]);
  bereik[naam] =
    functie.soort === 'functie' ? maakFunctie(loop, functie, zicht, naam) : rekenLogica(loop, functie, zicht, naam);
}

const ontbreekt = (id: string, beslissing: string): DmnFout =>
  new DmnFout('niet-ondersteund', `#${id} staat niet in dit model`, 'Neem het over: importeren kan niet', {
    beslissing,
  });

const kring = (beslissingen: Beslissing[]): DmnFout => {
  const weg = beslissingen.map(({ naam }) => naam);
  return new DmnFout('model', `deze beslissingen wachten op elkaar: ${weg.join(' → ')}`, 'Haal een eis weg', {
    beslissing: weg.at(-1) ?? '',
  });
};
