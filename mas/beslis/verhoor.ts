import { type Beslissingen, metAfwijking, metInhoud, nieuwId } from './types.ts';

/** The hearings of routekaart B. How often somebody must be called is what the protocol says on the day of the call. */
export const verhoorBeslissingen: Beslissingen<'roep-op' | 'leg-verhoor-vast'> = {
  'roep-op': (d, o, omgeving) => {
    const verhoor = nieuwId('verhoor', d);
    const drempel = omgeving.protocol.drempels['verhoor/oproepen'];
    if (!drempel) throw new Error('het protocol kent drempel verhoor/oproepen niet');
    const gegevens = { verhoor, verhoorOp: o.verhoorOp, oproepenNodig: drempel.waarde, ...metAfwijking(omgeving) };
    return [{ soort: 'OpgeroepenVoorVerhoor', gegevens, ...metInhoud(o) }];
  },
  'leg-verhoor-vast': (_, o) => [
    { soort: 'VerhoorVastgelegd', gegevens: { verhoor: o.verhoor, uitkomst: o.uitkomst }, ...metInhoud(o) },
  ],
};
