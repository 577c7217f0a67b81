/** docs/termijnen.md, made from the protocols: one row a term, with what a region does differently. */
import { canoniek } from '../../mas/canoniek.ts';
import { BEWAARMOMENTEN, type Bewaarregel } from '../../mas/bewaren/regels.ts';
import type { Drempel, Protocol, TermijnRegel, VasteDag } from '../../mas/protocol.ts';
import { toonLengte } from '../../mas/termijn/tellen.ts';

const KOP = `# Termijnen

Alle termijnen, drempels, vaste dagen en bewaartermijnen die Schakel kent, met hun bron. Deze bladzijde komt uit \`protocol/**/*.yaml\`: maak haar opnieuw met \`npm run --silent protocol -- documenteer > docs/termijnen.md\`; een toets bewaakt dat zij klopt. Wat nog geen onderdeel gebruikt, noemt in de laatste kolom het onderdeel dat het gaat gebruiken.`;

const duur = ({ lengte, eenheid, richting, vanaf }: TermijnRegel): string =>
  `${toonLengte(lengte, eenheid)} ${richting} ${vanaf}`;

const tabel = (koppen: readonly string[], rijen: readonly (readonly string[])[]): string =>
  [koppen, koppen.map(() => '---'), ...rijen].map((rij) => `| ${rij.join(' | ')} |`).join('\n');

/** The keys of all protocols together, the national ones first. */
const sleutels = (
  protocollen: readonly Protocol[],
  deel: 'termijnen' | 'drempels' | 'vasteDagen' | 'bewaartermijnen',
): string[] => [...new Set(protocollen.flatMap((protocol) => Object.keys(protocol[deel] ?? {})))];

/**
 * An entry as most have it, and in which regions it is otherwise. `toon` says what it asks; a region that changes only
 * what that does not say, such as the rolling over, would be one that the reader misses, so everything is compared.
 */
function regel<T extends object>(
  protocollen: readonly Protocol[],
  kies: (protocol: Protocol) => T | undefined,
  toon: (entry: T) => string,
  bron: (entry: T) => string,
): { entry: T; regionaal: string } {
  const [landelijk, ...regios] = protocollen;
  const basis = landelijk && kies(landelijk);
  const eigen = regios.flatMap((regio) => {
    const entry = kies(regio);
    return entry && (!basis || canoniek(entry) !== canoniek(basis)) ? [{ naam: regio.naam, entry }] : [];
  });
  const entry = basis ?? eigen[0]?.entry;
  if (!entry) throw new Error('deze sleutel staat in geen enkel protocol');
  const anders = eigen.map((e) =>
    basis || toon(e.entry) !== toon(entry) ? `${e.naam}: ${toon(e.entry)} (${bron(e.entry)})` : `alleen in ${e.naam}`,
  );
  return { entry, regionaal: anders.join('; ') };
}

const bronVan = ({ bron }: { bron: string }): string => bron;

function termijnen(protocollen: readonly Protocol[]): string {
  const eis = (t: TermijnRegel): string => `${duur(t)}, doorschuiven ${t.doorschuiven}, ladder ${t.ladder}`;
  const rijen = sleutels(protocollen, 'termijnen').map((sleutel) => {
    const { entry: t, regionaal } = regel(protocollen, (p) => p.termijnen[sleutel], eis, bronVan);
    return [`\`${sleutel}\``, t.naam, duur(t), t.grondslag, t.doorschuiven, t.ladder, t.bron, regionaal, t.later ?? ''];
  });
  const koppen = 'sleutel,termijn,duur,grondslag,doorschuiven,ladder,bron,regio,later'.split(',');
  return tabel(koppen, rijen);
}

function drempels(protocollen: readonly Protocol[]): string {
  const hoeveel = ({ waarde, eenheid }: Drempel): string => `${waarde} ${eenheid}`;
  const rijen = sleutels(protocollen, 'drempels').map((sleutel) => {
    const { entry: d, regionaal } = regel(protocollen, (p) => p.drempels[sleutel], hoeveel, bronVan);
    return [`\`${sleutel}\``, d.naam, hoeveel(d), d.bron, regionaal, d.later ?? ''];
  });
  return tabel(['sleutel', 'drempel', 'waarde', 'bron', 'regio', 'later'], rijen);
}

function vasteDagen(protocollen: readonly Protocol[]): string {
  const wanneer = ({ dagen }: VasteDag): string => dagen.join(', ').replaceAll('*', '\\*');
  const rijen = sleutels(protocollen, 'vasteDagen').map((sleutel) => {
    const { entry: v, regionaal } = regel(protocollen, (p) => p.vasteDagen[sleutel], wanneer, bronVan);
    return [`\`${sleutel}\``, v.naam, wanneer(v), v.bron, regionaal, v.later ?? ''];
  });
  return tabel(['sleutel', 'vaste dag', 'uiterlijk (maand-dag)', 'bron', 'regio', 'later'], rijen);
}

function bewaartermijnen(protocollen: readonly Protocol[]): string {
  const hoeLang = ({ termijnen }: Bewaarregel): string =>
    termijnen.map(({ jaren, vanaf }) => `${jaren} jaar na ${BEWAARMOMENTEN[vanaf]}`).join('; ');
  const bronnen = ({ termijnen }: Bewaarregel): string => termijnen.map(({ bron }) => bron).join('; ');
  const rijen = sleutels(protocollen, 'bewaartermijnen').map((sleutel) => {
    const { entry: b, regionaal } = regel(protocollen, (p) => p.bewaartermijnen?.[sleutel], hoeLang, bronnen);
    return [`\`${sleutel}\``, b.naam, b.regime, hoeLang(b), bronnen(b), regionaal, b.later ?? ''];
  });
  return tabel(['sleutel', 'wat', 'regime', 'bewaren (de laatste geldt)', 'bron', 'regio', 'later'], rijen);
}

/** @param protocollen the national one first */
export const documenteer = (protocollen: readonly Protocol[]): string =>
  [
    KOP,
    `## Termijnen\n\n${termijnen(protocollen)}`,
    `## Drempels\n\n${drempels(protocollen)}`,
    `## Vaste dagen\n\n${vasteDagen(protocollen)}`,
    `## Bewaartermijnen\n\n${bewaartermijnen(protocollen)}`,
  ].join('\n\n');
