import { type KeyboardEvent, useRef, useState } from 'react';
import { nl } from '../teksten/nl.ts';
import { Veld } from '../ui/Veld.tsx';
import { Venster } from '../ui/Venster.tsx';
import { Vondsten } from './Vondsten.tsx';

const MAX = 100;

/** Search and go to: one field and a list of links. What is typed may be a name: it never comes in an address. */
export const Snelzoek = ({ open, sluit }: { open: boolean; sluit: () => void }) => (
  <Venster titel={nl.schil.zoekTitel} open={open} sluit={sluit}>
    <Zoeker sluit={sluit} />
  </Venster>
);

/** A dialog that opens gives the focus to what bears this attribute; React's own autoFocus comes before the dialog opens. */
const beginHier = (veld: HTMLInputElement | null): void => {
  veld?.setAttribute('autofocus', '');
};

const STAP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function Zoeker({ sluit }: { sluit: () => void }) {
  const [tekst, zet] = useState('');
  const vorm = useRef<HTMLFormElement>(null);
  /** The field first, then each link: ↑ and ↓ go through them, Tab does as well. */
  const loop = (druk: KeyboardEvent): void => {
    const stap = STAP[druk.key];
    if (stap === undefined) return;
    const plekken = [...(vorm.current?.querySelectorAll<HTMLElement>('input, a') ?? [])];
    const hier = plekken.findIndex((plek) => plek === document.activeElement);
    druk.preventDefault();
    plekken[Math.min(Math.max(hier + stap, 0), plekken.length - 1)]?.focus();
  };
  return (
    <form
      ref={vorm}
      role="search"
      aria-label={nl.schil.zoekTitel}
      onKeyDown={loop}
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        vorm.current?.querySelector('a')?.click();
      }}
    >
      <Veld label={nl.schil.zoekVeld}>
        {(bedrading) => (
          <input
            {...bedrading}
            ref={beginHier}
            type="search"
            className="utrecht-textbox snelzoek__veld"
            autoComplete="off"
            maxLength={MAX}
            value={tekst}
            onChange={({ target }) => {
              zet(target.value);
            }}
          />
        )}
      </Veld>
      <Vondsten tekst={tekst.trim()} sluit={sluit} />
    </form>
  );
}
