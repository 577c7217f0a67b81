import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Ik } from '../api/ik.ts';
import { ongeplaatstVraag } from '../schermen/ongeplaatst/vragen.ts';
import { nl } from '../teksten/nl.ts';
import { Icoon } from '../ui/Icoon.tsx';
import { type Menupunt, menuVan, verdeel } from './menu.ts';

/** The screens that somebody may open, on one line where the window is wide. */
export function Hoofdmenu({ ik, open }: { ik: Ik; open: boolean }) {
  const { vooraan, meer } = verdeel(menuVan(ik));
  return (
    <nav id="menu" aria-label={nl.schil.hoofdmenu} className={open ? 'menu menu--open' : 'menu'}>
      <ul>
        <Punten punten={vooraan} />
        {meer.length > 0 && (
          <li>
            <Meer punten={meer} />
          </li>
        )}
      </ul>
    </nav>
  );
}

const Punten = ({ punten }: { punten: readonly Menupunt[] }) =>
  punten.map(({ naar, naam }) => (
    <li key={naar}>
      <Link to={naar} activeProps={{ 'aria-current': 'page' }}>
        {naam}
        {naar === '/berichten' && <Wachtend />}
      </Link>
    </li>
  ));

/** A disclosure, not a menu of an application: Tab goes through it. It folds in with Escape, or when the focus goes on. */
function Meer({ punten }: { punten: readonly Menupunt[] }) {
  const vouw = useRef<HTMLDetailsElement>(null);
  const dicht = (): void => {
    if (vouw.current) vouw.current.open = false;
  };
  return (
    <details
      ref={vouw}
      className="menu__meer"
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape') return;
        dicht();
        currentTarget.querySelector('summary')?.focus();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) dicht();
      }}
    >
      <summary>
        {nl.schil.meer}
        <Icoon n="neer" />
      </summary>
      <ul
        // some browsers give a link that is clicked no focus: the list would fold in under the finger
        onMouseDown={(druk) => {
          druk.preventDefault();
        }}
      >
        <Punten punten={punten} />
      </ul>
    </details>
  );
}

/** How many messages wait for somebody to place them. Not knowing it is no reason to say something. */
function Wachtend() {
  const { data } = useQuery(ongeplaatstVraag);
  const aantal = data?.berichten.length ?? 0;
  return aantal === 0 ? null : (
    <span className="menu__aantal">
      <span aria-hidden="true">{aantal}</span>
      <span className="vh"> ({nl.schil.ongeplaatstAantal(aantal)})</span>
    </span>
  );
}
