import { useQuery } from '@tanstack/react-query';
import { ouder as T } from '../teksten/ouder.ts';
import { Icoon } from '../ui/Icoon.tsx';
import { Skelet } from '../ui/Geladen.tsx';
import { Begin } from './Begin.tsx';
import { Code } from './Code.tsx';
import { Invullen } from './Invullen.tsx';
import { Klaar } from './Klaar.tsx';
import { Storing } from './Storing.tsx';
import { type Stap, useStap } from './stap.ts';
import { sessieVraag } from './vragen.ts';

/** What stands around the form: no menu, and nothing of the werkplek. */
export function Formulier() {
  const stap = useStap();
  return (
    <>
      <a
        className="nl-skip-link skip"
        href="#inhoud"
        onClick={(klik) => {
          // what is behind the hash sign is the step
          klik.preventDefault();
          document.getElementById('inhoud')?.focus();
        }}
      >
        {T.skip}
      </a>
      <header className="kop ouder__kop">
        <div className="kop__in">
          <p className="logo">
            <Icoon n="keten" groot />
            {T.kop}
          </p>
        </div>
      </header>
      <main id="inhoud" tabIndex={-1}>
        <div className="ouder">
          <div className="ouder__vel">
            <Inhoud stap={stap} />
          </div>
        </div>
      </main>
      <footer className="voet ouder__voet">
        <div className="kop__in">{T.voet}</div>
      </footer>
    </>
  );
}

function Inhoud({ stap }: { stap: Stap }) {
  const sessie = useQuery(sessieVraag);
  if (stap === 'begin') return <Begin />;
  if (stap === 'code') return <Code />;
  if (sessie.isError) return <Storing fout={sessie.error} opnieuw={() => void sessie.refetch()} />;
  if (sessie.isPending) return <Skelet />;
  if (sessie.data === null) return <Code terug />;
  if (sessie.data.verzonden) return <Klaar bevestiging={sessie.data.verzonden} />;
  return <Invullen key={sessie.data.kenmerk} sessie={sessie.data} stap={stap} />;
}
