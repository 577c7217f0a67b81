/** Which code takes decisions: ours, and the one that reads the language of the tables. Stands in every receipt. */
import { readFileSync } from 'node:fs';

const { version, dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
  dependencies?: Record<string, string>;
};

export const CODE = `schakel ${version}, feelin ${dependencies?.feelin ?? ''}`;
