import type { Bezigheid } from '../bezigheden.ts';
import { bezorgingVan, isOnzeker } from '../bezorging.ts';
import type { Berichtkanaal } from '../berichten.ts';
import { BRIEFKANALEN, type Briefkanaal } from '../brieven.ts';
import { canoniek } from '../canoniek.ts';
import { type Dag, dagVan, type Moment } from '../datum.ts';
import { berichtVan } from '../dossier/bericht.ts';
import { briefVan } from '../dossier/brief.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import type { Bezorgkanaal, Zaakopdracht } from '../opdracht.ts';
import { berichtSleutel, zonderKeer } from '../sleutels.ts';
import { wekkingen } from '../wekkingen.ts';
import { briefVerzonden } from './briefverzonden.ts';
import type { Beslissingen } from './types.ts';

const isBriefkanaal = (kanaal: Bezorgkanaal): kanaal is Briefkanaal => Object.hasOwn(BRIEFKANALEN, kanaal);

type Gevraagd<S extends Bezigheid['soort']> = Extract<Bezigheid, { soort: S }>;

/** It is out, and that is all that there is to say of it: also of something that is not in the dossier any more. */
const gedaan = (d: Dossier, { sleutel }: Bezigheid): Voorval[] =>
  d.verricht.includes(sleutel) ? [] : [{ soort: 'Verricht', gegevens: { bezigheid: sleutel } }];

/** What was caught, or brought in a way that no letter goes, went out as it was settled. */
const alsBriefkanaal = (d: Dossier, { over, exemplaar }: Gevraagd<'brief'>, kanaal: Bezorgkanaal): Briefkanaal =>
  isBriefkanaal(kanaal)
    ? kanaal
    : (briefVan(d, over)?.exemplaren?.find(({ id }) => id === exemplaar)?.kanaal ?? 'post');

/** A message is no letter: it is put in no letter box. */
const alsBerichtkanaal = (kanaal: Bezorgkanaal): Berichtkanaal =>
  kanaal === 'post' || kanaal === 'uitgereikt' ? 'anders' : kanaal;

function berichtBezorgd(d: Dossier, bezigheid: Gevraagd<'bericht'>, kanaal: Bezorgkanaal): Voorval[] {
  const { over, sleutel } = bezigheid;
  const bericht = berichtVan(d, over);
  // a correction may have put another one in its place while it was under way
  if (!bericht || berichtSleutel(d, bericht) !== zonderKeer(sleutel)) return gedaan(d, bezigheid);
  return bericht.bezorgd ? [] : [{ soort: 'BerichtBezorgd', gegevens: { over, kanaal: alsBerichtkanaal(kanaal) } }];
}

/** People must be able to see what really left the house. */
const metVia = (kanaal: Bezorgkanaal): { via?: 'opvang' } => (kanaal === 'opvang' ? { via: 'opvang' } : {});

function duoGemeld(d: Dossier, { meldingsnummer, volg }: Gevraagd<'duo'>, kanaal: Bezorgkanaal): Voorval[] {
  const melding = Object.hasOwn(d.meldingen, meldingsnummer) ? d.meldingen[meldingsnummer] : undefined;
  return melding?.duo?.some((stand) => stand.volg === volg && stand.gemeldOp === null)
    ? [{ soort: 'DuoStatusGemeld', gegevens: { meldingsnummer, volg, ...metVia(kanaal) } }]
    : [];
}

/**
 * The day on which the other side took it, also when the case hears of it days later (Awb 3:41). A letter is made known with
 * its last copy, so a copy that is heard of after another is not of an earlier day than that one.
 */
export function dagVanBezorging(
  d: Dossier,
  { bezigheid, bezorgdOp = Infinity }: Extract<Zaakopdracht, { soort: 'boek-bezorgd' }>,
  moment: Moment,
): Dag {
  const dag = dagVan(Math.min(bezorgdOp, moment));
  const brief = bezigheid.soort === 'brief' ? briefVan(d, bezigheid.over) : undefined;
  const eerder = brief?.exemplaren?.map(({ verzondenOp }) => verzondenOp ?? '') ?? [];
  return eerder.reduce((laatste, op) => (op > laatste ? op : laatste), dag);
}

/** Somebody told the partner himself in the meantime: then nothing is unsure any more, or refused. */
const isAlUit = (d: Dossier, bezigheid: Bezigheid): boolean =>
  bezigheid.soort === 'bericht' && berichtVan(d, bezigheid.over)?.bezorgd !== undefined;

/** What left the house, or could not: facts, also when nobody wanted it any more by the time that we heard of it. */
export const bezorgingBeslissingen: Beslissingen<
  'boek-bezorgd' | 'boek-geweigerd' | 'boek-onzeker' | 'bereik-hapering'
> = {
  'boek-bezorgd': (d, { bezigheid, kanaal }, omgeving) => {
    switch (bezigheid.soort) {
      case 'brief':
        return briefVerzonden(
          d,
          bezigheid,
          { kanaal: alsBriefkanaal(d, bezigheid, kanaal), ...metVia(kanaal) },
          omgeving,
        );
      case 'bericht':
        return berichtBezorgd(d, bezigheid, kanaal);
      case 'duo':
        return duoGemeld(d, bezigheid, kanaal);
      default:
        return gedaan(d, bezigheid);
    }
  },
  'boek-geweigerd': (d, { bezigheid, code }) => {
    const eerder =
      bezorgingVan(d, bezigheid)?.stand.geweigerd ??
      d.herinneringenGeweigerd.find(({ sleutel }) => sleutel === bezigheid.sleutel);
    return eerder || isAlUit(d, bezigheid)
      ? []
      : [{ soort: 'BezorgingGeweigerd', gegevens: { bezigheid: bezigheid.sleutel, code } }];
  },
  'boek-onzeker': (d, { bezigheid }) =>
    isOnzeker(d, bezigheid) || isAlUit(d, bezigheid)
      ? []
      : [{ soort: 'BezorgingOnzeker', gegevens: { bezigheid: bezigheid.sleutel } }],
  // the timer may ring for what got out while it waited for its turn: then nothing happens
  'bereik-hapering': (d, opdracht) =>
    wekkingen(d).some((w) => canoniek(w.opdracht) === canoniek(opdracht))
      ? [
          {
            soort: 'BezorgingHapert',
            gegevens: { bezigheid: opdracht.bezigheid },
            dag: dagVan(opdracht.wektOp),
          },
        ]
      : [],
};
