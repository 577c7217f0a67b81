/** The protocols that this checkout holds, compiled. */
import { fileURLToPath } from 'node:url';
import type { Protocol } from '../mas/protocol.ts';
import { compileerProtocol, LANDELIJK } from './compileer/compileer.ts';
import { compileerProtocollen, type Protocollen } from './compileer/regios.ts';

export { compileerProtocol } from './compileer/compileer.ts';
export { ProtocolFout, type Bevinding } from './compileer/fout.ts';
export type { Protocollen } from './compileer/regios.ts';

const REGIOS = ['noord-kennemerland', 'ijssel-vecht'] as const;

/** Compiles `protocol/landelijk`. Call it once at start-up: a protocol never changes while a process runs. */
export const laadProtocol = (): Protocol => compileerProtocol(fileURLToPath(new URL(LANDELIJK, import.meta.url)));

/** Compiles the national protocol and those of the regions. */
export const laadProtocollen = (): Protocollen =>
  compileerProtocollen(fileURLToPath(new URL('.', import.meta.url)), REGIOS);
