/** What of a case does not go along in an export, because who asked for it may not read it. */
import { leesGebeurtenis } from '../../bewijs/leesbaar.ts';
import { WEGLAATBAAR } from '../../bewijs/weglaten.ts';
import type { Tekstveld } from '../../mas/gebeurtenis.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { magExemplaarLezen } from '../brieven/geheim.ts';
import { geenRecht } from '../http/fout.ts';
import { leestAdresVan } from '../leerlingen/adres.ts';
import { heeftGeheimAdres } from '../leerlingen/meldingtekst.ts';
import { leesDossier } from '../zaken/dossier.ts';
import { isWpg, magWpg } from '../zaken/afscherming.ts';

/**
 * A chain with holes in it proves nothing, so a case in which a BOA investigates is exported whole or not at all.
 * @throws when it holds what this person may not read under the Wpg
 */
export async function eisHeleZaak(prisma: PrismaClient, wie: Wie, zaak: Zaak): Promise<void> {
  if (magWpg(wie, zaak)) return;
  const d = await leesDossier(prisma, zaak);
  const { zaakId } = zaak;
  const schakels = await prisma.gebeurtenis.findMany({
    where: { zaakId },
    select: { nr: true, kop: true, hash: true },
  });
  const gebeurtenissen = schakels.map(leesGebeurtenis);
  if (gebeurtenissen.some((g) => g && isWpg(d, g)))
    throw geenRecht('Deze zaak heeft een deel dat onder de Wpg valt. Vraag een BOA of de auditor om het bewijs.');
  // of what nobody can read nobody can say that it does not fall under the Wpg
  if (gebeurtenissen.includes(null))
    throw geenRecht(
      'In deze zaak is een gebeurtenis niet meer te lezen. Meld dat de beheerder, en vraag de auditor om het bewijs.',
    );
}

/** Texts and letters that say where somebody lives whose address is secret. What is left out does not break the proof. */
export async function verborgenVoor(prisma: PrismaClient, wie: Wie, zaak: Zaak): Promise<ReadonlySet<string>> {
  const d = await leesDossier(prisma, zaak);
  const brieven = await prisma.document.findMany({
    where: { zaakId: zaak.zaakId, soort: 'brief', nr: { not: null } },
    select: { id: true },
  });
  const verborgen = new Set(await verborgenTeksten(prisma, wie, zaak));
  for (const { id } of brieven) if (!(await magExemplaarLezen(prisma, wie, zaak, d, id))) verborgen.add(id);
  return verborgen;
}

/** As a text is read elsewhere: what a school wrote by nobody, where a meeting was by who may read the address. */
async function verborgenTeksten(prisma: PrismaClient, wie: Wie, { zaakId, leerlingId }: Zaak): Promise<string[]> {
  if (leerlingId === null || !(await heeftGeheimAdres(prisma, leerlingId))) return [];
  const velden: readonly Tekstveld[] = (await leestAdresVan(prisma, wie, leerlingId)) ? ['melding'] : WEGLAATBAAR;
  const rijen = await prisma.inhoud.findMany({
    where: { zaakId, velden: { hasSome: [...velden] } },
    select: { id: true },
  });
  return rijen.map(({ id }) => id);
}
