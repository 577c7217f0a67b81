/**
 * How often somebody may try a code that is none. Counted by where he comes from and by the first group that he types, in
 * the database: there may be more than one process. What is counted is kept as a hash, and for an hour.
 */
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { ApiFout } from '../http/fout.ts';
import { nieuwId, sha256 } from '../inhoud.ts';

const MINUUT = 60_000;
const BEWAAR = 60 * MINUUT;

/** Somebody who came in did not guess; what was not looked at counts no longer, so that who waits gets in again. */
export interface Poging {
  /** Too many came from this address: only a code that is good still goes through. */
  vol: boolean;
  neemTerug: () => Promise<void>;
}

interface Limiet {
  hoogstens: number;
  /** In milliseconds. */
  binnen: number;
}
/** Who share an address type the code of two children wrong a few times; a program tries thousands. */
const VAN_ADRES: Limiet = { hoogstens: 20, binnen: 15 * MINUUT };
const VAN_GROEP: Limiet = { hoogstens: 10, binnen: BEWAAR };

type Databank = Pick<PrismaClient, 'portaalpoging'>;

/**
 * Counts an attempt before it is looked at, so that attempts side by side count too.
 * @throws {ApiFout} te-veel, of one first group: there the secret itself is guessed
 */
export async function telPoging(prisma: Databank, { adres, groep }: { adres: string; groep: string }): Promise<Poging> {
  const nu = Date.now();
  await prisma.portaalpoging.deleteMany({ where: { op: { lt: new Date(nu - BEWAAR) } } });
  const [vanAdres, vanGroep] = [sha256(`adres/${adres}`), sha256(`groep/${groep}`)];
  const tellers = [vanAdres, vanGroep].map((sleutel) => ({ id: nieuwId(), sleutel, op: new Date(nu) }));
  await prisma.portaalpoging.createMany({ data: tellers });
  const neemTerug = async (): Promise<void> => {
    await prisma.portaalpoging.deleteMany({ where: { id: { in: tellers.map(({ id }) => id) } } });
  };
  const isVol = async (sleutel: string, { binnen, hoogstens }: Limiet): Promise<boolean> =>
    (await prisma.portaalpoging.count({ where: { sleutel, op: { gte: new Date(nu - binnen) } } })) > hoogstens;
  if (await isVol(vanGroep, VAN_GROEP)) {
    await neemTerug();
    throw teVeel(VAN_GROEP);
  }
  return { vol: await isVol(vanAdres, VAN_ADRES), neemTerug };
}

export const teVeelVanAdres = (): ApiFout => teVeel(VAN_ADRES);

const teVeel = ({ binnen }: Limiet): ApiFout =>
  new ApiFout(
    'te-veel',
    `Er is te vaak een code geprobeerd die niet klopt. Wacht ${binnen / MINUUT} minuten en probeer het dan opnieuw, of bel de gemeente.`,
    {},
    { 'Retry-After': String(binnen / 1000) },
  );
