import { middel } from '../../../datum.ts';
import { nl } from '../../../teksten/nl.ts';
import { Merk } from '../../../ui/Merk.tsx';
import { Paneel } from '../../../ui/Paneel.tsx';
import type { Aanvraagbeeld } from './Aanvraag.tsx';

const T = nl.aanvraag;
type Bezwaar = Aanvraagbeeld['bezwaren'][number];

/** Bezwaren against the decision, in order. */
export const Bezwaren = ({ bezwaren }: Pick<Aanvraagbeeld, 'bezwaren'>) =>
  bezwaren.length === 0 ? null : (
    <Paneel titel={T.bezwaar}>
      <ul className="brokken">
        {bezwaren.map((bezwaar) => (
          <li key={bezwaar.id}>
            <p>
              <b>{T.bezwaarOntvangen(middel(bezwaar.ontvangenOp))}</b>{' '}
              <Merk toon={bezwaar.opTijd ? 'neutraal' : 'let'}>{bezwaar.opTijd ? T.opTijd : T.teLaat}</Merk>
            </p>
            {regels(bezwaar).map((regel) => (
              <p key={regel}>{regel}</p>
            ))}
          </li>
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
