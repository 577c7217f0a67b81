/**
 * `npm run bench:brief`: what a letter costs above Typst alone. A bare compile is the same template with the same fonts and
 * data that are ready; a letter is also its text, its blocks, its hash and the room it gives back. In turns, in one run.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { briefdocument } from '../brieven/document.ts';
import { maakBrief, type Briefopdracht } from '../brieven/index.ts';
import { LETTERTYPEN } from '../brieven/motor/lettertype.ts';
import { voorbeeldbrief } from '../test/opzet/brief.ts';

const BRIEVEN = 300;
const OPWARMEN = 50;
const STREVEN = 1.5;

const ZETSEL = fileURLToPath(new URL('../brieven/zetsel', import.meta.url));

interface Kaal {
  compile(opdracht: { mainFilePath: string; inputs: Record<string, string> }): { result: object };
  pdf(document: object, opties: { pdfStandard: 'ua-1' }): Uint8Array;
}
const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as {
  NodeCompiler: { create(opties: object): Kaal };
};
const kaal = NodeCompiler.create({ workspace: ZETSEL, fontArgs: [{ fontBlobs: LETTERTYPEN }] });

/** Every letter another one, as in life: the same data again would be found ready. */
const opdracht = (n: number): Briefopdracht => {
  const brief = voorbeeldbrief();
  return {
    ...brief,
    alinea: `Dit is brief ${n}. ${brief.alinea}`,
    gegevens: { ...brief.gegevens, leerling: { voornaam: `Noë${n}` } },
    kop: { ...brief.kop, kenmerk: `2026-${n}` },
  };
};

const klok = async (werk: () => unknown): Promise<number> => {
  const t = performance.now();
  await werk();
  return performance.now() - t;
};
const deel = (rij: number[], p: number): number =>
  rij.toSorted((a, b) => a - b)[Math.floor((rij.length - 1) * p)] ?? NaN;

const brieven: number[] = [];
const kale: number[] = [];
for (let n = 0; n < OPWARMEN + BRIEVEN; n += 1) {
  const eigen = opdracht(2 * n);
  const data = JSON.stringify(briefdocument(opdracht(2 * n + 1)));
  const meetBrief = async () => brieven.push(await klok(() => maakBrief(eigen)));
  const meetKaal = async () =>
    kale.push(
      await klok(() => {
        const { result } = kaal.compile({ mainFilePath: `${ZETSEL}/brief.typ`, inputs: { brief: data } });
        return kaal.pdf(result, { pdfStandard: 'ua-1' });
      }),
    );
  if (n % 2) await meetBrief().then(meetKaal);
  else await meetKaal().then(meetBrief);
}

const [b, k] = [brieven.slice(OPWARMEN), kale.slice(OPWARMEN)];
console.log(`Een warme brief tegen een kale compilatie van hetzelfde zetsel (n = ${BRIEVEN}; streven ≤ ${STREVEN})`);
for (const p of [0.1, 0.5, 0.9])
  console.log(
    `  p${p * 100}  brief ${deel(b, p).toFixed(2)} ms, kaal ${deel(k, p).toFixed(2)} ms: ${(deel(b, p) / deel(k, p)).toFixed(2)}`,
  );
console.log(`  geheugen na ${OPWARMEN + BRIEVEN} brieven: ${Math.round(process.memoryUsage().rss / 1024 ** 2)} MB`);
