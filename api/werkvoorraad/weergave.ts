/** The views of the worklist: which cases each one holds, as conditions on `zaak z`. */
import { type Dag, plusDagen, weekdag } from '../../mas/datum.ts';
import { mag, type Wie } from '../../mas/rechten.ts';
import { Prisma } from '../../prisma/generated/client.ts';
import type { Weergave, Zaakkeuze } from './schemas.ts';

const VRIJDAG = 5;

/** The last day of "deze week": the Friday of the week of a day, and in the weekend that of the next. */
export const uiterlijkVrijdag = (dag: Dag): Dag => plusDagen(dag, (VRIJDAG - weekdag(dag) + 7) % 7);

/** Open ones stand in an index of their own (`zaak_open_idx`); for the others every case of the municipality is looked at. */
const STATUSSEN: Record<Zaakkeuze, Prisma.Sql> = {
  open: Prisma.sql`z.status = 'open'`,
  gesloten: Prisma.sql`z.status = 'gesloten'`,
  alle: Prisma.sql`z.status in ('open', 'gesloten')`,
};

/** Cases of this person's municipalities. The same as `mag(wie, 'lees-werkvoorraad', …)`; trial cases are not among them. */
export const zakenVan = ({ gemeenten }: Wie, status: Zaakkeuze): Prisma.Sql =>
  Prisma.sql`not z.proef and ${STATUSSEN[status]} and z.gemeente = any(${[...gemeenten]})`;

/** Whether this person may read what falls under the Wpg in the case. */
export const metWpg = (wie: Wie): Prisma.Sql =>
  Prisma.sql`z.gemeente = any(${wie.gemeenten.filter((gemeente) => mag(wie, 'lees-wpg', { gemeenten: [gemeente] }))})`;

/** Whose terms somebody watches: an LPA his own, a teamleider those of the team. */
const eigen = ({ id, rol }: Wie): Prisma.Sql => (rol === 'lpa' ? Prisma.sql`z.behandelaar = ${id}` : Prisma.sql`true`);

/** @param vandaag the day of who looks at the list */
export const weergaven = (wie: Wie, vandaag: Dag): Record<Weergave, Prisma.Sql> => ({
  mijn: Prisma.sql`z.behandelaar = ${wie.id}`,
  'te-laat': Prisma.sql`${eigen(wie)} and z.eerste_termijn < ${vandaag}`,
  'deze-week': Prisma.sql`${eigen(wie)} and z.eerste_termijn between ${vandaag} and ${uiterlijkVrijdag(vandaag)}`,
  wacht: Prisma.sql`${eigen(wie)} and (z.wacht or (z.wacht_wpg and ${metWpg(wie)}))`,
  vrij: Prisma.sql`z.behandelaar is null`,
  team: Prisma.sql`true`,
});
