/** The anchors: their chain, their signatures, and where the case stood in them. */
import { z } from 'zod';
import { sha256 } from '../../activities/keten.ts';
import { type Dag, dagenTot, isDag, toonDatum } from '../../mas/datum.ts';
import { ankerblad, type Ankerkop } from '../anker.ts';
import type { Uitvoer } from '../formaat.ts';
import { wortelUit } from '../merkle.ts';
import { isOndertekend } from '../ondertekening.ts';
import type { Bevinding } from './bevinding.ts';
import { leesKop } from './kop.ts';
import type { Gekeurdesleutel } from './sleutels.ts';

const ankerkop = z.strictObject({
  soort: z.literal('schakel-anker'),
  nr: z.int().min(1),
  dag: z.string().refine(isDag),
  op: z.iso.datetime(),
  bladeren: z.int().min(0),
  wortel: z.string(),
  vorige: z.string(),
  sleutel: z.string(),
}) satisfies z.ZodType<Ankerkop>;

export interface Ankeruitslag {
  ankers: Ankerkop[];
  /** That the case stood at an event on a day. */
  standen: { dag: Dag; nr: number }[];
  /** The same of the anchor that the auditor kept: up to that event nothing was changed since. Null when he gave none. */
  bewaard: { dag: Dag; nr: number } | null;
  /** Days between two anchors on which none was made. */
  gemist: { na: Dag; voor: Dag }[];
  bevindingen: Bevinding[];
}

/** @param verwacht SHA-256 of an anchor that the auditor kept himself; null when he has none */
export function keurAnkers(
  uitvoer: Uitvoer,
  sleutels: readonly Gekeurdesleutel[],
  verwacht: string | null,
): Ankeruitslag {
  const { delen } = uitvoer;
  const uit: Ankeruitslag = { ankers: [], standen: [], bewaard: null, gemist: [], bevindingen: [] };
  const zeg = (i: number, wat: string): void => {
    uit.bevindingen.push({ pad: ['delen', 'ankers', i], wat, aard: 'bron' });
  };
  for (const [i, { kop, handtekening }] of delen.ankers.entries()) {
    const anker = leesKop(ankerkop, kop);
    if (!anker) {
      zeg(i, 'dit is geen anker');
      return uit;
    }
    const vorige = uit.ankers.at(-1);
    const vorigeKop = delen.ankers[i - 1]?.kop;
    if (vorige && (anker.nr !== vorige.nr + 1 || anker.vorige !== sha256(vorigeKop ?? '')))
      zeg(i, `anker ${anker.nr} sluit niet aan op het vorige: er ontbreekt er een, of het is een ander`);
    if (vorige && anker.dag <= vorige.dag) zeg(i, `anker ${anker.nr} is van een eerdere dag dan het vorige`);
    if (vorige && dagenTot(vorige.dag, anker.dag) > 1) uit.gemist.push({ na: vorige.dag, voor: anker.dag });
    const sleutel = sleutelVoor(sleutels, anker.nr);
    if (anker.sleutel !== sleutel?.vingerafdruk || !isOndertekend(sleutel.publiek, kop, handtekening))
      zeg(i, `anker ${anker.nr} is niet ondertekend met de sleutel die toen gold`);
    uit.ankers.push(anker);
  }
  const bewaard = uit.ankers[delen.ankers.findIndex(({ kop }) => sha256(kop) === verwacht)];
  if (verwacht !== null && !bewaard)
    uit.bevindingen.push({
      pad: ['delen', 'ankers'],
      wat: `anker ${verwacht} staat er niet bij${eersteVan(uit)}`,
      aard: 'anker',
    });
  keurStanden(uitvoer, uit, bewaard);
  return uit;
}

/** From when on this file can say where the case stood. */
const eersteVan = ({ ankers: [eerste] }: Ankeruitslag): string =>
  eerste
    ? `: het eerste in dit bestand is anker ${eerste.nr}, van ${toonDatum(eerste.dag)}`
    : ': er staat geen enkel anker in';

/** Each key signs from its own first anchor on, until the next takes over. */
const sleutelVoor = (sleutels: readonly Gekeurdesleutel[], anker: number): Gekeurdesleutel | undefined =>
  sleutels.findLast(({ vanafAnker }) => vanafAnker <= anker);

function keurStanden(
  { delen: { standen, grootboek }, manifest: { versie } }: Uitvoer,
  uit: Ankeruitslag,
  bewaard: Ankerkop | undefined,
): void {
  const zeg = (i: number | null, wat: string): void => {
    uit.bevindingen.push({ pad: ['delen', 'standen', ...(i === null ? [] : [i])], wat, aard: 'bron' });
  };
  for (const [i, { anker: nrAnker, nr, plaats, zout, pad }] of standen.entries()) {
    const anker = uit.ankers.find((a) => a.nr === nrAnker);
    const hoofd = grootboek[nr - 1];
    const eerder = standen[i - 1];
    if (!anker) zeg(i, `anker ${nrAnker} staat er niet bij`);
    else if (!hoofd) zeg(i, `op ${anker.dag} telde het grootboek ${nr} gebeurtenissen: er is een eind van af`);
    else if (eerder && (eerder.nr > nr || eerder.anker >= nrAnker || eerder.plaats !== plaats || eerder.zout !== zout))
      zeg(i, 'deze stand sluit niet aan op de vorige');
    else if (!komtUit(zout, nr, hoofd.hash, plaats, anker, pad))
      zeg(
        i,
        `het grootboek is niet dat van ${anker.dag}: tot en met gebeurtenis ${nr} is er iets veranderd, of de stand hoort bij een andere zaak`,
      );
    else {
      uit.standen.push({ dag: anker.dag, nr });
      if (anker === bewaard) uit.bewaard = { dag: anker.dag, nr };
    }
  }
  // before version 4 an anchor in which the case had not got further had none
  const nodig = versie >= 4 ? uit.ankers : [uit.ankers[0], bewaard, uit.ankers.at(-1)];
  const zonder = nodig.find((anker) => anker && !standen.some(({ anker: nr }) => nr === anker.nr));
  if (zonder) zeg(null, `van anker ${zonder.nr} ontbreekt waar de zaak stond`);
}

function komtUit(
  zout: string,
  nr: number,
  hoofd: string,
  plaats: number,
  { bladeren, wortel }: Ankerkop,
  pad: readonly string[],
): boolean {
  const buren = pad.map((hash) => Buffer.from(hash, 'hex'));
  const gevonden = wortelUit(ankerblad(zout, nr, hoofd), plaats, bladeren, buren);
  return gevonden !== null && Buffer.from(gevonden).toString('hex') === wortel;
}
