/** What partners sent about a case of the person and what is in no event of it: it waits for somebody, or was put away. */
import type { Regime } from '../../mas/begrippen.ts';
import { dagVan } from '../../mas/datum.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { inWoorden } from '../auditspoor/woorden.ts';
import { gebeurtenis } from '../berichten/gebeurtenis.ts';
import type { Inzage } from './schemas.ts';

const STAND: Readonly<Record<string, string>> = {
  nieuw: 'nog niet verwerkt',
  ongeplaatst: 'past nog in geen zaak',
  afgehandeld: 'afgehandeld, en in geen zaak geplaatst',
};
/** By this a partner knows the case: it says nothing about anybody. */
const KENMERKEN = ['zaakReferentie', 'inAntwoordOp'];

export async function leesBerichten(
  prisma: PrismaClient,
  zaakIds: readonly string[],
  regime: Regime,
): Promise<Inzage['berichten']> {
  const rijen = await prisma.berichtIn.findMany({
    where: { zaakId: { in: [...zaakIds] }, regime, stand: { in: Object.keys(STAND) } },
    orderBy: [{ ontvangenOp: 'asc' }, { id: 'asc' }],
  });
  const partners = await prisma.ketenpartner.findMany({
    where: { id: { in: rijen.map(({ ketenpartnerId }) => ketenpartnerId) } },
    select: { id: true, naam: true, soort: true },
  });
  return rijen.map((rij) => {
    const van = partners.find(({ id }) => id === rij.ketenpartnerId);
    return {
      van: van?.naam ?? 'Niet bekend',
      soort: rij.type,
      ontvangen: dagVan(rij.ontvangenOp.getTime()),
      stand: STAND[rij.stand] ?? rij.stand,
      // DUO sends a melding whole, with where the child lives: it stands with the meldingen
      teksten: [
        ...(van?.soort === 'duo' ? [] : veldenIn(rij.gebeurtenis)),
        ...(rij.toelichting === null ? [] : [{ naam: 'Toelichting bij het afhandelen', waarde: rij.toelichting }]),
      ],
    };
  });
}

function veldenIn(tekst: string): Inzage['berichten'][number]['teksten'] {
  const { data } = gebeurtenis.parse(JSON.parse(tekst));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data)
    .filter(([naam]) => !KENMERKEN.includes(naam))
    .map(([naam, waarde]) => ({ naam, waarde: inWoorden(waarde) }));
}
