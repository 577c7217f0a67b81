/** Liquid as letters use it: a few tags and filters, and values that stand aside until the text is read. */
import { type Context, type Emitter, Liquid, type LiquidOptions } from 'liquidjs';
import { BriefFout } from '../fout.ts';
import { FILTERS } from './filters.ts';
import { BLADZIJDE } from './blokken.ts';
import type { Opzij } from './opzij.ts';
import { alsAlineas, alsRegel } from './waarde.ts';

/** Tags of Liquid itself that a text may use, and what closes or divides them. */
const TAGS = ['if', 'unless', 'case', 'for', 'comment'];
const DELEN = ['elsif', 'else', 'when', 'endif', 'endunless', 'endcase', 'endfor', 'endcomment'];
/** Ours: a text that letters share, the free paragraphs of the official, and where what comes behind the letter begins. */
const EIGEN = ['blok', 'alinea', 'bladzijde'];
export const TAGNAMEN: ReadonlySet<string> = new Set([...TAGS, ...DELEN, ...EIGEN]);

/** What a text is rendered with besides its fields. */
export interface Vulling {
  opzij: Opzij;
  /** The free paragraphs. */
  alinea: string;
}

/** Under this name that goes along; no text can write it. */
const VULLING = '%vulling';
export const metVulling = (vulling: Vulling): Record<string, unknown> => ({ [VULLING]: vulling });
const vullingVan = ({ globals }: Context): Vulling => (globals as { [VULLING]: Vulling })[VULLING];

/** How every value leaves a text; Liquid calls it as it calls a filter. */
function zetOpzij(this: { context: Context }, waarde: unknown): string {
  const { opzij } = vullingVan(this.context);
  if (typeof waarde === 'string') return opzij.zet(alsRegel(waarde));
  if (typeof waarde === 'number') return opzij.zet(String(waarde).replace('.', ','));
  throw new BriefFout(
    'tekst',
    'Een veld in de tekst is een groep, een lijst of ja/nee. Gebruik er een filter of een voorwaarde bij.',
  );
}

function bouw(opties: LiquidOptions): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    lenientIf: true,
    // what a text needs is far less; a text that asks for more would only stop everybody else
    parseLimit: 200_000,
    memoryLimit: 1_000_000,
    ...opties,
  });
  for (const naam of Object.keys(liquid.filters)) liquid.unregisterFilter(naam);
  for (const naam of Object.keys(liquid.tags)) if (!TAGS.includes(naam)) Reflect.deleteProperty(liquid.tags, naam);
  for (const [naam, filter] of Object.entries(FILTERS)) liquid.registerFilter(naam, filter);
  liquid.registerTag('alinea', {
    parse: () => undefined,
    render: (context: Context, uit: Emitter) => {
      const { opzij, alinea } = vullingVan(context);
      for (const deel of alsAlineas(alinea)) uit.write(`\n\n${opzij.zet(deel)}\n\n`);
    },
  });
  liquid.registerTag('bladzijde', {
    parse: () => undefined,
    render: (_: Context, uit: Emitter) => {
      uit.write(`\n\n${BLADZIJDE}\n\n`);
    },
  });
  return liquid;
}

/** Makes letters: everything unknown is refused. */
export const LIQUID = bouw({ strictVariables: true, strictFilters: true, outputEscape: zetOpzij });

/** Reads a text that may be wrong, to tell what is: an unknown filter or block does not end it. */
export const KEURLIQUID = bouw({ strictFilters: false });
KEURLIQUID.registerTag('blok', { parse: () => undefined, render: () => undefined });
