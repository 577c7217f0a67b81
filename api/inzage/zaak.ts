/** A case as the person whom it is about reads it: in words, without names of who worked on it, one regime at a time. */
import { ontvouw } from '../../activities/keten.ts';
import { BESLUITEN } from '../../mas/besluiten.ts';
import type { Regime } from '../../mas/begrippen.ts';
import { dagVan } from '../../mas/datum.ts';
import { dossierMet } from '../../mas/auditspoor/opdag.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Gebeurtenis, GebeurtenisVan } from '../../mas/gebeurtenis.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { STAPPENPLAN } from '../../mas/stappenplan.ts';
import { verwoord } from '../../mas/verwoord/index.ts';
import { stapZonderRoutes } from '../../mas/verwoord/voortgang.ts';
import { zaaknummerVan } from '../../mas/zaaknummer.ts';
import type { PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { benoemd, bonInWoorden, invoerInWoorden, uitkomstzin } from '../auditspoor/bonwoorden.ts';
import { inWoorden } from '../auditspoor/woorden.ts';
import { type Huis, protocolVan } from '../huis.ts';
import { type Bewaard, leesTeksten } from '../teksten.ts';
import { afwijkingVan, antwoordIn, geschreven, rectificatiesVan } from '../tijdlijn/regel.ts';
import { rolnaam } from '../verwerkingen/lees.ts';
import { isWpg } from '../zaken/afscherming.ts';
import type { Inzagegebeurtenis, Inzagestuk, Inzagezaak } from './schemas.ts';
import type { Vrager } from './wie.ts';

interface Bronnen {
  d: Dossier;
  leesbaar: readonly Gebeurtenis[];
  teksten: Bewaard;
  protocol: Protocol;
  rollen: ReadonlyMap<string, string>;
}

export async function toonZaak(huis: Huis, zaak: Zaak, { voor, gezag }: Vrager, regime: Regime): Promise<Inzagezaak> {
  const { prisma } = huis;
  const rijen = await prisma.gebeurtenis.findMany({ where: { zaakId: zaak.zaakId }, orderBy: { nr: 'asc' } });
  const alle = rijen.map(ontvouw);
  const d = dossierMet(zaak.zaakId, alle);
  const leesbaar = voor.omvang === 'alles' ? alle.filter((g) => isWpg(d, g) === (regime === 'WPG')) : [];
  const bronnen: Bronnen = {
    d,
    leesbaar,
    // nobody in particular reads: so no place that may be a secret address is among them
    teksten: await leesTeksten(
      prisma,
      leesbaar.flatMap(({ inhoud }) => inhoud?.id ?? []),
    ),
    protocol: await protocolVan(huis, zaak.gemeente),
    rollen: await leesRollen(prisma, alle),
  };
  return {
    zaakId: zaak.zaakId,
    zaaknummer: zaaknummerVan(zaak),
    soort: zaak.soort ?? '',
    status: zaak.status,
    geopend: zaak.geopend,
    gesloten: zaak.gesloten,
    stand: regime === 'AVG' ? stapZonderRoutes(d) : '',
    gebeurtenissen: alle
      .filter(({ soort }) => soort !== 'BeslissingGewogen')
      .flatMap((g) => toonIn(regime, g, bronnen)),
    wegingen: leesbaar.flatMap((g) => (g.soort === 'BeslissingGewogen' ? [toonWeging(g, bronnen)] : [])),
    stukken: await leesStukken(prisma, d, voor.omvang, gezag?.id ?? null, regime),
  };
}

async function leesRollen(prisma: PrismaClient, gebeurtenissen: readonly Gebeurtenis[]): Promise<Bronnen['rollen']> {
  const ids = gebeurtenissen.flatMap(({ actor }) => (actor.soort === 'account' ? [actor.id] : []));
  const accounts = await prisma.account.findMany({ where: { id: { in: ids } }, select: { id: true, rol: true } });
  return new Map(accounts.map(({ id, rol }) => [id, rolnaam(rol)]));
}

function toonGebeurtenis(g: Gebeurtenis, bronnen: Bronnen): Inzagegebeurtenis {
  const { titel, tekst } = verwoord(g, bronnen.d, new Map(), bronnen.leesbaar);
  return {
    ...wanneerEnWie(g, bronnen.rollen),
    titel,
    tekst,
    teksten: tekstenVan(g, bronnen),
    ...afwijkingVan(g, bronnen.protocol),
    verbeterd: rectificatiesVan([g], bronnen).map(({ op, besluit }) => ({ op, besluit })),
  };
}

/**
 * The choice of routes stands in the part under the AVG without what was chosen, for everybody alike: each route that is
 * his to read has an event of its own, and beside a choice that is told one that is not would tell of Halt. Of that one
 * also the words stay out; that the step ended shows from what follows it.
 */
function toonIn(regime: Regime, g: Gebeurtenis, bronnen: Bronnen): Inzagegebeurtenis[] {
  const leesbaar = bronnen.leesbaar.includes(g);
  if (regime === 'WPG' || g.soort !== 'StapAfgerond' || g.gegevens.stap !== 'keuze-route')
    return leesbaar ? [toonGebeurtenis(g, bronnen)] : [];
  const kaal = { titel: `Stap ${STAPPENPLAN['keuze-route'].nummer} afgerond`, tekst: null };
  if (leesbaar) return [{ ...toonGebeurtenis(g, bronnen), ...kaal }];
  if (!bronnen.leesbaar.some(({ sleutel }) => sleutel === g.sleutel)) return [];
  const zonderWoorden = { teksten: [], afwijking: false, afwijkreden: null, verbeterd: [] };
  return [{ ...wanneerEnWie(g, bronnen.rollen), ...kaal, ...zonderWoorden }];
}

const wanneerEnWie = ({ dag, moment, actor }: Gebeurtenis, rollen: Bronnen['rollen']) => ({
  dag,
  vastgelegd: dagVan(moment),
  door: actor.soort === 'zaak' ? 'Schakel' : (rollen.get(actor.id) ?? 'Iemand van buiten'),
});

const NAMEN = { motivatie: 'Motivering', toelichting: 'Toelichting', plaats: 'Plaats' } as const;
/** Of a melding what the school wrote; what it says of others is not here. */
export const VAN_MELDING = {
  reden: 'Reden',
  ondernomenActie: 'Wat de school deed',
  toelichting: 'Toelichting van de school',
};

function tekstenVan(g: Gebeurtenis, { teksten, protocol }: Bronnen): Inzagegebeurtenis['teksten'] {
  if (g.inhoud === null) return [];
  const inhoud = teksten.get(g.inhoud.id);
  if (!inhoud) return [{ naam: 'Tekst', waarde: 'Deze tekst is vernietigd.' }];
  const velden = g.inhoud.velden.includes('melding') ? VAN_MELDING : null;
  const waarden: [string, unknown][] = velden
    ? Object.entries(velden).map(([veld, naam]) => [naam, inhoud[veld]])
    : Object.entries(geschreven(g, teksten)).map(([veld, waarde]) => [NAMEN[veld as keyof typeof NAMEN], waarde]);
  const antwoorden = (inhoud.antwoorden ?? {}) as Record<string, unknown>;
  return [
    ...waarden.flatMap(([naam, waarde]) => (typeof waarde === 'string' ? [{ naam, waarde }] : [])),
    ...(antwoordIn(g, { teksten, protocol }) ?? []).map(({ naam, waarde }) => ({ naam, waarde: inWoorden(waarde) })),
    ...Object.entries(antwoorden).map(([vraag, waarde]) => invoerInWoorden(vraag, waarde, protocol)),
  ];
}

type Weging = Inzagezaak['wegingen'][number];

function toonWeging(g: Gebeurtenis & GebeurtenisVan<'BeslissingGewogen'>, bronnen: Bronnen): Weging {
  const { d, leesbaar, teksten, protocol } = bronnen;
  const woorden = bonInWoorden(g.gegevens, invoerVan(teksten.get(g.inhoud?.id ?? ''), g.regime), protocol);
  return {
    dag: g.dag,
    naam: BESLUITEN[g.gegevens.besluit].naam,
    uitkomst: verwoord(g, d, new Map(), leesbaar).tekst ?? uitkomstzin(woorden),
    gekozen: woorden.gekozen,
    invoer: woorden.invoer,
    logica: woorden.beslissingen.map(({ naam, waarde, regels }) =>
      [
        // what was said of one route may rest on an earlier Halt
        g.regime === 'WPG' ? metPunt(benoemd({ naam, waarde })) : naam,
        ...regels.map(({ nr, bron }) => `Regel ${nr}: ${metPunt(bron)}`),
      ].join(' '),
    ),
  };
}

const metPunt = (tekst: string): string => (/[.?!]$/.test(tekst) ? tekst : `${tekst}.`);

/** Of these the part under the AVG says nothing: also that there is no proces-verbaal would be an answer. */
const OVER_OPSPORING: ReadonlySet<string> = new Set(['eerdereHalt', 'lopendProcesverbaal']);

/** What the table was given; null when that was destroyed. */
function invoerVan(inhoud: ReturnType<Bewaard['get']>, regime: Regime): Record<string, unknown> | null {
  const invoer = inhoud?.invoer;
  if (typeof invoer !== 'object' || invoer === null) return null;
  return Object.fromEntries(Object.entries(invoer).filter(([naam]) => regime === 'WPG' || !OVER_OPSPORING.has(naam)));
}

interface Stukrij extends Omit<Inzagestuk, 'op'> {
  gemaaktOp: Date;
}

/** What belongs to the case; a letter to somebody else with gezag is not there for one of them, and of the own part only one's own. */
async function leesStukken(
  prisma: PrismaClient,
  d: Dossier,
  omvang: 'alles' | 'eigen',
  gezagId: string | null,
  regime: Regime,
): Promise<Inzagestuk[]> {
  const rijen = await prisma.$queryRaw<Stukrij[]>`
    select id, soort, naam, mediatype, octet_length(bytes)::int as grootte, sha256, gemaakt_op as "gemaaktOp"
    from document where zaak_id = ${d.id} and nr is not null and regime = ${regime} order by gemaakt_op, id`;
  const aan = new Map(
    Object.values(d.brieven).flatMap(({ exemplaren = [] }) =>
      exemplaren.map((e) => [e.document.id, e.aan.soort === 'gezag' ? e.aan.id : e.aan.soort] as const),
    ),
  );
  const past = ({ id, soort }: Stukrij): boolean => {
    if (omvang === 'eigen') return gezagId !== null && aan.get(id) === gezagId;
    return gezagId === null || soort !== 'brief' || ['jongere', gezagId].includes(aan.get(id) ?? '');
  };
  return rijen.filter(past).map(({ gemaaktOp, ...rij }) => ({ ...rij, op: dagVan(gemaaktOp.getTime()) }));
}
