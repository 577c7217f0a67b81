import type { Schema } from '../../api/client.ts';
import { leesDatum, schrijfDatum } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';

export type Doel = Schema<'Auditspoor'>['inzage']['doel'];
/** Each purpose that the API takes has words here, or this does not compile. */
const NAMEN: Readonly<Record<Doel, string>> = nl.auditspoor.doelen;
export const DOELEN = Object.entries(NAMEN).map(([code, naam]) => ({ code, naam }));

export const isDoel = (waarde: unknown): waarde is Doel => typeof waarde === 'string' && Object.hasOwn(NAMEN, waarde);

export interface Auditzoek {
  /** For what somebody looks; absent until he said so. */
  doel?: Doel | undefined;
  /** The day that he looks back from; absent is today. */
  op?: string | undefined;
}

const isDag = (waarde: unknown): waarde is string =>
  typeof waarde === 'string' && leesDatum(schrijfDatum(waarde)) === waarde;

/** The address as somebody may have typed it: what is no purpose or no day is left out, and named so that it goes. */
export const leesAuditzoek = ({ doel, op }: Record<string, unknown>): Auditzoek => ({
  doel: isDoel(doel) ? doel : undefined,
  op: isDag(op) ? op : undefined,
});
