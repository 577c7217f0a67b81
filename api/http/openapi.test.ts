import { beforeAll, describe, expect, test } from 'vitest';
import { alleRoutes, API_VERSIE } from '../app.ts';
import type { Huis } from '../huis.ts';
import { Intake } from '../intake/intake.ts';
import { maakOpenApi } from './openapi.ts';

interface Bewerking {
  operationId: string;
  summary: string;
  parameters: { name: string; in: string; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string }>;
  security?: object[];
}

// routes do nothing with the house until somebody calls them
const niemand = {} as Huis;
const routes = alleRoutes(niemand, new Intake(niemand));
let document: { paths: Record<string, Record<string, Bewerking>>; components: { schemas: Record<string, unknown> } };
beforeAll(() => {
  document = JSON.parse(JSON.stringify(maakOpenApi(routes, API_VERSIE))) as typeof document;
});

function* alles(deel: unknown): Generator<[string, unknown]> {
  if (typeof deel !== 'object' || deel === null) return;
  for (const [veld, waarde] of Object.entries(deel)) {
    yield [veld, waarde];
    yield* alles(waarde);
  }
}

describe('the OpenAPI document', () => {
  test('describes every route, each with an id of its own', () => {
    const bewerkingen = Object.values(document.paths).flatMap((pad) => Object.values(pad));
    expect(bewerkingen).toHaveLength(routes.length);
    expect(new Set(bewerkingen.map(({ operationId }) => operationId)).size).toBe(routes.length);
    for (const { summary, responses, security } of bewerkingen) {
      expect(summary).toMatch(/\S/);
      const voorIedereen = security?.length === 0;
      const altijd = ['400', '500', '503', ...(voorIedereen ? [] : ['401', '403', '409'])];
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(altijd));
    }
    const open = bewerkingen.filter(({ security }) => security?.length === 0);
    // parents bring a code; partners sign what they ask; a schema says nothing of anybody
    const voorPartners = ['post-berichten', 'get-berichten-kenmerk-inhoud', 'get-berichtschemas-type'];
    expect(open.map(({ operationId }) => operationId)).toEqual([
      'get-aanmeldwijze',
      ...voorPartners,
      'post-ouderportaal-aanmelding',
    ]);
  });

  test('points nowhere that does not exist', () => {
    const verwijzingen = [...alles(document)].filter(([veld]) => veld === '$ref').map(([, waarde]) => String(waarde));
    expect(verwijzingen.length).toBeGreaterThan(50);
    for (const verwijzing of verwijzingen) {
      expect(document.components.schemas).toHaveProperty([verwijzing.replace('#/components/schemas/', '')]);
    }
  });

  test('names every parameter in a path, and the key of an action', () => {
    for (const [pad, bewerkingen] of Object.entries(document.paths)) {
      const inPad = [...pad.matchAll(/\{(\w+)\}/g)].map(([, naam]) => naam);
      for (const { parameters } of Object.values(bewerkingen)) {
        expect(parameters.filter((p) => p.in === 'path').map(({ name }) => name)).toEqual(inPad);
      }
    }
    const handel = document.paths['/v1/zaken/{zaakId}/handelingen']?.post;
    expect(handel?.parameters.map(({ name }) => name)).toEqual(['zaakId', 'proef', 'Idempotency-Key']);
  });

  test('holds the fields of a melding and of each action, and no keyword of another dialect', () => {
    expect(document.components.schemas.Verzuimmelding).toMatchObject({
      required: expect.arrayContaining(['meldingsnummer', 'melddatumtijd', 'leerling', 'soort']) as unknown,
      properties: {
        soort: { enum: ['V3', 'V4', 'RMC', 'L', 'LRV', 'O'] },
        leerling: { $ref: '#/components/schemas/LeerlingInMelding' },
      },
    });
    expect(document.components.schemas.HandelingRondAf).toMatchObject({
      properties: { handeling: { const: 'rond-af' } },
    });
    expect([...alles(document)].map(([veld]) => veld)).not.toContain('$defs');
  });

  test('says of every named schema what it is, and of every field what kind it has', () => {
    const zegtNiets = Object.entries(document.components.schemas).flatMap(([naam, schema]) => {
      const { $ref, properties = {} } = schema as { $ref?: string; properties?: Record<string, object> };
      const leeg = Object.entries(properties).filter(
        ([, veld]) => !['type', '$ref', 'enum', 'const', 'anyOf', 'oneOf', 'allOf'].some((woord) => woord in veld),
      );
      return [...($ref === undefined ? [] : [naam]), ...leeg.map(([veld]) => `${naam}.${veld}`)];
    });
    expect(zegtNiets).toEqual([]);
  });
});
