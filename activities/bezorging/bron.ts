/**
 * Reads what a message can be made of. Which of it goes along the protocol says (`mas/berichtbouw.ts`); what was learnt under
 * the Wpg is not even read for a message that does not fall under it.
 */
import type { Berichtbron } from '../../mas/berichtbron.ts';
import type { Berichtregel } from '../../mas/berichten.ts';
import { antwoord, drempel, type Kennis, verzuimdagen, verzuimsom } from '../../mas/beslis/gegevens.ts';
import { leeftijdBijFeit } from '../../mas/beslis/invoer.ts';
import type { BerichtStand, Dossier, RouteStand } from '../../mas/dossier/types.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { laatste, stand } from '../../mas/routes/gedaan.ts';
import { gemistPerDag } from '../../mas/verzuim/opgave.ts';
import { VERZUIMSOORTEN } from '../../mas/verzuimsoort.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { leesAntwoorden } from '../antwoorden.ts';
import { leesEerder } from '../eerder.ts';
import { leesLeerplichtige, leesOpgaven } from '../melding.ts';
import { leesContact, leesPersonen } from './bronpersonen.ts';
import { leesAfspraken, leesVraag } from './brontekst.ts';

/** A message of a case, under the protocol of the day on which it became due. */
export interface Geval {
  over: string;
  stand: BerichtStand;
  regel: Berichtregel;
  protocol: Protocol;
}

export async function leesBron(prisma: PrismaClient, d: Dossier, geval: Geval): Promise<Partial<Berichtbron>> {
  const o = await leesKennis(prisma, d, geval);
  const route = routeVan(d, geval.over);
  const afspraken = await leesAfspraken(prisma, d, geval.regel);
  return {
    ...(await leesPersonen(prisma, d)),
    ...(await leesContact(prisma, d)),
    verzuim: verzuimVan(d, o),
    school: {
      acties: [],
      waarschuwing: { ja: jaNee(antwoord(o, 'schoolGewaarschuwd')) === true, datum: null },
      regelingGecommuniceerd: { ja: jaNee(antwoord(o, 'schoolHaltInfo')) === true, datum: null },
    },
    hulp: { looptHulp: jaNee(antwoord(o, 'hulpLoopt')), instantie: null, contactpersoon: null },
    afspraken,
    evaluatiedatum: afspraken.map(({ tot }) => tot).sort()[0] ?? null,
    uitkomst: uitkomstVan(d, geval, route),
    vraag: await leesVraag(prisma, geval.stand),
    haltToets: {
      leeftijdBijFeit: leeftijdBijFeit(d, o),
      verwijtbaar: jaNee(antwoord(o, 'verwijtbaarJongere')),
      eerdereAfdoening: o.feiten.eerder ? o.feiten.eerder.halt > 0 : null,
    },
    ...(route && { instemming: instemmingVan(route) }),
    justitie: justitieVan(d, o, route),
    melding: { meldingsnummer: meldingVan(d, geval.over) },
    datum: datumVan(d, geval, route),
    soort: soortVan(d, route),
    vestiging: d.vestiging ?? '',
  };
}

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

function verzuimVan(d: Dossier, o: Kennis): Berichtbron['verzuim'] {
  const { eerste: van, laatste: tot } = verzuimdagen(d, o);
  const meldingen = Object.values(d.meldingen).filter((m) => m.ingetrokkenOp === null);
  const soort = meldingen.at(-1)?.duoSoort;
  const { opgaven = [] } = o.feiten;
  const gemist = gemistPerDag(opgaven, o.vandaag, o.protocol.kalender, d.vakantieregio ?? 'midden');
  const heleDag = drempel(o, 'verzuim/hele-dag');
  return {
    soort: soort ? VERZUIMSOORTEN[soort] : '',
    periode: { van, tot },
    ...verzuimsom(d, o),
    specificatie: [...gemist].map(([datum, wat]) => ({ datum, uren: wat === 'hele-dag' ? heleDag : wat.size })),
    meldingsnummers: meldingen.map(({ meldingsnummer }) => meldingsnummer),
  };
}

const uitkomstVan = (d: Dossier, geval: Geval, route: RouteStand | undefined): Berichtbron['uitkomst'] => ({
  uitkomst: route?.uitkomst ?? route?.stand ?? '',
  datum: route?.geeindigd ?? geval.stand.dag,
  vervolg: null,
  verzuimGestopt: d.verzuim.terugOp === null ? null : true,
});

const instemmingVan = (route: RouteStand): Berichtbron['instemming'] => ({
  jongere: stand(route, 'instemming-jongere') === 'gegeven',
  ouders: stand(route, 'instemming-ouders') === 'gegeven',
  datum: laatste(route, 'instemming-jongere')?.dag ?? null,
});

/** Whom the law addresses: the jongere from twelve, and who has gezag (LPW 2 lid 1 and 3). */
const ARTIKELEN: Readonly<Record<string, string>> = {
  jongere: 'Leerplichtwet 1969 artikel 2 lid 3',
  ouder: 'Leerplichtwet 1969 artikel 2 lid 1',
  beide: 'Leerplichtwet 1969 artikel 2 lid 1 en lid 3',
};

function justitieVan(d: Dossier, o: Kennis, route: RouteStand | undefined): Berichtbron['justitie'] {
  const { eerste: van, laatste: tot } = verzuimdagen(d, o);
  const tegen = (route && stand(route, 'pv-opgemaakt')) ?? 'jongere';
  return {
    feit: 'schoolverzuim',
    artikel: ARTIKELEN[tegen] ?? '',
    pleegperiode: { van, tot },
    eerdereAfdoeningen: [],
    pvNummer: null,
  };
}

/** The day of what is told: a return, the end of a route, the last thing that was done in it. */
const datumVan = (d: Dossier, geval: Geval, route: RouteStand | undefined) =>
  route?.geeindigd ?? route?.gedaan.at(-1)?.datum ?? route?.gedaan.at(-1)?.dag ?? geval.stand.dag;

const soortVan = (d: Dossier, route: RouteStand | undefined): string | null =>
  route?.uitkomst ?? d.verzuim.thuiszitten?.oordeel ?? null;
