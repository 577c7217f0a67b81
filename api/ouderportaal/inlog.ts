/**
 * How somebody shows at the form who he is. There is one way: the code from a letter. DigiD would be another one behind the
 * same port (docs/ouderportaal.md): it proves who somebody is, and finds the code that was made for him.
 */
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { staatOpen } from './briefcode.ts';
import { klopt, leesCode } from './code.ts';
import { telPoging, teVeelVanAdres } from './pogingen.ts';

export interface Ouderinlog<Bewijs> {
  /**
   * @param vanaf network address that it comes from
   * @returns the code that it opens; null when it opens nothing, whatever the reason
   * @throws {ApiFout} te-veel
   */
  meldAan(bewijs: Bewijs, vanaf: string): Promise<string | null>;
}

/**
 * A code that is wrong, used, withdrawn, past its day or for something else: one answer, after the same work. From an address
 * that tried too often only a first group that is known is looked at, at most ten times an hour each: who shares it with
 * others, behind a proxy or at a library, comes in with a good code, and whoever guesses gives us no work.
 */
export const metCode = (prisma: PrismaClient): Ouderinlog<string> => ({
  meldAan: async (getypt, vanaf) => {
    const { groep, geheim } = leesCode(getypt);
    const { vol, neemTerug } = await telPoging(prisma, { adres: vanaf, groep });
    const rij = await prisma.portaalcode.findUnique({ where: { groep } });
    if (vol && !rij) {
      await neemTerug();
      throw teVeelVanAdres();
    }
    const goed = await klopt(geheim, rij);
    if (!rij || !goed || !(await staatOpen(prisma, rij))) {
      if (vol) throw teVeelVanAdres();
      return null;
    }
    await neemTerug();
    return rij.id;
  },
});
