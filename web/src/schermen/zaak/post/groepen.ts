import type { Brief } from '../../../api/post.ts';

/** In the order in which they are shown: what somebody has to do comes first. */
export const GROEPEN = ['doen', 'collega', 'onderweg', 'verzonden', 'niet'] as const;
export type Briefgroep = (typeof GROEPEN)[number];

/** What a letter waits for, or what became of it. */
export function groepVan({
  stand,
  vierOgen,
  goedgekeurd,
}: Pick<Brief, 'stand' | 'vierOgen' | 'goedgekeurd'>): Briefgroep {
  if (stand === 'nodig') return 'doen';
  if (stand === 'vastgesteld') return vierOgen.length > 0 && !goedgekeurd ? 'collega' : 'onderweg';
  return stand === 'verzonden' ? 'verzonden' : 'niet';
}
