/** What becomes of something that begins or joins a case, as whoever brought it is told. */
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { conflict } from '../http/fout.ts';
import type { Intake } from './intake.ts';

/** Why a case did not take it, by the code of the refusal; what to do about it is in the words of who recorded it. */
const GEWEIGERD: Readonly<Record<string, string>> = {
  Ongeldig: 'De dagen kloppen niet bij dit kind of bij deze zaak. Kijk ze na en leg het opnieuw vast.',
  NietMogelijk: 'Dit kan niet bij dit kind, bijvoorbeeld omdat de leerplicht voorbij is. Kijk de gegevens na.',
  AlGeboekt: 'Dit is al vastgelegd. Kijk bij de zaken van de leerling.',
};
const ANDERS = 'De zaak nam dit niet aan. Leg het opnieuw vast; lukt dat niet, vraag dan uw beheerder.';

/**
 * Brings it from the inbox to its case, and waits for that no longer than said, in milliseconds.
 * @returns the case that took it; null as long as none did
 * @throws {ApiFout} conflict with the code of the refusal when it will never be taken
 */
export async function brengNaarZaak(
  prisma: PrismaClient,
  intake: Intake,
  waar: { nummer: string; proef: boolean },
  geduld: number,
): Promise<string | null> {
  const { id } = await prisma.postvak.findFirstOrThrow({ where: { soort: 'opening', ...waar }, select: { id: true } });
  await intake.brengBinnen({ soort: 'opening', id }, geduld);
  const { stand, zaakId, reden } = await prisma.postvak.findUniqueOrThrow({ where: { id } });
  if (stand === 'geweigerd') throw conflict(reden ?? 'Onbekend', GEWEIGERD[reden ?? ''] ?? ANDERS);
  return stand === 'verwerkt' ? zaakId : null;
}
