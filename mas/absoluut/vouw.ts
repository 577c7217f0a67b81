import type { Dossier, Vouw } from '../dossier/types.ts';
import type { Absoluutgegevens } from './gebeurtenis.ts';
import type { AbsoluutStand } from './stand.ts';

const vul = ({ absoluut }: Dossier, wat: Partial<AbsoluutStand>): Partial<Dossier> =>
  absoluut ? { absoluut: { ...absoluut, ...wat } } : {};

export const absoluut: Vouw<keyof Absoluutgegevens> = {
  // found once more: what was known stands, and what was not known yet is known now
  AbsoluutVerzuimGemeld: (d, { dag, gegevens: { sinds, bron, geenSchool } }) => ({
    absoluut: {
      ...(geenSchool && { geenSchoolSinds: geenSchool.besluitOp }),
      ...(geenSchool?.oudersWetenSinds !== undefined && { oudersWetenSinds: geenSchool.oudersWetenSinds }),
      ...(d.absoluut ?? { sinds, bron, gemeldOp: dag }),
      ...(d.absoluut?.sinds === null && { sinds }),
    },
  }),
  OudersIngelicht: (d, { dag }) => vul(d, { oudersWetenSinds: dag }),
  InschrijvingVastgelegd: (d, { gegevens }) => vul(d, { ingeschreven: gegevens }),
  VrijstellingGebleken: () => ({}),
};
