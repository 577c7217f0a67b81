import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type Ik, useIk } from '../api/ik.ts';
import { nl } from '../teksten/nl.ts';
import { Icoon } from '../ui/Icoon.tsx';
import { afgemeld } from './afgemeld.ts';
import { wisKladjes } from './kladje.ts';
import { Hoofdmenu } from './Hoofdmenu.tsx';
import { SessieVoorbij } from './SessieVoorbij.tsx';
import { Snelzoek } from './Snelzoek.tsx';
import { Toetsenlijst } from './Toetsenlijst.tsx';
import { thuisVan } from './menu.ts';
import { useSneltoets } from './sneltoets.ts';

/** What stands around every screen. */
export function Schil() {
  const ik = useIk();
  const main = useRef<HTMLElement>(null);
  useFocusNaNavigatie(main);
  const [zoekt, zetZoekt] = useState(false);
  const [toetsen, zetToetsen] = useState(false);
  useSneltoets('ctrl+k', () => {
    zetZoekt(true);
  });
  useSneltoets('?', () => {
    zetToetsen(true);
  });
  return (
    <>
      <a className="nl-skip-link skip" href="#inhoud">
        {nl.schil.skip}
      </a>
      <Kop
        ik={ik}
        zoek={() => {
          zetZoekt(true);
        }}
      />
      <main id="inhoud" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Voet
        ik={ik}
        toonToetsen={() => {
          zetToetsen(true);
        }}
      />
      <Snelzoek
        open={zoekt}
        sluit={() => {
          zetZoekt(false);
        }}
      />
      <Toetsenlijst
        open={toetsen}
        sluit={() => {
          zetToetsen(false);
        }}
      />
      <SessieVoorbij />
    </>
  );
}

/**
 * After going to another screen the focus is on its heading, so that a screen reader begins there; and the heading is the
 * title of the window. A screen that must not show a name in the title says what to show instead.
 */
function useFocusNaNavigatie(main: React.RefObject<HTMLElement | null>): void {
  const router = useRouter();
  useEffect(() => {
    let eerste = true;
    const zet = (verplaatst: boolean): boolean => {
      const kop = main.current?.querySelector<HTMLElement>('h1:not([data-wacht])');
      if (!kop) return false;
      document.title = `${kop.dataset.titel ?? kop.textContent} · ${nl.algemeen.schakel}`;
      if (verplaatst) kop.focus({ preventScroll: true });
      return true;
    };
    let wachter: MutationObserver | null = null;
    const stop = router.subscribe('onRendered', ({ pathChanged }) => {
      const verplaatst = pathChanged && !eerste;
      eerste = false;
      wachter?.disconnect();
      if (zet(verplaatst) || !main.current) return;
      // the heading comes with its data
      wachter = new MutationObserver(() => {
        if (zet(verplaatst)) wachter?.disconnect();
      });
      wachter.observe(main.current, { childList: true, subtree: true });
    });
    return () => {
      stop();
      wachter?.disconnect();
    };
  }, [main, router]);
}

function Kop({ ik, zoek }: { ik: Ik; zoek: () => void }) {
  const [open, zet] = useState(false);
  const pad = useRouterState({ select: ({ location }) => location.pathname });
  const [vorigPad, zetVorigPad] = useState(pad);
  if (vorigPad !== pad) {
    zetVorigPad(pad);
    zet(false);
  }
  return (
    <header className={open ? 'kop kop--open' : 'kop'}>
      <div className="kop__in">
        <Link to={thuisVan(ik)} className="logo" aria-label={nl.schil.logo}>
          <Icoon n="keten" groot />
          {nl.algemeen.schakel}
        </Link>
        <button
          type="button"
          className="kop__menu"
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => {
            zet(!open);
          }}
        >
          <Icoon n="menu" />
          {nl.schil.menu}
        </button>
        <Hoofdmenu ik={ik} open={open} />
        <Wie ik={ik} zoek={zoek} />
      </div>
    </header>
  );
}

function Wie({ ik, zoek }: { ik: Ik; zoek: () => void }) {
  const rol = ik.rol === 'lpa' && ik.boa ? 'boa' : ik.rol;
  return (
    <div className="kop__wie">
      {ik.mag.zaken && (
        <button type="button" className="kop__knop" onClick={zoek}>
          <Icoon n="zoek" />
          <span className="vh">{nl.schil.zoekKnop}</span>
        </button>
      )}
      <Icoon n="mens" />
      <span>
        {ik.naam}
        <small>{nl.schil.rollen[rol]}</small>
      </span>
      <form
        method="post"
        action="/afmelden"
        onSubmit={() => {
          wisKladjes(ik.id);
          afgemeld.onthoud();
        }}
      >
        <button type="submit" className="kop__knop">
          {nl.schil.afmelden}
        </button>
      </form>
    </div>
  );
}

const Voet = ({ ik, toonToetsen }: { ik: Ik; toonToetsen: () => void }) => (
  <footer className="voet">
    <div className="kop__in">
      <span>{[nl.algemeen.schakel, ik.gemeenten.map(({ naam }) => naam).join(', ')].filter(Boolean).join(' · ')}</span>
      <span className="voet__links">
        <Link className="nl-link" to="/toegankelijkheid">
          {nl.schil.toegankelijkheid}
        </Link>
        <button type="button" className="voet__knop" onClick={toonToetsen}>
          {nl.schil.toetsen}
        </button>
      </span>
    </div>
  </footer>
);
