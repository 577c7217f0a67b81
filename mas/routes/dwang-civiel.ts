/**
 * Dwang in een civiel kader (domain §2.4): the LPA asks the school for a zorgmelding; where it comes to that the check
 * questions are answered before Veilig Thuis is called in; the jeugdbeschermingstafel refers back to voluntary help or asks
 * the Raad for an investigation; the Raad and the judge tell what they do by notifications that come in any order, and
 * twice. A measure has an end, and is looked at before that.
 */
import type { RouteStand } from '../dossier/types.ts';
import { aanZetSinds, openAntwoorden } from './antwoorden.ts';
import { isGedaan, laatste } from './gedaan.ts';
import type { Antwoordregel, Routeregel } from './types.ts';

const VAN_DE_RECHTER: readonly string[] = ['maatregel-beslist'];
const NA_INTAKE: readonly string[] = ['onderzoek-intake', 'onderzoek-uitkomst', ...VAN_DE_RECHTER];

/** The last measure that was imposed or renewed. */
const maatregel = (route: RouteStand): RouteStand['gedaan'][number] | undefined =>
  laatste(route, 'maatregel-beslist', 'maatregel', 'verlengd');

const ANTWOORDEN: readonly Antwoordregel[] = [
  {
    na: 'zorgmelding-gevraagd',
    tot: ['zorgmelding-beantwoord', 'tafel-uitkomst', ...NA_INTAKE],
    regel: 'civiel/zorgmelding',
  },
  { na: 'veilig-thuis-gemeld', tot: ['veilig-thuis-besluit', 'veilig-thuis-afloop'], regel: 'veilig-thuis/begin' },
  {
    na: 'veilig-thuis-besluit',
    bij: ['onderzoek'],
    sinds: 'veilig-thuis-gemeld',
    tot: ['veilig-thuis-afloop'],
    regel: 'veilig-thuis/oordeel',
  },
  { na: 'veilig-thuis-vraag', tot: ['veilig-thuis-ingelicht'], regel: 'veilig-thuis/vraag' },
  { na: 'tafel-verzocht', tot: ['tafel-uitkomst', 'onderzoek-verzocht', ...NA_INTAKE], regel: 'civiel/tafel' },
  { na: 'onderzoek-verzocht', tot: ['onderzoek-ontvangen', ...NA_INTAKE], regel: 'civiel/ontvangst' },
  { na: 'onderzoek-verzocht', tot: NA_INTAKE, regel: 'civiel/intake' },
  {
    na: 'onderzoek-intake',
    bij: ['onderzoek'],
    sinds: 'onderzoek-verzocht',
    tot: ['onderzoek-uitkomst', ...VAN_DE_RECHTER],
    regel: 'civiel/onderzoek',
  },
  {
    na: 'onderzoek-ambtshalve',
    sinds: 'onderzoek-verzocht',
    tot: ['onderzoek-uitkomst', ...VAN_DE_RECHTER],
    regel: 'civiel/ambtshalve',
  },
  {
    na: 'onderzoek-uitkomst',
    bij: ['rekest'],
    sinds: 'onderzoek-verzocht',
    tot: VAN_DE_RECHTER,
    regel: 'civiel/rechter',
  },
];

export const dwangCiviel: Routeregel = {
  naam: 'Dwang in een civiel kader',
  stoptBijMeerderjarig: true,
  onderdelen: {
    'zorgmelding-gevraagd': { naam: 'Zorgmelding gevraagd aan school', stuurt: 'zorgmelding-gevraagd' },
    'zorgmelding-beantwoord': {
      naam: 'Antwoord van school op de vraag om een zorgmelding',
      uitkomsten: { gedaan: 'De zorgmelding is gedaan', 'niet-gedaan': 'Er is geen zorgmelding gedaan' },
      ontvangt: 'zorgmelding-beantwoord',
    },
    'veilig-thuis-gemeld': {
      naam: 'Gemeld bij Veilig Thuis',
      stuurt: 'veilig-thuis-gemeld',
      brief: 'mededeling-veilig-thuis',
      weegt: 'veilig-thuis',
    },
    'veilig-thuis-besluit': {
      naam: 'Besluit van Veilig Thuis',
      uitkomsten: {
        onderzoek: 'Veilig Thuis onderzoekt',
        overgedragen: 'Overgedragen',
        'niet-opgepakt': 'Niet opgepakt',
      },
      ontvangt: 'veilig-thuis-besluit',
    },
    'veilig-thuis-afloop': { naam: 'Terugkoppeling van Veilig Thuis', ontvangt: 'veilig-thuis-afloop' },
    'veilig-thuis-vraag': {
      naam: 'Veilig Thuis vraagt om inlichtingen',
      ontvangt: 'veilig-thuis-vraag',
    },
    'veilig-thuis-ingelicht': {
      naam: 'Vraag van Veilig Thuis beantwoord',
      stuurt: 'veilig-thuis-inlichtingen',
      nietVoor: 'veilig-thuis-vraag',
    },
    'tafel-verzocht': {
      naam: 'Bespreking aan de jeugdbeschermingstafel gevraagd',
      stuurt: 'tafel-verzocht',
      brief: 'afschrift-tafel',
    },
    'tafel-uitkomst': {
      naam: 'Uitkomst van de jeugdbeschermingstafel',
      uitkomsten: { vrijwillig: 'Terug naar vrijwillige hulp', onderzoek: 'Verzoek tot onderzoek' },
      ontvangt: 'tafel-uitkomst',
    },
    'onderzoek-verzocht': {
      naam: 'Verzoek tot onderzoek bij de Raad ingediend',
      stuurt: 'onderzoek-verzocht',
      brief: 'mededeling-raad',
    },
    'onderzoek-ontvangen': { naam: 'De Raad heeft het verzoek ontvangen', ontvangt: 'onderzoek-ontvangen' },
    'onderzoek-ambtshalve': { naam: 'De Raad is ambtshalve een onderzoek begonnen', ontvangt: 'onderzoek-ambtshalve' },
    'onderzoek-intake': {
      naam: 'Intake bij de Raad',
      uitkomsten: { onderzoek: 'Er komt een onderzoek', 'geen-onderzoek': 'Er komt geen onderzoek' },
      ontvangt: 'onderzoek-intake',
    },
    'onderzoek-uitkomst': {
      naam: 'Uitkomst van het onderzoek van de Raad',
      uitkomsten: {
        rekest: 'De Raad vraagt de rechter om een maatregel',
        'geen-rekest': 'De Raad vraagt geen maatregel',
      },
      ontvangt: 'onderzoek-uitkomst',
    },
    'maatregel-beslist': {
      naam: 'Beslissing van de rechter',
      uitkomsten: {
        maatregel: 'Een maatregel',
        verlengd: 'De maatregel is verlengd',
        'geen-maatregel': 'Geen maatregel',
      },
      ontvangt: 'maatregel-beslist',
      // at most a year, and a year at most each time that it is renewed (BW 1:258)
      datum: {
        naam: 'Laatste dag van de maatregel',
        bij: ['maatregel', 'verlengd'],
        regel: 'civiel/maatregel',
        hoogstens: true,
      },
    },
    herbeoordeeld: { naam: 'De maatregel is bekeken voordat hij afloopt' },
  },
  uitkomsten: {
    'terug-naar-vrijwillig': { naam: 'Terug naar vrijwillige hulp' },
    'maatregel-geeindigd': { naam: 'De maatregel is geëindigd' },
    'geen-maatregel': { naam: 'Er komt geen maatregel' },
    'niet-doorgezet': { naam: 'De route is niet doorgezet', motiveer: true, zonderResultaat: true },
  },
  antwoorden: ANTWOORDEN,
  termijnen: (route) => {
    const loopt = maatregel(route);
    if (loopt?.datum !== undefined) {
      // the same decision may be told twice
      const beslist = route.gedaan.findIndex(
        ({ onderdeel, datum }) => onderdeel === loopt.onderdeel && datum === loopt.datum,
      );
      const bekeken = beslist < route.gedaan.findLastIndex((g) => g.onderdeel === 'herbeoordeeld');
      return [
        ...(bekeken ? [] : [{ regel: 'civiel/herbeoordeling', vanaf: loopt.datum }]),
        { regel: 'civiel/einde-maatregel', vanaf: loopt.datum },
      ];
    }
    // as long as somebody else owes an answer the next move is not the LPA's
    if (openAntwoorden(route, ANTWOORDEN).length > 0) return [];
    return route.gedaan.length > 0
      ? [{ regel: 'civiel/vervolg', ...aanZetSinds(route) }]
      : [{ regel: 'civiel/inzet', vanaf: route.begonnen }];
  },
  gehaaldDoor: { herbeoordeling: 'herbeoordeeld' },
  waaromOnderdeelNiet: (route, onderdeel) => {
    if (onderdeel === 'veilig-thuis-ingelicht' && !isGedaan(route, 'veilig-thuis-vraag'))
      return 'Er is geen vraag van Veilig Thuis om te beantwoorden.';
    return onderdeel === 'herbeoordeeld' && maatregel(route) === undefined ? 'Er loopt geen maatregel.' : null;
  },
  // the school is asked first; a melding at Veilig Thuis is preferably made by somebody else (S004)
  onderdeelWijktAf: (route, onderdeel, d) =>
    onderdeel === 'veilig-thuis-gemeld' && d.gewogen['veilig-thuis']?.uitkomst.veiligThuis !== 'melden',
  waaromUitkomstNiet: (route, uitkomst) =>
    uitkomst === 'maatregel-geeindigd' && maatregel(route) === undefined ? 'Er is geen maatregel vastgelegd.' : null,
  wijktAf: (route, uitkomst) =>
    (uitkomst === 'terug-naar-vrijwillig' && !isGedaan(route, 'tafel-uitkomst', 'vrijwillig')) ||
    (uitkomst === 'geen-maatregel' &&
      !isGedaan(route, 'maatregel-beslist', 'geen-maatregel') &&
      !isGedaan(route, 'onderzoek-uitkomst', 'geen-rekest') &&
      !isGedaan(route, 'onderzoek-intake', 'geen-onderzoek')),
};
