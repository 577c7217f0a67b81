import type { BijeenkomstStand, Dossier, Vouw } from './types.ts';

const zet = (d: Dossier, id: string, wat: (oud: BijeenkomstStand) => Partial<BijeenkomstStand>): Partial<Dossier> => {
  const oud = d.bijeenkomsten[id];
  return oud ? { bijeenkomsten: { ...d.bijeenkomsten, [id]: { ...oud, ...wat(oud) } } } : {};
};

/** Meetings that were planned, moved, held or missed. */
export const bijeenkomsten: Vouw<'BijeenkomstGepland' | 'BijeenkomstVerzet' | 'BijeenkomstVastgelegd'> = {
  BijeenkomstGepland: (d, g) => {
    const { bijeenkomst: id, aard, met, op, tijd } = g.gegevens;
    const nieuw = { id, aard, met, op, tijd, verzetVan: [], uitkomst: null, inhoud: g.inhoud };
    return { bijeenkomsten: { ...d.bijeenkomsten, [id]: nieuw } };
  },
  BijeenkomstVerzet: (d, g) => {
    const { bijeenkomst, op, tijd, was } = g.gegevens;
    const plaats = g.inhoud?.velden.includes('plaats') ? { inhoud: g.inhoud } : {};
    return zet(d, bijeenkomst, ({ verzetVan }) => ({ op, tijd, verzetVan: [...verzetVan, was.op], ...plaats }));
  },
  BijeenkomstVastgelegd: (d, g) => zet(d, g.gegevens.bijeenkomst, () => ({ uitkomst: g.gegevens.uitkomst })),
};
