/** Why Schakel itself does not send something; a code of the other side is as it came. */
export const WEIGERCODES = [
  'GeenOntvanger',
  'MeerOntvangers',
  'GeenAdres',
  'GeenDigitaal',
  'GeenKanaal',
  'GeenPoststraat',
  'AdresNietToegestaan',
  'AdresOngeldig',
  'GeheimOngeldig',
  'TeGroot',
  'GeenToestemming',
  'GeenBoa',
  'InhoudVerlopen',
  'VierOgenNodig',
  'DagVoorbij',
  'BijlageVervallen',
  'VraagNietBezorgd',
] as const;
export type Weigercode = (typeof WEIGERCODES)[number];
