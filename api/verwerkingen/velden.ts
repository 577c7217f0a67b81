/**
 * Which of what is recorded of a person somebody changed: that stands in the Logboek dataverwerkingen as part of the activity,
 * so that it is known who changed what and when (AVG 5 lid 2). What it was, or became, is not in a log.
 */
export const WIJZIGVELDEN = {
  'gezag/erbij': 'er kwam iemand met gezag bij',
  'gezag/eraf': 'er ging iemand met gezag af',
  'gezag/rol': 'de rol van wie gezag heeft',
  'gezag/naam': 'de naam van wie gezag heeft',
  'gezag/telefoon': 'de telefoon van wie gezag heeft',
  'gezag/email': 'het e-mailadres van wie gezag heeft',
  'gezag/adres': 'het eigen adres van wie gezag heeft',
  'gezag/adresGeheim': 'of het eigen adres van wie gezag heeft geheim is',
  'gezag/geblokkeerd': 'of een ander meekijkt met brieven aan wie gezag heeft',
  'gezag/digitaal': 'of wie gezag heeft brieven per e-mail krijgt',
  'gezag/taal': 'de taal van wie gezag heeft',
  'jongere/email': 'het e-mailadres van de jongere',
  'jongere/digitaal': 'of de jongere brieven per e-mail krijgt',
  'jongere/taal': 'de taal van de jongere',
} as const;
export type Wijzigveld = keyof typeof WIJZIGVELDEN;

/** How a change of this field is called in the Logboek dataverwerkingen. */
export type Wijzigactiviteit = `wijzig-leerling/${Wijzigveld}`;

/** The activities, one a field. */
export const wijzigactiviteiten = (grondslag: string): Record<Wijzigactiviteit, { wat: string; grondslag: string }> =>
  Object.fromEntries(
    Object.entries(WIJZIGVELDEN).map(([veld, naam]) => [
      `wijzig-leerling/${veld}`,
      { wat: `De gegevens van een leerling wijzigen: ${naam}`, grondslag },
    ]),
  ) as Record<Wijzigactiviteit, { wat: string; grondslag: string }>;

/** The activity without the field: which one is for who supervises, and could say too much about somebody to another. */
export const zonderVeld = (activiteit: string): string =>
  activiteit.startsWith('wijzig-leerling/') ? 'wijzig-leerling' : activiteit;
