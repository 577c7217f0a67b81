/** What a step asks of the LPA, and what the MAS says of it (seeds S000, S004): for who does it, and for who departs from it. */
import type { Zaaksoort } from '../begrippen.ts';
import type { Dossier } from '../dossier/types.ts';
import { type Stap, STAPPENPLAN } from '../stappenplan.ts';
import { aanDeBeurt, looptVooruit } from '../voortgang.ts';

interface Staptekst {
  uitleg: string;
  norm: string;
}

export const STAPTEKSTEN: Readonly<Record<Stap, Staptekst>> = {
  'contact-school': {
    uitleg: 'U bespreekt met de school of de melding klopt, en wat zij zelf al deed.',
    norm: 'Stap 2 van de MAS: neem na een melding contact op met de school.',
  },
  'keuze-routekaart': {
    uitleg: 'U kiest routekaart A, of routekaart B bij een vermoeden van luxeverzuim.',
    norm: 'Stap 3 van de MAS: kies bij een vermoeden van luxeverzuim routekaart B, en anders A.',
  },
  kennisgevingsbrief: {
    uitleg: 'U legt vast dat een kennisgevingsbrief niet nodig is.',
    norm: 'Stap 4 van de MAS: wie een kennisgevingsbrief stuurt, kijkt daarna of die werkt.',
  },
  waarschuwing: {
    uitleg: 'U legt vast dat een waarschuwing niet volstaat.',
    norm: 'Stap 4 van de MAS: ga eerst na of een waarschuwing volstaat.',
  },
  onderzoek: {
    uitleg: 'U hoort ouders, jongere en school, en stelt vast of het verzuim ongeoorloofd is.',
    norm: 'Stap 5 van de MAS: stel met een onderzoek vast of het verzuim ongeoorloofd is.',
  },
  'onderzoek-luxe': {
    uitleg: 'U onderzoekt of het luxeverzuim verwijtbaar is.',
    norm: 'Stap 5 van de MAS: onderzoek het luxeverzuim.',
  },
  brief: {
    uitleg: 'U legt vast dat de brief met uw bevindingen is verzonden.',
    norm: 'Stap 6 van de MAS: schrijf de ouders of de jongere een brief na het onderzoek.',
  },
  verhoor: {
    uitleg: 'U sluit de stap af zoals de verhoren gingen.',
    norm: 'Stap 6 van de MAS: roep de ouders op voor verhoor.',
  },
  'keuze-route': {
    uitleg: 'U legt vast dat er geen vervolgroute komt.',
    norm: 'Stap 7 van de MAS: kies de route met het signaleringsinstrument.',
  },
  'keuze-procesverbaal': {
    uitleg: 'U kiest of er een proces-verbaal komt, en legt uit waarom.',
    norm: 'Stap 7 van de MAS: kies na het verhoor of er een proces-verbaal komt.',
  },
  uitvoering: {
    uitleg: 'De stap is klaar als de routes van stap 7 klaar zijn.',
    norm: 'Stap 8 van de MAS: voer de route uit die bij stap 7 is gekozen.',
  },
  terugkoppeling: {
    uitleg: 'U legt vast dat de school en de ketenpartners de resultaten kennen.',
    norm: 'Stap 9 van de MAS: koppel de resultaten terug aan de school en de ketenpartners.',
  },
  evaluatie: {
    uitleg: 'U kiest hoe de zaak eindigt, of dat zij teruggaat naar stap 7.',
    norm: 'Stap 10 van de MAS: evalueer de gemaakte keuzes met de ketenpartners.',
  },
};

/** What step 5 and 6 ask where no school is. */
const BIJ_ABSOLUUT: Readonly<Partial<Record<Stap, string>>> = {
  onderzoek:
    'U gaat na of de leerling ergens staat ingeschreven of is vrijgesteld, hoort de ouders, en wijst hen op hun plicht.',
  brief: 'U legt vast dat de ouders zijn aangeschreven om hun kind in te schrijven.',
  terugkoppeling: 'U legt vast dat de ketenpartners de resultaten kennen, en de school als er een is.',
};
export const uitlegVanStap = (soort: Zaaksoort | null | undefined, stap: Stap): string =>
  (soort === 'absoluut' ? BIJ_ABSOLUUT[stap] : undefined) ?? STAPTEKSTEN[stap].uitleg;

/** What the MAS says against doing this step now: its order, or else the step itself. */
export function normBijStap(d: Dossier, stap: Stap): string {
  const eerst = aanDeBeurt(d);
  return eerst !== null && eerst !== stap && looptVooruit(d, stap)
    ? `De stappen van de MAS gaan op volgorde: stap ${STAPPENPLAN[eerst].nummer} komt eerst.`
    : stap === 'contact-school' && isZonderMelding(d)
      ? 'Stap 2 van de MAS: neem contact op met de school. Er is geen melding: geweigerd verlof is toch opgenomen.'
      : STAPTEKSTEN[stap].norm;
}

/** It began with refused leave that was taken all the same, and no school reported it. */
const isZonderMelding = ({ meldingen, geweigerdVerlof }: Dossier): boolean =>
  geweigerdVerlof !== undefined && Object.keys(meldingen).length === 0;
