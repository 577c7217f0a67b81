import type { Dag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Protocol, TermijnRegel } from '../protocol.ts';
import { trapTreden } from '../termijn/index.ts';
import type { Trede } from '../termijn/types.ts';
import { wachtOpPartners } from '../wachten.ts';

/**
 * The rungs of a term. A rung for the partner is for whoever handles the case when no ketenpartner owes what the term waits
 * for: parents and jongere get no reminders by themselves.
 * @param d the dossier after the decision
 * @param over what the term is about
 */
export function tredenVoor(
  d: Dossier,
  over: string,
  { ladder }: TermijnRegel,
  laatsteDag: Dag,
  { ladders, kalender }: Protocol,
): Trede[] {
  const vanPartner = wachtOpPartners(d).some((wacht) => wacht.over === over);
  return trapTreden(ladders[ladder] ?? [], laatsteDag, kalender).map((trede) =>
    trede.ontvanger === 'partner' && !vanPartner ? { ...trede, ontvanger: 'lpa' } : trede,
  );
}
