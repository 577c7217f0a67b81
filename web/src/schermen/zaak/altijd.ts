import type { MogelijkeHandeling, Zaak } from '../../api/zaak.ts';
import { bijSignalering } from './adres.ts';

/** What can be done in any case and at any step: to write something down, to plan, to arrange or to put right. */
const ALTIJD: ReadonlySet<string> = new Set([
  'vul-vragenlijst-in',
  'begin-mdo',
  'beoordeel-thuiszitten',
  'plan-bijeenkomst',
  'noteer',
  'leg-gesprek-vast',
  'leg-contact-vast',
  'leg-afspraak-vast',
  'vraag-intrekking',
  'leg-terugkeer-vast',
  'leg-uitschrijving-vast',
  'leg-overlijden-vast',
  'draag-over-aan-gemeente',
  'draag-over-aan-doorstroompunt',
  'stel-brief-voor',
  'zie-af-van-brief',
  'neem-brief-terug',
  'corrigeer-brief',
  'leg-verzending-vast',
  'rond-brieftermijn-af',
  'voeg-document-toe',
  'stuur-bericht',
  'herinner',
  'bied-opnieuw-aan',
  'trek-toestemming-in',
  'leg-bezorging-vast',
  'laat-antwoord-los',
  'verleng-termijn',
  'wijs-toe',
  'herstel',
  'leg-rectificatie-vast',
]);

/** Whether an action does not hang on how far the case is. The questions of step 7 lead to its choice, so they do. */
export const kanAltijd = (zaak: Pick<Zaak, 'stappen'>, handeling: MogelijkeHandeling): boolean =>
  ALTIJD.has(handeling.handeling) && !bijSignalering(zaak, handeling);
