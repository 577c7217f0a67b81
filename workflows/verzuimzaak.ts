import { CancellationScope } from '@temporalio/workflow';
import type { Zaakstart } from './definities.ts';
import { Zaak } from './zaak/zaak.ts';

/**
 * A case of absence, from melding to close: the stappenplan of the MAS, from top to bottom. A step that was done,
 * skipped or brought forward is passed at once, so the same text also takes up a case half-way.
 * A case ends by what is decided in it, not by a cancel request to Temporal: hence the scope.
 */
export async function verzuimzaak(start: Zaakstart): Promise<void> {
  await CancellationScope.nonCancellable(async () => {
    const zaak = new Zaak(start);
    await zaak.totHetEindigt(() => stappenplan(zaak));
  });
}

async function stappenplan(zaak: Zaak): Promise<void> {
  await zaak.stap('contact-school'); //    2
  await zaak.stap('keuze-routekaart'); //  3
  await zaak.stap('onderzoek'); //         5
  await zaak.stap('brief'); //             6
  for (;;) {
    const { ronde } = zaak.dossier;
    await zaak.stap('keuze-route'); //     7
    await zaak.stap('uitvoering'); //      8
    await zaak.stap('terugkoppeling'); //  9
    await zaak.tot((d) => d.ronde > ronde); // 10: the evaluation closes the case, or begins another round at step 7
  }
}
