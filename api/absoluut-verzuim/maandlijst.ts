/**
 * The monthly list of the regional protocol: who is enrolled nowhere, and who is exempt as not fit for a school, so that
 * nobody is lost sight of (Protocol Schoolaanwezigheid Noord-Kennemerland: before the seventh of every month).
 */
import { eersteDagNa, laatsteDagVan, maandVan, uiterlijkeDag } from '../../mas/absoluut/maandlijst.ts';
import type { Dag } from '../../mas/datum.ts';
import type { Wie } from '../../mas/rechten.ts';
import { VRIJSTELLINGSGRONDEN } from '../../mas/vrijstelling/gronden.ts';
import { DAG_VAN_MAANDLIJST } from '../../mas/stappenplan.ts';
import { stapInWoorden } from '../../mas/verwoord/voortgang.ts';
import { zaaknummerVan } from '../../mas/zaaknummer.ts';
import type { PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { inhoudOngeldig } from '../http/fout.ts';
import { schrijfCsv } from '../http/csv.ts';
import { type Huis, protocolOp } from '../huis.ts';
import { logVerwerking } from '../verwerkingen/log.ts';
import { leesDossier } from '../zaken/dossier.ts';
import type { Maandregel, Vastgesteld } from './schemas.ts';
import { type Bewaard, leesVastgesteld } from './vastgesteld.ts';
import { vrijstellingOp } from './vrijgesteld.ts';

export interface Maandlijst {
  maand: string;
  peildatum: Dag;
  uiterlijk: Dag | null;
  /** Somebody can settle it: the month is over, and of a municipality it was not done yet. */
  vastTeStellen: boolean;
  vastgesteld: Vastgesteld[];
  regels: Maandregel[];
}

/** As it was settled; else as it was at the end of the month, or as it is today in this one. */
export async function leesMaandlijst(
  huis: Pick<Huis, 'prisma' | 'register'>,
  wie: Wie,
  maand: string,
  vandaag: Dag,
): Promise<Maandlijst> {
  const { prisma } = huis;
  const peildatum = peildatumVan(maand, vandaag);
  const vast = await leesVastgesteld(prisma, wie, maand);
  const over = wie.gemeenten.filter((gemeente) => !vast.some((lijst) => lijst.gemeente === gemeente));
  const open = await leesRegels(prisma, over, peildatum);
  const regels = [...vast.flatMap(({ regels }) => regels), ...open];
  for (const regel of regels) await logRegel(prisma, wie, 'lees-maandlijst', regel);
  return {
    maand,
    peildatum,
    uiterlijk: await uiterlijkVan(huis, wie, maand),
    vastTeStellen: over.length > 0 && eersteDagNa(maand) <= vandaag,
    vastgesteld: vast.map(({ regels: _, ...kop }) => kop),
    regels: regels.map(({ leerlingId: _, ...regel }) => regel).sort(opGemeente),
  };
}

const opGemeente = (een: Maandregel, ander: Maandregel): number => een.gemeente.localeCompare(ander.gemeente);

function peildatumVan(maand: string, vandaag: Dag): Dag {
  if (maand > maandVan(vandaag)) throw inhoudOngeldig([{ veld: 'maand', fout: 'deze maand moet nog komen.' }]);
  const laatste = laatsteDagVan(maand);
  return laatste < vandaag ? laatste : vandaag;
}

/** The lines of some municipalities, as they are now about that day. */
export async function leesRegels(
  prisma: PrismaClient,
  gemeenten: readonly string[],
  peildatum: Dag,
): Promise<Bewaard[]> {
  const zaken = await prisma.zaak.findMany({
    where: {
      soort: { in: ['absoluut', 'vrijstelling'] },
      proef: false,
      gemeente: { in: [...gemeenten] },
      geopend: { lte: peildatum },
      OR: [{ gesloten: null }, { gesloten: { gt: peildatum } }],
    },
    orderBy: [{ gemeente: 'asc' }, { geopend: 'asc' }, { zaakId: 'asc' }],
  });
  const regels: Bewaard[] = [];
  for (const zaak of zaken) regels.push(...(await regelVan(prisma, zaak, peildatum)));
  return regels;
}

export const logRegel = (
  prisma: PrismaClient,
  wie: Wie,
  activiteit: 'lees-maandlijst' | 'stel-maandlijst-vast',
  { zaakId, leerlingId }: Bewaard,
): Promise<void> => logVerwerking(prisma, wie, { activiteit, zaakId, leerlingId, regime: 'AVG' });

async function regelVan(prisma: PrismaClient, zaak: Zaak, peildatum: Dag): Promise<Bewaard[]> {
  const d = await leesDossier(prisma, zaak);
  const vrij = vrijstellingOp(d, peildatum);
  if (zaak.soort === 'vrijstelling' && vrij?.grond !== 'ongeschikt') return [];
  const { leerlingId, behandelaar } = zaak;
  const leerling = await prisma.leerling.findUnique({ where: { id: leerlingId ?? '' } });
  const account = behandelaar === null ? null : await prisma.account.findUnique({ where: { id: behandelaar } });
  const absoluut = zaak.soort === 'absoluut';
  return [
    {
      zaakId: zaak.zaakId,
      leerlingId,
      zaaknummer: zaaknummerVan(zaak),
      soort: absoluut ? 'absoluut' : 'vrijstelling',
      soortNaam: absoluut ? 'Absoluut verzuim' : VRIJSTELLINGSGRONDEN.ongeschikt,
      gemeente: zaak.gemeente ?? '',
      leerling: leerling ? `${leerling.voornaam} ${leerling.achternaam}` : '',
      geboortedatum: leerling?.geboortedatum ?? null,
      sinds: (absoluut ? d.absoluut?.sinds : vrij?.van) ?? null,
      stap: absoluut ? stapInWoorden(d) : null,
      behandelaar: account?.naam ?? null,
    },
  ];
}

/** The earliest of the municipalities of who asks: null where no protocol names one. */
async function uiterlijkVan(huis: Pick<Huis, 'prisma' | 'register'>, wie: Wie, maand: string): Promise<Dag | null> {
  const dagen = await Promise.all(wie.gemeenten.map((gemeente) => uiterlijkIn(huis, gemeente, maand)));
  return dagen.filter((dag) => dag !== null).sort()[0] ?? null;
}

export async function uiterlijkIn(
  huis: Pick<Huis, 'prisma' | 'register'>,
  gemeente: string,
  maand: string,
): Promise<Dag | null> {
  const { vasteDagen } = await protocolOp(huis, gemeente, eersteDagNa(maand));
  return uiterlijkeDag(maand, vasteDagen[DAG_VAN_MAANDLIJST]);
}

const KOP = [
  'zaaknummer',
  'soort',
  'gemeente',
  'leerling',
  'geboortedatum',
  'sinds',
  'stand',
  'behandelaar',
  'peildatum',
];

export const alsCsv = ({ regels, peildatum }: Maandlijst): Uint8Array<ArrayBuffer> =>
  schrijfCsv([
    KOP,
    ...regels.map((r) => [
      r.zaaknummer,
      r.soortNaam,
      r.gemeente,
      r.leerling,
      r.geboortedatum ?? '',
      r.sinds ?? '',
      r.stap ?? '',
      r.behandelaar ?? '',
      peildatum,
    ]),
  ]);
