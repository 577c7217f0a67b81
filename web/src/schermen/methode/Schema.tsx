import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { nl } from '../../teksten/nl.ts';
import { Knop } from '../../ui/Knop.tsx';
import type { Spoorstap } from '../../ui/Spoor.tsx';
import { bpmnXml } from './bpmn.ts';
import { vakId } from './tekening.ts';
import type { Tekening } from './viewer.ts';
import type { Kaart } from './vragen.ts';

/** Where a case stands on its routekaart. */
export interface Plek {
  kaart: string;
  /** False as long as step 3 has not chosen it. */
  gekozen: boolean;
  spoor: readonly Spoorstap[];
}

const BREED = matchMedia('(min-width: 861px)');
const useBreed = (): boolean =>
  useSyncExternalStore(
    (verandert) => {
      BREED.addEventListener('change', verandert);
      return () => {
        BREED.removeEventListener('change', verandert);
      };
    },
    () => BREED.matches,
  );

const STAP = 1.25;

/** The MAS as a drawing. On a narrow screen it would be too small to read: there the lists are enough. */
export function Schema({ kaarten, plek }: { kaarten: readonly Kaart[]; plek: Plek | null }) {
  const breed = useBreed();
  return (
    <figure className="schema">
      {breed ? <Tekenvel kaarten={kaarten} plek={plek} /> : <p>{nl.methode.smal}</p>}
      {breed && plek !== null && (
        <figcaption>
          <span className="leg leg--gedaan">{nl.methode.legenda.gedaan}</span>{' '}
          <span className="leg leg--over">{nl.methode.legenda.over}</span>{' '}
          <span className="leg leg--nu">{nl.methode.legenda.nu}</span> {nl.methode.legenda.ook}
        </figcaption>
      )}
    </figure>
  );
}

function Tekenvel({ kaarten, plek }: { kaarten: readonly Kaart[]; plek: Plek | null }) {
  const doek = useRef<HTMLDivElement>(null);
  const [tekening, zet] = useState<Tekening | null>(null);
  const [mislukt, zetMislukt] = useState(false);
  useEffect(() => {
    if (!doek.current) return;
    let voorbij = false;
    const komt = teken(doek.current, kaarten, plek);
    komt.then(
      (klaar) => {
        if (!voorbij) zet(klaar);
      },
      () => {
        zetMislukt(true);
      },
    );
    return () => {
      voorbij = true;
      // also what is still being drawn
      komt.then(
        ({ weg }) => {
          weg();
        },
        () => undefined,
      );
    };
  }, [kaarten, plek]);
  if (mislukt) return <p>{nl.methode.mislukt}</p>;
  return (
    <>
      <Knoppen tekening={tekening} />
      <p className="vh">{nl.methode.inPlaatsVan}</p>
      <div ref={doek} className="schema__doek" aria-hidden="true" />
    </>
  );
}

const Knoppen = ({ tekening }: { tekening: Tekening | null }) => (
  <div className="schema__knoppen">
    <Knop klein onClick={() => tekening?.zoom(STAP)}>
      {nl.methode.groter}
    </Knop>
    <Knop klein onClick={() => tekening?.zoom(1 / STAP)}>
      {nl.methode.kleiner}
    </Knop>
    <Knop klein onClick={() => tekening?.passend()}>
      {nl.methode.passend}
    </Knop>
  </div>
);

async function teken(container: HTMLElement, kaarten: readonly Kaart[], plek: Plek | null): Promise<Tekening> {
  const viewer = await import('./viewer.ts');
  return viewer.teken(container, bpmnXml(kaarten, nl.methode.schema), klassenVan(kaarten, plek));
}

/** What is to come looks as it does without a case. */
const klassenVan = (kaarten: readonly Kaart[], plek: Plek | null): Map<string, string> =>
  new Map(
    plek?.spoor.flatMap(({ nummer, stand }) =>
      stand === 'straks' ? [] : [[vakId(kaarten, plek.kaart, nummer), `st-${stand}`]],
    ),
  );
