import type { Zaak } from '../zaak/zaak.ts';

/** A letter, a talk or agreements; then lesweken in which it shows whether that was enough (domain §2.1). */
export async function basisroute(zaak: Zaak, route: string): Promise<void> {
  await zaak.routedeel(route, 'kennisgevingsbrief', 'waarschuwing', 'waarschuwingsgesprek', 'afspraken');
  // the monitor term runs now; something more that is done begins it again
  await zaak.routeKlaar(route); // the absence stopped, or goes on
}
