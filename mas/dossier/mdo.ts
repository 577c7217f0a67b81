import type { Dossier, MdoStand, Vouw } from './types.ts';

const zet = (d: Dossier, id: string, wat: (oud: MdoStand) => Partial<MdoStand>): Partial<Dossier> => {
  const oud = d.mdos[id];
  return oud ? { mdos: { ...d.mdos, [id]: { ...oud, ...wat(oud) } } } : {};
};

/** The cycle of multidisciplinaire overleggen. */
export const mdo: Vouw<'MdoBegonnen' | 'MdoAfmeldingVastgelegd' | 'MdoGehouden' | 'MdoGeeindigd'> = {
  MdoBegonnen: (d, g) => {
    const { mdo: id, aanleiding, eersteAfmelding } = g.gegevens;
    return {
      mdos: { ...d.mdos, [id]: { id, stand: 'loopt', aanleiding, eersteAfmelding, gehouden: [], einde: null } },
    };
  },
  MdoAfmeldingVastgelegd: (d, g) => zet(d, g.gegevens.mdo, () => ({ eersteAfmelding: g.gegevens.eersteAfmelding })),
  MdoGehouden: (d, g) => zet(d, g.gegevens.mdo, ({ gehouden }) => ({ gehouden: [...gehouden, g.dag] })),
  MdoGeeindigd: (d, g) => zet(d, g.gegevens.mdo, () => ({ stand: 'klaar', einde: g.gegevens.reden })),
};

/** The cycles that run. One is begun only while none runs; a correction may bring back another. */
export const lopendeMdos = (d: Dossier): MdoStand[] => Object.values(d.mdos).filter(({ stand }) => stand === 'loopt');
