/** Which fields, filters and blocks a text uses, and where. */
import { analyzeSync, ForTag, Output, type Template, Value, type Variable } from 'liquidjs';
import { KEURLIQUID } from './liquid.ts';
import { blokVan, delenVan, isTag, regelVan } from './sjabloon.ts';
import type { Gebruik } from './types.ts';

/** How a field is used: said, asked whether it is there, or gone through. */
export type Rol = 'zegt' | 'vraagt' | 'herhaalt';

export interface Veldgebruik extends Gebruik {
  rol: Rol;
}

export interface Gebruikt {
  velden: Veldgebruik[];
  filters: Gebruik[];
}

/** Names of loops, and the path of an item of what they go through. */
type Lussen = Readonly<Record<string, string>>;

/** What the part itself mentions: without what stands inside it. */
function eigenVariabelen(deel: Template): Variable[] {
  const kaal = { token: deel.token, render: () => '', arguments: () => deel.arguments?.() ?? [] };
  return Object.values(analyzeSync([kaal as Template]).variables).flat();
}

/** `afspraken[].wat` for `a.wat` in a loop over `afspraken`. */
function padVan({ segments }: Variable, lussen: Lussen): string {
  const [eerste = '', ...rest] = segments.map(String);
  return [lussen[eerste] ?? eerste, ...rest].join('.');
}

function rolVan(deel: Template): Rol {
  if (deel instanceof Output) return 'zegt';
  return deel instanceof ForTag ? 'herhaalt' : 'vraagt';
}

function filtersVan(deel: Template): Gebruik[] {
  return [...(deel.arguments?.() ?? [])].flatMap((waarde) =>
    waarde instanceof Value ? waarde.filters.map(({ name }) => ({ naam: name, regel: regelVan(deel.token) })) : [],
  );
}

function loop(delen: readonly Template[], lussen: Lussen, uit: Gebruikt): void {
  for (const deel of delen) {
    const velden = eigenVariabelen(deel).map((veld) => ({ naam: padVan(veld, lussen), regel: veld.location.row }));
    uit.velden.push(...velden.map((veld) => ({ ...veld, rol: rolVan(deel) })));
    uit.filters.push(...filtersVan(deel));
    if (deel instanceof ForTag) {
      const item = `${velden[0]?.naam ?? ''}[]`;
      loop(deel.templates, { ...lussen, [deel.variable]: item }, uit);
      loop(deel.elseTemplates, lussen, uit);
    } else loop(kinderenVan(deel), lussen, uit);
  }
}

/** The parts inside a part. Theirs is a generator that could read files; none of our tags does, so it ends at once. */
const kinderenVan = (deel: Template): Template[] =>
  (deel.children?.(false, true).next().value as Template[] | undefined) ?? [];

/** Throws a `LiquidError` when the text is no Liquid. */
export function leesGebruik(tekst: string): Gebruikt {
  const uit: Gebruikt = { velden: [], filters: [] };
  loop(KEURLIQUID.parse(tekst), {}, uit);
  return uit;
}

/** Which fields and blocks a text uses, so that the compiler can refuse those that a letter may not hold. */
export function gebruikVan(tekst: string): { velden: Gebruik[]; blokken: Gebruik[] } {
  const tags = delenVan(tekst).filter(isTag);
  return {
    velden: leesGebruik(tekst).velden.map(({ naam, regel }) => ({ naam, regel })),
    blokken: tags
      .filter(({ name }) => name === 'blok')
      .map((token) => ({ naam: blokVan(token), regel: regelVan(token) })),
  };
}
