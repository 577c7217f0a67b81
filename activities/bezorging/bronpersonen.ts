/** Whom a message is about and whom one can ask, as far as a message can name them (`berichten.md` §2.1). */
import type { Berichtbron } from '../../mas/berichtbron.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import { GEHEIM, gezagUit, isAdresGeheim } from '../../mas/registraties.ts';
import type { Leerling, PrismaClient } from '../../prisma/generated/client.ts';
import { leesRegistraties } from './registraties.ts';

type Personen = Pick<Berichtbron, 'leerling' | 'ouders' | 'gezag'>;

/** Nothing when the leerling is not in our register. */
export async function leesPersonen(prisma: PrismaClient, d: Dossier): Promise<Partial<Personen>> {
  const registraties = await leesRegistraties(prisma, d);
  const [leerling] = registraties;
  if (!leerling) return {};
  const school = await prisma.school.findUnique({ where: { vestiging: d.vestiging ?? '' } });
  const gezag = gezagUit(registraties).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    leerling: {
      voornaam: leerling.voornaam,
      achternaam: leerling.achternaam,
      geboortedatum: leerling.geboortedatum,
      school: { naam: school?.naam ?? '', vestiging: d.vestiging ?? '' },
      // a secret leaves the house in no message: who may know it asks for it
      adres: isAdresGeheim(registraties) ? GEHEIM : adresVan(leerling),
      email: leerling.email,
      postcode: isAdresGeheim(registraties) ? GEHEIM : leerling.postcode,
      bsn: leerling.persoonsnummer,
      geslacht: leerling.geslacht,
    },
    // a partner who would reach a blocked parent asks first
    ouders: gezag
      .filter(({ geblokkeerd }) => !geblokkeerd)
      .map(({ naam, telefoon, email }) => ({ naam, telefoon, email })),
    gezag: gezag.map(({ naam, rol }) => ({ naam, rol })),
  };
}

const adresVan = ({ straat, huisnummer, postcode, plaats }: Leerling): string =>
  [
    [straat, huisnummer],
    [postcode, plaats],
  ]
    .map((regel) => regel.filter(Boolean).join(' '))
    .join(', ');
