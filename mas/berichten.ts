/**
 * The messages between the LPA and the ketenpartners that a case of verzuim sends and awaits (`berichten.md` §5). That one
 * is due or came in is a fact of the case; its delivery is another. What each may hold is data (protocol `berichten`).
 */
import type { Regime, Routesoort } from './begrippen.ts';

export const KETENPARTNERS = [
  'school',
  'hulpverlener',
  'halt',
  'raad',
  'veilig-thuis',
  'openbaar-ministerie',
  'jeugdbeschermingstafel',
  'jeugdarts',
  'samenwerkingsverband',
  'doorstroompunt',
  'gemeente',
  'politie',
  'inspectie',
  'vrijstellingsregister',
  'arbeidsinspectie',
] as const;
export type Ketenpartner = (typeof KETENPARTNERS)[number];

/**
 * How a message reached a partner: the last two are as an official recorded them. What was caught (`opvang`) reached nobody:
 * no real channel was set, or the case is a trial.
 */
export type Berichtkanaal = 'e-mail' | 'webhook' | 'duo' | 'opvang' | 'telefoon' | 'anders';

export interface Berichtregel {
  naam: string;
  partner: Ketenpartner;
  richting: 'uit' | 'in';
  /** What follows from investigation goes to, and comes from, partners with a ground in the Wpg alone. */
  regime?: Extract<Regime, 'WPG'>;
  /** Tells a partner at step 9 how it ended. */
  terugkoppeling?: true;
  /** Whoever got it knows that it ended, and how: step 9 tells him nothing more. */
  slot?: true;
}

const uit = (partner: Ketenpartner, naam: string): Berichtregel => ({ naam, partner, richting: 'uit' });
const in_ = (partner: Ketenpartner, naam: string): Berichtregel => ({ naam, partner, richting: 'in' });
const wpg = (regel: Berichtregel): Berichtregel => ({ ...regel, regime: 'WPG' });
const slot = (regel: Berichtregel): Berichtregel => ({ ...regel, slot: true });
const terug = (partner: Ketenpartner): Berichtregel => ({
  ...uit(partner, 'Terugkoppeling: hoe de zaak afliep'),
  terugkoppeling: true,
});

const REGELS = {
  'inlichtingen-gevraagd': uit('school', 'Verzoek om inlichtingen'),
  'inlichtingen-ontvangen': in_('school', 'Inlichtingen van de school'),
  'intrekking-gevraagd': uit('school', 'Verzoek de melding in te trekken'),
  'hulp-verzocht': uit('hulpverlener', 'Verwijzing naar vrijwillige hulp'),
  'toestemming-ingetrokken': slot(uit('hulpverlener', 'De toestemming is ingetrokken')),
  'hulp-beantwoord': in_('hulpverlener', 'Hulp aangenomen of afgewezen'),
  'hulp-voortgang': in_('hulpverlener', 'De hulp is begonnen, of loopt'),
  'hulp-beeindigd': in_('hulpverlener', 'De hulp is beëindigd'),
  'verzuim-bericht': uit('hulpverlener', 'Nieuw verzuim, of het verzuim is gestopt'),
  'terugkoppeling-hulpverlener': terug('hulpverlener'),
  'halt-overleg': wpg(uit('openbaar-ministerie', 'Overleg over Halt boven de bovengrens')),
  'halt-aangemeld': wpg(uit('halt', 'Aanmelding bij Halt')),
  'halt-ontvangen': wpg(in_('halt', 'Aanmelding ontvangen')),
  'halt-gestart': wpg(in_('halt', 'Haltinterventie gestart')),
  'halt-tussenbericht': wpg(in_('halt', 'Tussenbericht van Halt')),
  'halt-afloop': wpg(in_('halt', 'Afloop van de Haltinterventie')),
  'halt-geslaagd': slot(wpg(uit('openbaar-ministerie', 'Kennisgeving: Haltinterventie geslaagd'))),
  'halt-ingetrokken': slot(wpg(uit('halt', 'Aanmelding ingetrokken'))),
  'verzuim-voortgezet': wpg(uit('halt', 'Nieuw verzuim tijdens de Haltinterventie')),
  'terugkoppeling-halt': wpg(terug('halt')),
  'zorgmelding-gevraagd': uit('school', 'Verzoek om een zorgmelding'),
  'zorgmelding-beantwoord': in_('school', 'Zorgmelding gedaan of niet'),
  'veilig-thuis-gemeld': uit('veilig-thuis', 'Melding bij Veilig Thuis'),
  'veilig-thuis-besluit': in_('veilig-thuis', 'Besluit van Veilig Thuis over de melding'),
  'veilig-thuis-afloop': in_('veilig-thuis', 'Terugkoppeling van Veilig Thuis'),
  'veilig-thuis-vraag': in_('veilig-thuis', 'Veilig Thuis vraagt om inlichtingen'),
  'veilig-thuis-inlichtingen': uit('veilig-thuis', 'Antwoord op de vraag van Veilig Thuis'),
  'tafel-verzocht': uit('jeugdbeschermingstafel', 'Verzoek tot bespreking'),
  'tafel-uitkomst': in_('jeugdbeschermingstafel', 'Uitkomst van de jeugdbeschermingstafel'),
  'terugkoppeling-tafel': terug('jeugdbeschermingstafel'),
  'onderzoek-verzocht': uit('raad', 'Verzoek tot onderzoek (CORV 1)'),
  'onderzoek-ontvangen': in_('raad', 'Ontvangstbevestiging'),
  'onderzoek-intake': in_('raad', 'Notificatie van de intake (CORV 2)'),
  'onderzoek-ambtshalve': in_('raad', 'Start van een ambtshalve onderzoek (CORV 3)'),
  'onderzoek-uitkomst': in_('raad', 'Uitkomst van het onderzoek (CORV 4)'),
  'maatregel-beslist': in_('raad', 'Beslissing van de rechter (CORV 5)'),
  'terugkoppeling-raad': terug('raad'),
  'procesverbaal-ingezonden': wpg(uit('openbaar-ministerie', 'Proces-verbaal')),
  'procesverbaal-afschrift': wpg(uit('raad', 'Afschrift van het proces-verbaal')),
  'om-overleg': wpg(uit('openbaar-ministerie', 'Overleg met de officier van justitie')),
  'om-ontvangen': wpg(in_('openbaar-ministerie', 'Proces-verbaal ontvangen')),
  'raad-strafadvies': wpg(in_('raad', 'Strafadvies van de Raad')),
  'raad-vraag': wpg(in_('raad', 'De Raad vraagt om inlichtingen voor het strafonderzoek')),
  'raad-inlichtingen': wpg(uit('raad', 'Antwoord op de vraag van de Raad')),
  'terugkoppeling-raad-straf': wpg(terug('raad')),
  'procesverbaal-aangevuld': wpg(uit('openbaar-ministerie', 'Aanvulling op het proces-verbaal')),
  'om-zitting': wpg(in_('openbaar-ministerie', 'Zitting gepland')),
  'om-beslissing': wpg(in_('openbaar-ministerie', 'Beslissing van de officier van justitie')),
  'om-uitspraak': wpg(in_('openbaar-ministerie', 'Uitspraak')),
  'terugkoppeling-om': wpg(terug('openbaar-ministerie')),
  'ziekteadvies-gevraagd': uit('jeugdarts', 'Vraag of er een medische reden is voor het verzuim'),
  'ziekteadvies-gegeven': in_('jeugdarts', 'Advies van de jeugdarts'),
  'jeugdarts-afspraak-gemist': in_('jeugdarts', 'Niet verschenen bij de jeugdarts'),
  'thuiszitter-gemeld': uit('samenwerkingsverband', 'Melding van een (dreigende) thuiszitter'),
  'onderwijsplan-gemeld': in_('samenwerkingsverband', 'Plan of plaatsing'),
  'overdracht-18plus': uit('doorstroompunt', 'Overdracht van een leerling van 18 jaar'),
  'overdracht-18plus-beantwoord': in_('doorstroompunt', 'Overdracht aanvaard of teruggegeven'),
  'dossier-overgedragen': uit('gemeente', 'Overdracht na een verhuizing'),
  'dossieroverdracht-beantwoord': in_('gemeente', 'Overdracht aanvaard of geweigerd'),
  'assistentie-gevraagd': uit('politie', 'Verzoek om assistentie'),
  'naleving-gesignaleerd': uit('inspectie', 'Signaal over een school'),
  'vrijstelling-geregistreerd': uit('vrijstellingsregister', 'Vrijstelling geregistreerd'),
  'vrijstelling-geeindigd': uit('vrijstellingsregister', 'Vrijstelling eerder geëindigd'),
  'vrijstelling-arbeid': uit('arbeidsinspectie', 'Mededeling: vrijstelling vanaf zestien jaar, of artikel 3b'),
  'naleving-beantwoord': in_('inspectie', 'Antwoord van de Inspectie'),
} satisfies Record<string, Berichtregel>;

export type Berichtsoort = keyof typeof REGELS;
export const BERICHTEN: Readonly<Record<Berichtsoort, Berichtregel>> = REGELS;

/** The answer that a message asks for that belongs to no part of a route: by which messages, and within which term. */
export interface Antwoord {
  soorten: readonly Berichtsoort[];
  regel: string;
}
export const ANTWOORDEN: Readonly<Partial<Record<Berichtsoort, Antwoord>>> = {
  'inlichtingen-gevraagd': { soorten: ['inlichtingen-ontvangen'], regel: 'antwoord/inlichtingen' },
  'ziekteadvies-gevraagd': {
    soorten: ['ziekteadvies-gegeven', 'jeugdarts-afspraak-gemist'],
    regel: 'antwoord/jeugdarts',
  },
  'thuiszitter-gemeld': { soorten: ['onderwijsplan-gemeld'], regel: 'antwoord/samenwerkingsverband' },
  'overdracht-18plus': { soorten: ['overdracht-18plus-beantwoord'], regel: 'antwoord/doorstroompunt' },
  'dossier-overgedragen': { soorten: ['dossieroverdracht-beantwoord'], regel: 'antwoord/gemeente' },
  'naleving-gesignaleerd': { soorten: ['naleving-beantwoord'], regel: 'antwoord/inspectie' },
};

/** How an answer outside the routes can go; without these it is simply there. */
export const ANTWOORDUITKOMSTEN: Readonly<Partial<Record<Berichtsoort, Readonly<Record<string, string>>>>> = {
  'ziekteadvies-gegeven': {
    ziek: 'Er is een medische reden',
    deels: 'Voor een deel is er een medische reden',
    niet: 'Er is geen medische reden',
    onbekend: 'De jeugdarts kan het niet zeggen',
  },
  'overdracht-18plus-beantwoord': { aanvaard: 'Aanvaard', terug: 'Teruggegeven' },
  'dossieroverdracht-beantwoord': { aanvaard: 'Aanvaard', geweigerd: 'Geweigerd' },
};

/** A message that an official asks for himself. */
export interface Verzoek {
  /** What he does with it, in one plain sentence. */
  uitleg: string;
  /** It asks or tells something in his own words: his toelichting goes along. */
  vraag?: true;
  /** Only while this route runs, and after this part of it. */
  route?: { soort: Routesoort; na: string };
}
export const OP_VERZOEK: Readonly<Partial<Record<Berichtsoort, Verzoek>>> = {
  'inlichtingen-gevraagd': {
    uitleg: 'U vraagt de school wat zij heeft gedaan, en met welk resultaat; uw toelichting is de vraag.',
    vraag: true,
  },
  'ziekteadvies-gevraagd': {
    uitleg: 'U vraagt de jeugdarts of er een medische reden is, en vraagt geen diagnose; uw toelichting is de vraag.',
    vraag: true,
  },
  'thuiszitter-gemeld': { uitleg: 'U meldt de leerling als (dreigende) thuiszitter bij het samenwerkingsverband.' },
  'verzuim-bericht': {
    uitleg: 'U laat de hulpverlener weten hoe het met het verzuim staat.',
    route: { soort: 'vrijwillige-hulp', na: 'verwezen' },
  },
  'verzuim-voortgezet': {
    uitleg: 'U laat Halt weten dat het verzuim doorgaat.',
    route: { soort: 'halt', na: 'aangemeld' },
  },
  'procesverbaal-aangevuld': {
    uitleg: 'U vult het proces-verbaal aan met het verzuim van daarna.',
    route: { soort: 'dwang-strafrecht', na: 'pv-ingezonden' },
  },
  'assistentie-gevraagd': {
    uitleg: 'U vraagt de politie om assistentie, en belt ook; uw toelichting is de reden in een regel.',
    vraag: true,
  },
  'naleving-gesignaleerd': {
    uitleg:
      'U meldt de Inspectie dat de school regels niet naleeft; uw toelichting gaat mee, en zegt niets over leerlingen.',
    vraag: true,
  },
};

/**
 * What is not shared, and not heard, without the consent of parents and jongere: the same in every protocol, so that what
 * an official may ask for follows from the case alone.
 */
export const MET_TOESTEMMING: readonly Berichtsoort[] = [
  'hulp-verzocht',
  'hulp-beantwoord',
  'hulp-voortgang',
  'hulp-beeindigd',
  'verzuim-bericht',
  'terugkoppeling-hulpverlener',
  'ziekteadvies-gevraagd',
  'ziekteadvies-gegeven',
  'jeugdarts-afspraak-gemist',
];

/**
 * For whom somebody signs: consent is given per partner (AVG 7). Who takes part in Halt signs for that; with the last three
 * documents and background are shared by consent.
 */
export const TOESTEMMING_VOOR = [
  'hulpverlener',
  'jeugdarts',
  'halt',
  'samenwerkingsverband',
  'doorstroompunt',
  'gemeente',
] as const satisfies readonly Ketenpartner[];
export type Toestemmingspartner = (typeof TOESTEMMING_VOOR)[number];

/** Due by a part of a route, and asking or telling something in the words of who recorded it: his toelichting goes along. */
export const MET_VRAAG: readonly Berichtsoort[] = [
  'hulp-verzocht',
  'zorgmelding-gevraagd',
  'veilig-thuis-gemeld',
  'tafel-verzocht',
  'onderzoek-verzocht',
];

/** The questions of partners that these messages of ours answer. */
export const VRAAG_VAN_PARTNER: Readonly<Partial<Record<Berichtsoort, Berichtsoort>>> = {
  'raad-inlichtingen': 'raad-vraag',
  'veilig-thuis-inlichtingen': 'veilig-thuis-vraag',
};

/** How a kind of message is called where a code comes from outside; undefined for one that nobody knows. */
export const isBerichtsoort = (x: unknown): x is Berichtsoort => typeof x === 'string' && Object.hasOwn(REGELS, x);
