import { Prisma } from '../prisma/generated/client.ts';

/** A text without capitals and accents, in which *zoe* finds *Zoë*: an accent is a sign of its own after its letter. */
export const kaal = (tekst: Prisma.Sql | string): Prisma.Sql =>
  Prisma.sql`regexp_replace(normalize(lower(${tekst}), nfd), '[\\u0300-\\u036f]', '', 'g')`;
