/** The cases of one kind that a person may read, each with its dossier and the names that go with it. */
import type { Zaaksoort } from '../../mas/begrippen.ts';
import type { Dag } from '../../mas/datum.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import { leeftijdOp } from '../../mas/leeftijd.ts';
import { mag, type Wie } from '../../mas/rechten.ts';
import { zaaknummerVan } from '../../mas/zaaknummer.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { geenRecht } from '../http/fout.ts';
import { leesDossier } from './dossier.ts';

export interface Zaakmetnamen {
  zaakId: string;
  zaaknummer: string;
  dossier: Dossier;
  leerling: { id: string; naam: string; leeftijd: number } | null;
  behandelaar: string | null;
}

/**
 * All of them at once: what a list of them is sorted and counted by follows from their dossiers. A municipality has some
 * hundreds of exemptions and fewer requests; the worklist, which holds every case, is paged by the database.
 * @param vanaf closed ones are among them from this day on
 */
export async function leesZakenVan(
  prisma: PrismaClient,
  wie: Wie,
  { soort, vanaf, vandaag }: { soort: Zaaksoort; vanaf: Dag; vandaag: Dag },
): Promise<Zaakmetnamen[]> {
  if (!mag(wie, 'lees-zaak')) throw geenRecht('U kunt geen zaken inzien.');
  const zaken = await prisma.zaak.findMany({
    where: {
      soort,
      proef: false,
      nr: { gt: 0 },
      ...(wie.rol !== 'auditor' && { gemeente: { in: [...wie.gemeenten] } }),
      OR: [{ status: 'open' }, { gesloten: { gte: vanaf } }],
    },
  });
  const [kinderen, accounts] = await Promise.all([
    prisma.leerling.findMany({
      where: { id: { in: zaken.flatMap(({ leerlingId }) => leerlingId ?? []) } },
      select: { id: true, voornaam: true, achternaam: true, geboortedatum: true },
    }),
    prisma.account.findMany({
      where: { id: { in: zaken.flatMap(({ behandelaar }) => behandelaar ?? []) } },
      select: { id: true, naam: true },
    }),
  ]);
  const namen = new Map(accounts.map(({ id, naam }) => [id, naam]));
  const leerlingen = new Map(
    kinderen.map(({ id, voornaam, achternaam, geboortedatum }) => [
      id,
      { id, naam: `${voornaam} ${achternaam}`, leeftijd: leeftijdOp(geboortedatum, vandaag) },
    ]),
  );
  return Promise.all(
    zaken.map(async (zaak) => ({
      zaakId: zaak.zaakId,
      zaaknummer: zaaknummerVan(zaak),
      dossier: await leesDossier(prisma, zaak),
      leerling: leerlingen.get(zaak.leerlingId ?? '') ?? null,
      behandelaar: namen.get(zaak.behandelaar ?? '') ?? null,
    })),
  );
}
