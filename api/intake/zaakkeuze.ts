/** To which case a new melding goes. */
import { kringVan } from '../../activities/kring.ts';
import { familieVan, type Zaaksoort } from '../../mas/begrippen.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';

export interface Keuze {
  zaakId: string;
  /** The record under which a new case begins. */
  leerlingId: string;
}

interface Waarvoor {
  leerlingId: string;
  soort: Zaaksoort;
  proef: boolean;
  /** It is a case of its own, whatever is open. */
  eigenZaak?: boolean;
  /** Where it begins, when that is known: of more open cases the one there takes it. */
  gemeente?: string;
  /** No open case of another municipality takes it. */
  eigenGemeente?: boolean;
}

/** How ids of cases of one kind of one child begin. */
const stamVan = (leerlingId: string, soort: Zaaksoort, proef: boolean): string =>
  proef || familieVan(soort) === 'verzuim'
    ? `${proef ? 'proef' : 'verzuim'}-${leerlingId}-${soort}-`
    : `${soort}-${leerlingId}-`;

/**
 * The oldest open case of this kind of the child, under whatever record it began; one of the municipality where this begins
 * goes first. Else the next number under the surviving record: one open case a child and kind, so n + 1 begins only when n
 * is closed, or is of a municipality that the child moved away from.
 */
export async function kiesZaak(
  prisma: PrismaClient,
  { leerlingId, soort, proef, eigenZaak = false, gemeente, eigenGemeente = false }: Waarvoor,
): Promise<Keuze> {
  const kring = await kringVan(prisma, leerlingId);
  const [hoofd] = kring;
  const open = await prisma.zaak.findMany({
    where: { leerlingId: { in: kring }, soort, proef, status: 'open' },
    orderBy: [{ geopend: 'asc' }, { geopendOp: 'asc' }, { zaakId: 'asc' }],
    select: { zaakId: true, gemeente: true },
  });
  const neemt = open.find((zaak) => zaak.gemeente === gemeente) ?? (eigenGemeente ? undefined : open[0]);
  if (neemt && !eigenZaak) return { zaakId: neemt.zaakId, leerlingId: hoofd };
  const stam = stamVan(hoofd, soort, proef);
  const eerdere = await prisma.zaak.findMany({
    where: { zaakId: { startsWith: stam } },
    select: { zaakId: true, status: true },
  });
  const isBezet = ({ zaakId, status }: (typeof eerdere)[number]): boolean =>
    eigenZaak || status === 'gesloten' || open.some((zaak) => zaak.zaakId === zaakId);
  const nummers = eerdere.map((zaak) => Number(zaak.zaakId.slice(stam.length)) + (isBezet(zaak) ? 1 : 0));
  return { zaakId: `${stam}${Math.max(1, ...nummers)}`, leerlingId: hoofd };
}
