import { dagVan, middel, tijd } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Paneel } from '../../ui/Paneel.tsx';
import { Standmerk } from './Standmerk.tsx';
import type { LijstMetRegels } from './vragen.ts';

const T = nl.vernietiging.lijst;

const AF: ReadonlySet<string> = new Set(['klaar', 'niet-vernietigd']);

const wanneer = (op: string): [dag: string, om: string] => [middel(dagVan(op)), tijd(Date.parse(op))];

/** Who did what with this list, and how far it is. */
export function Stand({ data: { lijst, regels } }: { data: LijstMetRegels }) {
  const { voorgesteldDoor, goedgekeurdDoor, ingetrokkenDoor, goedgekeurdOp, ingetrokkenOp, klaarOp } = lijst;
  const klaar = regels.filter(({ stand, weggelaten }) => weggelaten === null && AF.has(stand)).length;
  return (
    <Paneel titel={T.stand} acties={<Standmerk stand={lijst.stand} />}>
      <ul className="plat">
        <li>{T.voorgesteld(voorgesteldDoor, ...wanneer(lijst.voorgesteldOp))}</li>
        {goedgekeurdOp !== null && <li>{T.goedgekeurd(goedgekeurdDoor ?? '', ...wanneer(goedgekeurdOp))}</li>}
        {ingetrokkenOp !== null && <li>{T.ingetrokken(ingetrokkenDoor ?? '', ...wanneer(ingetrokkenOp))}</li>}
        {klaarOp !== null && <li>{T.uitgevoerd(...wanneer(klaarOp))}</li>}
      </ul>
      {lijst.stand === 'ingetrokken' && <p>{T.nietsVernietigd}</p>}
      <p role="status">{lijst.stand === 'goedgekeurd' && T.voort(klaar, lijst.aantal)}</p>
      {lijst.stand === 'goedgekeurd' && <p className="onder">{T.voortUitleg}</p>}
    </Paneel>
  );
}
