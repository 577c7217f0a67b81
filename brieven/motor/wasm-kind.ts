/** The process in which WebAssembly sets letters: a JSON in, an {@link Antwoord} out. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createTypstCompiler } from '@myriaddreamin/typst.ts/compiler';
import { MemoryAccessModel } from '@myriaddreamin/typst.ts/fs/memory';
import { disableDefaultFontAssets, loadFonts, withAccessModel } from '@myriaddreamin/typst.ts/options.init';
import { LETTERTYPEN } from './lettertype.ts';
import { type Gezetsel, SJABLONEN } from './types.ts';
import { alsUa } from './ua.ts';
import type { Antwoord, Vraag } from './wasm.ts';

const require = createRequire(import.meta.url);

async function maakCompiler() {
  const compiler = createTypstCompiler();
  await compiler.init({
    getModule: () => readFileSync(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')),
    // without this it fetches fonts from the internet
    beforeBuild: [
      disableDefaultFontAssets(),
      withAccessModel(new MemoryAccessModel()),
      loadFonts([...LETTERTYPEN], { assets: false }),
    ],
  });
  for (const sjabloon of SJABLONEN)
    compiler.addSource(`/${sjabloon}.typ`, readFileSync(new URL(`../zetsel/${sjabloon}.typ`, import.meta.url), 'utf8'));
  return compiler;
}

const compiler = await maakCompiler();

class Geweigerd extends Error {}

async function zet({ sjabloon, document }: Vraag): Promise<Gezetsel> {
  const wat = { mainFilePath: `/${sjabloon}.typ`, root: '/', inputs: { [sjabloon]: document } };
  const ruw = await compiler.runWithWorld(wat, async (wereld) => {
    const { hasError, diagnostics } = await wereld.compile({ diagnostics: 'full' });
    if (hasError || (diagnostics?.length ?? 0) > 0)
      throw new Geweigerd((diagnostics ?? []).map(({ message }) => message).join('; '));
    const { result } = await wereld.pdf();
    if (result === undefined) throw new Geweigerd('geen document');
    return result;
  });
  return alsUa(ruw);
}

async function antwoord(vraag: Vraag): Promise<Antwoord> {
  try {
    return { soort: 'gezet', ...(await zet(vraag)) };
  } catch (fout) {
    return { soort: 'geweigerd', diagnose: fout instanceof Error ? fout.message : String(fout) };
  }
}

process.on('message', (vraag: Vraag) => {
  void antwoord(vraag).then((uit) => process.send?.(uit));
});
process.on('disconnect', () => process.exit(0));
