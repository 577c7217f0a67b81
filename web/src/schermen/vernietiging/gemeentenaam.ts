import { useQuery } from '@tanstack/react-query';
import { gemeentenVraag } from '../../api/gemeenten.ts';

/** How a municipality is called; until that is known, its code. */
export function useGemeentenaam(): (code: string) => string {
  const { data } = useQuery(gemeentenVraag);
  return (code) => data?.gemeenten.find((gemeente) => gemeente.code === code)?.naam ?? code;
}
