/**
 * What a letter may say of a case: the one list of fields that its text can use (`brieven.md` §5). A text that uses another
 * is refused when the protocol is compiled, and whoever composes a letter fills these and nothing else.
 *
 * What is not here cannot get into a letter: no BSN, no birth date, no address but that on the envelope, no words of the
 * school about the reason (§1.7).
 */
import type { Dag } from './datum.ts';

/** `?`: may be null, so a text asks for it first. */
type Soort = 'tekst' | 'dag' | 'tijd' | 'getal' | 'ja-nee';
/** A value, one of some codes, a list of either, or a list of rows. */
type Veld = Soort | `${Soort}?` | readonly string[] | { readonly lijst: Soort | Readonly<Record<string, Soort>> };

interface Groep {
  /** What it is, in a sentence that begins with "Er ontbreekt". */
  readonly wat: string;
  /** What an official does to get it. */
  readonly doe: string;
  readonly velden: Readonly<Record<string, Veld>>;
}

const SAMENSTELLEN = 'Vraag de beheerder om de gegevens aan te vullen.';

/** Of how many days a letter says one by one what was missed: a longer list nobody reads, and then the period says it. */
export const HOOGSTENS_DAGEN = 20;

/** The groups of fields. The first five are there in every letter; of the others those that the case has. */
const GROEPEN = {
  /** Who writes: the municipality, and the official who signs. */
  afzender: {
    wat: 'het briefpapier van de gemeente',
    doe: SAMENSTELLEN,
    velden: {
      /** Its name alone: "Alkmaar". */
      gemeente: 'tekst',
      afdeling: 'tekst',
      /** On one line: "Postbus 53, 1800 BC Alkmaar". */
      postadres: 'tekst',
      telefoon: 'tekst',
      email: 'tekst',
      website: 'tekst',
      privacyverklaring: 'tekst',
      functionarisGegevensbescherming: 'tekst',
      /** Of the official who signs, as they stand with his account. */
      naam: 'tekst',
      functie: 'tekst',
      telefoonAmbtenaar: 'tekst',
      emailAmbtenaar: 'tekst',
    },
  },
  /** To whom this copy goes. */
  geadresseerde: {
    wat: 'de naam van de geadresseerde',
    doe: 'Leg bij gezag vast aan wie de brief gaat.',
    velden: {
      naam: 'tekst',
      /** How the letter greets: "Geachte Fictieve Moeder Voorbeeld", "Beste Fenna". Without a comma. */
      aanhef: 'tekst',
      rol: ['ouder', 'verzorger', 'voogd', 'jongere', 'school'],
    },
  },
  zaak: {
    wat: 'het zaaknummer',
    doe: SAMENSTELLEN,
    velden: {
      /** Number of the case, the only identifier in a letter (§1.3). */
      kenmerk: 'tekst',
      /** Nothing of this case was sent to this person before: the letter tells what becomes of the data (AVG 14). */
      eersteBrief: 'ja-nee',
      luxe: 'ja-nee',
      /** How it came to us: a school reported it, who is responsible wrote himself, or the registers showed it (AVG 14). */
      herkomst: ['melding', 'eigen-bericht', 'registers'],
      /** A copy goes to the jongere, to everybody with gezag, to the school: whoever sends it chose them. */
      ookJongere: 'ja-nee',
      ookOuders: 'ja-nee',
      ookSchool: 'ja-nee',
    },
  },
  leerling: {
    wat: 'de naam van de leerling',
    doe: SAMENSTELLEN,
    velden: {
      voornaam: 'tekst',
      achternaam: 'tekst',
      /** In whole years on the day of the letter: for what a text says to whom, not to be said itself. */
      leeftijd: 'getal',
    },
  },
  school: {
    wat: 'de naam van de school',
    doe: SAMENSTELLEN,
    velden: { naam: 'tekst', plaats: 'tekst' },
  },

  /** What the school reported, all meldingen that were not withdrawn together. */
  verzuim: {
    wat: 'een melding van verzuim',
    doe: 'Kijk of de school alle meldingen heeft ingetrokken.',
    velden: {
      van: 'dag',
      /** Null as long as it lasts. */
      tot: 'dag?',
      /** Only when every day was told in lessons: how many hours a whole day has nobody knows. */
      uren: 'getal?',
      /** What was missed altogether when there were whole days: "1 hele dag en 3 lesuren". */
      samen: 'tekst?',
      /** How often; as the LPA answered in the signaleringsinstrument. */
      teLaat: 'getal?',
      /** Of the first melding. */
      meldingsdatum: 'dag',
      /** Day by day; `wat` is "de hele dag" or "3 lesuren". Empty when there are more than {@link HOOGSTENS_DAGEN}. */
      dagen: { lijst: { dag: 'dag', wat: 'tekst' } },
    },
  },
  /** The term that the letter announces: counted from its own day, that on which it is sent. */
  termijn: {
    wat: 'de termijn die de brief noemt',
    doe: 'Vraag de beheerder om de termijn in het protocol te zetten.',
    velden: {
      /** Its last day. */
      uiterlijk: 'dag',
    },
  },
  /** Article of the Leerplichtwet with the duty of who gets this copy: "artikel 2, eerste lid". Not for a verdachte. */
  norm: {
    wat: 'het artikel met de plicht',
    doe: SAMENSTELLEN,
    velden: { artikel: 'tekst' },
  },
  /** The next talk that was planned. */
  gesprek: {
    wat: 'een gesprek dat nog komt',
    doe: 'Plan eerst het gesprek.',
    velden: {
      dag: 'dag',
      tijd: 'tijd',
      plaats: 'tekst',
      metWie: ['ouder', 'jongere', 'school', 'ketenpartner'],
    },
  },
  /** The verhoor that the letter calls for. */
  verhoor: {
    wat: 'een verhoor dat nog komt, met tijd en plaats',
    doe: 'Roep eerst op voor verhoor, met de tijd en de plaats erbij.',
    velden: {
      dag: 'dag',
      tijd: 'tijd',
      plaats: 'tekst',
      /** Called before, and not come. */
      opnieuw: 'ja-nee',
      /** Who is heard as verdachte; a parent who is not gets a copy, as a parent. */
      verdachte: ['jongere', 'ouder', 'beiden'],
    },
  },
  /** What somebody is suspected of. */
  feit: {
    wat: 'het feit waar het verhoor over gaat',
    doe: 'Kijk of de school alle meldingen heeft ingetrokken.',
    velden: {
      /** Of the Leerplichtwet: "artikel 2, derde lid". */
      artikel: 'tekst',
      /** Follows on "verdachte van": "het niet geregeld bezoeken van de school". */
      omschrijving: 'tekst',
      /** Absence from a school, or not being enrolled at any: until now, or until he was. */
      soort: ['verzuim', 'niet-ingeschreven', 'was-niet-ingeschreven'],
      van: 'dag',
      tot: 'dag',
    },
  },
  boa: {
    wat: 'de naam en het aktenummer van de buitengewoon opsporingsambtenaar',
    doe: 'Laat een buitengewoon opsporingsambtenaar de brief maken, en zet het aktenummer bij het account.',
    velden: { naam: 'tekst', aktenummer: 'tekst' },
  },
  /** The next multidisciplinair overleg that was planned. */
  mdo: {
    wat: 'een multidisciplinair overleg dat nog komt',
    doe: 'Plan eerst het overleg.',
    velden: { dag: 'dag', tijd: 'tijd', plaats: 'tekst' },
  },
  /** The last one that was held. */
  verslag: {
    wat: 'een multidisciplinair overleg dat is gehouden',
    doe: 'Leg eerst vast dat het overleg is gehouden.',
    velden: {
      gehoudenOp: 'dag',
      /** When those who took part look again. */
      evaluatieOp: 'dag',
    },
  },
  /** Agreements that still hold and are the reader's, in the words in which the LPA recorded them. */
  afspraken: {
    wat: 'een afspraak die nog loopt',
    doe: 'Leg eerst de afspraken vast.',
    velden: {
      alle: {
        lijst: {
          /** "de ouder", "jou", "uw school". */
          met: 'tekst',
          wat: 'tekst',
          vanaf: 'dag',
          evaluatieOp: 'dag',
        },
      },
      /** The first day on which one of them is looked at. */
      evaluatieOp: 'dag',
    },
  },
  /** What the investigation of step 5 came to. */
  bevinding: {
    wat: 'de uitkomst van het onderzoek',
    doe: 'Rond eerst stap 5 af.',
    velden: {
      variant: ['verzuim-vastgesteld', 'geen-verzuim'],
      /** Who was heard: "de ouder", "de jongere", "de school". */
      gehoord: { lijst: 'tekst' },
    },
  },
  waarschuwing: {
    wat: 'hoe vaak is gewaarschuwd',
    doe: SAMENSTELLEN,
    velden: {
      /** 1 for the first in this case. */
      volgnummer: 'getal',
      /** Last day on which it counts: the end of the school year. */
      geldigTot: 'dag',
    },
  },
  /** Who helps, or is asked for something. */
  partner: {
    wat: 'de ketenpartner aan wie u vraagt',
    doe: 'Vraag de beheerder om de ketenpartner van uw gemeente toe te voegen.',
    velden: { naam: 'tekst' },
  },
  /** What somebody allows us to share. */
  toestemming: {
    wat: 'wat er gedeeld mag worden',
    doe: SAMENSTELLEN,
    velden: {
      /** Under twelve the parents, from twelve both, from sixteen the jongere alone (BR07). */
      van: ['ouders', 'ouders-en-jongere', 'jongere'],
      /** What we tell the partner, and what he tells us: as people read it. */
      heen: { lijst: 'tekst' },
      terug: { lijst: 'tekst' },
    },
  },
  halt: {
    wat: 'de toets voor Halt',
    doe: 'Vul eerst het signaleringsinstrument in.',
    velden: {
      /** Above the upper bound: the officier van justitie was consulted. */
      inOverleg: 'ja-nee',
      /** Parents consent as well (S000: up to sixteen). */
      oudersStemmenIn: 'ja-nee',
      /** When the jongere was referred to Halt; null before that. */
      aangemeldOp: 'dag?',
    },
  },
  procesverbaal: {
    wat: 'een proces-verbaal dat is ingezonden',
    doe: 'Leg eerst vast dat het proces-verbaal is ingezonden.',
    velden: {
      ingezondenOp: 'dag',
      tegen: ['jongere', 'ouder'],
      /** A copy went to the Raad voor de Kinderbescherming. */
      ookNaarRaad: 'ja-nee',
    },
  },
  /** A last onder dwangsom, as it is intended or imposed. */
  last: {
    wat: 'een last onder dwangsom, met een begunstigingstermijn die nog komt',
    doe: 'Neem eerst de last voor, of leg hem op met een nieuwe begunstigingstermijn.',
    velden: {
      tegen: ['ouder', 'jongere'],
      /** Of the Leerplichtwet, with the duty of who gets the last: "artikel 2, eerste lid". */
      artikel: 'tekst',
      /** What has to be done, in the words of who imposes it. */
      tekst: 'tekst',
      begunstigingTot: 'dag',
      soort: ['ineens', 'per-tijdseenheid', 'per-overtreding'],
      /** Whole euros, as are all amounts. */
      bedrag: 'getal',
      per: ['dag', 'schooldag'],
      maximum: 'getal',
      /** How the overtreder was heard. */
      zienswijze: ['gegeven', 'geen', 'niet-gevraagd'],
      /** When the decision was sent; null before that. */
      bekendgemaaktOp: 'dag?',
    },
  },
  /** What was forfeited and is not paid. */
  verbeurd: {
    wat: 'een dwangsom die is verbeurd en niet betaald',
    doe: 'Stel eerst vast op welke dagen de last niet is nageleefd.',
    velden: {
      van: 'dag',
      tot: 'dag',
      /** In euro: "150", or "149,50" when a part was paid. */
      bedrag: 'tekst',
      deelsBetaald: 'ja-nee',
      /** Six weeks after it was forfeited (Awb 5:33). */
      betaalUiterlijk: 'dag',
    },
  },
  /** A request to, or melding at, the Raad, Veilig Thuis or the jeugdbeschermingstafel. */
  verzoek: {
    wat: 'de dag van het verzoek of de melding',
    doe: 'Leg eerst vast dat het verzoek of de melding is gedaan.',
    velden: { dag: 'dag' },
  },
  /** Another municipality, or the Doorstroompunt, takes over. */
  overdracht: {
    wat: 'aan wie de zaak wordt overgedragen',
    doe: 'Leg eerst vast aan wie u overdraagt.',
    velden: {
      /** "gemeente Verzonnendam", "het Doorstroompunt". */
      aan: 'tekst',
      /** First day on which they are the ones to turn to; for the Doorstroompunt the first without a duty. */
      vanaf: 'dag',
    },
  },
  /** What the school hears; nothing that was done under the Wpg (BR20). */
  terugkoppeling: {
    wat: 'wat er is gedaan',
    doe: 'Leg eerst vast wat er is gedaan.',
    velden: {
      /** Whole sentences without a full stop: "Ik heb met de ouders gesproken". */
      gedaan: { lijst: 'tekst' },
      /** How the melding stands at DUO. */
      duoStatus: 'tekst',
    },
  },
  /** An exemption by the Act itself, as parents told of it (LPW 5, 5a, 6). */
  vrijstelling: {
    wat: 'een kennisgeving van een vrijstelling',
    doe: 'Leg eerst de kennisgeving vast.',
    velden: {
      grond: ['ongeschikt', 'richting', 'buitenland', 'trekkend'],
      /** Of the Leerplichtwet: "artikel 5 onder a". */
      artikel: 'tekst',
      /** Of the kennisgeving that the letter is about. */
      ontvangenOp: 'dag?',
      van: 'dag?',
      totEnMet: 'dag?',
      /** Of a child that never will be fit for a school: no kennisgeving has to follow (LPW 6 lid 3). */
      nooit: 'ja-nee',
      /** Last day on which the next kennisgeving is in time. */
      volgendeKennisgeving: 'dag?',
      /** The Friday before, when that day is in a weekend: advice, for the strict last day stands. */
      liefstVoor: 'dag?',
      /** Of a child that does not have to be enrolled yet, two weeks from now: from when it does. */
      plichtigVanaf: 'dag?',
      /** Codes of the conditions that are not met. */
      redenen: { lijst: 'tekst' },
      /** Where the municipality treats its judgement as a decision (setting bezwaar/artikel-5): until when bezwaar is open. */
      bezwaarTot: 'dag?',
    },
  },
  /** With which parents can send the kennisgeving by the web. */
  portaal: {
    wat: 'de code voor het formulier op internet',
    doe: SAMENSTELLEN,
    velden: { adres: 'tekst', code: 'tekst', geldigTot: 'dag' },
  },
  /** A request on which somebody decides (Awb 1:3 lid 3). */
  aanvraag: {
    wat: 'de aanvraag',
    doe: 'Leg eerst de aanvraag vast.',
    velden: {
      soort: ['ander-onderwijs', 'vervangend-school', 'vervangend-instelling', 'verlof'],
      /** "verlof van meer dan tien dagen". */
      wat: 'tekst',
      /** Of the Leerplichtwet: "artikel 11 onder g en artikel 14". */
      artikel: 'tekst',
      ontvangenOp: 'dag',
      /** As the term stands now, with what it stood still. */
      beslisUiterlijk: 'dag?',
      van: 'dag',
      totEnMet: 'dag',
      /** School days in what is asked for. */
      gevraagdeDagen: 'getal?',
      /** What is missing, as somebody reads it. */
      ontbreekt: { lijst: 'tekst' },
      /** Last day to supply it. */
      aanvullenUiterlijk: 'dag?',
      /** When the head of the school was heard (LPW 14 lid 3). */
      gehoordOp: 'dag?',
      uitkomst: ['toegewezen', 'deels', 'afgewezen'],
      toegewezenVan: 'dag?',
      toegewezenTot: 'dag?',
      toegewezenDagen: 'getal?',
      /** Last day to decide before it was put off, and the one that is named instead (Awb 4:14). */
      oudUiterlijk: 'dag?',
      nieuwUiterlijk: 'dag?',
    },
  },
  /** A decision: who takes it, and so at whom bezwaar is made. */
  besluit: {
    wat: 'wie het besluit neemt',
    doe: SAMENSTELLEN,
    velden: {
      orgaan: ['college', 'leerplichtambtenaar'],
      /** Of the decision that was taken last; null before that. */
      genomenOp: 'dag?',
    },
  },
  bezwaar: {
    wat: 'een bezwaar waarop is beslist',
    doe: 'Leg eerst het bezwaar vast, en de beslissing erop.',
    velden: {
      tegen: ['besluit', 'last', 'invordering'],
      ontvangenOp: 'dag',
      /** When the decision that it is against was sent. */
      besluitVan: 'dag?',
      uitkomst: ['ongegrond', 'niet-ontvankelijk', 'gewijzigd', 'herroepen'],
    },
  },
  /** What is due for deciding too late (Awb 4:17, 4:18). */
  nietTijdig: {
    wat: 'een ingebrekestelling',
    doe: 'Leg eerst de ingebrekestelling vast.',
    velden: {
      ingebrekeOp: 'dag',
      uitkomst: ['verschuldigd', 'niet-verschuldigd'],
      /** The days of it, both inclusive; null when nothing is due. */
      van: 'dag?',
      tot: 'dag?',
      dagen: 'getal?',
      bedrag: 'getal?',
      /** Six weeks after the decision on it is made known (Awb 4:87). */
      betaalUiterlijk: 'dag?',
    },
  },
  /** A child that is enrolled nowhere (LPW 2 lid 1, 19). */
  inschrijving: {
    wat: 'de melding dat de leerling nergens staat ingeschreven',
    doe: 'Leg eerst vast dat de leerling nergens staat ingeschreven.',
    velden: {
      sinds: 'dag?',
      /** The registers showed it, an exemption ended or was none, or what it went to is no school (LPW 1a1, 22 lid 4). */
      aanleiding: ['registers', 'vrijstelling', 'geen-school'],
      /** Last day to enrol. */
      uiterlijk: 'dag',
    },
  },
  /** What the college says to who asks that a last is taken away (Awb 5:34). */
  opheffing: {
    wat: 'een besluit op een verzoek om opheffing',
    doe: 'Leg eerst het verzoek om opheffing vast, en het besluit erop.',
    velden: {
      gevraagdOp: 'dag',
      uitkomst: ['opgeheven', 'opgeschort', 'verminderd', 'afgewezen'],
    },
  },
  afsluiting: {
    wat: 'waarom de zaak sluit',
    doe: 'Rond eerst stap 10 af.',
    velden: { reden: ['terug-naar-school', 'geen-verzuim', 'niet-meer-ingeschreven', 'anders'] },
  },
} as const satisfies Record<string, Groep>;

interface Waarden {
  tekst: string;
  dag: Dag;
  /** Local, hh:mm. */
  tijd: string;
  getal: number;
  'ja-nee': boolean;
}
type WaardeVan<V> = V extends Soort
  ? Waarden[V]
  : V extends `${infer S extends Soort}?`
    ? Waarden[S] | null
    : V extends readonly (infer Code)[]
      ? Code
      : V extends { readonly lijst: infer Rij }
        ? WaardeVan<Rij>[]
        : { -readonly [K in keyof V]: WaardeVan<V[K]> };

export type Briefgroep = keyof typeof GROEPEN;
/** One group of fields with its values. */
export type Briefveldwaarden<G extends Briefgroep> = WaardeVan<(typeof GROEPEN)[G]['velden']>;

type Altijd = 'afzender' | 'geadresseerde' | 'zaak' | 'leerling' | 'school';
/** What one copy of a letter is set with; a group that the case does not have is absent. */
export type Briefgegevens = { [G in Altijd]: Briefveldwaarden<G> } & {
  [G in Exclude<Briefgroep, Altijd>]?: Briefveldwaarden<G>;
};

/** What is missing when a group is, and what an official does about it. */
export const BRIEFGROEPEN: Readonly<Record<Briefgroep, Pick<Groep, 'wat' | 'doe'>>> = GROEPEN;

export const isBriefgroep = (naam: string): naam is Briefgroep => Object.hasOwn(GROEPEN, naam);

function padenVan(pad: string, veld: Veld): string[] {
  if (typeof veld === 'string' || !('lijst' in veld)) return [pad];
  if (typeof veld.lijst === 'string') return [pad, `${pad}[]`];
  return [pad, ...Object.keys(veld.lijst).map((kolom) => `${pad}[].${kolom}`)];
}

/**
 * Every path that a text may name: a group ("is there a talk?"), a field, a list, its values (`bevinding.gehoord[]`) or
 * what its rows hold (`verzuim.dagen[].dag`).
 */
export const BRIEFVELDEN: ReadonlySet<string> = new Set(
  Object.entries<Groep>(GROEPEN).flatMap(([groep, { velden }]) => [
    groep,
    ...Object.entries(velden).flatMap(([naam, veld]) => padenVan(`${groep}.${naam}`, veld)),
  ]),
);
