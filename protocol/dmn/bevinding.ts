/** What is wrong with a table of a protocol, said so that the beheerder who drew it can mend it. */
export interface Tabelbevinding {
  /** Name of the decision; of the model when it concerns the whole. */
  beslissing: string;
  /** Number of the rule, from 1. */
  regel?: number;
  /** Label of the column. */
  cel?: string;
  /** What stands in the cell. */
  tekst?: string;
  wat: string;
  doe: string;
}
