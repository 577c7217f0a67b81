import type { Schema } from '../../api/client.ts';

const NAMEN = ['weergave', 'soort', 'fase', 'route', 'school', 'behandelaar', 'status', 'sorteer', 'richting'] as const;
type Naam = (typeof NAMEN)[number];

/** What of the worklist stands in its address: all but the text that is searched for, which may be a name. */
export type WerkvoorraadZoek = Partial<Pick<Schema<'Werkvoorraadvraag'>, Naam>>;

/** Of what has few values, those that mean something here. */
const BEKEND: { readonly [N in Naam]?: readonly WerkvoorraadZoek[N][] } = {
  weergave: ['mijn', 'te-laat', 'deze-week', 'wacht', 'vrij', 'team'],
  soort: ['regulier', 'luxe', 'absoluut', 'vrijstelling', 'aanvraag'],
  fase: ['waarnemen', 'analyseren', 'plannen', 'handelen', 'evalueren'],
  status: ['open', 'alle'],
  sorteer: ['termijn', 'naam', 'school', 'stap', 'behandelaar'],
  richting: ['op', 'af'],
};

/** The address as somebody may have typed it: what means nothing is left out. */
export const leesWerkvoorraadZoek = (zoek: Record<string, unknown>): WerkvoorraadZoek =>
  Object.fromEntries(NAMEN.flatMap((naam) => (isBekend(naam, zoek[naam]) ? [[naam, zoek[naam]]] : [])));

const isBekend = (naam: Naam, waarde: unknown): boolean => {
  const bekend: readonly unknown[] | undefined = BEKEND[naam];
  return typeof waarde === 'string' && (bekend?.includes(waarde) ?? true);
};
