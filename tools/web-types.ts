/** Writes down the types that the API publishes, for the screens to be written against: web/src/api/schema.ts. */
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { alleRoutes, API_VERSIE } from '../api/app.ts';
import { maakOpenApi } from '../api/http/openapi.ts';
import type { Huis } from '../api/huis.ts';
import { Intake } from '../api/intake/intake.ts';

const KOP = '// Generated from the OpenAPI document of the API by tools/web-types.ts. Changes are lost.\n\n';
const pad = (naam: string): string => fileURLToPath(new URL(naam, import.meta.url));

// `npm ci --omit=dev`: nobody writes screens there
if (existsSync(pad('../node_modules/openapi-typescript'))) {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  // routes do nothing with the house until somebody calls them
  const niemand = {} as Huis;
  const document = JSON.stringify(maakOpenApi(alleRoutes(niemand, new Intake(niemand)), API_VERSIE));
  writeFileSync(pad('../web/src/api/schema.ts'), KOP + astToString(await openapiTS(document)));
}
