/** For what somebody opens an audit trail: asked at the door, and kept with the record of who looked. */

interface Doel {
  /** As it is chosen, and read back by the pupil, his parents or an auditor. */
  naam: string;
  /** On what ground, besides that of every audit trail. */
  bron: string;
}

export const DOELEN = {
  bezwaar: { naam: 'Een bezwaar of beroep behandelen', bron: 'Awb artikel 7:11' },
  klacht: { naam: 'Een klacht behandelen', bron: 'Awb artikel 9:2' },
  'interne-audit': { naam: 'Interne audit', bron: 'AVG artikel 24' },
  'wpg-audit': { naam: 'Audit van politiegegevens', bron: 'Wpg artikel 33' },
  intervisie: { naam: 'Intervisie: leren van een beslissing', bron: 'Leerplichtwet 1969 artikel 16' },
  'verzoek-betrokkene': { naam: 'Een verzoek van de leerling of de ouders', bron: 'AVG artikel 15' },
  anders: { naam: 'Een ander doel', bron: 'Leerplichtwet 1969 artikel 16' },
} as const satisfies Record<string, Doel>;
export type Doelcode = keyof typeof DOELEN;

export const DOELCODES = Object.keys(DOELEN) as Doelcode[];

/** How a look for this purpose is called in the Logboek dataverwerkingen. */
export type Auditactiviteit = `lees-auditspoor/${Doelcode}`;

/** The activity without the purpose: that of an audit under the Wpg tells that there is an investigation. */
export const ZONDER_DOEL = 'lees-auditspoor';
export const zonderDoel = (activiteit: string): string =>
  activiteit.startsWith(`${ZONDER_DOEL}/`) ? ZONDER_DOEL : activiteit;

/** Whether a look for this purpose tells that something falls under the Wpg. */
export const isWpgDoel = (activiteit: string): boolean =>
  activiteit === ('lees-auditspoor/wpg-audit' satisfies Auditactiviteit);

/** The activities, one a purpose: that is how the purpose stands in the record. */
export const auditactiviteiten = (grondslag: string): Record<Auditactiviteit, { wat: string; grondslag: string }> =>
  Object.fromEntries(
    Object.entries(DOELEN).map(([code, { naam, bron }]) => [
      `lees-auditspoor/${code}`,
      { wat: `Het auditspoor van een zaak inzien. Doel: ${naam}`, grondslag: `${grondslag}; ${bron}` },
    ]),
  ) as Record<Auditactiviteit, { wat: string; grondslag: string }>;
