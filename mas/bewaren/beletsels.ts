/** Why a case may not be destroyed yet, whatever its term says. */
import type { Dag } from '../datum.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import type { Dossier } from '../dossier/types.ts';
import { openBezwaren } from '../routes/last.ts';
import { isVernietigd } from './vernietigd.ts';

export const BELETSELS = {
  open: 'De zaak is nog open.',
  'al-vernietigd': 'De inhoud van de zaak is al vernietigd.',
  bezwaar: 'Op een bezwaar is nog niet beslist.',
  beroep: 'De rechter heeft nog geen uitspraak gedaan.',
  last: 'Een last onder dwangsom loopt nog.',
  termijn: 'Een termijn in de zaak loopt nog.',
  'andere-zaak-open': 'Een andere zaak van deze leerling is nog open: het dossier van een leerling is één.',
  'geboortedatum-onbekend':
    'De geboortedatum is niet bekend: dan is niet te zeggen tot wanneer de zaak bewaard blijft.',
  'geen-termijn': 'Het protocol noemt geen bewaartermijn die in deze zaak begint.',
  'post-wacht':
    'Er is iets binnengekomen dat nog niet in de zaak staat. Is het verwerkt of afgehandeld? Dan kan de zaak op een volgende lijst.',
  onleesbaar:
    'De zaak is niet goed te lezen. Laat dat eerst uitzoeken: npm run controle noemt de plaats, het auditspoor toont wat er nog staat.',
  'andere-lijst': 'De zaak stond ook op een andere lijst. Daar staat wat er met haar gebeurt.',
  'termijn-niet-voorbij':
    'De zaak moet langer bewaard blijven dan in het voorstel stond: intussen is iets hersteld, zoals de geboortedatum.',
} as const;
export type Beletsel = keyof typeof BELETSELS;

/** What the dossier alone does not tell. */
export interface Omstandigheden {
  /** Another case of this child is open: its dossier is one. */
  andereOpen: boolean;
  /** Something came in for what would go, and is not in the case yet: nobody read what it says. */
  postWacht: boolean;
  vandaag: Dag;
}

export function beletsels(d: Dossier, { andereOpen, postWacht, vandaag }: Omstandigheden): Beletsel[] {
  const routes = Object.values(d.routes);
  const redenen: [Beletsel, boolean][] = [
    ['open', d.status !== 'gesloten'],
    ['al-vernietigd', isVernietigd(d)],
    ['bezwaar', routes.some((route) => openBezwaren(route).length > 0) || heeftOpenBezwaar(d)],
    ['beroep', (d.aanvraag?.beroepen ?? []).some(({ uitspraak }) => !uitspraak)],
    ['last', routes.some(({ last, stand }) => last !== undefined && stand === 'loopt')],
    ['termijn', openTermijnen(d).some(({ laatsteDag }) => laatsteDag >= vandaag)],
    ['andere-zaak-open', andereOpen],
    ['post-wacht', postWacht],
  ];
  return redenen.flatMap(([reden, geldt]) => (geldt ? [reden] : []));
}

const heeftOpenBezwaar = ({ aanvraag }: Dossier): boolean =>
  (aanvraag?.bezwaren ?? []).some(({ beslist, ingetrokkenOp }) => !beslist && ingetrokkenOp === undefined);
