import { kringenVan } from '../../activities/kring.ts';
import { mag, type Waarover, type Wie } from '../../mas/rechten.ts';
import { isAdresGeheim } from '../../mas/registraties.ts';
import type { Doorbreking, Prisma, PrismaClient } from '../../prisma/generated/client.ts';

export type Registratie = Prisma.LeerlingGetPayload<{ include: { gezag: true; gemeente: true } }>;

/** Of a case what decides about rights: its dossier is large, and is read by whoever shows it. */
const ZAAKREGEL = {
  zaakId: true,
  leerlingId: true,
  gemeente: true,
  proef: true,
  status: true,
  behandelaar: true,
} as const;
type Zaakregel = Prisma.ZaakGetPayload<{ select: typeof ZAAKREGEL }>;

/** A child with all its records, which count as one, and what this person may know of it. */
export interface Kind {
  /** The surviving one first. */
  registraties: [Registratie, ...Registratie[]];
  /** The cases that this person may read, the oldest first. */
  zaken: Zaakregel[];
  waarover: Waarover;
  /** The reason that this person gave to read the secret address, as long as it holds. */
  doorbreking: Doorbreking | null;
}

/** The children that these records are of, each once; a fixed number of questions, however many there are. */
export async function leesKinderen(prisma: PrismaClient, wie: Wie, ids: readonly string[]): Promise<Kind[]> {
  if (ids.length === 0) return [];
  const kringen = await kringenVan(prisma, ids);
  const van = { in: kringen.flat() };
  const [registraties, zaken, doorbrekingen] = await Promise.all([
    prisma.leerling.findMany({
      where: { id: van },
      include: { gezag: { orderBy: { id: 'asc' } }, gemeente: true },
    }),
    prisma.zaak.findMany({
      where: { leerlingId: van, nr: { gt: 0 } },
      orderBy: [{ geopend: 'asc' }, { zaakId: 'asc' }],
      select: ZAAKREGEL,
    }),
    prisma.doorbreking.findMany({
      where: { leerlingId: van, accountId: wie.id, tot: { gt: new Date() } },
      orderBy: { tot: 'desc' },
    }),
  ]);
  const opId = new Map(registraties.map((registratie) => [registratie.id, registratie]));
  return kringen.flatMap((kring) => {
    const [eerste, ...andere] = kring.flatMap((id) => opId.get(id) ?? []);
    if (!eerste) return [];
    return maakKind(
      wie,
      [eerste, ...andere],
      zaken.filter(({ leerlingId }) => leerlingId !== null && kring.includes(leerlingId)),
      doorbrekingen.find(({ leerlingId }) => kring.includes(leerlingId)) ?? null,
    );
  });
}

/** A secret of one record is a secret of the child; so is a case, or a municipality, a reason to know it. */
function maakKind(
  wie: Wie,
  registraties: Kind['registraties'],
  alle: readonly Zaakregel[],
  doorbreking: Doorbreking | null,
): Kind {
  const waarover: Waarover = {
    gemeenten: [...registraties.map(({ gemeenteCode }) => gemeenteCode), ...alle.map(({ gemeente }) => gemeente)],
    proef: registraties[0].proef,
    adresGeheim: isAdresGeheim(registraties),
    isBehandelaar: alle.some(({ behandelaar, status }) => behandelaar === wie.id && status === 'open'),
    doorbroken: doorbreking !== null,
  };
  const zaken = alle.filter(({ gemeente, proef }) => mag(wie, 'lees-zaak', { gemeenten: [gemeente], proef }));
  return { registraties, zaken, waarover, doorbreking };
}
