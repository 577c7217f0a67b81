/** Turns the files of a protocol and the calendars into one document with its hash. */
import { createHash } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import { canoniek } from '../../mas/canoniek.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { Bestand, velden } from './bestand.ts';
import { compileerFeestdagen } from './feestdagen.ts';
import { ProtocolFout } from './fout.ts';
import { compileerLadders } from './ladders.ts';
import { protocolSchema } from './schema.ts';
import { compileerSchoolvakanties } from './schoolvakanties.ts';
import { compileerTermijnen } from './termijnen.ts';
import { toets } from './toets.ts';

/**
 * Compiles the protocol in a folder, with the calendars in the folder `kalenders` beside it. The same files give the same
 * document and the same hash.
 *
 * @throws {ProtocolFout} with everything that is wrong in any of the files
 */
export function compileerProtocol(map: string): Protocol {
  const huis = dirname(resolve(map));
  const open = (naam: string) => new Bestand(huis, naam);
  const eigen = (naam: string) => open(`${basename(resolve(map))}/${naam}`);
  const kop = eigen('protocol.yaml');
  const ladders = eigen('ladders.yaml');
  const termijnen = eigen('termijnen.yaml');
  const schoolvakanties = open('kalenders/schoolvakanties.yaml');
  const termijnenwet = open('kalenders/termijnenwet.yaml');

  const titel = toets(kop, [], protocolSchema, kop.waarde);
  const inhoud = {
    ladders: compileerLadders(ladders),
    termijnen: compileerTermijnen(termijnen, Object.keys(velden(ladders.waarde))),
  };
  const vakanties = compileerSchoolvakanties(schoolvakanties);
  const feestdagen = compileerFeestdagen(termijnenwet);

  const fouten = [kop, ladders, termijnen, schoolvakanties, termijnenwet].flatMap((bestand) => bestand.bevindingen);
  if (fouten.length > 0 || titel === null || vakanties === null || feestdagen === null) throw new ProtocolFout(fouten);
  return metHash({ ...titel, ...inhoud, kalender: { ...vakanties, ...feestdagen } });
}

const metHash = (rest: Omit<Protocol, 'hash'>): Protocol => ({
  ...rest,
  hash: createHash('sha256').update(canoniek(rest)).digest('hex'),
});
