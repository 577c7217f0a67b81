import { collegaRondtAf, handelingPad, type Plekken, zaakPad } from './plekken.ts';
import type { Scherm } from './scherm.ts';

/** One screen, or one way in which a screen can stand there. */
export interface Schermregel {
  naam: string;
  /** Who looks, as a demo person; null is somebody who is not signed in. */
  wie: string | null;
  pad: (plek: Plekken) => string;
  /** The question to the API that it is made of: while it is unanswered the screen waits, and without answer it fails. */
  vraag?: string;
  /** The answer of that question when there is nothing to show. */
  leeg?: unknown;
  /** The question that one part of it is made of: the rest goes on without. */
  deel?: string;
  /** What this person does there first. */
  na?: (scherm: Scherm, plek: Plekken) => Promise<void>;
}

const op =
  (pad: string): Schermregel['pad'] =>
  () =>
    pad;
const zaak =
  (voornaam: string): Schermregel['pad'] =>
  ({ zaken }) =>
    zaakPad(zaken[voornaam] ?? '');

const ZAAK = '**/v1/zaken/*';
const LIJST = '**/v1/werkvoorraad';
const TIJDLIJN = '**/tijdlijn?*';

const opent = async ({ page }: Scherm): Promise<void> => {
  await page.getByRole('dialog').waitFor();
};

const WERKVOORRAAD: readonly Schermregel[] = [
  {
    naam: 'werkvoorraad',
    wie: 'lpa',
    pad: op('/werkvoorraad'),
    vraag: LIJST,
    leeg: { rijen: [], volgende: null, vandaag: '2026-11-24', bijgewerkt: '2026-11-24T09:00:00Z' },
    deel: '**/v1/werkvoorraad/tellingen',
  },
  { naam: 'werkvoorraad van het team', wie: 'teamleider', pad: op('/werkvoorraad?weergave=team&fase=waarnemen') },
  {
    naam: 'werkvoorraad met gekozen zaken',
    wie: 'teamleider',
    pad: op('/werkvoorraad?weergave=team'),
    na: async (scherm) => {
      const { page } = scherm;
      for (const n of [0, 1])
        await page
          .getByRole('checkbox', { name: /^Zaak van/ })
          .nth(n)
          .check();
      await scherm.knop('Toewijzen').click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    naam: 'weergave opslaan',
    wie: 'lpa',
    pad: op('/werkvoorraad'),
    na: async (scherm) => {
      await scherm.knop('Weergave opslaan').click();
      await opent(scherm);
      await scherm.page.getByRole('dialog').getByRole('button', { name: 'Weergave opslaan' }).click();
      await scherm.page.getByRole('alert').waitFor();
    },
  },
];

const ZAKEN: readonly Schermregel[] = [
  { naam: 'zaak', wie: 'lpa', pad: zaak('Daan'), vraag: ZAAK, deel: TIJDLIJN },
  { naam: 'nieuwe zaak van niemand', wie: 'lpa', pad: zaak('Noor') },
  { naam: 'gesloten zaak', wie: 'lpa', pad: zaak('Mees') },
  { naam: 'zaak met luxeverzuim', wie: 'boa', pad: zaak('Lotte') },
  { naam: 'zaak met een overgeslagen stap', wie: 'lpa', pad: zaak('Fleur') },
  { naam: 'zaak onder de Wpg, voor een boa', wie: 'boa', pad: zaak('Yusuf') },
  { naam: 'zaak onder de Wpg, afgeschermd', wie: 'lpa', pad: zaak('Yusuf') },
  { naam: 'zaak voor een auditor', wie: 'auditor', pad: zaak('Daan') },
  { naam: 'proefzaak als zaak', wie: 'lpa', pad: ({ route }) => zaakPad(route), deel: '**/v1/zaken/*/brieven' },
  { naam: 'zaak die er niet is', wie: 'lpa', pad: op(zaakPad('bestaat-niet')) },
];

const bij =
  (handeling: string, vast: Record<string, string> = {}): Schermregel['pad'] =>
  ({ begin }) =>
    handelingPad(begin, handeling, vast);
const EERSTE_STAP = { stap: 'contact-school' };

const HANDELINGEN: readonly Schermregel[] = [
  {
    naam: 'handeling',
    wie: 'lpa',
    pad: bij('rond-af', EERSTE_STAP),
    vraag: ZAAK,
    deel: '**/handelingen?proef=true',
    na: async ({ page }) => {
      await page.getByRole('radio').first().check();
    },
  },
  { naam: 'afwijking', wie: 'lpa', pad: bij('sla-over', EERSTE_STAP) },
  { naam: 'handeling met een verwijzing', wie: 'lpa', pad: bij('wijs-toe'), deel: '**/v1/medewerkers' },
  { naam: 'handeling die nu niet kan', wie: 'lpa', pad: bij('rond-af', { stap: 'evaluatie' }) },
  {
    naam: 'afwijking die niet af is',
    wie: 'lpa',
    pad: bij('sla-over', EERSTE_STAP),
    na: async (scherm) => {
      await scherm.knop('Afwijking vastleggen').click();
      await scherm.page.getByRole('alert').waitFor();
    },
  },
  {
    naam: 'geweigerde handeling',
    wie: 'lpa',
    pad: ({ veranderlijk }) => handelingPad(veranderlijk, 'rond-af', EERSTE_STAP),
    na: async ({ page }, { veranderlijk }) => {
      await page.getByRole('radio').first().check();
      await collegaRondtAf(veranderlijk, 'contact-school', 'melding-juist');
      await page.getByRole('button', { name: /vastleggen$/i }).click();
      await page.getByText('Niet vastgelegd: de zaak is intussen veranderd').waitFor();
    },
  },
  { naam: 'rectificatie', wie: 'lpa', pad: bij('leg-rectificatie-vast', { nr: '1' }) },
  { naam: 'rectificatie, kies waarvan', wie: 'lpa', pad: bij('leg-rectificatie-vast') },
  {
    naam: 'signalering, leeg',
    wie: 'lpa',
    pad: ({ stap7 }) => `${zaakPad(stap7)}/signalering`,
    vraag: '**/vragenlijsten',
    deel: '**/{advies,handelingen?proef=true}',
  },
  { naam: 'signalering, ingevuld', wie: 'lpa', pad: ({ beantwoord }) => `${zaakPad(beantwoord)}/signalering` },
  {
    naam: 'signalering, anders gekozen',
    wie: 'lpa',
    pad: ({ beantwoord }) => `${zaakPad(beantwoord)}/signalering`,
    na: async ({ page }) => {
      await page.getByRole('group', { name: 'Welke routes kiest u?' }).getByRole('checkbox').last().check();
      await page.getByRole('textbox', { name: /Waarom/ }).waitFor();
      await page
        .getByRole('button', { name: /vastleggen$/ })
        .last()
        .click();
      await page.getByRole('alert').waitFor();
    },
  },
];

const VOORBEELD = 'Stel vast en verstuur';

const BRIEVEN: readonly Schermregel[] = [
  {
    naam: 'brief',
    wie: 'lpa',
    pad: ({ brief }) => brief,
    vraag: '**/v1/zaken/*/brieven',
    deel: '**/brieven/voorbeeld',
  },
  {
    naam: 'brief die niet iedereen krijgt, zonder uitleg',
    wie: 'lpa',
    pad: ({ brief }) => brief,
    na: async (scherm) => {
      await scherm.knop(VOORBEELD).waitFor();
      await scherm.page.getByRole('checkbox', { name: /Vader/ }).uncheck();
      await scherm.knop('Voorbeeld maken').click();
      await scherm.knop(VOORBEELD).click();
      await scherm.page.getByRole('alert').waitFor();
    },
  },
  { naam: 'brief die op een collega wacht', wie: 'boa', pad: ({ ogen }) => ogen },
  {
    naam: 'document toevoegen',
    wie: 'lpa',
    pad: zaak('Daan'),
    na: async (scherm) => {
      await scherm.knop('Document toevoegen').click();
      await scherm.knop(/^Toevoegen$/).click();
      await scherm.page.getByRole('alert').waitFor();
      // what slides under the bar that stays in sight is no finding
      await scherm.page.evaluate(() => {
        scrollTo(0, 0);
      });
    },
  },
  { naam: 'opvang', wie: 'lpa', pad: op('/opvang'), vraag: '**/v1/opvang', leeg: { opvang: [] } },
  {
    naam: 'opgevangen stuk',
    wie: 'lpa',
    pad: ({ opgevangen }) => `/opvang/${opgevangen}`,
    vraag: '**/v1/opvang/*',
  },
  {
    naam: 'niet geplaatste berichten',
    wie: 'lpa',
    pad: op('/berichten'),
    vraag: '**/v1/berichten/ongeplaatst?*',
    leeg: { berichten: [] },
  },
  {
    naam: 'bericht plaatsen',
    wie: 'lpa',
    pad: op('/berichten'),
    na: async (scherm) => {
      await scherm.knop('Plaats in een zaak').first().click();
      await opent(scherm);
    },
  },
  {
    naam: 'bericht afhandelen zonder uitleg',
    wie: 'lpa',
    pad: op('/berichten'),
    na: async (scherm) => {
      await scherm.knop('Handel af').first().click();
      await opent(scherm);
      await scherm.page.getByRole('dialog').getByRole('button', { name: 'Handel af' }).click();
    },
  },
];

const MELDINGEN: readonly Schermregel[] = [
  {
    naam: 'meldingen',
    wie: 'school',
    pad: op('/meldingen'),
    vraag: '**/v1/verzuimmeldingen?*',
    leeg: { meldingen: [], volgende: null },
  },
  { naam: 'nieuwe melding', wie: 'school', pad: op('/meldingen/nieuw'), deel: '**/v1/gemeenten' },
  {
    naam: 'nieuwe melding die niet af is',
    wie: 'school',
    pad: op('/meldingen/nieuw'),
    na: async (scherm) => {
      await scherm.knop('Dag toevoegen').click();
      await scherm.knop('Melding versturen').click();
      await scherm.page.getByRole('alert').waitFor();
    },
  },
  {
    naam: 'melding',
    wie: 'school',
    pad: ({ meldingsnummer }) => `/meldingen/${meldingsnummer}`,
    vraag: '**/v1/verzuimmeldingen/*',
  },
  { naam: 'melding wijzigen', wie: 'school', pad: ({ meldingsnummer }) => `/meldingen/${meldingsnummer}/wijzigen` },
  {
    naam: 'melding intrekken',
    wie: 'school',
    pad: ({ meldingsnummer }) => `/meldingen/${meldingsnummer}`,
    na: async (scherm) => {
      await scherm.knop('Melding intrekken').click();
      await opent(scherm);
    },
  },
];

const beoordeel: Schermregel['pad'] = ({ vrijstelling }) => handelingPad(vrijstelling, 'beoordeel-kennisgeving');

const SOORTEN: readonly Schermregel[] = [
  {
    naam: 'vrijstellingen',
    wie: 'lpa',
    pad: op('/vrijstellingen'),
    vraag: '**/v1/vrijstellingen*',
    leeg: { vrijstellingen: [], standen: [], gronden: [], schooljaar: '2026/2027', vandaag: '2026-11-24' },
  },
  {
    naam: 'aanvragen',
    wie: 'lpa',
    pad: op('/aanvragen'),
    vraag: '**/v1/aanvragen*',
    leeg: { aanvragen: [], standen: [], soorten: [], vandaag: '2026-11-24' },
  },
  { naam: 'absoluut verzuim', wie: 'lpa', pad: op('/absoluut') },
  { naam: 'zaak met een vrijstelling', wie: 'lpa', pad: ({ vrijstelling }) => zaakPad(vrijstelling) },
  { naam: 'kennisgeving beoordelen', wie: 'lpa', pad: beoordeel },
  { naam: 'zaak met een aanvraag', wie: 'lpa', pad: ({ aanvraag }) => zaakPad(aanvraag) },
  {
    naam: 'een kind zoeken',
    wie: 'lpa',
    pad: op('/aanvragen/nieuw'),
    na: async (scherm) => {
      await scherm.page.getByRole('radio').last().check();
      await scherm.knop(/^Zoeken$/).click();
      await scherm.page.getByRole('alert').waitFor();
    },
  },
  {
    naam: 'aanvraag vastleggen',
    wie: 'lpa',
    pad: ({ leerling }) => `/leerlingen/${leerling}/aanvraag`,
    vraag: '**/v1/leerlingen/*',
  },
];

const OVERIG: readonly Schermregel[] = [
  { naam: 'start', wie: null, pad: op('/'), vraag: '**/v1/aanmeldwijze' },
  { naam: 'aanmelden mislukt', wie: null, pad: op('/?aanmelden=mislukt') },
  { naam: 'thuis', wie: 'auditor', pad: op('/thuis') },
  { naam: 'leerling', wie: 'lpa', pad: ({ leerling }) => `/leerlingen/${leerling}`, vraag: '**/v1/leerlingen/*' },
  {
    naam: 'gezag wijzigen',
    wie: 'lpa',
    pad: ({ leerling }) => `/leerlingen/${leerling}`,
    na: async (scherm) => {
      await scherm.knop('Gezag en bereik wijzigen').click();
      await scherm.page.getByRole('checkbox', { name: 'Woont niet bij de leerling' }).first().check();
      await scherm.knop('Gezag vastleggen').click();
      await scherm.page.getByRole('alert').waitFor();
    },
  },
  {
    naam: 'inzage: wie vraagt',
    wie: 'boa',
    pad: ({ leerling }) => `/leerlingen/${leerling}/inzage`,
    vraag: '**/inzage/vragers',
  },
  {
    naam: 'inzage',
    wie: 'lpa',
    pad: ({ leerling }) => `/leerlingen/${leerling}/inzage`,
    na: async (scherm) => {
      await scherm.page.getByRole('radio').first().check();
      await scherm.knop('Toon wat u zou geven').click();
      await scherm.tekst('Lees dit eerst').waitFor();
    },
  },
  {
    naam: 'inzage die niet kan',
    wie: 'lpa',
    pad: ({ leerling }) => `/leerlingen/${leerling}/inzage?voor=gezag/niemand`,
  },
  {
    naam: 'wie een leerling las',
    wie: 'teamleider',
    pad: ({ leerling }) => `/leerlingen/${leerling}/verwerkingen`,
    vraag: '**/v1/leerlingen/*/verwerkingen',
    leeg: { verwerkingen: [], volledig: true, links: { self: '' } },
  },
  { naam: 'wie een zaak las', wie: 'auditor', pad: ({ zaken }) => `${zaakPad(zaken.Daan ?? '')}/verwerkingen` },
  { naam: 'leerling met een geheim adres', wie: 'boa', pad: ({ geheim }) => `/leerlingen/${geheim}` },
  { naam: 'methode', wie: 'lpa', pad: op('/methode'), vraag: '**/v1/methode' },
  { naam: 'methode van een zaak', wie: 'lpa', pad: ({ route }) => `${zaakPad(route)}/methode`, vraag: ZAAK },
  {
    naam: 'proefdraaien',
    wie: 'lpa',
    pad: op('/proefdraaien'),
    vraag: '**/v1/proefzaken',
    leeg: { zaken: [], volgende: null },
  },
  {
    naam: 'proefzaak',
    wie: 'lpa',
    pad: ({ route }) => `/proefdraaien/${route}`,
    vraag: ZAAK,
    deel: '**/v1/proefzaken/*/klok',
  },
  {
    naam: 'vernietiging',
    wie: 'teamleider',
    pad: op('/vernietiging'),
    vraag: '**/v1/vernietigingslijsten',
    leeg: { lijsten: [], voorstellen: [{ gemeente: 'GM0361', naam: 'Alkmaar', deel: 'geheel' }] },
  },
  { naam: 'vernietigingslijst die er niet is', wie: 'lpa', pad: op('/vernietiging/bestaat-niet') },
  { naam: 'toegankelijkheid', wie: 'lpa', pad: op('/toegankelijkheid') },
  { naam: 'pagina die er niet is', wie: 'lpa', pad: op('/bestaat-niet') },
  { naam: 'pagina zonder recht', wie: 'school', pad: op('/werkvoorraad') },
];

const VENSTERS: readonly Schermregel[] = [
  {
    naam: 'zoeken en gaan naar',
    wie: 'lpa',
    pad: zaak('Daan'),
    na: async (scherm) => {
      const { page } = scherm;
      await page.keyboard.press('Control+k');
      await opent(scherm);
      await page.getByRole('searchbox').fill('Noor');
      await page.getByRole('dialog').getByRole('link', { name: /Noor/ }).first().waitFor();
    },
  },
  {
    naam: 'toetsen',
    wie: 'lpa',
    pad: op('/methode'),
    na: async (scherm) => {
      await scherm.page.keyboard.press('?');
      await opent(scherm);
    },
  },
  {
    naam: 'sessie voorbij',
    wie: 'lpa',
    pad: op('/werkvoorraad'),
    na: async (scherm) => {
      const { page } = scherm;
      const lichaam = { type: 'urn:schakel:fout:aanmelden', title: 'Meld u aan', status: 401, detail: 'Meld u aan.' };
      await page.route('**/v1/**', (route) => route.fulfill({ status: 401, json: lichaam }));
      await scherm.link(/Hele team/).click();
      await opent(scherm);
    },
  },
];

/** Every screen, and every way in which it can stand there that somebody brings about himself. */
export const SCHERMEN: readonly Schermregel[] = [
  ...OVERIG,
  ...WERKVOORRAAD,
  ...ZAKEN,
  ...HANDELINGEN,
  ...BRIEVEN,
  ...MELDINGEN,
  ...SOORTEN,
  ...VENSTERS,
];
