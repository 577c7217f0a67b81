/** Typst as a native module of Node: only on Linux x64 with glibc, and only where npm put it. It refuses what is no PDF/UA-1. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { BriefFout } from '../fout.ts';
import { LETTERTYPEN } from './lettertype.ts';
import type { Gezetsel, Sjabloon, Zetter } from './types.ts';
import { weigering } from './weigering.ts';

/** As much of the module as is used here; it comes without types. */
interface Compiler {
  compile(opdracht: { mainFilePath: string; inputs: Record<string, string> }): Uitkomst;
  fetchDiagnostics(fout: unknown): { message: string }[];
  pdf(document: { numOfPages: number }, opties: { pdfStandard: 'ua-1' }): Buffer;
  evictCache(leeftijd: number): void;
}
interface Uitkomst {
  result: { numOfPages: number } | null;
  hasError(): boolean;
  takeError(): unknown;
  takeWarnings(): unknown;
}
interface Module {
  NodeCompiler: {
    create(opties: { workspace: string; fontArgs: { fontBlobs: readonly Buffer[] }[] }): Compiler;
  };
}

const ZETSEL = fileURLToPath(new URL('../zetsel', import.meta.url));

/** What was made of a letter is of no use to the next ones; the template is, and it is used every time. */
const LEEFTIJD = 10;

class Native implements Zetter {
  readonly naam = 'typst-native 0.14.2';
  readonly #compiler: Compiler;

  constructor({ NodeCompiler }: Module, lettertypen: readonly Buffer[]) {
    this.#compiler = NodeCompiler.create({ workspace: ZETSEL, fontArgs: [{ fontBlobs: lettertypen }] });
  }

  #zeg(fout: unknown): BriefFout {
    return weigering(
      this.#compiler
        .fetchDiagnostics(fout)
        .map(({ message }) => message)
        .join('; '),
    );
  }

  #zetNu(sjabloon: Sjabloon, document: string): Gezetsel {
    const uitkomst = this.#compiler.compile({
      mainFilePath: `${ZETSEL}/${sjabloon}.typ`,
      inputs: { [sjabloon]: document },
    });
    if (uitkomst.hasError()) throw this.#zeg(uitkomst.takeError());
    const waarschuwingen = uitkomst.takeWarnings();
    if (waarschuwingen !== null) throw this.#zeg(waarschuwingen);
    if (uitkomst.result === null) throw weigering('geen document');
    return { pdf: this.#pdf(uitkomst.result), bladzijden: uitkomst.result.numOfPages };
  }

  #pdf(document: { numOfPages: number }): Buffer {
    try {
      return this.#compiler.pdf(document, { pdfStandard: 'ua-1' });
    } catch (fout) {
      throw weigering(fout instanceof Error ? fout.message : String(fout));
    }
  }

  async zet(sjabloon: Sjabloon, document: string): Promise<Gezetsel> {
    try {
      return this.#zetNu(sjabloon, document);
    } finally {
      this.#compiler.evictCache(LEEFTIJD);
      // documents are freed by finalizers, and those run between turns of the event loop
      await new Promise(setImmediate);
    }
  }
}

/** Null where the module is not installed. */
export function maakNative(lettertypen = LETTERTYPEN): Zetter | null {
  try {
    const require = createRequire(import.meta.url);
    return new Native(require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as Module, lettertypen);
  } catch (fout) {
    if (
      fout instanceof Error &&
      'code' in fout &&
      ['MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED'].includes(String(fout.code))
    )
      return null;
    throw fout;
  }
}
