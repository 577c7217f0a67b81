import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Stappenplan } from '../../ui/Stappenplan.tsx';
import type { Plek } from './Schema.tsx';
import type { Kaart } from './vragen.ts';

type Stap = Kaart['stappen'][number];

/** The steps of one routekaart in words, each with where its outcomes lead; with their stand when a case walks it. */
export const Routekaart = ({ kaart, plek }: { kaart: Kaart; plek: Plek | null }) => (
  <Paneel
    titel={nl.methode.routekaart(kaart.kaart, kaart.naam)}
    acties={
      plek && (
        <Merk toon={plek.gekozen ? 'accent' : 'neutraal'}>
          {plek.gekozen ? nl.methode.dezeZaak : nl.methode.vermoedelijk}
        </Merk>
      )
    }
  >
    <Stappenplan
      stappen={kaart.stappen.map((stap) => ({
        nummer: stap.nummer,
        naam: stap.naam,
        stand: plek?.spoor.find(({ nummer }) => nummer === stap.nummer)?.stand ?? null,
        feit: stap.optioneel ? nl.methode.optioneel : undefined,
        onder: stap.uitkomsten.length > 0 && <Uitkomsten stap={stap} />,
      }))}
    />
  </Paneel>
);

const Uitkomsten = ({ stap: { nummer, uitkomsten } }: { stap: Stap }) => (
  <details className="waarom">
    <summary>
      {nl.methode.uitkomsten(uitkomsten.length)}
      <span className="vh"> {nl.methode.vanStap(nummer)}</span>
    </summary>
    <ul className="uitkomsten">
      {uitkomsten.map(({ naam, gevolg }) => (
        <li key={naam}>
          {naam}
          {gevolg !== null && <small>{gevolg}</small>}
        </li>
      ))}
    </ul>
  </details>
);
