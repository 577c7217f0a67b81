import { useSyncExternalStore } from 'react';

/** The same as in stijl/smal.css. */
const smal = window.matchMedia('(max-width: 860px)');

const volg = (verteld: () => void): (() => void) => {
  smal.addEventListener('change', verteld);
  return () => {
    smal.removeEventListener('change', verteld);
  };
};

/** Whether the screen is a narrow one, as that of a telephone. */
export const useSmal = (): boolean => useSyncExternalStore(volg, () => smal.matches);
