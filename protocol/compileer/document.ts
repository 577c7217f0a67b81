/** docs/termijnen.md, made from the protocols: one row a term, with what a region does differently. */
import type { Protocol, TermijnRegel } from '../../mas/protocol.ts';
import { toonLengte } from '../../mas/termijn/tellen.ts';

const KOP = `# Termijnen

Alle termijnen, drempels en vaste dagen die Schakel kent, met hun bron. Deze bladzijde komt uit \`protocol/**/*.yaml\`: maak haar opnieuw met \`npm run --silent protocol -- documenteer > docs/termijnen.md\`; een toets bewaakt dat zij klopt. Wat nog geen onderdeel gebruikt, noemt in de laatste kolom het onderdeel dat het gaat gebruiken.`;

const duur = ({ lengte, eenheid, richting, vanaf }: TermijnRegel): string =>
  `${toonLengte(lengte, eenheid)} ${richting} ${vanaf}`;

const tabel = (koppen: readonly string[], rijen: readonly (readonly string[])[]): string =>
  [koppen, koppen.map(() => '---'), ...rijen].map((rij) => `| ${rij.join(' | ')} |`).join('\n');

/** The keys of all protocols together, the national ones first. */
const sleutels = (protocollen: readonly Protocol[], deel: 'termijnen' | 'drempels' | 'vasteDagen'): string[] => [
  ...new Set(protocollen.flatMap((protocol) => Object.keys(protocol[deel]))),
];

/** An entry as most have it, with the regions in which it is otherwise. */
function regel<T extends { bron: string; later?: string }>(
  protocollen: readonly Protocol[],
  kies: (protocol: Protocol) => T | undefined,
  toon: (entry: T) => string,
): { entry: T; regionaal: string } {
  const [landelijk, ...regios] = protocollen;
  const basis = landelijk && kies(landelijk);
  const entry = basis ?? regios.flatMap((r) => kies(r) ?? [])[0];
  if (!entry) throw new Error('deze sleutel staat in geen enkel protocol');
  const anders = regios.flatMap((r) => {
    const eigen = kies(r);
    return eigen && (!basis || toon(eigen) !== toon(basis)) ? [`${r.naam}: ${toon(eigen)} (${eigen.bron})`] : [];
  });
  return { entry, regionaal: anders.join('; ') };
}

function termijnen(protocollen: readonly Protocol[]): string {
  const rijen = sleutels(protocollen, 'termijnen').map((sleutel) => {
    const { entry: t, regionaal } = regel(protocollen, (p) => p.termijnen[sleutel], duur);
    return [`\`${sleutel}\``, t.naam, duur(t), t.grondslag, t.doorschuiven, t.ladder, t.bron, regionaal, t.later ?? ''];
  });
  const koppen = 'sleutel,termijn,duur,grondslag,doorschuiven,ladder,bron,anders in,later'.split(',');
  return tabel(koppen, rijen);
}

function drempels(protocollen: readonly Protocol[]): string {
  const rijen = sleutels(protocollen, 'drempels').map((sleutel) => {
    const { entry: d } = regel(
      protocollen,
      (p) => p.drempels[sleutel],
      (e) => `${e.waarde} ${e.eenheid}`,
    );
    return [`\`${sleutel}\``, d.naam, `${d.waarde} ${d.eenheid}`, d.bron, d.later ?? ''];
  });
  return tabel(['sleutel', 'drempel', 'waarde', 'bron', 'later'], rijen);
}

function vasteDagen(protocollen: readonly Protocol[]): string {
  const rijen = sleutels(protocollen, 'vasteDagen').map((sleutel) => {
    const { entry: v } = regel(
      protocollen,
      (p) => p.vasteDagen[sleutel],
      (e) => e.dagen.join(', '),
    );
    return [`\`${sleutel}\``, v.naam, v.dagen.join(', ').replaceAll('*', '\\*'), v.bron, v.later ?? ''];
  });
  return tabel(['sleutel', 'vaste dag', 'uiterlijk (maand-dag)', 'bron', 'later'], rijen);
}

/** @param protocollen the national one first */
export const documenteer = (protocollen: readonly Protocol[]): string =>
  [
    KOP,
    `## Termijnen\n\n${termijnen(protocollen)}`,
    `## Drempels\n\n${drempels(protocollen)}`,
    `## Vaste dagen\n\n${vasteDagen(protocollen)}`,
  ].join('\n\n');
