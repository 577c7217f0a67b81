import { type Client, ServiceError } from '@temporalio/client';
import { expect, test } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { vertaal } from '../http/vertaal.ts';
import { duid, houdVol, type Uitslag, voerUit } from './voerUit.ts';

const fout = (code: number, details: string): ServiceError =>
  new ServiceError('Workflow Update failed', {
    cause: Object.assign(new Error(details), { code, details, metadata: {} }),
  });
/** What Temporal 1.31 says of an action that it held when the task of the case failed, and of one while that keeps failing. */
const MISLUKT = fout(9, 'Unable to perform workflow execution update due to unexpected workflow task failure.');
const BLIJFT = fout(9, 'Unable to perform workflow execution update due to Workflow Task in failed state.');
const SLUIT = fout(8, 'workflow operation can not be applied because workflow is closing');

const verzoek = {
  sleutel: 'lpa/k1',
  actor: { soort: 'account', id: 'lpa' },
  handeling: { soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' },
} as const;
const leeg = { antwoord: { findUnique: () => Promise.resolve(null) } } as unknown as PrismaClient;

/** A case that gives the action back with each of these errors, and then takes it. */
function zaakNa(fouten: ServiceError[], gezien: unknown[]): Client {
  const startUpdate = (_: unknown, { updateId, args }: { updateId: string; args: unknown[] }) => {
    gezien.push([updateId, ...args]);
    const weigert = fouten[gezien.length - 1];
    return weigert ? Promise.reject(weigert) : Promise.resolve({ result: () => Promise.resolve({ nr: 7 }) });
  };
  return {
    withDeadline: (_: number, doe: () => Promise<unknown>) => doe(),
    workflow: { getHandle: () => ({ startUpdate }) },
  } as unknown as Client;
}

test('an action that the server gave back is asked again with its own key, until the case takes it', async () => {
  const gezien: unknown[] = [];
  const client = zaakNa([SLUIT, MISLUKT, BLIJFT], gezien);
  expect(await voerUit(client, leeg, 'z-1', verzoek)).toEqual({ soort: 'geboekt', nr: 7 });
  expect(gezien).toEqual(Array.from({ length: 4 }, () => ['lpa/k1', verzoek]));
});

test('it is not asked for ever: who waits hears that he can try again, and no error of ours', async () => {
  const nogSteeds = (): Promise<Uitslag> => Promise.resolve(duid(MISLUKT));
  expect(await houdVol(nogSteeds, Date.now() - 1)).toEqual({ soort: 'weg' });
  expect([MISLUKT, BLIJFT, SLUIT].map((f) => vertaal(f)?.status)).toEqual([503, 503, 503]);
});

test('of another error nobody knows what became of the action: it is no reason to ask again', () => {
  // 3, INVALID_ARGUMENT: something of ours is wrong
  const vreemd = fout(3, 'Update ID is too long');
  expect(() => duid(vreemd)).toThrow(vreemd);
  expect(vertaal(vreemd)).toBeNull();
});
