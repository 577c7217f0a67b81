import { pasMigratiesToe } from './databank/migraties.ts';
import { leesInstellingen } from './instellingen.ts';
import { maakLog } from './log.ts';
import { richtIn } from './temporal/inrichten.ts';

/**
 * Makes a database and a Temporal server ready for Schakel, once before worker and API start: what `npm start` does by
 * itself, for where each part runs in a container of its own. May be run again, and by several at once.
 */
const instellingen = leesInstellingen(process.env);
const log = maakLog('gereedmaken', instellingen.logLevel);
const { databaseUrl, databaseOwnerUrl = databaseUrl, temporalAddress, proefzakenAan } = instellingen;
if (!databaseOwnerUrl || !temporalAddress) {
  log.fatal('Zet DATABASE_URL en TEMPORAL_ADDRESS: dit programma maakt gereed wat er al is, en start zelf niets.');
  process.exit(1);
}

try {
  log.info({ migraties: await pasMigratiesToe(databaseOwnerUrl) }, 'de databank is bij');
  const { versie, tijdspringen, reden } = await richtIn(temporalAddress, instellingen);
  log.info({ versie, tijdspringen }, 'de Temporal-server is ingericht');
  if (proefzakenAan && !tijdspringen) log.warn(`PROEFZAKEN_AAN staat op 1, maar ${reden}`);
} catch (fout) {
  log.fatal({ fout }, 'gereedmaken is niet gelukt');
  process.exit(1);
}
