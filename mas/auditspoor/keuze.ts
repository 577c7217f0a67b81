/** How what somebody chose stands to what the table said. */
import { adviesUit, volgtAdvies } from '../advies.ts';
import type { Waarde } from '../beslistabel.ts';
import type { Besluitsoort } from '../besluiten.ts';
import type { GebeurtenisVan } from '../gebeurtenis.ts';

type Gewogen = Pick<GebeurtenisVan<'BeslissingGewogen'>['gegevens'], 'besluit' | 'uitkomst' | 'gekozen' | 'afwijking'>;
export type Houding = 'volgt' | 'wijkt-af';

const zelfde = (naam: string) => (uitkomst: Record<string, Waarde>, gekozen: Waarde) => uitkomst[naam] === gekozen;

/**
 * Whether a choice is what the table advised, by the tables that advise one thing. The others only say what may be done, and who
 * does that follows nothing: `beide` of the routekaart, against whom a proces-verbaal can be made, whether Halt is open.
 */
const VOLGT: Readonly<Partial<Record<Besluitsoort, (uitkomst: Record<string, Waarde>, gekozen: Waarde) => boolean>>> = {
  routekaart: zelfde('routekaart'),
  waarschuwing: ({ waarschuwing }, gekozen) => waarschuwing === 'waarschuwing' && gekozen === 'volstaat',
  routeadvies: (uitkomst, gekozen) =>
    Array.isArray(gekozen) && gekozen.length > 0 && volgtAdvies(adviesUit(uitkomst), gekozen.map(String)),
  'veilig-thuis': ({ veiligThuis }, gekozen) => veiligThuis === 'melden' && gekozen === 'veilig-thuis-gemeld',
  thuiszitter: zelfde('thuiszitter'),
  vrijstelling: zelfde('vrijstelling'),
  'duo-reden': zelfde('duoReden'),
};

/** Null when nothing was chosen, or when there was nothing to follow. */
export function houdingVan({ besluit, uitkomst, gekozen, afwijking }: Gewogen): Houding | null {
  if (gekozen === null) return null;
  if (afwijking) return 'wijkt-af';
  if (VOLGT[besluit]?.(uitkomst, gekozen) === true) return 'volgt';
  // what the LPA judges of thuiszitten is no action that departs; that it differs is what the norm counts
  return besluit === 'thuiszitter' ? 'wijkt-af' : null;
}
