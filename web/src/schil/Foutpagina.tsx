import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { ApiFout } from '../api/client.ts';
import { nl } from '../teksten/nl.ts';
import { Foutmelding } from '../ui/Geladen.tsx';

export const PaginaBestaatNiet = () => (
  <div className="blad">
    <h1 tabIndex={-1}>{nl.fout.paginaTitel}</h1>
    <p>{nl.fout.pagina}</p>
    <p>
      <Link className="nl-link" to="/">
        {nl.fout.naarBegin}
      </Link>
    </p>
  </div>
);

/** One text for what is not there and what may not be seen: whether a child has a case is itself something to know. */
export const NietGevonden = () => (
  <div className="blad">
    <h1 tabIndex={-1}>{nl.fout.nietGevondenTitel}</h1>
    <p>{nl.fout.nietGevonden}</p>
    <p>
      <Link className="nl-link" to="/">
        {nl.fout.naarBegin}
      </Link>
    </p>
  </div>
);

export const GeenRecht = () => (
  <div className="blad">
    <h1 tabIndex={-1}>{nl.fout.geenRechtTitel}</h1>
    <p>{nl.fout.geenRecht}</p>
    <p>
      <Link className="nl-link" to="/">
        {nl.fout.naarBegin}
      </Link>
    </p>
  </div>
);

/** What a screen could not do at all. */
export function PaginaFout({ error, reset }: ErrorComponentProps) {
  if (error instanceof ApiFout && error.status === 404) return <NietGevonden />;
  if (error instanceof ApiFout && error.status === 403) return <GeenRecht />;
  return (
    <div className="blad">
      <h1 tabIndex={-1}>{nl.fout.titel}</h1>
      <Foutmelding fout={error} opnieuw={reset} />
    </div>
  );
}
