/** The protocol of this checkout in folders of a test's own, with some files otherwise. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { BESLUITEN } from '../../mas/besluiten.ts';
import { BRIEVEN } from '../../mas/brieven.ts';
import { NODIGE_DREMPELS, VRIJE_DREMPELS } from '../../mas/stappenplan.ts';
import { dmn, gegeven, tabel, type, uitdrukking } from '../dmn/proefmodel.ts';
import { compileerProtocol } from './compileer.ts';
import { ProtocolFout, type Bevinding } from './fout.ts';
import { UITKOMSTEN } from './verwacht.ts';

export const HUIS = fileURLToPath(new URL('..', import.meta.url));

/** What becomes of the text of a file, by its path from the folder that holds the protocols; null takes it away. */
export type Anders = Record<string, (tekst: string) => string | null>;

/** A table of one column, `uren`. Each rule is its input cell, its output cell and its source. */
export const proeftabel = (regels: string[][], naam = 'oordeel'): string =>
  dmn(
    type('aantal', 'number', '[0..1000]'),
    type('oordeel', 'string', '"veel", "weinig"'),
    gegeven('uren', 'aantal'),
    tabel({
      naam,
      type: 'oordeel',
      invoer: [{ naam: 'uren', type: 'aantal' }],
      uitvoer: [{ naam, type: 'oordeel' }],
      regels,
    }),
  );

export const DREMPEL = 'verzuim_hele_dag';
export const REGELS = [
  [`< ${DREMPEL}`, '"weinig"', 'proef'],
  [`>= ${DREMPEL}`, '"veel"', 'proef'],
];

/** The smallest models in which the code finds every decision that it asks for, each with the outcomes that it acts on. */
function stompen(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(BESLUITEN).map(([besluit, { model, beslissingen }]) => [
      `landelijk/beslissingen/${model}.dmn`,
      dmn(
        ...beslissingen.flatMap((naam) => {
          const codes = UITKOMSTEN.find((u) => u.besluit === besluit && u.beslissing === naam)?.codes ?? ['proef'];
          const toegestaan = codes.map((code) => `"${code}"`);
          return [
            type(`${naam}Type`, 'string', toegestaan.join(', ')),
            uitdrukking({ naam, type: `${naam}Type`, tekst: toegestaan[0] ?? '' }),
          ];
        }),
      ),
    ]),
  );
}

const BRIEF = `code: BR99
aan: [ouder]
regime: AVG
ondertekenaar: lpa
vierOgen: false
blokken: [groet]
verboden: [boa]
verbodenWoorden: [boete]
bron: proef
`;
export const BRIEFTEKST = `# Proef

{{ geadresseerde.aanhef }},

{% alinea %}

{% blok groet %}
`;

/** The smallest letters that there can be. */
const briefjes = (): Record<string, string> =>
  Object.fromEntries(
    Object.keys(BRIEVEN).flatMap((brief) => [
      [`landelijk/brieven/${brief}/brief.yaml`, BRIEF],
      [`landelijk/brieven/${brief}/ouder.md`, BRIEFTEKST],
    ]),
  );

const mappen: string[] = [];

/** Takes away all folders that were made. */
export function ruimOp(): void {
  for (const map of mappen.splice(0)) rmSync(map, { recursive: true });
}

/** The national protocol and the calendars, as they are. @param zonder folders of the protocol that are left out */
export function echteMap(zonder: readonly string[] = []): string {
  const huis = mkdtempSync(join(tmpdir(), 'schakel-protocol-'));
  mappen.push(huis);
  const weg = zonder.map((deel) => join(HUIS, 'landelijk', deel));
  for (const deel of ['landelijk', 'kalenders'])
    cpSync(join(HUIS, deel), join(huis, deel), { recursive: true, filter: (bron) => !weg.includes(bron) });
  return join(huis, 'landelijk');
}

/** The thresholds that cases and reports use themselves, besides tables. */
const GEBRUIKT = [...NODIGE_DREMPELS, ...VRIJE_DREMPELS];

/** The same with small tables and letters in the place of all its own, so that compiling takes no time. */
export function proefmap(anders: Anders = {}): string {
  const map = echteMap(['beslissingen', 'brieven']);
  const huis = dirname(map);
  schrijf(huis, 'landelijk/beslissingen/uren.dmn', proeftabel(REGELS));
  schrijf(huis, 'landelijk/brieven/blokken/groet.md', 'Dag {{ geadresseerde.naam }}.\n');
  for (const [pad, tekst] of Object.entries({ ...stompen(), ...briefjes() })) schrijf(huis, pad, tekst);
  const drempels = parse(readFileSync(join(map, 'drempels.yaml'), 'utf8')) as Record<string, object>;
  for (const [sleutel, drempel] of Object.entries(drempels))
    if (!GEBRUIKT.includes(sleutel)) Object.assign(drempel, { later: 'de tabellen die hier ontbreken' });
  schrijf(huis, 'landelijk/drempels.yaml', stringify(drempels));
  for (const [bestand, herschrijf] of Object.entries(anders)) {
    const pad = join(huis, bestand);
    const tekst = herschrijf(existsSync(pad) ? readFileSync(pad, 'utf8') : '');
    if (tekst === null) rmSync(pad);
    else schrijf(huis, bestand, tekst);
  }
  return map;
}

function schrijf(huis: string, bestand: string, tekst: string): void {
  mkdirSync(dirname(join(huis, bestand)), { recursive: true });
  writeFileSync(join(huis, bestand), tekst);
}

export const REGIOKOP = `naam: regio
versie: "1"
geldigVanaf: 2015-08-01
gebaseerdOp: landelijk
gemeenten: [GM9999]
`;

/** A region on that national protocol, with the files that it has besides its head. */
export function regiomap(bestanden: Record<string, string> = {}, kop = REGIOKOP): string {
  const paren = Object.entries({ 'protocol.yaml': kop, ...bestanden });
  const anders: Anders = Object.fromEntries(paren.map(([naam, tekst]) => [`regio/${naam}`, () => tekst]));
  return join(dirname(proefmap(anders)), 'regio');
}

/** What is wrong with the protocol in a folder; nothing when it compiles. */
export async function bevindingen(map: string): Promise<readonly Bevinding[]> {
  try {
    await compileerProtocol(map);
    return [];
  } catch (fout) {
    if (fout instanceof ProtocolFout) return fout.fouten;
    throw fout;
  }
}

export const fouten = (anders: Anders): Promise<readonly Bevinding[]> => bevindingen(proefmap(anders));
