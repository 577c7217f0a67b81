import { useEffect, useRef } from 'react';
import { ouder } from '../teksten/ouder.ts';

/** Whether a step was shown before: on the first one a screen reader begins at the top of the page. */
const getoond = { al: false };

/** The heading of a step: it gets the focus when the step comes, and is the title of the window. */
export function Kop({ children }: { children: string }) {
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · ${ouder.kop}`;
    if (getoond.al) kop.current?.focus();
    getoond.al = true;
  }, [children]);
  return (
    <h1 ref={kop} tabIndex={-1}>
      {children}
    </h1>
  );
}
