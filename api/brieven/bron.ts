/** All that letters of a case are composed from, read once for every copy of one. */
import { ontvouw } from '../../activities/keten.ts';
import type { Kennis } from '../../mas/beslis/gegevens.ts';
import type { BriefStand, Dossier } from '../../mas/dossier/types.ts';
import type { Briefpapier, Briefregel, Protocol } from '../../mas/protocol.ts';
import type { Dag } from '../../mas/datum.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import { VRAGENLIJSTEN } from '../../mas/besluiten.ts';
import { opgaveUit } from '../../mas/verzuim/opgave.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { Account, Ketenpartner, PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { type Bewaard, leesTeksten } from '../teksten.ts';
import { type Betrokken } from './personen.ts';

export interface Briefbron extends Betrokken {
  zaak: Zaak;
  dossier: Dossier;
  protocol: Protocol;
  /** Of the letter: terms count from it. */
  dag: Dag;
  /** Its key in the dossier. */
  over: string;
  stand: BriefStand;
  regel: Briefregel;
  papier: Briefpapier;
  /** Who makes it, and signs. */
  account: Account;
  /** What rules of the method ask: the absence as it was specified, the answers, the child. */
  kennis: Kennis;
  teksten: Bewaard;
  /** What was recorded and stands in no state: who was heard, what was agreed. */
  gebeurtenissen: Gebeurtenis[];
  partners: Ketenpartner[];
  /** Origin under which people find Schakel. */
  adres: string;
  /** Name of the municipality that the case was handed over to. */
  nieuweGemeente: string | null;
}

type Zonder = 'kennis' | 'teksten' | 'gebeurtenissen' | 'partners' | 'nieuweGemeente' | 'account';

/** Reads the rest of it. What falls under the Wpg is read for a letter of investigation alone. */
export async function leesBron(
  prisma: PrismaClient,
  wie: Wie,
  bekend: Omit<Briefbron, Zonder>,
  wpg: boolean,
): Promise<Briefbron> {
  const { zaak, dossier, protocol, dag } = bekend;
  const [account, gebeurtenissen, partners] = await Promise.all([
    prisma.account.findUniqueOrThrow({ where: { id: wie.id } }),
    leesVastgelegd(prisma, zaak.zaakId, wpg),
    prisma.ketenpartner.findMany({
      where: { actief: true, gemeenten: { has: zaak.gemeente ?? '' } },
      orderBy: { id: 'asc' },
    }),
  ]);
  const teksten = await leesTeksten(prisma, tekstIds(dossier, gebeurtenissen, wpg), wie);
  const kennis = { protocol, vandaag: dag, dag, feiten: feitenUit(bekend, teksten, wpg) };
  const nieuweGemeente = await leesNieuweGemeente(prisma, gebeurtenissen);
  return { ...bekend, account, gebeurtenissen, partners, teksten, kennis, nieuweGemeente };
}

const SOORTEN = ['Gehoord', 'AfspraakGemaakt', 'ZaakOvergedragen'] as const;

async function leesVastgelegd(prisma: PrismaClient, zaakId: string, wpg: boolean): Promise<Gebeurtenis[]> {
  const rijen = await prisma.$queryRaw<{ kop: string; hash: string }[]>`
    select kop, hash from gebeurtenis
    where zaak_id = ${zaakId} and kop::jsonb ->> 'soort' = any(${[...SOORTEN]}) order by nr`;
  return rijen.map(ontvouw).filter(({ regime }) => wpg || regime !== 'WPG');
}

const tekstIds = (d: Dossier, gebeurtenissen: readonly Gebeurtenis[], wpg: boolean): string[] => [
  ...Object.values(d.meldingen).flatMap(({ inhoud }) => inhoud?.id ?? []),
  ...Object.values(d.bijeenkomsten).flatMap(({ inhoud }) => inhoud?.id ?? []),
  ...(wpg ? Object.values(d.verhoren).flatMap(({ plaats }) => plaats?.id ?? []) : []),
  ...antwoordIds(d, wpg),
  ...Object.values(d.routes).flatMap(({ last }) => last?.inhoud?.id ?? []),
  ...(d.aanvraag?.aanvullingen ?? []).flatMap(({ inhoud }) => inhoud?.id ?? []),
  ...gebeurtenissen.flatMap(({ inhoud }) => inhoud?.id ?? []),
];

/** Of a question in two lists the later answer counts, so they come in the order in which they were filled in. */
const antwoordIds = (d: Dossier, wpg: boolean): string[] =>
  Object.values(d.antwoorden)
    .filter(({ lijst }) => wpg || VRAGENLIJSTEN[lijst].regime !== 'WPG')
    .sort((a, b) => a.nr - b.nr)
    .flatMap(({ inhoud }) => inhoud?.id ?? []);

function feitenUit(
  { dossier, leerling }: Pick<Briefbron, 'dossier' | 'leerling'>,
  teksten: Bewaard,
  wpg: boolean,
): Briefbron['kennis']['feiten'] {
  const staand = Object.values(dossier.meldingen).filter(({ ingetrokkenOp }) => ingetrokkenOp === null);
  const antwoorden = antwoordIds(dossier, wpg).map((id) => teksten.get(id)?.antwoorden ?? {});
  return {
    opgaven: staand.flatMap(({ inhoud }) => opgaveUit(teksten.get(inhoud?.id ?? '') ?? {})),
    antwoorden: Object.assign({}, ...antwoorden) as Record<string, unknown>,
    leerling: { geboortedatum: leerling.geboortedatum, startkwalificatie: leerling.startkwalificatie },
  };
}

async function leesNieuweGemeente(
  prisma: PrismaClient,
  gebeurtenissen: readonly Gebeurtenis[],
): Promise<string | null> {
  const code = gebeurtenissen
    .flatMap((g) => (g.soort === 'ZaakOvergedragen' ? (g.gegevens.gemeente ?? []) : []))
    .at(-1);
  if (code === undefined) return null;
  return (await prisma.gemeente.findUnique({ where: { code } }))?.naam ?? null;
}
