import type { VerzuimGestopt } from '../gebeurtenis.ts';
import type { Dossier } from '../dossier/types.ts';
import { BEGIN_VAN_RONDE, type Stap, STAPPENPLAN, uitkomstenVan } from '../stappenplan.ts';
import type { Woorden } from './types.ts';
import { inZin, nummerVan, redenVan } from './zin.ts';

const stapVan = ({ gegevens }: { gegevens: { stap: Stap } }): number => nummerVan(gegevens.stap);
const naamVan = (stap: Stap): string => inZin(STAPPENPLAN[stap].naam);

/** What ketenpartners heard. */
const GESTOPT: Readonly<Record<VerzuimGestopt, string>> = {
  ja: 'Het verzuim is gestopt.',
  nee: 'Het verzuim is niet gestopt.',
  onbekend: 'Het is niet bekend of het verzuim is gestopt.',
};

/** An outcome within a sentence. */
export const uitkomstVanStap = (d: Dossier, stap: Stap, uitkomst: string): string =>
  inZin(uitkomstenVan(d.soort, stap)[uitkomst]?.naam ?? STAPPENPLAN[stap].naam);

/** The steps of the stappenplan, and the rounds. */
export const stappen: Woorden<
  | 'StapBegonnen'
  | 'StapTeruggenomen'
  | 'StapAfgerond'
  | 'StapOvergeslagen'
  | 'StapVervallen'
  | 'StapHeropend'
  | 'RoutekaartGekozen'
  | 'RondeBegonnen'
> = {
  StapBegonnen: {
    soort: 'stap',
    volgt: true,
    titel: (g) => `Stap ${stapVan(g)} begonnen: ${naamVan(g.gegevens.stap)}`,
    stap: stapVan,
  },
  StapTeruggenomen: {
    soort: 'stap',
    volgt: true,
    titel: (g) => `Stap ${stapVan(g)} is weer niet begonnen: ${naamVan(g.gegevens.stap)}`,
    stap: stapVan,
  },
  StapAfgerond: {
    soort: 'stap',
    titel: (g, d) => `Stap ${stapVan(g)} afgerond: ${uitkomstVanStap(d, g.gegevens.stap, g.gegevens.uitkomst)}`,
    tekst: ({ gegevens: { verzuimGestopt } }) => (verzuimGestopt ? GESTOPT[verzuimGestopt] : null),
    stap: stapVan,
  },
  StapOvergeslagen: {
    soort: 'stap',
    titel: (g) => `Stap ${stapVan(g)} overgeslagen: ${naamVan(g.gegevens.stap)}`,
    tekst: ({ gegevens: { stap, uitkomst } }, d) =>
      uitkomst === null ? null : `Hoe de zaak eindigt: ${uitkomstVanStap(d, stap, uitkomst)}.`,
    stap: stapVan,
  },
  StapVervallen: {
    soort: 'stap',
    volgt: true,
    titel: (g) => `Stap ${stapVan(g)} vervallen: ${naamVan(g.gegevens.stap)}`,
    tekst: ({ gegevens }) => redenVan(gegevens.door),
    stap: stapVan,
  },
  StapHeropend: {
    soort: 'stap',
    volgt: true,
    titel: (g) => `Stap ${stapVan(g)} staat weer open: ${naamVan(g.gegevens.stap)}`,
    stap: stapVan,
  },
  RoutekaartGekozen: {
    soort: 'stap',
    volgt: true,
    titel: ({ gegevens: { routekaart } }) =>
      routekaart === null ? 'Keuze van de routekaart teruggedraaid' : `Verder op routekaart ${routekaart}`,
    stap: () => nummerVan('keuze-routekaart'),
  },
  RondeBegonnen: {
    soort: 'stap',
    volgt: true,
    titel: ({ gegevens }) => `Ronde ${gegevens.ronde} begonnen bij stap ${BEGIN_VAN_RONDE}`,
    stap: () => nummerVan('keuze-route'),
  },
};
