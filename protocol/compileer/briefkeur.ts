/** Whether letters hold what they must and nothing that they may not, when texts, blocks and rules come together. */
import { BRIEFVELDEN, isBriefgroep } from '../../mas/briefvelden.ts';
import type { Briefsoort, Briefversie } from '../../mas/brieven.ts';
import type { Briefregel, Protocol } from '../../mas/protocol.ts';
import { gebruikVan, zegt } from '../../brieven/tekst/index.ts';
import type { Bestand } from './bestand.ts';
import { type Briefkop, VERSIES } from './briefschema.ts';
import type { Tekstbestand } from './tekstbestand.ts';

/** A letter, and which of its files stand in the folder of this protocol. */
export interface Briefbron {
  soort: Briefsoort;
  regel: Briefregel;
  kop: Bestand | null;
  eigen: Partial<Record<Briefversie, Tekstbestand>>;
}

interface Blokken {
  teksten: Readonly<Record<string, string>>;
  eigen: Readonly<Record<string, Tekstbestand>>;
}

/** Something that a text says on a line. */
interface Gezegd {
  regel: number;
  wat: string;
}

const ALINEA = /\{%-?\s*alinea\s*-?%\}/;

/** What a `brief.yaml` says by itself: names that exist, and for a region nothing less than the national one. */
export function toetsKop(bestand: Bestand, kop: Briefkop, basis: Briefregel | null): void {
  kop.verboden.forEach((veld, n) => {
    if (!isBriefgroep(veld) && !BRIEFVELDEN.has(veld))
      bestand.meld(['verboden', n], `het veld ${veld} is er niet`, 'Verbeter de naam, of haal hem weg');
  });
  if (!basis) return;
  if (kop.regime !== basis.regime)
    bestand.meld(['regime'], `deze brief valt onder ${basis.regime}`, 'Haal dit veld weg: de wet bepaalt het regime');
  for (const veld of ['blokken', 'verboden', 'verbodenWoorden'] as const)
    for (const mist of basis[veld].filter((naam) => !kop[veld].includes(naam)))
      bestand.meld([veld], `${mist} staat er landelijk wel`, 'Zet het erbij: een regio voegt toe en haalt niets weg');
}

/** A letter cannot name a day that nobody counts. */
export function toetsBrieftermijnen(bronnen: readonly Briefbron[], termijnen: Protocol['termijnen']): void {
  for (const { regel, kop } of bronnen)
    if (regel.termijn !== undefined && !Object.hasOwn(termijnen, regel.termijn))
      kop?.meld(
        ['termijn'],
        `de termijn ${regel.termijn} is er niet`,
        'Zet hem in termijnen.yaml, of verbeter de naam',
      );
}

/** What is wrong is noted in a file of this protocol: of what the basis has it was looked at there. */
export function keurBrieven(bronnen: readonly Briefbron[], blokken: Blokken): void {
  const keuring = new Keuring(blokken);
  const gebruikt = new Set(bronnen.flatMap((bron) => keuring.keur(bron)));
  for (const [naam, bestand] of Object.entries(blokken.eigen))
    if (!gebruikt.has(naam))
      bestand.meld(1, 'geen brief gebruikt dit blok', `Zet {% blok ${naam} %} in een brief, of verbeter de naam`);
}

class Keuring {
  readonly #blokken: Blokken;
  /** Own blocks with a mistake in them, which was told of already. */
  readonly #stuk: ReadonlySet<string>;
  /** A block stands in many letters, and is read once. */
  readonly #gelezen = new Map<string, ReturnType<typeof gebruikVan>>();

  constructor(blokken: Blokken) {
    this.#blokken = blokken;
    const metFout = Object.entries(blokken.eigen).filter(([, { bevindingen }]) => bevindingen.length > 0);
    this.#stuk = new Set(metFout.map(([naam]) => naam));
  }

  /** Looks at one letter; gives the blocks that it uses. */
  keur(bron: Briefbron): string[] {
    const { regel, kop, eigen } = bron;
    const { teksten } = this.#blokken;
    regel.blokken.forEach((blok, n) => {
      if (!Object.hasOwn(teksten, blok))
        kop?.meld(['blokken', n], `het blok ${blok} is er niet`, `Kies uit ${Object.keys(teksten).join(', ')}`);
    });
    for (const versie of VERSIES) keurVersie(bron, versie);
    // a text with a mistake in it was told of already
    const goed = VERSIES.filter((versie) => (eigen[versie]?.bevindingen.length ?? 0) === 0);
    const gebruikt = goed.flatMap((versie) => this.#keurTekst(bron, versie));
    for (const naam of new Set(gebruikt)) this.#keurEigenBlok(bron, naam);
    return gebruikt;
  }

  #keurTekst({ soort, regel, kop, eigen }: Briefbron, versie: Briefversie): string[] {
    const tekst = regel.teksten[versie];
    if (tekst === undefined) return [];
    const meld = (nr: number, wat: string, doe: string): void => {
      if (eigen[versie]) eigen[versie].meld(nr, wat, doe);
      else kop?.meld([], `${versie}.md: ${wat}`, doe);
    };
    const { blokken } = this.#gebruikIn(tekst);
    const afschrift = regel.afschrift?.includes(versie) === true;
    const verplicht = afschrift ? [] : regel.blokken;
    for (const blok of verplicht.filter((naam) => !blokken.some((gebruik) => gebruik.naam === naam)))
      meld(1, `het verplichte blok ${blok} ontbreekt`, `Zet {% blok ${blok} %} in de tekst`);
    if (!afschrift && !ALINEA.test(tekst))
      meld(1, 'de plaats voor de vrije alinea ontbreekt', 'Zet {% alinea %} in de tekst, op een eigen regel');
    if (afschrift && ALINEA.test(tekst))
      meld(
        1,
        'een afschrift heeft geen vrije alinea',
        'Haal {% alinea %} weg: deze lezer leest alleen wat er is besloten',
      );
    for (const { regel: nr, wat } of this.#verbodenIn(tekst, regel))
      meld(nr, `${wat} mag niet in deze brief`, 'Haal het uit de tekst');
    for (const { naam, regel: nr } of blokken.filter((gebruik) => !this.#blokken.eigen[gebruik.naam]))
      for (const { wat } of this.#verbodenIn(this.#blokken.teksten[naam] ?? '', regel))
        meld(nr, `${wat} mag niet in de brief ${soort}, en staat in het blok ${naam}`, 'Haal het blok uit de tekst');
    return blokken.map(({ naam }) => naam);
  }

  #keurEigenBlok({ soort, regel }: Briefbron, naam: string): void {
    const bestand = this.#blokken.eigen[naam];
    if (!bestand || this.#stuk.has(naam)) return;
    for (const { regel: nr, wat } of this.#verbodenIn(bestand.tekst, regel))
      bestand.meld(nr, `${wat} mag niet in de brief ${soort}, en die gebruikt dit blok`, 'Haal het uit het blok');
  }

  #verbodenIn(tekst: string, { verboden, verbodenWoorden }: Briefregel): Gezegd[] {
    const velden = this.#gebruikIn(tekst).velden.filter(({ naam }) =>
      verboden.some((veld) => naam === veld || naam.startsWith(`${veld}.`)),
    );
    const woorden = tekst
      .split('\n')
      .flatMap((zin, n) =>
        verbodenWoorden
          .filter((woord) => zegt(zin, woord))
          .map((woord) => ({ regel: n + 1, wat: `het woord "${woord}"` })),
      );
    return [...velden.map(({ naam, regel }) => ({ regel, wat: `het veld ${naam}` })), ...woorden];
  }

  #gebruikIn(tekst: string): ReturnType<typeof gebruikVan> {
    const gelezen = this.#gelezen.get(tekst) ?? gebruikVan(tekst);
    this.#gelezen.set(tekst, gelezen);
    return gelezen;
  }
}

/** There is a text for everybody whom it is written to, and no other. */
function keurVersie({ regel, kop, eigen }: Briefbron, versie: Briefversie): void {
  const moet = regel.aan.includes(versie);
  if (moet && regel.teksten[versie] === undefined)
    kop?.meld(['aan'], `de tekst ${versie}.md ontbreekt`, `Schrijf hem, of haal ${versie} weg bij aan`);
  if (!moet)
    eigen[versie]?.meld(
      1,
      `deze brief gaat niet aan ${versie}`,
      `Zet ${versie} bij aan in brief.yaml, of haal dit weg`,
    );
}
