import type { Dag } from '../datum.ts';
import { isOverMetToestemming } from '../toestemming.ts';
import { duoSleutel, berichtSleutel, briefSleutel, zonderKeer } from '../sleutels.ts';
import type { BerichtStand, Bezorgstand, BriefStand, Dossier, DuoStand, MeldingStand, Vouw } from './types.ts';

const zet = (d: Dossier, over: string, wat: Partial<BerichtStand>): Partial<Dossier> => {
  const oud = berichtVan(d, over);
  return oud ? { berichten: { ...d.berichten, [over]: { ...oud, ...wat } } } : {};
};

const zetMelding = (d: Dossier, nummer: string, wat: (duo: DuoStand[]) => DuoStand[]): Partial<Dossier> => {
  const oud = Object.hasOwn(d.meldingen, nummer) ? d.meldingen[nummer] : undefined;
  return oud ? { meldingen: { ...d.meldingen, [nummer]: { ...oud, duo: wat(oud.duo ?? []) } } } : {};
};

const zetDuo = (d: Dossier, nummer: string, volg: number, wat: (stand: DuoStand) => DuoStand): Partial<Dossier> =>
  zetMelding(d, nummer, (duo) => duo.map((stand) => (stand.volg === volg ? wat(stand) : stand)));

const gemeld = ({ hoeftNiet: _, ...stand }: DuoStand, dag: Dag): DuoStand => ({ ...stand, gemeldOp: dag });

/** How many messages of each code there were with this one: its kenmerk ends in the number. */
export function metNummer(nummers: Dossier['berichtnummers'], kenmerk: string | undefined): Dossier['berichtnummers'] {
  const [code = '', nummer] = kenmerk?.split('/') ?? [];
  return nummer === undefined ? nummers : { ...nummers, [code]: Math.max(nummers[code] ?? 0, Number(nummer)) };
}

type Zet = <T extends Bezorgstand>(oud: T) => T;
const erbij =
  (wat: Bezorgstand): Zet =>
  (oud) => ({ ...oud, ...wat });
/** As if it was never tried. */
const alsNieuw: Zet = (oud) => {
  const nieuw = { ...oud };
  delete nieuw.geweigerd;
  delete nieuw.hapertSinds;
  return nieuw;
};

/** What happened to something that has to go out, by its business key. A copy is a part of its letter. */
function zetBezorging(d: Dossier, bezigheid: string, wat: Zet, meldNa?: Dag): Partial<Dossier> {
  const sleutel = zonderKeer(bezigheid);
  const ook = erbij(meldNa === undefined ? {} : { meldNa });
  const bericht = Object.keys(d.berichten).find((over) => berichtSleutel(d, d.berichten[over]) === sleutel);
  const stand = berichtVan(d, bericht);
  if (bericht !== undefined && stand) return { berichten: { ...d.berichten, [bericht]: ook(wat(stand)) } };
  for (const { meldingsnummer, duo = [] } of Object.values(d.meldingen)) {
    const status = duo.find(({ volg }) => duoSleutel(d, meldingsnummer, volg) === sleutel);
    if (status) return zetDuo(d, meldingsnummer, status.volg, (oud) => ook(wat(oud)));
  }
  const brief = Object.entries(d.brieven).find(([, { exemplaren = [] }]) =>
    exemplaren.some(({ id }) => briefSleutel(d, id) === sleutel),
  );
  return brief ? { brieven: { ...d.brieven, [brief[0]]: ook(zetExemplaar(d, brief[1], sleutel, wat)) } } : {};
}

/** The letter shows what is the matter with its copies: offering one again says nothing of another that was refused. */
function zetExemplaar(d: Dossier, brief: BriefStand, sleutel: string, wat: Zet): BriefStand {
  const { exemplaren = [] } = brief;
  const anders = exemplaren.some((e) => briefSleutel(d, e.id) !== sleutel && e.geweigerd !== undefined);
  return {
    ...(wat === alsNieuw && anders ? brief : wat(brief)),
    exemplaren: exemplaren.map((e) => (briefSleutel(d, e.id) === sleutel ? wat(e) : e)),
  };
}

/** Whom it is for holds until somebody chooses otherwise. */
const metKeuze = (d: Dossier, sleutel: string | undefined, partner: string | undefined): Partial<Dossier> =>
  sleutel === undefined || partner === undefined ? {} : { partnerkeuzes: { ...d.partnerkeuzes, [sleutel]: partner } };

/** In a route that runs the consent is a part of the route. */
const zonderToestemming = (d: Dossier, dag: Dag): Dossier['routes'] =>
  Object.fromEntries(
    Object.entries(d.routes).map(([id, route]) => [
      id,
      isOverMetToestemming(route) ? { ...route, toestemmingIngetrokkenOp: dag } : route,
    ]),
  );

/** Messages from the moment that they are due, their answers, and how it stands with everything that has to go out. */
export const berichten: Vouw<
  | 'BerichtNodig'
  | 'BerichtBezorgd'
  | 'AntwoordOntvangen'
  | 'AntwoordLosgelaten'
  | 'HerinneringGevraagd'
  | 'BezorgingHapert'
  | 'BezorgingGeweigerd'
  | 'OpnieuwAangeboden'
  | 'BezorgingOnzeker'
  | 'DuoStatusNodig'
  | 'DuoStatusGemeld'
  | 'ToestemmingIngetrokken'
> = {
  BerichtNodig: (d, g) => {
    const { over, partner, ...bericht } = g.gegevens;
    const nieuw: BerichtStand = { ...bericht, dag: g.dag, ...(g.inhoud && { inhoud: g.inhoud }) };
    return {
      berichten: { ...d.berichten, [over]: nieuw },
      berichtnummers: metNummer(d.berichtnummers, nieuw.kenmerk),
      ...metKeuze(d, berichtSleutel(d, nieuw), partner),
    };
  },
  BerichtBezorgd: (d, g) => zet(d, g.gegevens.over, { bezorgd: { dag: g.dag, kanaal: g.gegevens.kanaal } }),
  AntwoordOntvangen: (d, g) => {
    const { over, antwoord: bericht, ...rest } = g.gegevens;
    const inhoud = g.inhoud?.velden.includes('antwoord') ? g.inhoud : undefined;
    return zet(d, over, { antwoord: { bericht, ...rest, dag: g.dag, ...(inhoud && { inhoud }) } });
  },
  AntwoordLosgelaten: (d, g) => zet(d, g.gegevens.over, { losgelatenOp: g.dag }),
  HerinneringGevraagd: (d, g) => ({
    herinneringen: { ...d.herinneringen, [g.gegevens.termijn]: g.gegevens.keer },
    herinnerdOp: { ...d.herinnerdOp, [g.gegevens.termijn]: g.dag },
  }),
  BezorgingHapert: (d, g) => zetBezorging(d, g.gegevens.bezigheid, erbij({ hapertSinds: g.dag })),
  BezorgingGeweigerd: (d, g) => {
    const { bezigheid, code } = g.gegevens;
    return bezigheid.startsWith(`${d.id}/herinner/`)
      ? { herinneringenGeweigerd: [...d.herinneringenGeweigerd, { sleutel: bezigheid, dag: g.dag }] }
      : zetBezorging(d, bezigheid, erbij({ geweigerd: { code, dag: g.dag } }));
  },
  OpnieuwAangeboden: (d, g) => {
    const { bezigheid, keer, meldNa, partner } = g.gegevens;
    return {
      ...zetBezorging(d, bezigheid, alsNieuw, meldNa),
      herinneringenGeweigerd: d.herinneringenGeweigerd.filter(({ sleutel }) => zonderKeer(sleutel) !== bezigheid),
      onzeker: d.onzeker.filter(({ sleutel }) => zonderKeer(sleutel) !== bezigheid),
      opnieuw: { ...d.opnieuw, [bezigheid]: keer },
      ...metKeuze(d, bezigheid, partner),
    };
  },
  BezorgingOnzeker: (d, g) => ({ onzeker: [...d.onzeker, { sleutel: g.gegevens.bezigheid, dag: g.dag }] }),
  DuoStatusNodig: (d, g) =>
    zetMelding(d, g.gegevens.meldingsnummer, (duo) => [...duo, { ...g.gegevens, dag: g.dag, gemeldOp: null }]),
  DuoStatusGemeld: (d, g) => zetDuo(d, g.gegevens.meldingsnummer, g.gegevens.volg, (stand) => gemeld(stand, g.dag)),
  ToestemmingIngetrokken: (d, { dag, gegevens: { partner } }) => ({
    documenten: Object.fromEntries(
      Object.entries(d.documenten).map(([id, document]) => [
        id,
        document.partner === partner ? { ingetrokkenOp: dag, ...document } : document,
      ]),
    ),
    ...(partner === 'hulpverlener' && { routes: zonderToestemming(d, dag) }),
  }),
};

/** What DUO did not hear yet when the melding went back, or was withdrawn, it does not have to hear any more. */
export const zonderWachtende = ({ duo }: MeldingStand): Pick<MeldingStand, 'duo'> =>
  duo ? { duo: duo.map((stand) => (stand.gemeldOp === null ? { ...stand, hoeftNiet: true } : stand)) } : {};

/** The message that is about this; undefined when none ever was. */
export const berichtVan = (d: Dossier, over: string | undefined | null): BerichtStand | undefined =>
  over != null && Object.hasOwn(d.berichten, over) ? d.berichten[over] : undefined;
