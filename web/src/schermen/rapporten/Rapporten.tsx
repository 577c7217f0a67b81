import { getRouteApi, Link } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Cijfers } from './Cijfers.tsx';
import { Intervisie } from './Intervisie.tsx';
import { Motivaties } from './Motivaties.tsx';
import type { RapportZoek } from './zoek.ts';

const T = nl.rapporten;
const route = getRouteApi('/binnen/rapporten');

/** Pas toe of leg uit as numbers of a team: never of a person. */
export function Rapporten() {
  const { mag, gemeenten } = useIk();
  const zoek = route.useSearch();
  if (!mag.rapporten) return <GeenRecht />;
  // who works for more than one municipality begins with the first: over municipalities together there is no number
  const gekozen = zoek.gemeente ?? gemeenten[0]?.code;
  const vraag = gekozen === undefined ? zoek : { ...zoek, gemeente: gekozen };
  return (
    <div className="blad blad--breed">
      <h1 tabIndex={-1}>{T.titel}</h1>
      <p className="intro">{T.intro}</p>
      <Delen zoek={zoek} />
      <Deel zoek={vraag} />
    </div>
  );
}

function Deel({ zoek }: { zoek: RapportZoek }) {
  if (zoek.deel === 'intervisie') return <Intervisie gemeente={zoek.gemeente} />;
  return zoek.deel === 'motivaties' ? <Motivaties zoek={zoek} /> : <Cijfers zoek={zoek} />;
}

function Delen({ zoek: { deel, ...zoek } }: { zoek: RapportZoek }) {
  return (
    <nav className="weergaven" aria-label={T.delenLabel}>
      <ul>
        <li>
          <Link to="/rapporten" search={zoek} aria-current={deel === 'intervisie' ? undefined : 'page'}>
            {T.delen.rapport}
          </Link>
        </li>
        <li>
          <Link
            to="/rapporten"
            search={{ ...zoek, deel: 'intervisie' }}
            aria-current={deel === 'intervisie' ? 'page' : undefined}
          >
            {T.delen.intervisie}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
