/** Whom a BOA can call for a verhoor as a suspect, by name. */
import type { Dossier } from '../../mas/dossier/types.ts';
import { JONGERE, kandidaatVerdachten, kanVerdachtZijn } from '../../mas/verdachten.ts';
import { kaartVan } from '../../mas/voortgang.ts';
import type { Keuzepersoon } from '../handelingen/formulier.ts';
import type { Omstandigheden } from './kop.ts';

/** Nobody when the leerling is not in our register. */
export function toonVerdachten(
  d: Dossier,
  { leerling, gezag }: Pick<Omstandigheden, 'leerling' | 'gezag'>,
): Keuzepersoon[] {
  if (!leerling) return [];
  const vanOuders = kaartVan(d) === 'B' || d.soort === 'absoluut';
  return kandidaatVerdachten(vanOuders, leerling.leeftijd, gezag)
    .filter(({ id }) => kanVerdachtZijn(d, id))
    .map(({ id, standaard }) => ({
      id,
      standaard,
      naam: id === JONGERE ? `${leerling.naam} (jongere)` : naamVan(gezag.find((iemand) => iemand.id === id)),
    }));
}

const naamVan = (iemand: Omstandigheden['gezag'][number] | undefined): string =>
  iemand ? `${iemand.naam} (${iemand.rol.replaceAll('-', ' ')})` : '';
