import { generateKeyPairSync } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { leesInstellingen } from './instellingen.ts';
import { dynamisch } from './temporal/configuratie.ts';
import { SCHERM, SERVER } from './temporal/versies.ts';
import { nieuweKek } from './versleuteling/kek.ts';

// No Docker is needed for these: they look at the files. What the containers run was run without them (README).
const wortel = (naam: string): string => fileURLToPath(new URL(`../${naam}`, import.meta.url));
const lees = (naam: string): string => readFileSync(wortel(naam), 'utf8');

interface Dienst {
  image?: string;
  ports?: string[];
  environment?: Record<string, string>;
  healthcheck?: unknown;
  command?: string[];
}
const { services } = parse(lees('docker-compose.yml'), { merge: true }) as { services: Record<string, Dienst> };
const diensten = Object.entries(services);

describe('docker-compose.yml', () => {
  test('has no faults according to dclint', () => {
    // in the order in which things start, which says more than the alphabet
    const uit = ['--disable-rule', 'services-alphabetical-order', 'top-level-properties-order'];
    const { stdout } = spawnSync(
      process.execPath,
      [wortel('node_modules/dclint/bin/dclint.cjs'), wortel('docker-compose.yml'), '--formatter', 'json', ...uit],
      { encoding: 'utf8' },
    );
    const uitkomsten = JSON.parse(stdout) as { messages: { line: number; message: string }[] }[];
    expect(uitkomsten.flatMap((u) => u.messages).map((m) => `${m.line}: ${m.message}`)).toEqual([]);
  });

  test('runs the versions of Temporal that everything was tried with', () => {
    expect(services.temporal?.image).toBe(`temporalio/server:${SERVER}`);
    expect(services['temporal-schema']?.image).toBe(`temporalio/admin-tools:${SERVER}`);
    expect(services['temporal-ui']?.image).toBe(`temporalio/ui:${SCHERM}`);
  });

  test('holds no secret: every password comes from the environment, and must', () => {
    const wachtwoorden = diensten
      .flatMap(([, dienst]) => Object.entries(dienst.environment ?? {}))
      .filter(([naam]) => /PASSWORD|PWD|DATABASE_URL|KEKS/.test(naam));
    expect(wachtwoorden.length).toBeGreaterThan(4);
    for (const [naam, waarde] of wachtwoorden)
      expect(waarde, naam).toMatch(/\$\{((POSTGRES|SCHAKEL|SCHAKEL_WPG)_PASSWORD|SCHAKEL_KEKS):\?/);
  });

  test('publishes ports to this machine alone, and none of the server or the database', () => {
    const open = diensten.flatMap(([naam, dienst]) => (dienst.ports ?? []).map((poort) => [naam, poort]));
    expect(open).toEqual([
      ['temporal-ui', '127.0.0.1:8080:8080'],
      ['api', '127.0.0.1:3000:3000'],
    ]);
  });

  test('knows of everything that stays up whether it is healthy, the web interface of Temporal apart', () => {
    const zonder = diensten.filter(([, dienst]) => !dienst.healthcheck).map(([naam]) => naam);
    expect(zonder).toEqual(['temporal-schema', 'temporal-ui', 'gereedmaken']);
  });

  test.each(['gereedmaken', 'worker', 'api'])('gives %s settings that it accepts', (naam) => {
    const privesleutel = generateKeyPairSync('ed25519')
      .privateKey.export({ format: 'der', type: 'pkcs8' })
      .toString('base64');
    const omgeving = Object.entries(services[naam]?.environment ?? {}).map(([sleutel, waarde]) => [
      sleutel,
      // as compose fills them in, with a password, a key and nothing else
      waarde
        .replace(/\$\{SCHAKEL_ONDERTEKENSLEUTEL:\?[^}]*\}/, privesleutel)
        .replace(/\$\{SCHAKEL_KEKS:\?[^}]*\}/, nieuweKek('proef'))
        .replace(/\$\{POSTGRES_PASSWORD:\?[^}]*\}/, 'x')
        .replace(/\$\{\w+:-([^}]*)\}/, '$1'),
    ]);
    const instellingen = leesInstellingen(Object.fromEntries(omgeving) as Record<string, string>);
    expect(instellingen).toMatchObject({ temporalAddress: 'temporal:7233', proefzakenAan: true, host: '0.0.0.0' });
  });
});

test('the Temporal server in a container may skip time where the one of npm start may', () => {
  expect(parse(lees('deploy/temporal/dynamic.yaml'))).toEqual(dynamisch(leesInstellingen({}).namespaceProef));
});

describe('Dockerfile', () => {
  const inhoud = lees('Dockerfile');

  test('has no faults according to dockerfile-utils', () => {
    expect(validate(inhoud).map((fout) => fout.message)).toEqual([]);
  });

  test('runs as an ordinary user, on the Node of .nvmrc', () => {
    expect(inhoud).toMatch(/^USER node$/m);
    const versies = [...inhoud.matchAll(/^FROM node:(\d+)-/gm)].map(([, versie]) => versie);
    expect(versies).toEqual([lees('.nvmrc').trim(), lees('.nvmrc').trim()]);
  });

  test('leaves out what does not belong in an image', () => {
    const weg = lees('.dockerignore').split('\n');
    for (const naam of ['.git', '.data', 'node_modules', 'web/dist', '.env']) expect(weg).toContain(naam);
  });
});
