import type { MogelijkeHandeling, Zaak } from '../../../api/zaak.ts';

/** What somebody starts himself. */
const ZELF: readonly string[] = ['stel-brief-voor', 'stuur-bericht'];

/** The ways to start a letter or a message, one of each kind: which message it will be is chosen there. */
export const zelfTeBeginnen = ({ mogelijkeHandelingen }: Pick<Zaak, 'mogelijkeHandelingen'>): MogelijkeHandeling[] =>
  ZELF.flatMap(
    (soort) => mogelijkeHandelingen.find(({ handeling, mogelijk }) => handeling === soort && mogelijk) ?? [],
  );

/** Whether there is anything to show of letters and messages. */
export const heeftPost = (zaak: Pick<Zaak, 'brieven' | 'berichten' | 'mogelijkeHandelingen'>): boolean =>
  zaak.brieven.length + zaak.berichten.length + zelfTeBeginnen(zaak).length > 0;
