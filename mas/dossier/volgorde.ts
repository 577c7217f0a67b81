/** In the order in which they began: the id of a part of a case ends in the number of its booking. */
export const opVolgorde = <T extends { id: string }>(delen: readonly T[]): T[] =>
  [...delen].sort((a, b) => boekingVan(a) - boekingVan(b));

const boekingVan = ({ id }: { id: string }): number => Number(id.slice(id.lastIndexOf('-') + 1));
