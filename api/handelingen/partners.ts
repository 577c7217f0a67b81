/** Among which ketenpartners somebody chooses who sends something, by name. */
import { leesPartners } from '../../keten/partners.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Vast } from '../../mas/handelingen/types.ts';
import { gekozenPartner, partnersoortVan } from '../../mas/partnerkeuze.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';

export interface Partnerkeuze {
  id: string;
  soort: string;
  naam: string;
}

/** All that work for the municipality of a case. */
export const leesPartnerkeuzes = async (prisma: PrismaClient, d: Dossier): Promise<Partnerkeuze[]> =>
  (await leesPartners(prisma, d)).map(({ id, soort, naam }) => ({ id, soort, naam }));

/** By id, when it can go to more than one, or the one that was chosen for it works there no more; else null. */
export function keuzeBij(
  d: Dossier,
  vast: Vast,
  partners: readonly Partnerkeuze[],
): Readonly<Record<string, string>> | null {
  const soort = partnersoortVan(d, vast);
  const passend = partners.filter((partner) => partner.soort === soort);
  const [enige, ander] = passend;
  const gekozen = vast.soort === 'bied-opnieuw-aan' ? gekozenPartner(d, vast.bezigheid ?? '') : undefined;
  return ander || (enige && gekozen !== undefined && gekozen !== enige.id)
    ? Object.fromEntries(passend.map(({ id, naam }) => [id, naam]))
    : null;
}
