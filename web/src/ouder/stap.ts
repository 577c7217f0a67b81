import { useSyncExternalStore } from 'react';

/** The steps in their order. What is behind the hash sign of an address goes to no server. */
export const STAPPEN = ['begin', 'code', 'wie', 'reden', 'vragen', 'documenten', 'nakijken', 'ondertekenen'] as const;
export type Stap = (typeof STAPPEN)[number];

const isStap = (tekst: string): tekst is Stap => (STAPPEN as readonly string[]).includes(tekst);

function lees(): Stap {
  const naam = window.location.hash.slice(1);
  if (isStap(naam)) return naam;
  return naam.startsWith('code=') ? 'code' : 'begin';
}

const luister = (verandert: () => void): (() => void) => {
  window.addEventListener('hashchange', verandert);
  return () => {
    window.removeEventListener('hashchange', verandert);
  };
};

/** Where somebody is; the buttons of the browser go back and on as well. */
export const useStap = (): Stap => useSyncExternalStore(luister, lees);

export const gaNaar = (stap: Stap): void => {
  window.location.hash = stap;
};

/** A code that stood in the address; it stays neither there nor in the history of the browser. */
export function neemCodeUitAdres(): string {
  const [, code = ''] = /^#code=([\w-]{1,40})$/.exec(window.location.hash) ?? [];
  if (code !== '') window.history.replaceState(null, '', '#code');
  return code;
}

export const volgendeNa = (stap: Stap): Stap => STAPPEN[STAPPEN.indexOf(stap) + 1] ?? stap;
export const vorigeVan = (stap: Stap): Stap => STAPPEN[STAPPEN.indexOf(stap) - 1] ?? stap;
