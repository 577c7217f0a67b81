import { randomUUID } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { hangAanmeldenOp } from './aanmelden/routes.ts';
import { hangBuitenOm } from './algemeen/routes.ts';
import { absoluutRoutes } from './absoluut-verzuim/routes.ts';
import { aanvraagRoutes } from './aanvragen/routes.ts';
import { aanvraagoverzichtRoutes } from './aanvragen/overzicht.ts';
import { adviesRoutes } from './advies/routes.ts';
import { archiefRoutes } from './archief/routes.ts';
import { attenderingRoutes } from './attenderingen/routes.ts';
import { auditspoorRoutes } from './auditspoor/routes.ts';
import { berichtRoutes } from './berichten/routes.ts';
import { berichtschemaRoutes } from './berichtschemas/routes.ts';
import { beslisbonRoutes } from './beslisbonnen/routes.ts';
import { bewijsRoutes } from './bewijs/routes.ts';
import { briefRoutes } from './brieven/routes.ts';
import { hangCodecOp } from './codec/routes.ts';
import { documentRoutes } from './documenten/routes.ts';
import { gebeurtenisRoutes } from './gebeurtenissen/routes.ts';
import { gelezenRoutes } from './gelezen/routes.ts';
import { handelingRoutes } from './handelingen/routes.ts';
import { herspelingRoutes } from './herspelingen/routes.ts';
import { ApiFout } from './http/fout.ts';
import { hangOp } from './http/ophangen.ts';
import type { Route } from './http/route.ts';
import { vertaal } from './http/vertaal.ts';
import type { Huis } from './huis.ts';
import { ikRoutes } from './ik/routes.ts';
import { rapportRoutes } from './rapporten/routes.ts';
import { leerlingRoutes } from './leerlingen/routes.ts';
import { medewerkerRoutes } from './medewerkers/routes.ts';
import { methodeRoutes } from './methode/routes.ts';
import { proefzaakRoutes } from './proefzaken/routes.ts';
import type { Intake } from './intake/intake.ts';
import { inzageRoutes } from './inzage/routes.ts';
import { opvangRoutes } from './opvang/routes.ts';
import { ouderportaalRoutes } from './ouderportaal/routes.ts';
import { registerRoutes } from './registers/routes.ts';
import { verwerkingRoutes } from './verwerkingen/routes.ts';
import { meldingRoutes } from './verzuimmeldingen/routes.ts';
import { tijdlijnRoutes } from './tijdlijn/routes.ts';
import { vernietigingRoutes } from './vernietiging/routes.ts';
import { verlofRoutes } from './verlof/routes.ts';
import { vragenlijstRoutes } from './vragenlijsten/routes.ts';
import { vrijstellingoverzichtRoutes } from './vrijstellingen/overzicht.ts';
import { weergaveRoutes } from './weergaven/routes.ts';
import { vrijstellingRoutes } from './vrijstellingen/routes.ts';
import { werkvoorraadRoutes } from './werkvoorraad/routes.ts';
import { hangSchermenOp } from './schermen/routes.ts';
import { zaakRoutes } from './zaken/routes.ts';

/** Full version of the API; its first number is the `/v1` of the paths. */
export const API_VERSIE = '1.0.0';

/** Every route that there is. */
export const alleRoutes = (huis: Huis, intake: Intake): Route[] => [
  ...ikRoutes(huis),
  ...meldingRoutes(huis, intake),
  ...leerlingRoutes(huis, intake),
  ...aanvraagRoutes(huis, intake),
  ...verlofRoutes(huis, intake),
  ...registerRoutes(huis),
  ...zaakRoutes(huis),
  ...vrijstellingoverzichtRoutes(huis),
  ...aanvraagoverzichtRoutes(huis),
  ...tijdlijnRoutes(huis),
  ...handelingRoutes(huis),
  ...briefRoutes(huis),
  ...documentRoutes(huis),
  ...vragenlijstRoutes(huis),
  ...adviesRoutes(huis),
  ...beslisbonRoutes(huis),
  ...bewijsRoutes(huis),
  ...gebeurtenisRoutes(huis),
  ...herspelingRoutes(huis),
  ...archiefRoutes(huis),
  ...auditspoorRoutes(huis),
  ...attenderingRoutes(huis),
  ...opvangRoutes(huis),
  ...berichtRoutes(huis, intake),
  ...berichtschemaRoutes(huis),
  ...proefzaakRoutes(huis, intake),
  ...methodeRoutes(),
  ...werkvoorraadRoutes(huis),
  ...weergaveRoutes(huis),
  ...gelezenRoutes(huis),
  ...medewerkerRoutes(huis),
  ...vrijstellingRoutes(huis, intake),
  ...absoluutRoutes(huis, intake),
  ...ouderportaalRoutes(huis, intake),
  ...rapportRoutes(huis),
  ...vernietigingRoutes(huis),
  ...verwerkingRoutes(huis),
  ...inzageRoutes(huis),
];

/** The API as an Express app: listens to nothing yet. */
export function maakApp(huis: Huis, intake: Intake): Express {
  const app = express();
  app.set('strict routing', true);
  app.set('case sensitive routing', true);
  app.set('etag', false);
  app.set('trust proxy', [...(huis.vertrouwdeProxies ?? [])]);
  app.set('query parser', 'simple');
  app.use(veiligeKoppen, merk(huis));
  const routes = alleRoutes(huis, intake);
  hangBuitenOm(app, huis, routes, API_VERSIE);
  hangOp(app, routes, huis);
  hangAanmeldenOp(app, huis);
  hangCodecOp(app, huis);
  hangSchermenOp(app, huis);
  app.use(() => {
    throw new ApiFout('niet-gevonden', 'Dit adres bestaat niet. Zie /v1/openapi.json voor wat er wel is.');
  });
  app.use(alsProbleem(huis));
  return app;
}

/** An answer of the API shows nothing in a browser: nothing may be loaded, framed or kept. Screens have headers of their own. */
const veiligeKoppen = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
});

/** In the log: who asked was gone before the answer was, as nginx has it. */
const AFGEBROKEN = 499;

/** Gives each request an id and one line in the log: no path, since somebody may have put a name in it. */
const merk =
  ({ log }: Huis): RequestHandler =>
  (req, res, next) => {
    const begin = performance.now();
    const verzoekId = randomUUID();
    res.locals.verzoekId = verzoekId;
    res.set({ 'API-Version': API_VERSIE, 'X-Request-Id': verzoekId, 'Cache-Control': 'no-store' });
    res.on('close', () => {
      const route = (res.locals.route as string | undefined) ?? 'onbekend';
      const ms = Math.round(performance.now() - begin);
      const status = res.writableFinished ? res.statusCode : AFGEBROKEN;
      log.info({ methode: req.method, route, status, ms, verzoekId }, 'verzoek');
    });
    next();
  };

const alsProbleem =
  ({ log }: Huis): ErrorRequestHandler =>
  (oorzaak: unknown, _req, res, next) => {
    const verzoekId = res.locals.verzoekId as string;
    const fout = vertaal(oorzaak) ?? new ApiFout('onverwachte-fout', '');
    const onverwacht = fout.code === 'onverwachte-fout';
    if (onverwacht) log.error({ fout: oorzaak, verzoekId }, 'onverwachte fout');
    if (res.headersSent) {
      next(oorzaak);
      return;
    }
    const probleem = fout.alsProbleem(verzoekId);
    // who looks into it finds the line in the log by that
    if (onverwacht) probleem.detail = `${fout.message} Meld dit met kenmerk ${verzoekId} bij de beheerder.`.trim();
    res.status(fout.status).set(fout.koppen).type('application/problem+json').send(JSON.stringify(probleem));
  };
