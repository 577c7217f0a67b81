import type { Zaak } from '../zaak/zaak.ts';

/** Called and heard (mas/handelingen/verhoor), a proces-verbaal, and what the officier and the judge make of it (§2.5). */
export async function dwangStrafrecht(zaak: Zaak, route: string): Promise<void> {
  await zaak.routedeel(route, 'pv-opgemaakt');
  await zaak.routedeel(route, 'pv-ingezonden'); // within a month of the first verhoor and two months of the melding
  await zaak.routedeel(route, 'om-beslissing', 'uitspraak');
  await zaak.routeKlaar(route); // sepot, a warning with proeftijd, a strafbeschikking, or what the judge said
}
