/** The national protocol and those of the regions together: no municipality belongs to two of them. */
import { join } from 'node:path';
import type { Protocol } from '../../mas/protocol.ts';
import { Bestand } from './bestand.ts';
import { compileerProtocol, LANDELIJK } from './compileer.ts';
import { ProtocolFout, type Bevinding } from './fout.ts';

/** All protocols, and which one holds for a municipality: that of its region, else the national one. */
export interface Protocollen {
  alle: readonly Protocol[];
  voor(gemeente: string | null): Protocol;
}

/**
 * Compiles the national protocol and those of the regions.
 * @param huis the folder in which each protocol has a folder of its own
 * @throws {ProtocolFout} with what is wrong in any of them, also when two regions claim one municipality
 */
export function compileerProtocollen(huis: string, mappen: readonly string[]): Protocollen {
  const landelijk = compileerProtocol(join(huis, LANDELIJK));
  const fouten: Bevinding[] = [];
  const regios = mappen.flatMap((map) => {
    try {
      return [{ map, protocol: compileerProtocol(join(huis, map)) }];
    } catch (fout) {
      if (!(fout instanceof ProtocolFout)) throw fout;
      fouten.push(...fout.fouten);
      return [];
    }
  });
  const perGemeente = new Map<string, Protocol>();
  for (const { map, protocol } of regios) {
    const kop = new Bestand(huis, `${map}/protocol.yaml`);
    protocol.gemeenten.forEach((gemeente, n) => {
      const andere = perGemeente.get(gemeente);
      if (andere)
        kop.meld(
          ['gemeenten', n],
          `${gemeente} hoort al bij ${andere.naam}`,
          'Laat deze gemeente bij een van de twee staan',
        );
      perGemeente.set(gemeente, protocol);
    });
    fouten.push(...kop.bevindingen);
  }
  if (fouten.length > 0) throw new ProtocolFout(fouten);
  return {
    alle: [landelijk, ...regios.map(({ protocol }) => protocol)],
    voor: (gemeente) => perGemeente.get(gemeente ?? '') ?? landelijk,
  };
}
