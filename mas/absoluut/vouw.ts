import type { Vouw } from '../dossier/types.ts';
import type { Absoluutgegevens } from './gebeurtenis.ts';

export const absoluut: Vouw<keyof Absoluutgegevens> = {
  AbsoluutVerzuimGemeld: (d, g) => ({ absoluut: d.absoluut ?? { ...g.gegevens, gemeldOp: g.dag } }),
};
