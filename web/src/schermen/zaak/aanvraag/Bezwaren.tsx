import { Fragment } from 'react';
import { middel } from '../../../datum.ts';
import { nl } from '../../../teksten/nl.ts';
import { Paneel } from '../../../ui/Paneel.tsx';
import type { Aanvraagbeeld } from './Aanvraag.tsx';
import { Beroep } from './Beroep.tsx';
import { OpTijd } from './OpTijd.tsx';

const T = nl.aanvraag;
type Bezwaar = Aanvraagbeeld['bezwaren'][number];

/** Bezwaren against the decision, in order, each with the beroepen against what was decided on it. */
export const Bezwaren = ({ bezwaren, beroepen }: Pick<Aanvraagbeeld, 'bezwaren' | 'beroepen'>) =>
  bezwaren.length === 0 ? null : (
    <Paneel titel={beroepen.length === 0 ? T.bezwaar : T.bezwaarEnBeroep}>
      <ul className="brokken">
        {bezwaren.map((bezwaar) => (
          <Fragment key={bezwaar.id}>
            <li>
              <p>
                <b>{T.bezwaarOntvangen(middel(bezwaar.ontvangenOp))}</b> <OpTijd opTijd={bezwaar.opTijd} />
              </p>
              {regels(bezwaar).map((regel) => (
                <p key={regel}>{regel}</p>
              ))}
            </li>
            {beroepen
              .filter((beroep) => beroep.bezwaar === bezwaar.id)
              .map((beroep) => (
                <li key={beroep.id}>
                  <Beroep beroep={beroep} />
                </li>
              ))}
          </Fragment>
        ))}
      </ul>
    </Paneel>
  );

const regels = ({ tot, verdaagdTot, ingetrokkenOp, uitkomst, beslistOp, bekendgemaaktOp }: Bezwaar): string[] => [
  T.bezwaarTot(middel(tot)),
  ...(verdaagdTot === null ? [] : [T.bezwaarVerdaagd(middel(verdaagdTot))]),
  ...(ingetrokkenOp === null ? [] : [T.ingetrokken(middel(ingetrokkenOp))]),
  ...(uitkomst === null || beslistOp === null ? [] : [T.opDag(uitkomst.naam, middel(beslistOp))]),
  ...(bekendgemaaktOp === null ? [] : [T.bekend(middel(bekendgemaaktOp))]),
];
