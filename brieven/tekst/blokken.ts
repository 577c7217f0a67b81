/** Markdown to the few things a letter is built of. Everything else that Markdown can do is a mistake, with its line. */
import type { Heading, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isPlek } from './opzij.ts';
import type { Tekstfout } from './types.ts';

/** A piece of a line. */
export interface Stuk {
  t: string;
  vet?: true;
  link?: string;
}

export type Blok =
  | { soort: 'alinea'; tekst: Stuk[] }
  | { soort: 'kop'; tekst: string }
  | { soort: 'lijst'; genummerd: boolean; items: Stuk[][] }
  /** A line to write on, with what has to be written there. */
  | { soort: 'invul'; tekst: string }
  /** What follows is no part of the letter: it stands behind it, on a page of its own. */
  | { soort: 'bladzijde' };

/** A form feed alone on a line: no value has one. */
export const BLADZIJDE = '\f';

export interface Gelezen {
  /** Headings of the first level, of which a letter has one and a block none. */
  titels: { tekst: string; regel: number }[];
  blokken: Blok[];
  fouten: Tekstfout[];
}

const VERBODEN: Readonly<Partial<Record<RootContent['type'], [wat: string, doe: string]>>> = {
  html: ['hier staat HTML', 'Haal het weg; zet \\ voor een < die een gewoon teken is'],
  code: ['hier staat een codeblok', 'Haal de ``` weg'],
  inlineCode: ['hier staat code', 'Haal de ` weg'],
  emphasis: ['schuine tekst leest slecht en kan niet in een brief', 'Gebruik **vet**, of niets'],
  blockquote: ['een citaat kan niet in een brief', 'Haal de > weg'],
  thematicBreak: ['een streep kan niet in een brief', 'Haal hem weg, of begin een nieuwe kop met ##'],
  image: ['een plaatje kan niet in een brief', 'Haal het weg'],
  break: ['een harde regelovergang kan niet in een brief', 'Begin een nieuwe alinea of maak een lijst'],
};
const ANDERS: [wat: string, doe: string] = [
  'dit kan niet in een brief',
  'Gebruik alinea’s, ## koppen, lijsten, **vet** en links',
];

/** Markup that ended up as text: not closed, or written as some other dialect would. */
const RESTANT = /[*`[\]]|^(#|\||~~~)/m;
const ADRES = /^(https:\/\/|mailto:|tel:)\S+$/;
/** `Naam: ___` */
const INVULREGEL = /(?<!\\)_{3,}$/;

/** In Markdown a line that ends within a paragraph is a space; and paper has no use for other white space. */
const opEenRegel = (stukken: readonly Stuk[]): Stuk[] =>
  stukken.map((stuk) => ({ ...stuk, t: stuk.t.replace(/\s+/g, ' ') }));

/** Whether a link may go there. */
export const isAdres = (adres: string): boolean => ADRES.test(adres);

class Lezer {
  readonly uit: Gelezen = { titels: [], blokken: [], fouten: [] };
  readonly #bron: string;

  constructor(bron: string) {
    this.#bron = bron;
  }

  #fout(node: RootContent, wat: string, doe: string): void {
    this.uit.fouten.push({ regel: node.position?.start.line ?? 1, wat, doe });
  }

  #verbied(node: RootContent): void {
    this.#fout(node, ...(VERBODEN[node.type] ?? ANDERS));
  }

  #bronVan(node: RootContent): string {
    return this.#bron.slice(node.position?.start.offset, node.position?.end.offset);
  }

  /** What a line says, without what it looks like. */
  #stukken(nodes: readonly PhrasingContent[], stijl: Omit<Stuk, 't'> = {}): Stuk[] {
    return nodes.flatMap((node): Stuk[] => {
      if (node.type === 'text') return [{ t: this.#tekst(node), ...stijl }];
      if (node.type === 'strong') return this.#stukken(node.children, { ...stijl, vet: true });
      if (node.type === 'link') {
        if (!isPlek(node.url) && !isAdres(node.url))
          this.#fout(node, `dit is geen adres voor een link: ${node.url}`, 'Begin met https://, mailto: of tel:');
        return this.#stukken(node.children, { ...stijl, link: node.url });
      }
      this.#verbied(node);
      return [];
    });
  }

  #tekst(node: RootContent & { value: string }): string {
    const rest = RESTANT.exec(this.#bronVan(node).replace(/\\[!-/:-@[-`{-~]/g, ''))?.[0];
    if (rest !== undefined)
      this.#fout(
        node,
        `de opmaak met ${rest} klopt niet`,
        'Sluit haar af of haal haar weg; zet \\ voor een gewoon teken',
      );
    return node.value;
  }

  #kop(node: Heading): void {
    const stukken = this.#stukken(node.children);
    const tekst = stukken.map(({ t }) => t).join('');
    if (stukken.some(({ vet, link }) => vet === true || link !== undefined))
      this.#fout(node, 'een kop heeft geen opmaak', 'Haal ** en links uit de kop');
    if (tekst.trim() === '') this.#fout(node, 'deze kop is leeg', 'Schrijf er iets in of haal hem weg');
    if (node.depth === 1) this.uit.titels.push({ tekst, regel: node.position?.start.line ?? 1 });
    else if (node.depth === 2) this.uit.blokken.push({ soort: 'kop', tekst });
    else this.#fout(node, 'een brief heeft geen koppen onder ##', 'Maak er een kop met ## van, of een gewone alinea');
  }

  #alinea(node: Paragraph): void {
    if (this.#bronVan(node) === BLADZIJDE) {
      this.uit.blokken.push({ soort: 'bladzijde' });
      return;
    }
    const invullen = this.#bronVan(node)
      .split('\n')
      .every((regel) => INVULREGEL.test(regel.trimEnd()));
    const tekst = this.#stukken(node.children);
    if (!invullen) this.uit.blokken.push({ soort: 'alinea', tekst: opEenRegel(tekst) });
    else {
      const regels = tekst
        .map(({ t }) => t)
        .join('')
        .split('\n');
      for (const regel of regels) this.uit.blokken.push({ soort: 'invul', tekst: regel.replace(/\s*_+\s*$/, '') });
    }
  }

  #item(item: ListItem): Stuk[] {
    const [eerste, ...rest] = item.children;
    for (const node of rest)
      this.#fout(node, 'een punt van een lijst is één alinea', 'Zet de rest erbij, of maak er een eigen punt van');
    if (eerste?.type === 'paragraph') return opEenRegel(this.#stukken(eerste.children));
    this.#fout(item, 'dit punt van de lijst is leeg of heeft iets anders dan tekst', 'Schrijf er één alinea');
    return [];
  }

  #lijst(node: List): void {
    const items = node.children.map((item) => this.#item(item));
    this.uit.blokken.push({ soort: 'lijst', genummerd: node.ordered === true, items });
  }

  lees(): Gelezen {
    // an indented line is a line: code has no place here
    const boom = fromMarkdown(this.#bron, { extensions: [{ disable: { null: ['codeIndented'] } }] });
    for (const node of boom.children) {
      if (node.type === 'heading') this.#kop(node);
      else if (node.type === 'paragraph') this.#alinea(node);
      else if (node.type === 'list') this.#lijst(node);
      else this.#verbied(node);
    }
    return this.uit;
  }
}

/** Texts that were read before: the values are not in them, so few are new. */
const GELEZEN = new Map<string, Gelezen>();
const BEWAARD = 200;

/** The result is shared: not to be changed. */
export function leesMarkdown(markdown: string): Gelezen {
  const eerder = GELEZEN.get(markdown);
  if (eerder) return eerder;
  const gelezen = new Lezer(markdown).lees();
  if (GELEZEN.size === BEWAARD) GELEZEN.delete(GELEZEN.keys().next().value ?? '');
  GELEZEN.set(markdown, gelezen);
  return gelezen;
}
