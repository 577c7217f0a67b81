import type { Zaak } from '../zaak/zaak.ts';

/**
 * A zorgmelding by the school, the jeugdbeschermingstafel, the Raad and the judge (domain §2.4). Their notifications come
 * in any order and twice, so nothing here waits for one after another: what is still owed follows from what was told.
 */
export async function dwangCiviel(zaak: Zaak, route: string): Promise<void> {
  await zaak.routedeel(route, 'zorgmelding-gevraagd', 'veilig-thuis-gemeld', 'tafel-verzocht', 'onderzoek-verzocht');
  await zaak.routedeel(route, 'tafel-uitkomst', 'onderzoek-intake', 'onderzoek-uitkomst', 'maatregel-beslist');
  await zaak.routeKlaar(route); // back to voluntary help, no measure, or a measure that was looked at and has ended
}
