/** One description a route: it is what Express carries out and what the OpenAPI document says, so they cannot differ. */
import type { RequestHandler } from 'express';
import type { z } from 'zod';
import type { Wie } from '../../mas/rechten.ts';
import type { Portaalsessie } from '../ouderportaal/sessies.ts';
import type { Foutcode } from './fout.ts';

export interface Verzoek<P, Q, B> {
  wie: Wie;
  params: P;
  query: Q;
  lichaam: B;
  kop: (naam: string) => string | undefined;
  /** Network address that it came from. */
  vanaf: string;
  /** Who fills in the form for parents; there on its routes alone, where `wie` is not. */
  portaal: Portaalsessie;
}

export interface Antwoord {
  status: number;
  /** Goes out as JSON; bytes go out as they are, of the kind that `Content-Type` in the headers says. */
  lichaam?: unknown;
  koppen?: Record<string, string>;
}

/** A body that is a file: of one of these media types, and of at most so many bytes. */
export interface Bestand {
  soorten: readonly string[];
  hoogstens: number;
}

interface Uit {
  wat: string;
  /** Absent: an answer without a body. */
  schema?: z.ZodType;
  /** The answer is a file, of one of these media types; besides JSON where there is a schema too. */
  soorten?: readonly string[];
  koppen?: Record<string, string>;
}

interface Beschrijving {
  methode: 'get' | 'post' | 'put' | 'delete';
  /** As in OpenAPI: `/v1/zaken/{zaakId}`. */
  pad: string;
  groep: string;
  samenvatting: string;
  uitleg?: string;
  /** Anybody may ask, signed in or not; `wie` is not there then. */
  zonderAanmelden?: true;
  /** Lets in who fills in the form for parents, in place of who has an account. */
  voorOuders?: RequestHandler;
  /** Names of request headers that the route reads, with what they are for. */
  koppen?: Record<string, { verplicht: boolean; wat: string; schema: z.ZodType }>;
  /** The body is a file and not JSON: `lichaam` gets its bytes. */
  bestand?: Bestand;
  uit: Record<number, Uit>;
  /** Besides 400, 500 and 503, which every route can give, and 401 and 403 where one has to be signed in. */
  fouten?: readonly Foutcode[];
}

interface Schemas<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  params?: P;
  query?: Q;
  lichaam?: B;
}

export type Route = Beschrijving &
  Schemas<z.ZodType, z.ZodType, z.ZodType> & {
    behandel: (verzoek: Verzoek<never, never, never>) => Promise<Antwoord>;
  };

/** Writes down a route; the types of what the handler gets follow from its schemas. */
export const route = <
  P extends z.ZodType = z.ZodType<Record<string, never>>,
  Q extends z.ZodType = z.ZodType<Record<string, never>>,
  B extends z.ZodType = z.ZodType<undefined>,
>(
  beschrijving: Beschrijving &
    Schemas<P, Q, B> & { behandel: (verzoek: Verzoek<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Antwoord> },
): Route => beschrijving;
