import { lopendeMdos } from '../dossier/mdo.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { mdoGehouden } from './mdo.ts';
import { type Beslissingen, metInhoud, nieuwId, weiger } from './types.ts';

/** What a meeting that was held is besides: somebody was heard, or the MDO of the cycle that runs. */
function ookVastgelegd(d: Dossier, id: string, uitkomst: 'gehouden' | 'niet-verschenen' | 'afgezegd'): Voorval[] {
  const stand = d.bijeenkomsten[id];
  if (!stand || uitkomst === 'afgezegd') return [];
  if (stand.aard === 'mdo')
    return uitkomst === 'gehouden' ? lopendeMdos(d).flatMap((mdo) => mdoGehouden(d, mdo.id)) : [];
  if (stand.met === null) return [];
  return [
    {
      soort: 'Gehoord',
      gegevens: { wie: stand.met, uitkomst: uitkomst === 'gehouden' ? 'gehoord' : 'niet-verschenen' },
    },
  ];
}

/** Meetings that are planned, moved, held or missed. */
export const bijeenkomstBeslissingen: Beslissingen<'plan-bijeenkomst' | 'verzet-bijeenkomst' | 'leg-bijeenkomst-vast'> =
  {
    'plan-bijeenkomst': (d, o) => {
      const { aard, met = null, op, tijd } = o;
      const gegevens = { bijeenkomst: nieuwId('bijeenkomst', d), aard, met, op, tijd };
      return [{ soort: 'BijeenkomstGepland', gegevens, ...metInhoud(o) }];
    },
    'verzet-bijeenkomst': (d, o) => {
      const oud = d.bijeenkomsten[o.bijeenkomst];
      if (!oud) return weiger('NietMogelijk', 'Deze bijeenkomst hoort niet bij deze zaak.');
      const was = { op: oud.op, tijd: oud.tijd };
      const gegevens = { bijeenkomst: oud.id, op: o.op, tijd: o.tijd, was };
      return [{ soort: 'BijeenkomstVerzet', gegevens, ...metInhoud(o) }];
    },
    // without a day it was on the day for which it was planned
    'leg-bijeenkomst-vast': (d, o, { vandaag }) => {
      const op = d.bijeenkomsten[o.bijeenkomst]?.op ?? vandaag;
      const dag = o.dag ?? (op < vandaag ? op : vandaag);
      return [
        {
          soort: 'BijeenkomstVastgelegd',
          gegevens: { bijeenkomst: o.bijeenkomst, uitkomst: o.uitkomst },
          dag,
          ...metInhoud(o),
        },
        ...ookVastgelegd(d, o.bijeenkomst, o.uitkomst).map((v) => ({ ...v, dag })),
      ];
    },
  };
