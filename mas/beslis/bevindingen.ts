import { type Beslissingen, metInhoud, nieuwId } from './types.ts';

const metRegime = ({ regime }: { regime?: 'AVG' | 'WPG' }): { regime?: 'AVG' | 'WPG' } => (regime ? { regime } : {});

/** What the LPA learnt and agreed is recorded as it was told. */
export const bevindingBeslissingen: Beslissingen<
  'noteer' | 'leg-gesprek-vast' | 'leg-contact-vast' | 'leg-afspraak-vast' | 'evalueer-afspraak'
> = {
  noteer: (_, o) => [{ soort: 'BevindingGenoteerd', gegevens: {}, ...metInhoud(o), ...metRegime(o) }],
  'leg-gesprek-vast': (_, o) => [
    { soort: 'Gehoord', gegevens: { wie: o.wie, uitkomst: o.uitkomst }, ...metInhoud(o), ...metRegime(o) },
  ],
  'leg-contact-vast': (_, o) => [
    {
      soort: 'ContactGezocht',
      gegevens: { met: o.met, wijze: o.wijze, uitkomst: o.uitkomst },
      ...metInhoud(o),
      ...metRegime(o),
    },
  ],
  'leg-afspraak-vast': (d, o) => {
    const afspraak = nieuwId('afspraak', d);
    const gegevens = { afspraak, met: o.met, evaluatieOp: o.evaluatieOp };
    return [{ soort: 'AfspraakGemaakt', gegevens, ...metInhoud(o), ...metRegime(o) }];
  },
  'evalueer-afspraak': (_, o) => [
    { soort: 'AfspraakGeevalueerd', gegevens: { afspraak: o.afspraak, uitkomst: o.uitkomst }, ...metInhoud(o) },
  ],
};
