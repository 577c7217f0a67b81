import { BRIEFKANALEN, BRIEVEN, type Exemplaar, type Vierogenreden } from '../brieven.ts';
import { DOCUMENTAARDEN } from '../documenten.ts';
import { briefVan } from '../dossier/brief.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Gegevens, Voorbijreden } from '../gebeurtenis.ts';
import { isStap } from '../stappenplan.ts';
import { PARTNERS, SLUITREDENEN } from './namen.ts';
import type { Woorden } from './types.ts';
import { inZin, nummerVan, opsomming } from './zin.ts';

/** Who gets it, without a name. */
const AAN: Readonly<Record<Exemplaar['aan']['soort'], string>> = {
  gezag: 'een ouder',
  jongere: 'de jongere',
  school: 'de school',
};
const VIEROGEN: Readonly<Record<Vierogenreden, string>> = {
  'adres-geheim': 'een adres is geheim',
  geblokkeerd: 'een brief aan een van de ontvangers kan schade doen',
  protocol: 'het protocol vraagt dat voor deze brief',
};

const VIA: Readonly<Record<NonNullable<Gegevens['BriefVerzonden']['via']>, string>> = {
  opvang: 'opgevangen, niet echt verzonden',
  zelf: 'zelf gepost',
};
const VOORBIJ: Readonly<Record<Voorbijreden, string>> = {
  'kennisgeving-ontvangen': 'De ouders stuurden al een kennisgeving, of de vrijstelling loopt niet meer.',
  'nieuwe-ronde': 'De zaak ging terug naar stap 7 voordat de brief weg was.',
  'bijeenkomst-voorbij': 'De bijeenkomst was voorbij voordat de brief weg was.',
};
const isVoorbij = (reden: string): reden is Voorbijreden => Object.hasOwn(VOORBIJ, reden);

/** One that was voided is not in the dossier any more, and has no name left. */
export const naamVanBrief = (d: Dossier, over: string): string => {
  const brief = briefVan(d, over)?.brief;
  return brief ? inZin(BRIEVEN[brief]) : 'brief';
};

const metBrief =
  (wat: string) =>
  ({ gegevens: { over } }: { gegevens: { over: string } }, d: Dossier): string =>
    `${wat}: ${naamVanBrief(d, over)}`;

/** "2 ouders, de jongere". */
function ontvangers(exemplaren: readonly Exemplaar[]): string {
  const gezag = exemplaren.filter(({ aan }) => aan.soort === 'gezag').length;
  const rest = exemplaren.filter(({ aan }) => aan.soort !== 'gezag').map(({ aan }) => AAN[aan.soort]);
  return opsomming([...(gezag === 0 ? [] : [gezag === 1 ? AAN.gezag : `${gezag} ouders`]), ...rest]);
}

function aanWie(d: Dossier, over: string, exemplaar: string): string {
  const { exemplaren = [], teruggenomen = [] } = briefVan(d, over) ?? {};
  const aan = [...exemplaren, ...teruggenomen].find(({ id }) => id === exemplaar)?.aan.soort;
  return aan === undefined ? '' : ` aan ${AAN[aan]}`;
}

/** The step that a letter is about, or the step that its route carries out. */
function stapBij({ gegevens: { over } }: { gegevens: { over: string } }, d: Dossier): number | null {
  const [wat, id = ''] = over.split('/');
  if (wat === 'stap') return isStap(id) ? nummerVan(id) : null;
  const route = wat === 'route' && Object.hasOwn(d.routes, id) ? d.routes[id] : undefined;
  return route ? nummerVan(route.stap) : null;
}

/** Letters from the moment that they are due, and what somebody brought in. */
export const brieven: Woorden<
  | 'BriefNodig'
  | 'BriefVastgesteld'
  | 'BriefGoedgekeurd'
  | 'BriefTeruggenomen'
  | 'BriefAfgezien'
  | 'BriefVervallen'
  | 'BriefVerzonden'
  | 'BrieftermijnAfgerond'
  | 'DocumentToegevoegd'
> = {
  BriefNodig: {
    soort: 'post',
    volgt: true,
    titel: ({ gegevens: { brief, corrigeert } }) =>
      `${corrigeert === undefined ? 'Brief' : 'Verbeterde brief'} nodig: ${inZin(BRIEVEN[brief])}`,
    stap: stapBij,
  },
  BriefVastgesteld: {
    soort: 'post',
    titel: metBrief('Brief vastgesteld'),
    tekst: ({ gegevens: { exemplaren, vierOgen } }) =>
      [
        `De brief is voor ${ontvangers(exemplaren)}.`,
        ...(vierOgen.length > 0
          ? [`Iemand anders moet hem goedkeuren: ${opsomming(vierOgen.map((reden) => VIEROGEN[reden]))}.`]
          : []),
      ].join(' '),
    stap: stapBij,
  },
  BriefGoedgekeurd: { soort: 'post', titel: metBrief('Brief goedgekeurd'), stap: stapBij },
  BriefTeruggenomen: {
    soort: 'post',
    titel: metBrief('Brief teruggenomen'),
    tekst: () => 'De brief was nog niet verzonden.',
    stap: stapBij,
  },
  BriefAfgezien: {
    soort: 'post',
    titel: (g, d) => metBrief(g.gegevens.elders ? 'Brief buiten Schakel om verstuurd' : 'Brief niet verstuurd')(g, d),
    stap: stapBij,
  },
  BriefVervallen: {
    soort: 'post',
    volgt: true,
    titel: metBrief('Brief vervallen'),
    tekst: ({ gegevens: { reden } }) =>
      isVoorbij(reden) ? VOORBIJ[reden] : `De zaak eindigde voordat de brief weg was: ${inZin(SLUITREDENEN[reden])}.`,
    stap: stapBij,
  },
  BriefVerzonden: {
    soort: 'post',
    titel: ({ gegevens: { over, exemplaar } }, d) =>
      `Brief verzonden${aanWie(d, over, exemplaar)}: ${naamVanBrief(d, over)}`,
    tekst: ({ gegevens: { kanaal, via } }) => `${BRIEFKANALEN[kanaal]}${via ? `: ${VIA[via]}` : ''}.`,
    stap: stapBij,
  },
  BrieftermijnAfgerond: { soort: 'post', titel: metBrief('Termijn van de brief afgerond'), stap: stapBij },
  DocumentToegevoegd: {
    soort: 'post',
    titel: ({ gegevens: { aard, partner } }) =>
      `Document toegevoegd: ${inZin(DOCUMENTAARDEN[aard])}${partner ? ` voor ${PARTNERS[partner]}` : ''}`,
  },
};
