/**
 * The messages between the LPA and the ketenpartners that routes send and await (`berichten.md` §5). That one is due or
 * came in is a fact of the case; its delivery is another.
 */
import type { Regime } from './begrippen.ts';

export type Ketenpartner =
  'school' | 'hulpverlener' | 'halt' | 'raad' | 'veilig-thuis' | 'openbaar-ministerie' | 'jeugdbeschermingstafel';

export interface Berichtregel {
  naam: string;
  partner: Ketenpartner;
  richting: 'uit' | 'in';
  /** What follows from investigation goes to, and comes from, partners with a ground in the Wpg alone. */
  regime?: Extract<Regime, 'WPG'>;
}

const uit = (partner: Ketenpartner, naam: string): Berichtregel => ({ naam, partner, richting: 'uit' });
const in_ = (partner: Ketenpartner, naam: string): Berichtregel => ({ naam, partner, richting: 'in' });
const wpg = (regel: Berichtregel): Berichtregel => ({ ...regel, regime: 'WPG' });

const REGELS = {
  'hulp-verzocht': uit('hulpverlener', 'Verwijzing naar vrijwillige hulp'),
  'toestemming-ingetrokken': uit('hulpverlener', 'De toestemming is ingetrokken'),
  'hulp-beantwoord': in_('hulpverlener', 'Hulp aangenomen of afgewezen'),
  'hulp-voortgang': in_('hulpverlener', 'De hulp is begonnen, of loopt'),
  'hulp-beeindigd': in_('hulpverlener', 'De hulp is beëindigd'),
  'halt-overleg': wpg(uit('openbaar-ministerie', 'Overleg over Halt boven de bovengrens')),
  'halt-aangemeld': wpg(uit('halt', 'Aanmelding bij Halt')),
  'halt-ontvangen': wpg(in_('halt', 'Aanmelding ontvangen')),
  'halt-gestart': wpg(in_('halt', 'Haltinterventie gestart')),
  'halt-tussenbericht': wpg(in_('halt', 'Tussenbericht van Halt')),
  'halt-afloop': wpg(in_('halt', 'Afloop van de Haltinterventie')),
  'halt-geslaagd': wpg(uit('openbaar-ministerie', 'Kennisgeving: Haltinterventie geslaagd')),
  'halt-ingetrokken': wpg(uit('halt', 'Aanmelding ingetrokken')),
  'zorgmelding-gevraagd': uit('school', 'Verzoek om een zorgmelding'),
  'zorgmelding-beantwoord': in_('school', 'Zorgmelding gedaan of niet'),
  'veilig-thuis-gemeld': uit('veilig-thuis', 'Melding bij Veilig Thuis'),
  'veilig-thuis-besluit': in_('veilig-thuis', 'Besluit van Veilig Thuis over de melding'),
  'veilig-thuis-afloop': in_('veilig-thuis', 'Terugkoppeling van Veilig Thuis'),
  'tafel-verzocht': uit('jeugdbeschermingstafel', 'Verzoek tot bespreking'),
  'tafel-uitkomst': in_('jeugdbeschermingstafel', 'Uitkomst van de jeugdbeschermingstafel'),
  'onderzoek-verzocht': uit('raad', 'Verzoek tot onderzoek (CORV 1)'),
  'onderzoek-ontvangen': in_('raad', 'Ontvangstbevestiging'),
  'onderzoek-intake': in_('raad', 'Notificatie van de intake (CORV 2)'),
  'onderzoek-ambtshalve': in_('raad', 'Start van een ambtshalve onderzoek (CORV 3)'),
  'onderzoek-uitkomst': in_('raad', 'Uitkomst van het onderzoek (CORV 4)'),
  'maatregel-beslist': in_('raad', 'Beslissing van de rechter (CORV 5)'),
  'procesverbaal-ingezonden': wpg(uit('openbaar-ministerie', 'Proces-verbaal')),
  'procesverbaal-afschrift': wpg(uit('raad', 'Afschrift van het proces-verbaal')),
  'om-overleg': wpg(uit('openbaar-ministerie', 'Overleg met de officier van justitie')),
  'om-ontvangen': wpg(in_('openbaar-ministerie', 'Proces-verbaal ontvangen')),
  'raad-strafadvies': wpg(in_('raad', 'Strafadvies van de Raad')),
  'om-zitting': wpg(in_('openbaar-ministerie', 'Zitting gepland')),
  'om-beslissing': wpg(in_('openbaar-ministerie', 'Beslissing van de officier van justitie')),
  'om-uitspraak': wpg(in_('openbaar-ministerie', 'Uitspraak')),
} satisfies Record<string, Berichtregel>;

export type Berichtsoort = keyof typeof REGELS;
export const BERICHTEN: Readonly<Record<Berichtsoort, Berichtregel>> = REGELS;
