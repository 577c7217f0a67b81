import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bewaarAdressen, wisAdressen } from './adressen.ts';
import { type Bewaakt, bewaak, type Draaiend } from './bewaker.ts';
import { type Databank, startDatabank } from './databank/databank.ts';
import { pasMigratiesToe } from './databank/migraties.ts';
import { type Instellingen, leesInstellingen } from './instellingen.ts';
import { isVrij } from './poort.ts';
import { startKind } from './proces.ts';
import { BezetFout, neemSlot } from './slot.ts';
import { type Inrichting, richtIn } from './temporal/inrichten.ts';
import { type Scherm, startScherm } from './temporal/scherm.ts';
import { startTemporal, type Temporal } from './temporal/temporal.ts';
import type { Meld } from './temporal/vind.ts';
import { zorgVoorKek } from './versleuteling/kekbestand.ts';
import { eigenAdres } from './webadres.ts';

/** A program of Schakel itself that runs beside the others and reports itself as `platform/kind.ts` says. */
export interface Programma {
  /** Key in {@link Huis.pids}. */
  readonly naam: string;
  /** For people, in messages. */
  readonly titel: string;
  /** Absolute path. */
  readonly script: string;
  /** The setting by which the others find it. Who has set that points elsewhere, and this is not started. */
  readonly adresAls?: 'DUO_URL';
}

const pad = (naam: string): string => fileURLToPath(new URL(naam, import.meta.url));

/** In the order in which they are started: who plays the world outside, who does the work, and who takes it in. */
export const PROGRAMMAS: readonly Programma[] = [
  { naam: 'duo', titel: 'De nagemaakte DUO', script: pad('../keten/duo/simulator/main.ts'), adresAls: 'DUO_URL' },
  { naam: 'worker', titel: 'De worker', script: pad('../worker/main.ts') },
  { naam: 'api', titel: 'De API', script: pad('../api/main.ts') },
];

/** A program may have to bundle its workflows first, on a machine that is busy. */
const GEDULD_MS = 120_000;

/** All of Schakel on one machine. */
export interface Huis {
  /** Address of the API on this machine, without a slash at the end. */
  readonly api: string;
  /** Address that people type in their browser. */
  readonly web: string;
  /** Where DUO is, made up or real; null when nothing is reported to it. */
  readonly duo: string | null;
  readonly databaseUrl: string;
  /** What the keys of cases are wrapped with, as SCHAKEL_KEKS has it. */
  readonly keks: string;
  readonly temporal: Inrichting & { readonly address: string };
  /** Web interface of Temporal; null when there is none. May come minutes after the house itself. */
  readonly scherm: Promise<string | null>;
  /** Process ids as they are now: `databank` and `temporal` when they are ours, and each program. */
  readonly pids: Readonly<Record<string, number>>;
  /** Resolves, with the reason, when something keeps failing and the house can not go on. */
  readonly opgegeven: Promise<string>;
  /** Stops everything, in the opposite order; what was begun is finished. */
  stop(): Promise<void>;
}

/** Schakel cannot start, and the message says what to do. */
export class HuisFout extends Error {
  override readonly name = 'HuisFout';
}

/** What {@link startHuis} needs. */
export interface HuisOpdracht {
  /** Data folder, in place of SCHAKEL_DATA. */
  readonly map?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly programmas?: readonly Programma[];
  /** Whether to bring up Temporal's web interface as well, where the server has none of its own. */
  readonly metScherm?: boolean;
  readonly meld?: Meld;
}

/** What is needed to run the parts, and what has to be stopped again. */
class Bouwplaats {
  readonly afbreken: (() => Promise<void>)[] = [];
  readonly opgegeven: Promise<string>;
  readonly bewaakt = new Map<string, Bewaakt<Draaiend>>();
  readonly i: Instellingen;
  readonly map: string;
  readonly meld: Meld;
  private geefOp: (reden: string) => void = () => undefined;

  constructor(i: Instellingen, map: string, meld: Meld) {
    this.i = i;
    this.map = map;
    this.meld = meld;
    this.opgegeven = new Promise((af) => {
      this.geefOp = af;
    });
  }

  async zet<T extends Draaiend>(naam: string, titel: string, start: () => Promise<T>): Promise<Bewaakt<T>> {
    const deel = await bewaak({ naam: titel, start, meld: this.meld, opgegeven: this.geefOp });
    this.afbreken.push(() => deel.stop());
    this.bewaakt.set(naam, deel);
    return deel;
  }

  async breekAf(): Promise<void> {
    for (const stop of this.afbreken.splice(0).reverse()) await stop();
  }
}

async function neemMap(map: string, gegeven: string): Promise<() => void> {
  try {
    return await neemSlot(join(map, 'schakel.slot'));
  } catch (fout) {
    if (['EEXIST', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS'].includes((fout as NodeJS.ErrnoException).code ?? '')) {
      throw new HuisFout(
        `In ${gegeven} kan Schakel niets bewaren. Zet SCHAKEL_DATA op een map waarin geschreven mag worden.`,
      );
    }
    if (!(fout instanceof BezetFout)) throw fout;
    throw new HuisFout(
      `Schakel draait al op de gegevens in ${gegeven} (proces ${fout.pid}). Stop dat eerst, of zet SCHAKEL_DATA op een andere map.`,
    );
  }
}

/** The embedded database, unless there is one already; up to date. */
async function zetDatabank(b: Bouwplaats): Promise<string> {
  const { databaseUrl, databaseOwnerUrl } = b.i;
  if (databaseUrl) {
    await pasMigratiesToe(databaseOwnerUrl ?? databaseUrl);
    return databaseUrl;
  }
  b.meld('De databank wordt gestart (ingebouwde PostgreSQL)');
  let port = 0;
  const databank = await b.zet<Databank>('databank', 'De databank', async () => {
    const gestart = await startDatabank({ map: b.map, port });
    // the others know it by its address: after a crash it comes back there
    port = gestart.port;
    return gestart;
  });
  await pasMigratiesToe(databank.nu.url);
  return databank.nu.url;
}

/** A Temporal server of our own, unless there is one already; ready for cases. */
async function zetTemporal(b: Bouwplaats): Promise<Temporal | (Inrichting & { address: string })> {
  const { namespace, namespaceProef, temporalAddress, temporalCli } = b.i;
  if (temporalAddress) {
    b.meld(`De Temporal-server op ${temporalAddress} wordt ingericht`);
    return { address: temporalAddress, ...(await richtIn(temporalAddress, { namespace, namespaceProef })) };
  }
  const temporal = await b.zet('temporal', 'De Temporal-server', () =>
    startTemporal({ map: b.map, namespace, namespaceProef, temporalCli, meld: b.meld }),
  );
  return temporal.nu;
}

/** @returns the settings by which programs are found, with PORT as the one where people come in */
async function zetProgrammas(
  b: Bouwplaats,
  programmas: readonly Programma[],
  gegeven: NodeJS.ProcessEnv,
): Promise<NodeJS.ProcessEnv> {
  const env: NodeJS.ProcessEnv = { ...gegeven, PORT: String(b.i.port) };
  for (const programma of programmas) {
    const { titel, adresAls } = programma;
    if (adresAls !== undefined && env[adresAls]) continue;
    b.meld(`${titel} wordt gestart`);
    const port = await zetProgramma(b, programma, env);
    if (adresAls === undefined) env.PORT = String(port);
    else env[adresAls] = eigenAdres('127.0.0.1', port);
  }
  return env;
}

/** @returns where it listens; for one that does not listen, the port that it was given */
async function zetProgramma(
  b: Bouwplaats,
  { naam, titel, script, adresAls }: Programma,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  let port = adresAls === undefined ? Number(env.PORT) : 0;
  await b.zet(naam, titel, async () => {
    const kind = await startKind({
      naam: titel,
      script,
      env: { ...env, PORT: String(port) },
      logbestand: join(b.map, 'log', `${naam}.log`),
      geduldMs: GEDULD_MS,
    });
    // PORT=0 lets the system choose the first time; after a crash it is expected where it was
    if (typeof kind.gereed.port === 'number') port = kind.gereed.port;
    return kind;
  });
  return port;
}

/** The web interface comes when it comes: nobody waits for it, and it may be missed. */
function zetScherm(b: Bouwplaats, temporal: Temporal, api: string): Promise<string | null> {
  if (temporal.uiAddress) return Promise.resolve(temporal.uiAddress);
  const { map, meld } = b;
  const gestart = startScherm({
    map,
    address: temporal.address,
    port: temporal.schermPoort,
    namespace: b.i.namespace,
    codec: `${b.i.publiekAdres ?? api}/codec`,
    meld,
  }).catch((fout: unknown): Scherm | null => {
    meld(`Het scherm van Temporal is er niet: ${fout instanceof Error ? fout.message : String(fout)}`);
    return null;
  });
  void gestart.then((scherm) => {
    if (scherm) b.afbreken.push(() => scherm.stop());
  });
  return gestart.then((scherm) => scherm?.url ?? null);
}

/**
 * Starts all of Schakel on this machine: database, Temporal server, worker, API; what the environment points at
 * elsewhere is used and not started. Everything ends with this process, however that ends. Started again on the same
 * folder it finds its running cases.
 * @throws {InstellingenFout} when a setting is wrong
 * @throws {HuisFout} when Schakel runs on this folder already, or its port is taken
 * @throws {StartFout} when a part does not come up; the others have been stopped by then
 */
export async function startHuis(opdracht: HuisOpdracht = {}): Promise<Huis> {
  const env = opdracht.env ?? process.env;
  const i = leesInstellingen(env);
  const gegeven = opdracht.map ?? i.data;
  const map = resolve(gegeven);
  const b = new Bouwplaats(i, map, opdracht.meld ?? (() => undefined));
  const laatLos = await neemMap(map, gegeven);
  b.afbreken.push(() => {
    laatLos();
    return Promise.resolve();
  });
  try {
    if (i.port !== 0 && !(await isVrij(i.port, i.host))) {
      throw new HuisFout(
        `Poort ${i.port} is in gebruik door een ander programma. Stop dat, of zet PORT op een vrije poort.`,
      );
    }
    return await bouw(b, opdracht, env);
  } catch (fout) {
    await b.breekAf();
    throw fout;
  }
}

async function bouw(b: Bouwplaats, opdracht: HuisOpdracht, env: NodeJS.ProcessEnv): Promise<Huis> {
  const [databank, temporal] = await Promise.allSettled([zetDatabank(b), zetTemporal(b)]);
  // both have come to an end, well or not, before what did come up is stopped again
  if (databank.status === 'rejected') throw databank.reason;
  if (temporal.status === 'rejected') throw temporal.reason;
  const { address, versie, tijdspringen, reden } = temporal.value;
  if (!tijdspringen) b.meld(`Proefzaken staan uit: ${reden}`);
  const eigen = 'schermPoort' in temporal.value ? temporal.value : null;
  const scherm = eigen && (eigen.uiAddress ?? eigenAdres('127.0.0.1', eigen.schermPoort));
  const SCHAKEL_KEKS = env.SCHAKEL_KEKS ?? zorgVoorKek(b.map);
  const { PORT, DUO_URL } = await zetProgrammas(b, opdracht.programmas ?? PROGRAMMAS, {
    ...(scherm && { TEMPORAL_UI_ADRES: scherm }),
    ...env,
    SCHAKEL_DATA: b.map,
    SCHAKEL_KEKS,
    DATABASE_URL: databank.value,
    TEMPORAL_ADDRESS: address,
    PROEFZAKEN_AAN: tijdspringen ? '1' : '0',
  });
  bewaarAdressen(b.map, { databaseUrl: databank.value, temporalAddress: address, proefzakenAan: tijdspringen });
  b.afbreken.push(() => {
    wisAdressen(b.map);
    return Promise.resolve();
  });
  const api = eigenAdres(b.i.host, Number(PORT));
  return {
    api,
    web: b.i.publiekAdres ?? api,
    duo: DUO_URL ?? null,
    databaseUrl: databank.value,
    keks: SCHAKEL_KEKS,
    temporal: { address, versie, tijdspringen, reden },
    scherm: opdracht.metScherm && eigen ? zetScherm(b, eigen, api) : Promise.resolve(null),
    get pids() {
      return Object.fromEntries([...b.bewaakt].map(([naam, deel]) => [naam, deel.nu.pid]));
    },
    opgegeven: b.opgegeven,
    stop: () => b.breekAf(),
  };
}
