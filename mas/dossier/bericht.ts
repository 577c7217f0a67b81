import type { Dag } from '../datum.ts';
import { duoSleutel, berichtSleutel, briefSleutel } from '../sleutels.ts';
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

/** What happened to something that has to go out, by its business key. A copy is a part of its letter. */
function zetBezorging(d: Dossier, sleutel: string, wat: Omit<Bezorgstand, 'meldNa'>): Partial<Dossier> {
  const bericht = Object.keys(d.berichten).find((over) => berichtSleutel(d, d.berichten[over]) === sleutel);
  if (bericht !== undefined) return zet(d, bericht, wat);
  for (const { meldingsnummer, duo = [] } of Object.values(d.meldingen)) {
    const stand = duo.find(({ volg }) => duoSleutel(d, meldingsnummer, volg) === sleutel);
    if (stand) return zetDuo(d, meldingsnummer, stand.volg, (oud) => ({ ...oud, ...wat }));
  }
  const brief = Object.entries(d.brieven).find(([, { exemplaren = [] }]) =>
    exemplaren.some(({ id }) => briefSleutel(d, id) === sleutel),
  );
  return brief ? { brieven: { ...d.brieven, [brief[0]]: zetExemplaar(d, brief[1], sleutel, wat) } } : {};
}

const zetExemplaar = (
  d: Dossier,
  brief: BriefStand,
  sleutel: string,
  wat: Omit<Bezorgstand, 'meldNa'>,
): BriefStand => ({
  ...brief,
  ...wat,
  exemplaren: (brief.exemplaren ?? []).map((e) => (briefSleutel(d, e.id) === sleutel ? { ...e, ...wat } : e)),
});

/** Messages from the moment that they are due, their answers, and how it stands with everything that has to go out. */
export const berichten: Vouw<
  | 'BerichtNodig'
  | 'BerichtBezorgd'
  | 'AntwoordOntvangen'
  | 'AntwoordLosgelaten'
  | 'HerinneringGevraagd'
  | 'BezorgingHapert'
  | 'BezorgingGeweigerd'
  | 'DuoStatusNodig'
  | 'DuoStatusGemeld'
> = {
  BerichtNodig: (d, g) => {
    const { over, ...bericht } = g.gegevens;
    const nieuw: BerichtStand = { ...bericht, dag: g.dag, ...(g.inhoud && { inhoud: g.inhoud }) };
    return {
      berichten: { ...d.berichten, [over]: nieuw },
      berichtnummers: metNummer(d.berichtnummers, nieuw.kenmerk),
    };
  },
  BerichtBezorgd: (d, g) => zet(d, g.gegevens.over, { bezorgd: { dag: g.dag, kanaal: g.gegevens.kanaal } }),
  AntwoordOntvangen: (d, g) => {
    const { over, antwoord: bericht, uitkomst } = g.gegevens;
    return zet(d, over, { antwoord: { bericht, uitkomst, dag: g.dag } });
  },
  AntwoordLosgelaten: (d, g) => zet(d, g.gegevens.over, { losgelatenOp: g.dag }),
  HerinneringGevraagd: (d, g) => ({
    herinneringen: { ...d.herinneringen, [g.gegevens.termijn]: g.gegevens.keer },
  }),
  BezorgingHapert: (d, g) => zetBezorging(d, g.gegevens.bezigheid, { hapertSinds: g.dag }),
  BezorgingGeweigerd: (d, g) => {
    const { bezigheid, code } = g.gegevens;
    return bezigheid.startsWith(`${d.id}/herinner/`)
      ? { herinneringenGeweigerd: [...d.herinneringenGeweigerd, { sleutel: bezigheid, dag: g.dag }] }
      : zetBezorging(d, bezigheid, { geweigerd: { code, dag: g.dag } });
  },
  DuoStatusNodig: (d, g) =>
    zetMelding(d, g.gegevens.meldingsnummer, (duo) => [...duo, { ...g.gegevens, dag: g.dag, gemeldOp: null }]),
  DuoStatusGemeld: (d, g) => zetDuo(d, g.gegevens.meldingsnummer, g.gegevens.volg, (stand) => gemeld(stand, g.dag)),
};

/** What DUO did not hear yet when the melding went back, or was withdrawn, it does not have to hear any more. */
export const zonderWachtende = ({ duo }: MeldingStand): Pick<MeldingStand, 'duo'> =>
  duo ? { duo: duo.map((stand) => (stand.gemeldOp === null ? { ...stand, hoeftNiet: true } : stand)) } : {};

/** The message that is about this; undefined when none ever was. */
export const berichtVan = (d: Dossier, over: string | undefined | null): BerichtStand | undefined =>
  over != null && Object.hasOwn(d.berichten, over) ? d.berichten[over] : undefined;
