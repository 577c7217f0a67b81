import type { Zaak } from '../zaak/zaak.ts';

/** Consent, referral, and then the hulpverlener tells: whether he takes it on, the intake, how it goes (domain §2.2). */
export async function vrijwilligeHulp(zaak: Zaak, route: string): Promise<void> {
  await zaak.routedeel(route, 'toestemming'); // refused: the route is over
  await zaak.routedeel(route, 'verwezen');
  await zaak.routedeel(route, 'beantwoord', 'intake'); // an answer that is owed is a term, with its reminders
  await zaak.routedeel(route, 'intake', 'terugkoppeling', 'hulp-beeindigd');
  // every few weeks the hulpverlener tells how it goes, until it has ended
  await zaak.routeKlaar(route); // effective, partly, or not
}
