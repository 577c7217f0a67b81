import { nl } from '../../teksten/nl.ts';
import type { Ontbreekt } from '../handeling/waarden.ts';
import { isZonderExemplaar, kanaalveld, type Opzet, taalveld, type Voorbeeld, wensVoor, zonderTaal } from './opzet.ts';

const T = nl.brief;

/**
 * What somebody still has to do before the letter that he saw can be settled.
 * @param uitleg why somebody does not get it has to be explained
 */
export const watMist = (opzet: Opzet, voorbeeld: Voorbeeld, uitleg: boolean): Ontbreekt[] => [
  ...onbereikt(opzet, voorbeeld).map((k) => ({ veld: kanaalveld(k), fout: T.kiesKanaal(k.wie) })),
  ...(voorbeeld.alinea !== null && opzet.alinea.trim() === '' ? [{ veld: 'alinea', fout: T.alineaLeeg }] : []),
  ...zonderTaal(opzet, voorbeeld.geadresseerden).map((k) => ({ veld: taalveld(k), fout: T.kiesTaal(k.wie) })),
  ...(uitleg && opzet.motivatie.trim() === '' ? [{ veld: 'motivatie', fout: T.waaromLeeg }] : []),
];

const onbereikt = (opzet: Opzet, voorbeeld: Voorbeeld) =>
  isZonderExemplaar(voorbeeld) ? voorbeeld.geadresseerden.filter((k) => wensVoor(opzet, k) !== null) : [];
