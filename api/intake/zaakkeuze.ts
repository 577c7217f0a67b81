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
}

/** How ids of cases of one kind of one child begin. */
const stamVan = (leerlingId: string, soort: Zaaksoort, proef: boolean): string =>
  proef || familieVan(soort) === 'verzuim'
    ? `${proef ? 'proef' : 'verzuim'}-${leerlingId}-${soort}-`
    : `${soort}-${leerlingId}-`;

/**
 * The oldest open case of this kind of the child, under whatever record it began. Else the next number under the
 * surviving record: one open case a child and kind, so n + 1 begins only when n is closed.
 */
export async function kiesZaak(
  prisma: PrismaClient,
  { leerlingId, soort, proef, eigenZaak = false }: Waarvoor,
): Promise<Keuze> {
  const kring = await kringVan(prisma, leerlingId);
  const [hoofd] = kring;
  const open = await prisma.zaak.findFirst({
    where: { leerlingId: { in: kring }, soort, proef, status: 'open' },
    orderBy: [{ geopend: 'asc' }, { geopendOp: 'asc' }, { zaakId: 'asc' }],
    select: { zaakId: true },
  });
  if (open && !eigenZaak) return { zaakId: open.zaakId, leerlingId: hoofd };
  const stam = stamVan(hoofd, soort, proef);
  const eerdere = await prisma.zaak.findMany({
    where: { zaakId: { startsWith: stam } },
    select: { zaakId: true, status: true },
  });
  const nummers = eerdere.map(
    ({ zaakId, status }) => Number(zaakId.slice(stam.length)) + (status === 'gesloten' || eigenZaak ? 1 : 0),
  );
  return { zaakId: `${stam}${Math.max(1, ...nummers)}`, leerlingId: hoofd };
}
