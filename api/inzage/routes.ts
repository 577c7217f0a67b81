import { maakDossier } from '../../brieven/index.ts';
import { alsPdf } from '../http/pdf.ts';
import { type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import { leerlingParams } from '../leerlingen/schemas.ts';
import { maakInzage } from './lees.ts';
import { dossierVanInzage } from './pdf.ts';
import { inzage, inzageVraag } from './schemas.ts';

const groep = 'verwerkingen';

export const inzageRoutes = (huis: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/leerlingen/{leerlingId}/inzage',
    groep,
    samenvatting: 'Alles wat over een persoon is vastgelegd, voor wie dat over zichzelf vraagt',
    uitleg:
      'Voor een verzoek om inzage (AVG artikel 15; Wpg artikel 25). Wat niet gegeven wordt, staat erbij met de reden. Het maken wordt vastgelegd.',
    params: leerlingParams,
    query: inzageVraag,
    uit: { 200: { wat: 'Het overzicht.', schema: inzage } },
    fouten: ['niet-gevonden', 'conflict'],
    behandel: async ({ wie, params, query }) => ({
      status: 200,
      lichaam: await maakInzage(huis, wie, params.leerlingId, query),
    }),
  }),
  route({
    methode: 'get',
    pad: '/v1/leerlingen/{leerlingId}/inzage.pdf',
    groep,
    samenvatting: 'Hetzelfde overzicht als toegankelijke PDF, om te geven aan wie het vroeg',
    params: leerlingParams,
    query: inzageVraag,
    uit: {
      200: {
        wat: 'PDF/UA-1.',
        soorten: ['application/pdf'],
        koppen: { 'Content-Disposition': 'De naam van het bestand.' },
      },
    },
    fouten: ['niet-gevonden', 'conflict'],
    behandel: async ({ wie, params, query }) => {
      const overzicht = await maakInzage(huis, wie, params.leerlingId, query);
      return alsPdf(await maakDossier(dossierVanInzage(overzicht)), `inzage-${overzicht.op}`);
    },
  }),
];
