/** All that is held about a person, for whoever asks it about himself (AVG 15; Wpg 25): one object, for JSON and PDF alike. */
import { type Dag, dagVan } from '../../mas/datum.ts';
import { isAdresGeheim } from '../../mas/registraties.ts';
import { mag, type Wie } from '../../mas/rechten.ts';
import type { Regime } from '../../mas/begrippen.ts';
import type { PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { geenRecht } from '../http/fout.ts';
import type { Huis } from '../huis.ts';
import { magAdresLezen } from '../leerlingen/adres.ts';
import type { Kind } from '../leerlingen/kind.ts';
import { leerlingPad } from '../leerlingen/toon.ts';
import { type Gevonden, zoekLeerling } from '../leerlingen/zoek.ts';
import { logVerwerking } from '../verwerkingen/log.ts';
import { leesBerichten } from './berichten.ts';
import { leesBewaren } from './bewaren.ts';
import { leesKring } from './kring.ts';
import { leesDoorbrekingen, leesGelezen, leesOntvangers } from './ontvangers.ts';
import { toonGezag, toonPersoon } from './persoon.ts';
import type { Inzage, Inzagezaak } from './schemas.ts';
import { type Vrager, vragerVan } from './wie.ts';
import {
  AUTOMATISCH,
  AUTOMATISCH_WPG,
  HERKOMST,
  OVER_ANDEREN,
  OVER_GEHEIM,
  OVER_JONGERE,
  OVER_MEDEWERKERS,
  OVER_REDENEN,
  OVER_WPG,
  RECHTEN,
  RECHTEN_WPG,
  VOOR_DE_MAKER,
  VOOR_DE_MAKER_GEBLOKKEERD,
  VOOR_DE_MAKER_WPG,
} from './woorden.ts';
import { toonZaak } from './zaak.ts';

export interface Vraag {
  voor: string;
  regime: Regime;
}

export async function maakInzage(huis: Huis, wie: Wie, leerlingId: string, vraag: Vraag): Promise<Inzage> {
  const { prisma } = huis;
  const { voor, regime } = vraag;
  const vandaag = dagVan(Date.now());
  const gevonden = await zoekVoorInzage(prisma, wie, leerlingId, vraag, vandaag);
  const { kind } = gevonden;
  const vrager = vragerVan(kind, voor, vandaag);
  const avg = regime === 'AVG';
  const alles = vrager.voor.omvang === 'alles';
  const getoond = await leesZaken(huis, kind, vrager, regime);
  const zaakIds = kind.zaken.map(({ zaakId }) => zaakId);
  const ids = kind.registraties.map(({ id }) => id);
  const adres = vrager.gezag === null || !isAdresGeheim(kind.registraties);
  const metAdres = adres && (await magAdresLezen(prisma, wie, kind));
  const gelezen = alles && avg ? await leesGelezen(prisma, { leerlingIds: ids, zaakIds }) : [];
  const doorbrekingen = alles && avg ? await leesDoorbrekingen(prisma, ids, vrager.gezag === null) : [];
  return {
    leerlingId,
    op: vandaag,
    voor: vrager.voor,
    regime,
    persoon: alles && avg ? toonPersoon(kind.registraties, metAdres) : null,
    gezag: avg ? toonGezag(kind.registraties, vrager) : [],
    zaken: getoond.map(({ inzage }) => inzage),
    berichten: alles ? await leesBerichten(prisma, zaakIds, regime) : [],
    ...(await leesKring(prisma, ids, vrager, avg)),
    ontvangers: alles ? await leesOntvangers(prisma, zaakIds, regime) : [],
    gelezen,
    doorbrekingen,
    doelen: [...new Map(gelezen.map(({ wat, grondslag }) => [wat, { naam: wat, waarde: grondslag }])).values()],
    bewaren: await leesBewaren(
      huis,
      getoond.map(({ zaak }) => zaak),
      vrager,
      regime,
      vandaag,
    ),
    ...overRechten(regime),
    weggelaten: [
      ...wegGelaten(vrager, avg, alles && avg && !metAdres),
      ...(doorbrekingen.some(({ reden }) => reden === null) ? [OVER_REDENEN] : []),
    ],
    voorDeMaker: voorDeMaker(vrager, regime),
    links: linksVan(leerlingId, vraag),
  };
}

/** Whom it is about; that it was made is in the log, and under which regime. Who is refused has made nothing. */
async function zoekVoorInzage(
  prisma: PrismaClient,
  wie: Wie,
  leerlingId: string,
  { voor, regime }: Vraag,
  vandaag: Dag,
): Promise<Gevonden> {
  if (!mag(wie, 'verleen-inzage')) throw geenRecht('Een overzicht maakt een leerplichtambtenaar of een auditor.');
  const eisNog = (kind: Kind): void => {
    if (regime === 'WPG') eisWpg(wie, kind);
    vragerVan(kind, voor, vandaag);
  };
  const gevonden = await zoekLeerling(prisma, wie, 'verleen-inzage', 'verleen-inzage', leerlingId, eisNog);
  const { leerling } = gevonden;
  if (regime === 'WPG' && !leerling.proef)
    await logVerwerking(prisma, wie, { activiteit: 'verleen-inzage', leerlingId: leerling.id, regime });
  return gevonden;
}

/** Politiegegevens are given by who may read them. */
function eisWpg(wie: Wie, { waarover }: Kind): void {
  if (!mag(wie, 'lees-wpg', waarover))
    throw geenRecht('Politiegegevens geeft alleen wie ze mag lezen: een opsporingsambtenaar (BOA) of een auditor.');
}

interface Getoond {
  zaak: Zaak;
  inzage: Inzagezaak;
}

/** The cases of a child. One of which there is nothing to say does not say by that that there is more. */
async function leesZaken(huis: Huis, kind: Kind, vrager: Vrager, regime: Regime): Promise<Getoond[]> {
  const zaakIds = kind.zaken.map(({ zaakId }) => zaakId);
  const rijen = await huis.prisma.zaak.findMany({ where: { zaakId: { in: zaakIds } }, orderBy: { volgnummer: 'asc' } });
  const getoond: Getoond[] = [];
  for (const zaak of rijen) getoond.push({ zaak, inzage: await toonZaak(huis, zaak, vrager, regime) });
  const ookLeeg = vrager.voor.omvang === 'alles' && regime === 'AVG';
  return getoond.filter(
    ({ inzage: { gebeurtenissen, stukken, wegingen } }) =>
      ookLeeg || gebeurtenissen.length + stukken.length + wegingen.length > 0,
  );
}

const overRechten = (regime: Regime): Pick<Inzage, 'herkomst' | 'automatisch' | 'rechten'> => ({
  herkomst: HERKOMST,
  ...(regime === 'AVG'
    ? { automatisch: AUTOMATISCH, rechten: RECHTEN }
    : { automatisch: AUTOMATISCH_WPG, rechten: RECHTEN_WPG }),
});

const voorDeMaker = ({ gezag }: Vrager, regime: Regime): string[] => [
  ...(gezag?.geblokkeerd ? [VOOR_DE_MAKER_GEBLOKKEERD] : []),
  ...(regime === 'AVG' ? VOOR_DE_MAKER : VOOR_DE_MAKER_WPG),
];

function linksVan(leerlingId: string, { voor, regime }: Vraag): Inzage['links'] {
  const self = `${leerlingPad(leerlingId)}/inzage`;
  const zoek = `?voor=${voor}&regime=${regime}`;
  return { self: `${self}${zoek}`, pdf: `${self}.pdf${zoek}` };
}

const wegGelaten = ({ voor }: Vrager, avg: boolean, geheim: boolean): Inzage['weggelaten'] => [
  ...(avg ? [OVER_WPG] : []),
  ...(voor.omvang === 'eigen' ? [OVER_JONGERE] : []),
  OVER_ANDEREN,
  OVER_MEDEWERKERS,
  ...(geheim ? [OVER_GEHEIM] : []),
];
