import express, { type Express, type Request, type RequestHandler } from 'express';
import type { z } from 'zod';
import type { Wie } from '../../mas/rechten.ts';
import type { Huis } from '../huis.ts';
import { binnenRegime } from '../regime.ts';
import { laatBinnen } from '../toegang/binnenlaten.ts';
import type { Portaalsessie } from '../ouderportaal/sessies.ts';
import { ApiFout, ongeldig } from './fout.ts';
import type { Route, Verzoek } from './route.ts';
import { veldfouten } from './vertaal.ts';

const leesJson = express.json({ limit: '256kb', strict: false });

/** Hangs the routes on the app. On a path that exists, a method that does not is told which ones do. */
export function hangOp(app: Express, routes: readonly Route[], huis: Huis): void {
  for (const pad of new Set(routes.map((r) => r.pad))) {
    const hier = routes.filter((r) => r.pad === pad);
    const deur = app.route(pad.replace(/\{(\w+)\}/g, ':$1'));
    for (const route of hier) {
      deur[route.methode](
        noemRoute(pad),
        // before the body is read: who has no business here cannot make us read 256 kB either
        ...deurVan(route, huis),
        ...leesWijze(route),
        voerUit(route),
      );
    }
    const methoden = hier.map(({ methode }) => methode.toUpperCase());
    deur.all(noemRoute(pad), weigerMethode(methoden));
  }
}

function deurVan({ zonderAanmelden, voorOuders }: Route, huis: Huis): RequestHandler[] {
  if (voorOuders) return [voorOuders];
  return zonderAanmelden ? [] : [laatBinnen(huis)];
}

export const noemRoute =
  (pad: string): RequestHandler =>
  (_req, res, next) => {
    res.locals.route = pad;
    next();
  };

/** How the body is read, when the route has one. */
function leesWijze({ lichaam, bestand }: Route): RequestHandler[] {
  if (!lichaam) return [];
  if (!bestand) return [eisJson, leesJson];
  return [eisBestand(bestand.soorten), express.raw({ type: [...bestand.soorten], limit: bestand.hoogstens })];
}

const eisBestand =
  (soorten: readonly string[]): RequestHandler =>
  (req, _res, next) => {
    const dezeSoorten = soorten.join(', ');
    if (typeof req.is([...soorten]) !== 'string')
      throw new ApiFout('verkeerd-soort-inhoud', `Stuur een van: ${dezeSoorten}.`, {}, { Accept: dezeSoorten });
    next();
  };

const eisJson: RequestHandler = (req, _res, next) => {
  const leeg = req.get('content-length') === '0';
  if (!leeg && req.is('application/json') === false) {
    throw new ApiFout('verkeerd-soort-inhoud', 'Stuur application/json.', {}, { Accept: 'application/json' });
  }
  next();
};

const voerUit =
  (route: Route): RequestHandler =>
  async (req, res) => {
    const verzoek: Verzoek<unknown, unknown, unknown> = {
      wie: res.locals.wie as Wie,
      params: lees(route.params, req.params),
      query: lees(route.query, req.query),
      lichaam: leesLichaam(route, req),
      kop: (naam) => req.get(naam),
      vanaf: req.ip ?? '',
      portaal: res.locals.portaal as Portaalsessie,
    };
    const {
      status,
      lichaam,
      koppen = {},
    } = await binnenRegime(res.locals.wie as Wie | undefined, () =>
      route.behandel(verzoek as Verzoek<never, never, never>),
    );
    res.status(status).set(koppen);
    if (lichaam === undefined) res.end();
    else if (lichaam instanceof Uint8Array) res.send(Buffer.from(lichaam));
    else res.type('application/json').send(JSON.stringify(lichaam));
  };

/** A route without query parameters takes none: a filter with a typing error would silently give everything. */
function lees(schema: z.ZodType | undefined, waarde: Record<string, unknown>): unknown {
  if (schema) return ontleed(schema, waarde);
  const namen = Object.keys(waarde);
  if (namen.length > 0)
    throw ongeldig(namen.map((veld) => ({ veld: veld.slice(0, 200), fout: 'dit veld bestaat niet.' })));
  return {};
}

function leesLichaam({ lichaam, bestand }: Route, req: Request): unknown {
  if (!lichaam) return undefined;
  if (req.body === undefined)
    throw ongeldig([{ veld: 'lichaam', fout: `ontbreekt: stuur een ${bestand ? 'bestand' : 'JSON-object'}.` }]);
  return ontleed(lichaam, req.body);
}

function ontleed(schema: z.ZodType, waarde: unknown): unknown {
  const uit = schema.safeParse(waarde);
  if (!uit.success) throw ongeldig(veldfouten(uit.error));
  return uit.data;
}

export const weigerMethode =
  (die: readonly string[]): RequestHandler =>
  (req) => {
    const methoden = [...new Set(die)].join(', ');
    throw new ApiFout('methode-onbekend', `${req.method} kan hier niet; wel: ${methoden}.`, {}, { Allow: methoden });
  };
