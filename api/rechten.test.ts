/**
 * Who may do what, tried at the door: every route, by every role, about what is and is not his. What must come out is written
 * down here by hand; nothing of it is computed by the rules under test. A route that is not in the table fails.
 *
 * Who was shown something of a person stands in the Logboek dataverwerkingen as well, or the route is in the short list of
 * those that need not, each with its reason.
 *
 * Temporal is away: what would be carried out there is answered by *zou*, and what is refused is refused before.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plusDagen } from '../mas/datum.ts';
import {
  LEERLINGEN,
  MELDINGEN,
  nieuweMelding,
  nieuweNaam,
  ONGEPLAATST,
  OPGEVANGEN,
  Rechtenrijen,
  STRAAT,
  VANDAAG,
  ZAKEN,
} from '../test/opzet/rechten.ts';
import { BEWEZEN_BIJ, telGelogd, ZONDER_LOGREGEL } from '../test/opzet/logboek.ts';
import { startPostgres } from '../test/opzet/postgres.ts';
import { tweeGebruikers } from '../test/opzet/regimes.ts';
import { startTesthuis, type Testhuis } from '../test/opzet/testhuis.ts';
import { alleRoutes } from './app.ts';
import type { Huis } from './huis.ts';
import { Intake } from './intake/intake.ts';
import { perVerzoek } from './regime.ts';

/** Everybody there is, in the order of the columns. All work for Alkmaar (GM0361), or for its school (99XX00). */
const PERSONEN = ['school', 'lpa', 'boa', 'teamleider', 'auditor', 'beheerder', 'ketenpartner'] as const;
type Persoon = (typeof PERSONEN)[number];

/**
 * What can come out: *ja* done or shown · *zou* allowed, and to be carried out by the case · *botst* allowed, and not now ·
 * *nee* not with this role · *weg* not there for this person. Of what is shown: *alles* or *deels* with or without what falls
 * under the Wpg; *adres* or *zonder* with or without where the pupil lives.
 */
const WOORDEN = ['ja', 'zou', 'botst', 'nee', 'weg', 'alles', 'deels', 'adres', 'zonder'] as const;
type Woord = (typeof WOORDEN)[number];

/** Lists of destruction, as somebody else proposed them. */
const VERNIETIGINGSLIJSTEN: Readonly<Record<string, { gemeente: string; deel: string }>> = {
  eigen: { gemeente: 'GM0361', deel: 'geheel' },
  'eigen, wpg': { gemeente: 'GM0361', deel: 'wpg' },
  ander: { gemeente: 'GM0193', deel: 'geheel' },
  'ander, wpg': { gemeente: 'GM0193', deel: 'wpg' },
};

/** What the parameter in a path can be about. */
const OVER: Readonly<Record<string, readonly string[]>> = {
  zaakId: Object.keys(ZAKEN),
  leerlingId: Object.keys(LEERLINGEN),
  meldingsnummer: Object.keys(MELDINGEN),
  opvangId: OPGEVANGEN,
  berichtId: Object.keys(ONGEPLAATST),
  id: ['van uzelf', 'van een ander'],
  lijstId: Object.keys(VERNIETIGINGSLIJSTEN),
};

interface Blok {
  /** Which action of the route, when it has more than one. */
  wat?: string;
  zoek?: string;
  lichaam?: unknown;
  koppen?: Record<string, string>;
  /** Values in the path besides the subject. */
  pad?: (over: string) => Record<string, string>;
  /** What only who reads everything gets to see. */
  wpg?: RegExp;
  /** By subject, the outcome for each person: school, lpa, boa, teamleider, auditor, beheerder, ketenpartner. */
  uitkomst: Record<string, string>;
}

const IEDEREEN = { alles: 'ja ja ja ja ja ja ja' };
const WIE_BEHANDELT = { alles: 'nee ja ja ja nee nee nee' };

const VOORSTELLEN = 'nee nee nee botst nee nee nee';
const VOORSTELLEN_WPG = 'nee nee botst nee nee nee nee';
const KEURT_GOED = {
  eigen: 'nee ja ja ja nee nee nee',
  'eigen, wpg': 'nee weg ja weg nee nee nee',
  ander: 'nee weg weg weg nee nee nee',
  'ander, wpg': 'nee weg weg weg nee nee nee',
};
const GEEN_VERKLARING = Object.fromEntries(
  Object.keys(VERNIETIGINGSLIJSTEN).map((lijst) => [lijst, 'nee weg weg weg weg nee nee']),
);

/** Numbers of one's own municipality, of another, and of all that somebody may see. */
const rapport = (een: string, alle?: string): Blok[] => [
  {
    wat: 'van een eigen gemeente',
    zoek: een.replace('=GM', '=GM0361'),
    uitkomst: { alles: 'nee ja ja ja ja nee nee' },
  },
  { wat: 'van een ander', zoek: een.replace('=GM', '=GM0193'), uitkomst: { alles: 'nee nee nee nee ja nee nee' } },
  ...(alle === undefined ? [] : [{ wat: 'van alle', zoek: alle, uitkomst: { alles: 'nee ja ja ja ja nee nee' } }]),
];

const LEES_ZAAK = {
  eigen: 'nee ja ja ja ja weg nee',
  'eigen, wpg': 'nee deels alles deels alles weg nee',
  'eigen, thuis': 'nee ja ja ja ja weg nee',
  'eigen, geheim thuis': 'nee ja ja ja ja weg nee',
  'eigen, geheim thuis, lpa behandelt': 'nee ja ja ja ja weg nee',
  ander: 'nee weg weg weg ja weg nee',
  'ander, wpg': 'nee weg weg weg alles weg nee',
  proef: 'nee ja ja ja ja ja nee',
  'proef, wpg': 'nee alles alles alles alles alles nee',
  'proef, geheim thuis': 'nee ja ja ja ja ja nee',
  'proef, ander': 'nee weg weg weg ja weg nee',
};
/** Where the places of meetings stand: that of a talk at a secret address is for who may read that. */
const LEES_MET_PLAATS = {
  ...LEES_ZAAK,
  'eigen, thuis': 'nee adres adres adres adres weg nee',
  'eigen, geheim thuis': 'nee zonder zonder zonder zonder weg nee',
  'eigen, geheim thuis, lpa behandelt': 'nee adres zonder zonder zonder weg nee',
  'proef, geheim thuis': 'nee adres adres adres zonder adres nee',
};
/** Where nothing of the Wpg stands. */
const LEES_ZONDER_WPG = {
  ...LEES_ZAAK,
  'eigen, wpg': 'nee ja ja ja ja weg nee',
  'ander, wpg': 'nee weg weg weg ja weg nee',
  'proef, wpg': 'nee ja ja ja ja ja nee',
};
/** What only an auditor does. */
const ALLEEN_AUDITOR = Object.fromEntries(Object.keys(ZAKEN).map((over) => [over, 'nee nee nee nee ja nee nee']));
const HANDEL = {
  eigen: 'nee zou zou nee nee weg nee',
  'eigen, wpg': 'nee zou zou nee nee weg nee',
  'eigen, thuis': 'nee zou zou nee nee weg nee',
  'eigen, geheim thuis': 'nee zou zou nee nee weg nee',
  'eigen, geheim thuis, lpa behandelt': 'nee zou zou nee nee weg nee',
  ander: 'nee weg weg weg nee weg nee',
  'ander, wpg': 'nee weg weg weg nee weg nee',
  proef: 'nee zou zou zou nee zou nee',
  'proef, wpg': 'nee zou zou zou nee zou nee',
  'proef, geheim thuis': 'nee zou zou zou nee zou nee',
  'proef, ander': 'nee weg weg weg nee weg nee',
};
/** The same where it is done, or not found, at once. */
const handelNu = (woord: 'ja' | 'weg'): Record<string, string> =>
  Object.fromEntries(Object.entries(HANDEL).map(([over, uitkomst]) => [over, uitkomst.replaceAll('zou', woord)]));
const WIJZIG_LEERLING = {
  eigen: 'nee ja ja nee nee weg nee',
  'eigen, geheim': 'nee ja ja nee nee weg nee',
  'eigen, geheim, lpa behandelt': 'nee ja ja nee nee weg nee',
  ander: 'nee weg weg weg nee weg nee',
  'ander, geheim': 'nee weg weg weg nee weg nee',
  proef: 'nee ja ja nee nee nee nee',
  'proef, geheim': 'nee ja ja nee nee nee nee',
  'proef, ander': 'nee weg weg weg nee weg nee',
};

/** A real case has the clock on the wall. */
const PROEFKLOK = {
  eigen: 'nee botst botst botst nee weg nee',
  'eigen, wpg': 'nee botst botst botst nee weg nee',
  'eigen, thuis': 'nee botst botst botst nee weg nee',
  'eigen, geheim thuis': 'nee botst botst botst nee weg nee',
  'eigen, geheim thuis, lpa behandelt': 'nee botst botst botst nee weg nee',
  ander: 'nee weg weg weg nee weg nee',
  'ander, wpg': 'nee weg weg weg nee weg nee',
  proef: 'nee zou zou zou nee zou nee',
  'proef, wpg': 'nee zou zou zou nee zou nee',
  'proef, geheim thuis': 'nee zou zou zou nee zou nee',
  'proef, ander': 'nee weg weg weg nee weg nee',
};

/** Who deals with what fitted nothing; of who may do it, the outcome is given. */
const deelBerichtIn = (woord: Woord): Record<string, string> => ({
  eigen: `nee ${woord} ${woord} nee nee nee nee`,
  'eigen, wpg': `nee weg ${woord} nee nee nee nee`,
  'afzender werkt voor beide': `nee ${woord} ${woord} nee nee nee nee`,
  'afzender werkt voor beide, zaak van ander': 'nee weg weg nee nee nee nee',
  ander: 'nee weg weg nee nee nee nee',
});

/** Somebody whom nobody knows yet. */
function nieuwKind(gemeente: string) {
  const { persoonsnummer: nummer, voornaam, achternaam, geboortedatum, geslacht } = nieuweMelding().leerling;
  return { persoonsnummer: nummer, voornaam, achternaam, geboortedatum, geslacht, gemeente };
}

const KENNISGEVING = { grond: 'richting', dagtekening: VANDAAG, ontvangenOp: VANDAAG };

const TABEL: Record<string, Blok[]> = {
  'GET /v1/aanmeldwijze': [{ uitkomst: IEDEREEN }],
  'GET /v1/ik': [{ uitkomst: IEDEREEN }],
  'GET /v1/methode': [{ uitkomst: IEDEREEN }],
  'GET /v1/scholen': [{ uitkomst: IEDEREEN }],
  'GET /v1/gemeenten': [{ uitkomst: IEDEREEN }],

  'GET /v1/verzuimmeldingen': [{ uitkomst: { alles: 'ja ja ja ja ja nee nee' } }],
  'POST /v1/verzuimmeldingen': [
    {
      wat: 'van de eigen vestiging',
      lichaam: () => nieuweMelding(),
      uitkomst: { alles: 'ja nee nee nee nee nee nee' },
    },
    {
      wat: 'van een andere vestiging',
      lichaam: () => nieuweMelding({ vestiging: '99YY00' }),
      uitkomst: { alles: 'nee nee nee nee nee nee nee' },
    },
  ],
  'POST /v1/verzuimmeldingen/keuzehulp': [
    { lichaam: {}, uitkomst: { alles: 'ja nee nee nee nee nee nee' } },
    {
      wat: 'van een andere vestiging',
      lichaam: { vestiging: '99YY00' },
      uitkomst: { alles: 'nee nee nee nee nee nee nee' },
    },
  ],
  'GET /v1/verzuimmeldingen/{meldingsnummer}': [
    {
      uitkomst: {
        eigen: 'adres adres adres adres adres nee nee',
        'eigen, geheim': 'zonder zonder zonder zonder zonder nee nee',
        'eigen school, ander': 'adres weg weg weg adres nee nee',
        'andere school, eigen': 'weg adres adres adres adres nee nee',
        ander: 'weg weg weg weg adres nee nee',
        'ander, geheim': 'weg weg weg weg zonder nee nee',
      },
    },
  ],
  'POST /v1/verzuimmeldingen/{meldingsnummer}/intrekking': [
    {
      lichaam: { mutatietijd: `${VANDAAG}T00:00:00Z` },
      uitkomst: {
        eigen: 'ja nee nee nee nee nee nee',
        'eigen, geheim': 'ja nee nee nee nee nee nee',
        'eigen school, ander': 'ja nee nee nee nee nee nee',
        'andere school, eigen': 'botst nee nee nee nee nee nee',
        ander: 'botst nee nee nee nee nee nee',
        'ander, geheim': 'botst nee nee nee nee nee nee',
      },
    },
  ],

  'GET /v1/leerlingen/{leerlingId}': [
    {
      uitkomst: {
        eigen: 'nee adres adres adres adres weg nee',
        'eigen, geheim': 'nee zonder zonder zonder zonder weg nee',
        'eigen, geheim, lpa behandelt': 'nee adres zonder zonder zonder weg nee',
        ander: 'nee weg weg weg adres weg nee',
        'ander, geheim': 'nee weg weg weg zonder weg nee',
        proef: 'nee adres adres adres adres adres nee',
        'proef, geheim': 'nee adres adres adres zonder adres nee',
        'proef, ander': 'nee weg weg weg adres weg nee',
      },
    },
  ],
  'POST /v1/leerlingen/opzoekingen': [
    {
      lichaam: async () => {
        const id = await rijenVan.leerlingId('eigen');
        const { persoonsnummer } = await huis.prisma.leerling.findUniqueOrThrow({ where: { id } });
        return { persoonsnummer };
      },
      uitkomst: { alles: 'nee ja ja nee nee nee nee' },
    },
  ],
  'POST /v1/leerlingen': [
    { wat: 'die hier woont', lichaam: () => nieuwKind('GM0361'), uitkomst: { alles: 'nee ja ja nee nee nee nee' } },
    { wat: 'die elders woont', lichaam: () => nieuwKind('GM0193'), uitkomst: { alles: 'nee nee nee nee nee nee nee' } },
  ],
  'POST /v1/kennisgevingen': [
    {
      wat: 'van een kind van hier',
      lichaam: async () => ({ ...KENNISGEVING, leerlingId: await rijenVan.leerlingId('eigen') }),
      uitkomst: { alles: 'nee ja ja nee nee weg nee' },
    },
    {
      wat: 'van een kind van elders',
      lichaam: async () => ({ ...KENNISGEVING, leerlingId: await rijenVan.leerlingId('ander') }),
      uitkomst: { alles: 'nee weg weg weg nee weg nee' },
    },
  ],
  'PUT /v1/leerlingen/{leerlingId}/gezag': [{ lichaam: { gezag: [] }, uitkomst: WIJZIG_LEERLING }],
  'GET /v1/leerlingen/{leerlingId}/verlof': [
    {
      uitkomst: {
        eigen: 'nee ja ja ja ja weg nee',
        'eigen, geheim': 'nee ja ja ja ja weg nee',
        'eigen, geheim, lpa behandelt': 'nee ja ja ja ja weg nee',
        ander: 'nee weg weg weg ja weg nee',
        'ander, geheim': 'nee weg weg weg ja weg nee',
        proef: 'nee ja ja ja ja ja nee',
        'proef, geheim': 'nee ja ja ja ja ja nee',
        'proef, ander': 'nee weg weg weg ja weg nee',
      },
    },
  ],
  'POST /v1/verlofmeldingen': [
    {
      lichaam: async () => ({
        leerlingId: await rijenVan.leerlingId('eigen'),
        vestiging: '99XX00',
        grond: 'verhuizing',
        van: VANDAAG,
        totEnMet: VANDAAG,
        dagen: 1,
        besluit: 'verleend',
        beslotenOp: VANDAAG,
      }),
      uitkomst: { alles: 'nee ja ja nee nee weg nee' },
    },
  ],
  'POST /v1/verlofopnames': [
    {
      lichaam: async () => {
        const leerlingId = await rijenVan.leerlingId('eigen');
        const verlofId = await rijenVan.geweigerdVerlof(leerlingId, VANDAAG);
        return { leerlingId, verlofId, van: VANDAAG, totEnMet: VANDAAG, bekendOp: VANDAAG };
      },
      uitkomst: { alles: 'nee ja ja nee nee weg nee' },
    },
  ],
  'POST /v1/aanvragen': [
    {
      lichaam: async () => ({
        leerlingId: await rijenVan.leerlingId('eigen'),
        vestiging: '99XX00',
        aanvraagsoort: 'ander-onderwijs',
        ontvangenOp: VANDAAG,
        van: VANDAAG,
        totEnMet: plusDagen(VANDAAG, 90),
      }),
      uitkomst: { alles: 'nee ja ja nee nee weg nee' },
    },
  ],
  'POST /v1/leerlingen/{leerlingId}/samenvoegingen': [
    {
      lichaam: async (over: string) => ({ met: await rijenVan.leerlingId(over), motivatie: 'hetzelfde kind' }),
      uitkomst: WIJZIG_LEERLING,
    },
  ],
  'POST /v1/leerlingen/{leerlingId}/doorbrekingen': [
    {
      lichaam: { reden: 'Een huisbezoek' },
      uitkomst: {
        eigen: 'nee botst botst botst nee weg nee',
        'eigen, geheim': 'nee ja ja ja nee weg nee',
        'eigen, geheim, lpa behandelt': 'nee botst ja ja nee weg nee',
        ander: 'nee weg weg weg nee weg nee',
        'ander, geheim': 'nee weg weg weg nee weg nee',
        proef: 'nee botst botst botst nee nee nee',
        'proef, geheim': 'nee botst botst botst nee nee nee',
        'proef, ander': 'nee weg weg weg nee weg nee',
      },
    },
  ],
  'PUT /v1/leerlingen/{leerlingId}/adresgeheim': [
    { wat: 'geheim maken', lichaam: { geheim: true }, uitkomst: WIJZIG_LEERLING },
    {
      wat: 'openbaar maken',
      lichaam: { geheim: false },
      uitkomst: {
        ...WIJZIG_LEERLING,
        'eigen, geheim': 'nee nee nee nee nee weg nee',
        'eigen, geheim, lpa behandelt': 'nee ja nee nee nee weg nee',
      },
    },
  ],

  'GET /v1/zaken': [{ uitkomst: { alles: 'nee ja ja ja ja nee nee' } }],
  'GET /v1/vrijstellingen': [{ uitkomst: { alles: 'nee ja ja ja ja nee nee' } }],
  'GET /v1/aanvragen': [{ uitkomst: { alles: 'nee ja ja ja ja nee nee' } }],
  'GET /v1/zaken/{zaakId}': [{ wpg: /"regime":"WPG"/, uitkomst: LEES_MET_PLAATS }],
  'GET /v1/zaken/{zaakId}/gebeurtenissen': [{ zoek: '?aantal=100', wpg: /"regime":"WPG"/, uitkomst: LEES_MET_PLAATS }],
  'GET /v1/zaken/{zaakId}/tijdlijn': [{ wpg: /Vragen voor een proces-verbaal/, uitkomst: LEES_MET_PLAATS }],
  'GET /v1/zaken/{zaakId}/auditspoor': [
    { zoek: '?doel=interne-audit', wpg: /"besluit":"procesverbaal"/, uitkomst: LEES_MET_PLAATS },
  ],
  'GET /v1/zaken/{zaakId}/auditspoor.pdf': [
    {
      zoek: '?doel=interne-audit',
      uitkomst: Object.fromEntries(
        Object.entries(LEES_ZAAK).map(([over, uitkomst]) => [over, uitkomst.replaceAll(/alles|deels/g, 'ja')]),
      ),
    },
  ],
  'GET /v1/zaken/{zaakId}/verwerkingen': [
    {
      uitkomst: Object.fromEntries(
        Object.keys(ZAKEN).map((over) => [
          over,
          over.includes('ander') ? 'nee nee nee weg ja nee nee' : 'nee nee nee ja ja nee nee',
        ]),
      ),
    },
  ],
  'GET /v1/leerlingen/{leerlingId}/verwerkingen': [
    {
      uitkomst: Object.fromEntries(
        Object.keys(LEERLINGEN).map((over) => [
          over,
          over.includes('ander') ? 'nee nee nee weg ja nee nee' : 'nee nee nee ja ja nee nee',
        ]),
      ),
    },
  ],
  ...Object.fromEntries(
    ['inzage', 'inzage.pdf'].map((wat): [string, Blok[]] => [
      `GET /v1/leerlingen/{leerlingId}/${wat}`,
      [
        {
          wat: 'voor wie gezag heeft',
          zoek: '?voor=gezag/ouder-{leerlingId}',
          uitkomst: Object.fromEntries(
            Object.keys(LEERLINGEN).map((over) => [
              over,
              over.includes('ander') ? 'nee weg weg nee ja nee nee' : 'nee ja ja nee ja nee nee',
            ]),
          ),
        },
        {
          wat: 'voor wie nog geen zestien is',
          zoek: '?voor=jongere',
          uitkomst: Object.fromEntries(
            Object.keys(LEERLINGEN).map((over) => [
              over,
              over.includes('ander') ? 'nee weg weg nee botst nee nee' : 'nee botst botst nee botst nee nee',
            ]),
          ),
        },
      ],
    ]),
  ),
  'GET /v1/leerlingen/{leerlingId}/inzage/vragers': [
    {
      uitkomst: Object.fromEntries(
        Object.keys(LEERLINGEN).map((over) => [
          over,
          over.includes('ander') ? 'nee weg weg nee ja nee nee' : 'nee ja ja nee ja nee nee',
        ]),
      ),
    },
  ],
  'GET /v1/zaken/{zaakId}/advies': [{ uitkomst: LEES_ZONDER_WPG }],
  'GET /v1/zaken/{zaakId}/vragenlijsten': [
    {
      // the questions that only a BOA asks are there in every case
      wpg: /"lijst":"procesverbaal"/,
      uitkomst: {
        ...LEES_ZAAK,
        eigen: 'nee deels alles deels alles weg nee',
        'eigen, thuis': 'nee deels alles deels alles weg nee',
        'eigen, geheim thuis': 'nee deels alles deels alles weg nee',
        'eigen, geheim thuis, lpa behandelt': 'nee deels alles deels alles weg nee',
        ander: 'nee weg weg weg alles weg nee',
        proef: 'nee alles alles alles alles alles nee',
        'proef, geheim thuis': 'nee alles alles alles alles alles nee',
        'proef, ander': 'nee weg weg weg alles weg nee',
      },
    },
  ],
  'GET /v1/zaken/{zaakId}/beslisbonnen': [{ wpg: /"besluit":"procesverbaal"/, uitkomst: LEES_ZAAK }],
  'GET /v1/zaken/{zaakId}/bewijs': [
    {
      uitkomst: {
        ...LEES_MET_PLAATS,
        // whole, or not at all
        'eigen, wpg': 'nee nee ja nee ja weg nee',
        'ander, wpg': 'nee weg weg weg ja weg nee',
        'proef, wpg': 'nee ja ja ja ja ja nee',
      },
    },
  ],
  'GET /v1/zaken/{zaakId}/beslisbonnen/{nr}': [
    { wat: 'van een melding', pad: (over) => ({ nr: bon(over, 'verzuimsoort') }), uitkomst: LEES_ZONDER_WPG },
    {
      wat: 'van een proces-verbaal',
      pad: (over) => ({ nr: bon(over, 'procesverbaal') }),
      uitkomst: {
        'eigen, wpg': 'nee weg ja weg ja weg nee',
        'ander, wpg': 'nee weg weg weg ja weg nee',
        'proef, wpg': 'nee ja ja ja ja ja nee',
      },
    },
  ],
  'POST /v1/zaken/{zaakId}/herspelingen': [{ uitkomst: ALLEEN_AUDITOR }],
  'GET /v1/zaken/{zaakId}/herspelingen': [{ uitkomst: ALLEEN_AUDITOR }],
  'GET /v1/zaken/{zaakId}/herspelingen/{herspelingId}': [
    { pad: (over) => ({ herspelingId: herspeling(over) }), uitkomst: ALLEEN_AUDITOR },
  ],
  'GET /v1/archief': [{ uitkomst: { alles: 'nee nee nee nee ja ja nee' } }],
  'POST /v1/zaken/{zaakId}/handelingen': [
    { wat: 'noteren', lichaam: { handeling: 'noteer', toelichting: 'Verzonnen.' }, uitkomst: HANDEL },
    {
      wat: 'noteren, op proef',
      zoek: '?proef=true',
      lichaam: { handeling: 'noteer', toelichting: 'Verzonnen.' },
      uitkomst: {
        ...HANDEL,
        eigen: 'nee ja ja nee nee weg nee',
        'eigen, wpg': 'nee ja ja nee nee weg nee',
        'eigen, thuis': 'nee ja ja nee nee weg nee',
        'eigen, geheim thuis': 'nee ja ja nee nee weg nee',
        'eigen, geheim thuis, lpa behandelt': 'nee ja ja nee nee weg nee',
      },
    },
    {
      wat: 'toewijzen',
      lichaam: { handeling: 'wijs-toe', behandelaar: 'demo-lpa' },
      uitkomst: {
        ...HANDEL,
        eigen: 'nee zou zou zou nee weg nee',
        'eigen, wpg': 'nee zou zou zou nee weg nee',
        'eigen, thuis': 'nee zou zou zou nee weg nee',
        'eigen, geheim thuis': 'nee zou zou zou nee weg nee',
        'eigen, geheim thuis, lpa behandelt': 'nee zou zou zou nee weg nee',
      },
    },
    {
      wat: 'oproepen voor verhoor',
      lichaam: { handeling: 'roep-op', verdachten: ['jongere'], verhoorOp: plusDagen(VANDAAG, 21) },
      uitkomst: {
        ...HANDEL,
        eigen: 'nee nee zou nee nee weg nee',
        'eigen, wpg': 'nee nee zou nee nee weg nee',
        'eigen, thuis': 'nee nee zou nee nee weg nee',
        'eigen, geheim thuis': 'nee nee zou nee nee weg nee',
        'eigen, geheim thuis, lpa behandelt': 'nee nee zou nee nee weg nee',
      },
    },
  ],
  'GET /v1/zaken/{zaakId}/brieven': [{ uitkomst: LEES_ZONDER_WPG }],
  'POST /v1/zaken/{zaakId}/brieven/voorbeeld': [
    { wat: 'van een brief die er niet is', lichaam: { over: 'eigen/x' }, uitkomst: handelNu('weg') },
  ],
  'GET /v1/zaken/{zaakId}/documenten': [{ wpg: /"regime":"WPG"/, uitkomst: LEES_ZAAK }],
  'POST /v1/zaken/{zaakId}/documenten': [
    {
      lichaam: '%PDF-1.7',
      koppen: { 'content-type': 'application/pdf', bestandsnaam: 'a.pdf', regime: 'AVG' },
      uitkomst: handelNu('ja'),
    },
    {
      wat: 'onder de Wpg',
      lichaam: '%PDF-1.7',
      koppen: { 'content-type': 'application/pdf', bestandsnaam: 'a.pdf', regime: 'WPG' },
      uitkomst: {
        ...handelNu('ja'),
        eigen: 'nee nee ja nee nee weg nee',
        'eigen, wpg': 'nee nee ja nee nee weg nee',
        'eigen, thuis': 'nee nee ja nee nee weg nee',
        'eigen, geheim thuis': 'nee nee ja nee nee weg nee',
        'eigen, geheim thuis, lpa behandelt': 'nee nee ja nee nee weg nee',
      },
    },
  ],
  'GET /v1/zaken/{zaakId}/documenten/{id}': [
    {
      pad: (over) => ({ id: rijenVan.documentId(over) }),
      uitkomst: { ...LEES_ZONDER_WPG, 'eigen, wpg': 'nee weg ja weg ja weg nee' },
    },
  ],
  'GET /v1/zaken/{zaakId}/handelingen/{sleutel}': [
    {
      pad: () => ({ sleutel: 'onbekend' }),
      uitkomst: {
        eigen: 'nee zou zou zou zou weg nee',
        'eigen, wpg': 'nee zou zou zou zou weg nee',
        'eigen, thuis': 'nee zou zou zou zou weg nee',
        'eigen, geheim thuis': 'nee zou zou zou zou weg nee',
        'eigen, geheim thuis, lpa behandelt': 'nee zou zou zou zou weg nee',
        ander: 'nee weg weg weg zou weg nee',
        'ander, wpg': 'nee weg weg weg zou weg nee',
        proef: 'nee zou zou zou zou zou nee',
        'proef, wpg': 'nee zou zou zou zou zou nee',
        'proef, geheim thuis': 'nee zou zou zou zou zou nee',
        'proef, ander': 'nee weg weg weg zou weg nee',
      },
    },
  ],
  'PUT /v1/zaken/{zaakId}/gelezen': [
    {
      lichaam: { nr: 1 },
      uitkomst: {
        eigen: 'nee ja ja ja nee nee nee',
        'eigen, wpg': 'nee ja ja ja nee nee nee',
        'eigen, thuis': 'nee ja ja ja nee nee nee',
        'eigen, geheim thuis': 'nee ja ja ja nee nee nee',
        'eigen, geheim thuis, lpa behandelt': 'nee ja ja ja nee nee nee',
        ander: 'nee weg weg weg nee nee nee',
        'ander, wpg': 'nee weg weg weg nee nee nee',
        proef: 'nee ja ja ja nee nee nee',
        'proef, wpg': 'nee ja ja ja nee nee nee',
        'proef, geheim thuis': 'nee ja ja ja nee nee nee',
        'proef, ander': 'nee weg weg weg nee nee nee',
      },
    },
  ],

  'GET /v1/attenderingen': [{ uitkomst: WIE_BEHANDELT }],
  'GET /v1/opvang': [
    { uitkomst: WIE_BEHANDELT },
    { wat: 'van proefzaken', zoek: '?proef=true', uitkomst: { alles: 'nee ja ja ja nee ja nee' } },
  ],
  'GET /v1/opvang/{opvangId}': [
    {
      uitkomst: {
        eigen: 'nee ja ja ja nee weg nee',
        'eigen, wpg': 'nee weg ja weg nee weg nee',
        ander: 'nee weg weg weg nee weg nee',
        proef: 'nee ja ja ja nee ja nee',
        'proef, wpg': 'nee ja ja ja nee ja nee',
        'proef, ander': 'nee weg weg weg nee weg nee',
      },
    },
  ],
  // who has no account signs, and an account is of no use here
  'POST /v1/berichten': [{ lichaam: {}, uitkomst: { alles: 'nee nee nee nee nee nee nee' } }],
  'GET /v1/berichten/{kenmerk}/inhoud': [
    { pad: () => ({ kenmerk: 'x' }), uitkomst: { alles: 'nee nee nee nee nee nee nee' } },
  ],
  'GET /v1/berichtschemas/{type}': [
    { pad: () => ({ type: 'nl.leerplicht.inlichtingen-gevraagd.v1' }), uitkomst: IEDEREEN },
  ],
  'GET /v1/berichten/ongeplaatst': [{ uitkomst: { alles: 'nee ja ja nee ja nee nee' } }],
  'POST /v1/berichten/ongeplaatst/{berichtId}/afhandelen': [
    { lichaam: { toelichting: 'Verzonnen.' }, uitkomst: deelBerichtIn('ja') },
  ],
  'POST /v1/berichten/ongeplaatst/{berichtId}/plaatsen': [
    {
      wat: 'van een soort dat niemand kent',
      lichaam: () => ({ zaakId: rijenVan.zaakId('eigen'), over: null }),
      uitkomst: deelBerichtIn('botst'),
    },
    {
      wat: 'in een zaak van een ander',
      lichaam: () => ({ zaakId: rijenVan.zaakId('ander'), over: null }),
      uitkomst: deelBerichtIn('weg'),
    },
  ],
  'POST /v1/absoluut-verzuim/lijsten': [
    {
      lichaam: () => {
        const sinds = plusDagen(VANDAAG, -30);
        return { regels: [{ ...nieuwKind('GM0361'), nietIngeschrevenSinds: sinds, peildatum: VANDAAG }] };
      },
      uitkomst: WIE_BEHANDELT,
    },
  ],
  'GET /v1/absoluut-verzuim/maandlijst': [{ zoek: `?maand=${VANDAAG.slice(0, 7)}`, uitkomst: WIE_BEHANDELT }],
  'POST /v1/absoluut-verzuim/maandlijst': [{ lichaam: { maand: '2025-01' }, uitkomst: WIE_BEHANDELT }],
  'GET /v1/absoluut-verzuim/maandlijst/taak': [{ uitkomst: WIE_BEHANDELT }],
  'POST /v1/werkvoorraad': [{ lichaam: {}, uitkomst: WIE_BEHANDELT }],
  'GET /v1/werkvoorraad/tellingen': [{ uitkomst: WIE_BEHANDELT }],
  'GET /v1/medewerkers': [{ uitkomst: WIE_BEHANDELT }],
  'GET /v1/weergaven': [{ uitkomst: WIE_BEHANDELT }],
  'GET /v1/rapporten/pas-toe-of-leg-uit': rapport('?gemeente=GM', '?per=gemeente&norm=stap/brief'),
  'GET /v1/rapporten/pas-toe-of-leg-uit/motivaties': rapport('?norm=stap/brief&gemeente=GM'),
  'GET /v1/rapporten/intervisie': rapport('?gemeente=GM'),
  // nothing in this house is old enough
  'POST /v1/vernietigingslijsten': [
    { wat: 'van een eigen gemeente', lichaam: VERNIETIGINGSLIJSTEN.eigen, uitkomst: { alles: VOORSTELLEN } },
    { wat: 'onder de Wpg', lichaam: VERNIETIGINGSLIJSTEN['eigen, wpg'], uitkomst: { alles: VOORSTELLEN_WPG } },
    { wat: 'van een ander', lichaam: VERNIETIGINGSLIJSTEN.ander, uitkomst: { alles: 'nee nee nee nee nee nee nee' } },
  ],
  'GET /v1/vernietigingskandidaten': [
    {
      wat: 'van een eigen gemeente',
      zoek: '?gemeente=GM0361&deel=geheel',
      uitkomst: { alles: 'nee nee nee ja nee nee nee' },
    },
    { wat: 'onder de Wpg', zoek: '?gemeente=GM0361&deel=wpg', uitkomst: { alles: 'nee nee ja nee nee nee nee' } },
    { wat: 'van een ander', zoek: '?gemeente=GM0193&deel=geheel', uitkomst: { alles: 'nee nee nee nee nee nee nee' } },
  ],
  'GET /v1/vernietigingslijsten': [{ uitkomst: { alles: 'nee ja ja ja ja nee nee' } }],
  'GET /v1/vernietigingslijsten/{lijstId}': [
    {
      uitkomst: {
        eigen: 'nee ja ja ja ja nee nee',
        'eigen, wpg': 'nee weg ja weg ja nee nee',
        ander: 'nee weg weg weg ja nee nee',
        'ander, wpg': 'nee weg weg weg ja nee nee',
      },
    },
  ],
  'POST /v1/vernietigingslijsten/{lijstId}/goedkeuring': [{ lichaam: { aantal: 1 }, uitkomst: KEURT_GOED }],
  'POST /v1/vernietigingslijsten/{lijstId}/intrekking': [{ uitkomst: KEURT_GOED }],
  // the case is on no list of them
  'POST /v1/vernietigingslijsten/{lijstId}/weglatingen': [
    {
      lichaam: { zaakId: 'verzuim-x-regulier-1', reden: 'verzoek' },
      uitkomst: {
        eigen: 'nee weg weg weg nee nee nee',
        'eigen, wpg': 'nee weg weg weg nee nee nee',
        ander: 'nee weg weg weg nee nee nee',
        'ander, wpg': 'nee weg weg weg nee nee nee',
      },
    },
  ],
  // there is none yet
  'GET /v1/vernietigingslijsten/{lijstId}/verklaring': [{ uitkomst: GEEN_VERKLARING }],
  'GET /v1/vernietigingslijsten/{lijstId}/verklaring/pdf': [{ uitkomst: GEEN_VERKLARING }],
  'POST /v1/weergaven': [
    { lichaam: () => ({ naam: nieuweNaam(), gedeeld: false, vraag: {} }), uitkomst: WIE_BEHANDELT },
  ],
  'DELETE /v1/weergaven/{id}': [
    { uitkomst: { 'van uzelf': 'nee ja ja ja nee nee nee', 'van een ander': 'nee weg weg weg nee nee nee' } },
  ],

  'POST /v1/ouderportaal/codes': [
    {
      wat: 'voor een eigen leerling',
      lichaam: () => codeVoor('eigen'),
      uitkomst: { alles: 'nee ja ja nee nee weg nee' },
    },
    { wat: 'voor een ander', lichaam: () => codeVoor('ander'), uitkomst: { alles: 'nee weg weg weg nee weg nee' } },
  ],
  // who fills in the form comes with a code, and an account is of no use there
  'POST /v1/ouderportaal/aanmelding': [{ lichaam: { code: 'X' }, uitkomst: { alles: 'nee nee nee nee nee nee nee' } }],
  'GET /v1/ouderportaal/sessie': [{ uitkomst: { alles: 'nee nee nee nee nee nee nee' } }],
  'DELETE /v1/ouderportaal/sessie': [{ uitkomst: { alles: 'nee nee nee nee nee nee nee' } }],
  'POST /v1/ouderportaal/bestanden': [{ lichaam: '%PDF-1.7', uitkomst: { alles: 'nee nee nee nee nee nee nee' } }],
  'DELETE /v1/ouderportaal/bestanden/{id}': [
    { uitkomst: { 'van uzelf': 'nee nee nee nee nee nee nee', 'van een ander': 'nee nee nee nee nee nee nee' } },
  ],
  'POST /v1/ouderportaal/kennisgeving': [{ lichaam: {}, uitkomst: { alles: 'nee nee nee nee nee nee nee' } }],

  'GET /v1/proefzaken': [{ uitkomst: { alles: 'nee ja ja ja nee ja nee' } }],
  'POST /v1/proefzaken': [{ lichaam: { start: '2026-11-09' }, uitkomst: { alles: 'nee zou zou zou nee zou nee' } }],
  'GET /v1/proefzaken/{zaakId}/klok': [{ uitkomst: PROEFKLOK }],
  'POST /v1/proefzaken/{zaakId}/klok': [{ lichaam: { naar: 'volgende-gebeurtenis' }, uitkomst: PROEFKLOK }],
  'POST /v1/proefzaken/{zaakId}/opnieuw': [{ uitkomst: PROEFKLOK }],
};

let huis: Testhuis;
let bronnen: Awaited<ReturnType<typeof tweeGebruikers>> | null;
let rijenVan: Rechtenrijen;
beforeAll(async () => {
  // where there is a PostgreSQL, the database keeps the regimes apart as well
  const postgres = await startPostgres();
  bronnen = postgres && (await tweeGebruikers(postgres.url));
  huis = await startTesthuis({}, () => (bronnen ? { prisma: perVerzoek(bronnen) } : {}), postgres);
  rijenVan = new Rechtenrijen(huis.prisma);
  await rijenVan.legZakenNeer();
  // one for each list that says who stands on it
  await rijenVan.berichtId('eigen');
  await rijenVan.legAbsoluutNeer('2025-01-15');
  await huis.prisma.herspeling.createMany({
    data: Object.keys(ZAKEN).map((over) => ({
      ...{ id: herspeling(over), zaakId: rijenVan.zaakId(over), gevraagdDoor: 'demo-auditor' },
    })),
  });
});
afterAll(async () => {
  await bronnen?.sluit();
  await huis.stop();
});

const bon = (over: string, besluit: string): string => rijenVan.bonnen.get(`${over}/${besluit}`) ?? '';

/** The id of a replay that was asked for of such a case. */
const herspeling = (over: string): string => String(Object.keys(ZAKEN).indexOf(over)).padStart(16, '0');

/** A code for somebody who has gezag over such a pupil. */
async function codeVoor(over: string): Promise<{ leerlingId: string; gezagId: string }> {
  const [leerlingId, gezagId] = [await rijenVan.leerlingId(over), nieuweNaam()];
  await huis.prisma.gezag.create({ data: { id: gezagId, leerlingId, rol: 'ouder', naam: 'Fictieve Moeder' } });
  return { leerlingId, gezagId };
}

async function onderwerp(naam: string, over: string, persoon: Persoon): Promise<string> {
  switch (naam) {
    case 'zaakId':
      return rijenVan.zaakId(over);
    case 'leerlingId':
      return await rijenVan.leerlingId(over);
    case 'opvangId':
      return await rijenVan.opvangId(over);
    case 'berichtId':
      return await rijenVan.berichtId(over);
    case 'meldingsnummer':
      return await rijenVan.meldingsnummer(over);
    case 'lijstId': {
      const lijst = { id: nieuweNaam(), peildatum: '2026-11-02', voorgesteldDoor: 'iemand-anders' };
      const wat = VERNIETIGINGSLIJSTEN[over] ?? { gemeente: '', deel: 'geheel' };
      const regel = { zaakId: nieuweNaam(), soort: 'regulier', regel: 'zaak/verzuim', grondslag: '', afleiding: [] };
      const regels = { create: { ...regel, vernietigbaarOp: '2026-11-02' } };
      return (await huis.prisma.vernietigingslijst.create({ data: { ...lijst, ...wat, regels } })).id;
    }
    default:
      return await rijenVan.weergaveId(over === 'van uzelf' ? `demo-${persoon}` : 'demo-lpa-zwolle');
  }
}

const WOORD_BIJ: Record<number, Woord> = {
  200: 'ja',
  201: 'ja',
  202: 'ja',
  204: 'ja',
  401: 'nee',
  403: 'nee',
  404: 'weg',
  409: 'botst',
  503: 'zou',
};

/** What came out, in the word that was expected where more than one fits. */
function woordVoor(status: number, tekst: string, { wpg }: Blok, verwacht: string): string {
  const woord = WOORD_BIJ[status] ?? String(status);
  if (woord !== 'ja') return woord;
  if (verwacht === 'adres' || verwacht === 'zonder') return tekst.includes(STRAAT) ? 'adres' : 'zonder';
  if (wpg && (verwacht === 'alles' || verwacht === 'deels')) return wpg.test(tekst) ? 'alles' : 'deels';
  // what only a few may read is not there where nobody expected it
  return wpg?.test(tekst) ? 'alles' : woord;
}

interface Gezien {
  woord: string;
  /** Id of the case or pupil that it was about; null where the path names none. */
  wie: string | null;
}

/** Whom a subject is about, as the log names him. */
async function wieBij(naam: string, waarde: string, over: string): Promise<string | null> {
  if (naam === 'zaakId' || naam === 'leerlingId') return waarde;
  if (naam === 'opvangId') return rijenVan.zaakId(over);
  if (naam !== 'meldingsnummer') return null;
  const { leerlingId } = await huis.prisma.postvak.findFirstOrThrow({ where: { nummer: waarde, soort: 'melding' } });
  return leerlingId;
}

async function probeer(route: string, blok: Blok, over: string, persoon: Persoon, verwacht: string): Promise<Gezien> {
  const [methode = '', sjabloon = ''] = route.split(' ');
  const vast = blok.pad?.(over) ?? {};
  let pad = `${sjabloon}${blok.zoek ?? ''}`;
  let wie: string | null = null;
  for (const [, naam = ''] of sjabloon.matchAll(/\{(\w+)\}/g)) {
    const waarde = vast[naam] ?? (await onderwerp(naam, over, persoon));
    pad = pad.replaceAll(`{${naam}}`, waarde);
    wie ??= await wieBij(naam, waarde, over);
  }
  const { lichaam } = blok;
  const inhoud: unknown = typeof lichaam === 'function' ? await (lichaam as (over: string) => unknown)(over) : lichaam;
  const koppen = { 'idempotency-key': crypto.randomUUID(), ...blok.koppen };
  const antwoord = await huis.vraag(persoon, methode, pad, inhoud, koppen);
  return { woord: woordVoor(antwoord.status, JSON.stringify(antwoord.lichaam), blok, verwacht), wie };
}

/** Something was shown, or done, or would have been. */
const GELUKT: readonly string[] = ['ja', 'zou', 'alles', 'deels', 'adres', 'zonder'] satisfies Woord[];
/** Routes of which the table had somebody succeed about a real child, so that what was logged of it was looked at. */
const nagegaan = new Set<string>();

/** Who succeeded and left no line about whom it was about; or left one where there is a reason for none. */
function zonderRegel(route: string, over: string, gezien: readonly Gezien[], erbij: readonly number[]): string[] {
  const echt = !over.startsWith('proef');
  const hoort = echt && ZONDER_LOGREGEL[route] === undefined && BEWEZEN_BIJ[route] === undefined;
  return gezien.flatMap(({ woord }, n) => {
    if (!GELUKT.includes(woord)) return [];
    if (hoort) nagegaan.add(route);
    return hoort === (erbij[n] ?? 0) > 0 ? [] : [PERSONEN[n] ?? ''];
  });
}

// routes do nothing with the house until somebody calls them
const niemand = {} as Huis;
const routes = alleRoutes(niemand, new Intake(niemand));
const naamVan = ({ methode, pad }: { methode: string; pad: string }): string => `${methode.toUpperCase()} ${pad}`;

describe('the table', () => {
  test('has every route that there is, and no other', () => {
    expect(Object.keys(TABEL).sort()).toEqual(routes.map(naamVan).sort());
  });

  test('says of each route what happens to whatever it can be about, for everybody', () => {
    for (const [route, blokken] of Object.entries(TABEL)) {
      const [, naam = ''] = /\{(\w+)\}/.exec(route) ?? [];
      const gezegd = blokken.flatMap(({ uitkomst }) => Object.keys(uitkomst));
      expect([route, [...new Set(gezegd)].sort()]).toEqual([route, [...(OVER[naam] ?? ['alles'])].sort()]);
      for (const woorden of blokken.flatMap(({ uitkomst }) => Object.values(uitkomst))) {
        expect(woorden.split(' ')).toHaveLength(PERSONEN.length);
        expect(WOORDEN).toEqual(expect.arrayContaining(woorden.split(' ')));
      }
    }
  });
});

const rijen = Object.entries(TABEL).flatMap(([route, blokken]) =>
  blokken.flatMap((blok) =>
    Object.entries(blok.uitkomst).map(([over, verwacht]) => ({ route, wat: blok.wat ?? '', over, blok, verwacht })),
  ),
);
test.each(rijen)('$route $wat ($over): $verwacht', async ({ route, over, blok, verwacht }) => {
  const woorden = verwacht.split(' ');
  // a pupil and a melding are new each time: nobody read them before
  const bekend = /\{(zaakId|opvangId)\}/.test(route) ? [rijenVan.zaakId(over)] : [];
  const overIemand = bekend.length > 0 || /\{(leerlingId|meldingsnummer)\}/.test(route);
  const eerder = await telGelogd(huis.prisma, overIemand ? bekend : null);
  const gezien = await Promise.all(PERSONEN.map((persoon, n) => probeer(route, blok, over, persoon, woorden[n] ?? '')));
  expect(gezien.map(({ woord }) => woord).join(' ')).toBe(verwacht);
  const later = await telGelogd(huis.prisma, overIemand ? gezien.flatMap(({ wie }) => wie ?? []) : null);
  const erbij = PERSONEN.map((wie) => (later.get(`demo-${wie}`) ?? 0) - (eerder.get(`demo-${wie}`) ?? 0));
  expect({ zonderRegel: zonderRegel(route, over, gezien, erbij) }).toEqual({ zonderRegel: [] });
});

describe('what is logged', () => {
  test('was looked at for every route that has no reason to log nothing', () => {
    const over = routes.map(naamVan).filter((route) => !nagegaan.has(route) && !(route in ZONDER_LOGREGEL));
    expect(over.sort()).toEqual(Object.keys(BEWEZEN_BIJ).sort());
  });

  test('is looked at elsewhere for what shows nobody here, and a reason is about a route that there is', () => {
    for (const { test: bestand, activiteit } of Object.values(BEWEZEN_BIJ))
      expect([bestand, readFileSync(bestand, 'utf8').includes(activiteit)]).toEqual([bestand, true]);
    expect(routes.map(naamVan)).toEqual(expect.arrayContaining(Object.keys({ ...ZONDER_LOGREGEL, ...BEWEZEN_BIJ })));
  });
});

test.each(routes.map((route) => [naamVan(route), route] as const))('%s, by nobody', async (_, route) => {
  const pad = route.pad.replace(/\{\w+\}/g, 'x');
  const { status } = await huis.vraag(null, route.methode.toUpperCase(), pad, route.lichaam ? {} : undefined);
  // anybody may ask for a schema, and there is none of this name; and try a code, which is none
  const open: Readonly<Record<string, number>> = {
    '/v1/aanmeldwijze': 200,
    '/v1/berichtschemas/{type}': 404,
    '/v1/ouderportaal/aanmelding': 400,
  };
  expect(status).toBe(open[route.pad] ?? 401);
});
