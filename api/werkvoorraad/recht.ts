import { mag, type Wie } from '../../mas/rechten.ts';
import { geenRecht } from '../http/fout.ts';

/** For the worklist and all that belongs to it. */
export function eisWerkvoorraad(wie: Wie): void {
  if (!mag(wie, 'lees-werkvoorraad')) {
    throw geenRecht('Een werkvoorraad is er voor leerplichtambtenaren en teamleiders.');
  }
}
