/** A step, or a part of a route, that is the sending of a letter, and that somebody records himself. */
import type { Briefsoort } from '../brieven.ts';
import { wachtOpAkkoord, wachtOpMens } from '../dossier/brief.ts';
import type { BriefStand, Dossier, RouteStand } from '../dossier/types.ts';
import { ONDERDELEN } from '../routes/index.ts';
import { isStap, type Stap, STAPPENPLAN } from '../stappenplan.ts';
import { overStap } from '../verwachtingen/over.ts';

/** The letter that is sent with it, and the key of what it is about. */
interface MetBrief {
  over: string;
  brief: Briefsoort;
}

/** Undefined for a step or an outcome that is no sending of a letter. */
export function briefBijStap(
  d: Dossier,
  wat: { stap?: Stap | undefined; uitkomst?: string | undefined },
): MetBrief | undefined {
  const { stap, uitkomst } = wat;
  if (!isStap(stap)) return undefined;
  const { brief, metBrief } = STAPPENPLAN[stap];
  return brief && metBrief !== undefined && metBrief === (uitkomst ?? metBrief)
    ? { over: overStap(stap, d.ronde), brief }
    : undefined;
}

export function briefBijOnderdeel({ id }: RouteStand, onderdeel: string | undefined): MetBrief | undefined {
  const brief = Object.hasOwn(ONDERDELEN, onderdeel ?? '') ? ONDERDELEN[onderdeel ?? '']?.metBrief : undefined;
  return brief && { over: `route/${id}`, brief };
}

const eigenBrieven = (d: Dossier, { over, brief }: MetBrief): [string, BriefStand][] =>
  Object.entries(d.brieven).filter(([wat, stand]) => stand.brief === brief && `${wat}/`.startsWith(`${over}/`));
/** Also one that somebody asked for himself: when it is out, the step or the part is done as well. */
const alleBrieven = (d: Dossier, bij: MetBrief): BriefStand[] => [
  ...eigenBrieven(d, bij).map(([, stand]) => stand),
  ...Object.entries(d.brieven).flatMap(([wat, stand]) =>
    wat.startsWith('eigen/') && stand.brief === bij.brief ? [stand] : [],
  ),
];

/** What is settled goes out by itself, and books the day on which it did; a second day beside it would be wrong. */
export function waaromNietMetDeHand(d: Dossier, bij: MetBrief | undefined): string | null {
  const vast = bij && alleBrieven(d, bij).find(({ stand }) => stand === 'vastgesteld');
  if (!vast) return null;
  if (!wachtOpAkkoord(vast) && wachtOpMens(vast))
    return 'Deze brief is al vastgesteld, en u post hem zelf: leg vast wanneer u hem postte.';
  return wachtOpAkkoord(vast)
    ? 'Deze brief is al vastgesteld: een collega moet hem nog goedkeuren. Gaat hij anders weg, neem hem dan eerst terug.'
    : 'Deze brief is al vastgesteld: Schakel legt dit vast als hij weg is. Gaat hij anders weg, neem hem dan eerst terug.';
}

/** The letters that are due no more once somebody recorded that they went out. */
export const nietMeerNodig = (d: Dossier, bij: MetBrief | undefined): string[] =>
  bij ? eigenBrieven(d, bij).flatMap(([over, { stand }]) => (stand === undefined ? [over] : [])) : [];
