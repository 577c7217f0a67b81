import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import type { Auditbeeld } from './vragen.ts';

type Besluit = Auditbeeld['besluiten'][number];
interface Eigenschappen {
  normen: Auditbeeld['normen'];
  besluiten: readonly Besluit[];
}

/** Pas toe of leg uit: norm by norm what followed it, and what departed from it with the reason. */
export function Normen({ normen, besluiten }: Eigenschappen) {
  const op = new Map(besluiten.map((besluit) => [besluit.nr, besluit]));
  const noem = (nummers: readonly number[]): Besluit[] => nummers.flatMap((nr) => op.get(nr) ?? []);
  return (
    <Paneel titel={nl.auditspoor.normen}>
      {normen.length === 0 ? (
        <p className="klein">{nl.auditspoor.geenNormen}</p>
      ) : (
        <ul className="besluiten">
          {normen.map(({ norm, gevolgd, afgeweken }) => (
            <li key={norm}>
              <p className="tl__wat">{norm}</p>
              <ul className="plat">
                {noem(gevolgd).map(({ nr, titel }) => (
                  <li key={nr}>
                    <Merk toon="goed" icoon="vink">
                      {nl.auditspoor.gevolgd}
                    </Merk>{' '}
                    {titel}
                  </li>
                ))}
                {noem(afgeweken).map(({ nr, titel, afwijkreden }) => (
                  <li key={nr}>
                    <Merk toon="let" icoon="let">
                      {nl.auditspoor.afgeweken}
                    </Merk>{' '}
                    {afwijkreden === null ? titel : nl.auditspoor.metReden(titel, afwijkreden)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Paneel>
  );
}
