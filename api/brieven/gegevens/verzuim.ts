/** The absence itself, the duty that it breaks, and what somebody is suspected of. */
import type { AbsoluutStand } from '../../../mas/absoluut/stand.ts';
import { aantal, verzuimdagen } from '../../../mas/beslis/gegevens.ts';
import { HOOGSTENS_DAGEN } from '../../../mas/briefvelden.ts';
import { dagVan, type Dag } from '../../../mas/datum.ts';
import { type Plichtige, plichtartikel } from '../../../mas/plichtartikel.ts';
import { type Gemist, gemistPerDag, totTerugkeer } from '../../../mas/verzuim/opgave.ts';
import type { Briefbron } from '../bron.ts';
import type { Persoon } from '../personen.ts';
import type { Vullers, Waarden } from './types.ts';
import { verdachteIn, verdachteVoorKopie } from './verdachte.ts';
import { procesverbaalTegen } from './verloop.ts';

export const verzuim: Vullers<'verzuim' | 'norm' | 'feit'> = {
  verzuim: ({ bron }) => {
    const meldingen = staande(bron);
    const van = meldingen.map(({ eersteDag }) => eersteDag).sort()[0];
    if (van === undefined) return null;
    return {
      van,
      tot: eindeVan(bron),
      ...totaalVan(bron),
      teLaat: aantal(bron.kennis, 'teLaat'),
      meldingsdatum: eersteMelddag(bron),
      dagen: dagenVan(bron),
    };
  },
  norm: ({ bron, persoon }) => {
    if (persoon.rol === 'school') return null;
    return { artikel: artikelVoor(bron, persoon.rol === 'jongere' ? 'jongere' : 'ouder') };
  },
  feit: ({ bron, persoon }) => {
    if (bron.dossier.absoluut) return nietIngeschreven(bron, bron.dossier.absoluut);
    if (staande(bron).length === 0) return null;
    const verdachte =
      bron.stand.brief === 'oproep-verhoor'
        ? opgeroepenVoor(bron, persoon)
        : (procesverbaalTegen({ bron, persoon }) ?? verdachteIn(bron));
    const { eerste, laatste } = verzuimdagen(bron.dossier, bron.kennis);
    const omschrijving = FEITEN[verdachte];
    return { artikel: artikelVoor(bron, verdachte), omschrijving, soort: 'verzuim', van: eerste, tot: laatste };
  },
};

/** Enrolment is the duty of the parents alone, also of a kwalificatieplichtige (LPW 2 lid 1, 4a lid 1; AANW 6). */
function nietIngeschreven(bron: Briefbron, { ingeschreven }: AbsoluutStand): Waarden<'feit'> {
  const { eerste, laatste } = verzuimdagen(bron.dossier, bron.kennis);
  return {
    artikel: artikelVoor(bron, 'ouder'),
    omschrijving: 'het niet zorgen dat de jongere staat ingeschreven op een school',
    soort: ingeschreven ? 'was-niet-ingeschreven' : 'niet-ingeschreven',
    van: eerste,
    tot: laatste,
  };
}

/** In the words of the Leerplichtwet, after "verdachte van". */
const FEITEN: Readonly<Record<Plichtige, string>> = {
  jongere: 'het niet geregeld bezoeken van de school',
  ouder: 'het niet zorgen dat de jongere de school geregeld bezoekt',
};

const LEDEN = { 1: 'eerste', 3: 'derde' } as const;

/** As a letter says it: "artikel 2, eerste lid". */
export function artikelVoor({ dossier, kennis, leerling }: Briefbron, wie: Plichtige): string {
  const { artikel, lid } = plichtartikel(leerling, verzuimdagen(dossier, kennis).eerste, wie);
  return `artikel ${artikel}${lid === null ? '' : `, ${LEDEN[lid]} lid`}`;
}

/** Whoever is called for a verhoor reads what he himself is suspected of; a parent who gets a copy, what his child is. */
function opgeroepenVoor(bron: Briefbron, persoon: Persoon): Plichtige {
  const verdachte = verdachteVoorKopie(bron, persoon);
  if (verdachte !== 'beiden') return verdachte;
  return persoon.rol === 'jongere' ? 'jongere' : 'ouder';
}

/** What stands of the absence: as schools reported it, and refused leave that was taken all the same. */
const staande = ({ dossier }: Briefbron): { eersteDag: Dag; laatsteDag: Dag | null }[] => [
  ...Object.values(dossier.meldingen).filter(({ ingetrokkenOp }) => ingetrokkenOp === null),
  ...(dossier.geweigerdVerlof ?? []).map(({ van, totEnMet }) => ({ eersteDag: van, laatsteDag: totEnMet })),
];

/** The last day that was reported, or that on which the pupil came back; null as long as it lasts. */
function eindeVan(bron: Briefbron): Dag | null {
  const meldingen = staande(bron);
  const open = meldingen.some(({ laatsteDag }) => laatsteDag === null);
  if (open && bron.dossier.verzuim.aaneengeslotenVanaf !== null) return null;
  return (
    meldingen
      .flatMap(({ laatsteDag }) => laatsteDag ?? [])
      .sort()
      .at(-1) ?? null
  );
}

function eersteMelddag({ dossier, teksten }: Briefbron): Dag | null {
  const dagen = Object.values(dossier.meldingen).flatMap(({ inhoud }) => {
    const gemeld = teksten.get(inhoud?.id ?? '')?.melddatumtijd;
    return typeof gemeld === 'string' ? [dagVan(Date.parse(gemeld))] : [];
  });
  return dagen.sort()[0] ?? dossier.geopend?.dag ?? null;
}

function gemistIn({ dossier, kennis }: Briefbron): ReadonlyMap<Dag, Gemist> {
  const opgaven = totTerugkeer(kennis.feiten.opgaven ?? [], dossier.verzuim.terugOp);
  return gemistPerDag(opgaven, kennis.vandaag, kennis.protocol.kalender, dossier.vakantieregio ?? 'midden');
}

function dagenVan(bron: Briefbron): NonNullable<Waarden<'verzuim'>['dagen']> {
  const gemist = gemistIn(bron);
  if (gemist.size > HOOGSTENS_DAGEN) return [];
  return [...gemist].map(([dag, wat]) => ({ dag, wat: wat === 'hele-dag' ? 'de hele dag' : lesuren(wat.size) }));
}

/** In hours when every day was told in lessons; the hours of a whole day are a guess, which no letter makes. */
function totaalVan(bron: Briefbron): Pick<Waarden<'verzuim'>, 'uren' | 'samen'> {
  const gemist = [...gemistIn(bron).values()];
  const dagen = gemist.filter((wat) => wat === 'hele-dag').length;
  const uren = gemist.reduce((som, wat) => som + (wat === 'hele-dag' ? 0 : wat.size), 0);
  if (dagen === 0) return { uren: uren === 0 ? null : uren, samen: null };
  const heel = dagen === 1 ? '1 hele dag' : `${dagen} hele dagen`;
  return { uren: null, samen: uren === 0 ? heel : `${heel} en ${lesuren(uren)}` };
}

const lesuren = (aantal: number): string => (aantal === 1 ? '1 lesuur' : `${aantal} lesuren`);
