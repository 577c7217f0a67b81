import type { Dag } from '../datum.ts';
import type { Absoluutbron } from './gebeurtenis.ts';

/** What is known of a child that is enrolled nowhere. */
export interface AbsoluutStand {
  sinds: Dag | null;
  bron: Absoluutbron;
  gemeldOp: Dag;
}
