import type { Request, RequestHandler } from 'express';
import { leesCookie } from '../aanmelden/cookies.ts';
import { eisEigenHerkomst } from '../aanmelden/herkomst.ts';
import { leesSessie } from '../aanmelden/sessies.ts';
import { ApiFout } from '../http/fout.ts';
import type { Huis } from '../huis.ts';
import { leesToken, wieIs } from './toegang.ts';

/** Methods that change nothing (RFC 9110 9.2.1). */
const VEILIG = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Lets in who has an account, and says who that is in `res.locals.wie`.
 * @throws {ApiFout} niet-aangemeld, or geen-recht when an account is closed or another site asks by cookie
 */
export const laatBinnen =
  (huis: Huis): RequestHandler =>
  async (req, res, next) => {
    res.locals.wie = await wieIs(huis.prisma, await subjectVan(huis, req));
    next();
  };

/** Programs come with a token, browsers with the cookie of their session. Who brings both is a program. */
async function subjectVan({ toegang, prisma, adres }: Huis, req: Request): Promise<string> {
  const kop = req.get('authorization');
  const geheim = leesCookie(req, adres, 'schakel');
  if (kop !== undefined || geheim === undefined) return await toegang.controleer(leesToken(kop));
  if (!VEILIG.includes(req.method)) eisEigenHerkomst(req, adres);
  const subject = await leesSessie(prisma, geheim);
  if (subject === null) throw new ApiFout('niet-aangemeld', 'Uw sessie is voorbij. Meld u opnieuw aan.');
  return subject;
}
