/**
 * What falls under the Wpg is kept apart in the database (prisma/migrations/0012_regimes): one connection sees it, the other
 * does not. Which of them a request gets is decided here, once, from who asks. That he may read it in this very case the
 * routes say themselves; whoever may read it nowhere cannot get at it through any fault of theirs.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { mag, type Wie } from '../mas/rechten.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';

export interface Bronnen {
  /** Sees nothing of the Wpg. */
  smal: PrismaClient;
  /** Sees both regimes. */
  ruim: PrismaClient;
}

const verzoek = new AsyncLocalStorage<keyof Bronnen>();

/**
 * A client that is the narrow one within {@link binnenRegime} of somebody who may not read what falls under the Wpg, and the
 * wide one else: what the house does by itself is for everybody.
 */
export function perVerzoek({ smal, ruim }: Bronnen): PrismaClient {
  return new Proxy(ruim, {
    get(_, veld) {
      const bron = verzoek.getStore() === 'smal' ? smal : ruim;
      const waarde: unknown = Reflect.get(bron, veld, bron);
      return typeof waarde === 'function' ? (waarde.bind(bron) as unknown) : waarde;
    },
  });
}

/** A ketenpartner is a program: it fetches what was written for it, and of that the Halt-verwijzing is one. */
const leestOoitWpg = (wie: Wie): boolean => mag(wie, 'lees-wpg') || wie.rol === 'ketenpartner';

/** @param wie absent: a parent at the form, or a partner that hands something in */
export const binnenRegime = <T>(wie: Wie | undefined, doe: () => T): T =>
  verzoek.run(wie && !leestOoitWpg(wie) ? 'smal' : 'ruim', doe);
