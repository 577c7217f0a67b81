/** Everything that is wrong with the text of a letter, each with its line. */
import { LiquidError, type TagToken } from 'liquidjs';
import { FILTERS } from './filters.ts';
import { type Gelezen, leesMarkdown } from './blokken.ts';
import { leesGebruik, type Veldgebruik } from './gebruik.ts';
import { TAGNAMEN } from './liquid.ts';
import { blokVan, delenVan, isTag, kaleMarkdown, regelVan } from './sjabloon.ts';
import type { Tekstfout } from './types.ts';

const namen = (rij: Iterable<string>): string => [...rij].join(', ');
const fout = (regel: number, wat: string, doe: string): Tekstfout => ({ regel, wat, doe });

/** What comes of reading Liquid, or what Liquid itself refuses: a tag that is not closed, a field that is no name. */
function ofLiquidfout(lees: () => Tekstfout[]): Tekstfout[] {
  try {
    return lees();
  } catch (mis) {
    if (!LiquidError.is(mis)) throw mis;
    const { token, originalError } = mis as LiquidError & { originalError?: Error };
    const zin = (originalError?.message ?? mis.message).replace(/, line:.*$/s, '');
    const doe = 'Kijk naar haakjes, procenttekens en de sluiting';
    return [fout(regelVan(token), `dit leest niet als Liquid (${zin})`, doe)];
  }
}

/** What is wrong with one tag, if anything. */
function keurTag(token: TagToken, blokken: ReadonlySet<string> | null): [wat: string, doe: string] | null {
  if (!TAGNAMEN.has(token.name))
    return [
      `{% ${token.name} %} kent een brief niet`,
      'Gebruik if, unless, case, for, comment, blok, alinea of bladzijde',
    ];
  if (token.name === 'alinea' && blokken === null)
    return ['de vrije alinea hoort in de brief zelf', 'Zet {% alinea %} in de tekst van de brief'];
  if (token.name === 'bladzijde' && blokken === null)
    return ['een nieuwe bladzijde hoort in de brief zelf', 'Zet {% bladzijde %} in de tekst van de brief'];
  if (token.name !== 'blok') return null;
  if (blokken === null) return ['een blok heeft zelf geen blokken', 'Zet de tekst er zelf in'];
  const blok = blokVan(token);
  return blokken.has(blok) ? null : [`het blok ${blok} is er niet`, `Kies uit ${namen(blokken)}`];
}

function keurTags(tags: readonly TagToken[], blokken: ReadonlySet<string> | null): Tekstfout[] {
  return tags.flatMap((token) => {
    const mis = keurTag(token, blokken);
    return mis ? [fout(regelVan(token), ...mis)] : [];
  });
}

/** Whether the dictionary has it; to ask for a group, or for the number of a list, is fine. */
function kent({ naam, rol }: Veldgebruik, velden: ReadonlySet<string>): boolean {
  const isGroep = [...velden].some((veld) => veld.startsWith(`${naam}.`));
  if (rol === 'vraagt') return isGroep || velden.has(naam.replace(/\.size$/, '')) || naam.startsWith('forloop.');
  return velden.has(naam) && !isGroep;
}

function keurLiquid(tekst: string, velden: ReadonlySet<string>): Tekstfout[] {
  const gebruikt = leesGebruik(tekst);
  const onbekend = gebruikt.velden.filter((veld) => !kent(veld, velden));
  const vreemd = gebruikt.filters.filter(({ naam }) => !Object.hasOwn(FILTERS, naam));
  return [
    ...onbekend.map(({ naam, regel }) =>
      fout(regel, `het veld ${naam} is er niet`, `Kies een veld uit het woordenboek${lijktOp(naam, velden)}`),
    ),
    ...vreemd.map(({ naam, regel }) =>
      fout(regel, `het filter ${naam} is er niet`, `Kies uit ${namen(Object.keys(FILTERS))}`),
    ),
  ];
}

/** The fields of the same group. */
function lijktOp(naam: string, velden: ReadonlySet<string>): string {
  const groep = naam.split('.')[0] ?? '';
  const buren = [...velden].filter((veld) => veld.startsWith(`${groep}.`));
  return buren.length === 0 ? '' : `, zoals ${namen(buren)}`;
}

function keurTitel({ titels }: Gelezen, markdown: string): Tekstfout[] {
  const eerste = markdown.split('\n').findIndex((regel) => regel.trim() !== '') + 1;
  if (titels[0]?.regel !== eerste)
    return [fout(Math.max(eerste, 1), 'de brief begint niet met een titel', 'Begin met # en waar de brief over gaat')];
  return titels.slice(1).map(({ regel }) => fout(regel, 'de brief heeft een tweede titel', KOP));
}

const KOP = 'Maak er een kop met ## van';

function keurDelen(tekst: string, velden: ReadonlySet<string>, blokken: ReadonlySet<string> | null): Tekstfout[] {
  const delen = delenVan(tekst);
  const tags = delen.filter(isTag);
  const markdown = kaleMarkdown(delen);
  const gelezen = leesMarkdown(markdown);
  const titel =
    blokken === null
      ? gelezen.titels.map(({ regel }) => fout(regel, 'een blok heeft geen titel', KOP))
      : keurTitel(gelezen, markdown);
  // an unknown tag may open or close something: what Liquid says of it then is no help
  const leesbaar = tags.every(({ name }) => TAGNAMEN.has(name));
  const liquid = leesbaar ? ofLiquidfout(() => keurLiquid(tekst, velden)) : [];
  return [...keurTags(tags, blokken), ...gelezen.fouten, ...titel, ...liquid].sort((a, b) => a.regel - b.regel);
}

const keur = (tekst: string, velden: ReadonlySet<string>, blokken: ReadonlySet<string> | null): Tekstfout[] =>
  ofLiquidfout(() => keurDelen(tekst.replaceAll('\r\n', '\n'), velden, blokken));

/**
 * Everything that is wrong with the text of a letter. `velden`: paths such as `leerling.voornaam`; a list is `afspraken`, the
 * value of an item `afspraken[]`, a field of an item `afspraken[].wat`. `blokken`: the names of the texts that letters share.
 */
export const keurTekst = (tekst: string, velden: ReadonlySet<string>, blokken: ReadonlySet<string>): Tekstfout[] =>
  keur(tekst, velden, blokken);

/** The same for a text that letters share: it has no title, no free paragraph, and uses no block itself. */
export const keurBlok = (tekst: string, velden: ReadonlySet<string>): Tekstfout[] => keur(tekst, velden, null);
