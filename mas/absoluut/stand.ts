import type { Dag } from '../datum.ts';
import type { Absoluutbron, Absoluutgegevens } from './gebeurtenis.ts';

/** What is known of a child that is enrolled nowhere. */
export interface AbsoluutStand {
  sinds: Dag | null;
  bron: Absoluutbron;
  gemeldOp: Dag;
  /** Absent: it is not about something that is no school any more, or the day is not known yet. */
  geenSchoolSinds?: Dag;
  oudersWetenSinds?: Dag;
  ingeschreven?: Absoluutgegevens['InschrijvingVastgelegd'];
}
