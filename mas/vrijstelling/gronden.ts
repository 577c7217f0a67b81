/** On which ground somebody is exempt from enrolling a child, by the Act itself (LPW 5, 5a). */
export const VRIJSTELLINGSGRONDEN = {
  ongeschikt: 'Artikel 5 onder a: lichamelijk of psychisch niet geschikt',
  richting: 'Artikel 5 onder b: bedenkingen tegen de richting van de scholen',
  buitenland: 'Artikel 5 onder c: ingeschreven op een school in het buitenland',
  trekkend: 'Artikel 5a: trekkend bestaan',
} as const;
export type Vrijstellingsgrond = keyof typeof VRIJSTELLINGSGRONDEN;
