import { maakDossier } from '../../brieven/index.ts';
import { type Route, route } from '../http/route.ts';
import { alsPdf } from '../http/pdf.ts';
import type { Huis } from '../huis.ts';
import { zaakParams } from '../zaken/schemas.ts';
import { zoekZaak } from '../zaken/zoek.ts';
import { leesAuditspoor } from './lees.ts';
import { dossierVanAuditspoor } from './pdf.ts';
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
  route({
    methode: 'get',
    pad: '/v1/zaken/{zaakId}/auditspoor.pdf',
    groep: 'zaken',
    samenvatting: 'Het auditspoor van een zaak als toegankelijke PDF',
    uitleg: 'Uit hetzelfde als de JSON, en net zo vastgelegd.',
    params: zaakParams,
    query: auditspoorVraag,
    uit: {
      200: {
        wat: 'PDF/UA-1.',
        soorten: ['application/pdf'],
        koppen: { 'Content-Disposition': 'De naam van het bestand.' },
      },
    },
    fouten: ['niet-gevonden'],
    behandel: async ({ wie, params, query }) => {
      const zaak = await zoekZaak(huis.prisma, wie, `lees-auditspoor/${query.doel}`, params.zaakId);
      const spoor = await leesAuditspoor(huis, wie, zaak, query);
      return alsPdf(await maakDossier(dossierVanAuditspoor(spoor)), `auditspoor-${spoor.zaaknummer}-${spoor.op}`);
    },
  }),
];
