/** The protocols that this checkout holds, compiled. */
import { fileURLToPath } from 'node:url';
import type { Protocol } from '../mas/protocol.ts';
import { compileerProtocol } from './compileer/compileer.ts';
import { ProtocolFout } from './compileer/fout.ts';

export { compileerProtocol } from './compileer/compileer.ts';
export { ProtocolFout, type Bevinding } from './compileer/fout.ts';

const REGIOS = ['noord-kennemerland', 'ijssel-vecht'] as const;
const laad = (map: string): Protocol => compileerProtocol(fileURLToPath(new URL(map, import.meta.url)));

/** Compiles `protocol/landelijk`. Call it once at start-up: a protocol never changes while a process runs. */
export const laadProtocol = (): Protocol => laad('landelijk');

/** All protocols, and which one holds for a municipality: that of its region, else the national one. */
export interface Protocollen {
  alle: readonly Protocol[];
  voor(gemeente: string | null): Protocol;
}

/**
 * Compiles the national protocol and those of the regions.
 * @throws {ProtocolFout} also when two regions hold one municipality
 */
export function laadProtocollen(): Protocollen {
  const landelijk = laadProtocol();
  const regios = REGIOS.map(laad);
  const perGemeente = new Map<string, Protocol>();
  for (const regio of regios) {
    for (const gemeente of regio.gemeenten) {
      const andere = perGemeente.get(gemeente);
      if (andere) throw dubbel(gemeente, andere, regio);
      perGemeente.set(gemeente, regio);
    }
  }
  return { alle: [landelijk, ...regios], voor: (gemeente) => perGemeente.get(gemeente ?? '') ?? landelijk };
}

const dubbel = (gemeente: string, een: Protocol, ander: Protocol): ProtocolFout =>
  new ProtocolFout([
    {
      bestand: `${ander.naam}/protocol.yaml`,
      regel: 1,
      sleutel: 'gemeenten',
      wat: `${gemeente} hoort al bij ${een.naam}`,
      doe: 'Laat haar bij een van de twee staan',
    },
  ]);
