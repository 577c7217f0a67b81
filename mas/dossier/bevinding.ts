import type { Vouw } from './types.ts';

/** What the LPA learnt and agreed. Nothing that is lawful follows from most of it: it stands in the ledger for who reads it. */
export const bevindingen: Vouw<
  'BevindingGenoteerd' | 'Gehoord' | 'ContactGezocht' | 'AfspraakGemaakt' | 'AfspraakGeevalueerd'
> = {
  BevindingGenoteerd: () => ({}),
  Gehoord: () => ({}),
  ContactGezocht: () => ({}),
  AfspraakGemaakt: (d, g) => {
    const { afspraak: id, met, evaluatieOp } = g.gegevens;
    return { afspraken: { ...d.afspraken, [id]: { id, met, evaluatieOp, regime: g.regime, uitkomst: null } } };
  },
  AfspraakGeevalueerd: (d, g) => {
    const { afspraak, uitkomst } = g.gegevens;
    const oud = d.afspraken[afspraak];
    return oud ? { afspraken: { ...d.afspraken, [afspraak]: { ...oud, uitkomst } } } : {};
  },
};
