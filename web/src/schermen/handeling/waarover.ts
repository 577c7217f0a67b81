import { useInfiniteQuery } from '@tanstack/react-query';
import { tijdlijnVraag, type Zaak } from '../../api/zaak.ts';
import { waarover } from './verwijzingen.ts';

type Vast = Readonly<Record<string, string | number>>;

/** What an action is about, in words. Which event is corrected stands in the timeline, so that is only read for it. */
export function useWaarover(zaak: Zaak, acties: readonly { vast: Vast }[]): (vast: Vast) => string[] {
  const nodig = acties.some(({ vast }) => vast.nr !== undefined);
  const { data } = useInfiniteQuery({ ...tijdlijnVraag(zaak.zaakId), enabled: nodig });
  const regels = data?.pages.flatMap((blad) => blad.regels);
  return (vast) => waarover(zaak, vast, regels);
}
