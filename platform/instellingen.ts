import { z } from 'zod';
import { isPriveSleutel } from './ondertekensleutel.ts';
import { type Keks, leesKeks } from './versleuteling/kek.ts';

/**
 * The one description of the environment of every Schakel process. A process calls {@link leesInstellingen} once, at its
 * start, and hands the outcome on; nobody else reads `process.env`.
 */

const poort = (waarvoor: string) =>
  z.coerce
    .number({ error: `moet een poortnummer zijn (0 tot en met 65535; 0 kiest een vrije poort): ${waarvoor}` })
    .int(`moet een geheel poortnummer zijn: ${waarvoor}`)
    .min(0, `moet een poortnummer zijn (0 tot en met 65535): ${waarvoor}`)
    .max(65_535, `moet een poortnummer zijn (0 tot en met 65535): ${waarvoor}`);

const naam = (voorbeeld: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9][\w.-]*$/, `moet een naam zijn van letters, cijfers, punt, streepje, zoals ${voorbeeld}`);

const databank = z
  .string()
  .regex(
    /^postgres(ql)?:\/\/[^/]+/,
    'moet een adres zijn zoals postgresql://gebruiker:wachtwoord@machine:5432/schakel',
  );

const webadres = z.url({ protocol: /^https?$/, error: 'moet een webadres zijn dat met http:// of https:// begint' });

const aanOfUit = z
  .enum(['0', '1'], 'moet 1 (aan) of 0 (uit) zijn')
  .default('0')
  .transform((w) => w === '1');

const priveSleutel = z
  .string()
  .refine(
    isPriveSleutel,
    'moet een Ed25519-sleutel zijn (PKCS#8, als PEM of als base64 van de DER); zie docs/bewijs.md',
  );

const mailadres = z.email({ error: 'moet een e-mailadres zijn, zoals leerplicht@gemeente.example' });

/** An address of a machine, or a range of them. */
const isBereik = (deel: string): boolean =>
  z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]).safeParse(deel).success;

const zonderPad = webadres
  .refine((adres) => URL.canParse(adres) && new URL(adres).href === `${new URL(adres).origin}/`, {
    error: 'moet een webadres zonder pad zijn, zoals https://schakel.example.nl',
  })
  .transform((adres) => new URL(adres).origin);

const schema = z.object({
  /** The API. 3000 because that is where people who start a Node program look first. */
  PORT: poort('waarop de API luistert').default(3000),
  /** Only this machine: a newcomer's trial with a local issuer must not be open to the network. Containers say 0.0.0.0. */
  HOST: z.string().default('127.0.0.1'),
  /** Everything that Schakel keeps on one machine; relative to where it is started. */
  SCHAKEL_DATA: z.string().default('.data'),
  /** Absent: `npm start` brings up an embedded PostgreSQL in SCHAKEL_DATA. */
  DATABASE_URL: databank.optional(),
  /**
   * Absent: DATABASE_URL. Migrations run as the owner of the tables; the programs themselves come in as a user that cannot
   * change the ledger (prisma/migrations/0001_begin).
   */
  DATABASE_OWNER_URL: databank.optional(),
  /**
   * A user who also sees what falls under the Wpg (prisma/migrations/0012_regimes). Absent: DATABASE_URL sees both regimes,
   * as on one machine.
   */
  DATABASE_WPG_URL: databank.optional(),
  /**
   * The keys with which the keys of cases are wrapped: the first one wraps, all of them unwrap (docs/versleuteling.md).
   * Absent: `npm start` makes one in SCHAKEL_DATA; who starts worker and API one by one gives it himself.
   */
  SCHAKEL_KEKS: z
    .string()
    .transform((w, ctx) => {
      const keks = leesKeks(w);
      if (keks) return keks;
      const message =
        'moet een of meer sleutels zijn zoals naam:sleutel, met een komma ertussen; npm run --silent sleutels -- nieuw maakt er een';
      ctx.addIssue({ code: 'custom', message });
      return z.NEVER;
    })
    .optional(),
  /** Absent: `npm start` brings up a Temporal server of its own. */
  TEMPORAL_ADDRESS: z
    .string()
    .regex(
      /^[^\s/:]+:\d{1,5}$|^\[[\da-fA-F:]+\]:\d{1,5}$/,
      'moet machine:poort zijn, zoals 127.0.0.1:7233 (zonder http://)',
    )
    .optional(),
  /** A `temporal` program that is not on PATH. */
  TEMPORAL_CLI: z.string().optional(),
  TEMPORAL_NAMESPACE: naam('schakel').default('schakel'),
  /** Trial cases live apart: only there may time be skipped, and nothing there is ever sent outside. */
  TEMPORAL_NAMESPACE_PROEF: naam('schakel-proef').default('schakel-proef'),
  TEMPORAL_TASK_QUEUE: naam('zaken').default('zaken'),
  /**
   * Whether trial cases can be used. `npm start` finds out and tells its children; who starts worker and API one by one
   * says it himself. Off by default, because asking a server that cannot skip time makes every trial case fail.
   */
  PROEFZAKEN_AAN: aanOfUit,
  OIDC_ISSUER: webadres.optional(),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_JWKS_URI: webadres.optional(),
  /** Schakel as a client of that issuer. Absent: nobody signs in by browser, and programs come with a token as ever. */
  OIDC_CLIENT_ID: z.string().optional(),
  /** Absent: a public client, which proves by PKCE alone that it began what it ends. */
  OIDC_CLIENT_SECRET: z.string().optional(),
  /**
   * The address that people type, where a proxy or a container stands in between: the issuer sends them back to it, and
   * with https cookies are for https alone. Absent: where the API itself listens.
   */
  PUBLIEK_ADRES: zonderPad.optional(),
  /**
   * The proxies in front of the API, as addresses or ranges. Of a request that comes from one of them the address of the
   * browser is what it says in X-Forwarded-For. Absent: nobody is believed, since anybody can send that header.
   */
  VERTROUWDE_PROXIES: z
    .string()
    .transform((w) => w.split(',').map((deel) => deel.trim()))
    .refine(
      (delen) => delen.every(isBereik),
      'moet een lijst zijn van adressen of bereiken, zoals 10.0.0.5, 10.1.0.0/16',
    )
    .optional(),
  /**
   * The mail relay of the municipality. Absent: no mail leaves the house; what would have gone by mail can be read at
   * /v1/opvang. Mail goes over TLS or not at all, since it is about people.
   */
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'moet een adres zijn zoals smtp://gebruiker:wachtwoord@machine:587 of smtps://…',
    })
    .optional(),
  /** From whom mail comes, and where an answer of a person goes. */
  AFZENDER: mailadres.optional(),
  /** The name that receivers see beside that address. */
  AFZENDER_NAAM: z.string().max(100).default('Leerplicht'),
  /**
   * Who the municipality is on the network of government: twenty digits, given out by Logius. Absent: no event goes to the
   * webhook of a partner; what would have gone can be read at /v1/opvang.
   */
  KETEN_OIN: z
    .string()
    .regex(/^\d{20}$/, 'moet een Organisatie-identificatienummer van twintig cijfers zijn')
    .optional(),
  /**
   * Where statuses of meldingen go to, and meldingen come from. Absent: `npm start` brings up a DUO that is made up; where
   * each part is started by itself, what would have gone to DUO is caught.
   */
  DUO_URL: webadres.optional(),
  /**
   * Lets mail go without TLS, and events to http addresses and to addresses within the house. For trying things on one
   * machine, with a mail catcher or a receiver of one's own; never where there is data of real people.
   */
  KETEN_ONVEILIG: aanOfUit,
  /**
   * Signs anchors and exports. Absent: a key in SCHAKEL_DATA, made once; where worker and API have folders of their own,
   * each has to be given the same one.
   */
  SCHAKEL_ONDERTEKENSLEUTEL: priveSleutel.optional(),
  /** The key before it, until the worker has had it sign its successor. */
  SCHAKEL_ONDERTEKENSLEUTEL_VORIGE: priveSleutel.optional(),
  /**
   * Origin of Temporal's web interface, the one other site that may ask the API to open payloads. Absent: none may, and
   * only programs such as `temporal` can.
   */
  TEMPORAL_UI_ADRES: zonderPad.optional(),
  /** Absent: the worker has no HTTP at all; its supervisor hears of it over IPC. */
  WORKER_HEALTH_PORT: poort('waarop de worker zijn gezondheid meldt').optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'moet een van fatal, error, warn, info, debug, trace, silent zijn',
    })
    .default('info'),
});

/** Where tokens of people come from. */
export interface Oidc {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUri: string;
  /** Absent: people cannot sign in by browser. */
  readonly client?: { readonly id: string; readonly geheim?: string };
}

/** How mail leaves the house. */
export interface Mailinstelling {
  /** smtp://… or smtps://…, with user and password in it. */
  readonly url: string;
  readonly afzender: { readonly adres: string; readonly naam: string };
}

/** What the municipality is in the chain of partners. */
export interface Keteninstelling {
  /** Absent: mail is caught. */
  readonly mail?: Mailinstelling;
  /** Absent: events are caught. */
  readonly oin?: string;
  /** Without TLS, and within the house. */
  readonly onveilig: boolean;
}

/** The environment, read and checked. Optional parts are absent, never empty. */
export interface Instellingen {
  /** TCP port of the API; 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** Folder of all data on this machine, as given: relative to the working directory or absolute. */
  readonly data: string;
  readonly databaseUrl?: string;
  /** As whom the programs come in for what falls under the Wpg as well, when that is not the user of `databaseUrl`. */
  readonly databaseWpgUrl?: string;
  /** As whom migrations run, when that is not the user of `databaseUrl`. */
  readonly databaseOwnerUrl?: string;
  /** Absent: nothing of a case can be read or written. */
  readonly keks?: Keks;
  /** `host:port`, without a scheme. */
  readonly temporalAddress?: string;
  readonly temporalCli?: string;
  readonly namespace: string;
  readonly namespaceProef: string;
  readonly taskQueue: string;
  readonly proefzakenAan: boolean;
  /** Absent: tokens come from the local issuer of the API. */
  readonly oidc?: Oidc;
  /** Origin that people type; absent: where the API listens. */
  readonly publiekAdres?: string;
  /** Addresses and ranges of the proxies that are believed; absent: none. */
  readonly vertrouwdeProxies?: readonly string[];
  /** Absent: nothing is exchanged with DUO. */
  readonly duoUrl?: string;
  readonly keten: Keteninstelling;
  /** Private keys as they were given; absent: they are in the data folder. */
  readonly ondertekensleutel?: { readonly huidig: string; readonly vorige?: string };
  /** Origin of Temporal's web interface; absent: no other site may have payloads opened. */
  readonly temporalUiAdres?: string;
  readonly workerHealthPort?: number;
  readonly logLevel: z.infer<typeof schema>['LOG_LEVEL'];
}

/** A setting is wrong: the message names each one and says what it should be. */
export class InstellingenFout extends Error {
  override readonly name = 'InstellingenFout';
}

const OIDC = ['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URI'] as const;

const gecontroleerd = schema.superRefine((w, ctx) => {
  const gezet = OIDC.filter((n) => w[n] !== undefined);
  if (gezet.length > 0 && gezet.length < OIDC.length) {
    for (const n of OIDC.filter((o) => !gezet.includes(o))) {
      const message = `ontbreekt, terwijl ${gezet.join(' en ')} gezet is: geef alle drie, of geen (dan geeft Schakel zelf tokens uit)`;
      ctx.addIssue({ code: 'custom', path: [n], message });
    }
  }
  if (w.OIDC_CLIENT_ID !== undefined && w.OIDC_ISSUER === undefined) {
    const message = 'hoort bij OIDC_ISSUER: geef die erbij, of laat het weg (dan meldt men zich aan bij Schakel zelf)';
    ctx.addIssue({ code: 'custom', path: ['OIDC_CLIENT_ID'], message });
  }
  if (w.OIDC_CLIENT_SECRET !== undefined && w.OIDC_CLIENT_ID === undefined) {
    ctx.addIssue({ code: 'custom', path: ['OIDC_CLIENT_SECRET'], message: 'hoort bij OIDC_CLIENT_ID: geef die erbij' });
  }
  if ((w.SMTP_URL === undefined) !== (w.AFZENDER === undefined)) {
    const [mist, gezet] = w.SMTP_URL === undefined ? ['SMTP_URL', 'AFZENDER'] : ['AFZENDER', 'SMTP_URL'];
    const message = `ontbreekt, terwijl ${gezet} gezet is: geef allebei, of geen (dan wordt mail opgevangen)`;
    ctx.addIssue({ code: 'custom', path: [mist], message });
  }
  if (w.SCHAKEL_ONDERTEKENSLEUTEL_VORIGE !== undefined && w.SCHAKEL_ONDERTEKENSLEUTEL === undefined) {
    const message = 'hoort bij SCHAKEL_ONDERTEKENSLEUTEL: geef daar de nieuwe sleutel';
    ctx.addIssue({ code: 'custom', path: ['SCHAKEL_ONDERTEKENSLEUTEL_VORIGE'], message });
  }
  if (w.KETEN_OIN !== undefined && w.PUBLIEK_ADRES === undefined) {
    const message = 'ontbreekt, terwijl KETEN_OIN gezet is: ketenpartners halen daar op wat bij een bericht hoort';
    ctx.addIssue({ code: 'custom', path: ['PUBLIEK_ADRES'], message });
  }
  if (w.TEMPORAL_NAMESPACE === w.TEMPORAL_NAMESPACE_PROEF) {
    const message = 'moet een andere naam hebben dan TEMPORAL_NAMESPACE: proefzaken staan apart van echte zaken';
    ctx.addIssue({ code: 'custom', path: ['TEMPORAL_NAMESPACE_PROEF'], message });
  }
});

/**
 * Reads the environment of a process.
 * @throws {InstellingenFout} one error that lists every wrong setting by name with what it should be. It repeats no
 *   values: an address of a database holds a password.
 */
export function leesInstellingen(env: Readonly<Record<string, string | undefined>>): Instellingen {
  // In shells and compose files an unset variable often arrives as an empty one; both mean "not given".
  const gegeven = Object.fromEntries(Object.entries(env).filter(([, waarde]) => waarde !== undefined && waarde !== ''));
  const uit = gecontroleerd.safeParse(gegeven);
  if (!uit.success) {
    const regels = uit.error.issues.map((fout) => `  ${fout.path.join('.')} ${fout.message}`);
    throw new InstellingenFout(`Schakel start niet, want deze instellingen kloppen niet:\n${regels.join('\n')}`);
  }
  return naarInstellingen(uit.data);
}

function naarOidc(w: z.infer<typeof schema>): Oidc | null {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URI: jwksUri } = w;
  const { OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: geheim } = w;
  if (!issuer || !audience || !jwksUri) return null;
  return { issuer, audience, jwksUri, ...(id && { client: { id, ...(geheim && { geheim }) } }) };
}

const naarKeten = (w: z.infer<typeof schema>): Keteninstelling => ({
  ...(w.SMTP_URL &&
    w.AFZENDER && { mail: { url: w.SMTP_URL, afzender: { adres: w.AFZENDER, naam: w.AFZENDER_NAAM } } }),
  ...(w.KETEN_OIN && { oin: w.KETEN_OIN }),
  onveilig: w.KETEN_ONVEILIG,
});

const naarOndertekensleutel = ({
  SCHAKEL_ONDERTEKENSLEUTEL: huidig,
  SCHAKEL_ONDERTEKENSLEUTEL_VORIGE: vorige,
}: z.infer<typeof schema>): Pick<Instellingen, 'ondertekensleutel'> =>
  huidig ? { ondertekensleutel: { huidig, ...(vorige && { vorige }) } } : {};

function naarInstellingen(w: z.infer<typeof schema>): Instellingen {
  const oidc = naarOidc(w);
  return {
    port: w.PORT,
    host: w.HOST,
    data: w.SCHAKEL_DATA,
    ...(w.DATABASE_URL && { databaseUrl: w.DATABASE_URL }),
    ...(w.DATABASE_WPG_URL && { databaseWpgUrl: w.DATABASE_WPG_URL }),
    ...(w.DATABASE_OWNER_URL && { databaseOwnerUrl: w.DATABASE_OWNER_URL }),
    ...(w.SCHAKEL_KEKS && { keks: w.SCHAKEL_KEKS }),
    ...(w.TEMPORAL_ADDRESS && { temporalAddress: w.TEMPORAL_ADDRESS }),
    ...(w.TEMPORAL_CLI && { temporalCli: w.TEMPORAL_CLI }),
    namespace: w.TEMPORAL_NAMESPACE,
    namespaceProef: w.TEMPORAL_NAMESPACE_PROEF,
    taskQueue: w.TEMPORAL_TASK_QUEUE,
    proefzakenAan: w.PROEFZAKEN_AAN,
    ...(oidc && { oidc }),
    ...(w.PUBLIEK_ADRES && { publiekAdres: w.PUBLIEK_ADRES }),
    ...(w.VERTROUWDE_PROXIES && { vertrouwdeProxies: w.VERTROUWDE_PROXIES }),
    ...(w.DUO_URL && { duoUrl: w.DUO_URL }),
    keten: naarKeten(w),
    ...naarOndertekensleutel(w),
    ...(w.TEMPORAL_UI_ADRES && { temporalUiAdres: w.TEMPORAL_UI_ADRES }),
    ...(w.WORKER_HEALTH_PORT !== undefined && { workerHealthPort: w.WORKER_HEALTH_PORT }),
    logLevel: w.LOG_LEVEL,
  };
}
