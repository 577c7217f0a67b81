/** Turns the files of a protocol and the calendars into one document with its hash. */
import { createHash } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { canoniek } from '../../mas/canoniek.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { compileerAfwijkredenen } from './afwijkredenen.ts';
import { Bestand, bestaat, velden } from './bestand.ts';
import { compileerDrempels } from './drempels.ts';
import { compileerFeestdagen } from './feestdagen.ts';
import { ProtocolFout } from './fout.ts';
import { compileerKop } from './kop.ts';
import { compileerLadders } from './ladders.ts';
import { compileerSchoolvakanties } from './schoolvakanties.ts';
import { compileerTermijnen } from './termijnen.ts';
import { compileerVasteDagen } from './vaste-dagen.ts';

/** Folder of the protocol on which every region is based. */
export const LANDELIJK = 'landelijk';

/**
 * Compiles the protocol in a folder, with the calendars in the folder `kalenders` beside it. A regional protocol takes
 * everything of the one that it is based on, and overrides or adds entries by name. The same files give the same document
 * and the same hash.
 *
 * @throws {ProtocolFout} with everything that is wrong in any of the files
 */
export function compileerProtocol(map: string): Protocol {
  const huis = dirname(resolve(map));
  const naam = basename(resolve(map));
  const kop = new Bestand(huis, `${naam}/protocol.yaml`);
  // read as it stands there: what else is wrong with the head must not make everything seem to be missing
  const isRegio = naam !== LANDELIJK && velden(kop.waarde).gebaseerdOp !== undefined;
  const titel = compileerKop(kop, isRegio);
  const basis = isRegio ? compileerProtocol(join(huis, LANDELIJK)) : null;
  const bestanden: Bestand[] = [kop];
  /** A file of this protocol; a region need not have it. */
  const eigen = (bestandsnaam: string): Bestand | null => {
    const pad = `${naam}/${bestandsnaam}`;
    if (basis && !bestaat(huis, pad)) return null;
    bestanden.push(new Bestand(huis, pad));
    return bestanden.at(-1) ?? null;
  };
  const deel = <T>(bestandsnaam: string, compileer: (bestand: Bestand) => T, anders: T | undefined): T => {
    const bestand = eigen(bestandsnaam);
    return bestand || anders === undefined ? compileer(bestand ?? new Bestand(huis, bestandsnaam)) : anders;
  };
  const laddernamen = new Set(Object.keys(basis?.ladders ?? {}));
  const ladders = deel(
    'ladders.yaml',
    (b) => {
      // a ladder with a mistake in it is there all the same
      for (const ladder of Object.keys(velden(b.waarde))) laddernamen.add(ladder);
      return compileerLadders(b, basis?.ladders ?? null);
    },
    basis?.ladders,
  );
  const inhoud = {
    ladders,
    termijnen: deel(
      'termijnen.yaml',
      (b) => compileerTermijnen(b, [...laddernamen], basis?.termijnen ?? null),
      basis?.termijnen,
    ),
    drempels: deel('drempels.yaml', (b) => compileerDrempels(b, basis?.drempels ?? null), basis?.drempels),
    vasteDagen: deel('vaste-dagen.yaml', (b) => compileerVasteDagen(b, basis?.vasteDagen ?? null), basis?.vasteDagen),
    afwijkredenen: deel(
      'afwijkredenen.yaml',
      (b) => compileerAfwijkredenen(b, basis?.afwijkredenen ?? null),
      basis?.afwijkredenen,
    ),
  };
  const kalender = basis?.kalender ?? compileerKalender(huis, bestanden);
  const fouten = bestanden.flatMap((bestand) => bestand.bevindingen);
  if (fouten.length > 0 || titel === null || kalender === null) throw new ProtocolFout(fouten);
  return metHash({ ...titel, ...inhoud, kalender });
}

/** The calendars are the same for every protocol. Null, with the findings in the files, when they are no calendars. */
function compileerKalender(huis: string, bestanden: Bestand[]): Protocol['kalender'] | null {
  const schoolvakanties = new Bestand(huis, 'kalenders/schoolvakanties.yaml');
  const termijnenwet = new Bestand(huis, 'kalenders/termijnenwet.yaml');
  bestanden.push(schoolvakanties, termijnenwet);
  const vakanties = compileerSchoolvakanties(schoolvakanties);
  const feestdagen = compileerFeestdagen(termijnenwet);
  return vakanties && feestdagen && { ...vakanties, ...feestdagen };
}

const metHash = (rest: Omit<Protocol, 'hash'>): Protocol => ({
  ...rest,
  hash: createHash('sha256').update(canoniek(rest)).digest('hex'),
});
