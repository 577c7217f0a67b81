/** The users as whom the programs come into a PostgreSQL (deploy/postgres/rollen.sh), for a database of a test's own. */
import pg from 'pg';
import type { Bronnen } from '../../api/regime.ts';
import { maakPrisma } from '../../platform/databank/prisma.ts';

const ROLLEN = `do $$ begin create role schakel_app nologin; exception when duplicate_object then null; end $$;
  do $$ begin create role schakel_wpg nologin in role schakel_app; exception when duplicate_object then null; end $$;
  create user schakel_dienst password 'verzonnen' in role schakel_app;
  create user schakel_opsporing password 'verzonnen' in role schakel_wpg`;

/** @returns how who sees nothing of the Wpg comes in, and how who sees both regimes */
export async function maakGebruikers(eigenaar: string): Promise<Record<keyof Bronnen, string>> {
  const db = new pg.Client({ connectionString: eigenaar });
  await db.connect();
  await db.query(ROLLEN);
  await db.end();
  const als = (gebruiker: string): string => {
    const url = new URL(eigenaar);
    url.username = gebruiker;
    url.password = 'verzonnen';
    return url.href;
  };
  return { smal: als('schakel_dienst'), ruim: als('schakel_opsporing') };
}

/** The same as clients; `sluit` closes them. */
export async function tweeGebruikers(eigenaar: string): Promise<Bronnen & { sluit: () => Promise<void> }> {
  const urls = await maakGebruikers(eigenaar);
  const [smal, ruim] = [maakPrisma(urls.smal), maakPrisma(urls.ruim)];
  return {
    smal,
    ruim,
    sluit: async () => {
      await Promise.all([smal.$disconnect(), ruim.$disconnect()]);
    },
  };
}
