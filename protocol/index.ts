/** The protocols that this checkout holds, compiled. */
import { fileURLToPath } from 'node:url';
import type { Protocol } from '../mas/protocol.ts';
import { compileerProtocol } from './compileer/compileer.ts';
import { LANDELIJK } from './compileer/kop.ts';
import { compileerProtocollen, type Protocollen } from './compileer/regios.ts';

export { compileerProtocol, type Versie } from './compileer/compileer.ts';
export { ProtocolFout, type Bevinding } from './compileer/fout.ts';
export type { Protocolkeuze, Protocollen } from './compileer/regios.ts';

const REGIOS = ['noord-kennemerland', 'ijssel-vecht'] as const;

/** Compiles `protocol/landelijk`. */
export const laadProtocol = (): Promise<Protocol> =>
  compileerProtocol(fileURLToPath(new URL(LANDELIJK, import.meta.url)));

/** Compiles the national protocol and those of the regions. Call it once at start-up: the files do not change after that. */
export const laadProtocollen = (): Promise<Protocollen> =>
  compileerProtocollen(fileURLToPath(new URL('.', import.meta.url)), REGIOS);
