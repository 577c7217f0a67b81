/** Turns the files of a protocol and the calendars into one document with its hash. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { canoniek } from '../../mas/canoniek.ts';
import type { Dag } from '../../mas/datum.ts';
import { BEREKENDE_INVOER } from '../../mas/invoer.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { toetsAansluiting } from './aansluiting.ts';
import { compileerAfwijkredenen } from './afwijkredenen.ts';
import { compileerAlinea } from './alinea.ts';
import { velden } from './bestand.ts';
import { compileerBewaartermijnen } from './bewaartermijnen.ts';
import { toetsBrieftermijnen } from './briefkeur.ts';
import { compileerBriefpapier } from './briefpapier.ts';
import { compileerBrieven } from './brieven.ts';
import { compileerBerichten } from './berichten.ts';
import { compileerDrempels, toetsDrempels } from './drempels.ts';
import { compileerFeestdagen } from './feestdagen.ts';
import { ProtocolFout } from './fout.ts';
import { compileerInstellingen } from './instellingen.ts';
import { compileerKop, LANDELIJK } from './kop.ts';
import { compileerLadders } from './ladders.ts';
import { Protocolmap } from './protocolmap.ts';
import { compileerSchoolvakanties } from './schoolvakanties.ts';
import { compileerTabellen, modellenVan, type Tabelmodellen } from './tabellen.ts';
import { compileerTermijnen } from './termijnen.ts';
import { compileerVasteDagen } from './vaste-dagen.ts';
import { compileerVragenlijsten } from './vragenlijsten.ts';

/** A protocol and the day from which it holds. */
export interface Versie {
  protocol: Protocol;
  geldigVanaf: Dag;
}

/** The same with what a region that is based on it needs. */
export interface Gecompileerd extends Versie {
  tabellen: Tabelmodellen;
}

/** The protocol in a folder; see {@link compileer}. */
export const compileerProtocol = async (map: string): Promise<Protocol> => (await compileer(map)).protocol;

/**
 * Compiles the protocol in a folder, with the calendars in the folder `kalenders` beside it. A regional protocol takes
 * everything of the one that it is based on, and overrides or adds entries by name. The same files give the same document
 * and the same hash.
 *
 * @param landelijk the protocol in the folder `landelijk` beside it, when that was compiled already
 * @throws {ProtocolFout} with everything that is wrong in any of the files
 */
export async function compileer(pad: string, landelijk?: Gecompileerd): Promise<Gecompileerd> {
  const map = new Protocolmap(pad);
  const kopbestand = map.lees('protocol.yaml');
  // read as it stands there: what else is wrong with the head must not make everything seem to be missing
  const isRegio = map.naam !== LANDELIJK && velden(kopbestand.waarde).gebaseerdOp !== undefined;
  const kop = compileerKop(kopbestand, isRegio);
  const grond = isRegio ? (landelijk ?? (await compileer(join(map.huis, LANDELIJK)))) : null;
  const basis = grond?.protocol ?? null;
  const delen = compileerDelen(map, kop?.titel.gemeenten ?? [], basis);
  const tabellen = await compileerTabellen(map, {
    kop: kop && { bestand: kopbestand, eigen: kop.eigenBeslissingen },
    basis: grond?.tabellen ?? null,
    drempels: delen.drempels,
    drempelsFout: (map.gelezen('drempels.yaml')?.bevindingen.length ?? 0) > 0,
    invoer: invoerVan(delen.vragenlijsten),
  });
  toetsDrempels(map, delen.drempels, tabellen);
  const kalender = basis?.kalender ?? compileerKalender(map);
  map.meldOnbekende();
  const { bevindingen } = map;
  if (bevindingen.length > 0 || kop === null || kalender === null) throw new ProtocolFout(bevindingen);
  const protocol = metHash({ ...kop.titel, ...delen, beslissingen: modellenVan(tabellen), kalender });
  const los = toetsAansluiting(protocol, tabellen, map);
  if (los.length > 0) throw new ProtocolFout(los);
  return { protocol, geldigVanaf: kop.geldigVanaf, tabellen };
}

type Delen = Omit<Protocol, 'hash' | 'naam' | 'versie' | 'gemeenten' | 'beslissingen' | 'kalender'>;

/** The parts that are a file of YAML each. */
function compileerDelen(map: Protocolmap, gemeenten: readonly string[], basis: Protocol | null): Delen {
  const laddernamen = new Set(Object.keys(basis?.ladders ?? {}));
  const ladders = map.deel(
    'ladders.yaml',
    (bestand, deel: Protocol['ladders'] | null) => {
      // a ladder with a mistake in it is there all the same
      for (const ladder of Object.keys(velden(bestand.waarde))) laddernamen.add(ladder);
      return compileerLadders(bestand, deel);
    },
    basis?.ladders ?? null,
  );
  const { bronnen, ...brieven } = compileerBrieven(map, basis);
  const genoemd = bronnen.flatMap(({ regel }) => regel.termijn ?? []);
  const termijnen = map.deel(
    'termijnen.yaml',
    (bestand, deel: Protocol['termijnen'] | null) => compileerTermijnen(bestand, [...laddernamen], genoemd, deel),
    basis?.termijnen ?? null,
  );
  // of a file that is wrong in other ways it is not sure what is missing
  if ((map.gelezen('termijnen.yaml')?.bevindingen.length ?? 0) === 0) toetsBrieftermijnen(bronnen, termijnen);
  return {
    ladders,
    termijnen,
    drempels: map.deel('drempels.yaml', compileerDrempels, basis?.drempels ?? null),
    vasteDagen: map.deel('vaste-dagen.yaml', compileerVasteDagen, basis?.vasteDagen ?? null),
    bewaartermijnen: map.deel('bewaartermijnen.yaml', compileerBewaartermijnen, basis?.bewaartermijnen ?? null),
    afwijkredenen: map.deel('afwijkredenen.yaml', compileerAfwijkredenen, basis?.afwijkredenen ?? null),
    instellingen: map.deel('instellingen.yaml', compileerInstellingen, basis?.instellingen ?? null),
    vragenlijsten: map.deel('vragenlijsten.yaml', compileerVragenlijsten, basis?.vragenlijsten ?? null),
    ...brieven,
    alinea: map.deel('alinea.yaml', compileerAlinea, basis?.alinea ?? null),
    briefpapier: compileerBriefpapier(map, gemeenten, basis?.briefpapier ?? null),
    berichten: basis?.berichten ?? compileerBerichten(map),
  };
}

/** The names of everything that a table can ask for. */
const invoerVan = (vragenlijsten: Protocol['vragenlijsten']): Set<string> =>
  new Set([
    ...Object.keys(BEREKENDE_INVOER),
    ...Object.values(vragenlijsten).flatMap(({ vragen }) => Object.keys(vragen)),
  ]);

/** The calendars are the same for every protocol. Null, with the findings in the files, when they are no calendars. */
function compileerKalender(map: Protocolmap): Protocol['kalender'] | null {
  const vakanties = compileerSchoolvakanties(map.kalender('schoolvakanties.yaml'));
  const feestdagen = compileerFeestdagen(map.kalender('termijnenwet.yaml'));
  return vakanties && feestdagen && { ...vakanties, ...feestdagen };
}

const metHash = (rest: Omit<Protocol, 'hash'>): Protocol => ({
  ...rest,
  hash: createHash('sha256').update(canoniek(rest)).digest('hex'),
});
