/**
 * The norms that a municipality answers for, as one list beside the method. Which event each is held against stands in the
 * rules of this folder; what it says of the norm itself stands here.
 */
import { BRIEVEN, type Briefsoort } from '../brieven.ts';
import { STAPTEKSTEN } from '../handelingen/staptekst.ts';
import { NODIGE_TERMIJNEN, STAPPEN, STAPPENPLAN } from '../stappenplan.ts';
import type { Norm } from './types.ts';

const MAS = 'Methodische Aanpak Schoolverzuim';

/** Each step is done; an optional one may be left out without a word and is no norm (architecture: lawful short ways). */
const VAN_STAPPEN: readonly Norm[] = STAPPEN.map((stap) => {
  const { nummer, naam, kaart, regime } = STAPPENPLAN[stap];
  return {
    id: `stap/${stap}`,
    naam: `Stap ${nummer}: ${naam}`,
    norm: STAPTEKSTEN[stap].norm,
    soort: 'mas',
    bron: kaart === null ? `${MAS}, stap ${nummer}` : `${MAS}, routekaart ${kaart}, stap ${nummer}`,
    ...(regime && { regime }),
  };
});

const VAST: readonly Norm[] = [
  {
    id: 'volgorde/stappen',
    naam: 'Volgorde van de stappen',
    norm: 'De stappen van de MAS gaan op volgorde.',
    soort: 'mas',
    bron: `${MAS}, stappenplan`,
  },
  {
    id: 'volgorde/routes',
    naam: 'Onderzoek voor een route',
    norm: 'Kies een route pas als het onderzoek van stap 5 is gedaan.',
    soort: 'mas',
    bron: `${MAS}, stap 5 en 7`,
  },
  {
    id: 'terugkeer/stappen',
    naam: 'Stappen na terugkeer',
    norm: 'Doorloop ook na terugkeer van de leerling de stappen die nog open zijn.',
    soort: 'mas',
    bron: `${MAS}, stappenplan`,
  },
  {
    id: 'advies/routekaart',
    naam: 'Routekaart volgens de tabel',
    norm: 'Kies bij een vermoeden van luxeverzuim routekaart B, en anders A.',
    soort: 'mas',
    bron: `${MAS}, stap 3`,
  },
  {
    id: 'advies/waarschuwing',
    naam: 'Waarschuwen als dat volstaat',
    norm: 'Geef een waarschuwing als die volgens de tabel volstaat.',
    soort: 'mas',
    bron: `${MAS}, routekaart B, stap 4`,
  },
  {
    id: 'instrument/signalering',
    naam: 'Signaleringsinstrument',
    norm: 'Vul het signaleringsinstrument in voordat u een route kiest.',
    soort: 'mas',
    bron: `${MAS}, routekaart A, stap 7`,
  },
  {
    id: 'advies/routes',
    naam: 'Routes volgens het advies',
    norm: 'Volg het advies van het signaleringsinstrument: licht waar het kan, zwaar waar het moet.',
    soort: 'mas',
    bron: `${MAS}, routekaart A, stap 7`,
  },
  {
    id: 'advies/thuiszitter',
    naam: 'Thuiszitter volgens de tabel',
    norm: 'Beoordeel of een leerling thuiszit zoals de tabel het zegt.',
    soort: 'protocol',
    bron: 'Thuiszitterspact; beslistabel thuiszitter',
  },
  {
    id: 'mdo/evaluatie',
    naam: 'MDO tot en met de evaluatie',
    norm: 'Zolang een leerling thuiszit of dreigt thuis te zitten, komt er elke zes weken een MDO.',
    soort: 'protocol',
    bron: 'Protocol Schoolaanwezigheid Noord-Kennemerland, MDO',
  },
  {
    id: 'terugkoppeling/partners',
    naam: 'Terugkoppeling aan ketenpartners',
    norm: 'Vertel de ketenpartners hoe het afliep voordat stap 9 klaar is.',
    soort: 'mas',
    bron: `${MAS}, stap 9`,
  },
  {
    id: 'halt/voorwaarden',
    naam: 'Voorwaarden voor Halt',
    norm: 'Meld een jongere aan bij Halt als aan de voorwaarden is voldaan.',
    soort: 'mas',
    bron: 'MAS-factsheet, indicaties en voorwaarden Halt',
    regime: 'WPG',
  },
  {
    id: 'verhoor/voorbereiding',
    naam: 'Tijd tussen oproep en verhoor',
    norm: 'Laat tussen oproep en verhoor tijd om een advocaat te vinden.',
    soort: 'protocol',
    bron: 'Termijn verhoor/oproep',
    regime: 'WPG',
  },
  {
    id: 'verhoor/oproepen',
    naam: 'Vaak genoeg oproepen',
    norm: 'Sluit stap 6 zonder verhoor pas als iemand vaak genoeg is opgeroepen.',
    soort: 'protocol',
    bron: 'Drempel verhoor/oproepen',
    regime: 'WPG',
  },
  {
    id: 'route/eerst-horen',
    naam: 'Horen voor een proces-verbaal',
    norm: 'Hoor iemand eerst, en maak daarna proces-verbaal op.',
    soort: 'mas',
    bron: `${MAS}, dwang in een strafrechtelijk kader`,
    regime: 'WPG',
  },
  {
    id: 'route/veilig-thuis',
    naam: 'Melding bij Veilig Thuis',
    norm: 'Meld verzuim alleen bij Veilig Thuis als de vragen daarvoor tot een melding leiden.',
    soort: 'protocol',
    bron: 'Verzuimprotocol IJssel-Vecht, melding bij Veilig Thuis',
  },
  {
    id: 'einde/basisroute',
    naam: 'Einde van de basisroute',
    norm: 'Kijk na een brief of gesprek eerst een paar weken of het verzuim stopt.',
    soort: 'mas',
    bron: `${MAS}, basisroute`,
  },
  {
    id: 'einde/vrijwillige-hulp',
    naam: 'Einde van vrijwillige hulp',
    norm: 'De hulpverlener koppelt terug hoe de hulp eindigt.',
    soort: 'mas',
    bron: `${MAS}, vrijwillige hulp`,
  },
  {
    id: 'einde/dwang-civiel',
    naam: 'Einde van dwang in een civiel kader',
    norm: 'De jeugdbeschermingstafel, de Raad of de rechter beslist hoe dit eindigt.',
    soort: 'mas',
    bron: `${MAS}, dwang in een civiel kader`,
  },
  {
    id: 'einde/last-onder-dwangsom',
    naam: 'Einde van een last onder dwangsom',
    norm: 'Of een last is nageleefd, blijkt na de begunstigingstermijn.',
    soort: 'wet',
    bron: 'Awb artikel 5:32a lid 2',
  },
  {
    id: 'last/tabel',
    naam: 'Last onder dwangsom volgens de tabel',
    norm: 'Leg een last op in de gevallen waarin de tabel dat zonder meer toelaat.',
    soort: 'wet',
    bron: 'Awb artikel 5:31d tot en met 5:39; Gemeentewet artikel 125',
  },
  {
    id: 'last/zienswijze',
    naam: 'Horen voor een last',
    norm: 'Hoor de overtreder voordat u een last oplegt, tenzij het niet kan wachten.',
    soort: 'wet',
    bron: 'Awb artikel 4:8 en 4:11',
  },
  {
    id: 'absoluut/inschrijftermijn',
    naam: 'Tijd om in te schrijven',
    norm: 'Laat bij absoluut verzuim de termijn om in te schrijven voorbijgaan voordat u dwang kiest.',
    soort: 'wet',
    bron: 'Leerplichtwet artikel 2 lid 1 en 22 lid 4',
  },
  {
    id: 'advies/vrijstelling',
    naam: 'Kennisgeving volgens de tabel',
    norm: 'Beoordeel de kennisgeving van een vrijstelling zoals de tabel het zegt.',
    soort: 'wet',
    bron: 'Leerplichtwet artikel 5 tot en met 9',
  },
  {
    id: 'waarschuwing/eerst-vaststellen',
    naam: 'Eerst vaststellen, dan waarschuwen',
    norm: 'Stel eerst vast dat er ongeoorloofd verzuim is, en waarschuw daarna.',
    soort: 'mas',
    bron: `${MAS}, stap 5`,
  },
];

/** A letter that belongs to what was done in the case goes out. */
const VAN_BRIEVEN: readonly Norm[] = (Object.keys(BRIEVEN) as Briefsoort[]).map((brief) => ({
  id: `brief/${brief}`,
  naam: `Brief: ${BRIEVEN[brief].toLowerCase()}`,
  norm: 'Verstuur de brief die hoort bij wat u in de zaak deed.',
  soort: 'mas',
  bron: 'Brievenlijst van het protocol',
}));

/**
 * Terms that are no duty of anybody: what somebody may still do until then, or a length that absence can reach. They cannot
 * be met or passed.
 */
export const GRENSREGELS: ReadonlySet<string> = new Set([
  'verzuim/mdo',
  'verzuim/langdurig',
  'verzuim/drie-maanden',
  'vervangend/verlenging',
  'aanvraag/aanvulling',
  'aanvraag/instemming',
  'aanvraag/buiten-behandeling',
  'dwangsom/eerste-dag',
  'dwangsom/looptijd',
  'bezwaar/indienen',
  'bezwaar/per-post',
  'beroep/indienen',
  'beroep/per-post',
  'last/zienswijze',
  'last/begunstiging',
  'last/verjaring',
  'absoluut/inschrijven',
  'geen-school/inschrijven',
  'vrijstelling/jaarlijks',
]);

/** The name and the source of a rule stand in the protocol of the municipality, and may differ from one to another. */
const VAN_TERMIJNEN: readonly Norm[] = NODIGE_TERMIJNEN.filter((regel) => !GRENSREGELS.has(regel)).map((regel) => ({
  id: `termijn/${regel}`,
  naam: `Termijn ${regel}`,
  norm: 'Doe dit voor het einde van de termijn, of verleng hem met uitleg.',
  soort: 'protocol',
  bron: 'Termijnen van het protocol',
}));

export const NORMEN: readonly Norm[] = [...VAN_STAPPEN, ...VAST, ...VAN_BRIEVEN, ...VAN_TERMIJNEN];

const BIJ_ID = new Map(NORMEN.map((norm) => [norm.id, norm]));
export const normVan = (id: string): Norm | undefined => BIJ_ID.get(id);

/** The rule of the protocol that a norm about a term is. */
export const termijnregelVan = (id: string): string | null =>
  id.startsWith('termijn/') ? id.slice('termijn/'.length) : null;

/** Reasons that nobody chooses, because the norm itself says them. */
export const VASTE_REDENEN: Readonly<Record<string, string>> = {
  'termijn/verstreken': 'De termijn ging voorbij',
  'termijn/verlengd': 'De termijn is verlengd, met uitleg',
};
