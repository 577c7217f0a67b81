/**
 * Typst as WebAssembly, for every other machine. It never gives memory back (about 1.5 MB a letter), so it works in a process
 * of its own that is replaced after some letters.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Gezetsel, Sjabloon, Zetter } from './types.ts';
import { weigering } from './weigering.ts';

/** What the child is given. */
export interface Vraag {
  sjabloon: Sjabloon;
  document: string;
}
/** What the child answers. */
export type Antwoord = ({ soort: 'gezet' } & Gezetsel) | { soort: 'geweigerd'; diagnose: string };

const KIND = fileURLToPath(new URL('./wasm-kind.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const BRIEVEN_PER_KIND = 40;
const GEDULD_MS = 60_000;

class Wasm implements Zetter {
  readonly naam = 'typst-wasm 0.14.2';
  #kind: ChildProcess | null = null;
  #gezet = 0;
  /** One letter at a time. */
  #vorige: Promise<unknown> = Promise.resolve();

  zet(sjabloon: Sjabloon, document: string): Promise<Gezetsel> {
    const deze = this.#vorige.then(() => this.#vraag({ sjabloon, document }));
    this.#vorige = deze.catch(() => undefined);
    return deze;
  }

  #kindVoorBrief(): ChildProcess {
    if (this.#gezet >= BRIEVEN_PER_KIND) this.#laatGaan();
    this.#kind ??= fork(KIND, {
      execArgv: ['--import', tsx],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#gezet += 1;
    return this.#kind;
  }

  #laatGaan(): void {
    this.#kind?.kill();
    this.#kind = null;
    this.#gezet = 0;
  }

  async #vraag(vraag: Vraag): Promise<Gezetsel> {
    const kind = this.#kindVoorBrief();
    // only a letter that is being made keeps us alive, not a child that waits for the next one
    kind.ref();
    kind.channel?.ref();
    try {
      const antwoord = await antwoordVan(kind, vraag);
      if (antwoord.soort === 'geweigerd') throw weigering(antwoord.diagnose);
      return { pdf: antwoord.pdf, bladzijden: antwoord.bladzijden };
    } catch (fout) {
      this.#laatGaan();
      throw fout;
    } finally {
      kind.unref();
      kind.channel?.unref();
    }
  }
}

function antwoordVan(kind: ChildProcess, vraag: Vraag): Promise<Antwoord> {
  return new Promise((goed, mis) => {
    const klaar = (): void => {
      clearTimeout(klok);
      kind.off('message', hoor).off('exit', weg).off('error', mis);
    };
    const hoor = (antwoord: Antwoord): void => {
      klaar();
      goed(antwoord);
    };
    const weg = (): void => {
      klaar();
      mis(weigering('het programma dat brieven zet, is gestopt'));
    };
    const klok = setTimeout(weg, GEDULD_MS);
    kind.on('message', hoor).on('exit', weg).on('error', mis);
    kind.send(vraag);
  });
}

export const maakWasm = (): Zetter => new Wasm();
