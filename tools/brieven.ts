/**
 * `npm run brieven:plaatjes`: a picture of each letter with made-up data, in docs/brieven/, so that somebody sees them who
 * runs nothing. The same texts give the same pictures.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { briefdocument } from '../brieven/document.ts';
import { LETTERTYPEN } from '../brieven/motor/lettertype.ts';
import { BRIEVEN, type Briefsoort } from '../mas/brieven.ts';
import { laadProtocol } from '../protocol/index.ts';
import { sjablonenVan, type Sjabloon, voorbeeldopdracht } from '../test/opzet/brieven.ts';
import { alsPlaatje } from './briefplaatje.ts';

/** As much of the engine as is used here; it comes without types. */
interface Compiler {
  compile(opdracht: { mainFilePath: string; inputs: Record<string, string> }): { result: object | null };
  plainSvg(document: object): string;
}
interface Motor {
  NodeCompiler: { create(opties: { workspace: string; fontArgs: { fontBlobs: readonly Buffer[] }[] }): Compiler };
}

const ZETSEL = fileURLToPath(new URL('../brieven/zetsel', import.meta.url));
const UIT = fileURLToPath(new URL('../docs/brieven/', import.meta.url));

const require = createRequire(import.meta.url);
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as Motor;
const compiler = NodeCompiler.create({ workspace: ZETSEL, fontArgs: [{ fontBlobs: LETTERTYPEN }] });
const protocol = await laadProtocol();

function teken(sjabloon: Sjabloon): string {
  const brief = JSON.stringify(briefdocument(voorbeeldopdracht(protocol, sjabloon)));
  const { result } = compiler.compile({ mainFilePath: join(ZETSEL, 'brief.typ'), inputs: { brief } });
  if (result === null) throw new Error(`${sjabloon.soort} kan niet worden gezet`);
  return alsPlaatje(compiler.plainSvg(result));
}

/** Of which the words for a jongere are shown as well: in those most is otherwise. */
const OOK_VOOR_JONGERE: readonly Briefsoort[] = ['waarschuwing', 'oproep-verhoor'];
const bestand = ({ soort, regel, versie }: Sjabloon): string =>
  regel.aan[0] === versie ? `${soort}.svg` : `${soort}-${versie}.svg`;

/** Of each letter the text for whom it is written to in the first place. */
const sjablonen = sjablonenVan(protocol)
  .filter(
    ({ soort, regel, versie }) => regel.aan[0] === versie || (versie === 'jongere' && OOK_VOOR_JONGERE.includes(soort)),
  )
  .sort((a, b) => (a.regel.code < b.regel.code ? -1 : 1));

const KOP = `# Plaatjes van de brieven

Zo ziet elke brief eruit, met verzonnen gegevens en het briefpapier van een verzonnen gemeente. Ze zijn gemaakt met \`npm run brieven:plaatjes\`. Wie welke brief krijgt, en welke teksten er nog meer zijn, staat in [brieven.md](../brieven.md).`;

mkdirSync(UIT, { recursive: true });
for (const oud of readdirSync(UIT)) if (oud.endsWith('.svg')) rmSync(join(UIT, oud));
for (const sjabloon of sjablonen) writeFileSync(join(UIT, bestand(sjabloon)), teken(sjabloon));
const stukken = sjablonen.map((sjabloon) => {
  const { soort, versie, regel } = sjabloon;
  const kop = regel.aan[0] === versie ? [`## ${regel.code} ${BRIEVEN[soort]}`] : [];
  return [...kop, `De tekst voor: ${versie}.`, `![${BRIEVEN[soort]}](${bestand(sjabloon)})`].join('\n\n');
});
writeFileSync(join(UIT, 'README.md'), `${[KOP, ...stukken].join('\n\n')}\n`);
console.log(`${sjablonen.length} plaatjes in docs/brieven`);
