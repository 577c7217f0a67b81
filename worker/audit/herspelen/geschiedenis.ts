/** What the history of one run says that happened, brought in the form in which a replay can be held against it. */
import { arrayFromPayloads, type LoadedDataConverter, type Payload } from '@temporalio/common';
import { type History, historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Boeking, Geboekt } from '../../../activities/types.ts';
import { canoniek } from '../../../mas/canoniek.ts';
import type { Opnamesoort } from '../../../workflows/opname.ts';

type Event = NonNullable<History['events']>[number];
type Omzetter = LoadedDataConverter['payloadConverter'];

/** Something that the code asked for, or gave, as the history has it. */
export interface Opgetekend {
  soort: Exclude<Opnamesoort, 'stand'>;
  /** The id by which the history knows it; '' for the end of the run. */
  volgnummer: string;
  /** Canonical JSON, of what `workflows/opname.ts` records. */
  gegevens: string;
  /** The event of the history in which it stands. */
  eventId: number;
}

/** A command that a run had booked, with what the booking gave back. */
export interface Boekingspaar {
  eventId: number;
  vraag: Boeking;
  geboekt: Geboekt;
}

export interface Geschiedenis {
  workflow: string;
  /** The run that handed over to this one; null for a first. */
  vorigeRun: string | null;
  /** What the run was started with. */
  begin: unknown[];
  opgetekend: Opgetekend[];
  boekingen: Boekingspaar[];
  /** Whether the last event ends the run. */
  afgelopen: boolean;
  /** The builds of the workflow code that carried it out, in order: the hashes of their bundles. */
  bouwsels: string[];
  /** The versions of Temporal's SDK in them; one is told again only when it changes. */
  sdks: string[];
}

const EINDE = /^workflowExecution(Completed|Failed|TimedOut|Canceled|Terminated|ContinuedAsNew)EventAttributes$/;

/** Whether an event ends its run. */
export const isEinde = (event: Event): boolean =>
  Object.entries(event).some(([veld, waarde]) => EINDE.test(veld) && waarde !== null);

/**
 * Reads a history.
 * @param json as Temporal's tools write it (`historyToJSON`)
 * @param omzetter how payloads are read
 * @throws TypeError when it is no history
 */
export function leesGeschiedenis(json: unknown, omzetter: Omzetter): Geschiedenis {
  const events = historyFromJSON(json).events ?? [];
  const [eerste] = events;
  const begin = eerste?.workflowExecutionStartedEventAttributes;
  if (!begin) throw new TypeError('De geschiedenis begint niet met het begin van een run.');
  const geplande = new Map(events.filter((e) => e.activityTaskScheduledEventAttributes).map((e) => [nummer(e), e]));
  return {
    workflow: begin.workflowType?.name ?? '',
    // proto says nothing with an empty text
    vorigeRun: [begin.continuedExecutionRunId ?? ''].find((id) => id !== '') ?? null,
    begin: waarden(begin.input?.payloads, omzetter),
    opgetekend: events.flatMap((e) => teken(e, omzetter) ?? []),
    boekingen: events.flatMap((e) => boeking(e, geplande, omzetter) ?? []),
    afgelopen: isEinde(events.at(-1) ?? {}),
    bouwsels: [...new Set(events.flatMap((e) => bouwsel(e) ?? []))],
    sdks: [
      ...new Set(events.flatMap((e) => e.workflowTaskCompletedEventAttributes?.sdkMetadata?.sdkVersion ?? [])),
    ].filter((versie) => versie !== ''),
  };
}

/** Runs of before this was told have the build as the SDK names it: by its own version and the hash of bundle and paths. */
const bouwsel = ({ workflowTaskCompletedEventAttributes: taak }: Event): string | null =>
  taak?.deploymentVersion?.buildId ?? taak?.workerVersion?.buildId ?? null;
/** A duration of proto JSON: its seconds may be a number, a text or a Long, each of which is a number in words. */
const millis = (duur: { seconds?: unknown; nanos?: number | null } | null | undefined): number =>
  Number(duur?.seconds ?? 0) * 1_000 + (duur?.nanos ?? 0) / 1_000_000;
const nummer = (e: Event): number => Number(e.eventId);
const waarden = (payloads: Payload[] | null | undefined, omzetter: Omzetter): unknown[] =>
  arrayFromPayloads(omzetter, payloads);

/** What one event tells of what the code did; null when it tells of something else. */
function teken(e: Event, omzetter: Omzetter): Opgetekend | null {
  const uit = (soort: Opgetekend['soort'], volgnummer: string | null | undefined, waarde: unknown): Opgetekend => ({
    soort,
    volgnummer: volgnummer ?? '',
    gegevens: canoniek(waarde ?? null),
    eventId: nummer(e),
  });
  const wekker = e.timerStartedEventAttributes;
  if (wekker) return uit('wekker', wekker.timerId, millis(wekker.startToFireTimeout));
  const taak = e.activityTaskScheduledEventAttributes;
  if (taak)
    return uit('activiteit', taak.activityId, [taak.activityType?.name, waarden(taak.input?.payloads, omzetter)]);
  const update = e.workflowExecutionUpdateCompletedEventAttributes;
  const antwoord = update?.outcome?.success;
  if (antwoord) return uit('antwoord', update.meta?.updateId, waarden(antwoord.payloads, omzetter)[0]);
  const klaar = e.workflowExecutionCompletedEventAttributes;
  if (klaar) return uit('resultaat', '', waarden(klaar.result?.payloads, omzetter)[0]);
  const verder = e.workflowExecutionContinuedAsNewEventAttributes;
  return verder ? uit('volgende-run', '', waarden(verder.input?.payloads, omzetter)) : null;
}

function boeking(e: Event, geplande: ReadonlyMap<number, Event>, omzetter: Omzetter): Boekingspaar | null {
  const klaar = e.activityTaskCompletedEventAttributes;
  const taak = klaar && geplande.get(Number(klaar.scheduledEventId))?.activityTaskScheduledEventAttributes;
  if (taak?.activityType?.name !== 'beslisEnBoek') return null;
  const [vraag] = waarden(taak.input?.payloads, omzetter) as [Partial<Boeking>?];
  const [geboekt] = waarden(klaar?.result?.payloads, omzetter) as [Partial<Geboekt>?];
  // what cannot be opened or read tells nothing of a booking
  if (vraag?.sleutel === undefined || geboekt?.gebeurtenissen === undefined || !geboekt.antwoord) return null;
  return { eventId: nummer(e), vraag: vraag as Boeking, geboekt: geboekt as Geboekt };
}
