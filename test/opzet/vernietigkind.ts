/**
 * One round of destruction in a process that dies of SIGKILL: at the n-th statement to the database, before it is sent or
 * right after that, when nobody hears the answer any more. Its order comes as one line of JSON, so that it can be ready.
 */
import { once } from 'node:events';
import pg from 'pg';
import type { Client } from '@temporalio/client';
import { Protocolregister } from '../../activities/register.ts';
import { maakPrisma } from '../../platform/databank/prisma.ts';
import { maakLog } from '../../platform/log.ts';
import { leesOndertekensleutels } from '../../platform/ondertekensleutel.ts';
import { vernietigRonde } from '../../worker/vernietiging/vernietiger.ts';

export interface Kindopdracht {
  url: string;
  /** Where the key is that certificates are signed with. */
  map: string;
  /** How many statements go well. */
  naar: number;
  ervoor: boolean;
}

const [regel] = (await once(process.stdin.setEncoding('utf8'), 'data')) as [string];
const { url, map, naar, ervoor } = JSON.parse(regel) as Kindopdracht;

/** A server that has nothing of the case (any more). */
const weg = Object.assign(new Error('weg'), { code: 5 });
const workflow = { list: () => [], getHandle: () => ({ describe: () => Promise.reject(weg) }) };

const stuur: unknown = Reflect.get(pg.Client.prototype, 'query');
let over = naar;
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]): unknown {
  over -= 1;
  if (over < 0 && ervoor) process.kill(process.pid, 'SIGKILL');
  const uit: unknown = Reflect.apply(stuur as () => unknown, this, args);
  if (over < 0) process.kill(process.pid, 'SIGKILL');
  return uit;
} as never;

const prisma = maakPrisma(url);
const werk = {
  prisma,
  register: new Protocolregister(),
  client: { workflow } as unknown as Client,
  sleutels: leesOndertekensleutels({ data: map }),
  nu: () => Date.now(),
};
await vernietigRonde(werk, maakLog('worker', 'silent'));
await prisma.$disconnect();
process.exit(0);
