/** What anybody may ask without a token: what the API is, and whether it works. */
import type { Express, RequestHandler } from 'express';
import { onderzoek } from '../../platform/gezondheid.ts';
import { maakOpenApi } from '../http/openapi.ts';
import type { Route } from '../http/route.ts';
import type { Huis } from '../huis.ts';

const BESCHRIJVING = '/v1/openapi.json';

export function hangBuitenOm(app: Express, huis: Huis, routes: readonly Route[], versie: string): void {
  const document = JSON.stringify(maakOpenApi(routes, versie));
  const noem =
    (pad: string): RequestHandler =>
    (_req, res, next) => {
      res.locals.route = pad;
      next();
    };
  app.get('/', noem('/'), (_req, res) => {
    res.json({ naam: 'Schakel', versie, links: { openapi: BESCHRIJVING, gezondheid: '/health/ready' } });
  });
  // public, and read by tools from other sites (NL API Design Rules)
  app.get(BESCHRIJVING, noem(BESCHRIJVING), (_req, res) => {
    res
      .set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' })
      .type('application/json')
      .send(document);
  });
  app.get('/health/live', noem('/health/live'), (_req, res) => {
    res.json({ status: 'goed' });
  });
  app.get('/health/ready', noem('/health/ready'), async (_req, res) => {
    const bevinding = await onderzoek({
      databank: () => huis.prisma.$queryRaw`select 1`,
      temporal: () => huis.client.workflowService.getSystemInfo({}),
    });
    res.status(bevinding.status === 'goed' ? 200 : 503).json(bevinding);
  });
}
