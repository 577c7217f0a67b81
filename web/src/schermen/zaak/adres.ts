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

/** What is done where the letter itself is in sight. */
const BIJ_DE_BRIEF: readonly string[] = ['stel-brief-vast', 'keur-brief-goed'];

/** Where somebody does this. What is fixed of it stands in the address: codes and opaque ids, never a name. */
export function adresVan(zaak: Opkaart & Pick<Zaak, 'zaakId'>, m: MogelijkeHandeling) {
  const params = { id: zaak.zaakId };
  if (bijSignalering(zaak, m)) return linkOptions({ to: '/zaken/$id/signalering', params });
  if (BIJ_DE_BRIEF.includes(m.handeling))
    return linkOptions({ to: '/zaken/$id/brief', params, search: { over: String(m.vast.over) } });
  if (m.handeling === 'voeg-document-toe') return linkOptions({ to: '/zaken/$id', params, hash: 'documenten' });
  return linkOptions({
    to: '/zaken/$id/handelingen/$soort',
    params: { ...params, soort: m.handeling },
    search: m.vast,
  });
}

/** Of one kind there can be more in a list: what is fixed tells them apart. */
export const sleutelVan = ({ handeling, vast }: MogelijkeHandeling): string =>
  [handeling, ...Object.values(vast)].join(' ');
