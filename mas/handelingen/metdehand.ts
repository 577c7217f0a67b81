/** A step, or a part of a route, that is the sending of a letter, and that somebody records himself. */
import type { Briefsoort } from '../brieven.ts';
import { isDeelsVerzonden, wachtOpAkkoord, wachtOpMens } from '../dossier/brief.ts';
import type { BriefStand, Dossier, RouteStand } from '../dossier/types.ts';
import { ONDERDELEN } from '../routes/index.ts';
import { briefVanStap, isStap, type Stap, STAPPENPLAN } from '../stappenplan.ts';
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
  const { metBrief } = STAPPENPLAN[stap];
  const brief = briefVanStap(d.soort, stap);
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

/** The outcome of a step of which somebody chose not to send the letter; undefined as long as nobody did. */
export function uitkomstZonderBrief(d: Dossier, stap: Stap): string | undefined {
  const { metBrief, uitkomsten } = STAPPENPLAN[stap];
  const bij = metBrief === undefined ? undefined : briefBijStap(d, { stap, uitkomst: metBrief });
  const brieven = bij ? eigenBrieven(d, bij).map(([, brief]) => brief) : [];
  return brieven.some(({ stand }) => stand === 'afgezien') && !brieven.some(isDeelsVerzonden)
    ? Object.keys(uitkomsten).find((code) => uitkomsten[code]?.zonderBrief)
    : undefined;
}

/** A step says that its letter went out only when nobody chose otherwise, and that it did not only when somebody did. */
export function waaromZoNiet(d: Dossier, stap: Stap, uitkomst: string | undefined): string | null {
  const { metBrief, uitkomsten } = STAPPENPLAN[stap];
  const zonder = uitkomstZonderBrief(d, stap);
  if (uitkomsten[uitkomst ?? '']?.zonderBrief)
    return zonder === uitkomst ? null : 'Leg eerst bij de brief uit waarom u hem niet verstuurt: zie af van de brief.';
  return zonder !== undefined && uitkomst === metBrief
    ? 'Van deze brief is afgezien: rond de stap af zonder brief, of herstel eerst dat u ervan afzag.'
    : null;
}

/** The letters that are due no more once somebody recorded that they went out. */
export const nietMeerNodig = (d: Dossier, bij: MetBrief | undefined): string[] =>
  bij ? eigenBrieven(d, bij).flatMap(([over, { stand }]) => (stand === undefined ? [over] : [])) : [];
