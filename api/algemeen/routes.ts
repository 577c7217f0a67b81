/** What anybody may ask without signing in: what the API is, and whether it works. */
import type { Express, RequestHandler } from 'express';
import { onderzoek } from '../../platform/gezondheid.ts';
import { noemRoute } from '../http/ophangen.ts';
import { maakOpenApi } from '../http/openapi.ts';
import type { Route } from '../http/route.ts';
import type { Huis } from '../huis.ts';

const BESCHRIJVING = '/v1/openapi.json';

const alsProgramma: RequestHandler = (req, res, next) => {
  res.vary('Accept');
  next(req.accepts(['json', 'html']) === 'html' ? 'route' : undefined);
};

export function hangBuitenOm(app: Express, huis: Huis, routes: readonly Route[], versie: string): void {
  const document = JSON.stringify(maakOpenApi(routes, versie));
  // who opens this in a browser gets a screen (api/schermen)
  app.get('/', alsProgramma, noemRoute('/'), (_req, res) => {
    res.json({ naam: 'Schakel', versie, links: { openapi: BESCHRIJVING, gezondheid: '/health/ready' } });
  });
  // public, and read by tools from other sites (NL API Design Rules)
  app.get(BESCHRIJVING, noemRoute(BESCHRIJVING), (_req, res) => {
    res
      .set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' })
      .type('application/json')
      .send(document);
  });
  app.get('/health/live', noemRoute('/health/live'), (_req, res) => {
    res.json({ status: 'goed' });
  });
  app.get('/health/ready', noemRoute('/health/ready'), async (_req, res) => {
    const bevinding = await onderzoek({
      databank: () => huis.prisma.$queryRaw`select 1`,
      temporal: () => huis.client.workflowService.getSystemInfo({}),
    });
    res.status(bevinding.status === 'goed' ? 200 : 503).json(bevinding);
  });
}
