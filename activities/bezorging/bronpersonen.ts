/** Whom a message is about and whom one can ask, as far as a message can name them (`berichten.md` §2.1). */
import type { Berichtbron } from '../../mas/berichtbron.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import { GEHEIM, gezagUit, isAdresGeheim } from '../../mas/registraties.ts';
import type { Account, Leerling, PrismaClient } from '../../prisma/generated/client.ts';
import { leesRegistraties } from './registraties.ts';

type Personen = Pick<Berichtbron, 'leerling' | 'ouders' | 'gezag'>;
type Contact = Pick<Berichtbron, 'contact' | 'boa'>;

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
      telefoon: null,
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

/** Who handles the case; as long as nobody does, the municipality. */
export async function leesContact(prisma: PrismaClient, { behandelaar, gemeente }: Dossier): Promise<Contact> {
  const account = behandelaar === null ? null : await prisma.account.findUnique({ where: { id: behandelaar } });
  const rij = account ? null : await prisma.gemeente.findUnique({ where: { code: gemeente ?? '' } });
  return {
    contact: {
      naam: account?.naam ?? `Leerplicht ${rij?.naam ?? ''}`.trim(),
      functie: account?.functie ?? 'leerplichtambtenaar',
      telefoon: account?.telefoon ?? '',
      email: account?.email ?? '',
    },
    boa: boaVan(account),
  };
}

const boaVan = (account: Account | null): Berichtbron['boa'] =>
  account?.boa ? { naam: account.naam, aktenummer: account.aktenummer } : { naam: '', aktenummer: null };
