import { PGlite } from '@electric-sql/pglite';
import { meldGereed, stopMetOuder } from '../kind.ts';
import { neemSlot } from '../slot.ts';
import { openStekker } from './stekker.ts';

/**
 * The embedded PostgreSQL as a process of its own: `pglite.ts <folder> <port>`. The engine keeps a processor busy while
 * it works, and a crash of it must not take anything else along.
 */

/** A killed predecessor ends within moments of its parent; its lock is waited for. */
const GEDULD_MS = 5_000;

const [map = '', poort = ''] = process.argv.slice(2);
const laatLos = await neemSlot(`${map}.slot`, GEDULD_MS);
const db = await PGlite.create({ dataDir: map });
const stekker = await openStekker(db, Number(poort), (oorzaak) => {
  console.error('de databank is vastgelopen', oorzaak);
  process.exit(1);
});
stopMetOuder(async () => {
  await stekker.stop();
  await db.close();
  laatLos();
});
meldGereed();
