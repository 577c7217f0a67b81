/** Questions to the worklist that people keep, for themselves or for their team: whoever shares a municipality. */
import type { z } from 'zod';
import type { Wie } from '../../mas/rechten.ts';
import type { Prisma, PrismaClient, Weergave } from '../../prisma/generated/client.ts';
import { isDubbel } from '../databankfout.ts';
import { conflict, geenRecht, nietGevonden } from '../http/fout.ts';
import { nieuwId } from '../inhoud.ts';
import type { vasteVraag } from '../werkvoorraad/schemas.ts';
import type { nieuweWeergave, Weergavebeeld } from './schemas.ts';

/** More than these nobody finds his way in. */
const HOOGSTENS = 30;

const zichtbaar = ({ id, gemeenten }: Wie): Prisma.WeergaveWhereInput => ({
  OR: [{ accountId: id }, { gedeeld: true, gemeenten: { hasSome: [...gemeenten] } }],
});

const toon = (wie: Wie, { id, naam, gedeeld, accountId, vraag }: Weergave): Weergavebeeld => ({
  id,
  naam,
  gedeeld,
  eigen: accountId === wie.id,
  vraag: vraag as z.output<typeof vasteVraag>,
});

export async function leesWeergaven(prisma: PrismaClient, wie: Wie): Promise<Weergavebeeld[]> {
  const rijen = await prisma.weergave.findMany({ where: zichtbaar(wie), orderBy: [{ naam: 'asc' }, { id: 'asc' }] });
  return rijen.map((rij) => toon(wie, rij));
}

export async function bewaarWeergave(
  prisma: PrismaClient,
  wie: Wie,
  { naam, gedeeld, vraag }: z.output<typeof nieuweWeergave>,
): Promise<Weergavebeeld> {
  if ((await prisma.weergave.count({ where: { accountId: wie.id } })) >= HOOGSTENS) {
    throw conflict('TeVeelWeergaven', `U hebt al ${HOOGSTENS} weergaven. Verwijder er eerst een.`);
  }
  const data = { id: nieuwId(), accountId: wie.id, naam: naam.trim(), gedeeld, gemeenten: [...wie.gemeenten], vraag };
  try {
    return toon(wie, await prisma.weergave.create({ data }));
  } catch (fout) {
    if (!isDubbel(fout)) throw fout;
    throw conflict(
      'NaamBezet',
      'U hebt al een weergave met deze naam. Kies een andere naam, of verwijder eerst de oude.',
    );
  }
}

export async function verwijderWeergave(prisma: PrismaClient, wie: Wie, id: string): Promise<void> {
  const { count } = await prisma.weergave.deleteMany({ where: { id, accountId: wie.id } });
  if (count > 0) return;
  if ((await prisma.weergave.count({ where: { id, ...zichtbaar(wie) } })) > 0) {
    throw geenRecht('Deze weergave is van een collega. Alleen wie haar maakte kan haar verwijderen.');
  }
  throw nietGevonden('Deze weergave is er niet, of niet meer.');
}
