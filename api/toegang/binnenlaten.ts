import type { Request, RequestHandler, Response } from 'express';
import type { Wie } from '../../mas/rechten.ts';
import { leesCookie } from '../aanmelden/cookies.ts';
import { eisEigenHerkomst } from '../aanmelden/herkomst.ts';
import { leesSessie } from '../aanmelden/sessies.ts';
import { ApiFout, conflict } from '../http/fout.ts';
import type { Huis } from '../huis.ts';
import { leesToken, wieIs } from './toegang.ts';

/** Methods that change nothing (RFC 9110 9.2.1). */
const VEILIG = ['GET', 'HEAD', 'OPTIONS'];

/** In an answer to a session: whose it is. In a request: for whom the screen that asks was made. Holds the id of an account. */
const ACCOUNT = 'X-Account';
/** In a request, `1`: the screen asks by itself, nobody has touched it for a while. */
const VANZELF = 'X-Vanzelf';

/**
 * Lets in who has an account, and says who that is in `res.locals.wie`.
 * @param bronnen origins of other sites that may ask by cookie as well
 * @throws {ApiFout} niet-aangemeld, or geen-recht when an account is closed or another site asks by cookie, or conflict when
 *   the screen that asks was made for somebody else
 */
export const laatBinnen =
  (huis: Huis, bronnen: readonly string[] = []): RequestHandler =>
  async (req, res, next) => {
    const geheim = sessieVan(huis, req);
    const wie = await wieIs(huis.prisma, await subjectVan(huis, req, geheim, bronnen));
    if (geheim !== undefined) eisZelfde(req, res, wie);
    res.locals.wie = wie;
    next();
  };

/** Programs come with a token, browsers with the cookie of their session. Who brings both is a program. */
const sessieVan = ({ adres }: Huis, req: Request): string | undefined =>
  req.get('authorization') === undefined ? leesCookie(req, adres, 'schakel') : undefined;

async function subjectVan(
  { toegang, prisma, adres }: Huis,
  req: Request,
  geheim: string | undefined,
  bronnen: readonly string[],
): Promise<string> {
  if (geheim === undefined) return await toegang.controleer(leesToken(req.get('authorization')));
  const bekend = bronnen.includes(req.get('origin') ?? '');
  if (!VEILIG.includes(req.method) && !bekend) eisEigenHerkomst(req, adres);
  const subject = await leesSessie(prisma, geheim, req.get(VANZELF) === '1');
  if (subject === null) throw new ApiFout('niet-aangemeld', 'Uw sessie is voorbij. Meld u opnieuw aan.');
  return subject;
}

/**
 * The tabs of a browser share its session. Who signs in in one of them must not go on in the name of whoever another one
 * still shows, nor have that person's work recorded as his.
 */
function eisZelfde(req: Request, res: Response, { id }: Wie): void {
  res.set(ACCOUNT, id);
  const gedacht = req.get(ACCOUNT);
  if (gedacht === undefined || gedacht === id) return;
  throw conflict(
    'AndereGebruiker',
    'In deze browser heeft iemand anders zich aangemeld. Ga verder als die persoon, of meld u opnieuw aan.',
  );
}
