/** The screens: files that were built beforehand (`npm run web:bouw`), and one page for every address of a screen. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type Express, type Request, type RequestHandler } from 'express';
import { noemRoute } from '../http/ophangen.ts';
import type { Huis } from '../huis.ts';
import { isScherm } from './adressen.ts';
import { schermkoppen } from './koppen.ts';
import { NOG_NIET_GEBOUWD } from './nognietgebouwd.ts';

/** Where `npm run web:bouw` puts them. */
export const GEBOUWD = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** A file under /assets has a hash of its content in its name: it never changes. */
const VOORGOED = 'public, max-age=31536000, immutable';
/** Asked for each time, and sent when it changed. */
const NAVRAGEN = 'no-cache';

/** The form for parents: a page that holds nothing of the werkplek. */
const OUDERS = '/ouders';

const bestanden = (map: string, bewaren: string): RequestHandler =>
  express.static(map, {
    index: false,
    redirect: false,
    setHeaders: (res) => {
      res.setHeader('Cache-Control', bewaren);
    },
  });

/** Hung after everything else: what is no file and no screen is for who comes after. */
export function hangSchermenOp(app: Express, { schermen, inlog }: Huis): void {
  // files alone: in an answer with personal data a length after compression would say something of what is in it
  app.use('/assets', noemRoute('/assets'), compression(), bestanden(join(schermen, 'assets'), VOORGOED));
  // under its own name the page would be a file, without the headers of a screen
  app.get('/index.html', noemRoute('scherm'), (_req, res) => {
    res.redirect(308, '/');
  });
  app.get('/ouders.html', noemRoute('scherm'), (_req, res) => {
    res.redirect(308, OUDERS);
  });
  app.use(bestanden(schermen, NAVRAGEN));
  app.get(OUDERS, alsScherm, noemRoute('scherm'), schermkoppen(null), toon(join(schermen, 'ouders.html')));
  app.get('/{*pad}', alsScherm, noemRoute('scherm'), schermkoppen(inlog), toon(join(schermen, 'index.html')));
}

/** A browser that goes somewhere says that it wants HTML; a program that asks for anything gets no screen. */
const vraagtScherm = (req: Request): boolean => isScherm(req.path) && req.accepts(['json', 'html']) === 'html';

const alsScherm: RequestHandler = (req, _res, next) => {
  next(vraagtScherm(req) ? undefined : 'route');
};

const toon =
  (pagina: string): RequestHandler =>
  (_req, res, next) => {
    // looked at each time: while they are being built the house is running
    if (!existsSync(pagina)) {
      res.status(503).set('Retry-After', '5').type('html').send(NOG_NIET_GEBOUWD);
      return;
    }
    res.set('Cache-Control', NAVRAGEN).sendFile(pagina, { cacheControl: false }, (fout) => {
      if (fout) next(fout);
    });
  };
