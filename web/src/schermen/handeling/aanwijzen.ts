import type { MogelijkeHandeling } from '../../api/zaak.ts';

/** The event that an action is about: people point it out where it stands, and never type its number. */
export const AANGEWEZEN = 'nr';

type Schema = Readonly<Record<string, unknown>>;
const eigenschappenVan = ({ schema = {} }: MogelijkeHandeling): Schema => (schema.properties ?? {}) as Schema;

/** Whether the action leaves open which event it is about. */
export const vraagtAanwijzen = (handeling: MogelijkeHandeling): boolean =>
  handeling.vast[AANGEWEZEN] === undefined && AANGEWEZEN in eigenschappenVan(handeling);

/** The action about this event: from there on that is fixed. */
export function wijsAan(handeling: MogelijkeHandeling, nr: number): MogelijkeHandeling {
  const vast = { [AANGEWEZEN]: nr };
  const properties = { ...eigenschappenVan(handeling), [AANGEWEZEN]: { const: nr } };
  return { ...handeling, vast: { ...handeling.vast, ...vast }, schema: { ...handeling.schema, properties } };
}

/**
 * The number of an event as an address has it; what is no such number points at nothing.
 * @param laatste of the last event of the case: a number after it is of no event
 */
export const aangewezenIn = ({ nr }: Readonly<Record<string, string | number>>, laatste: number): number | undefined =>
  /^[1-9]\d{0,6}$/.test(String(nr)) && Number(nr) <= laatste ? Number(nr) : undefined;
