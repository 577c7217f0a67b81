/** Who meets whom: talks, hearings and overleggen, and what was agreed. */
import { vergelijk } from '../../../mas/datum.ts';
import type { BijeenkomstStand } from '../../../mas/dossier/types.ts';
import { openTermijnen } from '../../../mas/dossier/termijn.ts';
import type { Bijeenkomstsoort } from '../../../mas/gebeurtenis.ts';
import { berekenTermijn } from '../../../mas/termijn/index.ts';
import type { Briefbron } from '../bron.ts';
import { afsprakenVoor } from './afspraken.ts';
import { tekstIn } from './tekst.ts';
import type { Vullers } from './types.ts';
import { verdachteVoorKopie } from './verdachte.ts';

export const ontmoetingen: Vullers<'gesprek' | 'verhoor' | 'mdo' | 'verslag' | 'afspraken'> = {
  gesprek: ({ bron }) => {
    const gesprek = volgende(bron, 'gesprek');
    if (!gesprek) return null;
    const { op, tijd, met } = gesprek;
    return { dag: op, tijd, plaats: tekstIn(bron, gesprek.inhoud, 'plaats'), metWie: met };
  },
  mdo: ({ bron }) => {
    const mdo = volgende(bron, 'mdo');
    return mdo ? { dag: mdo.op, tijd: mdo.tijd, plaats: tekstIn(bron, mdo.inhoud, 'plaats') } : null;
  },
  verhoor: ({ bron, persoon }) => {
    const { dossier, over, dag } = bron;
    const [wat, id = ''] = over.split('/');
    const verhoor = wat === 'verhoor' && Object.hasOwn(dossier.verhoren, id) ? dossier.verhoren[id] : undefined;
    if (!verhoor || verhoor.verhoorOp < dag) return null;
    return {
      dag: verhoor.verhoorOp,
      tijd: verhoor.tijd ?? null,
      plaats: tekstIn(bron, verhoor.plaats, 'plaats'),
      opnieuw: Object.values(dossier.verhoren).some(({ uitkomst }) => uitkomst === 'niet-verschenen'),
      verdachte: verdachteVoorKopie(bron, persoon),
    };
  },
  verslag: ({ bron: { dossier, protocol } }) => {
    const gehoudenOp = Object.values(dossier.mdos)
      .flatMap(({ gehouden }) => gehouden)
      .sort()
      .at(-1);
    if (gehoudenOp === undefined) return null;
    const loopt = openTermijnen(dossier).find(({ regel }) => regel === 'mdo/evaluatie');
    const regel = protocol.termijnen['mdo/evaluatie'];
    const regio = dossier.vakantieregio ?? 'midden';
    const geteld = regel ? berekenTermijn(regel, gehoudenOp, protocol.kalender, regio).laatsteDag : null;
    return { gehoudenOp, evaluatieOp: loopt?.laatsteDag ?? geteld };
  },
  afspraken: (kopie) => {
    const alle = afsprakenVoor(kopie);
    const evaluatieOp = alle.map((afspraak) => afspraak.evaluatieOp).sort()[0];
    return evaluatieOp === undefined ? null : { alle, evaluatieOp };
  },
};

/** The first that was planned for the day of the letter or later, and is still to come. */
const volgende = ({ dossier, dag }: Briefbron, aard: Bijeenkomstsoort): BijeenkomstStand | undefined =>
  Object.values(dossier.bijeenkomsten)
    .filter((b) => b.aard === aard && b.uitkomst === null && b.op >= dag)
    .sort((a, b) => vergelijk(a.op, b.op))[0];
