import type { Dag } from '../../mas/datum.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { PeriodeStand } from '../../mas/vrijstelling/stand.ts';

/** The exemption that holds on a day; one that was never fit has no last day (LPW 6 lid 3). */
export const vrijstellingOp = ({ vrijstelling }: Dossier, dag: Dag): PeriodeStand | undefined =>
  Object.values(vrijstelling?.perioden ?? {}).find(
    ({ van, totEnMet }) => van <= dag && (totEnMet === null || dag <= totEnMet),
  );

/** Somebody granted an exemption for other education that holds on a day (LPW 15); it holds from when it was made known (Awb 3:40). */
function isToegekendOp({ aanvraag }: Dossier, dag: Dag): boolean {
  if (aanvraag?.aanvraagsoort !== 'ander-onderwijs' || !aanvraag.besluit?.bekendgemaaktOp) return false;
  const { toegekend } = aanvraag.besluit.geldend;
  return toegekend !== undefined && toegekend.van <= dag && dag <= toegekend.totEnMet;
}

/** Nobody has to enrol this child on that day: the Act itself exempts it, or the college did. */
export const isVrijgesteldOp = (d: Dossier, dag: Dag): boolean =>
  vrijstellingOp(d, dag) !== undefined || isToegekendOp(d, dag);
