/** Whether something may be shared with a partner that needs the consent of parents and jongere (`berichten.md` §2.2). */
import { BERICHTEN, type Ketenpartner, TOESTEMMING_VOOR, type Toestemmingspartner } from './berichten.ts';
import { berichtVan } from './dossier/bericht.ts';
import type { DocumentStand, Dossier, RouteStand } from './dossier/types.ts';
import { laatste, stand } from './routes/gedaan.ts';

const vanRoute = (route: RouteStand): boolean =>
  stand(route, 'toestemming') === 'gegeven' &&
  laatste(route, 'toestemming-ingetrokken') === undefined &&
  route.toestemmingIngetrokkenOp === undefined;

/** What was signed for a partner and brought in. A document that names no partner says for nobody that he may know. */
const papierenVoor = (d: Dossier, partner: Ketenpartner): DocumentStand[] =>
  Object.values(d.documenten).filter((document) => document.aard === 'toestemming' && document.partner === partner);

const staat = ({ ingetrokkenOp }: DocumentStand): boolean => ingetrokkenOp === undefined;

/** Outside a route it was brought in, signed. */
export const toestemmingOpPapier = (d: Dossier, partner: Ketenpartner): boolean => papierenVoor(d, partner).some(staat);

/** It was given on paper, and taken back since then. */
export const isIngetrokken = (d: Dossier, partner: Ketenpartner): boolean =>
  papierenVoor(d, partner).length > 0 && !toestemmingOpPapier(d, partner);

/** A route in which it was given and that is over: in one that runs taking it back is a part of the route. */
export const isOverMetToestemming = (route: RouteStand): boolean => route.stand !== 'loopt' && vanRoute(route);

/** With whom sharing stops when it is taken back by itself. */
export const inTeTrekken = (d: Dossier): Toestemmingspartner[] =>
  TOESTEMMING_VOOR.filter(
    (partner) =>
      toestemmingOpPapier(d, partner) ||
      (partner === 'hulpverlener' && Object.values(d.routes).some(isOverMetToestemming)),
  );

/** What somebody signed as part of investigation is a BOA's. */
export const isOpsporing = (d: Dossier, partner: Ketenpartner): boolean =>
  papierenVoor(d, partner).some((document) => staat(document) && document.regime === 'WPG');

/**
 * Whether consent stands for what goes out, or comes in, about this. That the consent was withdrawn is told all the same.
 * @param over key of the message in the dossier
 */
export function toestemmingVoor(d: Dossier, over: string): boolean {
  const [wat, id = ''] = over.split('/');
  const route = wat === 'route' && Object.hasOwn(d.routes, id) ? d.routes[id] : undefined;
  if (route) return vanRoute(route);
  const bericht = berichtVan(d, over);
  return bericht !== undefined && toestemmingOpPapier(d, BERICHTEN[bericht.bericht].partner);
}
