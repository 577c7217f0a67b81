import type { MogelijkeHandeling } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import type { Optie } from '../../ui/Keuze.tsx';
import { leesFormulier } from '../handeling/schema.ts';
import { type Lichaam, type Ontbreekt, tekstVan, type Waarden } from '../handeling/waarden.ts';

/** Name of the choice among the fields of the screen. */
export const KEUZEVELD = 'routes';

/** In the advice and among the choices: no route at all. */
const GEEN = 'geen';
const GEEN_VERVOLGROUTE = 'geen-vervolgroute';

/** The choice of step 7: which actions it can be made with, and what there is to choose. */
export interface Stapkeuze {
  /** More at once: routes run side by side. */
  meer: boolean;
  opties: readonly Optie[];
  /** Why it cannot be made now, as the API says; null when it can. */
  waaromNiet: string | null;
  /** The action of what is chosen. */
  lichaamVan: (codes: readonly string[]) => Lichaam;
  /** Whether what is chosen departs from the order of the MAS, whatever the advice is. */
  gaatVooruit: (codes: readonly string[]) => boolean;
}

const rondAf = (lijst: readonly MogelijkeHandeling[], stap: string): MogelijkeHandeling | undefined =>
  lijst.find(({ handeling, vast }) => handeling === 'rond-af' && vast.stap === stap);

const optiesVan = (handeling: MogelijkeHandeling | undefined, veld: string): readonly Optie[] => {
  const gevonden = leesFormulier(handeling?.schema ?? {}).velden.find(({ naam }) => naam === veld);
  return gevonden && 'opties' in gevonden ? gevonden.opties : [];
};

const isGeen = (codes: readonly string[]): boolean => codes.includes(GEEN);

/** Routekaart A: one or more routes, or none. */
export function routekeuzeUit(lijst: readonly MogelijkeHandeling[]): Stapkeuze {
  const kies = lijst.find(({ handeling }) => handeling === 'kies-routes');
  const zonder = rondAf(lijst, 'keuze-route');
  const geen = optiesVan(zonder, 'uitkomst').filter(({ code }) => code === GEEN_VERVOLGROUTE);
  return {
    meer: true,
    opties: [...optiesVan(kies, 'routes'), ...geen.map(({ naam }) => ({ code: GEEN, naam }))],
    waaromNiet: kies?.mogelijk ? null : (kies?.waarom ?? ''),
    lichaamVan: (codes) =>
      isGeen(codes)
        ? { handeling: 'rond-af', stap: 'keuze-route', uitkomst: GEEN_VERVOLGROUTE }
        : { handeling: 'kies-routes', routes: codes },
    gaatVooruit: (codes) => (isGeen(codes) ? zonder : kies)?.afwijking ?? false,
  };
}

/** Routekaart B: a proces-verbaal or none. */
export function procesverbaalUit(lijst: readonly MogelijkeHandeling[]): Stapkeuze {
  const stap = 'keuze-procesverbaal';
  const kies = rondAf(lijst, stap);
  return {
    meer: false,
    opties: optiesVan(kies, 'uitkomst'),
    waaromNiet: kies?.mogelijk ? null : (kies?.waarom ?? ''),
    lichaamVan: ([uitkomst]) => ({ handeling: 'rond-af', stap, uitkomst }),
    gaatVooruit: () => kies?.afwijking ?? false,
  };
}

/** To choose no route leaves no room for another, and the other way round. */
export const kiesErbij = (eerder: readonly string[], nu: readonly string[]): string[] =>
  isGeen(nu) && !isGeen(eerder) ? [GEEN] : nu.filter((code) => code !== GEEN || nu.length === 1);

/** The order of the advice is that of preference and no matter of choice. */
export const isGelijk = (advies: readonly string[], codes: readonly string[]): boolean =>
  advies.toSorted().join() === codes.toSorted().join();

export type Oordeel =
  /** Nothing chosen yet. */
  | 'niets'
  | 'volgt'
  | 'wijkt-af'
  /** Chosen before its turn. */
  | 'vooruit'
  /** Routes chosen while there is no advice. */
  | 'zonder-advies'
  /** No departure; this choice is explained always. */
  | 'leg-uit';

/** @param advies codes of the routes; null when there is no advice */
export function beoordeel(keuze: Stapkeuze, codes: readonly string[], advies: readonly string[] | null): Oordeel {
  if (codes.length === 0) return 'niets';
  if (!keuze.meer) return keuze.gaatVooruit(codes) ? 'vooruit' : 'leg-uit';
  if (advies === null && !isGeen(codes)) return 'zonder-advies';
  if (advies !== null && !isGelijk(advies, codes)) return 'wijkt-af';
  return keuze.gaatVooruit(codes) ? 'vooruit' : 'volgt';
}

export const isAfwijking = (oordeel: Oordeel): boolean => ['wijkt-af', 'vooruit', 'zonder-advies'].includes(oordeel);
export const vraagtMotivatie = (oordeel: Oordeel): boolean => isAfwijking(oordeel) || oordeel === 'leg-uit';

/** What is sent with the choice to explain it; nothing of what was written for another choice. */
export const uitlegBij = (oordeel: Oordeel, uitleg: Waarden): Lichaam => ({
  ...(isAfwijking(oordeel) && { afwijkreden: tekstVan(uitleg, 'afwijkreden') }),
  ...(vraagtMotivatie(oordeel) && { motivatie: tekstVan(uitleg, 'motivatie').trim() }),
});

/** What is still missing for the choice to be recorded, by field. */
export function ontbreektBij(oordeel: Oordeel, uitleg: Waarden, kiesEerst: string): Ontbreekt[] {
  const { afwijkreden, motivatie } = nl.handeling.ontbreekt;
  const leeg = (veld: string): boolean => tekstVan(uitleg, veld).trim() === '';
  const mist = (nodig: boolean, veld: string, fout: string): Ontbreekt[] => (nodig ? [{ veld, fout }] : []);
  return [
    ...mist(oordeel === 'niets', KEUZEVELD, kiesEerst),
    ...mist(isAfwijking(oordeel) && leeg('afwijkreden'), 'afwijkreden', afwijkreden),
    ...mist(
      vraagtMotivatie(oordeel) && leeg('motivatie'),
      'motivatie',
      isAfwijking(oordeel) ? nl.signalering.waaromFout : motivatie,
    ),
  ];
}
