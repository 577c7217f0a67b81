import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/**
 * Names of fields that can hold something about a person or a secret. Nobody should log them; where somebody does, the
 * value is cut out, at the top of a record and up to two levels down. A log holds codes, ids and durations.
 */
const GEVOELIG = [
  'authorization',
  'cookie',
  'idToken',
  'state',
  'verifier',
  'geheim',
  'password',
  'wachtwoord',
  'token',
  'databaseUrl',
  'DATABASE_URL',
  'bsn',
  'naam',
  'voornaam',
  'voornamen',
  'achternaam',
  'geboortedatum',
  'adres',
  'email',
  'telefoon',
  'tekst',
  'motivatie',
  'toelichting',
  'inhoud',
  'body',
] as const;

const paden = GEVOELIG.flatMap((veld) => [veld, `*.${veld}`, `*.*.${veld}`]);

/** Kinds of errors, and what is said of them instead of their message. */
const ZONDER_INHOUD = [
  { soort: 'Prisma', wat: 'de databank weigerde, of was weg' },
  { soort: 'SyntaxError', wat: 'een tekst is niet te lezen: geen geldige JSON' },
];

/** What is told of an error: its kind, code, message and place. Not its other fields: of an HTTP or Prisma error those hold the data. */
function vertelFout(fout: unknown): Record<string, unknown> {
  if (!(fout instanceof Error)) return { type: typeof fout };
  const code =
    'code' in fout && (typeof fout.code === 'string' || typeof fout.code === 'number') ? fout.code : undefined;
  // these quote in their message what they were given to write or to read, names and all
  const plaats = (fout.stack ?? '').split('\n').filter((regel) => /^\s+at /.test(regel));
  const zonderInhoud = ZONDER_INHOUD.find(({ soort }) => fout.name.startsWith(soort));
  const wat = zonderInhoud
    ? { message: zonderInhoud.wat, stack: plaats.join('\n') }
    : { message: fout.message, stack: fout.stack };
  return { type: fout.name, ...wat, ...(code !== undefined && { code }) };
}

/**
 * Makes the log of one process: JSON, one line a record, on stdout.
 * @param proces name of the process, in every record as `proces`
 * @param niveau lowest level that is written, as in LOG_LEVEL
 * @param naar another place to write to
 */
export function maakLog(proces: string, niveau: string, naar?: DestinationStream): Logger {
  const opties = {
    level: niveau,
    base: { proces },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
    serializers: { err: vertelFout, error: vertelFout, fout: vertelFout },
    redact: { paths: paden, censor: '[weggelaten]' },
  };
  return naar ? pino(opties, naar) : pino(opties);
}
