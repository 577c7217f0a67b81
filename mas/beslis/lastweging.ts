/** Whether a last onder dwangsom can be imposed here, and on whom: the table, asked and upheld (domain §2.6; BR18). */
import type { Dossier } from '../dossier/types.ts';
import type { InhoudRef, Overtreder } from '../gebeurtenis.ts';
import type { Weigering } from '../opdracht.ts';
import { onverklaard } from './onverklaard.ts';
import { type Omgeving, weiger } from './types.ts';
import { type Gewogen, redenenVan, weeg } from './weeg.ts';

const BESLUIT = 'last-onder-dwangsom';

interface Uitleg {
  inhoud?: InhoudRef;
  afwijkreden?: string;
}

/**
 * @param over the route, once there is one
 * @param tegen on whom; null as long as nobody said so
 */
export function magLast(
  d: Dossier,
  over: string | null,
  tegen: Overtreder | null,
  uitleg: Uitleg,
  omgeving: Omgeving,
): { gewogen: Gewogen; afwijking: boolean } | { weigering: Weigering } {
  // a protocol of before there was such a table
  if (!Object.hasOwn(omgeving.protocol.beslissingen, BESLUIT))
    return weiger('NietMogelijk', 'Een last onder dwangsom kan hier niet: het protocol van uw gemeente kent hem niet.');
  const gewogen = weeg(d, BESLUIT, omgeving, over, { overtreder: tegen ?? 'nog-niemand' });
  const redenen = (tabel: string): string => redenenVan(gewogen, tabel).join(' ');
  switch (gewogen.uitkomst.last) {
    case 'uitgesloten':
      return weiger('NietMogelijk', `Een last onder dwangsom kan hier niet. ${redenen('lastUitgesloten')}`);
    case 'nog-nodig':
      return weiger('NietMogelijk', `Een last onder dwangsom kan nog niet. ${redenen('lastNodig')}`);
    case 'leg-uit': {
      const weigering = onverklaard(uitleg, `${redenen('lastAfwijking')} Leg uit waarom u dit toch doet.`, omgeving);
      return weigering ?? { gewogen, afwijking: true };
    }
    default:
      return { gewogen, afwijking: false };
  }
}
