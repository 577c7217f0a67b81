import type { Dossier, MdoStand, Vouw } from './types.ts';

const zet = (d: Dossier, id: string, wat: (oud: MdoStand) => Partial<MdoStand>): Partial<Dossier> => {
  const oud = d.mdos[id];
  return oud ? { mdos: { ...d.mdos, [id]: { ...oud, ...wat(oud) } } } : {};
};

/** The cycle of multidisciplinaire overleggen. */
export const mdo: Vouw<'MdoBegonnen' | 'MdoAfmeldingVastgelegd' | 'MdoGehouden' | 'MdoGeeindigd'> = {
  MdoBegonnen: (d, g) => {
    const { mdo: id, aanleiding, eersteAfmelding } = g.gegevens;
    return { mdos: { ...d.mdos, [id]: { id, stand: 'loopt', aanleiding, eersteAfmelding, gehouden: [] } } };
  },
  MdoAfmeldingVastgelegd: (d, g) => zet(d, g.gegevens.mdo, () => ({ eersteAfmelding: g.gegevens.eersteAfmelding })),
  MdoGehouden: (d, g) => zet(d, g.gegevens.mdo, ({ gehouden }) => ({ gehouden: [...gehouden, g.dag] })),
  MdoGeeindigd: (d, g) => zet(d, g.gegevens.mdo, () => ({ stand: 'klaar' })),
};

/** The cycle that runs; there is never more than one. */
export const lopendMdo = (d: Dossier): MdoStand | null =>
  Object.values(d.mdos).find(({ stand }) => stand === 'loopt') ?? null;
