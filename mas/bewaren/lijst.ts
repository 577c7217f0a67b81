/** Why somebody leaves a case out of a list of destruction. Codes: a text about it would outlive the case. */
export const WEGLAATREDENEN = {
  'loopt-nog': 'Er loopt nog iets buiten Schakel, zoals een klacht of een rechtszaak.',
  verzoek: 'De leerling of een ouder vroeg om de zaak te bewaren.',
  'blijvend-bewaren': 'De archivaris wil de zaak blijvend bewaren.',
  'hoort-er-niet': 'De gegevens van de zaak kloppen niet, en worden eerst hersteld.',
} as const;
export type Weglaatreden = keyof typeof WEGLAATREDENEN;
