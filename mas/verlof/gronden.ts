/**
 * Why a child may stay away with leave of the head of the school: the holiday of LPW 11 onder f, and the weighty
 * circumstances of 11 onder g as the policy rule lists them (Beleidsregel BWBR0031787).
 */
export type Verlofartikel = 'f' | 'g';
interface Grondregel {
  naam: string;
  artikel: Verlofartikel;
  /** The threshold that says for how many schooldagen at most; null for what is never lawful. */
  drempel: string | null;
}

export const VERLOFGRONDEN = {
  vakantie: { naam: 'Vakantie wegens het beroep van een ouder', artikel: 'f', drempel: 'verlof/hoofd-dagen' },
  verhuizing: { naam: 'Verhuizing', artikel: 'g', drempel: 'verlof/verhuizing' },
  huwelijk: { naam: 'Huwelijk tot en met de derde graad', artikel: 'g', drempel: 'verlof/huwelijk' },
  'huwelijk-buitenland': { naam: 'Huwelijk in het buitenland', artikel: 'g', drempel: 'verlof/huwelijk-buitenland' },
  'ziekte-familie': { naam: 'Levensbedreigende ziekte in de familie', artikel: 'g', drempel: 'verlof/ziekte-familie' },
  'overlijden-eerste-graad': {
    naam: 'Overlijden in de eerste graad',
    artikel: 'g',
    drempel: 'verlof/overlijden-eerste-graad',
  },
  'overlijden-tweede-graad': {
    naam: 'Overlijden in de tweede graad',
    artikel: 'g',
    drempel: 'verlof/overlijden-tweede-graad',
  },
  'overlijden-verdere-graad': {
    naam: 'Overlijden in de derde of vierde graad',
    artikel: 'g',
    drempel: 'verlof/overlijden-verdere-graad',
  },
  'overlijden-buitenland': {
    naam: 'Overlijden in het buitenland',
    artikel: 'g',
    drempel: 'verlof/overlijden-buitenland',
  },
  jubileum: { naam: 'Jubileum', artikel: 'g', drempel: 'verlof/jubileum' },
  'wettelijke-verplichting': {
    naam: 'Wettelijke verplichting',
    artikel: 'g',
    drempel: 'verlof/wettelijke-verplichting',
  },
  anders: { naam: 'Andere gewichtige omstandigheid', artikel: 'g', drempel: 'verlof/andere-omstandigheid' },
  familiebezoek: { naam: 'Familiebezoek in het buitenland', artikel: 'g', drempel: null },
  'goedkope-tickets': { naam: 'Goedkope tickets', artikel: 'g', drempel: null },
  wereldreis: { naam: 'Wereldreis of verre reis', artikel: 'g', drempel: null },
  drukte: { naam: 'Drukte op de weg', artikel: 'g', drempel: null },
  'andere-kinderen-vrij': { naam: 'Andere kinderen zijn al vrij', artikel: 'g', drempel: null },
} as const satisfies Record<string, Grondregel>;
export type Verlofgrond = keyof typeof VERLOFGRONDEN;

/** `vervallen`: it was recorded by mistake, or nobody asks for it any more. It counts for nothing. */
export const VERLOFBESLUITEN = { verleend: 'Verleend', geweigerd: 'Geweigerd', vervallen: 'Vervallen' } as const;
export type Verlofbesluit = keyof typeof VERLOFBESLUITEN;

/** How often a holiday of this kind can be given in a schooljaar, and in which weeks it never can (LPW 13a). */
export const VAKANTIEKEREN = 'verlof/vakantie-keren';
export const EERSTE_LESWEKEN = 'verlof/eerste-lesweken';
/** How many schooldagen of each kind the head of the school can give in a schooljaar (LPW 13a, 14). */
export const DAGEN_VAN_HET_HOOFD = 'verlof/hoofd-dagen';

/** The thresholds that leave is counted by. */
export const VERLOFDREMPELS: readonly string[] = [
  VAKANTIEKEREN,
  EERSTE_LESWEKEN,
  ...new Set(Object.values(VERLOFGRONDEN).flatMap(({ drempel }) => drempel ?? [])),
];
