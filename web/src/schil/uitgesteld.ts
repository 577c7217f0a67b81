import { useEffect, useState } from 'react';

/** A value once it has not changed for so long, in milliseconds: who is still typing is not answered yet. */
export function useUitgesteld<W>(waarde: W, uitstelMs: number): W {
  const [later, zetLater] = useState(waarde);
  useEffect(() => {
    const straks = setTimeout(() => {
      zetLater(waarde);
    }, uitstelMs);
    return () => {
      clearTimeout(straks);
    };
  }, [waarde, uitstelMs]);
  return later;
}
