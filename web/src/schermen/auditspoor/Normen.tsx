import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import type { Auditbeeld } from './vragen.ts';

type Norm = Auditbeeld['normen'][number];
type Toets = Norm['toetsen'][number];

/** Pas toe of leg uit: norm by norm, as the report counts them, what followed it, and what departed from it with the reason. */
export const Normen = ({ normen }: { normen: readonly Norm[] }) => (
  <Paneel titel={nl.auditspoor.normen}>
    {normen.length === 0 ? (
      <p className="klein">{nl.auditspoor.geenNormen}</p>
    ) : (
      <ul className="besluiten">
        {normen.map(({ id, naam, norm, bron, toetsen }) => (
          <li key={id}>
            <p className="tl__wat">{naam}</p>
            <p className="tl__uitleg">{norm}</p>
            <p className="tl__meta">{bron}</p>
            <ul className="plat">
              {toetsen.map((toets) => (
                <Regel key={toets.nr} toets={toets} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    )}
  </Paneel>
);

const Regel = ({ toets: { nr, dag, titel, uitkomst, reden } }: { toets: Toets }) => (
  <li>
    {uitkomst === 'gevolgd' ? (
      <Merk toon="goed" icoon="vink">
        {nl.auditspoor.gevolgd}
      </Merk>
    ) : (
      <Merk toon="let" icoon="let">
        {nl.auditspoor.afgeweken}
      </Merk>
    )}{' '}
    {reden === null ? titel : nl.auditspoor.metReden(titel, reden)}{' '}
    <span className="tl__meta">{nl.auditspoor.nummerOp(nr, middel(dag))}</span>
  </li>
);
