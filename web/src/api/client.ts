import createClient from 'openapi-fetch';
import type { components, paths } from './schema.ts';
import { Tabblad } from './tabblad.ts';

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

/** What is not there and what may not be seen: a screen says the same of both. */
export const isWeg = (fout: unknown): boolean => fout instanceof ApiFout && [403, 404].includes(fout.status);

const GEEN_VERBINDING: Probleem = { type: 'urn:schakel:fout:geen-verbinding', title: '', status: 0, detail: '' };

/** Longer than the API takes for anything: by then nothing comes any more. */
const GEDULD_MS = 30_000;

/** This tab: for whom its screens are, and what became of the session. */
export const tabblad = new Tabblad();

/** The API, typed by its own OpenAPI document. Its answers go through {@link vraag}, which throws what was refused. */
export const api = createClient<paths>({
  credentials: 'same-origin',
  fetch: (verzoek) => fetch(verzoek, { signal: AbortSignal.any([verzoek.signal, AbortSignal.timeout(GEDULD_MS)]) }),
});
api.use(tabblad.middleware);

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
    // fetch itself failed, took too long, or what came was cut off
    throw new ApiFout(GEEN_VERBINDING);
  }
  const { data, error, response } = uitslag;
  if (response.ok) return data as T;
  throw new ApiFout(isProbleem(error) ? error : { ...GEEN_VERBINDING, status: response.status });
}

const isProbleem = (waarde: unknown): waarde is Probleem =>
  typeof waarde === 'object' && waarde !== null && 'detail' in waarde && 'status' in waarde;
