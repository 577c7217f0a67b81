/** What one copy of a letter is set with: of the dictionary of fields the groups that its text uses, and nothing else. */
import { type Briefgroep, isBriefgroep } from '../../../mas/briefvelden.ts';
import { gebruikVan } from '../../../brieven/tekst/index.ts';
import type { Protocol } from '../../../mas/protocol.ts';
import { aanvraag } from './aanvraag.ts';
import { absoluut } from './absoluut.ts';
import { basis } from './basis.ts';
import { last } from './last.ts';
import { ontmoetingen } from './ontmoetingen.ts';
import { terugkoppeling } from './terugkoppeling.ts';
import { toestemming } from './toestemming.ts';
import type { Kopiebron, Vullers } from './types.ts';
import { verloop } from './verloop.ts';
import { verzuim } from './verzuim.ts';
import { vrijstelling } from './vrijstelling.ts';

const VULLERS: Vullers<Briefgroep> = {
  ...basis,
  ...verzuim,
  ...ontmoetingen,
  ...verloop,
  ...toestemming,
  ...last,
  ...terugkoppeling,
  ...vrijstelling,
  ...aanvraag,
  ...absoluut,
};

/** Empty groups are left out: a text asks for them by that. */
export function gegevensVoor(tekst: string, kopie: Kopiebron): Record<string, unknown> {
  const groepen = groepenIn(tekst, kopie.bron.protocol);
  const gevuld = [...groepen].sort().flatMap((groep): [string, unknown][] => {
    const waarden = VULLERS[groep](kopie);
    return waarden ? [[groep, waarden]] : [];
  });
  return Object.fromEntries(gevuld);
}

/** The groups that a text and its blocks name. */
function groepenIn(tekst: string, { briefblokken }: Protocol): Set<Briefgroep> {
  const { velden, blokken } = gebruikVan(tekst);
  const inBlokken = blokken.flatMap(({ naam }) => gebruikVan(briefblokken[naam] ?? '').velden);
  return new Set(
    [...velden, ...inBlokken].flatMap(({ naam }) => {
      const groep = /^\w+/.exec(naam)?.[0] ?? '';
      return isBriefgroep(groep) ? [groep] : [];
    }),
  );
}
