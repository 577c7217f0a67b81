/**
 * A second implementation of the civil calendar and of terms, as plain as can be: day numbers, loops and the calendar data.
 * It shares nothing with mas/ but that data, so what both get wrong they would have to get wrong in two ways.
 */
import { describe, expect, test } from 'vitest';
import { laadProtocol } from '../../protocol/index.ts';
import { isLesweek, isWerkdag } from '../kalender.ts';
import { weekdag } from '../datum.ts';
import type { TermijnRegel, Vakantieregio } from '../protocol.ts';
import { berekenTermijn } from './bereken.ts';

const { kalender } = await laadProtocol();
const DAG_MS = 86_400_000;
const BEGIN = Date.UTC(2018, 0, 1) / DAG_MS;
const EINDE = Date.UTC(2056, 0, 1) / DAG_MS;
const VAN = Date.UTC(2020, 0, 1) / DAG_MS;
const TOT = Date.UTC(2050, 11, 31) / DAG_MS;

const tekst = (n: number): string => new Date(n * DAG_MS).toISOString().slice(0, 10);
const nummer = (dag: string): number => Date.parse(`${dag}T00:00:00Z`) / DAG_MS;

/** 1 January 1970 was a Thursday. */
const weekdagVan = (n: number): number => ((n + 3) % 7) + 1;

const feestdagen = new Set(Object.keys(kalender.feestdagen));
const werkdag: boolean[] = [];
const schooldag: Record<Vakantieregio, boolean[]> = { noord: [], midden: [], zuid: [] };
for (let n = BEGIN; n < EINDE; n += 1) {
  const dag = tekst(n);
  werkdag[n] = weekdagVan(n) <= 5 && !feestdagen.has(dag);
  for (const regio of ['noord', 'midden', 'zuid'] as const) {
    const vrij = kalender.vakanties[regio].some((v) => v.eersteDag <= dag && dag <= v.laatsteDag);
    schooldag[regio][n] = werkdag[n] === true && !vrij;
  }
}
const maandag = (n: number): number => n - weekdagVan(n) + 1;
const lesweek = (n: number, regio: Vakantieregio): boolean =>
  [0, 1, 2, 3, 4].some((d) => schooldag[regio][maandag(n) + d]);

function plusMaanden(n: number, maanden: number): number {
  const [jaar = 0, maand = 0, dag = 0] = tekst(n).split('-').map(Number);
  const doel = jaar * 12 + (maand - 1) + maanden;
  const [j, m] = [Math.floor(doel / 12), ((doel % 12) + 12) % 12];
  const laatste = new Date(Date.UTC(j, m + 1, 0)).getUTCDate();
  return Date.UTC(j, m, Math.min(dag, laatste)) / DAG_MS;
}

function loop(n: number, aantal: number, telt: (n: number) => boolean): number {
  let uit = n;
  let over = Math.abs(aantal);
  while (over > 0) {
    uit += aantal < 0 ? -1 : 1;
    if (telt(uit)) over -= 1;
  }
  return uit;
}

function lesweken(n: number, aantal: number, regio: Vakantieregio): number {
  const weekend = weekdagVan(n) > 5;
  // from a weekend, or a week without school, whole lesweken are counted
  const begin = weekend && aantal < 0 ? maandag(n) + 7 : maandag(n);
  let week = begin;
  let over = Math.abs(aantal);
  while (over > 0) {
    week += aantal < 0 ? -7 : 7;
    if (lesweek(week, regio)) over -= 1;
  }
  if (weekend || !lesweek(n, regio)) return aantal > 0 ? week + 4 : week;
  return week + weekdagVan(n) - 1;
}

function tel({ lengte, eenheid, richting }: TermijnRegel, n: number, regio: Vakantieregio): number {
  const aantal = richting === 'na' ? lengte : -lengte;
  if (eenheid === 'dagen') return n + aantal;
  if (eenheid === 'weken') return n + 7 * aantal;
  if (eenheid === 'maanden') return plusMaanden(n, aantal);
  if (eenheid === 'jaren') return plusMaanden(n, 12 * aantal);
  if (eenheid === 'werkdagen') return loop(n, aantal, (d) => werkdag[d] === true);
  if (eenheid === 'schooldagen') return loop(n, aantal, (d) => schooldag[regio][d] === true);
  return lesweken(n, aantal, regio);
}

/** ATW 4: not beyond 90 days, 12 weeks or 3 months, and never in years. */
const teLang = ({ lengte, eenheid }: TermijnRegel): boolean =>
  eenheid === 'jaren' ||
  (eenheid === 'dagen' && lengte > 90) ||
  (eenheid === 'weken' && lengte > 12) ||
  (eenheid === 'maanden' && lengte > 3);

function laatsteDag(regel: TermijnRegel, vanaf: number, regio: Vakantieregio): number {
  const geteld = tel(regel, vanaf, regio);
  if (regel.richting === 'voor' || regel.doorschuiven === 'geen') return geteld;
  if (regel.doorschuiven === 'atw') {
    if (teLang(regel)) return geteld;
    let uit = geteld;
    while (!werkdag[uit]) uit += 1;
    // ATW 2: of three days or more at least two are werkdagen
    const kort = ['dagen', 'werkdagen', 'schooldagen'].includes(regel.eenheid) && regel.lengte < 3;
    if (kort) return uit;
    let werkdagen = 0;
    for (let n = vanaf + 1; n <= uit; n += 1) if (werkdag[n]) werkdagen += 1;
    while (werkdagen < 2) {
      uit += 1;
      if (werkdag[uit]) werkdagen += 1;
    }
    return uit;
  }
  const goed = regel.doorschuiven === 'volgende-werkdag' ? werkdag : schooldag[regio];
  if (regel.doorschuiven === 'vorige-schooldag') {
    let terug = geteld;
    while (!goed[terug] && terug > vanaf) terug -= 1;
    if (terug > vanaf) return terug;
  }
  let uit = geteld;
  while (!goed[uit]) uit += 1;
  return uit;
}

const VORMEN = {
  wet: { richting: 'na', grondslag: 'wettelijk', doorschuiven: 'atw' },
  kaal: { richting: 'na', grondslag: 'protocol', doorschuiven: 'geen' },
  werkdag: { richting: 'na', grondslag: 'protocol', doorschuiven: 'volgende-werkdag' },
  school: { richting: 'na', grondslag: 'protocol', doorschuiven: 'volgende-schooldag' },
  terug: { richting: 'na', grondslag: 'protocol', doorschuiven: 'vorige-schooldag' },
  voor: { richting: 'voor', grondslag: 'wettelijk', doorschuiven: 'atw' },
} as const;
type Maat = [lengte: number, eenheid: TermijnRegel['eenheid']];
const PROEVEN: readonly [keyof typeof VORMEN, Vakantieregio, Maat[]][] = [
  [
    'wet',
    'noord',
    [
      [1, 'dagen'],
      [2, 'dagen'],
      [3, 'dagen'],
      [7, 'dagen'],
      [42, 'dagen'],
      [91, 'dagen'],
    ],
  ],
  [
    'wet',
    'midden',
    [
      [1, 'weken'],
      [6, 'weken'],
      [12, 'weken'],
      [13, 'weken'],
      [1, 'maanden'],
      [3, 'maanden'],
      [6, 'maanden'],
      [1, 'jaren'],
    ],
  ],
  [
    'kaal',
    'noord',
    [
      [5, 'werkdagen'],
      [10, 'werkdagen'],
      [4, 'lesweken'],
      [28, 'dagen'],
      [30, 'dagen'],
      [3, 'maanden'],
    ],
  ],
  [
    'werkdag',
    'zuid',
    [
      [2, 'weken'],
      [1, 'maanden'],
      [2, 'maanden'],
      [5, 'werkdagen'],
    ],
  ],
  [
    'school',
    'noord',
    [
      [5, 'werkdagen'],
      [3, 'weken'],
      [6, 'weken'],
      [4, 'lesweken'],
    ],
  ],
  [
    'school',
    'midden',
    [
      [3, 'schooldagen'],
      [4, 'lesweken'],
      [6, 'weken'],
    ],
  ],
  [
    'school',
    'zuid',
    [
      [1, 'lesweken'],
      [6, 'weken'],
    ],
  ],
  [
    'terug',
    'noord',
    [
      [6, 'weken'],
      [2, 'dagen'],
    ],
  ],
  [
    'voor',
    'zuid',
    [
      [2, 'dagen'],
      [1, 'maanden'],
      [8, 'weken'],
      [1, 'jaren'],
      [3, 'lesweken'],
      [5, 'werkdagen'],
    ],
  ],
];

// some hundred thousand terms
describe('for every day of 2020–2050 the second calendar agrees', { timeout: 120_000 }, () => {
  test('on weekdays, werkdagen and lesweken', () => {
    const verschil: string[] = [];
    for (let n = VAN; n <= TOT; n += 1) {
      const dag = tekst(n);
      const eens =
        weekdag(dag) === weekdagVan(n) &&
        isWerkdag(dag, kalender) === werkdag[n] &&
        isLesweek(dag, kalender, 'midden') === lesweek(n, 'midden');
      if (!eens) verschil.push(dag);
    }
    expect(verschil.slice(0, 5)).toEqual([]);
  });

  test.each(PROEVEN.flatMap(([vorm, regio, maten]) => maten.map((maat) => [vorm, regio, ...maat] as const)))(
    'on terms: %s, %s, %i %s',
    (vorm, regio, lengte, eenheid) => {
      const regel: TermijnRegel = {
        naam: 'proef',
        vanaf: 'proef',
        lengte,
        eenheid,
        ladder: 'stap',
        bron: 'proef',
        ...VORMEN[vorm],
      };
      const verschil: string[] = [];
      for (let n = VAN; n <= TOT; n += 1) {
        const hier = tekst(laatsteDag(regel, n, regio));
        const daar = berekenTermijn(regel, tekst(n), kalender, regio).laatsteDag;
        if (hier !== daar) verschil.push(`${tekst(n)}: ${hier} hier, ${daar} daar`);
      }
      expect(verschil.slice(0, 5)).toEqual([]);
    },
  );
});

test('the second calendar can disagree', () => {
  expect(
    tekst(
      laatsteDag(
        { naam: '', vanaf: '', lengte: 1, eenheid: 'dagen', ladder: '', bron: '', ...VORMEN.wet },
        nummer('2027-05-04'),
        'noord',
      ),
    ),
  ).toBe(
    '2027-05-10', // 5 mei, Hemelvaart, its Friday, the weekend
  );
});
