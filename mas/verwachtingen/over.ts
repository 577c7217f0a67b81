/** What a term is about, as a key. Of what is begun anew the key is another, so that it gets a term of its own. */
import type { Dag } from '../datum.ts';
import type { BijeenkomstStand, MdoStand, RouteStand, VerhoorStand } from '../dossier/types.ts';
import type { Routetermijn } from '../routes/types.ts';
import { type Stap, stapSleutel } from '../stappenplan.ts';

export const overStap = (stap: Stap, ronde: number): string => `stap/${stapSleutel(stap, ronde)}`;
export const overMelding = (nummer: string): string => `melding/${nummer}`;
export const overIntrekking = (nummer: string, vanaf: Dag): string => `intrekking/${nummer}/${vanaf}`;
/** The day that a term of a route counts from: that of a letter which said anew until when it runs, when that came later. */
export const teltVanaf = ({ herteld = {} }: RouteStand, { regel, vanaf }: Routetermijn): Dag | undefined => {
  const gezegd = herteld[regel];
  return vanaf !== undefined && gezegd !== undefined && gezegd > vanaf ? gezegd : vanaf;
};
/** The rule by its last part only: the kind of a route must not show where ids show. */
export const overRoute = (route: RouteStand, termijn: Routetermijn): string => {
  const { id, opgegeven = [] } = route;
  const vanaf = teltVanaf(route, termijn) ?? `zonder-antwoord-${opgegeven.length}`;
  return `route/${id}/${termijn.regel.split('/')[1] ?? ''}/${vanaf}`;
};
/** One that was moved has a term of its own, from its new day. */
export const overVerhoor = ({ id, verzetVan = [], verhoorOp }: VerhoorStand): string =>
  verzetVan.length > 0 ? `verhoor/${id}/${verhoorOp}` : `verhoor/${id}`;
export const overBijeenkomst = ({ id, op }: BijeenkomstStand): string => `bijeenkomst/${id}/${op}`;
export const overBesluit = ({ id }: RouteStand): string => `besluit/${id}`;
export const overMdo = ({ id, gehouden, eersteAfmelding }: MdoStand): string =>
  `mdo/${id}/${gehouden.length + 1}/${gehouden.at(-1) ?? eersteAfmelding}`;
export const overVerzuim = (regel: string, vanaf: Dag): string => `${regel}/${vanaf}`;
export const overThuiszitten = (vanaf: Dag): string => `thuiszitter/${vanaf}`;
export const overAfspraak = (id: string): string => `afspraak/${id}`;
export const overBericht = (over: string): string => `bericht/${over}`;
export const overBrief = (over: string): string => `brief/${over}`;
export const OVER_DOORSTROOMPUNT = 'overdracht/doorstroompunt';
/** Of the overdracht itself, of a letter about it that puts another right, or of its term that was counted anew. */
export const isOverDoorstroompunt = (over: string): boolean => `${over}/`.startsWith(`${OVER_DOORSTROOMPUNT}/`);
