import type { z } from 'zod';
import { WEGLAATREDENEN } from '../../mas/bewaren/lijst.ts';
import type { Vernietigdeel } from '../../mas/bewaren/regels.ts';
import type { Wie } from '../../mas/rechten.ts';
import { zaaknummerVan } from '../../mas/zaaknummer.ts';
import type { PrismaClient, Vernietigingslijst } from '../../prisma/generated/client.ts';
import { magGoedkeuren, magIngrijpen, OP_DE_LIJST, TELT_MEE, waaromNietGoedkeuren } from './lijst.ts';
import { beletselTekst, type lijst as lijstschema, type lijstMetRegels, weglaatTekst } from './schemas.ts';

export const LIJSTEN = '/v1/vernietigingslijsten';

type Stand = z.input<typeof lijstschema>['stand'];
function standVan({ klaarOp, goedgekeurdOp, ingetrokkenOp }: Vernietigingslijst): Stand {
  if (ingetrokkenOp) return 'ingetrokken';
  if (klaarOp) return 'uitgevoerd';
  return goedgekeurdOp ? 'goedgekeurd' : 'voorgesteld';
}

/** How accounts are called; what is no account any more keeps its id. */
async function namenVan(prisma: PrismaClient, ids: readonly (string | null)[]): Promise<Naamgever> {
  const accounts = await prisma.account.findMany({ where: { id: { in: ids.filter((id) => id !== null) } } });
  return ((id) => accounts.find((account) => account.id === id)?.naam ?? id) as Naamgever;
}
interface Naamgever {
  (id: string): string;
  (id: string | null): string | null;
}

export async function toonLijsten(
  prisma: PrismaClient,
  wie: Wie,
  lijsten: readonly Vernietigingslijst[],
): Promise<z.input<typeof lijstschema>[]> {
  const ids = lijsten.map(({ id }) => id);
  const aantallen = await prisma.vernietigingsregel.groupBy({
    by: ['lijstId'],
    where: { lijstId: { in: ids }, ...TELT_MEE },
    _count: true,
  });
  const naam = await namenVan(
    prisma,
    lijsten.flatMap((l) => [l.voorgesteldDoor, l.goedgekeurdDoor, l.ingetrokkenDoor]),
  );
  return lijsten.map((lijst) => ({
    id: lijst.id,
    gemeente: lijst.gemeente,
    deel: lijst.deel as Vernietigdeel,
    peildatum: lijst.peildatum,
    stand: standVan(lijst),
    voorgesteldDoor: naam(lijst.voorgesteldDoor),
    voorgesteldOp: lijst.voorgesteldOp.toISOString(),
    goedgekeurdDoor: naam(lijst.goedgekeurdDoor),
    goedgekeurdOp: lijst.goedgekeurdOp?.toISOString() ?? null,
    ingetrokkenDoor: naam(lijst.ingetrokkenDoor),
    ingetrokkenOp: lijst.ingetrokkenOp?.toISOString() ?? null,
    klaarOp: lijst.klaarOp?.toISOString() ?? null,
    aantal: aantallen.find(({ lijstId }) => lijstId === lijst.id)?._count ?? 0,
    magGoedkeuren: magGoedkeuren(wie, lijst),
    nietGoedkeuren: waaromNietGoedkeuren(wie, lijst),
    magIngrijpen: magIngrijpen(wie, lijst),
    handtekening: handtekeningVan(lijst),
    links: {
      self: `${LIJSTEN}/${lijst.id}`,
      verklaring: lijst.klaarOp ? `${LIJSTEN}/${lijst.id}/verklaring` : null,
    },
  }));
}

const handtekeningVan = ({ handtekening, vingerafdruk }: Vernietigingslijst) =>
  handtekening === null || vingerafdruk === null ? null : { handtekening, sleutel: vingerafdruk };

export async function toonLijst(prisma: PrismaClient, wie: Wie, id: string): Promise<z.input<typeof lijstMetRegels>> {
  const rij = await prisma.vernietigingslijst.findUniqueOrThrow({ where: { id } });
  const regels = await prisma.vernietigingsregel.findMany({
    where: { lijstId: id, ...OP_DE_LIJST },
    orderBy: { zaakId: 'asc' },
  });
  const zaken = await prisma.zaak.findMany({
    where: { zaakId: { in: regels.map(({ zaakId }) => zaakId) } },
    select: { zaakId: true, volgnummer: true, geopend: true, proef: true },
    orderBy: [{ geopend: 'asc' }, { volgnummer: 'asc' }],
  });
  const nummers = new Map(zaken.map((zaak) => [zaak.zaakId, zaaknummerVan(zaak)]));
  const naam = await namenVan(
    prisma,
    regels.map(({ weggelatenDoor }) => weggelatenDoor),
  );
  const [lijst] = await toonLijsten(prisma, wie, [rij]);
  if (!lijst) throw new Error(`vernietigingslijst ${id} is er niet`);
  const plaats = new Map(zaken.map(({ zaakId }, n) => [zaakId, n]));
  const opNummer = (a: { zaakId: string }, b: { zaakId: string }): number =>
    (plaats.get(a.zaakId) ?? 0) - (plaats.get(b.zaakId) ?? 0);
  return {
    lijst,
    redenen: Object.entries(WEGLAATREDENEN).map(([code, naam]) => ({ code, naam })),
    regels: regels.toSorted(opNummer).map((regel) => ({
      zaakId: regel.zaakId,
      zaaknummer: nummers.get(regel.zaakId) ?? '',
      soort: regel.soort,
      grondslag: regel.grondslag,
      vernietigbaarOp: regel.vernietigbaarOp,
      afleiding: regel.afleiding,
      weggelaten: regel.weggelaten === null ? null : weglaatTekst(regel.weggelaten),
      weggelatenDoor: naam(regel.weggelatenDoor),
      stand: regel.stand as 'wacht' | 'gewist' | 'klaar' | 'niet-vernietigd',
      beletsels: regel.beletsels.map(beletselTekst),
    })),
  };
}
