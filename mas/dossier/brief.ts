import type { Exemplaar } from '../brieven.ts';
import type { Dag } from '../datum.ts';
import type { BriefStand, Dossier, Vouw } from './types.ts';

type Exemplaarstand = NonNullable<BriefStand['exemplaren']>[number];

const zet = (d: Dossier, over: string, wat: (oud: BriefStand) => BriefStand): Partial<Dossier> => {
  const oud = briefVan(d, over);
  return oud ? { brieven: { ...d.brieven, [over]: wat(oud) } } : {};
};

/** Marks a copy as sent; a copy that was under way when its letter was taken back is one of the letter again. */
function verzend(oud: BriefStand, exemplaar: string, dag: Dag, regel: string | undefined): BriefStand {
  const { teruggenomen = [], exemplaren = [], ...rest } = oud;
  const onderweg = teruggenomen.filter(({ id }) => id === exemplaar);
  const alle = [...exemplaren, ...onderweg.map((e): Exemplaarstand => ({ ...e, verzondenOp: null }))].map((e) =>
    e.id === exemplaar ? { ...e, verzondenOp: dag } : e,
  );
  const blijft = teruggenomen.filter(({ id }) => id !== exemplaar);
  const klaar = alle.length > 0 && alle.every(({ verzondenOp }) => verzondenOp !== null);
  return {
    ...rest,
    exemplaren: alle,
    ...(blijft.length > 0 && { teruggenomen: blijft }),
    ...(klaar && { stand: 'verzonden' as const, verzondenOp: dag }),
    ...(regel !== undefined && { termijn: { regel } }),
  };
}

const zonderStand = ({ id, aan, versie, kanaal, document }: Exemplaar): Exemplaar => ({
  id,
  aan,
  versie,
  kanaal,
  document,
});

/** Letters from the moment that they are due, and what somebody brought in. */
export const brieven: Vouw<
  | 'BriefNodig'
  | 'BriefVastgesteld'
  | 'BriefGoedgekeurd'
  | 'BriefTeruggenomen'
  | 'BriefAfgezien'
  | 'BriefVervallen'
  | 'BriefVerzonden'
  | 'BrieftermijnAfgerond'
  | 'DocumentToegevoegd'
> = {
  BriefNodig: (d, g) => {
    const { brief, over, corrigeert } = g.gegevens;
    const nieuw: BriefStand = { brief, dag: g.dag, ...(corrigeert !== undefined && { corrigeert }) };
    return { brieven: { ...d.brieven, [over]: nieuw } };
  },
  BriefVastgesteld: (d, g) =>
    zet(d, g.gegevens.over, (oud) => ({
      ...oud,
      stand: 'vastgesteld',
      vastgesteld: { dag: g.dag, nr: g.nr, door: g.actor.soort === 'account' ? g.actor.id : '' },
      exemplaren: g.gegevens.exemplaren.map((exemplaar) => ({ ...exemplaar, verzondenOp: null })),
      ...(g.gegevens.bijlagen && { bijlagen: g.gegevens.bijlagen }),
      vierOgen: g.gegevens.vierOgen,
      meldNa: g.gegevens.meldNa,
      ...(g.gegevens.zelfPosten && { zelfPosten: true as const }),
    })),
  BriefGoedgekeurd: (d, g) =>
    zet(d, g.gegevens.over, (oud) => ({
      ...oud,
      goedgekeurd: { dag: g.dag, door: g.actor.soort === 'account' ? g.actor.id : '' },
    })),
  // what it was about stays, and the copies: one of them may be under way
  BriefTeruggenomen: (d, g) =>
    zet(d, g.gegevens.over, ({ brief, dag, corrigeert, exemplaren = [], teruggenomen = [] }) => ({
      brief,
      dag,
      ...(corrigeert !== undefined && { corrigeert }),
      teruggenomen: [...teruggenomen, ...exemplaren.map(zonderStand)],
    })),
  BriefAfgezien: (d, g) => zet(d, g.gegevens.over, (oud) => ({ ...oud, stand: 'afgezien' })),
  BriefVervallen: (d, g) => zet(d, g.gegevens.over, (oud) => ({ ...oud, stand: 'vervallen' })),
  BriefVerzonden: (d, g) =>
    zet(d, g.gegevens.over, (oud) => verzend(oud, g.gegevens.exemplaar, g.dag, g.gegevens.termijn)),
  BrieftermijnAfgerond: (d, g) =>
    zet(d, g.gegevens.over, (oud) => (oud.termijn ? { ...oud, termijn: { ...oud.termijn, afgerondOp: g.dag } } : oud)),
  DocumentToegevoegd: (d, g) => {
    const { document: id, sha256, aard } = g.gegevens;
    return { documenten: { ...d.documenten, [id]: { id, sha256, aard, dag: g.dag, nr: g.nr, regime: g.regime } } };
  },
};

/** The letter that is about this; undefined when none ever was. */
export const briefVan = (d: Dossier, over: string | undefined): BriefStand | undefined =>
  over !== undefined && Object.hasOwn(d.brieven, over) ? d.brieven[over] : undefined;

/** Somebody else has to look before it goes out, and did not yet. */
export const wachtOpAkkoord = ({ stand, vierOgen = [], goedgekeurd }: BriefStand): boolean =>
  stand === 'vastgesteld' && vierOgen.length > 0 && goedgekeurd === undefined;

/** The copies that are settled and not out. */
export const onverzonden = ({ stand, exemplaren = [] }: BriefStand): Exemplaarstand[] =>
  stand === 'vastgesteld' ? exemplaren.filter(({ verzondenOp }) => verzondenOp === null) : [];

/** Refused by ourselves: nobody may get it as it is, by whatever way. */
const NIET_TE_STUREN: readonly string[] = ['VierOgenNodig', 'BijlageVervallen'];

/** The copies that wait for an official to post them: nobody else does, or Schakel could not get them out. */
export const zelfTePosten = (brief: BriefStand): Exemplaarstand[] =>
  wachtOpAkkoord(brief)
    ? []
    : onverzonden(brief).filter(
        ({ kanaal, hapertSinds, geweigerd }) =>
          kanaal === 'post' &&
          !NIET_TE_STUREN.includes(geweigerd?.code ?? '') &&
          (brief.zelfPosten === true || hapertSinds !== undefined || geweigerd !== undefined),
      );

/** Somebody has to do something more: to look, or to post it. */
export const wachtOpMens = (brief: BriefStand): boolean =>
  wachtOpAkkoord(brief) || (brief.zelfPosten === true && zelfTePosten(brief).length > 0);

/** It is out, or goes out without anybody doing anything more. */
export const gaatUit = (brief: BriefStand): boolean =>
  brief.stand === 'verzonden' || (brief.stand === 'vastgesteld' && !wachtOpMens(brief));

/** Whether any copy of it went out. */
export const isDeelsVerzonden = ({ exemplaren = [] }: BriefStand): boolean =>
  exemplaren.some(({ verzondenOp }) => verzondenOp !== null);
