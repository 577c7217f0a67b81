import { plusDagen } from '../datum.ts';
import type { Dossier, Termijn } from '../dossier/types.ts';
import { isVerstreken } from '../dossier/termijn.ts';
import type { Onderwerp, Verwachting } from '../verwachtingen/types.ts';
import type { AanvraagStand } from './stand.ts';
import { isOpenBrief, overDwangsombrief } from './brieven.ts';
import {
  bekendgemaakt,
  buitenBehandelingVanaf,
  besluitNa,
  besluitregel,
  beslistVanaf,
  isOpenBeroep,
  isOpenBezwaar,
  isVervangend,
  isVoorbij,
  opschortingenVan,
  overAanvraag,
  overBesluit,
  overBezwaar,
  termijnOver,
} from './termijnen.ts';

/**
 * The decision is in time when it is made known in time (Awb 3:40), so its term runs until then. What stood still moves its
 * last day; a day that was told in a letter of uitstel takes its place, and moves by what stands still after that.
 */
function besluit(aanvraag: AanvraagStand): Verwachting[] {
  if (bekendgemaakt(aanvraag) !== null) return [];
  const verdaging = aanvraag.verdagingen.at(-1);
  const opschortingen = opschortingenVan(aanvraag);
  const telt = verdaging
    ? { regel: 'aanvraag/verdaging', vanaf: verdaging.dag, tot: verdaging.tot }
    : { regel: besluitregel(aanvraag), vanaf: aanvraag.ontvangenOp };
  return [{ over: overBesluit(aanvraag), ...telt, opschortingen }];
}

/** What the applicant has to do. */
function aanvulling({ besluit: genomen, opschortingen }: AanvraagStand): Verwachting[] {
  if (genomen) return [];
  return opschortingen
    .filter(({ totEnMet }) => totEnMet === null)
    .map(({ id, grond, van, uiterlijk }) => ({
      over: overAanvraag(grond, id),
      regel: `aanvraag/${grond}`,
      vanaf: plusDagen(van, -1),
      tot: uiterlijk,
    }));
}

/** Until when it can be set aside, which is when that has to be made known (Awb 4:5 lid 4). */
function buitenBehandeling(aanvraag: AanvraagStand, d: Dossier): Verwachting[] {
  const weg = buitenBehandelingVanaf(aanvraag);
  if (!weg || isGekomen(d, aanvraag, 'weg', weg.id) || isVoorbij(d, 'weg', weg.id)) return [];
  return [{ over: overAanvraag('weg', weg.id), regel: 'aanvraag/buiten-behandeling', vanaf: weg.dag }];
}

/** The term for bezwaar, and then the week in which one may still come by post; neither is anybody's duty. */
function bezwaartermijn(aanvraag: AanvraagStand, d: Dossier): Verwachting[] {
  const vanaf = bekendgemaakt(aanvraag);
  if (vanaf === null) return [];
  if (!isVoorbij(d, 'indienen', vanaf))
    return [{ over: overAanvraag('indienen', vanaf), regel: 'bezwaar/indienen', vanaf }];
  const tot = termijnOver(d, 'indienen', vanaf)?.laatsteDag ?? vanaf;
  return isVoorbij(d, 'per-post', tot)
    ? []
    : [{ over: overAanvraag('per-post', tot), regel: 'bezwaar/per-post', vanaf: tot }];
}

/** So long somebody can go to court against each decision on a bezwaar, and then a week by post (Awb 6:7–6:9, 8:1). */
const beroepstermijnen = ({ bezwaren: alle }: AanvraagStand, d: Dossier): Verwachting[] =>
  alle.flatMap(({ id, bekendgemaaktOp: vanaf }): Verwachting[] => {
    if (vanaf === undefined) return [];
    if (!isVoorbij(d, 'beroep', id)) return [{ over: overAanvraag('beroep', id), regel: 'beroep/indienen', vanaf }];
    const tot = termijnOver(d, 'beroep', id)?.laatsteDag ?? vanaf;
    return isVoorbij(d, 'beroep-per-post', id)
      ? []
      : [{ over: overAanvraag('beroep-per-post', id), regel: 'beroep/per-post', vanaf: tot }];
  });

/** The court sets its own days: what it said is asked after, and until then the case waits. */
const beroepen = ({ beroepen: alle = [] }: AanvraagStand): Verwachting[] =>
  alle.filter(isOpenBeroep).map(({ id, ingesteldOp }) => ({
    over: overAanvraag('uitspraak', id),
    regel: 'beroep/uitspraak',
    vanaf: ingesteldOp,
  }));

const bezwaren = ({ bezwaren: alle }: AanvraagStand): Verwachting[] =>
  alle.filter(isOpenBezwaar).map((bezwaar) => ({
    over: overBezwaar(bezwaar),
    regel: bezwaar.commissie ? 'bezwaar/besluit-met-commissie' : 'bezwaar/besluit',
    vanaf: beslistVanaf(bezwaar),
    ...(bezwaar.verdaagdTot !== undefined && { tot: bezwaar.verdaagdTot }),
  }));

/** What goes on after the decision: copies, whether refused leave is taken all the same, and the request for a next year. */
function daarna(aanvraag: AanvraagStand, d: Dossier): Verwachting[] {
  const { besluit: genomen, aanvraagsoort, totEnMet, opgenomen } = aanvraag;
  if (!genomen) return [];
  const { uitkomst, toegekend } = genomen.geldend;
  if (isVervangend(aanvraag)) {
    const afschrift =
      genomen.afschriftOp === undefined && genomen.uitkomst !== 'buiten-behandeling'
        ? [{ over: overAanvraag('afschrift', genomen.id), regel: 'vervangend/afschrift', vanaf: genomen.dag }]
        : [];
    const verlenging =
      toegekend && bekendgemaakt(aanvraag) !== null && !isVoorbij(d, 'verlenging', toegekend.totEnMet)
        ? [
            {
              over: overAanvraag('verlenging', toegekend.totEnMet),
              regel: 'vervangend/verlenging',
              vanaf: toegekend.totEnMet,
            },
          ]
        : [];
    return [...afschrift, ...verlenging];
  }
  const geweigerd =
    aanvraagsoort === 'verlof' &&
    (uitkomst === 'afgewezen' || uitkomst === 'deels') &&
    bekendgemaakt(aanvraag) !== null;
  return geweigerd && opgenomen.length === 0 && !isVoorbij(d, 'nagaan', totEnMet)
    ? [{ over: overAanvraag('nagaan', totEnMet), regel: 'verlof/nagaan', vanaf: totEnMet }]
    : [];
}

/** The two weeks after an ingebrekestelling, the days for which a dwangsom is owed, and the decision about it (Awb 4:18). */
function dwangsommen(aanvraag: AanvraagStand, d: Dossier): Verwachting[] {
  return aanvraag.ingebrekestellingen.flatMap((een): Verwachting[] => {
    const { id, dwangsom, ontvangenOp, vastgesteld } = een;
    if (!dwangsom) return [];
    if (vastgesteld)
      return isOpenBrief(d, overDwangsombrief(id))
        ? [{ over: overAanvraag('dwangsombesluit', id), regel: 'dwangsom/besluit', vanaf: vastgesteld.dag }]
        : [];
    if (besluitNa(aanvraag, een) !== null) return [];
    return isVoorbij(d, 'ingebreke', id)
      ? [{ over: overAanvraag('dwangsom', id), regel: 'dwangsom/looptijd', vanaf: plusDagen(dwangsom.eersteDag, -1) }]
      : [{ over: overAanvraag('ingebreke', id), regel: 'dwangsom/eerste-dag', vanaf: ontvangenOp }];
  });
}

/** No duty of ours: when its day has come it is over. */
const GRENZEN = [
  'aanvulling',
  'instemming',
  'weg',
  'indienen',
  'per-post',
  'beroep',
  'beroep-per-post',
  'verlenging',
  'nagaan',
  'ingebreke',
  'dwangsom',
];

/** Whether what a term waited for has come. */
function isGekomen(d: Dossier, aanvraag: AanvraagStand, wat: string, id: string): boolean {
  switch (wat) {
    case 'besluit':
      return bekendgemaakt(aanvraag) !== null;
    case 'aanvulling':
    case 'instemming':
      return aanvraag.opschortingen.find((een) => een.id === id)?.door === 'aangevuld';
    case 'weg':
      return (
        aanvraag.besluit !== undefined &&
        (aanvraag.besluit.uitkomst !== 'buiten-behandeling' || bekendgemaakt(aanvraag) !== null)
      );
    case 'bezwaar':
      return aanvraag.bezwaren.find((een) => een.id === id)?.bekendgemaaktOp !== undefined;
    case 'uitspraak':
      return aanvraag.beroepen?.find((een) => een.id === id)?.uitspraak !== undefined;
    case 'afschrift':
      return aanvraag.besluit?.afschriftOp !== undefined;
    case 'nagaan':
      return aanvraag.opgenomen.length > 0;
    case 'dwangsombesluit':
      return !isOpenBrief(d, overDwangsombrief(id));
    default:
      return false;
  }
}

/** Counted anew: by a suspension, by a letter of uitstel, or by another decision. */
const HERTELD = ['besluit', 'bezwaar'];

/** What a request waits for. */
export const aanvragen: Onderwerp = {
  is: (over) => over.startsWith('aanvraag/'),
  verwacht: (d) => {
    const { aanvraag } = d;
    if (!aanvraag) return [];
    return [
      ...besluit(aanvraag),
      ...aanvulling(aanvraag),
      ...buitenBehandeling(aanvraag, d),
      ...bezwaartermijn(aanvraag, d),
      ...bezwaren(aanvraag),
      ...beroepstermijnen(aanvraag, d),
      ...beroepen(aanvraag),
      ...daarna(aanvraag, d),
      ...dwangsommen(aanvraag, d),
    ];
  },
  einde: (d, termijn: Termijn) => {
    const [, wat = '', id = ''] = termijn.over.split('/');
    if (d.aanvraag && isGekomen(d, d.aanvraag, wat, id)) return { einde: 'gehaald' };
    if (GRENZEN.includes(wat) && isVerstreken(termijn)) return { einde: 'bereikt' };
    const ingetrokken = wat === 'bezwaar' && d.aanvraag?.bezwaren.some((b) => b.id === id && !isOpenBezwaar(b));
    return { einde: 'vervallen', reden: HERTELD.includes(wat) && !ingetrokken ? 'opnieuw-geteld' : 'vervallen' };
  },
};
