/** Keeps a request in the inbox, once by its key. */
import { bewaarOpening, type Openingsbericht } from '../../activities/opening.ts';
import { kringVan } from '../../activities/kring.ts';
import { canoniek } from '../../mas/canoniek.ts';
import type { Aanleiding } from '../../mas/opdracht.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { conflict } from '../http/fout.ts';
import { clientVoor, type Huis } from '../huis.ts';
import { maakInhoud } from '../inhoud.ts';
import type { Registratie } from '../leerlingen/kind.ts';
import { ochtendVan } from '../proefzaken/melding.ts';
import { vraagRegio } from '../verlof/bewaar.ts';
import { keurAanvraag } from './keur.ts';
import type { Aanvraag } from './schemas.ts';

/**
 * @param nummer what it is, the same at every repeat
 * @throws {ApiFout} inhoud-ongeldig, or conflict when nobody here decides on it or the key began another request
 */
export async function bewaarAanvraag(
  huis: Huis,
  { nummer, door }: { nummer: string; door: string },
  leerling: Registratie,
  lichaam: Aanvraag,
): Promise<void> {
  const { prisma } = huis;
  const { proef } = leerling;
  clientVoor(huis, proef); // refuses when trial cases are off, before anything is kept
  const regio = await vraagRegio(prisma, lichaam.vestiging);
  const dagen = await keurAanvraag(huis, leerling, lichaam, regio);
  const { aanvraagsoort, van, totEnMet, vestiging, ontvangenOp: dag, toelichting } = lichaam;
  const inhoud = toelichting === undefined ? null : maakInhoud({ toelichting }, ['toelichting']);
  const gevraagd = { soort: 'ontvang-aanvraag', aanvraagsoort, van, totEnMet, vestiging } as const;
  await prisma.$transaction(async (tx) => {
    if (await tx.postvak.findFirst({ where: { soort: 'opening', nummer, proef }, select: { id: true } })) return;
    if (inhoud) await tx.inhoud.create({ data: inhoud });
    await bewaarOpening(tx, {
      nummer,
      leerlingId: leerling.id,
      inhoudId: inhoud?.id ?? null,
      door,
      dag,
      opening: { gemeente: leerling.gemeenteCode, vakantieregio: regio, proef },
      aanleiding: { ...gevraagd, ...(dagen !== undefined && { dagen }) },
      verschuiving: proef ? ochtendVan(dag) - Date.now() : 0,
    });
  });
  await eisEigenSleutel(prisma, { nummer, proef }, leerling.id, { dag, gevraagd, tekst: inhoud?.tekst ?? null });
}

/** What was asked, without what Schakel counts of it: the holidays may have been put right since. */
const alsGevraagd = (dag: string, aanleiding: Aanleiding): string => canoniek({ dag, ...aanleiding, dagen: null });

/** Looks after it was kept: so of two that come at the same moment the second is told as well. */
async function eisEigenSleutel(
  prisma: PrismaClient,
  waar: { nummer: string; proef: boolean },
  leerlingId: string,
  { dag, gevraagd, tekst }: { dag: string; gevraagd: Aanleiding; tekst: string | null },
): Promise<void> {
  const rij = await prisma.postvak.findFirstOrThrow({ where: { soort: 'opening', ...waar } });
  const bewaard = rij.bericht as unknown as Openingsbericht;
  const inhoud = rij.inhoudId === null ? null : await prisma.inhoud.findUnique({ where: { id: rij.inhoudId } });
  const zelfde =
    (await kringVan(prisma, leerlingId)).includes(rij.leerlingId) &&
    alsGevraagd(bewaard.dag, bewaard.aanleiding) === alsGevraagd(dag, gevraagd) &&
    (inhoud?.tekst ?? null) === tekst;
  if (!zelfde)
    throw conflict(
      'SleutelHergebruikt',
      'Met deze Idempotency-Key is al een andere aanvraag vastgelegd. Kijk bij de zaken van de leerling; neem voor elke aanvraag een nieuwe.',
    );
}
