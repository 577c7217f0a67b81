import { useQuery } from '@tanstack/react-query';
import { useId, useMemo } from 'react';
import { useUitgesteld } from '../../../schil/uitgesteld.ts';
import { nl } from '../../../teksten/nl.ts';
import { Foutmelding } from '../../../ui/Geladen.tsx';
import { Icoon } from '../../../ui/Icoon.tsx';
import { Knop } from '../../../ui/Knop.tsx';
import { keuzehulpVraag, type Keuzehulp as Advies } from '../vragen.ts';
import { useFormulier } from './context.ts';
import { keuzehulpvraagVan } from './invoer.ts';

const RUST_MS = 400;
const T = nl.meldingen.keuzehulp;

/** What kind of absence it is, by the rules that the municipality uses later; the school decides. */
export function Keuzehulp() {
  const { invoer } = useFormulier();
  const titelId = useId();
  const tot = useMemo(() => keuzehulpvraagVan(invoer), [invoer]);
  const hulp = useQuery(keuzehulpVraag(useUitgesteld(tot, RUST_MS)));
  const advies = hulp.data;
  return (
    <aside className="keuzehulp" aria-labelledby={titelId}>
      <section className="paneel">
        <h2 id={titelId} className="nl-heading nl-heading--level-3 paneel__titel">
          {T.titel}
        </h2>
        <p className="veld__hulp">{T.uitleg}</p>
        <p role="status" className="keuzehulp__advies">
          {advies && (advies.naam === null ? T.geen : T.advies(advies.naam))}
        </p>
        {hulp.isError && <Foutmelding fout={hulp.error} opnieuw={() => void hulp.refetch()} />}
        {advies && <Uitleg advies={advies} />}
      </section>
    </aside>
  );
}

const Uitleg = ({ advies: { soort, naam, uitleg, nogNodig } }: { advies: Advies }) => (
  <>
    {uitleg.length > 0 && (
      <details className="waarom">
        <summary>{T.waarom}</summary>
        <ul className="opsom">
          {uitleg.map((regel) => (
            <li key={regel}>{regel}</li>
          ))}
        </ul>
      </details>
    )}
    {nogNodig.length > 0 && (
      <>
        <h3 className="keuzehulp__kop">{T.nogNodig}</h3>
        <ul className="opsom">
          {nogNodig.map((wat) => (
            <li key={wat}>{wat}</li>
          ))}
        </ul>
      </>
    )}
    {soort !== null && naam !== null && <Overnemen soort={soort} naam={naam} />}
  </>
);

function Overnemen({ soort, naam }: { soort: string; naam: string }) {
  const { invoer, zet } = useFormulier();
  const gekozen = invoer.velden.soort ?? '';
  return (
    <>
      <p className="keuzehulp__keuze" role="status">
        {gekozen === soort && <Icoon n="vink" />}
        {gekozen === '' ? '' : gekozen === soort ? T.gelijk : T.anders}
      </p>
      {gekozen !== soort && (
        <Knop
          klein
          onClick={() => {
            zet('soort', soort);
            document
              .getElementById('soort')
              ?.closest('fieldset')
              ?.querySelector<HTMLElement>(`[value="${soort}"]`)
              ?.focus();
          }}
        >
          {T.neemOver(naam)}
        </Knop>
      )}
    </>
  );
}
