import { useQuery } from '@tanstack/react-query';
import { onderwegVraag } from '../../api/onderweg.ts';
import type { Tijdlijnregel } from '../../api/zaak.ts';
import { tijd } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Knop } from '../../ui/Knop.tsx';
import type { Verandering } from './veranderd.ts';

const HOOGSTENS = 3;

interface Eigenschappen {
  zaakId: string;
  veranderd: Verandering | null;
  /** That what is shown is of some time ago, and of when. */
  oud: string | null;
}

/** What speaks by itself: what came in meanwhile, what is still on its way, and that there is no contact. */
export function Veranderd({ zaakId, veranderd, oud }: Eigenschappen) {
  const { data: onderweg = [] } = useQuery(onderwegVraag(zaakId));
  return (
    <div role="status" id="veranderd" className="veranderd">
      {oud !== null && <Bericht toon="let" titel={oud} />}
      {onderweg.length > 0 && <Bericht toon="info" titel={nl.zaak.bewaard(onderweg.length)} />}
      {veranderd && (
        <Bericht toon="info" titel={nl.zaak.veranderd}>
          {veranderd.regels ? <Wat regels={veranderd.regels} /> : <p>{nl.zaak.veranderdAlgemeen}</p>}
          <Knop klein onClick={veranderd.gezien}>
            {nl.zaak.gezien}
          </Knop>
        </Bericht>
      )}
    </div>
  );
}

const Wat = ({ regels }: { regels: readonly Tijdlijnregel[] }) => (
  <ul className="veranderd__lijst">
    {regels.slice(0, HOOGSTENS).map(({ nr, titel, wie, moment }) => (
      <li key={nr}>
        <b>{titel}</b> · {[wie, tijd(moment)].filter(Boolean).join(', ')}
      </li>
    ))}
    {regels.length > HOOGSTENS && <li>{nl.zaak.veranderdMeer(regels.length - HOOGSTENS)}</li>}
  </ul>
);
