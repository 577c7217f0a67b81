import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { zaakParams } from '../zaken/schemas.ts';
import { zoekZaak } from '../zaken/zoek.ts';
import { leesAuditspoor } from './lees.ts';
import { auditspoor, auditspoorVraag } from './schemas.ts';

export const auditspoorRoutes = (huis: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/zaken/{zaakId}/auditspoor',
    groep: 'zaken',
    samenvatting: 'Een zaak zoals zij op een dag was, met wat er is besloten en waarom',
    uitleg:
      'Het beeld komt alleen uit wat tot en met die dag is vastgelegd; wat later over die dag is vastgelegd staat apart. Elke beslisbon wordt opnieuw uitgerekend en de keten wordt nagelopen. Dit antwoord is ook de JSON van het auditspoor. Inzage wordt vastgelegd, met het doel.',
    params: zaakParams,
    query: auditspoorVraag,
    uit: { 200: { wat: 'Het auditspoor op die dag.', schema: auditspoor } },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params, query }) => {
      const zaak = await zoekZaak(huis.prisma, wie, `lees-auditspoor/${query.doel}`, params.zaakId);
      return { status: 200, lichaam: await leesAuditspoor(huis, wie, zaak, query) };
    },
  }),
];
