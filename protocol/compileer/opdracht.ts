/** What `npm run protocol` answers, as text and exit code. */
import { toonDatum } from '../../mas/datum.ts';
import type { LadderTrede, Protocol, TermijnRegel } from '../../mas/protocol.ts';
import { toonLengte } from '../../mas/termijn/tellen.ts';
import { documenteer } from './document.ts';
import { ProtocolFout } from './fout.ts';

export interface Uitslag {
  code: 0 | 1;
  tekst: string;
}

const OPDRACHTEN = new Map<string, (protocollen: readonly Protocol[]) => string>([
  ['controleer', (alle) => alle.map(vatSamen).join('\n')],
  ['toon', (alle) => alle.map(schrijfUit).join('\n\n')],
  ['documenteer', documenteer],
]);

const GEBRUIK = `Gebruik: npm run protocol -- <opdracht>
  controleer   leest het protocol en de kalenders en noemt alles wat niet klopt
  toon         schrijft de termijnen, de ladders en de geldigheid van de kalenders uit
  documenteer  maakt de bladzijde docs/termijnen.md`;

/** Runs one command on the protocols that `laad` compiles, the national one first. */
export function voerUit(args: readonly string[], laad: () => readonly Protocol[]): Uitslag {
  const opdracht = args.length === 1 ? OPDRACHTEN.get(args[0] ?? '') : undefined;
  if (opdracht === undefined) return { code: 1, tekst: GEBRUIK };
  try {
    return { code: 0, tekst: opdracht(laad()) };
  } catch (fout) {
    if (fout instanceof ProtocolFout) return { code: 1, tekst: fout.message };
    throw fout;
  }
}

function vatSamen({ naam, versie, hash, termijnen, ladders }: Protocol): string {
  const aantal = `termijnen: ${Object.keys(termijnen).length}, ladders: ${Object.keys(ladders).length}`;
  return `Protocol ${naam}, versie ${versie}, klopt (${aantal}).\nHash ${hash}`;
}

function schrijfUit(protocol: Protocol): string {
  const { vakantiesGeldigTot, gelijkgesteldGeldigTot } = protocol.kalender;
  return [
    vatSamen(protocol),
    `\nSchoolvakanties bekend tot en met ${toonDatum(vakantiesGeldigTot)}.`,
    `Gelijkgestelde dagen bekend tot en met ${toonDatum(gelijkgesteldGeldigTot)}.`,
    '\nTermijnen',
    ...Object.entries(protocol.termijnen).map(([sleutel, regel]) => toonTermijn(sleutel, regel)),
    '\nLadders',
    ...Object.entries(protocol.ladders).map(([naam, treden]) => toonLadder(naam, treden)),
  ].join('\n');
}

const toonTermijn = (sleutel: string, r: TermijnRegel): string =>
  `  ${sleutel}: ${r.naam}, ${toonLengte(r.lengte, r.eenheid)} ${r.richting} ${r.vanaf}, doorschuiven ${r.doorschuiven}, ` +
  `ladder ${r.ladder}\n    ${r.grondslag}; ${r.bron}`;

const toonLadder = (naam: string, treden: LadderTrede[]): string =>
  `  ${naam}\n${treden.map((t) => `    ${t.naam}: ${toonPlaats(t)} de laatste dag, aan ${t.ontvanger}`).join('\n')}`;

const toonPlaats = ({ na, eenheid }: LadderTrede): string =>
  na === 0 ? 'op' : `${toonLengte(Math.abs(na), eenheid)} ${na < 0 ? 'voor' : 'na'}`;
