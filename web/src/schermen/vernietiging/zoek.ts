import type { paths } from '../../api/schema.ts';

export type Voorstel = paths['/v1/vernietigingskandidaten']['get']['parameters']['query'];

export interface VernietigingZoek {
  /** What somebody is about to propose: a municipality and a part, as in {@link codeVan}. */
  voorstel?: string;
}

const VOORSTEL = /^GM\d{4}\/(geheel|wpg)$/;

/** The address as somebody may have typed it: what means nothing is left out. */
export const leesVernietigingZoek = ({ voorstel }: Record<string, unknown>): VernietigingZoek =>
  typeof voorstel === 'string' && VOORSTEL.test(voorstel) ? { voorstel } : {};

export const codeVan = ({ gemeente, deel }: Voorstel): string => `${gemeente}/${deel}`;
