import { lang } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Paneel } from '../../ui/Paneel.tsx';
import { Gebeurtenis } from './Gebeurtenis.tsx';
import type { Auditspoor } from './vragen.ts';

interface Eigenschappen {
  spoor: Auditspoor;
  rectificeerIn: string | null;
}

/** What came to be known about this day afterwards: nobody can have acted on it, so it is nowhere else. */
export function Later({ spoor: { later, op, beeld, keten }, rectificeerIn }: Eigenschappen) {
  const toen = beeld?.waar.stapInWoorden;
  return (
    <Paneel titel={nl.auditspoor.later}>
      {later.gebeurtenissen.length === 0 ? (
        <p className="klein">{nl.auditspoor.nietsLater}</p>
      ) : (
        <>
          <p className="paneel__intro">{nl.auditspoor.laterUitleg(lang(op))}</p>
          {later.stapInWoorden !== null && later.stapInWoorden !== toen && (
            <p className="paneel__intro">{nl.auditspoor.metKennis(later.stapInWoorden)}</p>
          )}
          <ol className="auditlijst auditlijst--later">
            {later.gebeurtenissen.map((g) => (
              <Gebeurtenis
                key={g.nr}
                gebeurtenis={g}
                ketenKlopt={keten.stand === 'klopt'}
                rectificeerIn={rectificeerIn}
              />
            ))}
          </ol>
        </>
      )}
    </Paneel>
  );
}
