import { toonDag } from '../datum.ts';
import type { Woorden } from '../verwoord/types.ts';
import type { Aanvraaggegevens } from './gebeurtenis.ts';
import { AANVRAAGSOORTEN } from './soorten.ts';

const periode = ({ van, totEnMet }: { van: string; totEnMet: string }): string =>
  `${toonDag(van)} tot en met ${toonDag(totEnMet)}`;

export const aanvragen: Woorden<keyof Aanvraaggegevens> = {
  AanvraagOntvangen: {
    soort: 'melding',
    titel: () => 'Aanvraag ontvangen',
    tekst: ({ gegevens }) => `${AANVRAAGSOORTEN[gegevens.aanvraagsoort]}, van ${periode(gegevens)}.`,
  },
  VerlofNaWeigeringGemeld: {
    soort: 'melding',
    titel: () => 'Geweigerd verlof is toch opgenomen',
    tekst: ({ gegevens }) => `Van ${periode(gegevens)}.`,
  },
};
