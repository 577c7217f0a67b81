import { defineConfig } from 'prisma/config';

/**
 * For the command line of Prisma alone (`node tools/prisma.mjs …`); the programs of Schakel read platform/instellingen.ts.
 * `generate` needs no database, so the address may be absent there.
 */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
