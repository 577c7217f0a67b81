/** The commands of `npm run protocol`: how they are read, and what each answers as text and exit code. */
import { parseArgs } from 'node:util';
import { ProtocolFout } from './fout.ts';

export interface Uitslag {
  code: 0 | 1;
  tekst: string;
}

export interface Opdracht {
  /** What it is told, by the word that the help has for it; of the last one in brackets, `[MAP]`, it may be told nothing. */
  plaatsen: readonly string[];
  /** The options that it needs, each with the word for its value. */
  opties?: Readonly<Record<string, string>>;
  uitleg: string;
  voerUit: (plaatsen: readonly string[], opties: Readonly<Record<string, string>>) => Promise<string> | string;
}
export type Opdrachten = Readonly<Record<string, Opdracht>>;

/** A command that cannot be carried out; the message says why, and what to do. */
export class OpdrachtFout extends Error {
  override readonly name = 'OpdrachtFout';
}

/** Carries out the command that the arguments name, or says what there is. */
export async function voerUit(args: readonly string[], opdrachten: Opdrachten): Promise<Uitslag> {
  const [naam = '', ...rest] = args;
  const opdracht = Object.hasOwn(opdrachten, naam) ? opdrachten[naam] : undefined;
  const gelezen = opdracht && leesArgumenten(opdracht, rest);
  if (!opdracht || !gelezen) return { code: 1, tekst: gebruik(opdrachten) };
  try {
    return { code: 0, tekst: await opdracht.voerUit(gelezen.plaatsen, gelezen.opties) };
  } catch (fout) {
    if (fout instanceof ProtocolFout || fout instanceof OpdrachtFout) return { code: 1, tekst: fout.message };
    throw fout;
  }
}

/** Null when it is not what the command asks for. */
function leesArgumenten(
  { plaatsen, opties = {} }: Opdracht,
  args: readonly string[],
): { plaatsen: string[]; opties: Record<string, string> } | null {
  const namen = Object.keys(opties);
  const options = Object.fromEntries(namen.map((naam) => [naam, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const gegeven = Object.fromEntries(namen.map((naam) => [naam, (values[naam] ?? '').trim()]));
    const nodig = plaatsen.filter((plaats) => !plaats.startsWith('[')).length;
    const past = positionals.length >= nodig && positionals.length <= plaatsen.length;
    const volledig = past && Object.values(gegeven).every((waarde) => waarde !== '');
    return volledig ? { plaatsen: positionals, opties: gegeven } : null;
  } catch {
    // an option that there is none of
    return null;
  }
}

function gebruik(opdrachten: Opdrachten): string {
  const rijen = Object.entries(opdrachten).map(([naam, { plaatsen, opties = {}, uitleg }]) => ({
    vorm: [naam, ...plaatsen, ...Object.entries(opties).map(([optie, waarde]) => `--${optie} ${waarde}`)].join(' '),
    uitleg,
  }));
  const breedte = Math.max(...rijen.map(({ vorm }) => vorm.length));
  const regels = rijen.map(({ vorm, uitleg }) => `  ${vorm.padEnd(breedte)}  ${uitleg}`);
  return ['Gebruik: npm run protocol -- <opdracht>', ...regels].join('\n');
}
