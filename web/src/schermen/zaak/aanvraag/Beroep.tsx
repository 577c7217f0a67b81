import { middel } from '../../../datum.ts';
import { nl } from '../../../teksten/nl.ts';
import type { Aanvraagbeeld } from './Aanvraag.tsx';
import { OpTijd } from './OpTijd.tsx';

const T = nl.aanvraag;

/** A beroep at the court against the decision on a bezwaar, and what the court said. */
export const Beroep = ({ beroep }: { beroep: Aanvraagbeeld['beroepen'][number] }) => (
  <>
    <p>
      <b>{T.beroepIngesteld(middel(beroep.ingesteldOp))}</b> <OpTijd opTijd={beroep.opTijd} />
    </p>
    <p>{T.bezwaarTot(middel(beroep.tot))}</p>
    <p>
      {beroep.uitkomst === null || beroep.uitspraakOp === null
        ? T.geenUitspraak
        : T.opDag(beroep.uitkomst.naam, middel(beroep.uitspraakOp))}
    </p>
  </>
);
