import { ApplicationFailure, uuid4 } from '@temporalio/workflow';
import type { Boeking } from '../../activities/types.ts';
import { AANLEIDINGEN } from '../../mas/aanleidingen.ts';
import { isDag } from '../../mas/datum.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Actor } from '../../mas/gebeurtenis.ts';
import { weigerHandeling } from '../../mas/handelingen/index.ts';
import { leesHandeling } from '../../mas/handelingen/lees.ts';
import type { Weigering } from '../../mas/opdracht.ts';
import { handelSein } from '../definities.ts';

const SLEUTEL = /^[\w.:@/-]{1,200}$/;
const POST = [
  'meld',
  'wijzig-melding',
  'trek-melding-in',
  'voeg-leerling-samen',
  'ontvang-bericht',
  'boek-vernietiging',
  ...Object.keys(AANLEIDINGEN),
];

/** What the payload converter gives for a payload that nobody can read. */
interface Onleesbaar {
  onleesbaar: { codering: string; lengte: number };
}
const isOnleesbaar = (x: unknown): x is Onleesbaar => typeof x === 'object' && x !== null && 'onleesbaar' in x;

const velden = (x: unknown): Record<string, unknown> => (typeof x === 'object' && x !== null ? { ...x } : {});
const isSleutel = (x: unknown): x is string => typeof x === 'string' && SLEUTEL.test(x);
/** Only people act through this door; the case and the intake have doors of their own. */
const isAccount = (x: unknown): x is Actor => {
  const { soort, id } = velden(x);
  return soort === 'account' && isSleutel(id);
};

/** A refusal as Temporal knows it: final, and no error of ours. */
export const alsFout = ({ code, tekst }: Weigering): ApplicationFailure =>
  ApplicationFailure.create({ message: tekst, type: code, nonRetryable: true, category: 'BENIGN' });

/** How the case is doing while somebody knocks. */
export interface Toestand {
  /** Nothing is being booked: the dossier is what the next decision will see. */
  rust: boolean;
  /** This run is handing over to the next. */
  overdracht: boolean;
}

/** Under steady traffic somebody is always being helped, and a run would never get to hand over. */
const OVERDRACHT: Weigering = {
  code: 'Overdracht',
  tekst: 'De zaak gaat over naar een volgende run: probeer het meteen opnieuw.',
};
const ONLEESBAAR: Weigering = {
  code: 'Ongeldig',
  tekst: 'Dit verzoek is niet te lezen: sleutel, actor of opdracht ontbreekt.',
};

/**
 * The courtesy check before the update of a person is accepted. What counts is decided at the booking; so it refuses
 * only what is sure: nothing is being booked, and the form is wrong or the action is not possible.
 */
export function keurVerzoek(x: unknown, d: Dossier, vandaag: string, { rust, overdracht }: Toestand): void {
  if (overdracht) throw alsFout(OVERDRACHT);
  const { sleutel, actor, handeling } = velden(x);
  if (!isSleutel(sleutel) || !isAccount(actor)) throw alsFout(ONLEESBAAR);
  const gelezen = leesHandeling(handeling);
  if ('weigering' in gelezen) throw alsFout(gelezen.weigering);
  const weigering = rust ? weigerHandeling(d, gelezen.handeling, vandaag) : null;
  if (weigering) throw alsFout(weigering);
}

/** The same for the intake: only the form, since the intake itself knows where a melding belongs. */
export function keurPost(x: unknown, { overdracht }: Pick<Toestand, 'overdracht'>): void {
  if (overdracht) throw alsFout(OVERDRACHT);
  const { sleutel, actor, opdracht } = velden(x);
  const { soort, dag } = velden(opdracht);
  if (
    !isSleutel(sleutel) ||
    !isAccount(actor) ||
    !POST.includes(String(soort)) ||
    (dag !== undefined && !(typeof dag === 'string' && isDag(dag)))
  )
    throw alsFout(ONLEESBAAR);
}

type Gelezen = Pick<Boeking, 'sleutel' | 'opdracht' | 'van' | 'actor'>;

/** A signal is never dropped: what cannot be read becomes a command that records just that. */
export function leesSein(naam: string, x: unknown): Gelezen {
  const { sleutel, actor, handeling } = velden(x);
  // a sender without a usable key gets one, the same at every replay
  const eigen = (): string => `sein/${uuid4()}`;
  const weiger = (code: string): Gelezen => ({
    sleutel: eigen(),
    opdracht: { soort: 'weiger', handeling: naam.replace(/[^\w-]/g, '').slice(0, 40), code },
    van: 'zaak',
    actor: { soort: 'zaak' },
  });
  if (isOnleesbaar(x)) return weiger('Onleesbaar');
  if (naam !== handelSein.name) return weiger('Onbekend');
  if (!isAccount(actor)) return weiger('Ongeldig');
  // the keys of senders live in the same space as those of who waits: one action sent both ways is one action
  return {
    sleutel: isSleutel(sleutel) ? `verzoek/${sleutel}` : eigen(),
    opdracht: handeling ?? null,
    van: 'sein',
    actor,
  };
}
