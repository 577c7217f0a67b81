import type { Schema } from '../../api/client.ts';

/** What of the worklist stands in its address: all but the text that is searched for, which may be a name. */
export type WerkvoorraadZoek = Partial<
  Pick<Schema<'Werkvoorraadvraag'>, 'weergave' | 'fase' | 'route' | 'school' | 'behandelaar' | 'sorteer' | 'richting'>
>;

const NAMEN = ['weergave', 'fase', 'route', 'school', 'behandelaar', 'sorteer', 'richting'] as const;

/** The address as somebody may have typed it: what is no text is left out, and the API refuses what it does not know. */
export const leesWerkvoorraadZoek = (zoek: Record<string, unknown>): WerkvoorraadZoek =>
  Object.fromEntries(NAMEN.flatMap((naam) => (typeof zoek[naam] === 'string' ? [[naam, zoek[naam]]] : [])));
