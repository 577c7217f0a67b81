/** Where everything of the MAS stands in its drawing: steps in a row, routekaarten that part and meet again, the way back. */
import { Doek, LABEL, NAAST, POORT, type Punt, REGEL, TUSSEN, type Vorm } from './doek.ts';

/** Between the middles of two routekaarten that run beside each other. */
const BAAN = 240;
const MIDDEN = 190;

export interface Tekenstap {
  nummer: number;
  naam: string;
  optioneel: boolean;
  uitkomsten: readonly { terugNaar: number | null }[];
}
export interface Tekenkaart {
  kaart: string;
  naam: string;
  stappen: readonly Tekenstap[];
}

/** What stands in the drawing beside the names of the steps. */
export interface Schemawoorden {
  begin: string;
  splitsing: string;
  klaar: string;
  einde: string;
  optioneel: string;
  routekaart: (kaart: string) => string;
  terugNaar: (nummer: number) => string;
}

const isGelijk = (a: Tekenstap | undefined, b: Tekenstap): boolean => a?.nummer === b.nummer && a.naam === b.naam;
const stapVan = ({ stappen }: Tekenkaart, nummer: number): Tekenstap | undefined =>
  stappen.find((stap) => stap.nummer === nummer);
const isGedeeld = (kaarten: readonly Tekenkaart[], stap: Tekenstap): boolean =>
  kaarten.every((kaart) => isGelijk(stapVan(kaart, stap.nummer), stap));

/** The id in the drawing of a step: one that stands the same on every routekaart is drawn once. */
export function vakId(kaarten: readonly Tekenkaart[], kaart: string, nummer: number): string {
  const stap = kaarten.flatMap((k) => (k.kaart === kaart ? (stapVan(k, nummer) ?? []) : []))[0];
  return stap && isGedeeld(kaarten, stap) ? `S${nummer}` : `${kaart}${nummer}`;
}

/** Before the routekaarten part, on each of them, and after they meet again. */
function verdeel(kaarten: readonly Tekenkaart[]) {
  const stappen = kaarten[0]?.stappen ?? [];
  const eigen = stappen.findIndex((stap) => !isGedeeld(kaarten, stap));
  const voor = eigen === -1 ? stappen : stappen.slice(0, eigen);
  const na = eigen === -1 ? [] : stappen.slice(eigen).filter((stap) => isGedeeld(kaarten, stap));
  const banen = kaarten.map(({ kaart, stappen: alle }) => ({
    kaart,
    stappen: alle.filter((stap) => !isGedeeld(kaarten, stap)),
  }));
  return { voor, banen, na };
}

const BEGIN = 'Begin';
export const SPLITSING = 'Splitsing';
const SAMEN = 'Samen';
const KLAAR = 'Klaar';
const EINDE = 'Einde';

interface Vak {
  id: string;
  naam: string;
}

/** Steps as they are drawn; one of a single routekaart has its letter before the number. */
const vakkenVan = (
  kaarten: readonly Tekenkaart[],
  kaart: string,
  stappen: readonly Tekenstap[],
  { optioneel }: Schemawoorden,
): Vak[] =>
  stappen.map((stap) => {
    const letter = isGedeeld(kaarten, stap) ? '' : kaart;
    const naam = `${letter}${stap.nummer}. ${stap.naam}${stap.optioneel ? ` ${optioneel}` : ''}`;
    return { id: vakId(kaarten, kaart, stap.nummer), naam };
  });

/** The drawing of routekaarten that have their first and last steps in common. */
export function teken(kaarten: readonly Tekenkaart[], woorden: Schemawoorden): Doek {
  const doek = new Doek();
  const delen = verdeel(kaarten);
  const eerste = kaarten[0]?.kaart ?? '';
  const vakken = (kaart: string, stappen: readonly Tekenstap[]) => vakkenVan(kaarten, kaart, stappen, woorden);
  const voor = vakken(eerste, delen.voor);
  const na = vakken(eerste, delen.na);
  const banen = delen.banen.map(({ kaart, stappen }) => ({ kaart, vakken: vakken(kaart, stappen) }));

  let x = doek.zet('startEvent', BEGIN, woorden.begin, TUSSEN, MIDDEN);
  x = doek.rij(voor, x, MIDDEN);
  doek.lijn(BEGIN, voor[0]?.id ?? '');
  if (na.length > 0) {
    x = tekenBanen(doek, voor.at(-1)?.id ?? '', banen, x, woorden);
    x = doek.rij(na, x, MIDDEN);
    doek.lijn(SAMEN, na[0]?.id ?? '');
  }
  const laatste = delen.na.at(-1) ?? delen.voor.at(-1);
  if (laatste) sluitAf(doek, kaarten, laatste, x, woorden);
  return doek;
}

interface Baan {
  kaart: string;
  vakken: readonly Vak[];
}

/** The routekaarten beside each other, from where they part to where they meet. */
function tekenBanen(doek: Doek, van: string, banen: readonly Baan[], x: number, woorden: Schemawoorden): number {
  const baanX = doek.zet('exclusiveGateway', SPLITSING, woorden.splitsing, x, MIDDEN) + 2 * TUSSEN;
  doek.lijn(van, SPLITSING);
  const einden = banen.map(({ vakken }, n) => doek.rij(vakken, baanX, MIDDEN + (n - (banen.length - 1) / 2) * BAAN));
  const verder = doek.zet('exclusiveGateway', SAMEN, '', Math.max(...einden) + TUSSEN, MIDDEN);
  for (const baan of banen) verbindBaan(doek, baan, woorden);
  return verder;
}

/** From where the routekaarten part, up or down to one of them, and back to where they meet. */
function verbindBaan(doek: Doek, { kaart, vakken }: Baan, woorden: Schemawoorden): void {
  const [eerste, laatste] = [vakken[0]?.id, vakken.at(-1)?.id];
  if (eerste === undefined || laatste === undefined) return;
  const naar = doek.vorm(eerste);
  const van = doek.vorm(laatste);
  const midden = naar.y + naar.hoog / 2;
  const poort = ({ x, y, hoog }: Vorm): Punt => [x + POORT / 2, midden < MIDDEN ? y : y + hoog];
  const [uitX, uitY] = poort(doek.vorm(SPLITSING));
  const [inX, inY] = poort(doek.vorm(SAMEN));
  doek.lijn(SPLITSING, eerste, {
    naam: woorden.routekaart(kaart),
    label: [uitX - LABEL - NAAST, (uitY + midden) / 2],
    punten: [
      [uitX, uitY],
      [uitX, midden],
      [naar.x, midden],
    ],
  });
  doek.lijn(laatste, SAMEN, {
    punten: [
      [van.x + van.breed, midden],
      [inX, midden],
      [inX, inY],
    ],
  });
}

/** The last step closes the case, or sends it back for another round. */
function sluitAf(
  doek: Doek,
  kaarten: readonly Tekenkaart[],
  laatste: Tekenstap,
  x: number,
  woorden: Schemawoorden,
): void {
  const kaart = kaarten[0]?.kaart ?? '';
  const laatsteId = vakId(kaarten, kaart, laatste.nummer);
  const terug = laatste.uitkomsten.find(({ terugNaar }) => terugNaar !== null)?.terugNaar ?? null;
  const eindeX = terug === null ? x : doek.zet('exclusiveGateway', KLAAR, woorden.klaar, x, MIDDEN) + TUSSEN;
  doek.zet('endEvent', EINDE, woorden.einde, eindeX, MIDDEN);
  doek.lijn(terug === null ? laatsteId : KLAAR, EINDE);
  if (terug === null) return;
  doek.lijn(laatsteId, KLAAR);
  // every routekaart has its own step to go back to; the drawing shows the way to the first
  const doel = doek.vorm(vakId(kaarten, kaart, terug));
  const poort = doek.vorm(KLAAR);
  const [poortX, doelX] = [poort.x + POORT / 2, doel.x + doel.breed / 2];
  const boven = Math.min(...[...doek.vormen.values()].map(({ y }) => y)) - 2 * TUSSEN;
  doek.lijn(KLAAR, doel.id, {
    naam: woorden.terugNaar(terug),
    label: [(poortX + doelX - LABEL) / 2, boven - REGEL - NAAST],
    punten: [
      [poortX, poort.y],
      [poortX, boven],
      [doelX, boven],
      [doelX, doel.y],
    ],
  });
}
