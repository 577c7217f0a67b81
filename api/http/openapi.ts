/** The OpenAPI document, made of the very routes and schemas that the API works with. */
import { z } from 'zod';
import { FOUTEN, type Foutcode } from './fout.ts';
import type { Route } from './route.ts';

type Json = Record<string, unknown>;

/** Every route can give these. */
const ALTIJD: readonly Foutcode[] = ['verzoek-ongeldig', 'onverwachte-fout', 'niet-beschikbaar'];
/** And these, where one has to be signed in. */
const AANGEMELD: readonly Foutcode[] = ['niet-aangemeld', 'geen-recht', 'conflict'];

const probleem = z
  .object({
    type: z
      .string()
      .meta({ description: 'Blijft gelijk: urn:schakel:fout:<code>.', examples: ['urn:schakel:fout:conflict'] }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'Wat er mis is en wat u kunt doen.' }),
    instance: z.string(),
    velden: z.array(z.object({ veld: z.string(), fout: z.string() })).optional(),
    code: z.string().optional().meta({ description: 'Bij een weigering: waarom.' }),
    mogelijkeHandelingen: z.array(z.unknown()).optional().meta({ description: 'Bij 409: wat er wel kan.' }),
    intussen: z
      .array(z.unknown())
      .optional()
      .meta({ description: 'Bij 409: wat anderen vastlegden na gezienTot, als regels van de tijdlijn.' }),
  })
  .meta({ id: 'Probleem', description: 'RFC 9457' });

/** Collects the named schemas on its way. */
class Onderdelen {
  readonly schemas: Record<string, unknown> = {};

  schema(schema: z.ZodType, io: 'input' | 'output'): Json {
    const {
      $defs = {},
      $schema: _,
      ...zelf
    } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json & { $defs?: Json };
    const id = schema.meta()?.id;
    // a named schema comes as a reference into its own $defs
    const delen = id === undefined || '$ref' in zelf ? $defs : { ...$defs, [id]: zelf };
    for (const [naam, deel] of Object.entries(delen)) {
      this.schemas[naam] = verwijs(deel, naam);
    }
    return id === undefined ? (verwijs(zelf) as Json) : { $ref: `#/components/schemas/${id}` };
  }
}

/** zod points within its own document; here the named schemas stand elsewhere. Their own id would be a base address. */
function verwijs(deel: unknown, naam?: string): unknown {
  if (Array.isArray(deel)) return deel.map((d) => verwijs(d));
  if (typeof deel !== 'object' || deel === null) return deel;
  const velden = Object.entries(deel).filter(
    ([veld, waarde]) => !(veld === 'id' && (waarde === naam || typeof waarde === 'string')),
  );
  return Object.fromEntries(
    velden.map(([veld, waarde]) => [
      veld,
      veld === '$ref' ? String(waarde).replace('#/$defs/', '#/components/schemas/') : verwijs(waarde),
    ]),
  );
}

export function maakOpenApi(routes: readonly Route[], versie: string): Json {
  const onderdelen = new Onderdelen();
  const paths: Record<string, Json> = {};
  for (const route of routes) (paths[route.pad] ??= {})[route.methode] = bewerking(route, onderdelen);
  onderdelen.schema(probleem, 'output');
  return {
    openapi: '3.1.0',
    info: {
      title: 'Schakel',
      version: versie,
      description:
        'Verzuimmeldingen en de zaken die eruit volgen, langs de Methodische Aanpak Schoolverzuim. Wat u niet mag zien, bestaat voor u niet: dan is het antwoord 404.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(({ groep }) => groep))].map((name) => ({ name })),
    security: [{ bearer: [] }, { sessie: [] }],
    paths,
    components: {
      schemas: onderdelen.schemas,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        sessie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'schakel',
          description:
            'Voor de schermen, na /aanmelden. Met https heet het cookie __Host-schakel. Een antwoord zegt in X-Account van wie de sessie is; een verzoek dat daar een ander noemt, is 409 met code AndereGebruiker. Met X-Vanzelf: 1 telt een verzoek niet als gebruik.',
        },
        ouderportaal: {
          type: 'apiKey',
          in: 'cookie',
          name: 'schakel-ouder',
          description:
            'Voor het online formulier voor ouders, met een code uit een brief. Met https heet het cookie __Secure-schakel-ouder. Het opent alleen dat formulier.',
        },
      },
    },
  };
}

function bewerking(route: Route, onderdelen: Onderdelen): Json {
  const { groep, samenvatting, uitleg, methode, pad, lichaam, bestand } = route;
  return {
    operationId: `${methode}-${pad.slice(4).replace(/[{}]/g, '').replaceAll('/', '-')}`,
    tags: [groep],
    summary: samenvatting,
    ...(uitleg !== undefined && { description: uitleg }),
    parameters: [
      ...velden(route.params, 'path', onderdelen),
      ...velden(route.query, 'query', onderdelen),
      ...Object.entries(route.koppen ?? {}).map(([name, { verplicht, wat, schema }]) => ({
        name,
        in: 'header',
        required: verplicht,
        description: wat,
        schema: onderdelen.schema(schema, 'input'),
      })),
    ],
    ...(lichaam && {
      requestBody: {
        required: true,
        content: bestand
          ? alsBestand(bestand.soorten)
          : { 'application/json': { schema: onderdelen.schema(lichaam, 'input') } },
      },
    }),
    ...(route.zonderAanmelden && { security: [] }),
    ...(route.voorOuders && { security: [{ ouderportaal: [] }] }),
    responses: antwoorden(route, onderdelen),
  };
}

/** A file by its media types: what is in it has no schema. */
const alsBestand = (soorten: readonly string[]): Json => Object.fromEntries(soorten.map((soort) => [soort, {}]));

function velden(schema: z.ZodType | undefined, waar: 'path' | 'query', onderdelen: Onderdelen): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = onderdelen.schema(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...veld }]) => ({
    name,
    in: waar,
    required: waar === 'path' || required.includes(name),
    ...(description !== undefined && { description }),
    schema: veld,
  }));
}

function antwoorden({ uit, fouten = [], zonderAanmelden }: Route, onderdelen: Onderdelen): Json {
  const goed = Object.entries(uit).map(([status, { wat, schema, soorten, koppen = {} }]) => [
    status,
    {
      description: wat,
      headers: Object.fromEntries(
        Object.entries({ 'API-Version': 'De versie van de API.', ...koppen }).map(([naam, description]) => [
          naam,
          { description, schema: { type: 'string' } },
        ]),
      ),
      ...((schema ?? soorten) && {
        content: {
          ...(schema && { 'application/json': { schema: onderdelen.schema(schema, 'output') } }),
          ...(soorten && alsBestand(soorten)),
        },
      }),
    },
  ]);
  const fout = [...ALTIJD, ...(zonderAanmelden ? [] : AANGEMELD), ...fouten].map((code) => [
    String(FOUTEN[code].status),
    {
      description: `${FOUTEN[code].title} (urn:schakel:fout:${code})`,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
    },
  ]);
  return Object.fromEntries([...goed, ...fout]) as Json;
}
