/**
 * How often somebody may try a code that is none. Counted by where he comes from and by the first group that he types, in
 * the database: there may be more than one process. What is counted is kept as a hash, and for an hour.
 */
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { ApiFout } from '../http/fout.ts';
import { nieuwId, sha256 } from '../inhoud.ts';

const MINUUT = 60_000;
const BEWAAR = 60 * MINUUT;

interface Limiet {
  hoogstens: number;
  /** In milliseconds. */
  binnen: number;
}
/** A family that shares an address types the code of two children wrong a few times; a program tries thousands. */
const VAN_ADRES: Limiet = { hoogstens: 20, binnen: 15 * MINUUT };
const VAN_GROEP: Limiet = { hoogstens: 10, binnen: BEWAAR };

type Databank = Pick<PrismaClient, 'portaalpoging'>;

/**
 * Counts an attempt before it is looked at, so that attempts side by side count too.
 * @returns what takes it back: who has a good code did not guess
 * @throws {ApiFout} te-veel
 */
export async function telPoging(
  prisma: Databank,
  { adres, groep }: { adres: string; groep: string },
): Promise<() => Promise<void>> {
  const nu = Date.now();
  await prisma.portaalpoging.deleteMany({ where: { op: { lt: new Date(nu - BEWAAR) } } });
  const tellers = [
    { id: nieuwId(), sleutel: sha256(`adres/${adres}`), limiet: VAN_ADRES },
    { id: nieuwId(), sleutel: sha256(`groep/${groep}`), limiet: VAN_GROEP },
  ];
  const op = new Date(nu);
  await prisma.portaalpoging.createMany({ data: tellers.map(({ id, sleutel }) => ({ id, sleutel, op })) });
  const neemTerug = async (): Promise<void> => {
    await prisma.portaalpoging.deleteMany({ where: { id: { in: tellers.map(({ id }) => id) } } });
  };
  for (const { sleutel, limiet } of tellers) {
    const sinds = new Date(nu - limiet.binnen);
    if ((await prisma.portaalpoging.count({ where: { sleutel, op: { gte: sinds } } })) <= limiet.hoogstens) continue;
    // what was not looked at counts no longer: who waits gets in again
    await neemTerug();
    throw teVeel(limiet);
  }
  return neemTerug;
}

const teVeel = ({ binnen }: Limiet): ApiFout =>
  new ApiFout(
    'te-veel',
    'Er is te vaak een code geprobeerd die niet klopt. Wacht een uur en probeer het dan opnieuw, of bel de gemeente.',
    {},
    { 'Retry-After': String(binnen / 1000) },
  );
