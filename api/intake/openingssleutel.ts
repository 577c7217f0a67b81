/** One key, one thing that was recorded: what comes again under another's key would be lost without a word. */
import type { Openingsbericht } from '../../activities/opening.ts';
import { kringVan } from '../../activities/kring.ts';
import { canoniek } from '../../mas/canoniek.ts';
import type { Dag } from '../../mas/datum.ts';
import type { Aanleiding } from '../../mas/opdracht.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { conflict } from '../http/fout.ts';

/** What somebody recorded, as far as it is his: what Schakel counts of it may have been put right since. */
interface Vastgelegd {
  leerlingId: string;
  dag: Dag;
  aanleiding: Aanleiding;
  /** The text that came with it, as it is kept. */
  tekst: string | null;
}

/**
 * Looks after it was kept: so of two that come at the same moment the second is told as well.
 * @param wat what people call it, in Dutch
 * @throws {ApiFout} conflict when something else was kept under the key
 */
export async function eisEigenSleutel(
  prisma: PrismaClient,
  waar: { nummer: string; proef: boolean },
  { leerlingId, dag, aanleiding, tekst }: Vastgelegd,
  wat: string,
): Promise<void> {
  const rij = await prisma.postvak.findFirstOrThrow({ where: { soort: 'opening', ...waar } });
  const bewaard = rij.bericht as unknown as Openingsbericht;
  const inhoud = rij.inhoudId === null ? null : await prisma.inhoud.findUnique({ where: { id: rij.inhoudId } });
  const zelfde =
    (await kringVan(prisma, leerlingId)).includes(rij.leerlingId) &&
    alsGevraagd(bewaard) === alsGevraagd({ dag, aanleiding }) &&
    (inhoud?.tekst ?? null) === tekst;
  if (!zelfde)
    throw conflict(
      'SleutelHergebruikt',
      `Met deze Idempotency-Key is al een andere ${wat} vastgelegd. Kijk bij de zaken van de leerling; neem voor elke ${wat} een nieuwe.`,
    );
}

const alsGevraagd = ({ dag, aanleiding }: Pick<Vastgelegd, 'dag' | 'aanleiding'>): string =>
  canoniek({ dag, ...aanleiding, dagen: null });
