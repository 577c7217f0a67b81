/**
 * How somebody shows at the form who he is. There is one way: the code from a letter. DigiD would be another one behind the
 * same port (docs/ouderportaal.md): it proves who somebody is, and finds the code that was made for him.
 */
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { staatOpen } from './briefcode.ts';
import { klopt, leesCode } from './code.ts';
import { telPoging } from './pogingen.ts';

export interface Ouderinlog<Bewijs> {
  /**
   * @param vanaf network address that it comes from
   * @returns the code that it opens; null when it opens nothing, whatever the reason
   * @throws {ApiFout} te-veel
   */
  meldAan(bewijs: Bewijs, vanaf: string): Promise<string | null>;
}

/** A code that is wrong, used, withdrawn, past its day or for something else: one answer, after the same work. */
export const metCode = (prisma: PrismaClient): Ouderinlog<string> => ({
  meldAan: async (getypt, vanaf) => {
    const { groep, geheim } = leesCode(getypt);
    const neemTerug = await telPoging(prisma, { adres: vanaf, groep });
    const rij = await prisma.portaalcode.findUnique({ where: { groep } });
    const goed = await klopt(geheim, rij);
    if (!rij || !goed || !(await staatOpen(prisma, rij))) return null;
    await neemTerug();
    return rij.id;
  },
});
