/** What somebody can ask of the municipality in a request that the Awb governs (domain §6). */
export const AANVRAAGSOORTEN = {
  'ander-onderwijs': 'Artikel 15: vrijstelling om ander onderwijs',
  'vervangend-school': 'Artikel 3a: vervangende leerplicht, met de school',
  'vervangend-instelling': 'Artikel 3b: vervangende leerplicht aan een instelling',
  verlof: 'Artikel 11 onder g: verlof van meer dan tien dagen',
} as const;
export type Aanvraagsoort = keyof typeof AANVRAAGSOORTEN;
