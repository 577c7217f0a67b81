/** Made-up data for every letter: enough to fill each field, and the other ways in which a case can be. */
import type { Briefopdracht } from '../../brieven/index.ts';
import type { Briefgegevens } from '../../mas/briefvelden.ts';
import type { Briefsoort, Briefversie } from '../../mas/brieven.ts';
import type { Briefregel, Protocol } from '../../mas/protocol.ts';

const ROL = { ouder: 'ouder', jongere: 'jongere', school: 'school' } as const;
const WIE: Readonly<Record<Briefversie, { naam: string; aanhef: string; ontvanger: string[] }>> = {
  ouder: {
    naam: 'Fictieve Moeder Voorbeeld',
    aanhef: 'Geachte Fictieve Moeder Voorbeeld',
    ontvanger: ['Fictieve Moeder Voorbeeld', 'Verzonnen Laan 1', '0000 AA Voorbeeldstad'],
  },
  jongere: {
    naam: 'Fenna Voorbeeld',
    aanhef: 'Beste Fenna',
    ontvanger: ['Fenna Voorbeeld', 'Verzonnen Laan 1', '0000 AA Voorbeeldstad'],
  },
  school: {
    naam: 'OBS De Verzonnen School',
    aanhef: 'Geachte heer, mevrouw',
    ontvanger: ['OBS De Verzonnen School', 'Fictieve Weg 2', '0000 AA Voorbeeldstad'],
  },
};

const AMBTENAAR = { naam: 'S. Verzonnen', functie: 'leerplichtambtenaar', telefoon: '088 555 00 01' };
const DAG = '2026-11-02';

/** Every field of every group. */
export function volleGegevens(versie: Briefversie, anders: Variant = {}): Required<Briefgegevens> {
  const { naam, aanhef } = WIE[versie];
  const vol: Required<Briefgegevens> = {
    afzender: {
      gemeente: 'Voorbeeldstad',
      afdeling: 'Team Leerplicht',
      postadres: 'Postbus 0, 0000 AA Voorbeeldstad',
      telefoon: '088 555 00 00',
      email: 'leerplicht@voorbeeldstad.example.invalid',
      website: 'https://www.voorbeeldstad.example.invalid',
      privacyverklaring: 'https://www.voorbeeldstad.example.invalid/privacy',
      functionarisGegevensbescherming: 'fg@voorbeeldstad.example.invalid',
      naam: AMBTENAAR.naam,
      functie: AMBTENAAR.functie,
      telefoonAmbtenaar: AMBTENAAR.telefoon,
      emailAmbtenaar: 's.verzonnen@voorbeeldstad.example.invalid',
    },
    geadresseerde: { naam, aanhef, rol: ROL[versie] },
    zaak: {
      kenmerk: '2026-0417',
      eersteBrief: true,
      luxe: false,
      herkomst: 'melding',
      ookJongere: true,
      ookOuders: true,
      ookSchool: true,
    },
    leerling: { voornaam: 'Fenna', achternaam: 'Voorbeeld', leeftijd: 14 },
    school: { naam: 'OBS De Verzonnen School', plaats: 'Voorbeeldstad' },
    verzuim: {
      van: '2026-10-05',
      tot: '2026-10-08',
      uren: null,
      samen: '1 hele dag en 3 lesuren',
      teLaat: 3,
      meldingsdatum: '2026-10-09',
      dagen: [
        { dag: '2026-10-05', wat: 'de hele dag' },
        { dag: '2026-10-08', wat: '3 lesuren' },
      ],
    },
    termijn: { uiterlijk: '2026-11-16' },
    norm: { artikel: versie === 'jongere' ? 'artikel 2, derde lid' : 'artikel 2, eerste lid' },
    gesprek: { dag: '2026-11-12', tijd: '10:30', plaats: 'Stadhuis van Voorbeeldstad, kamer 0.01', metWie: 'ouder' },
    verhoor: {
      dag: '2026-11-19',
      tijd: '09:15',
      plaats: 'Stadhuis van Voorbeeldstad',
      opnieuw: false,
      verdachte: 'beiden',
    },
    feit: {
      artikel: versie === 'jongere' ? 'artikel 2, derde lid' : 'artikel 2, eerste lid',
      omschrijving: 'het niet geregeld bezoeken van de school',
      soort: 'verzuim',
      van: '2026-10-05',
      tot: '2026-10-08',
    },
    boa: { naam: 'B. Fictief', aktenummer: '00000000' },
    mdo: { dag: '2026-11-17', tijd: '14:00', plaats: 'OBS De Verzonnen School' },
    verslag: { gehoudenOp: '2026-10-30', evaluatieOp: '2026-12-11' },
    afspraken: {
      alle: [
        {
          met: 'de jongere',
          wat: 'Fenna meldt zich elke ochtend bij de mentor.',
          vanaf: '2026-11-03',
          evaluatieOp: '2026-11-24',
        },
        {
          met: 'de school',
          wat: 'De mentor belt bij verzuim dezelfde dag.',
          vanaf: '2026-11-03',
          evaluatieOp: '2026-12-01',
        },
      ],
      evaluatieOp: '2026-11-24',
    },
    bevinding: { variant: 'verzuim-vastgesteld', gehoord: ['de ouder', 'de jongere', 'de school'] },
    waarschuwing: { volgnummer: 1, geldigTot: '2027-07-31' },
    partner: { naam: 'het wijkteam van Voorbeeldstad' },
    toestemming: {
      van: 'ouders-en-jongere',
      heen: ['naam, adres en telefoonnummer', 'de dagen waarop lessen zijn gemist'],
      terug: ['of de hulp is begonnen', 'of de hulp is gestopt'],
    },
    halt: { inOverleg: false, oudersStemmenIn: true, aangemeldOp: '2026-10-12' },
    procesverbaal: { ingezondenOp: '2026-11-02', tegen: versie === 'jongere' ? 'jongere' : 'ouder', ookNaarRaad: true },
    last: {
      tegen: versie === 'jongere' ? 'jongere' : 'ouder',
      artikel: versie === 'jongere' ? 'artikel 2, derde lid' : 'artikel 2, eerste lid',
      tekst: 'Fenna gaat elke dag naar school, en volgt daar alle lessen.',
      begunstigingTot: '2026-11-23',
      soort: 'per-tijdseenheid',
      bedrag: 50,
      per: 'schooldag',
      maximum: 1000,
      zienswijze: 'gegeven',
      bekendgemaaktOp: '2026-11-02',
    },
    verbeurd: {
      van: '2026-11-24',
      tot: '2026-11-26',
      bedrag: '150',
      deelsBetaald: false,
      betaalUiterlijk: '2027-01-07',
    },
    verzoek: { dag: '2026-11-02' },
    overdracht: { aan: 'gemeente Verzonnendam', vanaf: '2026-11-09' },
    terugkoppeling: {
      gedaan: ['Ik heb met de ouders gesproken', 'Er is een vervolgstap gezet'],
      duoStatus: 'in behandeling',
    },
    vrijstelling: {
      grond: 'ongeschikt',
      artikel: 'artikel 5 onder a',
      ontvangenOp: '2026-06-15',
      van: '2026-08-01',
      totEnMet: '2029-07-31',
      nooit: false,
      volgendeKennisgeving: '2029-06-30',
      liefstVoor: '2029-06-29',
      plichtigVanaf: null,
      redenen: ['te-laat', 'verklaring-te-oud'],
      bezwaarTot: null,
    },
    portaal: { adres: 'www.voorbeeldstad.example.invalid/kennisgeving', code: 'ABCD-EFGH', geldigTot: '2029-06-30' },
    aanvraag: {
      soort: 'verlof',
      wat: 'verlof van meer dan tien schooldagen',
      artikel: 'artikel 11 onder g',
      ontvangenOp: '2026-10-05',
      beslisUiterlijk: '2026-11-30',
      van: '2027-01-11',
      totEnMet: '2027-01-29',
      gevraagdeDagen: 15,
      ontbreekt: ['Een brief van de werkgever', 'De handtekening van de andere ouder'],
      aanvullenUiterlijk: '2026-11-16',
      gehoordOp: '2026-10-19',
      uitkomst: 'toegewezen',
      toegewezenVan: '2027-01-11',
      toegewezenTot: '2027-01-25',
      toegewezenDagen: 11,
      oudUiterlijk: '2026-11-30',
      nieuwUiterlijk: '2026-12-14',
    },
    besluit: { orgaan: 'college', genomenOp: '2026-11-02' },
    bezwaar: { tegen: 'besluit', ontvangenOp: '2026-10-12', besluitVan: '2026-09-21', uitkomst: 'gewijzigd' },
    nietTijdig: {
      ingebrekeOp: '2026-10-01',
      uitkomst: 'verschuldigd',
      van: '2026-10-16',
      tot: '2026-10-25',
      dagen: 10,
      bedrag: 230,
      betaalUiterlijk: '2026-12-14',
    },
    inschrijving: { sinds: '2026-08-01', aanleiding: 'registers', uiterlijk: '2026-11-16' },
    opheffing: { gevraagdOp: '2026-10-19', uitkomst: 'opgeheven' },
    afsluiting: { reden: 'terug-naar-school' },
  };
  return { ...vol, ...anders } as Required<Briefgegevens>;
}

const vol = volleGegevens('ouder');

/**
 * The other ways, one at a time: each branch of a text is taken by one of them at least. Null is what is not known.
 */
const VARIANTEN: readonly Partial<Briefgegevens>[] = [
  {},
  {
    zaak: { ...vol.zaak, eersteBrief: false, ookJongere: false, ookOuders: false, ookSchool: false },
    verzuim: { ...vol.verzuim, tot: null, samen: null, teLaat: null, dagen: [] },
  },
  { zaak: { ...vol.zaak, luxe: true }, verzuim: { ...vol.verzuim, tot: vol.verzuim.van } },
  { leerling: { ...vol.leerling, leeftijd: 10 }, toestemming: { ...vol.toestemming, van: 'ouders' } },
  { leerling: { ...vol.leerling, leeftijd: 17 }, toestemming: { ...vol.toestemming, van: 'jongere' } },
  { leerling: { ...vol.leerling, leeftijd: 18 }, waarschuwing: { ...vol.waarschuwing, volgnummer: 2 } },
  { bevinding: { variant: 'geen-verzuim', gehoord: [] }, afsluiting: { reden: 'geen-verzuim' } },
  { gesprek: { ...vol.gesprek, metWie: 'jongere' }, afsluiting: { reden: 'niet-meer-ingeschreven' } },
  { gesprek: { ...vol.gesprek, metWie: 'school' }, afsluiting: { reden: 'anders' } },
  {
    verhoor: { ...vol.verhoor, verdachte: 'jongere', opnieuw: true },
    procesverbaal: { ...vol.procesverbaal, tegen: 'jongere' },
    feit: { ...vol.feit, tot: vol.feit.van },
  },
  {
    verhoor: { ...vol.verhoor, verdachte: 'ouder' },
    feit: { ...vol.feit, soort: 'was-niet-ingeschreven' },
    last: { ...vol.last, tegen: 'jongere', soort: 'ineens', zienswijze: 'geen' },
    verbeurd: { ...vol.verbeurd, tot: vol.verbeurd.van, bedrag: '149,50', deelsBetaald: true },
  },
  { last: { ...vol.last, tegen: 'ouder', soort: 'per-overtreding', zienswijze: 'niet-gevraagd' } },
  {
    verhoor: { ...vol.verhoor, verdachte: 'ouder' },
    feit: { ...vol.feit, soort: 'niet-ingeschreven' },
    procesverbaal: { ...vol.procesverbaal, tegen: 'ouder', ookNaarRaad: false },
    halt: { inOverleg: true, oudersStemmenIn: false, aangemeldOp: null },
  },
  {
    zaak: { ...vol.zaak, herkomst: 'eigen-bericht' },
    vrijstelling: {
      ...vol.vrijstelling,
      grond: 'richting',
      liefstVoor: null,
      plichtigVanaf: '2027-08-01',
      bezwaarTot: '2026-08-10',
    },
    aanvraag: { ...vol.aanvraag, uitkomst: 'afgewezen', gehoordOp: null, gevraagdeDagen: null, ontbreekt: [] },
    besluit: { ...vol.besluit, orgaan: 'leerplichtambtenaar' },
    bezwaar: { ...vol.bezwaar, tegen: 'last', uitkomst: 'ongegrond', besluitVan: null },
    nietTijdig: { ...vol.nietTijdig, uitkomst: 'niet-verschuldigd' },
    inschrijving: { ...vol.inschrijving, aanleiding: 'vrijstelling', sinds: null },
    opheffing: { ...vol.opheffing, uitkomst: 'afgewezen' },
  },
  {
    zaak: { ...vol.zaak, herkomst: 'registers' },
    vrijstelling: { ...vol.vrijstelling, grond: 'buitenland', totEnMet: null, nooit: true },
    aanvraag: { ...vol.aanvraag, soort: 'vervangend-school', uitkomst: 'deels', oudUiterlijk: null },
    bezwaar: { ...vol.bezwaar, tegen: 'invordering', uitkomst: 'herroepen' },
    inschrijving: { ...vol.inschrijving, aanleiding: 'geen-school' },
    opheffing: { ...vol.opheffing, uitkomst: 'opgeschort' },
  },
  {
    zaak: { ...vol.zaak, herkomst: 'eigen-bericht', eersteBrief: false },
    vrijstelling: { ...vol.vrijstelling, grond: 'trekkend' },
    bezwaar: { ...vol.bezwaar, uitkomst: 'niet-ontvankelijk' },
    opheffing: { ...vol.opheffing, uitkomst: 'verminderd' },
  },
  { aanvraag: { ...vol.aanvraag, soort: 'vervangend-instelling' } },
];

/** A group that a case does not have is undefined: of letters that say something else without it. */
export type Variant = { [G in keyof Briefgegevens]?: Briefgegevens[G] | undefined };
const ZONDER: Partial<Record<Briefsoort, Variant>> = {
  'herinnering-vrijstelling': { portaal: undefined },
  ontvangstbevestiging: { aanvraag: undefined },
  'bericht-uitstel': { bezwaar: undefined },
};

/** Every way in which the case of this letter can be. */
export const variantenVan = (soort: Briefsoort): Variant[] => [...VARIANTEN, ZONDER[soort] ?? {}];

export const VRIJE_ALINEA = 'Dit schreef de medewerker er zelf bij. Het gaat om een verzonnen zaak.';

const WPG = { naam: 'B. Fictief', functie: 'buitengewoon opsporingsambtenaar, aktenummer 00000000' };

export interface Sjabloon {
  soort: Briefsoort;
  versie: Briefversie;
  regel: Briefregel;
  tekst: string;
}

/** Every text of every letter. */
export const sjablonenVan = ({ brieven }: Protocol): Sjabloon[] =>
  Object.entries(brieven).flatMap(([soort, regel]) =>
    Object.entries(regel.teksten).map(([versie, tekst]) => ({
      soort: soort as Briefsoort,
      versie: versie as Briefversie,
      regel,
      tekst,
    })),
  );

/** One of them, filled in with everything. */
export function voorbeeldopdracht(
  protocol: Protocol,
  { versie, regel, tekst }: Sjabloon,
  gemeente = 'standaard',
): Briefopdracht {
  const papier = protocol.briefpapier[gemeente] ?? protocol.briefpapier.standaard;
  if (!papier) throw new Error('het protocol heeft geen briefpapier');
  const wie = regel.ondertekenaar === 'boa' ? WPG : AMBTENAAR;
  return {
    tekst,
    blokken: protocol.briefblokken,
    gegevens: volleGegevens(versie),
    alinea: regel.afschrift?.includes(versie) ? '' : VRIJE_ALINEA,
    papier,
    versie,
    kop: { ontvanger: WIE[versie].ontvanger, datum: DAG, kenmerk: '2026-0417' },
    ondertekening: {
      namens: regel.ondertekenaar === 'college' ? 'namens burgemeester en wethouders van Voorbeeldstad' : null,
      naam: wie.naam,
      functie: wie.functie,
      contact: [`Telefoon ${AMBTENAAR.telefoon}`, 's.verzonnen@voorbeeldstad.example.invalid'],
    },
    bijlagen: [],
  };
}
