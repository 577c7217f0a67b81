/** The protocol that this checkout holds, compiled. */
import { fileURLToPath } from 'node:url';
import type { Protocol } from '../mas/protocol.ts';
import { compileerProtocol } from './compileer/compileer.ts';

export { compileerProtocol } from './compileer/compileer.ts';
export { ProtocolFout, type Bevinding } from './compileer/fout.ts';

/** Compiles `protocol/landelijk`. Call it once at start-up: a protocol never changes while a process runs. */
export const laadProtocol = (): Protocol => compileerProtocol(fileURLToPath(new URL('landelijk', import.meta.url)));
