/** The address of a pupil, which can be secret: who reads it, why, and that it is known that he did. */
import { DOORBREKING_MIN, mag, type Waarover, type Wie } from '../../mas/rechten.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { conflict, geenRecht } from '../http/fout.ts';
import { nieuwId } from '../inhoud.ts';
import { logVerwerking } from '../verwerkingen/log.ts';
import { type Kind, leesKinderen } from './kind.ts';
import type { Gevonden } from './zoek.ts';

const MINUUT = 60_000;

/** Whether this person gets to see the address of a child. That of a secret one is logged apart, with the reason for it. */
export async function magAdresLezen(prisma: PrismaClient, wie: Wie, kind: Kind): Promise<boolean> {
  const { waarover } = kind;
  if (!mag(wie, 'lees-adres', waarover)) return false;
  if (waarover.adresGeheim) await meldGelezen(prisma, wie, kind);
  return true;
}

/** That somebody read a secret address, with the reason that he gave for it. A made-up child is nobody. */
export async function meldGelezen(
  prisma: PrismaClient,
  wie: Wie,
  { waarover, doorbreking, registraties: [{ id: leerlingId }] }: Kind,
): Promise<void> {
  if (waarover.proef) return;
  const doorbrekingId = waarover.isBehandelaar ? null : (doorbreking?.id ?? null);
  await logVerwerking(prisma, wie, { activiteit: 'lees-geheim-adres', leerlingId, regime: 'AVG', doorbrekingId });
}

/** The same of a pupil of whom only the id is known. */
export async function leestAdresVan(prisma: PrismaClient, wie: Wie, leerlingId: string): Promise<boolean> {
  const [kind] = await leesKinderen(prisma, wie, [leerlingId]);
  return kind !== undefined && (await magAdresLezen(prisma, wie, kind));
}

/** Whether a reason would open an address for this person: that of the child, or the own one of somebody with gezag. */
export const magDoorbreken = (wie: Wie, kind: Kind): boolean =>
  !mag(wie, 'lees-adres', metEigenAdressen(kind)) && mag(wie, 'doorbreek-adres', kind.waarover);

const metEigenAdressen = ({ waarover, registraties }: Kind): Waarover => ({
  ...waarover,
  adresGeheim: registraties.some(({ adresGeheim, gezag }) => adresGeheim || gezag.some((g) => g.adresGeheim)),
});

/** Breaks the glass: keeps the reason, and until when it holds. */
export async function doorbreek(prisma: PrismaClient, wie: Wie, { leerling, kind }: Gevonden, reden: string) {
  if (!magDoorbreken(wie, kind)) throw conflict('NietNodig', 'U kunt dit adres al lezen. Een reden is niet nodig.');
  const nu = Date.now();
  const tot = new Date(nu + DOORBREKING_MIN * MINUUT);
  await prisma.doorbreking.create({
    data: { id: nieuwId(), accountId: wie.id, leerlingId: leerling.id, reden, op: new Date(nu), tot },
  });
  return tot;
}

/** Of every record of the child. Who makes it public reads it by that: so only who may read it already. */
export async function zetAdresgeheim(prisma: PrismaClient, wie: Wie, { leerling, kind }: Gevonden, geheim: boolean) {
  if (!geheim && !mag(wie, 'lees-adres', kind.waarover)) {
    throw geenRecht(
      'U mag dit adres niet lezen, en dus ook niet openbaar maken. Geef eerst een reden om het te lezen.',
    );
  }
  if (!leerling.proef) {
    const activiteit = geheim ? 'maak-adres-geheim' : 'maak-adres-openbaar';
    await logVerwerking(prisma, wie, { activiteit, leerlingId: leerling.id, regime: 'AVG' });
  }
  const id = { in: kind.registraties.map((registratie) => registratie.id) };
  await prisma.leerling.updateMany({ where: { id }, data: { adresGeheim: geheim } });
}
