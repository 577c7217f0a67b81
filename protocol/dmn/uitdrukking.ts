/** Works out the logic of a decision: a table, a FEEL text, or what is composed of them. */
import { FeelFunction, isFunction } from 'feelin';
import { reken } from './feel.ts';
import { DmnFout } from './fout.ts';
import { metTypen } from './instantie.ts';
import { weiger, type Loop } from './loop.ts';
import type { Aanroep, Context, Functie, Logica, Tabel } from './model.ts';
import { beslisTabel } from './tabel.ts';
import { alsType } from './typen.ts';
import { naarWaarde, type Bereik } from './waarden.ts';

/**
 * The value of any logic except a table that is the whole of a decision.
 *
 * @throws {DmnFout} when it cannot be worked out
 */
export function rekenLogica(loop: Loop, logica: Logica | null, bereik: Bereik, beslissing: string): unknown {
  if (logica === null) return null;
  const waarde = rekenSoort(loop, logica, bereik, beslissing);
  return alsType(loop, waarde, logica.soort === 'functie' ? null : logica.type, { beslissing });
}

function rekenSoort(loop: Loop, logica: Logica, bereik: Bereik, beslissing: string): unknown {
  const binnen = (deel: Logica | null) => rekenLogica(loop, deel, bereik, beslissing);
  switch (logica.soort) {
    case 'tabel':
      return rekenTabel(loop, logica, bereik, beslissing);
    case 'uitdrukking':
      return reken(loop, logica.tekst, metTypen(loop, logica.tekst, bereik), { beslissing });
    case 'context':
      return rekenContext(loop, logica, bereik, beslissing);
    case 'lijst':
      return logica.delen.map(binnen);
    case 'relatie':
      return logica.rijen.map((rij) =>
        Object.fromEntries(logica.kolommen.map(({ naam }, n) => [naam, binnen(rij[n] ?? null)])),
      );
    case 'aanroep':
      return rekenAanroep(loop, logica, bereik, beslissing);
    case 'functie':
      return maakFunctie(loop, logica, bereik, beslissing);
    case 'vreemd':
      throw new DmnFout(
        'niet-ondersteund',
        `dit kan Schakel niet uitrekenen (${logica.wat})`,
        'Schrijf het als tabel of in FEEL',
        { beslissing },
      );
  }
}

/** A table inside another expression leaves a trace of its own. */
function rekenTabel(loop: Loop, tabel: Tabel, bereik: Bereik, beslissing: string): unknown {
  const { uitkomst, spoor } = beslisTabel(loop, tabel, bereik, beslissing);
  loop.spoor.push({ ...spoor, uitkomst: naarWaarde(uitkomst) });
  return uitkomst;
}

function rekenContext(loop: Loop, { ingangen }: Context, bereik: Bereik, beslissing: string): unknown {
  const zicht = { ...bereik };
  const uit: Bereik = {};
  for (const { variabele, logica } of ingangen) {
    const waarde = rekenLogica(loop, logica, zicht, beslissing);
    if (variabele === null) return waarde;
    const { naam, type } = variabele;
    uit[naam] = zicht[naam] = alsType(loop, waarde, type, { beslissing, cel: naam });
  }
  return uit;
}

function rekenAanroep(loop: Loop, { functie, argumenten }: Aanroep, bereik: Bereik, beslissing: string): unknown {
  const geroepen = reken(loop, functie, bereik, { beslissing });
  if (!isFunction(geroepen))
    return weiger(loop, 'feel', `${functie} is geen functie`, 'Verbeter de naam', { beslissing });
  const vreemd = argumenten.find(({ naam }) => !geroepen.parameterNames.includes(naam));
  if (vreemd) return weiger(loop, 'feel', `${functie} kent geen ${vreemd.naam}`, 'Verbeter de naam', { beslissing });
  const waarden = new Map(argumenten.map(({ naam, logica }) => [naam, rekenLogica(loop, logica, bereik, beslissing)]));
  return geroepen.invoke(geroepen.parameterNames.map((naam) => waarden.get(naam) ?? null)) as unknown;
}

/**
 * A function that FEEL can call; what it sees besides its parameters is what there is where it is defined. Of an
 * argument of the wrong type the outcome is null, whatever the function would make of it.
 */
export function maakFunctie(loop: Loop, functie: Functie, bereik: Bereik, naam: string): FeelFunction {
  const { parameters, romp, type } = functie;
  const roep = (...argumenten: unknown[]): unknown => {
    const zicht = { ...bereik };
    for (const [n, parameter] of parameters.entries()) {
      const ruw = argumenten[n] ?? null;
      const plaats = { beslissing: naam, cel: parameter.naam };
      const argument = alsType(loop, ruw, parameter.type, plaats);
      if (ruw !== null && argument === null) return null;
      zicht[parameter.naam] = argument;
    }
    const waarde = rekenLogica(loop, romp, zicht, naam);
    return alsType(loop, waarde, type, { beslissing: naam });
  };
  return new FeelFunction(
    roep,
    parameters.map((parameter) => parameter.naam),
  );
}
