import { type ReactNode, useEffect, useId, useRef } from 'react';
import { nl } from '../teksten/nl.ts';
import { Icoon } from './Icoon.tsx';

interface Eigenschappen {
  titel: string;
  open: boolean;
  /** Absent: it cannot be closed without acting. */
  sluit?: () => void;
  children: ReactNode;
}

/** A native dialog: the browser keeps the focus in it and gives it back afterwards. */
export function Venster({ titel, open, sluit, children }: Eigenschappen) {
  const ref = useRef<HTMLDialogElement>(null);
  const kopId = useId();
  useEffect(() => {
    const venster = ref.current;
    if (open && !venster?.open) venster?.showModal();
    if (!open && venster?.open) venster.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      className="venster"
      aria-labelledby={kopId}
      // closed by ourselves and not by the browser, so that what the screen knows never lags behind what is seen
      onCancel={(druk) => {
        druk.preventDefault();
        sluit?.();
      }}
      onClose={() => {
        if (!ref.current?.open) sluit?.();
      }}
    >
      {open && (
        <>
          <div className="venster__kop">
            <h2 id={kopId} className="nl-heading nl-heading--level-3">
              {titel}
            </h2>
            {sluit && (
              <button type="button" className="venster__sluit" onClick={sluit}>
                <Icoon n="dicht" />
                <span className="vh">{nl.algemeen.sluiten}</span>
              </button>
            )}
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
