import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Schema } from '../../api/client.ts';
import { wijzeVraag } from '../../api/ik.ts';
import { afgemeld } from '../../schil/afgemeld.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Geladen } from '../../ui/Geladen.tsx';
import { Icoon } from '../../ui/Icoon.tsx';

/** What the outcome of signing in says to the person who tried. */
const UITKOMSTEN: Readonly<Record<string, string>> = {
  mislukt: nl.start.mislukt,
  'geen-account': nl.start.geenAccount,
  onbereikbaar: nl.start.onbereikbaar,
};

/** For who is not signed in: what this is, and how to begin. A newcomer is told which made-up person to be. */
export function Start() {
  const { aanmelden, terug } = getRouteApi('/').useSearch();
  const wijze = useQuery(wijzeVraag);
  const uitkomst = aanmelden === undefined ? undefined : UITKOMSTEN[aanmelden];
  const [isAf] = useState(afgemeld.is);
  useEffect(afgemeld.vergeet, []);
  return (
    <main className="blad start" id="inhoud">
      <h1 tabIndex={-1} className="start__titel">
        <Icoon n="keten" groot />
        {nl.start.titel}
      </h1>
      <p className="intro">{nl.start.intro}</p>
      {isAf && <Bericht toon="goed" titel={nl.start.afgemeld} rol="status" />}
      {uitkomst !== undefined && <Bericht toon="let" titel={uitkomst} rol="alert" />}
      <Geladen vraag={wijze}>
        {({ demo, browser }) =>
          demo ? (
            <Demopersonen demo={demo} terug={terug} />
          ) : browser ? (
            <Aanmelden terug={terug} />
          ) : (
            <p>{nl.start.uit}</p>
          )
        }
      </Geladen>
    </main>
  );
}

const adresVan = (terug: string | undefined, als?: string): string => {
  const zoek = new URLSearchParams({ ...(als !== undefined && { als }), ...(terug !== undefined && { terug }) });
  return `/aanmelden?${zoek.toString()}`;
};

const Aanmelden = ({ terug }: { terug: string | undefined }) => (
  <>
    <p>{nl.start.aanmeldenUitleg}</p>
    <p>
      <a className="nl-button nl-button--primary" href={adresVan(terug)}>
        {nl.start.aanmelden}
      </a>
    </p>
  </>
);

type Demo = NonNullable<Schema<'Aanmeldwijze'>['demo']>;

const Demopersonen = ({ demo, terug }: { demo: Demo; terug: string | undefined }) => (
  <section aria-labelledby="demo">
    <h2 id="demo" className="nl-heading nl-heading--level-2">
      {nl.start.demoTitel}
    </h2>
    <p className="intro">{nl.start.demoIntro}</p>
    <ul className="acties">
      {demo.map(({ als, naam, wat }, n) => (
        <li key={als} className={n === 0 ? 'actie actie--mas' : 'actie'}>
          <a className="actie__in" href={adresVan(terug, als)}>
            <span className="actie__kop">
              <span className="actie__titel">{naam}</span>
              {n === 0 && <span className="nl-data-badge merk merk--goed">{nl.start.demoBegin}</span>}
            </span>
            <span className="actie__uitleg">{wat}</span>
            <Icoon n="pijl" />
          </a>
        </li>
      ))}
    </ul>
  </section>
);
