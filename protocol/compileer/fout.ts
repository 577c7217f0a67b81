/** What is wrong with a protocol, said so that the beheerder who wrote the file can mend it. */

export interface Bevinding {
  /** Path from the folder that holds the protocols: "landelijk/termijnen.yaml". */
  bestand: string;
  regel: number;
  /** "stap/onderzoek.eenheid", "vakanties[3].noord"; empty when it concerns the whole file. */
  sleutel: string;
  wat: string;
  doe: string;
}

const toon = ({ bestand, regel, sleutel, wat, doe }: Bevinding): string =>
  `${bestand}:${regel} ${sleutel === '' ? '' : `${sleutel}: `}${wat}. ${doe}.`;

/** A protocol that cannot be compiled, with everything that is wrong with it at once. */
export class ProtocolFout extends Error {
  override readonly name = 'ProtocolFout';
  readonly fouten: readonly Bevinding[];

  constructor(fouten: readonly Bevinding[]) {
    super(`Het protocol klopt niet (${fouten.length}):\n${fouten.map((fout) => `  ${toon(fout)}`).join('\n')}`);
    this.fouten = fouten;
  }
}
