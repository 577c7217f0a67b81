/**
 * Reads what a message can be made of. Which of it goes along the protocol says (`mas/berichtbouw.ts`); what was learnt under
 * the Wpg is not even read for a message that does not fall under it.
 */
import type { Berichtbron } from '../../mas/berichtbron.ts';
import type { Berichtregel } from '../../mas/berichten.ts';
import { antwoord, type Kennis, verzuimdagen, verzuimsom } from '../../mas/beslis/gegevens.ts';
import { leeftijdBijFeit } from '../../mas/beslis/invoer.ts';
import type { Dag } from '../../mas/datum.ts';
import type { BerichtStand, Dossier, RouteStand } from '../../mas/dossier/types.ts';
import type { Berichtinhoud, Protocol } from '../../mas/protocol.ts';
import { eindePlicht } from '../../mas/leeftijd.ts';
import { type Plichtige, plichtartikel } from '../../mas/plichtartikel.ts';
import { laatste, overOnderdeel, stand } from '../../mas/routes/gedaan.ts';
import { routeregelVan } from '../../mas/routes/index.ts';
import { stapSleutel } from '../../mas/stappenplan.ts';
import { type Gemist, gemistPerDag } from '../../mas/verzuim/opgave.ts';
import { VERZUIMSOORTEN } from '../../mas/verzuimsoort.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { leesAntwoorden } from '../antwoorden.ts';
import { leesEerder } from '../eerder.ts';
import { leesLeerplichtige, leesOpgaven } from '../melding.ts';
import { leesPersonen } from './bronpersonen.ts';
import { leesAfspraken, leesVraag } from './brontekst.ts';
import { leesVrijstelling } from './bronvrijstelling.ts';
import { leesBoa, leesContact } from './contact.ts';

/** A message of a case, under the protocol of the day on which it became due. */
export interface Geval {
  over: string;
  stand: BerichtStand;
  regel: Berichtregel;
  inhoud: Berichtinhoud;
  protocol: Protocol;
}

export async function leesBron(prisma: PrismaClient, d: Dossier, geval: Geval): Promise<Partial<Berichtbron>> {
  const o = await leesKennis(prisma, d, geval);
  const route = routeVan(d, geval.over);
  const boa = await leesBoaVoor(prisma, d, geval);
  const afspraken = await leesAfspraken(prisma, d, geval.regel);
  return {
    ...(await leesPersonen(prisma, d)),
    contact: await leesContact(prisma, d, geval.protocol),
    ...(boa && { boa }),
    verzuim: verzuimVan(d, o),
    school: {
      waarschuwing: { ja: jaNee(antwoord(o, 'schoolGewaarschuwd')) },
      regelingGecommuniceerd: { ja: jaNee(antwoord(o, 'schoolHaltInfo')) },
    },
    hulp: { looptHulp: jaNee(antwoord(o, 'hulpLoopt')), instantie: await leesHulpverlener(prisma, d) },
    afspraken,
    evaluatiedatum: afspraken.map(({ tot }) => tot).sort()[0] ?? null,
    uitkomst: uitkomstVan(d, geval, route),
    vraag: await leesVraag(prisma, d, geval),
    haltToets: {
      leeftijdBijFeit: leeftijdBijFeit(d, o),
      verwijtbaar: jaNee(antwoord(o, 'verwijtbaarJongere')),
      eerdereAfdoening: o.feiten.eerder ? o.feiten.eerder.halt > 0 : null,
    },
    ...(route && { instemming: instemmingVan(route) }),
    justitie: justitieVan(d, o, route),
    ...(await leesVrijstelling(prisma, d, geval.over)),
    melding: { meldingsnummer: meldingVan(d, geval.over) },
    datum: datumVan(d, o, geval, route),
    soort: soortVan(d, route),
    vestiging: d.vestiging ?? '',
  };
}

/** Who stands for the message; null when it names no BOA, or there is none. */
const leesBoaVoor = (prisma: PrismaClient, d: Dossier, { over, inhoud }: Geval): Promise<Berichtbron['boa'] | null> =>
  noemtBoa(inhoud) ? leesBoa(prisma, d, routeVan(d, over)) : Promise.resolve(null);

const noemtBoa = ({ kern, inhoud }: Berichtinhoud): boolean =>
  [...kern, ...inhoud].some((veld) => veld.startsWith('boa.'));

/** Whether it has to name a BOA, and nobody can be named. */
export const mistBoa = ({ inhoud }: Pick<Geval, 'inhoud'>, { boa }: Partial<Berichtbron>): boolean =>
  noemtBoa(inhoud) && boa === undefined;

/** On the day that the message became due. */
async function leesKennis(
  prisma: PrismaClient,
  d: Dossier,
  { stand: { dag }, regel, protocol }: Geval,
): Promise<Kennis> {
  const { regime = 'AVG' } = regel;
  const feiten = {
    ...(await leesOpgaven(prisma, d, {})),
    ...(await leesAntwoorden(prisma, d, regime)),
    ...(d.leerlingId !== null && (await leesLeerplichtige(prisma, d.leerlingId))),
    ...(regime === 'WPG' && d.leerlingId !== null && (await leesEerder(prisma, d, d.leerlingId))),
  };
  return { protocol, vandaag: dag, dag, feiten };
}

const jaNee = (gezegd: string): boolean | null => (gezegd === 'ja' ? true : gezegd === 'nee' ? false : null);

const routeVan = (d: Dossier, over: string): RouteStand | undefined => {
  const [wat, id = ''] = over.split('/');
  return wat === 'route' && Object.hasOwn(d.routes, id) ? d.routes[id] : undefined;
};

/** A melding that the school is asked to withdraw. */
const meldingVan = (d: Dossier, over: string): string =>
  Object.keys(d.meldingen).find((nummer) => over.split('/').includes(nummer)) ?? '';

/** An end that nobody knows is no end: it lasts, unless the pupil came back or there is no duty any more. */
function periodeVan(d: Dossier, o: Kennis): Berichtbron['verzuim']['periode'] {
  const { eerste: van, laatste: tot } = verzuimdagen(d, o);
  const { leerling } = o.feiten;
  const plichtig = !leerling || eindePlicht(leerling).dag > o.dag;
  return { van, tot: plichtig && duurtVoort(d) ? null : tot };
}

const duurtVoort = ({ meldingen, verzuim: { terugOp } }: Dossier): boolean =>
  Object.values(meldingen).some(
    ({ ingetrokkenOp, laatsteDag, eersteDag }) =>
      ingetrokkenOp === null && laatsteDag === null && (terugOp === null || terugOp < eersteDag),
  );

function verzuimVan(d: Dossier, o: Kennis): Berichtbron['verzuim'] {
  const meldingen = Object.values(d.meldingen).filter((m) => m.ingetrokkenOp === null);
  const soort = meldingen.at(-1)?.duoSoort;
  return {
    soort: soort ? VERZUIMSOORTEN[soort] : '',
    periode: periodeVan(d, o),
    ...verzuimsom(d, o),
    specificatie: [...gemistIn(d, o)].map(([datum, wat]) => ({
      datum,
      heleDag: wat === 'hele-dag',
      uren: wat === 'hele-dag' ? null : wat.size,
    })),
    meldingsnummers: meldingen.map(({ meldingsnummer }) => meldingsnummer),
  };
}

const gemistIn = (d: Dossier, { feiten: { opgaven = [] }, vandaag, protocol }: Kennis): ReadonlyMap<Dag, Gemist> =>
  gemistPerDag(opgaven, vandaag, protocol.kalender, d.vakantieregio ?? 'midden');

const uitkomstVan = (d: Dossier, geval: Geval, route: RouteStand | undefined): Berichtbron['uitkomst'] => ({
  uitkomst: route?.uitkomst ?? route?.stand ?? '',
  datum: route?.geeindigd ?? geval.stand.dag,
  verzuimGestopt: gestopt(d, route),
});

/** As it was said at step 9; a case of before that was asked knows only whether the leerling came back. */
const gestopt = (d: Dossier, route: RouteStand | undefined): Berichtbron['uitkomst']['verzuimGestopt'] =>
  d.stappen[stapSleutel('terugkoppeling', route?.ronde ?? d.ronde)]?.verzuimGestopt ??
  (d.verzuim.terugOp === null ? 'onbekend' : 'ja');

const instemmingVan = (route: RouteStand): Berichtbron['instemming'] => ({
  jongere: stand(route, 'instemming-jongere') === 'gegeven',
  ouders: laatste(route, 'instemming-ouders') ? stand(route, 'instemming-ouders') === 'gegeven' : null,
  datum: laatste(route, 'instemming-jongere')?.dag ?? null,
});

/** Whom a proces-verbaal can be against. Without one it is about the jongere: Halt is for him alone. */
const TEGEN: Readonly<Record<string, readonly Plichtige[]>> = {
  ouder: ['ouder'],
  beide: ['ouder', 'jongere'],
};

function artikelVan(d: Dossier, o: Kennis, tegen: string | null): string {
  const { eerste } = verzuimdagen(d, o);
  const artikelen = (TEGEN[tegen ?? ''] ?? ['jongere' as const]).map((wie) => {
    const { artikel, lid } = plichtartikel(o.feiten.leerling, eerste, wie);
    return `artikel ${artikel}${lid === null ? '' : ` lid ${lid}`}`;
  });
  return `Leerplichtwet 1969 ${artikelen.join(' en ')}`;
}

const justitieVan = (d: Dossier, o: Kennis, route: RouteStand | undefined): Berichtbron['justitie'] => ({
  feit: 'schoolverzuim',
  artikel: artikelVan(d, o, route ? stand(route, 'pv-opgemaakt') : null),
  pleegperiode: periodeVan(d, o),
  eerdereAfdoeningen: eerdereAfdoeningen(d, route),
});

/** What came of Halt, and of criminal law, before this route. */
const eerdereAfdoeningen = (
  { routes }: Dossier,
  nu: RouteStand | undefined,
): Berichtbron['justitie']['eerdereAfdoeningen'] =>
  Object.values(routes).flatMap((route) => {
    const { naam, uitkomsten, regime } = routeregelVan(route);
    const einde = uitkomsten[route.uitkomst ?? ''];
    if (route.id === nu?.id || regime !== 'WPG' || !einde || einde.zonderResultaat || route.geeindigd === null)
      return [];
    return [{ soort: `${naam}: ${einde.naam}`, datum: route.geeindigd }];
  });

/** Whom the case asked for help last; null when it asked nobody. */
async function leesHulpverlener(prisma: PrismaClient, { id }: Dossier): Promise<string | null> {
  const verzonden = await prisma.verzending.findMany({
    where: { zaakId: id, soort: 'bericht', ketenpartnerId: { not: null } },
    orderBy: { begonnenOp: 'desc' },
    select: { ketenpartnerId: true },
  });
  const ids = verzonden.flatMap(({ ketenpartnerId }) => ketenpartnerId ?? []);
  const partners = await prisma.ketenpartner.findMany({ where: { id: { in: ids }, soort: 'hulpverlener' } });
  return ids.flatMap((partner) => partners.find((een) => een.id === partner)?.naam ?? [])[0] ?? null;
}

/**
 * The day of what is told: of the part of the route that the message came of, of how the route ended, of the absence that
 * goes on during Halt; of what an official asked for by himself the day on which he did.
 */
function datumVan(d: Dossier, o: Kennis, { over, stand: { bericht, dag } }: Geval, route: RouteStand | undefined): Dag {
  if (!route) return dag;
  if (bericht === 'verzuim-voortgezet') return nieuwVerzuimNa(d, o, laatste(route, 'aangemeld')?.dag ?? dag) ?? dag;
  if (over === `route/${route.id}/einde`) return route.geeindigd ?? dag;
  const deel = route.gedaan.find((_, plaats) => overOnderdeel(route, plaats) === over);
  return deel ? (deel.datum ?? deel.dag) : dag;
}

/** The first day that was missed after one; null when the school told of none. */
function nieuwVerzuimNa(d: Dossier, o: Kennis, na: Dag): Dag | null {
  const dagen = [...gemistIn(d, o).keys()].filter((gemist) => gemist > na && gemist <= o.dag);
  return dagen.sort()[0] ?? null;
}

const soortVan = (d: Dossier, route: RouteStand | undefined): string | null =>
  route?.uitkomst ?? d.verzuim.thuiszitten?.oordeel ?? null;
