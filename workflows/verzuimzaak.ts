import { CancellationScope } from '@temporalio/workflow';
import type { Zaakstart } from './definities.ts';
import { mdo } from './mdo.ts';
import { routes } from './routes/index.ts';
import { Zaak } from './zaak/zaak.ts';

/**
 * A case of absence, from melding to close: the stappenplan of the MAS, from top to bottom, and beside it the routes and
 * the MDO. What was done, skipped or brought forward is passed at once, so the same text also takes up a case half-way.
 * A case ends by what is decided in it, not by a cancel request to Temporal: hence the scope.
 */
export async function verzuimzaak(start: Zaakstart): Promise<void> {
  await CancellationScope.nonCancellable(async () => {
    const zaak = new Zaak(start);
    await zaak.totHetEindigt(() => Promise.all([stappenplan(zaak), routes(zaak), mdo(zaak)]));
  });
}

/** A step of the routekaart that was not chosen is no step of this case: it is passed at once. */
async function stappenplan(zaak: Zaak): Promise<void> {
  await zaak.stap('contact-school'); //            2
  await zaak.stap('keuze-routekaart'); //          3
  await zaak.stap('kennisgevingsbrief'); //       A4   may be left out
  await zaak.stap('waarschuwing'); //             B4
  await zaak.stap('onderzoek'); //                A5
  await zaak.stap('onderzoek-luxe'); //           B5
  await zaak.stap('brief'); //                    A6
  await zaak.stap('verhoor'); //                  B6
  for (;;) {
    const { ronde } = zaak.dossier;
    await zaak.stap('keuze-route'); //            A7
    await zaak.stap('keuze-procesverbaal'); //    B7
    await zaak.stap('uitvoering'); //              8   by the routes that were chosen
    await zaak.stap('terugkoppeling'); //          9
    await zaak.tot((d) => d.ronde > ronde); //    10   the evaluation closes the case, or begins another round at step 7
  }
}
