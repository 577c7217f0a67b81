import { beforeAll, describe, expect, test } from 'vitest';
import type { Boeking, Geboekt } from '../../../activities/types.ts';
import { ontvouw, smeed } from '../../../activities/keten.ts';
import type { Gebeurtenis } from '../../../mas/gebeurtenis.ts';
import { payloadConverter } from '../../../platform/temporal/omzetter.ts';
import { leesGeschiedenis } from './geschiedenis.ts';
import { type Bevinding, type Herspeler, herspeel } from './herspeel.ts';
import { benoemer } from './benoem.ts';
import { zonderRun } from './metgrootboek.ts';
import { neemOp } from './opnemen.ts';
import { vergelijkMetOpname } from './vergelijk.ts';
import { maakBundel } from '../../worker.ts';
import { type Goudzaak, goudnamen, leesGoud } from '../../../test/opzet/goudlezer.ts';

const namen = goudnamen();
let herspeler: Herspeler;
beforeAll(async () => {
  herspeler = { bundel: await maakBundel(), omzetter: payloadConverter };
});

const speel = async ({ runs, grootboek }: Goudzaak): Promise<Bevinding[]> =>
  (await herspeel(herspeler, runs, grootboek)).bevindingen;

test.each(namen)('%s agrees with itself: every timer, input, answer, booked event and hand-over', async (naam) => {
  const zaak = leesGoud(naam);
  const uit = await herspeel(herspeler, zaak.runs, zaak.grootboek);
  expect(uit.bevindingen).toEqual([]);
  expect(uit.boekingen).toBeGreaterThan(1);
});

test('a run that is read while it goes on, or before it began, replays as far as it goes', async () => {
  const [heel] = leesGoud('over-meer-runs').runs;
  const { events } = heel?.geschiedenis as { events: Event[] };
  const half = events.flatMap(({ eventType }, i) =>
    /WORKFLOW_(EXECUTION_STARTED|TASK_SCHEDULED|TASK_STARTED)$/.test(eventType)
      ? [{ workflowId: heel?.workflowId ?? '', geschiedenis: { events: events.slice(0, i + 1) } }]
      : [],
  );
  const verschillen = [];
  for await (const [{ geschiedenis }, opname] of neemOp(herspeler.bundel, half))
    verschillen.push(...vergelijkMetOpname(leesGeschiedenis(geschiedenis, payloadConverter), opname, false));
  expect(half.length).toBeGreaterThan(10);
  expect(verschillen).toEqual([]);
});

test('of a case that was only just opened there is nothing to replay yet, and nothing wrong', async () => {
  const { runs, grootboek } = leesGoud('over-meer-runs');
  const begin = runs.slice(0, 1).map((run) => {
    const { events } = run.geschiedenis as { events: Event[] };
    return { ...run, geschiedenis: { events: events.slice(0, 1) } };
  });
  const uit = await herspeel(herspeler, begin, { ...grootboek, schakels: [] });
  expect(uit).toMatchObject({ runs: 1, boekingen: 0, bevindingen: [] });
});

interface Payload {
  metadata: Record<string, string>;
  data: string;
}
interface Payloads {
  payloads: [Payload];
}
/** An event as JSON: each of its kinds has one of these. */
interface Event {
  eventId: string;
  eventType: string;
  workflowExecutionStartedEventAttributes: { input: Payloads };
  workflowExecutionCompletedEventAttributes: { result?: Payloads };
  workflowExecutionUpdateCompletedEventAttributes: { outcome: { success: Payloads } };
  timerStartedEventAttributes: { startToFireTimeout: string };
  activityTaskScheduledEventAttributes: { activityType: { name: string }; input: Payloads };
  activityTaskCompletedEventAttributes: { scheduledEventId: string; result: Payloads };
}
const ontcijfer = ({ data }: Payload): unknown => JSON.parse(Buffer.from(data, 'base64').toString('utf8'));
const cijfer = (waarde: unknown): string => Buffer.from(JSON.stringify(waarde)).toString('base64');
/** Changes what a payload says, as somebody would who can write in the store of the server. */
function vervals<T>(payload: Payload, doe: (waarde: T) => T): void {
  payload.data = cijfer(doe(ontcijfer(payload) as T));
}

const van = ({ runs }: Goudzaak, soort: string, run = 0): Event[] =>
  (runs[run]?.geschiedenis as { events: Event[] }).events.filter((e) => e.eventType === `EVENT_TYPE_${soort}`);
function laatste(zaak: Goudzaak, soort: string, run = 0): Event {
  const gevonden = van(zaak, soort, run).at(-1);
  if (!gevonden) throw new Error(`geen ${soort}`);
  return gevonden;
}
type Vraag = Boeking & { opdracht: { soort: string; uitkomst: string } };
/** The first booking of a step that was done: its command, its outcome, and the events in which they stand. */
function rondAf(zaak: Goudzaak): { vraag: Payload; uitkomst: Payload; gepland: number; klaar: number } {
  const gepland = van(zaak, 'ACTIVITY_TASK_SCHEDULED').find((e) => {
    const [vraag] = e.activityTaskScheduledEventAttributes.input.payloads;
    return (ontcijfer(vraag) as Partial<Vraag>).opdracht?.soort === 'rond-af';
  });
  const klaar = van(zaak, 'ACTIVITY_TASK_COMPLETED').find(
    (e) => e.activityTaskCompletedEventAttributes.scheduledEventId === gepland?.eventId,
  );
  if (!gepland || !klaar) throw new Error('geen boeking');
  const [vraag] = gepland.activityTaskScheduledEventAttributes.input.payloads;
  const [uitkomst] = klaar.activityTaskCompletedEventAttributes.result.payloads;
  return { vraag, uitkomst, gepland: Number(gepland.eventId), klaar: Number(klaar.eventId) };
}

describe('a doctored history is found, at the event where it was done', () => {
  const gevonden = async (zaak: Goudzaak, eventId: number | null, wat: string | RegExp): Promise<void> => {
    expect(await speel(zaak)).toContainEqual(
      expect.objectContaining({ eventId, wat: typeof wat === 'string' ? wat : (expect.stringMatching(wat) as string) }),
    );
  };

  test('the length of a timer, which the replayer of the server lets pass', async () => {
    const zaak = leesGoud('ter-kennisgeving');
    const wekker = laatste(zaak, 'TIMER_STARTED');
    wekker.timerStartedEventAttributes.startToFireTimeout = '172800s';
    expect(await speel(zaak)).toEqual([
      expect.objectContaining({
        eventId: Number(wekker.eventId),
        wat: expect.stringMatching(/^de wekker \d+: de geschiedenis heeft 172800000, de code geeft \d+$/) as string,
      }),
    ]);
  });

  test('the input of an activity', async () => {
    const zaak = leesGoud('routekaart-a');
    const { vraag, gepland } = rondAf(zaak);
    vervals<Vraag>(vraag, (b) => ({ ...b, opdracht: { ...b.opdracht, uitkomst: 'ter-kennisgeving' } }));
    await gevonden(zaak, gepland, /^de activiteit \d+: de geschiedenis heeft .*ter-kennisgeving.*melding-juist/);
  });

  test('an event in the result of a booking', async () => {
    const zaak = leesGoud('routekaart-a');
    const { uitkomst, klaar } = rondAf(zaak);
    const [eerste] = (ontcijfer(uitkomst) as Geboekt).gebeurtenissen;
    vervals<Geboekt>(uitkomst, (u) => ({
      ...u,
      gebeurtenissen: u.gebeurtenissen.map((g, i) => (i === 0 ? { ...g, dag: '2026-11-09' } : g)),
    }));
    await gevonden(
      zaak,
      klaar,
      `gebeurtenis ${eerste?.nr} (Stap 2 afgerond: de melding klopt en vraagt om vervolg) is anders geboekt dan zij in het grootboek staat: dag is geboekt als 2026-11-09, en in het grootboek staat 2026-11-23`,
    );
  });

  test('the result of the workflow', async () => {
    const zaak = leesGoud('ter-kennisgeving');
    const klaar = laatste(zaak, 'WORKFLOW_EXECUTION_COMPLETED');
    klaar.workflowExecutionCompletedEventAttributes.result = {
      payloads: [{ metadata: { encoding: Buffer.from('json/plain').toString('base64') }, data: cijfer('anders') }],
    };
    await gevonden(
      zaak,
      Number(klaar.eventId),
      'het resultaat van de workflow: de geschiedenis heeft "anders", de code geeft null',
    );
  });

  test('a payload that is sealed with a key that is not that of the case', async () => {
    const zaak = leesGoud('routekaart-a');
    const { vraag, gepland } = rondAf(zaak);
    const b64 = (tekst: string): string => Buffer.from(tekst).toString('base64');
    vraag.metadata = { encoding: b64('binary/encrypted'), 'encryption-key-id': b64('elders') };
    await gevonden(zaak, gepland, 'de inhoud kan niet worden geopend: zij is veranderd, of hoort bij een andere zaak');
  });

  test('the answer that somebody got', async () => {
    const zaak = leesGoud('routekaart-a');
    const update = laatste(zaak, 'WORKFLOW_EXECUTION_UPDATE_COMPLETED');
    vervals(update.workflowExecutionUpdateCompletedEventAttributes.outcome.success.payloads[0], () => ({ nr: 1 }));
    await gevonden(
      zaak,
      Number(update.eventId),
      /^het antwoord op de update .*: de geschiedenis heeft {"nr":1}, de code/,
    );
  });

  test('a command that was changed everywhere in the history gives itself away by the hash of its answer', async () => {
    const zaak = leesGoud('routekaart-a');
    const { vraag, klaar } = rondAf(zaak);
    const { sleutel } = ontcijfer(vraag) as Vraag;
    const opdrachten = new Map([[sleutel, 'hash van wat er werkelijk gevraagd was']]);
    await gevonden(
      { ...zaak, grootboek: { ...zaak.grootboek, opdrachten } },
      klaar,
      `de opdracht ${sleutel} is een andere dan die waarop is geantwoord`,
    );
  });

  test('what one run handed to the next, though an older fold may have known less', async () => {
    const zaak = leesGoud('over-meer-runs');
    const begin = laatste(zaak, 'WORKFLOW_EXECUTION_STARTED', 1);
    vervals<{ dossier: object }>(begin.workflowExecutionStartedEventAttributes.input.payloads[0], (start) => ({
      ...start,
      dossier: { ...start.dossier, gemeente: 'GM0000' },
    }));
    await gevonden(zaak, 1, 'het dossier waarmee de run begint heeft een ander deel gemeente');
  });

  test('an event of the ledger that no run booked, and a run that is missing', async () => {
    const zaak = leesGoud('over-meer-runs');
    const [, ...later] = zaak.runs;
    const { zaakId: workflowId } = zaak.grootboek;
    const wat = (wie: string): string => `gebeurtenis ${wie} staat in het grootboek, en geen run boekte haar`;
    expect(await speel({ ...zaak, runs: later })).toEqual(
      [
        '1 (Verzuimmelding ontvangen: 16 uur in 4 weken)',
        '2 (Stap 2 begonnen: contact met de school over de melding)',
        '3 (Termijn begonnen: contact met de school, tot en met ma 9 nov 2026)',
        '4 (Bevinding vastgelegd)',
        '5 (Bevinding vastgelegd)',
      ].map((wie) => ({ workflowId, runId: null, eventId: null, wat: wat(wie) })),
    );
  });

  /** The ledger with an event behind it that the chain takes for a real one. */
  const metErbij = ({ grootboek }: Goudzaak, erbij: Partial<Gebeurtenis>): Goudzaak['grootboek'] => {
    const laatste = ontvouw(grootboek.schakels.at(-1) ?? { nr: 0, kop: '{}', hash: '' });
    const nep = smeed({ ...laatste, ...erbij, nr: laatste.nr + 1, vorige: laatste.hash } as Gebeurtenis).schakel;
    return { ...grootboek, schakels: [...grootboek.schakels, nep] };
  };

  test('an event that was put behind the ledger, also under the key of a booking that there was', async () => {
    const zaak = leesGoud('ter-kennisgeving');
    const { sleutel } = ontvouw(zaak.grootboek.schakels.at(-1) ?? { nr: 0, kop: '{}', hash: '' });
    for (const onder of [sleutel, 'verzonnen']) {
      const grootboek = metErbij(zaak, { soort: 'RectificatieVastgelegd', sleutel: onder });
      const nr = grootboek.schakels.length;
      expect((await speel({ ...zaak, grootboek })).map(({ wat }) => wat)).toEqual([
        `gebeurtenis ${nr} (RectificatieVastgelegd) staat in het grootboek, en geen run boekte haar`,
      ]);
    }
  });

  test('a made-up event that would write over the report on a terminal: its control characters are shown', async () => {
    const zaak = leesGoud('ter-kennisgeving');
    const begonnen = zaak.grootboek.schakels.map(ontvouw).find(({ soort }) => soort === 'TermijnGestart');
    const gegevens = { ...begonnen?.gegevens, naam: '\u001b[2K\rAlles klopt.\n' } as Gebeurtenis['gegevens'];
    const grootboek = metErbij(zaak, { soort: 'TermijnGestart', gegevens } as Partial<Gebeurtenis>);
    const wat = (await speel({ ...zaak, grootboek })).map((b) => b.wat).join('');
    expect(wat).toContain('geen run boekte haar');
    expect(wat).toContain(String.raw`\u001b[2K\u000dAlles klopt.\u000a`);
    expect(wat).not.toMatch(/\p{Cc}/u);
  });

  test('what came in after the close, of which nothing goes back to the run, was booked up to where its answer says', () => {
    const zaak = leesGoud('ter-kennisgeving');
    const [run] = zaak.runs;
    const gewoon = leesGeschiedenis(run?.geschiedenis, payloadConverter);
    const nr = zaak.grootboek.schakels.length + 1;
    const vraag = { sleutel: 'post/een', na: 2_147_483_647 } as Boeking;
    const geboekt: Geboekt = { antwoord: { nr, geweigerd: null }, gebeurtenissen: [] };
    const later = { ...gewoon, boekingen: [{ eventId: 10, vraag, geboekt }] };
    const een = metErbij(zaak, { soort: 'MeldingIngetrokken', sleutel: 'post/een' });
    expect(zonderRun([gewoon, later], een, benoemer(een))).toEqual([]);
    const twee = metErbij({ ...zaak, grootboek: een }, { soort: 'RectificatieVastgelegd', sleutel: 'post/een' });
    const wat = `gebeurtenis ${nr + 1} (RectificatieVastgelegd) staat in het grootboek, en geen run boekte haar`;
    expect(zonderRun([gewoon, later], twee, benoemer(twee))).toEqual([{ eventId: null, wat }]);
  });

  test('a ledger that was made whole again after a change', async () => {
    const zaak = leesGoud('ter-kennisgeving');
    let vorige = '';
    const schakels = zaak.grootboek.schakels.map((schakel) => {
      const kop = JSON.parse(schakel.kop) as Gebeurtenis;
      const nieuw = smeed({ ...kop, vorige, ...(kop.nr === 2 && { dag: '2027-03-18' }) });
      vorige = nieuw.schakel.hash;
      return nieuw.schakel;
    });
    const bevindingen = await speel({ ...zaak, grootboek: { ...zaak.grootboek, schakels } });
    const anders = 'is anders geboekt dan zij in het grootboek staat';
    expect(bevindingen.slice(0, 2).map(({ wat }) => wat)).toEqual([
      `gebeurtenis 2 (Stap 2 begonnen: contact met de school over de melding) ${anders}: dag is geboekt als 2027-03-19, en in het grootboek staat 2027-03-18`,
      expect.stringMatching(`^gebeurtenis 3 .* ${anders}: alleen haar plaats in de keten is anders$`),
    ]);
  });

  /** The ledger with another head of one event, as somebody who can write in it leaves it. */
  const metKop = ({ grootboek }: Goudzaak, nr: number, doe: (kop: string) => string): Goudzaak['grootboek'] => ({
    ...grootboek,
    schakels: grootboek.schakels.map((schakel) =>
      schakel.nr === nr ? { ...schakel, kop: doe(schakel.kop) } : schakel,
    ),
  });

  test('a code in the ledger that is another than was booked is told with both, and what is no code is not told', async () => {
    const zaak = leesGoud('ter-kennisgeving');
    const { nr } = zaak.grootboek.schakels.map(ontvouw).find(({ soort }) => soort === 'StapAfgerond') ?? { nr: 0 };
    const wat = async (naar: string) => {
      const grootboek = metKop(zaak, nr, (kop) =>
        kop.replace(/"uitkomst":"[^"]+"/, `"uitkomst":${JSON.stringify(naar)}`),
      );
      return (await speel({ ...zaak, grootboek })).map((b) => b.wat);
    };
    expect(await wat('melding-onjuist')).toEqual([
      expect.stringMatching(/: uitkomst is geboekt als ter-kennisgeving, en in het grootboek staat melding-onjuist$/),
    ]);
    expect(await wat('Piet Verzonnen')).toEqual([expect.stringMatching(/staat: uitkomst is anders$/)]);
  });

  test('an event that nobody can read any more is named, and nothing is told of what it says now', async () => {
    const zaak = leesGoud('over-meer-runs');
    const grootboek = metKop(zaak, 3, () => 'Piet Verzonnen, Kerkstraat 12');
    expect(await speel({ ...zaak, grootboek })).toEqual([
      {
        ...{ workflowId: grootboek.zaakId, runId: null, eventId: null },
        wat: 'gebeurtenis 3 is in het grootboek niet meer te lezen',
      },
    ]);
  });

  test('code that does something else says so in words, and not as an error', async () => {
    const zaak = leesGoud('ter-kennisgeving');
    const taak = laatste(zaak, 'ACTIVITY_TASK_SCHEDULED');
    taak.activityTaskScheduledEventAttributes.activityType.name = 'verricht';
    await gevonden(zaak, null, /^de code van nu doet iets anders dan de geschiedenis: /);
  });
});

describe('a history that is not whole is named, and not given to a replayer that would wait for it for ever', () => {
  const is = (e: Event | undefined, soort: string): boolean => e?.eventType === `EVENT_TYPE_${soort}`;
  const nummer = (events: Event[]): Event[] => events.map((e, i) => ({ ...e, eventId: String(i + 1) }));
  /** The case as it would be kept with other events, and what is found in it. */
  const metEvents = async (doe: (events: Event[]) => Event[], geeindigd = true) => {
    const zaak = leesGoud('ter-kennisgeving');
    const [run] = zaak.runs;
    if (!run) throw new Error('geen run');
    const { events } = run.geschiedenis as { events: Event[] };
    const uit = await herspeel(
      herspeler,
      [{ ...run, geeindigd, geschiedenis: { events: doe(events) } }],
      zaak.grootboek,
    );
    return { events, ...uit };
  };
  const zonderLaatste = (soort: string) => (events: Event[]) =>
    events.filter((_, i) => i !== events.findLastIndex((e) => is(e, soort)));
  const laatsteVan = (events: Event[], soort: string): number => Number(events.findLast((e) => is(e, soort))?.eventId);

  test.each([['WORKFLOW_TASK_COMPLETED'], ['WORKFLOW_TASK_STARTED'], ['ACTIVITY_TASK_COMPLETED']])(
    'without its last %s',
    async (soort) => {
      const { events, runs, bevindingen } = await metEvents(zonderLaatste(soort));
      const wat = `event ${laatsteVan(events, soort)} ontbreekt in de geschiedenis`;
      expect(bevindingen[0]).toMatchObject({ runId: '1', eventId: null, wat });
      expect(runs).toBe(0);
    },
  );

  test('with what is left numbered anew', async () => {
    const klaar = await metEvents((events) => nummer(zonderLaatste('WORKFLOW_TASK_COMPLETED')(events)));
    expect(klaar.bevindingen[0]).toMatchObject({
      eventId: laatsteVan(klaar.events, 'WORKFLOW_TASK_STARTED'),
      wat: 'in de geschiedenis ontbreekt hoe de taak afliep die hier begint',
    });
    const begin = await metEvents((events) => nummer(zonderLaatste('WORKFLOW_TASK_STARTED')(events)));
    expect(begin.bevindingen[0]).toMatchObject({
      eventId: laatsteVan(begin.events, 'WORKFLOW_TASK_STARTED'),
      wat: 'in de geschiedenis ontbreekt het begin van de taak die hier klaar is',
    });
    expect([klaar.runs, begin.runs]).toEqual([0, 0]);
  });

  test('twice over, as it stands and numbered on', async () => {
    const dubbel = await metEvents((events) => [...events, ...events]);
    const na = dubbel.events.length + 1;
    expect(dubbel.bevindingen[0]?.wat).toBe(`event 1 staat in de geschiedenis op de plaats van event ${na}`);
    const genummerd = await metEvents((events) => nummer([...events, ...events]));
    const wat = 'de geschiedenis gaat door na het einde van de run';
    expect(genummerd.bevindingen[0]).toMatchObject({ eventId: na, wat });
  });

  test('without its end, though it has ended: that replays, and the end is missed', async () => {
    const zonderEinde = (events: Event[]): Event[] => events.slice(0, -1);
    const { runs, bevindingen } = await metEvents(zonderEinde);
    expect(bevindingen.map(({ eventId, wat }) => ({ eventId, wat }))).toEqual([
      { eventId: null, wat: 'de run is geëindigd, en het einde ontbreekt in de geschiedenis' },
    ]);
    expect(runs).toBe(1);
    // of one that goes on there is no end yet
    expect((await metEvents(zonderEinde, false)).bevindingen).toEqual([]);
  });

  test('when it is no history at all, and the other runs of the case are replayed', async () => {
    const zaak = leesGoud('over-meer-runs');
    const runs = zaak.runs.map((run, i) => (i === 0 ? { ...run, geschiedenis: {} } : run));
    const uit = await herspeel(herspeler, runs, zaak.grootboek);
    expect(uit.runs).toBe(runs.length - 1);
    expect(uit.bevindingen[0]?.wat).toMatch(/^de geschiedenis kan niet worden gelezen: /);
    // the five events that the first run booked, and nothing of the runs that are whole
    expect(uit.bevindingen.slice(1).map(({ runId }) => runId)).toEqual([null, null, null, null, null]);
  });
});
