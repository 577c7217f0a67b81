/** A text cut into its parts: what stands there, the fields and the tags of Liquid. */
import { type TagToken, Tokenizer, type TopLevelToken, TypeGuards } from 'liquidjs';
import { LIQUID } from './liquid.ts';
import { PLEK } from './opzij.ts';

export const isTag = (token: TopLevelToken): token is TagToken => TypeGuards.isTagToken(token);

/** Throws the `LiquidError` of the first thing that is not closed. */
export const delenVan = (tekst: string): TopLevelToken[] => new Tokenizer(tekst).readTopLevelTokens(LIQUID.options);

/** The line on which a part begins, from 1. */
export const regelVan = (token: { getPosition(): number[] }): number => token.getPosition()[0] ?? 1;

/** The name behind `blok`. */
export const blokVan = (token: TagToken): string => token.args.trim();

/** The text with the blocks that it names written out; what is not there stays, and is refused when it is read. */
export function metBlokken(tekst: string, blokken: Readonly<Record<string, string>>): string {
  const delen = delenVan(tekst).map((token) => {
    if (!isTag(token) || token.name !== 'blok') return token.getText();
    const blok = blokVan(token);
    return Object.hasOwn(blokken, blok) ? `\n\n${blokken[blok] ?? ''}\n\n` : token.getText();
  });
  return delen.join('');
}

/** The Markdown of a text with every branch in it, on the lines on which it stands. */
export function kaleMarkdown(delen: readonly TopLevelToken[]): string {
  let opmerking = false;
  const kaal = delen.map((token) => {
    const regels = '\n'.repeat(token.getText().split('\n').length - 1);
    if (isTag(token)) {
      if (token.name === 'comment') opmerking = true;
      if (token.name === 'endcomment') opmerking = false;
      return regels;
    }
    if (opmerking) return regels;
    return TypeGuards.isOutputToken(token) ? PLEK + regels : token.getText();
  });
  return kaal.join('');
}
