import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './schema.ts';

/** A named schema of the API. */
export type Schema<Naam extends keyof components['schemas']> = components['schemas'][Naam];

/** RFC 9457, as the API gives it for everything that did not go well. */
export interface Probleem {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** `urn:uuid:…`: what a person reads to whoever helps him. */
  instance?: string;
  velden?: { veld: string; fout: string }[];
  code?: string;
  [meer: string]: unknown;
}

/** Everything that the API refuses, and everything that does not reach it (status 0), as one kind of error. */
export class ApiFout extends Error {
  override readonly name = 'ApiFout';
  readonly probleem: Probleem;

  constructor(probleem: Probleem) {
    super(probleem.detail);
    this.probleem = probleem;
  }
  get status(): number {
    return this.probleem.status;
  }
}

const GEEN_VERBINDING: Probleem = { type: 'urn:schakel:fout:geen-verbinding', title: '', status: 0, detail: '' };

/** Told when the API says that nobody is signed in any more. */
export const sessieVoorbij = new EventTarget();

const IK = '/v1/ik';

const bewaakSessie: Middleware = {
  onResponse({ response, schemaPath }) {
    if (response.status === 401 && schemaPath !== IK) sessieVoorbij.dispatchEvent(new Event('voorbij'));
  },
};

/** The API, typed by its own OpenAPI document. Its answers go through {@link vraag}, which throws what was refused. */
export const api = createClient<paths>({ credentials: 'same-origin' });
api.use(bewaakSessie);

interface Uitslag<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * What the API answered.
 * @throws {ApiFout} when it refused, or could not be reached
 */
export async function vraag<T>(verzoek: Promise<Uitslag<T>>): Promise<T> {
  let uitslag: Uitslag<T>;
  try {
    uitslag = await verzoek;
  } catch {
    // fetch itself failed, or what came was cut off
    throw new ApiFout(GEEN_VERBINDING);
  }
  const { data, error, response } = uitslag;
  if (response.ok) return data as T;
  throw new ApiFout(isProbleem(error) ? error : { ...GEEN_VERBINDING, status: response.status });
}

const isProbleem = (waarde: unknown): waarde is Probleem =>
  typeof waarde === 'object' && waarde !== null && 'detail' in waarde && 'status' in waarde;
