import { linkOptions } from '@tanstack/react-router';
import type { MogelijkeHandeling, Zaak } from '../../api/zaak.ts';

/** Of a case: what tells the routekaarten apart. */
type Opkaart = Pick<Zaak, 'stappen'>;

/** Step 7 as the routekaart of the case has it: what is asked for it, and the choice that rests on it. */
export const stap7Van = ({ stappen }: Opkaart): { lijst: string; stap: string } =>
  stappen.some(({ stap }) => stap === 'keuze-procesverbaal')
    ? { lijst: 'procesverbaal', stap: 'keuze-procesverbaal' }
    : { lijst: 'signaleringsinstrument', stap: 'keuze-route' };

/** The questions of step 7 and the choice that rests on them have a screen of their own. */
export function bijSignalering(
  zaak: Opkaart,
  { handeling, vast }: Pick<MogelijkeHandeling, 'handeling' | 'vast'>,
): boolean {
  const { lijst, stap } = stap7Van(zaak);
  return (
    handeling === 'kies-routes' ||
    (handeling === 'vul-vragenlijst-in' && vast.lijst === lijst) ||
    (handeling === 'rond-af' && vast.stap === stap)
  );
}

/** Where somebody does this. What is fixed of it stands in the address: codes and opaque ids, never a name. */
export const adresVan = (zaak: Opkaart & Pick<Zaak, 'zaakId'>, m: MogelijkeHandeling) =>
  bijSignalering(zaak, m)
    ? linkOptions({ to: '/zaken/$id/signalering', params: { id: zaak.zaakId } })
    : linkOptions({
        to: '/zaken/$id/handelingen/$soort',
        params: { id: zaak.zaakId, soort: m.handeling },
        search: m.vast,
      });

/** Of one kind there can be more in a list: what is fixed tells them apart. */
export const sleutelVan = ({ handeling, vast }: MogelijkeHandeling): string =>
  [handeling, ...Object.values(vast)].join(' ');
