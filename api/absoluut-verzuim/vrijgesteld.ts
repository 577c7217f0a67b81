import type { Dag } from '../../mas/datum.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { PeriodeStand } from '../../mas/vrijstelling/stand.ts';

/** The exemption that holds on a day; one that was never fit has no last day (LPW 6 lid 3). */
export const vrijstellingOp = ({ vrijstelling }: Dossier, dag: Dag): PeriodeStand | undefined =>
  Object.values(vrijstelling?.perioden ?? {}).find(
    ({ van, totEnMet }) => van <= dag && (totEnMet === null || dag <= totEnMet),
  );
