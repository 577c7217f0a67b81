import { allHandlersFinished, CancellationScope, condition, setHandler } from '@temporalio/workflow';
import { type Bevestiging, ontvang, type Zaakstart } from './definities.ts';
import { beslisEnBoek } from './zaak/activiteiten.ts';
import { Klok } from './zaak/klok.ts';
import { Slot } from './zaak/slot.ts';
import { alsFout, keurPost } from './zaak/verzoek.ts';

/** The largest number that the ledger can give: nothing comes after it, so a booking brings no events to fold. */
const HOOGSTE = 2_147_483_647;

/**
 * What still comes in for a closed case (a withdrawal, a changed melding, a merged record) is booked in its ledger; the
 * case stays closed. Ends as soon as everybody has his answer.
 */
export async function nagekomen({ zaakId, verschuiving }: Zaakstart): Promise<void> {
  await CancellationScope.nonCancellable(async () => {
    const klok = new Klok(verschuiving);
    const slot = new Slot();
    let geboekt = 0;
    setHandler(
      ontvang,
      async ({ sleutel, actor, opdracht }): Promise<Bevestiging> => {
        const { antwoord } = await slot.om(() =>
          beslisEnBoek({
            zaakId,
            na: HOOGSTE,
            sleutel: `post/${sleutel}`,
            opdracht,
            moment: klok.nu(),
            van: 'postvak',
            actor,
          }),
        );
        geboekt += 1;
        if (antwoord.geweigerd) throw alsFout(antwoord.geweigerd);
        return { nr: antwoord.nr };
      },
      {
        validator: (v) => {
          keurPost(v, { overdracht: false });
        },
      },
    );
    await condition(() => geboekt > 0 && slot.leeg && allHandlersFinished());
  });
}
