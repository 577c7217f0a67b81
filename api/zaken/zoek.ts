import { mag, type Recht, type Waarover, type Wie } from '../../mas/rechten.ts';
import type { PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { geenRecht, nietGevonden } from '../http/fout.ts';

export const waaroverVan = ({ gemeente, proef }: Pick<Zaak, 'gemeente' | 'proef'>): Waarover => ({
  gemeenten: [gemeente],
  proef,
});

/**
 * A case that this person may read. One of another municipality is not there for him: whether a child has a case is
 * itself something that he need not know. Who reads no cases at all is told that.
 */
export async function zoekZaak(prisma: PrismaClient, wie: Wie, zaakId: string): Promise<Zaak> {
  if (!mag(wie, 'lees-zaak') && !mag(wie, 'gebruik-proefzaken')) throw geenRecht('U kunt geen zaken inzien.');
  const zaak = await prisma.zaak.findUnique({ where: { zaakId } });
  if (!zaak || zaak.nr === 0 || !mag(wie, 'lees-zaak', waaroverVan(zaak))) {
    throw nietGevonden('Deze zaak is er niet, of u mag haar niet zien.');
  }
  return zaak;
}

export function eis(wie: Wie, recht: Recht, waarover: Waarover, detail: string): void {
  if (!mag(wie, recht, waarover)) throw geenRecht(detail);
}
