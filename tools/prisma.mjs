// The Prisma CLI looks for a native engine that it would download from its vendor. Schakel hands it the same engine in
// WebAssembly, which comes with `npm ci`, so that everything works without any other network. Whoever sets the variable
// himself keeps his own engine.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const pad = (naam) => fileURLToPath(new URL(naam, import.meta.url));
const cli = pad('../node_modules/prisma/build/index.js');
if (!existsSync(cli)) {
  // `npm ci --omit=dev`: the generated client was copied from the build stage
  process.exit(0);
}
const env = {
  PRISMA_SCHEMA_ENGINE_BINARY: pad('./schema-engine.mjs'),
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
  ...process.env,
};
process.exit(spawnSync(process.execPath, [cli, ...process.argv.slice(2)], { stdio: 'inherit', env }).status ?? 1);
