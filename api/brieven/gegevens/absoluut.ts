/** A child that is enrolled nowhere, as the letter about it says it (LPW 2 lid 1, 19, 22). */
import { inschrijfregel, isGeenSchool } from '../../../mas/absoluut/termijn.ts';
import { berekenTermijn } from '../../../mas/termijn/index.ts';
import type { Vullers } from './types.ts';

export const absoluut: Vullers<'inschrijving'> = {
  inschrijving: ({ bron: { dossier, protocol, dag } }) => {
    const stand = dossier.absoluut;
    const regel = protocol.termijnen[inschrijfregel(dossier)];
    if (!stand || !regel) return null;
    return {
      sinds: stand.sinds,
      aanleiding: isGeenSchool(dossier) ? 'geen-school' : stand.bron === 'vrijstelling' ? 'vrijstelling' : 'registers',
      uiterlijk: berekenTermijn(regel, dag, protocol.kalender, dossier.vakantieregio ?? 'midden').laatsteDag,
    };
  },
};
