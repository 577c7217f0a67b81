/** Texts as somebody may read them. */
import type { InhoudRef, Tekstveld } from '../mas/gebeurtenis.ts';
import { type Antwoordveld, type Partnerantwoord, toonPartnerantwoord } from '../mas/partnerantwoord.ts';
import type { Berichtinhoud } from '../mas/protocol.ts';
import type { Wie } from '../mas/rechten.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { leestAdresVan } from './leerlingen/adres.ts';
import { zakenMetGeheimAdres, zonderAdres, zonderPlaats } from './leerlingen/meldingtekst.ts';

export const VERNIETIGD = 'Deze tekst is vernietigd.';

/** What texts hold, by their id. One that was destroyed is not among them. */
export type Bewaard = ReadonlyMap<string, Record<string, unknown>>;

/**
 * A secret address is in none of them: that is read with the pupil. The place of a meeting may be his home, so who may not
 * read his address finds null there.
 * @param wie who reads them; whoever shows no places leaves him out
 */
export async function leesTeksten(prisma: PrismaClient, ids: string[], wie?: Wie): Promise<Bewaard> {
  if (ids.length === 0) return new Map();
  const rijen = await prisma.inhoud.findMany({
    where: { id: { in: ids } },
    select: { id: true, tekst: true, velden: true, zaakId: true },
  });
  const zakenMet = (veld: Tekstveld): string[] =>
    rijen.flatMap(({ velden, zaakId }) => (zaakId !== null && velden.includes(veld) ? [zaakId] : []));
  const metPlaats = new Set(zakenMet('plaats'));
  const geheim = await zakenMetGeheimAdres(prisma, [...new Set([...zakenMet('melding'), ...metPlaats])]);
  const gesloten = new Set<string>();
  for (const [zaakId, leerlingId] of geheim)
    if (metPlaats.has(zaakId) && !(wie && (await leestAdresVan(prisma, wie, leerlingId)))) gesloten.add(zaakId);
  return new Map(
    rijen.map(({ id, tekst, velden, zaakId }) => {
      const gelezen = JSON.parse(tekst) as Record<string, unknown>;
      if (zaakId === null) return [id, gelezen];
      if (velden.includes('plaats') && gesloten.has(zaakId)) return [id, zonderPlaats(gelezen)];
      return [id, velden.includes('melding') && geheim.has(zaakId) ? zonderAdres(gelezen) : gelezen];
    }),
  );
}

/** What a partner wrote, as fields to read. Of a text that was destroyed it is still known that it was there. */
export function toonAntwoord(
  teksten: Bewaard,
  { id }: InhoudRef,
  regel: Pick<Berichtinhoud, 'leest'> | undefined,
): Antwoordveld[] {
  const antwoord = teksten.get(id)?.antwoord;
  return antwoord === undefined
    ? [{ naam: 'Antwoord', waarde: VERNIETIGD }]
    : toonPartnerantwoord(regel, antwoord as Partnerantwoord);
}
