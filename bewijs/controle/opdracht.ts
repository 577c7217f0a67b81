/** The command `controleer`, as `npm run audit` and the program by itself both have it. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { controleer } from './index.ts';
import { type Uitslag, verwoord } from './verwoord.ts';
import { eersteVerkeerdeByte } from './wijsaan.ts';

/** @param programma the code that checks, as receipts name it */
export function voerControleUit(args: readonly string[], gebruik: string, programma: string): Uitslag {
  const gelezen = leesArgumenten(args);
  if (!gelezen) return { code: 2, tekst: gebruik };
  const { bestand, ...verwacht } = gelezen;
  let bytes: Buffer;
  try {
    bytes = readFileSync(bestand);
  } catch {
    return { code: 2, tekst: `${bestand} is niet te openen. Kijk na of het bestand er is, en of u het mag lezen.` };
  }
  const verslag = controleer(bytes, verwacht);
  const byte = verslag.uitkomst === 'klopt' ? null : eersteVerkeerdeByte(bytes);
  return verwoord(verslag, verwacht, programma, byte);
}

function leesArgumenten(
  args: readonly string[],
): { bestand: string; sleutel: string | null; anker: string | null } | null {
  const options = { sleutel: { type: 'string' }, anker: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [bestand, ...rest] = positionals;
    if (bestand === undefined || rest.length > 0) return null;
    return { bestand, sleutel: values.sleutel ?? null, anker: values.anker ?? null };
  } catch {
    return null;
  }
}
