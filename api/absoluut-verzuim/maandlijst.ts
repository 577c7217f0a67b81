/**
 * The monthly list of the regional protocol: who is enrolled nowhere, and who is exempt as not fit for a school, so that
 * nobody is lost sight of (Protocol Schoolaanwezigheid Noord-Kennemerland: before the seventh of every month).
 */
import { type Dag, plusDagen, plusMaanden } from '../../mas/datum.ts';
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
import type { Maandregel } from './schemas.ts';
import { vrijstellingOp } from './vrijgesteld.ts';

export interface Maandlijst {
  maand: string;
  peildatum: Dag;
  uiterlijk: Dag | null;
  regels: Maandregel[];
}

const eersteVan = (maand: string): Dag => `${maand}-01`;

/** As it was at the end of the month, or as it is today in this one. */
export async function leesMaandlijst(
  huis: Pick<Huis, 'prisma' | 'register'>,
  wie: Wie,
  maand: string,
  vandaag: Dag,
): Promise<Maandlijst> {
  if (eersteVan(maand) > vandaag) throw inhoudOngeldig([{ veld: 'maand', fout: 'deze maand moet nog komen.' }]);
  const laatste = plusDagen(plusMaanden(eersteVan(maand), 1), -1);
  const peildatum = laatste < vandaag ? laatste : vandaag;
  const zaken = await huis.prisma.zaak.findMany({
    where: {
      soort: { in: ['absoluut', 'vrijstelling'] },
      proef: false,
      gemeente: { in: [...wie.gemeenten] },
      geopend: { lte: peildatum },
      OR: [{ gesloten: null }, { gesloten: { gt: peildatum } }],
    },
    orderBy: [{ gemeente: 'asc' }, { geopend: 'asc' }, { zaakId: 'asc' }],
  });
  const regels: Maandregel[] = [];
  for (const zaak of zaken) regels.push(...(await regelVan(huis.prisma, wie, zaak, peildatum)));
  return { maand, peildatum, uiterlijk: await uiterlijkVan(huis, wie, maand), regels };
}

async function regelVan(prisma: PrismaClient, wie: Wie, zaak: Zaak, peildatum: Dag): Promise<Maandregel[]> {
  const d = await leesDossier(prisma, zaak);
  const vrij = vrijstellingOp(d, peildatum);
  if (zaak.soort === 'vrijstelling' && vrij?.grond !== 'ongeschikt') return [];
  const { leerlingId, behandelaar } = zaak;
  const leerling = await prisma.leerling.findUnique({ where: { id: leerlingId ?? '' } });
  const account = behandelaar === null ? null : await prisma.account.findUnique({ where: { id: behandelaar } });
  await logVerwerking(prisma, wie, { activiteit: 'lees-maandlijst', zaakId: zaak.zaakId, leerlingId, regime: 'AVG' });
  const absoluut = zaak.soort === 'absoluut';
  return [
    {
      zaakId: zaak.zaakId,
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

/** In the month after. The earliest of the municipalities of who asks: null where no protocol names one. */
async function uiterlijkVan(huis: Pick<Huis, 'prisma' | 'register'>, wie: Wie, maand: string): Promise<Dag | null> {
  const volgende = plusMaanden(eersteVan(maand), 1).slice(0, 7);
  const protocollen = await Promise.all(
    wie.gemeenten.map((gemeente) => protocolOp(huis, gemeente, eersteVan(volgende))),
  );
  const dagen = protocollen.flatMap(({ vasteDagen }) => vasteDagen[DAG_VAN_MAANDLIJST]?.dagen ?? []);
  const [eerste] = dagen.map((dag) => dag.replace(/^(\*|\d\d)-/, `${volgende}-`)).sort();
  return eerste ?? null;
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
