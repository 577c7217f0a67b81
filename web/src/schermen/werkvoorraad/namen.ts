import { useQuery } from '@tanstack/react-query';
import { nl } from '../../teksten/nl.ts';
import { FASEN } from '../../ui/Spoor.tsx';
import type { Filter } from './useFilters.ts';
import { medewerkersVraag, tellingenVraag } from './vragen.ts';

export interface Naam {
  code: string;
  naam: string;
}

/** The code of a phase is its name. */
export const FASENAMEN: readonly (Naam & { nummer: number })[] = FASEN.map(({ nummer, naam }) => ({
  code: naam.toLowerCase(),
  naam,
  nummer,
}));

/** Every kind of case, by name. */
const SOORTNAMEN: readonly Naam[] = Object.entries(nl.leerling.soort).map(([code, naam]) => ({ code, naam }));

/** What there is to filter on, by name. */
export function useNamen(): Record<Filter, readonly Naam[]> {
  const { data: tellingen } = useQuery(tellingenVraag);
  const { data: team } = useQuery(medewerkersVraag);
  return {
    soort: SOORTNAMEN,
    fase: FASENAMEN.map(({ code, nummer, naam }) => ({ code, naam: nl.ui.fase(nummer, naam) })),
    route: tellingen?.routes.map(({ soort, naam }) => ({ code: soort, naam })) ?? [],
    school: tellingen?.scholen.map(({ vestiging, naam }) => ({ code: vestiging, naam })) ?? [],
    behandelaar: team?.medewerkers.map(({ id, naam }) => ({ code: id, naam })) ?? [],
    status: [{ code: 'alle', naam: nl.werkvoorraad.ookGesloten }],
  };
}
