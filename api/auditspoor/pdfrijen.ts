import { toonDag } from '../../mas/datum.ts';
import { benoemd } from './bonwoorden.ts';
import type { Auditbeeld, Auditbesluit, Auditnorm } from './schemas.ts';
import { NAGEREKEND, TERMIJNSTAND } from './woorden.ts';

const terug = ({ hersteld }: { hersteld: { op: string; nr: number } | null }): string[] =>
  hersteld ? [`Teruggenomen op ${toonDag(hersteld.op)}, met gebeurtenis ${hersteld.nr}.`] : [];

export function besluitrijen(b: Auditbesluit): string[] {
  const wat = [
    b.titel,
    ...terug(b),
    ...(b.tekst === null ? [] : [b.tekst]),
    ...(b.norm === null ? [] : [`Norm: ${b.norm}`, b.afwijking ? 'Dit week daarvan af.' : 'Dit volgde de norm.']),
    ...(b.afwijkreden === null ? [] : [`Reden om af te wijken: ${b.afwijkreden}`]),
    ...(b.motivatie === null ? [] : [`Motivering: ${b.motivatie}`]),
    ...(b.bonnen.length === 0 ? [] : [`Beslisbon: ${b.bonnen.join(', ')}`]),
  ];
  return [String(b.nr), toonDag(b.dag), b.wie ?? '', wat.join('\n')];
}

export function adviesrijen(advies: Auditbeeld['adviezen'][number]): string[] {
  const { bon, inWoorden: zin, woorden, nagerekend, hersteld } = advies;
  const wat = [
    bon.naam,
    ...terug({ hersteld }),
    zin,
    ...(woorden.gekozen === null ? [] : [woorden.gekozen]),
    ...woorden.beslissingen.flatMap(({ naam, waarde, regels, standaard }) => [
      benoemd({ naam, waarde }),
      ...(standaard ? ['Geen regel gold; de tabel zegt wat er dan geldt.'] : []),
      ...regels.map(({ nr, bron }) => `Regel ${nr} gold. Bron: ${bron}`),
    ]),
    ...(woorden.invoer === null
      ? ['Wat de tabel is voorgelegd, is er niet meer.']
      : ['Voorgelegd:', ...woorden.invoer.map(benoemd)]),
    `${NAGEREKEND[nagerekend.stand]} ${nagerekend.tekst}`,
  ];
  return [String(bon.nr), toonDag(bon.dag), wat.join('\n')];
}

export function termijnrijen(t: Auditbeeld['termijnen'][number]): string[] {
  const hoe =
    'afgeschermd' in t
      ? ['Dit valt onder de Wpg.']
      : [
          ...t.afleiding.stappen.map(({ dag, tekst, bron }) => `${toonDag(dag)}: ${tekst} (${bron})`),
          ...t.afleiding.voorbehouden,
        ];
  return [t.naam, toonDag(t.laatsteDag), TERMIJNSTAND[t.stand], hoe.join('\n')];
}

export const mogelijkrijen = (m: Auditbeeld['mogelijk'][number]): string[] => [
  m.naam,
  m.mogelijk ? (m.afwijking ? 'Ja, als afwijking met uitleg' : 'Ja') : 'Nee',
  (m.mogelijk ? m.norm : m.waarom) ?? '',
];

export function normrijen({ naam, norm, bron, toetsen }: Auditnorm): string[] {
  const gevolgd = toetsen.filter(({ uitkomst }) => uitkomst === 'gevolgd').map(({ nr }) => nr);
  const afgeweken = toetsen
    .filter(({ uitkomst }) => uitkomst === 'afgeweken')
    .map(({ nr, reden }) => (reden === null ? String(nr) : `${nr}: ${reden}`));
  return [[naam, norm, `Bron: ${bron}`].join('\n'), gevolgd.join(', ') || 'geen', afgeweken.join('\n') || 'geen'];
}
