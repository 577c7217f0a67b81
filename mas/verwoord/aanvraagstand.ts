/** How it stands with a request: as a code to count and sort by, and in one line. */
import type { AanvraagStand, BezwaarStand } from '../aanvraag/stand.ts';
import { AANVRAAGUITKOMSTEN } from '../aanvraag/soorten.ts';
import { toonDag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';

/** In the order in which they ask for something to be done. */
export const AANVRAAGSTANDEN = {
  ingebreke: 'In gebreke gesteld: de dwangsom loopt',
  'te-beslissen': 'Te beslissen',
  bekendmaken: 'Besluit bekend te maken',
  bezwaar: 'Bezwaar te beslissen',
  'bezwaar-bekendmaken': 'Beslissing op bezwaar bekend te maken',
  opgeschort: 'Opgeschort: wacht op de aanvrager',
  besloten: 'Besloten',
  afgehandeld: 'Afgehandeld',
} as const;
export type Aanvraagstandcode = keyof typeof AANVRAAGSTANDEN;

export function aanvraagstandVan({ status, aanvraag }: Pick<Dossier, 'status' | 'aanvraag'>): Aanvraagstandcode {
  if (status === 'gesloten') return 'afgehandeld';
  if (!aanvraag) return 'te-beslissen';
  const { ingebrekestellingen, besluit, bezwaren } = aanvraag;
  if (ingebrekestellingen.some(({ dwangsom, vastgesteld }) => dwangsom && !vastgesteld)) return 'ingebreke';
  if (!besluit) return isOpgeschort(aanvraag) ? 'opgeschort' : 'te-beslissen';
  if (besluit.bekendgemaaktOp === null) return 'bekendmaken';
  if (bezwaren.some(isOnbeslist)) return 'bezwaar';
  return bezwaren.some(({ beslist, bekendgemaaktOp }) => beslist && bekendgemaaktOp === undefined)
    ? 'bezwaar-bekendmaken'
    : 'besloten';
}

const isOpgeschort = ({ opschortingen }: AanvraagStand): boolean =>
  opschortingen.some(({ totEnMet }) => totEnMet === null);
const isOnbeslist = ({ beslist, ingetrokkenOp }: BezwaarStand): boolean => !beslist && ingetrokkenOp === undefined;

/** Closed cases say why they closed, so there is no line for them here. */
export function aanvraagInWoorden(d: Dossier): string {
  const stand = AANVRAAGSTANDEN[aanvraagstandVan(d)];
  const { aanvraag } = d;
  if (!aanvraag) return stand;
  const { besluit, ontvangenOp } = aanvraag;
  return [
    stand,
    besluit
      ? `${AANVRAAGUITKOMSTEN[besluit.geldend.uitkomst].toLowerCase()} op ${toonDag(besluit.dag)}`
      : `ontvangen op ${toonDag(ontvangenOp)}`,
  ].join(' · ');
}
