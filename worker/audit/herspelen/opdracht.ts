/** What `npm run audit -- herspeel` answers. */
import { maakBundel } from '../../worker.ts';
import type { Uitslag } from '../../../bewijs/controle/verwoord.ts';
import { zaakInWoorden } from '../zaaknummer.ts';
import { antwoord } from './antwoord.ts';
import { verwoordVerslag } from './verwoord.ts';
import type { Herspeelhuis } from './zaak.ts';

export async function voerHerspelingUit(huis: Omit<Herspeelhuis, 'bundel'>, zaakId: string): Promise<Uitslag> {
  const { verslag } = await antwoord({ ...huis, bundel: await maakBundel() }, zaakId);
  if (!verslag) return { code: 1, tekst: `Er is geen zaak ${zaakId}. Kijk het zaaknummer na.` };
  const woorden = verwoordVerslag(await zaakInWoorden(huis.prisma, zaakId), verslag);
  return { code: verslag.bevindingen.length === 0 ? 0 : 1, tekst: woorden.join('\n') };
}
