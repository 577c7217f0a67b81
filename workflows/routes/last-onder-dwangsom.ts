import type { Zaak } from '../zaak/zaak.ts';

/** Announced, answered, imposed with time to keep it; what is forfeited after that is recovered (domain §2.6; Awb 5:32). */
export async function lastOnderDwangsom(zaak: Zaak, route: string): Promise<void> {
  await zaak.routedeel(route, 'last-voorgenomen');
  await zaak.routedeel(route, 'last-aangekondigd'); //  the overtreder can say what he thinks of it, or let it be
  await zaak.routedeel(route, 'last-opgelegd');
  await zaak.routedeel(route, 'last-bekendgemaakt'); // from here bezwaar, and the begunstigingstermijn
  await zaak.routedeel(route, 'last-nageleefd', 'dwangsom-verbeurd');
  await zaak.routeKlaar(route); // kept, paid, handed over for recovery, lapsed, or taken away
}
