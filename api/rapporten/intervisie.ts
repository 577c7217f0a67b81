/**
 * Intervisie: cases in which the signaleringsinstrument got the same answers and somebody chose another route. To talk about,
 * so nothing that says whose they are: no name, school, day, number of a case, nor how many; and no motivation, since that is
 * free text and may hold all of these.
 */
import type { Dag } from '../../mas/datum.ts';
import type { Protocol } from '../../mas/protocol.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { Keuzeroute } from '../../mas/begrippen.ts';
import { KEUZEROUTES } from '../../mas/begrippen.ts';
import { routeregelVoor } from '../../mas/routes/index.ts';
import { INTERVISIE_ZAKEN } from '../../mas/stappenplan.ts';
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import { type Huis, protocolOp } from '../huis.ts';
import { logVerwerking } from '../verwerkingen/log.ts';
import { kiesGemeente, teltWpg, zichtbareGemeenten } from './recht.ts';
import type { Intervisie } from './schemas.ts';
import { toonReden } from './woorden.ts';

/** The choice that stands in a case: its receipt holds what the table was given, and what was chosen. */
export interface Keuze {
  zaakId: string;
  /** What the decision was given, as JSON of the inhoud. */
  invoer: Record<string, unknown>;
  gekozen: unknown;
  reden: string | null;
}

const LIJST = 'signaleringsinstrument';
/** That nothing was known is no likeness. */
const BEKEND = new Set(['ja', 'nee']);

type Antwoord = Intervisie['groepen'][number]['antwoorden'][number];

/** What a choice rests on, in coarse words: the questions that were answered yes or no, and no number. */
function antwoordenVan({ invoer }: Keuze, { vragenlijsten }: Pick<Protocol, 'vragenlijsten'>): Antwoord[] {
  const { vragen = {}, volgorde = [] } = vragenlijsten[LIJST] ?? {};
  return volgorde.flatMap((naam) => {
    const [vraag, antwoord] = [vragen[naam], invoer[naam]];
    return vraag?.soort === 'ja-nee' &&
      vraag.regime === undefined &&
      typeof antwoord === 'string' &&
      BEKEND.has(antwoord)
      ? [{ vraag: vraag.tekst, antwoord: antwoord === 'ja' ? 'Ja' : 'Nee' }]
      : [];
  });
}

const routesVan = ({ gekozen }: Keuze): Keuzeroute[] =>
  Array.isArray(gekozen) ? KEUZEROUTES.filter((route) => gekozen.includes(route)) : [];

/**
 * Groups of cases with the same answers, of which not all chose the same routes.
 * @param drempel how many cases a group needs
 */
export function groepeer(
  keuzes: readonly Keuze[],
  protocol: Pick<Protocol, 'vragenlijsten' | 'afwijkredenen'>,
  drempel: number,
): Intervisie['groepen'] {
  const groepen = new Map<string, { antwoorden: Antwoord[]; keuzes: Keuze[] }>();
  for (const keuze of keuzes) {
    const antwoorden = antwoordenVan(keuze, protocol);
    if (antwoorden.length === 0) continue;
    const sleutel = JSON.stringify(antwoorden);
    const groep = groepen.get(sleutel) ?? { antwoorden, keuzes: [] };
    groepen.set(sleutel, { ...groep, keuzes: [...groep.keuzes, keuze] });
  }
  return [...groepen]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, groep]) => ({ zaken: groep.keuzes.length, ...groep, keuzes: perRoutes(groep.keuzes, protocol) }))
    .filter(({ zaken, keuzes: anders }) => zaken >= Math.max(2, drempel) && anders.length > 1)
    .map(({ antwoorden, keuzes: anders }) => ({ antwoorden, keuzes: anders }));
}

function perRoutes(keuzes: readonly Keuze[], protocol: Pick<Protocol, 'afwijkredenen'>) {
  const bij = new Map<string, { routes: string[]; redenen: Set<string> }>();
  for (const keuze of keuzes) {
    const routes = routesVan(keuze);
    const anders = bij.get(routes.join()) ?? {
      routes: routes.length === 0 ? ['Geen vervolgroute'] : routes.map((route) => routeregelVoor(route).naam),
      redenen: new Set<string>(),
    };
    if (keuze.reden !== null) anders.redenen.add(toonReden(keuze.reden, protocol));
    bij.set(routes.join(), anders);
  }
  return [...bij]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { routes, redenen }]) => ({ routes, redenen: [...redenen].sort() }));
}

/** Of each case the last choice, as far as what it rests on was not destroyed. */
async function leesKeuzes(prisma: PrismaClient, gemeente: string, wpg: boolean): Promise<Keuze[]> {
  const rijen = await prisma.$queryRaw<(Omit<Keuze, 'invoer'> & { tekst: string })[]>`
    select distinct on (n.zaak_id) n.zaak_id as "zaakId", i.tekst, n.afwijkreden as reden,
      g.kop::jsonb #> '{gegevens,gekozen}' as gekozen
    from normtoets n
      join gebeurtenis g on g.zaak_id = n.zaak_id and g.nr = n.nr
      join inhoud i on i.zaak_id = n.zaak_id and i.id = g.kop::jsonb #>> '{inhoud,id}'
    where n.gemeente = ${gemeente} and n.norm = 'advies/routes'
      and ${wpg ? Prisma.sql`true` : Prisma.sql`n.regime = 'AVG'`}
    order by n.zaak_id, n.nr desc`;
  return rijen.map(({ tekst, ...rij }) => ({
    ...rij,
    invoer: (JSON.parse(tekst) as { invoer?: Record<string, unknown> }).invoer ?? {},
  }));
}

export async function maakIntervisie(
  huis: Pick<Huis, 'prisma' | 'register'>,
  wie: Wie,
  gevraagd: string | undefined,
  vandaag: Dag,
): Promise<Intervisie> {
  const gemeente = kiesGemeente(await zichtbareGemeenten(huis.prisma, wie), gevraagd);
  const wpg = teltWpg(wie, gemeente.code);
  await logVerwerking(huis.prisma, wie, { activiteit: 'lees-intervisie', regime: wpg ? 'WPG' : 'AVG' });
  const protocol = await protocolOp(huis, gemeente.code, vandaag);
  const drempel = protocol.drempels[INTERVISIE_ZAKEN]?.waarde ?? null;
  const keuzes = drempel === null ? [] : await leesKeuzes(huis.prisma, gemeente.code, wpg);
  return { gemeente, drempel, groepen: groepeer(keuzes, protocol, drempel ?? Infinity) };
}
