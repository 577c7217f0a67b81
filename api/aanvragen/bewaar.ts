/** Keeps a request in the inbox, once by its key. */
import { bewaarOpening } from '../../activities/opening.ts';
import { clientVoor, type Huis } from '../huis.ts';
import { maakInhoud } from '../inhoud.ts';
import { eisEigenSleutel } from '../intake/openingssleutel.ts';
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
  const vastgelegd = { leerlingId: leerling.id, dag, aanleiding: gevraagd, tekst: inhoud?.tekst ?? null };
  await eisEigenSleutel(prisma, { nummer, proef }, vastgelegd, 'aanvraag');
}
