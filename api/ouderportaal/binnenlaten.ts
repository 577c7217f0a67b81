import type { RequestHandler } from 'express';
import { eisEigenHerkomst } from '../aanmelden/herkomst.ts';
import { ApiFout } from '../http/fout.ts';
import type { Huis } from '../huis.ts';
import { leesOudercookie } from './cookie.ts';
import { leesPortaalsessie } from './sessies.ts';

/**
 * Lets in who came with a code, and says who that is in `res.locals.portaal`. What changes something must come from the form
 * itself. An account of the werkplek is of no use here, and this session is of none there.
 * @throws {ApiFout} niet-aangemeld, or geen-recht when another site asks
 */
export const laatOuderBinnen =
  (huis: Huis): RequestHandler =>
  async (req, res, next) => {
    const geheim = leesOudercookie(req.get('cookie'), huis.adres);
    const sessie = geheim === undefined ? null : await leesPortaalsessie(huis.prisma, geheim);
    if (!sessie) throw new ApiFout('niet-aangemeld', 'Vul de code uit de brief opnieuw in. Wat u typte, is bewaard.');
    if (req.method !== 'GET') eisEigenHerkomst(req, huis.adres);
    res.locals.portaal = sessie;
    next();
  };
