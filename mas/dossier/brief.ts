import type { Exemplaar } from '../brieven.ts';
import type { GebeurtenisVan } from '../gebeurtenis.ts';
import type { BriefStand, Dossier, Vouw } from './types.ts';

type Exemplaarstand = NonNullable<BriefStand['exemplaren']>[number];

const zet = (d: Dossier, over: string, wat: (oud: BriefStand) => BriefStand): Partial<Dossier> => {
  const oud = briefVan(d, over);
  return oud ? { brieven: { ...d.brieven, [over]: wat(oud) } } : {};
};

/** Marks a copy as sent; a copy that was under way when its letter was taken back is one of the letter again. */
function verzend(oud: BriefStand, { dag, nr, gegevens }: GebeurtenisVan<'BriefVerzonden'>): BriefStand {
  const { exemplaar, termijn: regel } = gegevens;
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
    ...(regel !== undefined && { termijn: { regel, nr } }),
  };
}

/** A term that a route or the overdracht counts runs from the day of the letter that said so last. */
function hertel(d: Dossier, { dag, gegevens: { herteld } }: GebeurtenisVan<'BriefVerzonden'>): Partial<Dossier> {
  if (!herteld) return {};
  const [wat, id = ''] = herteld.over.split('/');
  if (wat === 'overdracht') return { plicht: { ...d.plicht, herteld: dag } };
  const route = d.routes[id];
  if (!route) return {};
  const nieuw = { ...route, herteld: { ...route.herteld, [herteld.regel]: dag } };
  return { routes: { ...d.routes, [route.id]: nieuw } };
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
  BriefVerzonden: (d, g) => ({ ...zet(d, g.gegevens.over, (oud) => verzend(oud, g)), ...hertel(d, g) }),
  BrieftermijnAfgerond: (d, g) =>
    zet(d, g.gegevens.over, (oud) => (oud.termijn ? { ...oud, termijn: { ...oud.termijn, afgerondOp: g.dag } } : oud)),
  DocumentToegevoegd: (d, g) => {
    const { document: id, ...gegevens } = g.gegevens;
    return { documenten: { ...d.documenten, [id]: { id, ...gegevens, dag: g.dag, nr: g.nr, regime: g.regime } } };
  },
};

/** The letter that is about this; undefined when none ever was. */
export const briefVan = (d: Dossier, over: string | undefined): BriefStand | undefined =>
  over !== undefined && Object.hasOwn(d.brieven, over) ? d.brieven[over] : undefined;

/** What the letter is about that puts this one right: of the same letter a next one each time. */
export const overCorrectie = (d: Dossier, over: string): string =>
  `${over}/correctie-${Object.keys(d.brieven).filter((sleutel) => sleutel.startsWith(`${over}/correctie-`)).length + 1}`;

/** Somebody else has to look before it goes out, and did not yet. */
export const wachtOpAkkoord = ({ stand, vierOgen = [], goedgekeurd }: BriefStand): boolean =>
  stand === 'vastgesteld' && vierOgen.length > 0 && goedgekeurd === undefined;

/** The copies that are settled and not out. */
export const onverzonden = ({ stand, exemplaren = [] }: BriefStand): Exemplaarstand[] =>
  stand === 'vastgesteld' ? exemplaren.filter(({ verzondenOp }) => verzondenOp === null) : [];

/** Refused by ourselves: nobody may get it as it is, by whatever way. */
const NIET_TE_STUREN: readonly string[] = ['VierOgenNodig', 'BijlageVervallen', 'DagVoorbij'];

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

/** Somebody has to do something more: to look, or to post it, as the municipality chose or since nobody else can. */
export const wachtOpMens = (brief: BriefStand): boolean =>
  wachtOpAkkoord(brief) ||
  zelfTePosten(brief).some(({ geweigerd }) => brief.zelfPosten === true || geweigerd?.code === 'GeenPoststraat');

/** It is out, or goes out without anybody doing anything more. */
export const gaatUit = (brief: BriefStand): boolean =>
  brief.stand === 'verzonden' || (brief.stand === 'vastgesteld' && !wachtOpMens(brief));

/** Whether any copy of it went out. */
export const isDeelsVerzonden = ({ exemplaren = [] }: BriefStand): boolean =>
  exemplaren.some(({ verzondenOp }) => verzondenOp !== null);

/** Why what a letter invites somebody for cannot be moved: one with the day of now lies ready. Null when none does. */
export const uitnodigingLigtKlaar = ({ brieven }: Pick<Dossier, 'brieven'>, over: string): string | null =>
  Object.entries(brieven).some(
    ([van, brief]) => (van === over || van.startsWith(`${over}/`)) && onverzonden(brief).length > 0,
  )
    ? 'Er ligt een brief klaar met de dag van nu. Neem hem eerst terug, of wacht tot hij weg is.'
    : null;
