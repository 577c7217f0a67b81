/** The national protocol and those of the regions together: no municipality belongs to two of them. */
import { join } from 'node:path';
import type { Dag } from '../../mas/datum.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { Bestand } from './bestand.ts';
import { compileer, type Versie } from './compileer.ts';
import { ProtocolFout, type Bevinding } from './fout.ts';
import { LANDELIJK } from './kop.ts';

/** Which protocol holds for a municipality: that of its region, else the national one. */
export interface Protocolkeuze {
  /** @param dag the day that a decision is about */
  voor(gemeente: string | null, dag: Dag): Protocol;
}

/** All protocols as the files say them now: there is one of each, so the day does not matter. */
export interface Protocollen extends Protocolkeuze {
  alle: readonly Protocol[];
  versies: readonly Versie[];
  voor(gemeente: string | null, dag?: Dag): Protocol;
}

/**
 * Compiles the national protocol and those of the regions.
 * @param huis the folder in which each protocol has a folder of its own
 * @throws {ProtocolFout} with what is wrong in any of them, also when two regions claim one municipality
 */
export async function compileerProtocollen(huis: string, mappen: readonly string[]): Promise<Protocollen> {
  const landelijk = await compileer(join(huis, LANDELIJK));
  const fouten: Bevinding[] = [];
  const regios: { map: string; versie: Versie }[] = [];
  for (const map of mappen) {
    try {
      const { protocol, geldigVanaf } = await compileer(join(huis, map), landelijk);
      regios.push({ map, versie: { protocol, geldigVanaf } });
    } catch (fout) {
      if (!(fout instanceof ProtocolFout)) throw fout;
      fouten.push(...fout.fouten);
    }
  }
  const perGemeente = new Map<string, Protocol>();
  for (const { map, versie } of regios) {
    const { protocol } = versie;
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
  const versies = [
    { protocol: landelijk.protocol, geldigVanaf: landelijk.geldigVanaf },
    ...regios.map((r) => r.versie),
  ];
  return {
    versies,
    alle: versies.map(({ protocol }) => protocol),
    voor: (gemeente) => perGemeente.get(gemeente ?? '') ?? landelijk.protocol,
  };
}
