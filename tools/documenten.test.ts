import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const wortel = fileURLToPath(new URL('..', import.meta.url));
const documenten = [
  ...readdirSync(wortel),
  ...readdirSync(join(wortel, 'docs'), { recursive: true, encoding: 'utf8' }).map((naam) => join('docs', naam)),
].filter((naam) => naam.endsWith('.md'));

test.each(documenten)('%s points only at what is there', (document) => {
  const tekst = readFileSync(join(wortel, document), 'utf8');
  const koppelingen = [...tekst.matchAll(/\]\(([^)#]+)\)/g)]
    .map(([, doel]) => doel ?? '')
    .filter((doel) => !/^https?:/.test(doel));
  const bestanden = [...tekst.matchAll(/`([\w/.-]+\/[\w.-]+\.(?:ts|md|sh|ya?ml))`/g)].map(
    ([, bestand]) => bestand ?? '',
  );
  const weg = [
    ...koppelingen.filter((doel) => !existsSync(join(wortel, dirname(document), doel))),
    ...bestanden.filter((bestand) => !existsSync(join(wortel, bestand))),
  ];
  expect(weg).toEqual([]);
});
