/** What the database holds of one case, and whether its parts agree with each other. */
import { type Databank, leesSchakels } from '../activities/grootboek.ts';
import { keurKeten, ontvouw, type Schakel } from '../activities/keten.ts';
import { zoutHash } from '../platform/gezouten.ts';
import { type Leesmodel, leesmodelVan } from '../activities/leesmodel.ts';
import { leesRijen } from '../activities/leesmodel-rijen.ts';
import { gesorteerd, leesNormrijen, type Normrij, normrijenVan } from '../activities/normrijen.ts';
import { vernietigdIn } from '../mas/bewaren/vernietigd.ts';
import { canoniek } from '../mas/canoniek.ts';
import { leegDossier, pasToe, VOUW_VERSIE } from '../mas/dossier/index.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import type { Gebeurtenis } from '../mas/gebeurtenis.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';

interface Tekstrij {
  id: string;
  zout: string;
  tekst: string;
  nr: number;
}

export interface Stuk {
  zaakId: string;
  schakels: Schakel[];
  rijen: Leesmodel | null;
  normrijen: Normrij[];
  teksten: Tekstrij[];
  /** The worker took its texts, and the ledger has not heard of that yet. */
  gewist: boolean;
}

/** Everything of one moment: a booking in between would look like a difference. */
export const leesStuk = (prisma: PrismaClient, zaakId: string): Promise<Stuk> =>
  prisma.$transaction(
    async (tx) => ({
      zaakId,
      schakels: await leesSchakels(tx, zaakId),
      rijen: await leesRijen(tx, zaakId),
      normrijen: await leesNormrijen(tx, zaakId),
      teksten: await leesTeksten(tx, zaakId),
      gewist: (await tx.vernietigingsregel.count({ where: { zaakId, stand: 'gewist' } })) > 0,
    }),
    { isolationLevel: 'RepeatableRead', maxWait: 10_000, timeout: 30_000 },
  );

const leesTeksten = (db: Databank, zaakId: string): Promise<Tekstrij[]> => db.$queryRaw<Tekstrij[]>`
  select id, zout, tekst, nr from inhoud where zaak_id = ${zaakId} and nr is not null`;

/** The ledger folded as far as event `tot`; null when it cannot be. */
export function vouwTot({ zaakId, schakels }: Stuk, tot = Infinity): Dossier | null {
  try {
    return schakels
      .filter(({ nr }) => nr <= tot)
      .map(ontvouw)
      .reduce(pasToe, leegDossier(zaakId));
  } catch {
    return null;
  }
}

export interface Keuring {
  afwijkingen: string[];
  /** Texts that were destroyed on purpose: the chain holds without them. */
  vernietigd: number;
}

/** Chain, fold, read model and texts of one case against each other. */
export function keurStuk(stuk: Stuk): Keuring {
  const breuk = keurKeten(stuk.zaakId, stuk.schakels);
  if (breuk !== null) return { afwijkingen: [`de keten is verbroken: ${breuk}`], vernietigd: 0 };
  const dossier = vouwTot(stuk);
  if (!dossier) return { afwijkingen: ['het grootboek kan niet worden gevouwen'], vernietigd: 0 };
  const gebeurtenissen = stuk.schakels.map(ontvouw);
  const { fouten, vernietigd } = keurTeksten(gebeurtenissen, stuk);
  return {
    afwijkingen: [
      ...keurBoekingen(gebeurtenissen),
      ...keurRijen(dossier, stuk.rijen),
      ...keurNormrijen(stuk, gebeurtenissen),
      ...fouten,
    ],
    vernietigd,
  };
}

/** A command is booked in one go; its key coming back later means that it was carried out twice. */
function keurBoekingen(gebeurtenissen: readonly Gebeurtenis[]): string[] {
  const sleutels = gebeurtenissen.map(({ sleutel }) => sleutel).filter((sleutel, i, alle) => sleutel !== alle[i - 1]);
  return sleutels
    .filter((sleutel, i) => sleutels.indexOf(sleutel) !== i)
    .map((sleutel) => `opdracht ${sleutel} staat twee keer in het grootboek`);
}

function keurRijen(dossier: Dossier, rijen: Leesmodel | null): string[] {
  if (!rijen) return ['de rij van de zaak ontbreekt'];
  const hoort = leesmodelVan(dossier);
  const vouw = rijen.zaak.vouw;
  if (vouw !== hoort.zaak.vouw) {
    return [
      `het leesmodel is van vouw ${vouw} in plaats van ${VOUW_VERSIE}: een worker werkt het bij als hij start, of draai npm run leesmodel:herbouw`,
    ];
  }
  const anders = Object.entries(hoort.zaak)
    .filter(([kolom, waarde]) => canoniek(rijen.zaak[kolom as keyof Leesmodel['zaak']]) !== canoniek(waarde))
    .map(([kolom]) => `zaak.${kolom}`);
  if (canoniek(rijen.meldingen) !== canoniek(hoort.meldingen)) anders.push('melding_stand');
  return anders.length > 0 ? [`het leesmodel wijkt af van het grootboek: ${anders.join(', ')}`] : [];
}

/** What reports count: where a program of before left it behind, the row of the case says so already. */
function keurNormrijen({ zaakId, rijen, normrijen }: Stuk, gebeurtenissen: readonly Gebeurtenis[]): string[] {
  if (rijen === null || rijen.zaak.getoetst !== rijen.zaak.nr) return [];
  const hoort = gesorteerd(normrijenVan(zaakId, gebeurtenissen));
  return canoniek(gesorteerd(normrijen)) === canoniek(hoort)
    ? []
    : ['het leesmodel wijkt af van het grootboek: normtoets'];
}

function keurTeksten(
  gebeurtenissen: readonly Gebeurtenis[],
  { teksten, gewist }: Pick<Stuk, 'teksten' | 'gewist'>,
): { fouten: string[]; vernietigd: number } {
  const fouten: string[] = [];
  let vernietigd = 0;
  const isVernietigd = vernietigdIn(gebeurtenissen);
  for (const g of gebeurtenissen) {
    const { nr, inhoud } = g;
    if (!inhoud) continue;
    const tekst = teksten.find(({ id }) => id === inhoud.id);
    if (!tekst && (gewist || isVernietigd(g))) vernietigd += 1;
    else if (!tekst) fouten.push(`de tekst bij gebeurtenis ${nr} is er niet, en geen vernietiging verklaart dat`);
    else if (tekst.nr !== nr || zoutHash(tekst.zout, tekst.tekst) !== inhoud.sha256) {
      fouten.push(`de tekst bij gebeurtenis ${nr} is niet de tekst die is vastgelegd`);
    }
  }
  return { fouten, vernietigd };
}
