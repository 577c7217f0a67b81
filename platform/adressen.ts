import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leesKekbestand } from './versleuteling/kekbestand.ts';
import { type Keks, leesKeks } from './versleuteling/kek.ts';
import { type Instellingen, InstellingenFout, leesInstellingen } from './instellingen.ts';

/** Where the database and the Temporal server of a house are. */
export interface Adressen {
  readonly databaseUrl: string;
  /** `host:port` */
  readonly temporalAddress: string;
  readonly proefzakenAan: boolean;
}

/** Nothing says where Schakel is; the message says what to do. */
export class AdressenFout extends Error {
  override readonly name = 'AdressenFout';
}

const bestand = (map: string): string => join(map, 'adressen.json');

/** Leaves word in the data folder for the commands of an operator. Only the owner of the folder can read it. */
export const bewaarAdressen = (map: string, adressen: Adressen): void => {
  writeFileSync(bestand(map), JSON.stringify(adressen), { mode: 0o600 });
};

export const wisAdressen = (map: string): void => {
  rmSync(bestand(map), { force: true });
};

/**
 * Where the commands of an operator find Schakel: as the environment says, else as the `npm start` that runs on the same
 * data left word.
 * A command of an operator is about whole cases: it comes in as who sees both regimes.
 * @throws {AdressenFout} when neither tells
 */
export function zoekAdressen(instellingen: Instellingen): Adressen {
  const { databaseUrl, databaseWpgUrl = databaseUrl, temporalAddress, proefzakenAan, data } = instellingen;
  if (databaseWpgUrl !== undefined && temporalAddress !== undefined)
    return { databaseUrl: databaseWpgUrl, temporalAddress, proefzakenAan };
  try {
    return JSON.parse(readFileSync(bestand(data), 'utf8')) as Adressen;
  } catch {
    throw new AdressenFout(
      `In ${data} draait geen Schakel. Start het met npm start, of zeg met DATABASE_URL en TEMPORAL_ADDRESS waar het draait.`,
    );
  }
}

/** The keys for the keys of cases, found in the same two places. */
const zoekKeks = ({ keks, data }: Instellingen): Keks | undefined =>
  keks ?? leesKeks(leesKekbestand(data) ?? '') ?? undefined;

/** The same for a command that a person gave, with the keys: what is wrong is said in one line, and the command ends. */
export function adressenVoorOpdracht(env: NodeJS.ProcessEnv): Adressen & {
  readonly keks: Keks | undefined;
  readonly instellingen: Instellingen;
} {
  try {
    const instellingen = leesInstellingen(env);
    return { ...zoekAdressen(instellingen), keks: zoekKeks(instellingen), instellingen };
  } catch (fout) {
    if (!(fout instanceof AdressenFout || fout instanceof InstellingenFout)) throw fout;
    console.error(fout.message);
    process.exit(1);
  }
}
