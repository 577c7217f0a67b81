import { type Dag, toonDag } from '../datum.ts';
import { uitnodigingLigtKlaar } from '../dossier/brief.ts';
import type { Dossier, VerhoorStand } from '../dossier/types.ts';
import { kaartVan, kanVerhoren, looptVooruit } from '../voortgang.ts';
import { stapDicht } from './dicht.ts';
import { teVer } from './grens.ts';
import { normBijStap } from './staptekst.ts';
import { type Handelingregels, type HandelingVan, nooit, type Veld } from './types.ts';

type Gehoord = HandelingVan<'leg-verhoor-vast'>;

const UITKOMSTEN = { gehouden: 'Het verhoor is gehouden', 'niet-verschenen': 'Niet verschenen' };
const uitkomstVeld: Veld = { soort: 'keuze', naam: 'Uitkomst', keuzes: UITKOMSTEN };

const cautieVeld: Veld = {
  soort: 'keuze',
  naam: 'Cautie',
  keuzes: { gegeven: 'De cautie is gegeven', 'niet-gegeven': 'De cautie is niet gegeven' },
  optioneel: true,
};
/** The one who is called is told what he is suspected of (Sv 27c). */
const verdachtenVeld: Veld = { soort: 'personen', naam: 'Wie is verdachte' };
const verhoorOpVeld: Veld = { soort: 'dag', naam: 'Dag van het verhoor' };
const tijdVeld: Veld = { soort: 'tijd', naam: 'Tijd', optioneel: true };

const nietOpen = (d: Dossier, { verhoor }: { verhoor?: string }): string | null => {
  const stand = verhoor !== undefined && Object.hasOwn(d.verhoren, verhoor) ? d.verhoren[verhoor] : undefined;
  if (!stand) return 'Deze oproep hoort niet bij deze zaak.';
  return stand.uitkomst === null ? null : 'Hoe dit verhoor ging is al vastgelegd.';
};

/** How a hearing went is not known before its day; one that was held earlier was held on another day than it stands for. */
function voorHetVerhoor(verhoorOp: Dag, uitkomst: Gehoord['uitkomst'], dag: Dag): string | null {
  if (dag >= verhoorOp) return null;
  const op = `uitkomst: het verhoor is op ${toonDag(verhoorOp)};`;
  return uitkomst === 'niet-verschenen'
    ? `${op} pas dan staat vast dat iemand niet is verschenen.`
    : `${op} het kan niet eerder zijn gehouden. Verzet het verhoor eerst, als het op een andere dag is.`;
}

/** Sv 29: a suspect is told that he need not answer. */
function zonderCautie(uitkomst: Gehoord['uitkomst'], cautie: Gehoord['cautie']): string | null {
  if (uitkomst !== 'gehouden' || cautie === 'gegeven') return null;
  return cautie === undefined
    ? 'cautie: kies of de cautie is gegeven; een verhoor begint met de cautie (Sv 29).'
    : 'cautie: een verhoor begint met de cautie (Sv 29). Is die niet gegeven, leg het dan vast als gesprek.';
}

const verhoren = (d: Dossier): VerhoorStand[] => Object.values(d.verhoren);
const met = (d: Dossier, uitkomst: VerhoorStand['uitkomst']): VerhoorStand[] =>
  verhoren(d).filter((v) => v.uitkomst === uitkomst);

/** Step 6 of routekaart B ends as the hearings went. */
export function waaromVerhoorNiet(d: Dossier, uitkomst: string | undefined): string | null {
  if (uitkomst === 'gehouden' && met(d, 'gehouden').length === 0) return 'Leg eerst vast dat een verhoor is gehouden.';
  if (uitkomst === 'niet-verschenen' && met(d, 'niet-verschenen').length === 0)
    return 'Leg eerst vast dat iemand na een oproep niet is verschenen.';
  return null;
}

/** To stop calling before somebody was called as often as the protocol asks has to be explained. */
export function verhoorWijktAf(d: Dossier, uitkomst: string | undefined): boolean {
  const gemist = met(d, 'niet-verschenen');
  return uitkomst === 'niet-verschenen' && gemist.length < Math.max(0, ...gemist.map((v) => v.oproepenNodig));
}

/** On routekaart A nobody is called but within the route of criminal law. */
const waaromNogNiet = (d: Dossier): string =>
  kaartVan(d) === 'A'
    ? 'Kies eerst de route dwang in een strafrechtelijk kader.'
    : (stapDicht(d, 'verhoor') ?? 'Nu kan niemand voor verhoor worden opgeroepen.');

/** The hearing of routekaart B and of the route of criminal law. From the call on everything falls under the Wpg (domain §8.3). */
export const verhoorHandelingen: Handelingregels<'roep-op' | 'verzet-verhoor' | 'leg-verhoor-vast'> = {
  'roep-op': {
    naam: () => 'Oproepen voor verhoor',
    uitleg: () => 'U roept iemand op voor verhoor; vanaf de oproep geldt de Wpg.',
    norm: (d) => normBijStap(d, 'verhoor'),
    velden: () => ({ verdachten: verdachtenVeld, verhoorOp: verhoorOpVeld, tijd: tijdVeld }),
    motivatie: 'bij-afwijking',
    alleenBoa: () => true,
    tekst: { plaats: 'optioneel' },
    waaromNiet: (d) =>
      (kanVerhoren(d) ? null : waaromNogNiet(d)) ??
      (met(d, null).length > 0 ? 'Er loopt al een oproep; leg eerst vast hoe dat verhoor ging.' : null),
    waaromVeldenNiet: (_, { verhoorOp, dag }, vandaag) =>
      verhoorOp <= (dag ?? vandaag)
        ? `verhoorOp: kies een dag na de oproep (${toonDag(dag ?? vandaag)}).`
        : teVer('verhoorOp', verhoorOp, vandaag),
    wijktAf: (d) => looptVooruit(d, 'verhoor'), // to call somebody before step 5 is running ahead
    kandidaten: () => [{ soort: 'roep-op' }],
  },
  'leg-verhoor-vast': {
    naam: () => 'Vastleggen hoe het verhoor ging',
    uitleg: () => 'U legt vast of het verhoor is gehouden.',
    velden: () => ({
      verhoor: { soort: 'verwijzing', naam: 'Oproep' },
      uitkomst: uitkomstVeld,
      cautie: cautieVeld,
    }),
    motivatie: 'bij-afwijking',
    alleenBoa: () => true,
    vroegst: (d, { verhoor }) => ({
      dag: d.verhoren[verhoor]?.opgeroepenOp ?? d.geopend?.dag ?? '',
      waarom: 'de dag van de oproep',
    }),
    waaromNiet: nietOpen,
    waaromVeldenNiet: (d, { verhoor, uitkomst, dag, cautie }, vandaag) =>
      voorHetVerhoor(d.verhoren[verhoor]?.verhoorOp ?? vandaag, uitkomst, dag ?? vandaag) ??
      zonderCautie(uitkomst, cautie),
    wijktAf: nooit,
    kandidaten: (d) => met(d, null).map(({ id }) => ({ soort: 'leg-verhoor-vast', verhoor: id })),
  },
  'verzet-verhoor': {
    naam: () => 'Een verhoor verzetten',
    uitleg: () => 'U kiest een andere dag of tijd voor het verhoor.',
    velden: () => ({ verhoor: { soort: 'verwijzing', naam: 'Oproep' }, verhoorOp: verhoorOpVeld, tijd: tijdVeld }),
    motivatie: 'bij-afwijking',
    alleenBoa: () => true,
    tekst: { plaats: 'optioneel' },
    waaromNiet: (d, vast) => nietOpen(d, vast) ?? uitnodigingLigtKlaar(d, `verhoor/${vast.verhoor ?? ''}`),
    waaromVeldenNiet: (d, { verhoor, verhoorOp, tijd }, vandaag) => {
      const nu = d.verhoren[verhoor];
      if (nu?.verhoorOp === verhoorOp && nu.tijd === tijd) return 'verhoorOp: het verhoor is al op dat moment.';
      return verhoorOp < vandaag
        ? `verhoorOp: kies een dag vanaf vandaag (${toonDag(vandaag)}).`
        : teVer('verhoorOp', verhoorOp, vandaag);
    },
    wijktAf: nooit,
    kandidaten: (d) => met(d, null).map(({ id }) => ({ soort: 'verzet-verhoor', verhoor: id })),
  },
};
