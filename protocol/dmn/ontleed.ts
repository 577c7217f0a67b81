/** What a FEEL text consists of: the nodes of feelin's own parser, so that nothing here reads FEEL in another way. */
import { evaluate, parseExpression, parseUnaryTests } from 'feelin';

export interface Knoop {
  /** As the grammar calls it: `NumericLiteral`, `VariableName`, `CompareOp`. */
  naam: string;
  stuk: string;
  van: number;
  tot: number;
  isFout: boolean;
  /** Grammar name of what it stands in. */
  ouder: string;
}

/** An input cell holds unary tests; any other text is an expression. */
export type Tekstsoort = 'toets' | 'uitdrukking';

/**
 * The nodes of a text, from the outside in and from left to right.
 *
 * @param namen names with spaces or dashes that stand for one thing
 */
export function ontleed(tekst: string, soort: Tekstsoort, namen: readonly string[] = []): Knoop[] {
  const parse = soort === 'toets' ? parseUnaryTests : parseExpression;
  const knopen: Knoop[] = [];
  parse(tekst, Object.fromEntries(namen.map((naam) => [naam, null])), undefined).iterate({
    enter: ({ name, from, to, type, node }) => {
      knopen.push({
        naam: name,
        stuk: tekst.slice(from, to),
        van: from,
        tot: to,
        isFout: type.isError,
        ouder: node.parent?.name ?? '',
      });
    },
  });
  return knopen;
}

const LITERALEN = ['NumericLiteral', 'StringLiteral', 'BooleanLiteral', 'DateTimeLiteral', 'null'];

/** The literal values that a cell mentions, in their order. */
export const waardenIn = (cel: string): unknown[] =>
  ontleed(cel, 'toets')
    // the text in date("…") and @"…" is no value of the cell
    .filter(({ naam, ouder }) => LITERALEN.includes(naam) && ouder !== 'PositionalParameters' && ouder !== 'AtLiteral')
    .map(({ stuk }) => evaluate(stuk).value);
