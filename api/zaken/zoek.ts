import type { Regime } from '../../mas/begrippen.ts';
import { mag, type Recht, type Waarover, type Wie } from '../../mas/rechten.ts';
import type { PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { geenRecht, nietGevonden } from '../http/fout.ts';
import type { Activiteitsoort } from '../verwerkingen/activiteiten.ts';
import { logVerwerking } from '../verwerkingen/log.ts';

export const waaroverVan = ({ gemeente, proef }: Pick<Zaak, 'gemeente' | 'proef'>): Waarover => ({
  gemeenten: [gemeente],
  proef,
});

/**
 * A case that this person may read. One of another municipality is not there for him: whether a child has a case is
 * itself something that he need not know. Who reads no cases at all is told that.
 *
 * Nobody finds a case without saying why: that is logged before anything of it is shown. A trial case is about nobody.
 * @param eisNog what may still refuse him: who was refused has read nothing, and the log does not say that he did
 */
export async function zoekZaak(
  prisma: PrismaClient,
  wie: Wie,
  activiteit: Activiteitsoort,
  zaakId: string,
  eisNog?: (zaak: Zaak) => Promise<void>,
): Promise<Zaak> {
  if (!mag(wie, 'lees-zaak') && !mag(wie, 'gebruik-proefzaken')) throw geenRecht('U kunt geen zaken inzien.');
  const zaak = await prisma.zaak.findUnique({ where: { zaakId } });
  if (!zaak || zaak.nr === 0 || !mag(wie, 'lees-zaak', waaroverVan(zaak))) {
    throw nietGevonden('Deze zaak is er niet, of u mag haar niet zien.');
  }
  await eisNog?.(zaak);
  if (!zaak.proef) {
    const { leerlingId } = zaak;
    await logVerwerking(prisma, wie, { activiteit, zaakId, leerlingId, regime: await regimeVan(prisma, wie, zaak) });
  }
  return zaak;
}

/** The heaviest regime of what this person gets to see: of a case in which a BOA investigates, that of the BOA. */
async function regimeVan(prisma: PrismaClient, wie: Wie, zaak: Zaak): Promise<Regime> {
  if (!mag(wie, 'lees-wpg', waaroverVan(zaak))) return 'AVG';
  return (await isOnderzocht(prisma, zaak.zaakId)) ? 'WPG' : 'AVG';
}

/** Whether anything of the case falls under the Wpg. */
export async function isOnderzocht(prisma: PrismaClient, zaakId: string): Promise<boolean> {
  const onderzocht = await prisma.gebeurtenis.findFirst({
    where: { zaakId, kop: { contains: '"regime":"WPG"' } },
    select: { nr: true },
  });
  return onderzocht !== null;
}

export function eis(wie: Wie, recht: Recht, waarover: Waarover, detail: string): void {
  if (!mag(wie, recht, waarover)) throw geenRecht(detail);
}
