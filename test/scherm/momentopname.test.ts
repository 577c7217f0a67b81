import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { vorigeMaand } from '../../mas/absoluut/maandlijst.ts';
import { dagVan } from '../../mas/datum.ts';
import { melding } from '../opzet/bron.ts';
import { Klant } from '../opzet/klant.ts';
import {
  handelingPad,
  maakProefplekken,
  maakSoortplekken,
  type Proefplekken,
  type Soortplekken,
  zaakPad,
} from './opzet/plekken.ts';
import { type Scherm, Vensters } from './opzet/scherm.ts';

/**
 * What a screen reader gets of each screen: names, roles, headings and order. A difference is a change of the screen, and
 * is looked at as such: `npx vitest run --project scherm momentopname -u` keeps it. In CI what is missing or different fails.
 */

const PLOTS = 'Momentopname';
/** A pupil without brothers or sisters at the address that the other made-up ones share. */
const ADRES = { straat: 'Momentstraat', huisnummer: '7', postcode: '1811ZZ', plaats: 'Alkmaar' };

interface Plek extends Proefplekken, Soortplekken {
  leerling: string;
  melding: string;
}
interface Opname {
  naam: string;
  wie: string | null;
  pad: (plek: Plek) => string;
  /** What somebody does there first. */
  na?: (scherm: Scherm) => Promise<void>;
  /** Only the dialog that was opened. */
  venster?: true;
  /** It is about today: days and what is counted from them differ from run to run. */
  vandaag?: true;
  /** It is a list that others add to as well; only the lines with this in them are of this file. */
  regels?: { van: string; met: (plek: Plek) => string };
}

let vensters: Vensters;
let plek: Plek;
beforeAll(async () => {
  const huis = inject('huis');
  const [school, lpa] = await Promise.all([Klant.als('school', huis), Klant.als('lpa', huis)]);
  // what is told of it on the worklist differs from day to day
  await lpa.post('/v1/absoluut-verzuim/maandlijst', { maand: vorigeMaand(dagVan(Date.now())) });
  const bericht = melding(dagVan(Date.now()));
  const leerling = { ...(bericht.leerling as object), voornaam: 'Mila', achternaam: PLOTS, adres: ADRES };
  await school.post('/v1/verzuimmeldingen', { ...bericht, leerling });
  const nummer = String(bericht.meldingsnummer);
  const { zaakId } = (await lpa.haal<{ zaakId: string }>(`/v1/verzuimmeldingen/${nummer}`)).lichaam;
  const zaak = await lpa.zaak(zaakId);
  const [start, proef, soorten] = await Promise.all([Vensters.start(), maakProefplekken(), maakSoortplekken()]);
  vensters = start;
  plek = { ...proef, ...soorten, leerling: zaak.leerling?.id ?? '', melding: nummer };
});
afterAll(() => vensters.stop());

const EERSTE_STAP = { stap: 'contact-school' };
const opent = async ({ page }: Scherm): Promise<void> => {
  await page.getByRole('dialog').waitFor();
};

const metVoorbeeld = (scherm: Scherm): Promise<void> => scherm.knop('Stel vast en verstuur').waitFor();

const OPNAMEN: readonly Opname[] = [
  { naam: 'start', wie: null, pad: () => '/' },
  { naam: 'thuis', wie: 'auditor', pad: () => '/thuis' },
  {
    naam: 'werkvoorraad',
    wie: 'lpa-2',
    pad: () => '/werkvoorraad?weergave=team',
    na: async ({ page }) => {
      await page.getByRole('searchbox').fill(PLOTS);
      await expect.poll(() => page.locator('tr[data-zaak]').count()).toBe(1);
    },
    vandaag: true,
  },
  { naam: 'zaak', wie: 'lpa', pad: ({ begin }) => zaakPad(begin) },
  { naam: 'zaak-met-route', wie: 'lpa', pad: ({ route }) => zaakPad(route) },
  { naam: 'brief', wie: 'lpa', pad: ({ brief }) => brief, na: metVoorbeeld },
  { naam: 'brief-van-een-collega', wie: 'boa', pad: ({ ogen }) => ogen },
  { naam: 'handeling', wie: 'lpa', pad: ({ begin }) => handelingPad(begin, 'rond-af', EERSTE_STAP) },
  { naam: 'afwijking', wie: 'lpa', pad: ({ begin }) => handelingPad(begin, 'sla-over', EERSTE_STAP) },
  { naam: 'toewijzen', wie: 'lpa', pad: ({ begin }) => handelingPad(begin, 'wijs-toe') },
  { naam: 'kan-niet', wie: 'lpa', pad: ({ begin }) => handelingPad(begin, 'rond-af', { stap: 'evaluatie' }) },
  { naam: 'signalering', wie: 'lpa', pad: ({ stap7 }) => `${zaakPad(stap7)}/signalering` },
  { naam: 'signalering-ingevuld', wie: 'lpa', pad: ({ beantwoord }) => `${zaakPad(beantwoord)}/signalering` },
  { naam: 'zaak-vrijstelling', wie: 'lpa', pad: ({ vrijstelling }) => zaakPad(vrijstelling) },
  { naam: 'zaak-aanvraag', wie: 'lpa', pad: ({ aanvraag }) => zaakPad(aanvraag) },
  { naam: 'kind-zoeken', wie: 'lpa', pad: () => '/aanvragen/nieuw' },
  { naam: 'methode', wie: 'lpa', pad: () => '/methode' },
  { naam: 'methode-van-zaak', wie: 'lpa', pad: ({ route }) => `${zaakPad(route)}/methode` },
  { naam: 'leerling', wie: 'lpa', pad: ({ leerling }) => `/leerlingen/${leerling}`, vandaag: true },
  {
    naam: 'meldingen',
    wie: 'school',
    pad: () => '/meldingen',
    vandaag: true,
    regels: { van: '.meldingrij', met: () => PLOTS },
  },
  { naam: 'melding', wie: 'school', pad: ({ melding: nummer }) => `/meldingen/${nummer}`, vandaag: true },
  { naam: 'melding-nieuw', wie: 'school', pad: () => '/meldingen/nieuw' },
  {
    naam: 'proefdraaien',
    wie: 'lpa',
    pad: () => '/proefdraaien',
    regels: { van: '.proeflijst li', met: ({ begin }) => begin },
  },
  { naam: 'proefzaak', wie: 'lpa', pad: ({ begin }) => `/proefdraaien/${begin}` },
  { naam: 'toegankelijkheid', wie: 'lpa', pad: () => '/toegankelijkheid' },
  { naam: 'pagina-die-er-niet-is', wie: 'lpa', pad: () => '/bestaat-niet' },
  { naam: 'zaak-die-er-niet-is', wie: 'lpa', pad: () => zaakPad('bestaat-niet') },
  { naam: 'pagina-zonder-recht', wie: 'school', pad: () => '/werkvoorraad' },
  {
    naam: 'zoeken-en-gaan-naar',
    wie: 'lpa',
    pad: ({ begin }) => zaakPad(begin),
    na: async (scherm) => {
      await scherm.page.keyboard.press('Control+k');
      await opent(scherm);
    },
    venster: true,
  },
  {
    naam: 'toetsen',
    wie: 'lpa',
    pad: () => '/methode',
    na: async (scherm) => {
      await scherm.page.keyboard.press('?');
      await opent(scherm);
    },
    venster: true,
  },
];

/** Ids, and the time of the day at which the test happens to run. */
const WISSELT: readonly [RegExp, string][] = [
  [/\b(P-)?\d{4}-\d{4}\b/g, '<zaaknummer>'],
  [/\b(proef|verzuim|vrijstelling|aanvraag)-[\w-]+?-(regulier|luxe|vrijstelling|aanvraag)-\d+/g, '<zaak>'],
  [/\b(P-)?20\d\d-\d{4,}\b/g, '<zaaknummer>'],
  [/Proef Leerling [0-9a-f]+/g, 'Proef Leerling <nummer>'],
  [/(\/leerlingen\/)[0-9a-z-]+/g, '$1<leerling>'],
  [/(\/documenten\/)[0-9a-f]+/g, '$1<document>'],
  [/Proefstraat \d+/g, 'Proefstraat <nummer>'],
  [/\bT\d+-\d+\b/g, '<melding>'],
  [/\b(PROEF|proef)[-\w]*\d[-\w]*/g, '<proef>'],
  [/\b\d\d\.\d\d\b/g, '<tijd>'],
  [/\b9\d{8}\b/g, '<nummer>'],
  [/\bnr=\d+/g, 'nr=<nr>'],
  // how many messages wait depends on what other files had come in
  [/link "Niet geplaatst [^"]*"/g, 'link "Niet geplaatst"'],
  // an id holds the number of its booking, and what went out is booked when it did
  [/\b(route|brief)-\d+/g, '$1-<nr>'],
  [/\b\d+ kB\b/g, '<grootte>'],
];
/** What follows from the day on which it runs. Which schools and routes there are to choose from, hangs on other cases. */
const WISSELT_MET_DE_DAG: readonly [RegExp, string][] = [
  [/\b(maan|dins|woens|donder|vrij|zater|zon)dag \d+ \w+ \d{4}/g, '<dag>'],
  [/\b(ma|di|wo|do|vr|za|zo) \d+ \w{3}( \d{4})?/g, '<dag>'],
  [/\b(Nog \d+ dag(en)?|Morgen|Vandaag)\b/g, '<afstand>'],
  [/(?<!dan )\b\d+ jaar\b/g, '<leeftijd>'],
  [/ \d+"/g, ' <aantal>"'],
  [/(listitem: )"?\d+ ([^"\n]*)"?/g, '$1<aantal> $2'],
  [/\n\s*- option .*/g, ''],
  // views that a colleague shares
  [/\n\s*- listitem:\n\s*- link "[^"]* team":\n\s*- \/url: .*/g, ''],
];

const zonderWisselend = (beeld: string, vandaag: boolean): string =>
  [...WISSELT, ...(vandaag ? WISSELT_MET_DE_DAG : [])].reduce(
    (tekst, [wat, plaatshouder]) => tekst.replaceAll(wat, plaatshouder),
    `${beeld}\n`,
  );

test.each(OPNAMEN)('$naam', async ({ naam, wie, pad, na, venster, vandaag, regels }) => {
  const scherm = await vensters.van(wie);
  const { page } = scherm;
  await scherm.naar(pad(plek));
  await na?.(scherm);
  await page.waitForLoadState('networkidle');
  if (regels) {
    await page.evaluate(
      ({ van, met }) => {
        for (const regel of document.querySelectorAll(van)) if (!regel.outerHTML.includes(met)) regel.remove();
      },
      { van: regels.van, met: regels.met(plek) },
    );
  }
  const beeld = await (venster ? page.getByRole('dialog') : page.locator('body')).ariaSnapshot();
  await expect(zonderWisselend(beeld, vandaag === true)).toMatchFileSnapshot(`momentopnamen/${naam}.yml`);
});
