import { z } from 'zod';
import { berichtschema } from '../../keten/berichtschema.ts';
import { nietGevonden } from '../http/fout.ts';
import { type Route, route } from '../http/route.ts';
import { type Huis, protocolVan } from '../huis.ts';

const JSON_SCHEMA = 'application/schema+json';

/** Where the `dataschema` of an event points. It says nothing of anybody, so anybody may read it, from other sites as well. */
export const berichtschemaRoutes = (huis: Huis): Route[] => [
  route({
    methode: 'get',
    pad: '/v1/berichtschemas/{type}',
    groep: 'berichten',
    samenvatting: 'Hoe een bericht aan een ketenpartner eruitziet, als JSON Schema',
    uitleg:
      'Van het veld data van een CloudEvent dat Schakel stuurt, zoals het landelijke protocol van vandaag het toelaat. De versie staat in het type.',
    zonderAanmelden: true,
    params: z.object({ type: z.string().max(100).meta({ description: 'Het type van het CloudEvent.' }) }),
    uit: { 200: { wat: 'Het schema.', soorten: [JSON_SCHEMA] } },
    fouten: ['niet-gevonden'],
    behandel: async ({ params: { type } }) => {
      const schema = berichtschema(type, await protocolVan(huis, null), huis.adres);
      if (!schema) throw nietGevonden('Schakel stuurt geen bericht van dit type.');
      const koppen = {
        'Content-Type': JSON_SCHEMA,
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      };
      return { status: 200, lichaam: Buffer.from(JSON.stringify(schema)), koppen };
    },
  }),
];
