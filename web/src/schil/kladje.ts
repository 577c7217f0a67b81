import { useEffect, useState } from 'react';

/**
 * What somebody is typing, kept in this tab until it is recorded: a refusal, a reload or the end of a session loses no
 * word. It is kept for that person alone: who signs in after him on the same machine does not find it.
 */
export function useKladje<T>(wie: string, sleutel: string, leeg: T): [T, (nieuw: T) => void, () => void] {
  const naam = `kladje/${wie}/${sleutel}`;
  const [waarde, zet] = useState<T>(() => {
    const bewaard = sessionStorage.getItem(naam);
    return bewaard === null ? leeg : (JSON.parse(bewaard) as T);
  });
  const [gewist, zetGewist] = useState(false);
  useEffect(() => {
    if (gewist || waarde === leeg) sessionStorage.removeItem(naam);
    else sessionStorage.setItem(naam, JSON.stringify(waarde));
  }, [naam, waarde, leeg, gewist]);
  return [
    waarde,
    zet,
    () => {
      zetGewist(true);
      sessionStorage.removeItem(naam);
    },
  ];
}

/** Who signs out leaves nothing of what he was typing behind for whoever sits down next. */
export function wisKladjes(wie: string): void {
  for (const naam of Object.keys(sessionStorage)) {
    if (naam.startsWith(`kladje/${wie}/`)) sessionStorage.removeItem(naam);
  }
}
