import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { ApiFout } from '../api/client.ts';
import { nl } from '../teksten/nl.ts';
import { Bericht } from './Bericht.tsx';
import { Knop } from './Knop.tsx';

/** Shorter waiting is better not noticed. */
const ONGEMERKT_MS = 300;

/** Rows of the final height, so that nothing jumps when the data come. Nothing at all during the first moments. */
export function Skelet({ rijen = 4, hoogte = '3rem' }: { rijen?: number; hoogte?: string }) {
  const [zichtbaar, zetZichtbaar] = useState(false);
  useEffect(() => {
    const straks = setTimeout(() => {
      zetZichtbaar(true);
    }, ONGEMERKT_MS);
    return () => {
      clearTimeout(straks);
    };
  }, []);
  return (
    <div className="skelet" aria-busy="true">
      <p className="vh" role="status">
        {zichtbaar ? nl.algemeen.laden : ''}
      </p>
      {zichtbaar &&
        Array.from({ length: rijen }, (_, n) => (
          <div key={n} className="skelet__rij" style={{ blockSize: hoogte }} aria-hidden="true" />
        ))}
    </div>
  );
}

/** What went wrong, for the person who must act: never a stack, never English, and a way to go on. */
export function Foutmelding({
  fout,
  opnieuw,
  titel = nl.fout.titel,
}: {
  fout: unknown;
  opnieuw?: () => void;
  titel?: string;
}) {
  const probleem = fout instanceof ApiFout ? fout.probleem : null;
  const kenmerk = probleem?.instance?.replace('urn:uuid:', '');
  const tekst =
    probleem === null || probleem.status >= 500
      ? nl.fout.tekst
      : probleem.status === 0
        ? nl.fout.verbinding
        : probleem.detail;
  return (
    <Bericht toon={probleem?.status === 404 || probleem?.status === 403 ? 'let' : 'fout'} titel={titel} rol="alert">
      <p>{tekst}</p>
      {kenmerk !== undefined && (
        <p>
          {nl.fout.kenmerk}: <code>{kenmerk}</code>
        </p>
      )}
      {opnieuw && (
        <Knop klein onClick={opnieuw}>
          {nl.algemeen.opnieuw}
        </Knop>
      )}
    </Bericht>
  );
}

/** Asking the same once more gives the same: the address is wrong, or what it names is not there for this person. */
const isWeigering = (fout: unknown): fout is ApiFout =>
  fout instanceof ApiFout && [400, 403, 404].includes(fout.status);

/** What is refused, in the words of the API, with a way on that does go somewhere. */
const Geweigerd = ({ fout }: { fout: ApiFout }) => (
  <>
    <Foutmelding titel={fout.probleem.title} fout={fout} />
    <p>
      <Link className="nl-link" to="/">
        {nl.fout.naarBegin}
      </Link>
    </p>
  </>
);

/** What a screen is called until its data say so. The focus waits for the heading that comes with them. */
export const Wachtkop = ({ children }: { children: string }) => (
  <h1 className="vh" data-wacht>
    {children}
  </h1>
);

interface Eigenschappen<T> {
  vraag: UseQueryResult<T>;
  /** Heading of the screen, when that comes with the data. */
  kop?: string;
  skelet?: ReactNode;
  children: (data: T) => ReactNode;
}

/** A part of a screen that waits for its data. Old data stay in sight while new ones come; what fails, fails here alone. */
export function Geladen<T>({ vraag, kop, skelet = <Skelet />, children }: Eigenschappen<T>) {
  if (vraag.data !== undefined) return children(vraag.data);
  if (vraag.isError)
    return (
      <>
        {kop !== undefined && <h1 tabIndex={-1}>{kop}</h1>}
        {isWeigering(vraag.error) ? (
          <Geweigerd fout={vraag.error} />
        ) : (
          <Foutmelding fout={vraag.error} opnieuw={() => void vraag.refetch()} />
        )}
      </>
    );
  return (
    <>
      {kop !== undefined && <Wachtkop>{kop}</Wachtkop>}
      {skelet}
    </>
  );
}

/** A screen that is made of its data: until they are there it is a page that says what it will be. */
export const GeladenBlad = <T,>({ vraag, children, ...rest }: Eigenschappen<T> & { kop: string }) =>
  vraag.data !== undefined ? (
    children(vraag.data)
  ) : (
    <div className="blad">
      <Geladen vraag={vraag} {...rest}>
        {children}
      </Geladen>
    </div>
  );
