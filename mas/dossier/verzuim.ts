import type { Dossier, Vouw } from './types.ts';

/** What is known of the absence itself: how long it lasts, and whether the child gets any education. */
export const verzuim: Vouw<'VerzuimGeteld' | 'LeerlingTerug' | 'ThuiszittenBeoordeeld'> = {
  VerzuimGeteld: (d, g) => ({ verzuim: { ...d.verzuim, ...g.gegevens } }),
  LeerlingTerug: (d, g) => ({ verzuim: { ...d.verzuim, aaneengeslotenVanaf: null, terugOp: g.dag } }),
  ThuiszittenBeoordeeld: (d, g) => ({
    verzuim: { ...d.verzuim, thuiszitten: { oordeel: g.gegevens.oordeel, dag: g.dag } },
  }),
};

/** Whether the child is (in danger of becoming) a thuiszitter, as the LPA last judged; back at school nobody is. */
export const zitThuis = ({ verzuim: { thuiszitten, terugOp } }: Dossier): boolean =>
  thuiszitten !== null &&
  thuiszitten.oordeel !== 'geen-thuiszitter' &&
  !(terugOp !== null && terugOp >= thuiszitten.dag);
