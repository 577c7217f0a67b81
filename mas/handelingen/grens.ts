import { type Dag, plusMaanden, toonDag } from '../datum.ts';

/** A typing error in a year must not silence a term for good, nor begin one that was over long ago. */
const GRENS = { vooruit: 12, terug: 24 };

/** Why a day that somebody chose lies too far ahead, or null; begins with the name of the field. */
export function teVer(veld: string, dag: Dag, vandaag: Dag): string | null {
  const verst = plusMaanden(vandaag, GRENS.vooruit);
  return dag > verst ? `${veld}: kies een dag tot en met ${toonDag(verst)}.` : null;
}

/** The same for a day that is past. */
export function teLangGeleden(veld: string, dag: Dag, vandaag: Dag): string | null {
  const vroegst = plusMaanden(vandaag, -GRENS.terug);
  return dag < vroegst ? `${veld}: kies een dag vanaf ${toonDag(vroegst)}.` : null;
}
