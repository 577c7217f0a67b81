import type { Dossier, Vouw } from '../dossier/types.ts';
import type { Vrijstellinggegevens } from './gebeurtenis.ts';
import type { KennisgevingStand, PeriodeStand, VrijstellingStand } from './stand.ts';

const LEEG: VrijstellingStand = { kennisgevingen: {}, perioden: {}, register: {} };

const zet = (d: Dossier, wat: (oud: VrijstellingStand) => Partial<VrijstellingStand>): Partial<Dossier> => {
  const oud = d.vrijstelling ?? LEEG;
  return { vrijstelling: { ...oud, ...wat(oud) } };
};

const zetKennisgeving = (d: Dossier, id: string, wat: Partial<KennisgevingStand>): Partial<Dossier> =>
  zet(d, ({ kennisgevingen }) => {
    const oud = kennisgevingen[id];
    return oud ? { kennisgevingen: { ...kennisgevingen, [id]: { ...oud, ...wat } } } : {};
  });

const zetPeriode = (d: Dossier, id: string, wat: Partial<PeriodeStand>): Partial<Dossier> =>
  zet(d, ({ perioden }) => {
    const oud = perioden[id];
    return oud ? { perioden: { ...perioden, [id]: { ...oud, ...wat } } } : {};
  });

/** The register knows an exemption as it was told of it, and keeps it when a correction takes the exemption back. */
const begin = (d: Dossier, periode: PeriodeStand): Partial<Dossier> =>
  zet(d, ({ perioden, register }) => {
    const { vrijstelling, grond, van, totEnMet, kennisgevingTot, eerderBeroep } = periode;
    const bekend = { vrijstelling, grond, van, totEnMet, kennisgevingTot, eerderBeroep };
    return {
      perioden: { ...perioden, [vrijstelling]: periode },
      register: { ...register, [vrijstelling]: bekend },
    };
  });

/** What parents told, what was judged of it, and what holds by it. */
export const vrijstellingen: Vouw<keyof Vrijstellinggegevens> = {
  KennisgevingOntvangen: (d, g) => {
    const { kennisgeving: id, ...verteld } = g.gegevens;
    const nieuw = { id, ...verteld, ontvangenOp: g.dag, inhoud: g.inhoud, beoordeling: null };
    return zet(d, ({ kennisgevingen }) => ({ kennisgevingen: { ...kennisgevingen, [id]: nieuw } }));
  },
  KennisgevingIngetrokken: (d, { dag, gegevens: { kennisgeving } }) =>
    zetKennisgeving(d, kennisgeving, { ingetrokkenOp: dag }),
  KennisgevingBeoordeeld: (d, { dag, nr, gegevens: { kennisgeving, oordeel, eersteBeroep, redenen, toetsen } }) =>
    zetKennisgeving(d, kennisgeving, { beoordeling: { oordeel, eersteBeroep, redenen, toetsen, dag, nr } }),
  VrijstellingIngegaan: (d, { dag, gegevens }) => begin(d, { ...gegevens, dag }),
  VrijstellingVoortgezet: (d, { dag, gegevens }) => begin(d, { ...gegevens, kennisgeving: null, dag }),
  VrijstellingNietVerlengd: (d, { dag, gegevens: { vrijstelling } }) =>
    zetPeriode(d, vrijstelling, { nietVerlengdOp: dag }),
  VrijstellingBeeindigd: (d, { dag, gegevens: { vrijstelling, totEnMet, reden } }) =>
    zetPeriode(d, vrijstelling, { totEnMet, beeindigd: { reden, dag } }),
  TerugkeerBesproken: (d, { dag, inhoud, gegevens: { vrijstelling, uitkomst } }) =>
    zetPeriode(d, vrijstelling, { terugkeer: { uitkomst, dag, inhoud } }),
  // it stands in the ledger for who reads it: what follows from it is booked with it
  InschrijvingNagegaan: () => ({}),
};
