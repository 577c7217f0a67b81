import { linkOptions } from '@tanstack/react-router';
import type { MogelijkeHandeling } from '../../api/zaak.ts';

/** The signaleringsinstrument and the choice that rests on it have a screen of their own. */
export const bijSignalering = ({ handeling, vast }: MogelijkeHandeling): boolean =>
  handeling === 'kies-routes' || (handeling === 'vul-vragenlijst-in' && vast.lijst === 'signaleringsinstrument');

/** Where somebody does this. What is fixed of it stands in the address: codes and opaque ids, never a name. */
export const adresVan = (id: string, m: MogelijkeHandeling) =>
  bijSignalering(m)
    ? linkOptions({ to: '/zaken/$id/signalering', params: { id } })
    : linkOptions({ to: '/zaken/$id/handelingen/$soort', params: { id, soort: m.handeling }, search: m.vast });

/** Of one kind there can be more in a list: what is fixed tells them apart. */
export const sleutelVan = ({ handeling, vast }: MogelijkeHandeling): string =>
  [handeling, ...Object.values(vast)].join(' ');
