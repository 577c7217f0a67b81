import { lopendeMdos } from '../dossier/mdo.ts';
import { zitThuis } from '../dossier/verzuim.ts';
import type { MdoStand } from '../dossier/types.ts';
import type { Onderwerp } from './types.ts';
import { overMdo } from './over.ts';

/** First within three weeks of the first afmelding, then the evaluation, then as long as the child is at home (P01–P03). */
const regelVan = ({ gehouden }: MdoStand): string =>
  gehouden.length === 0 ? 'mdo/eerste' : gehouden.length === 1 ? 'mdo/evaluatie' : 'mdo/vervolg';

/** The next meeting of the cycle. After the evaluation it goes on only for a (dreigend) thuiszitter. */
export const mdo: Onderwerp = {
  is: (over) => over.startsWith('mdo/'),
  verwacht: (d) =>
    lopendeMdos(d)
      .filter(({ gehouden }) => gehouden.length < 2 || zitThuis(d))
      .map((mdo) => ({
        over: overMdo(mdo),
        regel: regelVan(mdo),
        vanaf: mdo.gehouden.at(-1) ?? mdo.eersteAfmelding,
      })),
  einde: (d, { over }) => {
    const [, id = '', nummer] = over.split('/');
    const gehouden = d.mdos[id]?.gehouden.length ?? 0;
    if (gehouden >= Number(nummer)) return { einde: 'gehaald' };
    if (d.mdos[id]?.stand === 'loopt') return { einde: 'vervallen', reden: 'opnieuw-geteld' };
    const terug = d.mdos[id]?.einde === 'terug-naar-school';
    return { einde: 'vervallen', reden: terug ? 'terug-naar-school' : 'mdo-geeindigd' };
  },
};
