/** All that is held about a person, for whoever asks it about himself (AVG 15; Wpg 25): one object, for JSON and PDF alike. */
import { dagVan } from '../../mas/datum.ts';
import { isAdresGeheim } from '../../mas/registraties.ts';
import { mag, type Wie } from '../../mas/rechten.ts';
import type { Regime } from '../../mas/begrippen.ts';
import type { PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { geenRecht } from '../http/fout.ts';
import type { Huis } from '../huis.ts';
import { magAdresLezen } from '../leerlingen/adres.ts';
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
  VOOR_DE_MAKER_WPG,
} from './woorden.ts';
import { toonZaak } from './zaak.ts';

export interface Vraag {
  voor: string;
  regime: Regime;
}

export async function maakInzage(huis: Huis, wie: Wie, leerlingId: string, { voor, regime }: Vraag): Promise<Inzage> {
  const { prisma } = huis;
  if (!mag(wie, 'verleen-inzage')) throw geenRecht('Een overzicht maakt een leerplichtambtenaar of een auditor.');
  const gevonden = await zoekLeerling(prisma, wie, 'verleen-inzage', 'verleen-inzage', leerlingId);
  const { kind } = gevonden;
  if (regime === 'WPG') await eisWpg(prisma, wie, gevonden);
  const vandaag = dagVan(Date.now());
  const vrager = vragerVan(kind, voor, vandaag);
  const zaakIds = kind.zaken.map(({ zaakId }) => zaakId);
  const rijen = await prisma.zaak.findMany({ where: { zaakId: { in: zaakIds } }, orderBy: { volgnummer: 'asc' } });
  const alles = vrager.voor.omvang === 'alles';
  const avg = regime === 'AVG';
  const getoond: [Zaak, Inzagezaak][] = [];
  for (const rij of rijen) getoond.push([rij, await toonZaak(huis, rij, vrager, regime)]);
  // one of which there is nothing to say does not say by that that there is more
  const erin = getoond.filter(
    ([, z]) => (alles && avg) || z.gebeurtenissen.length + z.stukken.length + z.wegingen.length > 0,
  );
  const zaken = erin.map(([, z]) => z);
  const ids = kind.registraties.map(({ id }) => id);
  const adres = vrager.gezag === null || !isAdresGeheim(kind.registraties);
  const metAdres = adres && (await magAdresLezen(prisma, wie, kind));
  const gelezen = alles && avg ? await leesGelezen(prisma, { leerlingIds: ids, zaakIds }) : [];
  const doorbrekingen = alles && avg ? await leesDoorbrekingen(prisma, ids, vrager.gezag === null) : [];
  const self = `${leerlingPad(leerlingId)}/inzage`;
  const zoek = `?voor=${voor}&regime=${regime}`;
  return {
    leerlingId,
    op: vandaag,
    voor: vrager.voor,
    regime,
    persoon: alles && avg ? toonPersoon(kind.registraties, metAdres) : null,
    gezag: avg ? toonGezag(kind.registraties, vrager) : [],
    zaken,
    berichten: alles ? await leesBerichten(prisma, zaakIds, regime) : [],
    ...(await leesKring(prisma, ids, vrager, avg)),
    ontvangers: alles ? await leesOntvangers(prisma, zaakIds, regime) : [],
    gelezen,
    doorbrekingen,
    doelen: [...new Map(gelezen.map(({ wat, grondslag }) => [wat, { naam: wat, waarde: grondslag }])).values()],
    herkomst: HERKOMST,
    bewaren: await leesBewaren(
      huis,
      erin.map(([rij]) => rij),
      vrager,
      regime,
      vandaag,
    ),
    automatisch: AUTOMATISCH,
    rechten: avg ? RECHTEN : RECHTEN_WPG,
    weggelaten: [
      ...wegGelaten(vrager, avg, alles && avg && !metAdres),
      ...(doorbrekingen.some(({ reden }) => reden === null) ? [OVER_REDENEN] : []),
    ],
    voorDeMaker: avg ? VOOR_DE_MAKER : VOOR_DE_MAKER_WPG,
    links: { self: `${self}${zoek}`, pdf: `${self}.pdf${zoek}` },
  };
}

/** Politiegegevens are given by who may read them, and the record says under which regime they were. */
async function eisWpg(prisma: PrismaClient, wie: Wie, { leerling, kind }: Gevonden): Promise<void> {
  if (!mag(wie, 'lees-wpg', kind.waarover))
    throw geenRecht('Politiegegevens geeft alleen wie ze mag lezen: een opsporingsambtenaar (BOA) of een auditor.');
  if (!leerling.proef)
    await logVerwerking(prisma, wie, { activiteit: 'verleen-inzage', leerlingId: leerling.id, regime: 'WPG' });
}

const wegGelaten = ({ voor }: Vrager, avg: boolean, geheim: boolean): Inzage['weggelaten'] => [
  ...(avg ? [OVER_WPG] : []),
  ...(voor.omvang === 'eigen' ? [OVER_JONGERE] : []),
  OVER_ANDEREN,
  OVER_MEDEWERKERS,
  ...(geheim ? [OVER_GEHEIM] : []),
];
