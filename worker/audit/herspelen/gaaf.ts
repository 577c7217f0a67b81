/** Whether the history of a run is whole, in itself. */
import { type History, historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { isEinde } from './geschiedenis.ts';
import type { Verschil } from './vergelijk.ts';

type Event = NonNullable<History['events']>[number];

/**
 * What keeps a history from being replayed: Temporal's replayer gives no error for it, it waits for ever. A server numbers
 * the events of a run from 1 on, ends it once, and writes nothing between the start of a workflow task and how it went.
 * @returns the first of it, where the rest follows from; nothing when it is whole
 * @throws TypeError when it is no history
 */
export function gebreken(json: unknown): Verschil[] {
  const events = historyFromJSON(json).events ?? [];
  const nummer = events.findIndex(({ eventId }, i) => Number(eventId) !== i + 1);
  if (nummer >= 0) return [nummering(Number(events[nummer]?.eventId), nummer + 1)];
  for (const [i, event] of events.entries()) {
    const gebrek = volgorde(event, events[i + 1], i + 1);
    if (gebrek) return [gebrek];
  }
  return [];
}

const nummering = (nr: number, hoort: number): Verschil =>
  nr > hoort
    ? { eventId: null, wat: `event ${hoort} ontbreekt in de geschiedenis` }
    : { eventId: nr, wat: `event ${nr} staat in de geschiedenis op de plaats van event ${hoort}` };

function volgorde(event: Event, volgend: Event | undefined, eventId: number): Verschil | null {
  // of a run that is going on, what it is doing is the last
  if (!volgend) return null;
  if (isEinde(event)) return { eventId: eventId + 1, wat: 'de geschiedenis gaat door na het einde van de run' };
  if (event.workflowTaskStartedEventAttributes && !looptTaakAf(volgend))
    return { eventId, wat: 'in de geschiedenis ontbreekt hoe de taak afliep die hier begint' };
  if (!event.workflowTaskStartedEventAttributes && volgend.workflowTaskCompletedEventAttributes)
    return { eventId: eventId + 1, wat: 'in de geschiedenis ontbreekt het begin van de taak die hier klaar is' };
  return null;
}

const looptTaakAf = (event: Event): boolean =>
  [
    event.workflowTaskCompletedEventAttributes,
    event.workflowTaskFailedEventAttributes,
    event.workflowTaskTimedOutEventAttributes,
    event.workflowExecutionTerminatedEventAttributes,
  ].some(Boolean);
