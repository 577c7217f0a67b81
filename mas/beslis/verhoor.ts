import { type Beslissingen, metAfwijking, metInhoud, nieuwId, weiger } from './types.ts';

const metTijd = ({ tijd }: { tijd?: string }): { tijd?: string } => (tijd === undefined ? {} : { tijd });

/** The hearings. How often somebody must be called is what the protocol says on the day of the call. */
export const verhoorBeslissingen: Beslissingen<'roep-op' | 'verzet-verhoor' | 'leg-verhoor-vast'> = {
  'roep-op': (d, o, omgeving) => {
    const verhoor = nieuwId('verhoor', d);
    const drempel = omgeving.protocol.drempels['verhoor/oproepen'];
    if (!drempel) throw new Error('het protocol kent drempel verhoor/oproepen niet');
    const gegevens = {
      verhoor,
      verhoorOp: o.verhoorOp,
      oproepenNodig: drempel.waarde,
      ...metTijd(o),
      ...metAfwijking(omgeving),
    };
    return [{ soort: 'OpgeroepenVoorVerhoor', gegevens, ...metInhoud(o) }];
  },
  'verzet-verhoor': (d, o) => {
    const oud = d.verhoren[o.verhoor];
    if (!oud) return weiger('NietMogelijk', 'Deze oproep hoort niet bij deze zaak.');
    const was = { verhoorOp: oud.verhoorOp, ...metTijd(oud) };
    const gegevens = { verhoor: oud.id, verhoorOp: o.verhoorOp, ...metTijd(o), was };
    return [{ soort: 'VerhoorVerzet', gegevens, ...metInhoud(o) }];
  },
  // without a day it was on the day for which people were called: the term of the OM counts from it (T23)
  'leg-verhoor-vast': (d, o, { vandaag }) => {
    const verhoorOp = d.verhoren[o.verhoor]?.verhoorOp ?? vandaag;
    const dag = o.dag ?? (verhoorOp < vandaag ? verhoorOp : vandaag);
    return [
      {
        soort: 'VerhoorVastgelegd',
        gegevens: {
          verhoor: o.verhoor,
          uitkomst: o.uitkomst,
          ...(o.uitkomst === 'gehouden' && o.cautie === 'gegeven' && { cautie: true as const }),
        },
        dag,
        ...metInhoud(o),
      },
    ];
  },
};
