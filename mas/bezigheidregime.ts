import type { Regime } from './begrippen.ts';
import { BERICHTEN } from './berichten.ts';
import { termijnVanBezigheid } from './bezigheden.ts';
import { regimeVanBrief } from './briefregime.ts';
import type { Dossier } from './dossier/types.ts';
import { berichtSleutel, bezigheidIn, briefSleutel, zonderKeer } from './sleutels.ts';

/**
 * What has to go out falls under what it is, a notice or a reminder under what it is about. A key of something that is not
 * in the dossier any more may say more than everybody may read.
 */
export function regimeVanBezigheid(d: Dossier, bezigheid: string): Regime {
  const sleutel = zonderKeer(bezigheidIn(d, bezigheid));
  const bericht = Object.values(d.berichten).find((b) => berichtSleutel(d, b) === sleutel)?.bericht;
  if (bericht !== undefined) return BERICHTEN[bericht].regime ?? 'AVG';
  if (sleutel.startsWith(`${d.id}/bericht/`)) return 'WPG';
  const brief = Object.entries(d.brieven).find(([, { exemplaren = [], teruggenomen = [] }]) =>
    [...exemplaren, ...teruggenomen].some(({ id }) => briefSleutel(d, id) === sleutel),
  );
  return brief ? regimeVanBrief(d, brief[0]) : (termijnVanBezigheid(d, sleutel)?.regime ?? 'AVG');
}
