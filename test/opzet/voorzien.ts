import 'vitest';

/** What the set-up of a project provides to its tests. */
declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the database that others are copied from. */
    sjabloon: string;
    huis: { api: string; map: string; databaseUrl: string; temporalAddress: string; keks: string; duo: string };
  }
}
