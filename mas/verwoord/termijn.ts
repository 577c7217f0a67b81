import { termijnVanBezigheid } from '../bezigheden.ts';
import { toonDag } from '../datum.ts';
import type { Dossier, Termijn } from '../dossier/types.ts';
import type { Termijneinde } from '../gebeurtenis.ts';
import { bezigheidIn } from '../sleutels.ts';
import { isStap } from '../stappenplan.ts';
import type { Trede } from '../termijn/types.ts';
import { naamVanBezorging } from './bericht.ts';
import { naamVanVervolg } from './namen.ts';
import type { Woorden } from './types.ts';
import { hoofdletter, nummerVan, redenVan } from './zin.ts';

const ONTVANGERS: Readonly<Record<Trede['ontvanger'], string>> = {
  lpa: 'de behandelaar',
  teamleider: 'de teamleider',
  partner: 'de ketenpartner',
};
const EINDES: Readonly<Record<Termijneinde, string>> = {
  gehaald: 'Termijn gehaald',
  vervallen: 'Termijn gestopt',
  ongedaan: 'Termijn teruggedraaid',
  bereikt: 'Grens bereikt',
};

const termijnVan = (d: Dossier, id: string): Termijn | undefined =>
  Object.hasOwn(d.termijnen, id) ? d.termijnen[id] : undefined;
const naamVan = (d: Dossier, id: string): string => termijnVan(d, id)?.naam ?? 'een termijn';

/**
 * What a term is called for somebody who reads it.
 * @param wpg whether this person may read what falls under the Wpg
 */
export const naamVoor = ({ naam, regime }: Termijn, wpg: boolean): string =>
  regime === 'WPG' && !wpg ? 'termijn onder de Wpg' : naam;

/** The number of the step that a term is about, if it is about one. */
function stapUit(over: string | undefined): number | null {
  const [wat, stap] = over?.split('/') ?? [];
  return wat === 'stap' && isStap(stap) ? nummerVan(stap) : null;
}
const stapBij = ({ gegevens }: { gegevens: { id: string } }, d: Dossier): number | null =>
  stapUit(termijnVan(d, gegevens.id)?.over);

/** A rung in words: "Herinnering: contact met de school". Its name is a word of the protocol. */
export const naamVanTrede = (trede: string, termijn: string): string => `${hoofdletter(trede)}: ${termijn}`;

/** What went out, by its key: that of a notice or a reminder holds the id of its term, the name of the rung and its day. */
function berichtOver(d: Dossier, bezigheid: string): string {
  const over = bezigheidIn(d, bezigheid);
  if (over !== bezigheid) return `Bericht gestuurd aan ${ONTVANGERS.lpa}: ${naamVanBezorging(d, over)}`;
  const termijn = termijnVanBezigheid(d, bezigheid);
  if (bezigheid.startsWith(`${d.id}/herinner/`))
    return `Herinnering gestuurd aan ${ONTVANGERS.partner}: ${termijn?.naam ?? 'een termijn'}`;
  const vervolg = bezigheid.split(`${d.id}/open-zaak/`)[1];
  const volgt = vervolg === undefined ? undefined : d.vervolgzaken?.[vervolg];
  if (volgt) return `Doorgegeven: ${naamVanVervolg(volgt.opdracht)}`;
  if (!bezigheid.includes('/attendeer/')) return 'Verstuurd nadat het al niet meer nodig was';
  if (!termijn) return 'Bericht gestuurd over een termijn';
  const [trede = ''] = (bezigheid.split(`/attendeer/${termijn.id}/`)[1] ?? '').split('/');
  const ontvanger = termijn.treden.find(({ naam }) => naam === trede)?.ontvanger;
  return `Bericht gestuurd${ontvanger ? ` aan ${ONTVANGERS[ontvanger]}` : ''}: ${trede}, ${termijn.naam}`;
}

/** Terms, the rungs of their ladders, and the notices that go out about them. */
export const termijnen: Woorden<
  | 'TermijnGestart'
  | 'TermijnVerlengd'
  | 'TermijnTeruggezet'
  | 'TermijnBeeindigd'
  | 'TermijnHeropend'
  | 'TredeBereikt'
  | 'Verricht'
> = {
  TermijnGestart: {
    soort: 'termijn',
    volgt: true,
    titel: ({ gegevens: { naam, laatsteDag } }) => `Termijn begonnen: ${naam}, tot en met ${toonDag(laatsteDag)}`,
    tekst: ({ gegevens }) => `${hoofdletter(gegevens.afleiding.tekst)}.`,
    stap: ({ gegevens }) => stapUit(gegevens.over),
  },
  TermijnVerlengd: {
    soort: 'termijn',
    titel: ({ gegevens: { id, laatsteDag } }, d) =>
      `Termijn verlengd: ${naamVan(d, id)}, tot en met ${toonDag(laatsteDag)}`,
    tekst: ({ gegevens: { was } }) => `De laatste dag was ${toonDag(was.laatsteDag)}.`,
    stap: stapBij,
  },
  TermijnTeruggezet: {
    soort: 'termijn',
    volgt: true,
    titel: ({ gegevens: { id, laatsteDag } }, d) =>
      `Termijn teruggezet: ${naamVan(d, id)}, tot en met ${toonDag(laatsteDag)}`,
    stap: stapBij,
  },
  TermijnBeeindigd: {
    soort: 'termijn',
    volgt: true,
    titel: ({ gegevens: { id, einde } }, d) => `${EINDES[einde]}: ${naamVan(d, id)}`,
    tekst: ({ gegevens: { reden } }) => (reden === undefined ? null : redenVan(reden)),
    stap: stapBij,
  },
  TermijnHeropend: {
    soort: 'termijn',
    volgt: true,
    titel: ({ gegevens: { id } }, d) => `Termijn loopt weer: ${naamVan(d, id)}`,
    stap: stapBij,
  },
  TredeBereikt: {
    soort: 'termijn',
    titel: ({ gegevens: { id, trede } }, d) => naamVanTrede(trede, naamVan(d, id)),
    // of a term that was moved since, the last day was another
    tekst: ({ gegevens: { id, trede, dag } }, d) => {
      const termijn = termijnVan(d, id);
      const zelfde = termijn?.treden.some((t) => t.naam === trede && t.dag === dag);
      return termijn && zelfde ? `De laatste dag is ${toonDag(termijn.laatsteDag)}.` : null;
    },
    stap: stapBij,
  },
  Verricht: {
    soort: 'post',
    volgt: true,
    titel: ({ gegevens: { bezigheid } }, d) => berichtOver(d, bezigheid),
  },
};
