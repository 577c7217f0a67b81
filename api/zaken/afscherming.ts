/**
 * What falls under the Wpg is for whom it is (domain §8.3): a BOA of the municipality and the auditor. Anybody else who
 * reads the case sees that something is there, and not what.
 */
import { termijnVanBezigheid } from '../../mas/bezigheden.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import { mag, type Wie } from '../../mas/rechten.ts';
import { waaroverVan } from './zoek.ts';

/** Whether this person may read what falls under the Wpg in this case. */
export const magWpg = (wie: Wie, zaak: Parameters<typeof waaroverVan>[0]): boolean =>
  mag(wie, 'lees-wpg', waaroverVan(zaak));

export const isWpg = (d: Dossier, g: Gebeurtenis): boolean =>
  g.regime === 'WPG' || (g.soort === 'Verricht' && termijnVanBezigheid(d, g.gegevens.bezigheid)?.regime === 'WPG');

/** Which events of a case somebody may read in full. */
export type Zicht = (g: Gebeurtenis) => boolean;

export const zichtOp = (wie: Wie, zaak: Parameters<typeof waaroverVan>[0], d: Dossier): Zicht => {
  const alles = magWpg(wie, zaak);
  return (g) => alles || !isWpg(d, g);
};
