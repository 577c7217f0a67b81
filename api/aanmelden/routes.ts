/** Signing in and out by browser. What goes wrong on the way ends at the start page, which says it in words. */
import type { ErrorRequestHandler, Express, Request, Response } from 'express';
import type { Huis } from '../huis.ts';
import { ApiFout } from '../http/fout.ts';
import { noemRoute, weigerMethode } from '../http/ophangen.ts';
import { vertaal } from '../http/vertaal.ts';
import { veiligTerug } from '../schermen/adressen.ts';
import { type Inlogclient, TERUGKEER } from './client.ts';
import { leesCookie, wisCookie, zetCookie } from './cookies.ts';
import { DEMO_PAD } from './demouitgever.ts';
import { Aanmeldfout } from './fout.ts';
import { eisEigenHerkomst } from './herkomst.ts';
import { bewaarPoging, neemPoging, POGING_MS } from './pogingen.ts';
import { beginSessie, eindigSessie, veegVerlopen } from './sessies.ts';

export function hangAanmeldenOp(app: Express, huis: Huis): void {
  const { inlog } = huis;
  if (inlog?.demo) app.use(DEMO_PAD, noemRoute(DEMO_PAD), inlog.demo);
  const hang = (pad: string, methode: 'get' | 'post', doe: Handeling): void => {
    const deur = app.route(pad).all(noemRoute(pad));
    deur[methode]((req, res) => doe(huis, req, res)).all(weigerMethode([methode.toUpperCase()]));
  };
  hang('/aanmelden', 'get', vertrek);
  hang(TERUGKEER, 'get', aankomst);
  app.use(['/aanmelden', DEMO_PAD], naarBegin(huis));
  hang('/afmelden', 'post', afscheid);
}

type Handeling = (huis: Huis, req: Request, res: Response) => Promise<void>;

function clientVan({ inlog }: Huis): Inlogclient {
  if (inlog) return inlog.client;
  throw new ApiFout(
    'niet-gevonden',
    'Aanmelden met een browser staat uit. De beheerder zet het aan met OIDC_CLIENT_ID; programma’s komen met een token.',
  );
}

/** Names of this machine, which people use through each other and browsers tell apart. */
const DEZE_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** Whether somebody typed another name of this machine than the issuer sends him back to: no cookie would be there. */
function isAnderNaam({ hostname }: Request, adres: string): boolean {
  const eigen = new URL(adres).hostname;
  return hostname !== eigen && DEZE_MACHINE.includes(hostname) && DEZE_MACHINE.includes(eigen);
}

async function vertrek(huis: Huis, req: Request, res: Response): Promise<void> {
  const { prisma, adres, inlog } = huis;
  const client = clientVan(huis);
  if (isAnderNaam(req, adres)) {
    res.redirect(303, `${adres}${req.originalUrl}`);
    return;
  }
  const { als, terug } = req.query;
  await veegVerlopen(prisma);
  const { naar, poging } = await client.vertrek(inlog?.demo && typeof als === 'string' ? als : undefined);
  await bewaarPoging(prisma, poging, veiligTerug(terug));
  // binds the answer to this browser: with somebody else's answer nobody is signed in
  zetCookie(res, adres, 'schakel-aanmelden', poging.state, POGING_MS);
  res.redirect(303, naar.href);
}

async function aankomst(huis: Huis, req: Request, res: Response): Promise<void> {
  const { prisma, adres } = huis;
  const client = clientVan(huis);
  const state = leesCookie(req, adres, 'schakel-aanmelden');
  wisCookie(res, adres, 'schakel-aanmelden');
  if (state === undefined || req.query.state !== state) throw new Aanmeldfout('mislukt');
  const genomen = await neemPoging(prisma, state);
  if (!genomen) throw new Aanmeldfout('mislukt');
  const zoek = new URL(req.originalUrl, adres).searchParams;
  const { subject, idToken } = await client.aankomst(zoek, genomen.poging);
  const account = await prisma.account.findUnique({ where: { subject } });
  if (!account?.actief) throw new Aanmeldfout('geen-account');
  await eindigHier(prisma, adres, req);
  zetCookie(res, adres, 'schakel', await beginSessie(prisma, subject, idToken));
  res.redirect(303, genomen.terug);
}

async function afscheid(huis: Huis, req: Request, res: Response): Promise<void> {
  const { prisma, adres } = huis;
  eisEigenHerkomst(req, adres);
  const idToken = await eindigHier(prisma, adres, req);
  wisCookie(res, adres, 'schakel');
  res.redirect(303, idToken === null ? '/' : await vervolg(huis, idToken));
}

/** Where signing out goes on. An issuer that cannot be reached keeps nobody signed in here. */
async function vervolg({ inlog, log }: Huis, idToken: string): Promise<string> {
  try {
    return (await inlog?.client.afscheid(idToken))?.href ?? '/';
  } catch (fout) {
    log.warn({ fout: fout instanceof Aanmeldfout ? fout.cause : fout }, 'bij de uitgever is niemand afgemeld');
    return '/';
  }
}

async function eindigHier(prisma: Huis['prisma'], adres: string, req: Request): Promise<string | null> {
  const geheim = leesCookie(req, adres, 'schakel');
  return geheim === undefined ? null : await eindigSessie(prisma, geheim);
}

/** Nobody who signs in is left with a page that says nothing to him; what was no signing in is told as ever. */
const naarBegin =
  ({ log }: Huis): ErrorRequestHandler =>
  (fout: unknown, _req, res, next) => {
    if (res.headersSent || fout instanceof ApiFout) {
      next(fout);
      return;
    }
    const { reden, cause, antwoord } = alsAanmeldfout(fout);
    log.warn({ fout: cause, reden, antwoord }, 'aanmelden is niet gelukt');
    res.redirect(303, `/?aanmelden=${reden}`);
  };

function alsAanmeldfout(fout: unknown): Aanmeldfout {
  if (fout instanceof Aanmeldfout) return fout;
  return new Aanmeldfout(vertaal(fout)?.code === 'niet-beschikbaar' ? 'onbereikbaar' : 'mislukt', fout);
}
