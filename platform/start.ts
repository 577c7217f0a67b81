import { type Huis, HuisFout, startHuis } from './huis.ts';
import { InstellingenFout } from './instellingen.ts';
import { MigratieFout } from './databank/migraties.ts';
import { StartFout } from './proces.ts';
import { BouwFout } from './temporal/bouw.ts';
import { InrichtFout } from './temporal/inrichten.ts';
import { GeenServer } from './temporal/vind.ts';
import { bouwSchermen } from './webbouw.ts';

/** `npm start`: all of Schakel on one machine, until Ctrl-C. */

/** Errors whose message says all that a person needs; of every other one the place is told too. */
const VERTELBAAR = [HuisFout, InstellingenFout, MigratieFout, StartFout, BouwFout, InrichtFout, GeenServer];

const OUDER_MS = 1_000;

const zeg = (tekst: string): void => {
  console.log(tekst);
};

function vertel(huis: Huis): void {
  const regels = [
    ['OpenAPI', `${huis.api}/v1/openapi.json`],
    ['Temporal', `${huis.temporal.address} (versie ${huis.temporal.versie || 'onbekend'})`],
    ['Proefzaken', huis.temporal.tijdspringen ? 'aan' : 'uit'],
  ] as const;
  zeg(`\nSchakel draait. Open ${huis.web} in uw browser.`);
  for (const [naam, waarde] of regels) zeg(`  ${naam.padEnd(17)}${waarde}`);
  zeg('\nVoor programma’s is er een token, in een ander venster:  npm run token -- lpa');
  zeg('Stoppen: Ctrl-C. Een volgende npm start gaat verder waar het gebleven was.\n');
}

/**
 * A killed npm takes nothing along. Its child notices because it gets another parent; who starts this without npm, in the
 * background of a shell that then ends, wants it to go on.
 */
function volgOuder(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const ouder = process.ppid;
  setInterval(() => {
    if (process.ppid !== ouder) stop();
  }, OUDER_MS).unref();
}

async function main(): Promise<void> {
  const staat: { huis: Huis | null } = { huis: null };
  let stoppen = false;
  const stop = async (code: number): Promise<void> => {
    if (stoppen) return;
    stoppen = true;
    // While something is still coming up there is nothing to finish; the children end with this process.
    if (staat.huis) {
      zeg('Schakel stopt …');
      await staat.huis.stop();
      zeg('Schakel is gestopt.');
    }
    process.exit(code);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  process.on('SIGHUP', () => void stop(0));
  volgOuder(() => void stop(1));

  const gebouwd = bouwSchermen(zeg);
  const huis = await startHuis({ metScherm: true, meld: zeg });
  staat.huis = huis;
  await gebouwd;
  vertel(huis);
  void huis.scherm.then((url) => {
    if (url) zeg(`  Temporal-scherm  ${url}`);
  });
  zeg(`Schakel kan niet verder. ${await huis.opgegeven}`);
  await stop(1);
}

main().catch((fout: unknown) => {
  console.error(VERTELBAAR.some((soort) => fout instanceof soort) ? (fout as Error).message : fout);
  process.exit(1);
});
