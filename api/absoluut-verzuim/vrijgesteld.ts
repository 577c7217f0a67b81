import type { Dag } from '../../mas/datum.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Vrijstellingsgrond } from '../../mas/vrijstelling/gronden.ts';

/** An exemption as a case holds it: `totEnMet` null holds until the duty ends (LPW 6 lid 3). */
interface Periode {
  grond: Vrijstellingsgrond;
  van: Dag;
  totEnMet: Dag | null;
}

const periodenVan = ({ vrijstelling }: Dossier): Periode[] =>
  Object.values((vrijstelling as { perioden?: Record<string, Periode> } | undefined)?.perioden ?? {});

/** The exemption that holds on a day. */
export const vrijstellingOp = (d: Dossier, dag: Dag): Periode | undefined =>
  periodenVan(d).find(({ van, totEnMet }) => van <= dag && (totEnMet === null || dag <= totEnMet));
