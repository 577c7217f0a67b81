/** What a sending is called. */
import { type Dag, schooljaarVan } from '../../mas/datum.ts';

/** Its number in the inbox: of one code there is one. */
export const nummerVan = (codeId: string): string => `kennisgeving/${codeId}`;

/** What a parent reads to whoever helps him. It opens nothing. */
export const kenmerkVan = (codeId: string): string => `K-${codeId.slice(0, 8).toUpperCase()}`;

/** The year that runs, and the next: before 1 July the next one is meant (LPW 6 lid 2 b). */
export function schooljarenOp(dag: Dag): string[] {
  const dit = schooljaarVan(dag);
  const volgend = Number(dit.slice(0, 4)) + 1;
  return [dit, `${volgend}/${volgend + 1}`];
}
