/** A request as its case shows it: what is asked, who was heard, what was decided, and the ledger of suspensions. */
import { z } from 'zod';
import { dwangsomOp, laatsteDwangsomdag } from '../../mas/aanvraag/dwangsom.ts';
import type { Aanvraagbesluit, Toegekend } from '../../mas/aanvraag/gebeurtenis.ts';
import {
  AANVRAAGSOORTEN,
  AANVRAAGUITKOMSTEN,
  BEROEPUITKOMSTEN,
  BEZWAARUITKOMSTEN,
  HOORUITKOMSTEN,
  HORENDEN,
} from '../../mas/aanvraag/soorten.ts';
import type {
  AanvraagStand,
  AanvullingStand,
  BeroepStand,
  BesluitStand,
  BezwaarStand,
  IngebrekestellingStand,
} from '../../mas/aanvraag/stand.ts';
import { beslistermijn, opschortingenVan } from '../../mas/aanvraag/termijnen.ts';
import { type Dag, dagenTot } from '../../mas/datum.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import { hoofdletter } from '../../mas/verwoord/zin.ts';
import { benoemd, noem } from '../http/benoemd.ts';
import { dag } from '../http/velden.ts';

const periode = {
  van: dag,
  totEnMet: dag,
  dagen: z.int().nullable().meta({ description: 'Schooldagen, van verlof.' }),
};
const gesteld = { uitkomst: benoemd, toegekend: z.object(periode).nullable() };

const opschorting = z
  .object({
    id: z.string(),
    van: dag,
    totEnMet: dag.meta({
      description: 'De laatste dag waarop de termijn stilstond, of zolang zij stilstaat kan stilstaan.',
    }),
    loopt: z.boolean(),
    dagen: z.int(),
    waarom: z.string(),
    bron: z.string(),
  })
  .meta({ id: 'Opschorting' });

const AANVULLINGSTANDEN: Readonly<Record<AanvullingStand['stand'], string>> = {
  gevraagd: 'De brief is nog niet weg',
  loopt: 'Wacht op de aanvrager',
  aangevuld: 'Aangevuld',
  verlopen: 'Niet aangevuld',
  'niet-afgewacht': 'Niet afgewacht',
};
const aanvulling = z
  .object({
    id: z.string(),
    stand: benoemd,
    gevraagdOp: dag,
    tot: dag.nullable(),
    aangevuldOp: dag.nullable(),
  })
  .meta({ id: 'Aanvulling' });

const bezwaar = z
  .object({
    id: z.string(),
    ontvangenOp: dag,
    opTijd: z.boolean(),
    tot: dag.meta({ description: 'Laatste dag waarop het op tijd was.' }),
    verdaagdTot: dag.nullable(),
    ingetrokkenOp: dag.nullable(),
    uitkomst: benoemd.nullable(),
    beslistOp: dag.nullable(),
    bekendgemaaktOp: dag.nullable(),
  })
  .meta({ id: 'BezwaarTegenBesluit' });

const beroep = z
  .object({
    id: z.string(),
    bezwaar: z.string().meta({ description: 'Id van het bezwaar waarop is beslist.' }),
    ingesteldOp: dag,
    opTijd: z.boolean(),
    tot: dag.meta({ description: 'Laatste dag waarop het op tijd was.' }),
    uitkomst: benoemd.nullable(),
    uitspraakOp: dag.nullable(),
  })
  .meta({ id: 'Beroep' });

const dwangsom = z
  .object({
    eersteDag: dag,
    laatsteDag: dag,
    dagen: z.int().meta({ description: 'Over hoeveel dagen er tot en met vandaag een dwangsom is.' }),
    bedrag: z.int().meta({ description: 'Tot en met vandaag, in euro.' }),
    schijven: z.array(z.object({ dagen: z.int(), perDag: z.int(), verschuldigd: z.int() })).meta({
      description: 'Hoeveel dagen tegen welk bedrag per dag, en wat daarvan tot en met vandaag verschuldigd is.',
    }),
    vastgesteld: z.object({ dagen: z.int(), bedrag: z.int(), dag }).nullable(),
  })
  .meta({ id: 'Dwangsom' });

const ingebrekestelling = z
  .object({
    id: z.string(),
    ontvangenOp: dag,
    over: z.enum(['aanvraag', 'bezwaar']),
    dwangsom: dwangsom.nullable().meta({ description: 'Null als zij kwam voordat de termijn voorbij was.' }),
  })
  .meta({ id: 'Ingebrekestelling' });

const besluit = z
  .object({
    dag,
    ...gesteld,
    bekendgemaaktOp: dag.nullable(),
    afschriftOp: dag.nullable(),
    geldend: z
      .object(gesteld)
      .meta({ description: 'Wat nu geldt: het besluit zelf, of wat een bezwaar of de rechtbank ervan maakte.' }),
  })
  .meta({ id: 'Aanvraagbesluit' });

export const aanvraagbeeld = z
  .object({
    aanvraagsoort: benoemd,
    ontvangenOp: dag,
    ...periode,
    beslistermijn: z.string().nullable().meta({ description: 'Id van de termijn om te besluiten, zolang die loopt.' }),
    opschortingen: z.array(opschorting).meta({ description: 'Het register van opschortingen (Awb 4:15).' }),
    opgeschort: z.int().meta({ description: 'Dagen waarop de termijn bij elkaar stilstond of kan stilstaan.' }),
    verdagingen: z.array(z.object({ tot: dag, dag })),
    aanvullingen: z.array(aanvulling),
    gehoord: z.array(z.object({ wie: benoemd, uitkomst: benoemd, dag })),
    besluit: besluit.nullable(),
    bezwaren: z.array(bezwaar),
    beroepen: z.array(beroep),
    ingebrekestellingen: z.array(ingebrekestelling),
    opgenomen: z
      .array(z.object({ van: dag, totEnMet: dag, dag }))
      .meta({ description: 'Verlof dat toch is opgenomen.' }),
  })
  .meta({ id: 'Aanvraagbeeld' });

/** Null in a case that is about something else. */
export function toonAanvraag(d: Dossier, vandaag: Dag): z.input<typeof aanvraagbeeld> | null {
  const { aanvraag } = d;
  if (!aanvraag) return null;
  const opschortingen = toonOpschortingen(aanvraag);
  return {
    aanvraagsoort: noem(AANVRAAGSOORTEN, aanvraag.aanvraagsoort),
    ontvangenOp: aanvraag.ontvangenOp,
    ...toonPeriode(aanvraag),
    beslistermijn: beslistermijn(d)?.id ?? null,
    opschortingen,
    opgeschort: opschortingen.reduce((som, { dagen }) => som + dagen, 0),
    verdagingen: aanvraag.verdagingen.map(({ tot, dag: op }) => ({ tot, dag: op })),
    aanvullingen: aanvraag.aanvullingen.map(toonAanvulling),
    gehoord: aanvraag.gehoord.map(({ wie, uitkomst, dag: op }) => ({
      wie: noem(HORENDEN, wie),
      uitkomst: noem(HOORUITKOMSTEN, uitkomst),
      dag: op,
    })),
    besluit: aanvraag.besluit ? toonBesluit(aanvraag.besluit) : null,
    bezwaren: aanvraag.bezwaren.map(toonBezwaar),
    beroepen: (aanvraag.beroepen ?? []).map(toonBeroep),
    ingebrekestellingen: aanvraag.ingebrekestellingen.map((i) => toonIngebrekestelling(i, vandaag)),
    opgenomen: aanvraag.opgenomen.map(({ van, totEnMet, dag: op }) => ({ van, totEnMet, dag: op })),
  };
}

const toonPeriode = ({ van, totEnMet, dagen = null }: Omit<Toegekend, 'dagen'> & { dagen?: number | null }) => ({
  van,
  totEnMet,
  dagen,
});

/** As the clock of terms counts them: both days are days on which it stood still. */
/** What was supplied before the term came to stand still, stopped it on no day: that is no line of the ledger. */
const toonOpschortingen = (aanvraag: AanvraagStand): z.input<typeof opschorting>[] =>
  opschortingenVan(aanvraag)
    .map(({ van, totEnMet, waarom, bron }, n) => ({
      id: aanvraag.opschortingen[n]?.id ?? String(n),
      van,
      totEnMet,
      loopt: aanvraag.opschortingen[n]?.totEnMet === null,
      dagen: Math.max(0, dagenTot(van, totEnMet) + 1),
      waarom: hoofdletter(waarom),
      bron,
    }))
    .filter(({ dagen }) => dagen > 0);

const toonAanvulling = ({ id, stand, gevraagdOp, tot, aangevuldOp }: AanvullingStand): z.input<typeof aanvulling> => ({
  id,
  stand: noem(AANVULLINGSTANDEN, stand),
  gevraagdOp,
  tot: tot ?? null,
  aangevuldOp: aangevuldOp ?? null,
});

const toonUitkomst = ({ uitkomst, toegekend }: Aanvraagbesluit) => ({
  uitkomst: noem(AANVRAAGUITKOMSTEN, uitkomst),
  toegekend: toegekend ? toonPeriode(toegekend) : null,
});

const toonBesluit = (b: BesluitStand): z.input<typeof besluit> => ({
  dag: b.dag,
  ...toonUitkomst(b),
  bekendgemaaktOp: b.bekendgemaaktOp,
  afschriftOp: b.afschriftOp ?? null,
  geldend: toonUitkomst(b.geldend),
});

const toonBezwaar = (b: BezwaarStand): z.input<typeof bezwaar> => ({
  id: b.id,
  ontvangenOp: b.ontvangenOp,
  opTijd: b.opTijd,
  tot: b.tot,
  verdaagdTot: b.verdaagdTot ?? null,
  ingetrokkenOp: b.ingetrokkenOp ?? null,
  uitkomst: b.beslist ? noem(BEZWAARUITKOMSTEN, b.beslist.uitkomst) : null,
  beslistOp: b.beslist?.dag ?? null,
  bekendgemaaktOp: b.bekendgemaaktOp ?? null,
});

const toonBeroep = (b: BeroepStand): z.input<typeof beroep> => ({
  id: b.id,
  bezwaar: b.bezwaar,
  ingesteldOp: b.ingesteldOp,
  opTijd: b.opTijd,
  tot: b.tot,
  uitkomst: b.uitspraak ? noem(BEROEPUITKOMSTEN, b.uitspraak.uitkomst) : null,
  uitspraakOp: b.uitspraak?.dag ?? null,
});

const toonIngebrekestelling = (i: IngebrekestellingStand, vandaag: Dag): z.input<typeof ingebrekestelling> => ({
  id: i.id,
  ontvangenOp: i.ontvangenOp,
  over: i.over.soort,
  dwangsom: i.dwangsom ? toonDwangsom(i.dwangsom, i.vastgesteld ?? null, vandaag) : null,
});

/** What each stretch comes to up to today: after the last one nothing more is added. */
function toonDwangsom(
  loop: NonNullable<IngebrekestellingStand['dwangsom']>,
  vastgesteld: IngebrekestellingStand['vastgesteld'] | null,
  vandaag: Dag,
): z.input<typeof dwangsom> {
  const { dagen, bedrag } = dwangsomOp(loop, vandaag);
  let rest = dagen;
  const schijven = loop.schijven.map((schijf) => {
    const geteld = Math.min(rest, schijf.dagen);
    rest -= geteld;
    return { dagen: schijf.dagen, perDag: schijf.bedrag, verschuldigd: geteld * schijf.bedrag };
  });
  return {
    eersteDag: loop.eersteDag,
    laatsteDag: laatsteDwangsomdag(loop),
    dagen,
    bedrag,
    schijven,
    vastgesteld: vastgesteld ?? null,
  };
}
