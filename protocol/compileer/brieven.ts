/**
 * Compiles the folder `brieven`: of every letter what it must and may hold and its texts, and the texts that letters share.
 * A region has the files that it wants otherwise: one text, one block, or one line of a `brief.yaml`.
 */
import { BRIEFVELDEN } from '../../mas/briefvelden.ts';
import { BRIEVEN, type Briefsoort, type Briefversie } from '../../mas/brieven.ts';
import type { Briefregel, Protocol } from '../../mas/protocol.ts';
import { keurBlok, keurTekst, type Tekstfout } from '../../brieven/tekst/index.ts';
import type { Bestand } from './bestand.ts';
import { type Briefbron, keurBrieven, toetsKop } from './briefkeur.ts';
import { BRIEF_HOORT, type Briefkop, briefSchema, VERSIES } from './briefschema.ts';
import { opGelijkenis } from './gelijkenis.ts';
import { BRIEVENMAP, type Protocolmap } from './protocolmap.ts';
import type { Tekstbestand } from './tekstbestand.ts';
import { toets } from './toets.ts';

type Brieven = Pick<Protocol, 'brieven' | 'briefblokken'>;
/** With where each letter comes from, for what is checked when the rest is known. */
type Gelezen = Brieven & { bronnen: Briefbron[] };

const BLOKKEN = 'blokken';
const KOP = 'brief.yaml';
const SOORTEN = Object.keys(BRIEVEN) as Briefsoort[];
const TEKSTEN = VERSIES.map((versie) => `${versie}.md`);

/** The letters by their name, over those of the basis; everything that is wrong is noted in the files. */
export function compileerBrieven(map: Protocolmap, basis: Brieven | null): Gelezen {
  const blokken = leesBlokken(map);
  const teksten = { ...basis?.briefblokken, ...tekstenVan(blokken) };
  const bekend = new Set(Object.keys(teksten));
  for (const naam of map.namenIn(BRIEVENMAP).filter((n) => n !== BLOKKEN && !isSoort(n)))
    map.meldNaam(
      `${BRIEVENMAP}/${naam}`,
      'deze brief kent Schakel niet',
      `Noem de map ${opGelijkenis(naam, [...SOORTEN, BLOKKEN])
        .slice(0, 2)
        .join(' of ')}, of haal haar weg`,
    );
  const bronnen = SOORTEN.flatMap((soort) => leesBrief(map, soort, basis?.brieven[soort] ?? null, bekend) ?? []);
  keurBrieven(bronnen, { teksten, eigen: blokken });
  const brieven = Object.fromEntries(bronnen.map(({ soort, regel }) => [soort, regel]));
  return { bronnen, brieven, briefblokken: teksten };
}

const isSoort = (naam: string): naam is Briefsoort => Object.hasOwn(BRIEVEN, naam);

function leesBlokken(map: Protocolmap): Record<string, Tekstbestand> {
  const uit: Record<string, Tekstbestand> = {};
  for (const naam of map.namenIn(`${BRIEVENMAP}/${BLOKKEN}`)) {
    const pad = `${BRIEVENMAP}/${BLOKKEN}/${naam}`;
    const [, blok] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(naam) ?? [];
    if (blok === undefined) {
      map.meldNaam(pad, 'zo kan een blok niet heten', 'Noem het in kleine letters, zoals privacy.md');
      continue;
    }
    const bestand = map.leesTekst(pad);
    meldAlle(bestand, keurBlok(bestand.tekst, BRIEFVELDEN));
    uit[blok] = bestand;
  }
  return uit;
}

const tekstenVan = (bestanden: Partial<Record<string, Tekstbestand>>): Record<string, string> =>
  Object.fromEntries(Object.entries(bestanden).flatMap(([naam, b]) => (b ? [[naam, b.tekst]] : [])));

function meldAlle(bestand: Tekstbestand, fouten: readonly Tekstfout[]): void {
  if (bestand.bevindingen.length > 0) return;
  for (const { regel, wat, doe } of fouten) bestand.meld(regel, wat, doe);
}

/** Null, with what is wrong noted, when it cannot be said what kind of letter it is. */
function leesBrief(
  map: Protocolmap,
  soort: Briefsoort,
  basis: Briefregel | null,
  blokken: ReadonlySet<string>,
): Briefbron | null {
  const pad = `${BRIEVENMAP}/${soort}`;
  const namen = map.namenIn(pad);
  if (basis && namen.length === 0) return { soort, regel: basis, kop: null, eigen: {} };
  if (namen.length === 0) {
    map.meldNaam(`${pad}/${KOP}`, `de brief «${BRIEVEN[soort]}» ontbreekt`, 'Zet hem op deze plaats');
    return null;
  }
  for (const naam of namen.filter((n) => n !== KOP && !TEKSTEN.includes(n)))
    map.meldNaam(
      `${pad}/${naam}`,
      'dit bestand leest Schakel niet',
      `Noem het ${opGelijkenis(naam, [KOP, ...TEKSTEN])
        .slice(0, 2)
        .join(' of ')}, of haal het weg`,
    );
  const eigen = leesTeksten(map, pad, namen, blokken);
  const bestand = basis && !namen.includes(KOP) ? null : map.lees(`${pad}/${KOP}`);
  const kop = bestand ? leesKop(bestand, basis) : kopVan(basis);
  if (kop === null) return null;
  return { soort, regel: { ...kop, teksten: { ...basis?.teksten, ...tekstenVan(eigen) } }, kop: bestand, eigen };
}

function leesTeksten(
  map: Protocolmap,
  pad: string,
  namen: readonly string[],
  blokken: ReadonlySet<string>,
): Partial<Record<Briefversie, Tekstbestand>> {
  const uit: Partial<Record<Briefversie, Tekstbestand>> = {};
  for (const versie of VERSIES.filter((v) => namen.includes(`${v}.md`))) {
    const bestand = map.leesTekst(`${pad}/${versie}.md`);
    meldAlle(bestand, keurTekst(bestand.tekst, BRIEFVELDEN, blokken));
    uit[versie] = bestand;
  }
  return uit;
}

function kopVan(regel: Briefregel | null): Briefkop | null {
  if (!regel) return null;
  const { teksten: _, ...kop } = regel;
  return kop;
}

function leesKop(bestand: Bestand, basis: Briefregel | null): Briefkop | null {
  const eigen = toets(bestand, [], basis ? briefSchema.partial() : briefSchema, bestand.waarde, BRIEF_HOORT);
  if (eigen === null) return null;
  const kop = { ...kopVan(basis), ...eigen } as Briefkop;
  toetsKop(bestand, kop, basis);
  return kop;
}
