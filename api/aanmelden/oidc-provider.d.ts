/** What Schakel uses of oidc-provider, which has no types of its own. */

declare module 'oidc-provider/lib/provider.js' {
  import type { EventEmitter } from 'node:events';
  import type { IncomingMessage, ServerResponse } from 'node:http';

  /** A request as Koa has it. */
  export interface Context {
    status: number;
    redirect(adres: string): void;
    response: { headers: Readonly<Record<string, unknown>>; remove(kop: string): void };
    oidc: {
      provider: Provider;
      client: { clientId: string };
      session: { accountId: string };
    };
  }

  export interface Account {
    accountId: string;
    claims(): { sub: string };
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  export interface Interactie {
    params: Readonly<Record<string, unknown>>;
  }

  export class Provider extends EventEmitter {
    constructor(issuer: string, configuratie: Readonly<Record<string, unknown>>);
    /** Whether X-Forwarded-* says how people reach it. */
    proxy: boolean;
    readonly Grant: new (wat: { clientId: string; accountId: string }) => Grant;
    use(tussen: (ctx: Context, next: () => Promise<void>) => Promise<void>): this;
    cookieName(soort: 'session'): string;
    callback(): (req: IncomingMessage, res: ServerResponse) => Promise<void>;
    interactionDetails(req: IncomingMessage, res: ServerResponse): Promise<Interactie>;
    interactionFinished(
      req: IncomingMessage,
      res: ServerResponse,
      uitkomst: { login: { accountId: string; remember: boolean } },
    ): Promise<void>;
  }
}

declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
  export function createMemoryAdapter(clockTolerance: number): new (model: string) => object;
}
