/** What a move of the clock passed by, for who cannot see the list change. */
import { lang } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';

interface Regel {
  dag: string;
  tekst: string;
  gebeurd: boolean;
}
interface Stand {
  vandaag: string;
  verloop: readonly Regel[];
}

/** So many are named; of the rest only how many there are. */
const GENOEMD = 3;

const gebeurd = ({ verloop }: Stand): Regel[] => verloop.filter((regel) => regel.gebeurd);
const sleutel = ({ dag, tekst }: Regel): string => `${dag} ${tekst}`;

/** One sentence about where the clock is now, and one about what happened on the way. */
export function onderwegVan(voor: Stand | undefined, na: Stand): string {
  const eerder = new Map<string, number>();
  for (const regel of voor ? gebeurd(voor) : []) eerder.set(sleutel(regel), (eerder.get(sleutel(regel)) ?? 0) + 1);
  const nieuw = gebeurd(na).filter((regel) => {
    const over = eerder.get(sleutel(regel)) ?? 0;
    eerder.set(sleutel(regel), over - 1);
    return over <= 0;
  });
  const genoemd = nieuw.slice(0, GENOEMD).map(({ tekst }) => tekst.replace(/\.$/, ''));
  return `${nl.proef.nuIsHet(lang(na.vandaag))} ${nl.proef.onderweg(genoemd, nieuw.length - genoemd.length)}`;
}
