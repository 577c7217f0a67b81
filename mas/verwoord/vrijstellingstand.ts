/** How it stands with an exemption, in one line. */
import { toonDag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';

export function vrijstellingInWoorden({ vrijstelling }: Dossier): string {
  const laatste = Object.values(vrijstelling?.kennisgevingen ?? {}).at(-1);
  return laatste
    ? `Kennisgeving te beoordelen · ontvangen op ${toonDag(laatste.ontvangenOp)}`
    : 'Nog geen kennisgeving';
}
