import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Geladen } from '../../ui/Geladen.tsx';
import { gemeentenVraag } from '../../api/gemeenten.ts';
import { Cijfers } from './Cijfers.tsx';
import { Intervisie } from './Intervisie.tsx';
import { Motivaties } from './Motivaties.tsx';
import type { Gemeente } from './Filters.tsx';
import { type RapportZoek, zonderRegel } from './zoek.ts';

const T = nl.rapporten;
const route = getRouteApi('/binnen/rapporten');

/** Pas toe of leg uit as numbers of a team: never of a person. */
export function Rapporten() {
  const { mag } = useIk();
  const zoek = route.useSearch();
  if (!mag.rapporten) return <GeenRecht />;
  return (
    <div className="blad blad--breed">
      <h1 tabIndex={-1}>{T.titel}</h1>
      <Delen zoek={zoek} />
      <Gekozen zoek={zoek} />
    </div>
  );
}

/**
 * Over municipalities together there is no number: who works for more than one begins with the first, and who works for all
 * of them, as an auditor does, with the first that there is.
 */
function Gekozen({ zoek }: { zoek: RapportZoek }) {
  const { gemeenten } = useIk();
  const alle = useQuery({ ...gemeentenVraag, enabled: gemeenten.length === 0 });
  if (gemeenten.length === 0 && !alle.data) return <Geladen vraag={alle}>{() => null}</Geladen>;
  const keuzes = gemeenten.length > 0 ? gemeenten : (alle.data?.gemeenten ?? []);
  return <Deel zoek={{ ...zoek, gemeente: zoek.gemeente ?? keuzes[0]?.code }} gemeenten={keuzes} />;
}

function Deel({ zoek, gemeenten }: { zoek: RapportZoek; gemeenten: readonly Gemeente[] }) {
  if (zoek.deel === 'intervisie') return <Intervisie gemeente={zoek.gemeente} />;
  return zoek.deel === 'motivaties' ? <Motivaties zoek={zoek} /> : <Cijfers zoek={zoek} gemeenten={gemeenten} />;
}

function Delen({ zoek: { deel, ...rest } }: { zoek: RapportZoek }) {
  const zoek = zonderRegel(rest);
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
