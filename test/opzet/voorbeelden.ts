/** A dozen made-up cases, each at another point of the method, to look at: for who tries Schakel, for pictures, for tests. */
import { setTimeout as wacht } from 'node:timers/promises';
import type { Dag } from '../../mas/datum.ts';
import { melding } from './bron.ts';
import type { Klant } from './klant.ts';

/** Who acts; each as himself. */
export interface Mensen {
  school: Klant;
  lpa: Klant;
  boa: Klant;
}

interface Voorbeeld {
  naam: readonly [voornaam: string, achternaam: string];
  geboortedatum: Dag;
  soort?: string;
  /** Days before today on which the absence began. */
  geleden: number;
  /** Who takes the case on, in the words of `npm run token`; nobody without it. */
  behandelaar?: 'lpa' | 'boa';
  verloop?: (zaak: Zaakje) => Promise<void>;
}

/** Nothing is the matter; each case says what is. */
const NIETS = Object.fromEntries(
  (
    'verwijtbaarJongere verwijtbaarOuder hulpBereid hulpInStaat problematiekJongere problematiekOpvoeding hulpLoopt ' +
    'hulpNietEffectief zwareProblematiek toereikendeHulp ernstigMotivatiegebrek langdurigBlijvend ernstigAanhoudend ' +
    'schoolGewaarschuwd schoolHaltInfo eerderHaltElders gezinssituatieVerstoord onveiligThuis eerdereWaarschuwing artikel5b'
  )
    .split(' ')
    .map((vraag) => [vraag, 'nee']),
);
const WIL_HULP = { problematiekJongere: 'ja', hulpBereid: 'ja', hulpInStaat: 'ja' };
const SPIJBELT = {
  verwijtbaarJongere: 'ja',
  verwijtbaarOuder: 'nee',
  schoolGewaarschuwd: 'ja',
  schoolHaltInfo: 'ja',
  teLaat: 14,
  urenVolgensSchool: 6,
  eerdereWaarschuwing: 'ja',
};

/** One case, and what is done in it. */
class Zaakje {
  readonly zaakId: string;
  private readonly wie: Klant;
  constructor(wie: Klant, zaakId: string) {
    this.wie = wie;
    this.zaakId = zaakId;
  }
  doe(handeling: string, velden: Record<string, unknown> = {}): Promise<number> {
    return this.wie.gelukt(this.zaakId, { handeling, ...velden });
  }
  rondAf(stap: string, uitkomst: string): Promise<number> {
    return this.doe('rond-af', { stap, uitkomst });
  }
  async naarStap7(): Promise<void> {
    await this.rondAf('contact-school', 'melding-juist');
    await this.rondAf('keuze-routekaart', 'A');
    await this.rondAf('onderzoek', 'ongeoorloofd');
    await this.doe('rond-af', { stap: 'brief', uitkomst: 'verzonden', motivatie: 'Vandaag met de post verstuurd.' });
  }
  vulIn(antwoorden: Record<string, unknown>): Promise<number> {
    return this.doe('vul-vragenlijst-in', { lijst: 'signaleringsinstrument', antwoorden });
  }
}

const GESPREK = 'Moeder vertelt dat hij sinds de herfstvakantie slecht slaapt. Zij wil hulp. (verzonnen)';
const AFWIJKING = {
  motivatie: 'De school stuurde in september al een brief. Een gesprek heeft nu meer zin. (verzonnen)',
};

const VOORBEELDEN: readonly Voorbeeld[] = [
  { naam: ['Noor', 'Voorbeeld'], geboortedatum: '2012-02-09', geleden: 1 },
  { naam: ['Zoë', 'Verzonnen'], geboortedatum: '2015-06-21', soort: 'L', geleden: 2 },
  { naam: ['Bram', 'Denkbeeldig'], geboortedatum: '2010-10-03', geleden: 3, behandelaar: 'lpa' },
  {
    naam: ['Amina', 'Bedacht'],
    geboortedatum: '2011-04-30',
    geleden: 12,
    behandelaar: 'lpa',
    verloop: async (zaak) => {
      await zaak.rondAf('contact-school', 'melding-juist');
      await zaak.rondAf('keuze-routekaart', 'A');
      await zaak.doe('leg-gesprek-vast', { wie: 'ouder', uitkomst: 'gehoord', toelichting: GESPREK });
    },
  },
  {
    naam: ['Sem', 'Fictief'],
    geboortedatum: '2012-01-17',
    geleden: 20,
    behandelaar: 'lpa',
    verloop: (zaak) => zaak.naarStap7(),
  },
  {
    naam: ['Lotte', 'Nietecht'],
    geboortedatum: '2013-08-08',
    soort: 'L',
    geleden: 9,
    behandelaar: 'boa',
    verloop: async (zaak) => {
      await zaak.rondAf('contact-school', 'melding-juist');
      await zaak.rondAf('keuze-routekaart', 'B');
    },
  },
  {
    naam: ['Daan', 'Voorbeeld'],
    geboortedatum: '2010-12-12',
    geleden: 24,
    behandelaar: 'lpa',
    verloop: async (zaak) => {
      await zaak.naarStap7();
      await zaak.vulIn({ ...NIETS, ...WIL_HULP });
      await zaak.doe('kies-routes', { routes: ['vrijwillige-hulp'] });
    },
  },
  {
    naam: ['Yusuf', 'Verzonnen'],
    geboortedatum: '2010-05-05',
    geleden: 26,
    behandelaar: 'boa',
    verloop: async (zaak) => {
      await zaak.naarStap7();
      await zaak.vulIn({ ...NIETS, ...WIL_HULP, ...SPIJBELT });
      await zaak.doe('kies-routes', { routes: ['vrijwillige-hulp', 'halt'], ...AFWIJKING, afwijkreden: 'anders' });
    },
  },
  {
    naam: ['Fleur', 'Denkbeeldig'],
    geboortedatum: '2014-03-03',
    geleden: 15,
    behandelaar: 'lpa',
    verloop: async (zaak) => {
      await zaak.rondAf('contact-school', 'melding-juist');
      await zaak.rondAf('keuze-routekaart', 'A');
      await zaak.doe('sla-over', { stap: 'onderzoek', ...AFWIJKING, afwijkreden: 'anders' });
    },
  },
  {
    naam: ['Mees', 'Bedacht'],
    geboortedatum: '2011-11-11',
    geleden: 28,
    behandelaar: 'lpa',
    verloop: async (zaak) => {
      await zaak.naarStap7();
      await zaak.rondAf('keuze-route', 'geen-vervolgroute');
    },
  },
];

/** Who share a name share a house: brothers and sisters. */
const FAMILIES = [...new Set(VOORBEELDEN.map(({ naam: [, achternaam] }) => achternaam))];
const adresVan = (achternaam: string) => ({
  straat: 'Verzonnenstraat',
  huisnummer: String(FAMILIES.indexOf(achternaam) + 1),
  postcode: '1800AA',
  plaats: 'Alkmaar',
});

/** In milliseconds. */
const GEDULD = 60_000;
const POLS = 250;

/** The case that a melding came to, once it is there. */
async function zaakVan(lpa: Klant, nummer: string): Promise<string> {
  const tot = Date.now() + GEDULD;
  while (Date.now() < tot) {
    const { zaakId } = (await lpa.haal<{ zaakId: string | null }>(`/v1/verzuimmeldingen/${nummer}`)).lichaam;
    if (zaakId !== null) return zaakId;
    await wacht(POLS);
  }
  throw new Error(`${nummer}: de zaak begint niet; draait de worker?`);
}

const ACCOUNTS = { lpa: 'demo-lpa', boa: 'demo-boa' } as const;

/**
 * Makes the cases as people would: the school reports, and who handles a case does the rest.
 * @param vandaag the day on which it is done
 * @param dagVoor the day so many days before it
 * @returns the ids of the cases, by the first name of the pupil
 */
export async function maakVoorbeelden(
  { school, lpa, boa }: Mensen,
  vandaag: Dag,
  dagVoor: (dagen: number) => Dag,
): Promise<Record<string, string>> {
  const zaken: Record<string, string> = {};
  for (const { naam, geboortedatum, soort = 'V3', geleden, behandelaar, verloop } of VOORBEELDEN) {
    const [voornaam, achternaam] = naam;
    const basis = melding(vandaag);
    const leerling = {
      ...(basis.leerling as object),
      voornaam,
      achternaam,
      geboortedatum,
      adres: adresVan(achternaam),
    };
    const begindatum = dagVoor(geleden);
    const verzuimspecificatie = [{ datum: begindatum, heleDag: true }];
    const gemeld = await school.post('/v1/verzuimmeldingen', {
      ...basis,
      leerling,
      soort,
      begindatum,
      verzuimspecificatie,
    });
    // 202 on a busy machine: its case follows
    if (gemeld.status !== 201 && gemeld.status !== 202)
      throw new Error(`${voornaam}: ${gemeld.status} ${JSON.stringify(gemeld.lichaam)}`);
    const zaakId = await zaakVan(lpa, String(basis.meldingsnummer));
    zaken[voornaam] = zaakId;
    if (behandelaar === undefined) continue;
    const zaak = new Zaakje({ lpa, boa }[behandelaar], zaakId);
    await zaak.doe('wijs-toe', { behandelaar: ACCOUNTS[behandelaar] });
    await verloop?.(zaak);
  }
  return zaken;
}
