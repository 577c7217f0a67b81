#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which the Prisma command line would download from its vendor: the same
// engine, compiled to WebAssembly and published on npm as @prisma/schema-engine-wasm, driven over the same JSON-RPC
// protocol. tools/prisma.mjs points the command line at this file.
//
// It differs in one thing: the shadow database that `migrate dev` needs is a PostgreSQL in memory (PGlite), so that
// nobody needs the right to create databases, and it works against an embedded database too.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const argumenten = process.argv.slice(2);
const waarden = (optie) => argumenten.flatMap((naam, i) => (naam === optie ? [argumenten[i + 1]] : []));

// --- The database -----------------------------------------------------------------------------------------------------

/** `--datasource` holds JSON, plain or in base64. */
function leesDatasource() {
  const [tekst] = waarden('--datasource');
  if (!tekst) return {};
  return JSON.parse(tekst.startsWith('{') ? tekst : Buffer.from(tekst, 'base64').toString());
}

const datasource = leesDatasource();
const url = datasource.url || process.env.DATABASE_URL || '';

/**
 * The engine reads the catalogue of PostgreSQL, whose columns have types that the adapter does not know: name and its
 * arrays (read as text), and "char", which the engine insists on getting as a character.
 */
const CHAR = 18;
const TEXT = 25;
const TEXT_ARRAY = 1009;
const ALS_TEKST = new Map([
  [CHAR, TEXT],
  [1002, TEXT_ARRAY],
  [1003, TEXT_ARRAY],
]);

/** One connection: the engine works step by step, and the columns of a question belong to the answer that follows. */
class CatalogusPool extends pg.Pool {
  charKolommen = [];

  constructor(connectionString) {
    super({ connectionString, max: 1, connectionTimeoutMillis: 10_000 });
    this.on('connect', (client) => {
      const vraag = client.query.bind(client);
      client.query = (...wat) => {
        const antwoord = vraag(...wat);
        return antwoord instanceof Promise ? antwoord.then((uit) => this.hertypeer(uit)) : antwoord;
      };
    });
  }

  hertypeer(uit) {
    if (!uit?.fields) return uit;
    this.charKolommen = uit.fields.flatMap((veld, i) => (veld.dataTypeID === CHAR ? [i] : []));
    for (const veld of uit.fields) veld.dataTypeID = ALS_TEKST.get(veld.dataTypeID) ?? veld.dataTypeID;
    return uit;
  }

  /** pg asks over a connection with a callback; the adapter asks the pool with a promise. */
  async query(...wat) {
    const client = await this.connect();
    try {
      return await client.query(...wat);
    } finally {
      client.release();
    }
  }
}

async function verbind(adres) {
  const pool = new CatalogusPool(adres);
  const schema = new URL(adres).searchParams.get('schema') ?? undefined;
  const verbinding = await new PrismaPg(pool, { schema, disposeExternalPool: true }).connect();
  const vraag = verbinding.queryRaw.bind(verbinding);
  verbinding.queryRaw = async (wat) => {
    const uit = await vraag(wat);
    for (const i of pool.charKolommen) uit.columnTypes[i] = ColumnTypeEnum.Character;
    return uit;
  };
  // The adapter cuts a script at every semicolon, also inside a comment or the body of a function.
  verbinding.executeScript = async (script) => {
    await verbinding.executeRaw({ sql: script, args: [], argTypes: [] });
  };
  return verbinding;
}

/** A database in memory that lives as long as the connection to it. */
async function verbindSchaduw() {
  if (datasource.shadowDatabaseUrl) return verbind(datasource.shadowDatabaseUrl);
  const { register } = await import('tsx/esm/api');
  register();
  const { PGlite } = await import('@electric-sql/pglite');
  const { openStekker } = await import('../platform/databank/stekker.ts');
  const db = await PGlite.create();
  const stekker = await openStekker(db, 0, (oorzaak) => {
    throw oorzaak;
  });
  const verbinding = await verbind(`postgresql://postgres@127.0.0.1:${stekker.port}/postgres?sslmode=disable`);
  const sluit = verbinding.dispose.bind(verbinding);
  verbinding.dispose = async () => {
    await sluit();
    await stekker.stop();
    await db.close();
  };
  return verbinding;
}

const fabriek = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: () => verbind(url),
  connectToShadowDb: verbindSchaduw,
};

// --- Questions about the database as a whole: `schema-engine cli <command>` --------------------------------------------

const naamVan = (adres) => decodeURIComponent(new URL(adres).pathname.slice(1));

async function maakDatabank() {
  const beheer = new URL(url);
  beheer.pathname = '/postgres';
  const verbinding = await verbind(beheer.href);
  await verbinding.executeScript(`create database "${naamVan(url).replaceAll('"', '""')}"`);
  await verbinding.dispose();
}

async function kanVerbinden() {
  const verbinding = await verbind(url);
  await verbinding.executeScript('select 1');
  await verbinding.dispose();
}

/**
 * The error in the words of the native engine: the command line acts on its code (P1003: it makes the database). It skips
 * the first line, where the native engine tells something else.
 */
function alsFout(oorzaak) {
  const bestaatNiet =
    oorzaak.cause?.kind === 'DatabaseDoesNotExist' || /database .* does not exist/.test(oorzaak.message);
  const { hostname, port } = new URL(url);
  const message = bestaatNiet
    ? `Database \`${naamVan(url)}\` does not exist on the database server at \`${hostname}:${port}\`.`
    : `Can't reach database server at \`${hostname}:${port}\`: ${oorzaak.message}`;
  const fields = { message, is_panic: false, error_code: bestaatNiet ? 'P1003' : 'P1001', meta: {} };
  const regel = { timestamp: new Date().toISOString(), level: 'ERROR', fields, target: 'schema_engine::logger' };
  return `schema-engine cli\n${JSON.stringify(regel)}`;
}

async function voerUit(opdracht) {
  const doe = { 'can-connect-to-database': kanVerbinden, 'create-database': maakDatabank }[opdracht];
  try {
    if (!doe) throw new Error(`${opdracht} is not supported without the native engine`);
    await doe();
    return 0;
  } catch (oorzaak) {
    console.error(alsFout(oorzaak));
    return 1;
  }
}

// --- Everything else: JSON-RPC, a line a message, over stdin and stdout -------------------------------------------------

/** The loader that the package lacks: it is made for a bundler. */
async function laadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    message: '',
    set_message(bericht) {
      this.message = bericht;
    },
  };
  const map = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const lijm = await import(join(map, 'schema_engine_bg.js'));
  const wasm = readFileSync(join(map, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': lijm });
  lijm.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return lijm.SchemaEngine;
}

const stuur = (bericht) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...bericht })}\n`);

async function antwoord(engine, { id, method, params }) {
  // PostgreSQL only; by now the database is there
  if (method === 'createDatabase') return { databaseName: naamVan(url) };
  const [eerste] = Array.isArray(params) ? params : [params];
  const uit = await engine[method === 'getDatabaseVersion' ? 'version' : method](eerste);
  // the native engine prints a difference while it works; this one gives it at the end
  if (method === 'diff' && uit.stdout) stuur({ id: 10_000 + id, method: 'print', params: { content: uit.stdout } });
  return uit ?? null;
}

async function luister() {
  const datamodels = waarden('--datamodels').map((pad) => [pad, readFileSync(pad, 'utf8')]);
  const SchemaEngine = await laadEngine();
  const adapter = bindMigrationAwareSqlAdapterFactory(fabriek);
  const engine = await SchemaEngine.new({ datamodels: datamodels.length ? datamodels : undefined }, () => {}, adapter);
  for await (const regel of createInterface({ input: process.stdin })) {
    const verzoek = JSON.parse(regel);
    // an answer to something of ours
    if (!verzoek.method) continue;
    try {
      stuur({ id: verzoek.id, result: await antwoord(engine, verzoek) });
    } catch (oorzaak) {
      const data = {
        is_panic: false,
        message: oorzaak.message,
        ...(oorzaak.code && { meta: oorzaak.meta ?? {}, error_code: oorzaak.code }),
      };
      const message = 'An error happened. Check the data field for details.';
      stuur({ id: verzoek.id, error: { code: 4466, message, data } });
    }
  }
}

if (argumenten[0] === '--version') console.log('schema-engine-cli wasm');
else if (argumenten.includes('cli')) process.exitCode = await voerUit(argumenten[argumenten.indexOf('cli') + 1]);
else {
  await luister();
  process.exit(0);
}
