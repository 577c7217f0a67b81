import type { Zaak } from '../zaak/zaak.ts';

/** A written proposal, consents, the referral, and what Halt tells of it (domain §2.3; Sr 77e). */
export async function halt(zaak: Zaak, route: string): Promise<void> {
  await zaak.routedeel(route, 'voorstel');
  await zaak.routedeel(route, 'instemming-jongere'); // refused: the route is over
  await zaak.routedeel(route, 'aangemeld'); //           under sixteen the parents consent too; above sixty after overleg
  await zaak.routedeel(route, 'gestart', 'afloop');
  await zaak.routeKlaar(route); // positive; or negative, and whether a proces-verbaal follows is to be decided
}
