import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { ApiFout } from '../api/client.ts';
import { nl } from '../teksten/nl.ts';
import { Foutmelding } from '../ui/Geladen.tsx';

/** Where there is nothing to see: what is the matter, and a way on. */
export const Doodspoor = ({ titel, tekst }: { titel: string; tekst: string }) => (
  <div className="blad">
    <h1 tabIndex={-1}>{titel}</h1>
    <p>{tekst}</p>
    <p>
      <Link className="nl-link" to="/">
        {nl.fout.naarBegin}
      </Link>
    </p>
  </div>
);

/** An address that no screen has: there is no shell around it. */
export const PaginaBestaatNiet = () => (
  <main>
    <Doodspoor titel={nl.fout.paginaTitel} tekst={nl.fout.paginaTekst} />
  </main>
);

/** One text for what is not there and what may not be seen: whether a child has a case is itself something to know. */
export const NietGevonden = () => <Doodspoor titel={nl.fout.nietGevondenTitel} tekst={nl.fout.nietGevonden} />;

export const GeenRecht = () => <Doodspoor titel={nl.fout.geenRechtTitel} tekst={nl.fout.geenRecht} />;

/** What went wrong before there was a shell. */
export const SchilFout = (fout: ErrorComponentProps) => (
  <main>
    <PaginaFout {...fout} />
  </main>
);

/** What a screen could not do at all. */
export function PaginaFout({ error, reset }: ErrorComponentProps) {
  if (error instanceof ApiFout && error.status === 404) return <NietGevonden />;
  if (error instanceof ApiFout && error.status === 403) return <GeenRecht />;
  return (
    <div className="blad">
      <h1 tabIndex={-1}>{nl.fout.titel}</h1>
      <Foutmelding titel={nl.fout.pagina} fout={error} opnieuw={reset} />
    </div>
  );
}

/** The same outside the shell, where nothing else says where the content is. */
export const KaleFout = (fout: ErrorComponentProps) => (
  <main>
    <PaginaFout {...fout} />
  </main>
);
export const KaleBestaatNiet = () => (
  <main>
    <PaginaBestaatNiet />
  </main>
);
