/** The motivations behind a number: free text of a case, so each reading is logged, and none where the number is kept back. */
import type { Dag } from '../../mas/datum.ts';
import { zaaknummerVan } from '../../mas/zaaknummer.ts';
import type { Regime } from '../../mas/begrippen.ts';
import type { Wie } from '../../mas/rechten.ts';
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import type { Huis } from '../huis.ts';
import { leesTeksten, VERNIETIGD } from '../teksten.ts';
import { logVerwerking } from '../verwerkingen/log.ts';
import { zaakPad } from '../zaken/toon.ts';
import { celIn, keur, metPeriode, type Telling, telGemeente } from './rapport.ts';
import { kiesGemeente, teltWpg, zichtbareGemeenten } from './recht.ts';
import type { Periode } from './reken.ts';
import type { Motivaties, Motivatievraag } from './schemas.ts';
import { toonNorm, toonReden } from './woorden.ts';

const HOOGSTENS = 100;

interface Rij {
  zaakId: string;
  volgnummer: number;
  geopend: Dag | null;
  leerlingId: string | null;
  nr: number;
  dag: Dag;
  reden: string | null;
  regime: Regime;
  /** Null when nobody had to explain it. */
  inhoudId: string | null;
}

/** The newest first, one more than are shown. Each is of the municipality of the number, so its case can be read. */
const leesRijen = (
  prisma: PrismaClient,
  { gemeente: { code } }: Telling,
  { van, totEnMet, norm, vestiging }: Motivatievraag & Periode,
  wpg: boolean,
): Promise<Rij[]> => prisma.$queryRaw<Rij[]>`
  select n.zaak_id as "zaakId", z.volgnummer, z.geopend, z.leerling_id as "leerlingId", n.nr, n.dag,
    n.afwijkreden as reden, n.regime, g.kop::jsonb #>> '{inhoud,id}' as "inhoudId"
  from normtoets n join zaak z on z.zaak_id = n.zaak_id
    left join gebeurtenis g on g.zaak_id = n.zaak_id and g.nr = n.motivatie_nr
  where n.gemeente = ${code} and z.gemeente = ${code} and n.norm = ${norm} and n.afgeweken
    and n.maand between ${van} and ${totEnMet}
    and ${vestiging === undefined ? Prisma.sql`true` : Prisma.sql`n.vestiging = ${vestiging}`}
    and ${wpg ? Prisma.sql`true` : Prisma.sql`n.regime = 'AVG'`}
  order by n.dag desc, n.zaak_id, n.nr limit ${HOOGSTENS + 1}`;

export async function leesMotivaties(
  huis: Pick<Huis, 'prisma' | 'register'>,
  wie: Wie,
  gevraagd: Motivatievraag,
  vandaag: Dag,
): Promise<Motivaties> {
  const { prisma } = huis;
  const gemeenten = await zichtbareGemeenten(prisma, wie);
  const vraag = metPeriode(gevraagd, vandaag);
  keur(vraag);
  const gemeente = kiesGemeente(gemeenten, vraag.gemeente);
  const telling = await telGemeente(huis, wie, gemeente, vandaag, vraag.norm);
  const { afgeweken } = celIn(telling, vraag.norm, vraag, vraag.vestiging);
  const norm = toonNorm(vraag.norm, telling.protocol) ?? { id: vraag.norm, naam: vraag.norm, norm: '', bron: '' };
  if (afgeweken === null) return { norm, getoond: false, aantal: null, motivaties: [], meer: false };
  const rijen = await leesRijen(prisma, telling, vraag, teltWpg(wie, gemeente.code));
  const blad = rijen.slice(0, HOOGSTENS);
  for (const { zaakId, leerlingId, regime } of blad)
    await logVerwerking(prisma, wie, { activiteit: 'lees-motivaties', zaakId, leerlingId, regime });
  const teksten = await leesTeksten(
    prisma,
    blad.flatMap(({ inhoudId }) => inhoudId ?? []),
  );
  const tekstVan = ({ inhoudId }: Rij): string | null => {
    if (inhoudId === null) return null;
    const motivatie = teksten.get(inhoudId)?.motivatie;
    return typeof motivatie === 'string' ? motivatie : VERNIETIGD;
  };
  return {
    norm,
    getoond: true,
    aantal: afgeweken,
    motivaties: blad.map((rij) => ({
      zaakId: rij.zaakId,
      zaaknummer: zaaknummerVan({ volgnummer: rij.volgnummer, geopend: rij.geopend, proef: false }),
      nr: rij.nr,
      dag: rij.dag,
      reden: rij.reden === null ? null : toonReden(rij.reden, telling.protocol),
      motivatie: tekstVan(rij),
      links: { zaak: zaakPad(rij.zaakId) },
    })),
    meer: rijen.length > blad.length,
  };
}
