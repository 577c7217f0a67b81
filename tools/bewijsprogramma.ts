/** `npm run audit:programma`: makes dist/controleer.mjs, the check of an export as one file that needs nothing but Node. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { CODE } from '../protocol/code.ts';

const wortel = fileURLToPath(new URL('../', import.meta.url));

/** @param outDir absolute, or from the root of the project */
export async function maakProgramma(outDir: string): Promise<void> {
  await build({
    root: wortel,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { PROGRAMMA: JSON.stringify(CODE) },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: 'bewijs/programma.ts',
      target: 'node20',
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'controleer.mjs', codeSplitting: false } },
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await maakProgramma('dist');
