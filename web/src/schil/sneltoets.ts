import { useEffect, useRef } from 'react';

const TYPT = 'input, textarea, select, [contenteditable]';

/**
 * A key for the whole screen. A bare character does nothing while somebody types (WCAG 2.1.4); with Ctrl it works
 * everywhere.
 */
export function useSneltoets(toets: string, doe: () => void): void {
  const laatste = useRef(doe);
  useEffect(() => {
    laatste.current = doe;
  });
  useEffect(() => {
    const luister = (druk: KeyboardEvent): void => {
      const metCtrl = druk.ctrlKey || druk.metaKey;
      if (`${metCtrl ? 'ctrl+' : ''}${druk.key.toLowerCase()}` !== toets || druk.altKey) return;
      if (!metCtrl && druk.target instanceof Element && druk.target.closest(TYPT)) return;
      druk.preventDefault();
      laatste.current();
    };
    addEventListener('keydown', luister);
    return () => {
      removeEventListener('keydown', luister);
    };
  }, [toets]);
}
