/** What the school hears at the end of a round: that something was done, and not what was said or found (BR20). */
import { lopendeRoutes, routeregelVan } from '../../../mas/routes/index.ts';
import { isGedaan } from '../../../mas/routes/gedaan.ts';
import { DUO_STATUSSEN } from '../../../mas/verwoord/namen.ts';
import { nieuwsteMelding } from '../../../mas/verzuimsoort.ts';
import type { Briefbron } from '../bron.ts';
import type { Vullers } from './types.ts';
import { gehoorden } from './verloop.ts';

export const terugkoppeling: Vullers<'terugkoppeling'> = {
  terugkoppeling: ({ bron }) => {
    const melding = nieuwsteMelding(bron.dossier);
    return { gedaan: gedaanIn(bron), duoStatus: melding && DUO_STATUSSEN[melding.status] };
  },
};

/** Of what a BOA did the school hears no more than that there was a next step (Wpg 16–20 name no school). */
const VERVOLGSTAP = 'Ik heb een vervolgstap gezet';

function gedaanIn(bron: Briefbron): string[] {
  const { dossier } = bron;
  const routes = Object.values(dossier.routes).filter(({ gedaan }) => gedaan.length > 0);
  const gewoon = routes.filter((route) => routeregelVan(route).regime !== 'WPG');
  const verzonden = Object.values(dossier.brieven).filter(({ stand }) => stand === 'verzonden');
  const zinnen = [
    ...gehoorden(bron).flatMap((wie) => (wie === 'de school' ? [] : [`Ik heb met ${wie} gesproken`])),
    ...(verzonden.some(({ brief }) => brief === 'waarschuwing') ? ['Ik heb gewaarschuwd'] : []),
    ...(gewoon.some((route) => isGedaan(route, 'verwezen')) ? ['Ik heb naar hulp verwezen'] : []),
    ...(routes.length > gewoon.length || Object.keys(dossier.verhoren).length > 0 ? [VERVOLGSTAP] : []),
  ];
  if (zinnen.length > 0) return [...new Set(zinnen)];
  return lopendeRoutes(dossier).length > 0 ? [VERVOLGSTAP] : ['Ik heb het verzuim bekeken'];
}
