import type { Zaak } from '../../../api/zaak.ts';
import { kort } from '../../../datum.ts';
import { nl } from '../../../teksten/nl.ts';
import { Icoon } from '../../../ui/Icoon.tsx';
import { Antwoord } from '../Antwoord.tsx';

const T = nl.brieven;

/** What ketenpartners wrote in answer to what a route asked of them, the newest first. */
export function Routeantwoorden({ zaak }: { zaak: Pick<Zaak, 'routes'> }) {
  const antwoorden = zaak.routes
    .flatMap((route) => ('gedaan' in route ? route.gedaan.map((gedaan) => ({ ...gedaan, route: route.naam })) : []))
    .flatMap(({ antwoord, ...rest }) => (antwoord === null ? [] : { ...rest, antwoord }))
    .toSorted((a, b) => b.dag.localeCompare(a.dag));
  if (antwoorden.length === 0) return null;
  return (
    <>
      <h3 className="post__kop">{T.antwoorden}</h3>
      <ul className="post">
        {antwoorden.map(({ route, onderdeel, naam, dag, antwoord }) => (
          <li key={`${route} ${onderdeel} ${dag}`}>
            <Icoon n="keten" />
            <div className="post__in">
              <p className="post__naam">{naam}</p>
              <p className="post__klein">{[route, T.antwoordOp(kort(dag))].join(' · ')}</p>
              <Antwoord velden={antwoord} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
