import type { UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';

/**
 * Sends one at a time: a second click of a double click comes before the screen can show that the first is on its way,
 * and without a key of its own it would be a second act.
 */
export function useEenTegelijk<T, Invoer>({ mutate }: UseMutationResult<T, Error, Invoer>): (invoer: Invoer) => void {
  const bezig = useRef(false);
  return (invoer) => {
    if (bezig.current) return;
    bezig.current = true;
    mutate(invoer, {
      onSettled: () => {
        bezig.current = false;
      },
    });
  };
}
