/** The command `controleer`, as `npm run audit` and the program by itself both have it. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { controleer, type Verwacht } from './index.ts';
import { alsJson, type Uitslag, verwoord } from './verwoord.ts';
import { eerstePlek } from './wijsaan.ts';

/** @param programma the code that checks, as receipts name it */
export function voerControleUit(args: readonly string[], gebruik: string, programma: string): Uitslag {
  const gelezen = leesArgumenten(args);
  if (!gelezen) return { code: 2, tekst: gebruik };
  const { bestand, json, ...verwacht } = gelezen;
  let bytes: Buffer;
  try {
    bytes = readFileSync(bestand);
  } catch {
    return { code: 2, tekst: `${bestand} is niet te openen. Kijk na of het bestand er is, en of u het mag lezen.` };
  }
  const verslag = controleer(bytes, verwacht);
  const plek = eerstePlek(bytes, verslag);
  return json ? alsJson(verslag, plek) : verwoord(verslag, verwacht, programma, plek);
}

function leesArgumenten(args: readonly string[]): ({ bestand: string; json: boolean } & Verwacht) | null {
  const options = { sleutel: { type: 'string' }, anker: { type: 'string' }, json: { type: 'boolean' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [bestand, ...rest] = positionals;
    if (bestand === undefined || rest.length > 0) return null;
    return { bestand, json: values.json === true, sleutel: values.sleutel ?? null, anker: values.anker ?? null };
  } catch {
    return null;
  }
}
