import type { Zaak } from './zaak/zaak.ts';

/**
 * The multidisciplinair overleg (domain §4.2 P01–P03): within three weeks of the first afmelding, evaluated within six
 * weeks, and then every six weeks for as long as the child is (in danger of becoming) a thuiszitter. What begins a cycle
 * (two weeks without school, thuiszitten, the choice of the LPA) is decided where that is recorded.
 */
export async function mdo(zaak: Zaak, gehad: readonly string[] = []): Promise<void> {
  const cyclus = await zaak.nieuwe('mdos', gehad);
  await zaak.mdoGehouden(cyclus, 1); // the first meeting
  await zaak.mdoGehouden(cyclus, 2); // its evaluation
  await zaak.mdoKlaar(cyclus); //       and on, as long as it is needed
  await mdo(zaak, [...gehad, cyclus]);
}
