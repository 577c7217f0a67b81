import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { nieuweKek } from './versleuteling/kek.ts';
import { InstellingenFout, leesInstellingen } from './instellingen.ts';

const foutVan = (env: Record<string, string>): string => {
  try {
    leesInstellingen(env);
  } catch (fout) {
    expect(fout).toBeInstanceOf(InstellingenFout);
    return (fout as Error).message;
  }
  throw new Error('had moeten worden geweigerd');
};

describe('leesInstellingen', () => {
  test('an empty environment gives the settings of a newcomer', () => {
    expect(leesInstellingen({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      data: '.data',
      namespace: 'schakel',
      namespaceProef: 'schakel-proef',
      taskQueue: 'zaken',
      proefzakenAan: false,
      keten: { onveilig: false },
      logLevel: 'info',
    });
  });

  test('a variable that is set but empty counts as not given', () => {
    expect(leesInstellingen({ DATABASE_URL: '', PORT: '', OIDC_ISSUER: '' })).toEqual(leesInstellingen({}));
  });

  test('everything given is read in its own type', () => {
    const uit = leesInstellingen({
      PORT: '0',
      DATABASE_URL: 'postgresql://schakel:geheim@db:5432/schakel',
      TEMPORAL_ADDRESS: 'temporal:7233',
      PROEFZAKEN_AAN: '1',
      WORKER_HEALTH_PORT: '0',
      OIDC_ISSUER: 'https://inlog.example.nl',
      OIDC_AUDIENCE: 'schakel',
      OIDC_JWKS_URI: 'https://inlog.example.nl/jwks',
    });
    expect(uit).toMatchObject({ port: 0, proefzakenAan: true, workerHealthPort: 0, temporalAddress: 'temporal:7233' });
    expect(uit.oidc).toEqual({
      issuer: 'https://inlog.example.nl',
      audience: 'schakel',
      jwksUri: 'https://inlog.example.nl/jwks',
    });
  });

  const OIDC = {
    OIDC_ISSUER: 'https://inlog.example.nl',
    OIDC_AUDIENCE: 'schakel',
    OIDC_JWKS_URI: 'https://inlog.example.nl/jwks',
  };

  test('a client may have a secret or not, and belongs to an issuer', () => {
    expect(leesInstellingen({ ...OIDC, OIDC_CLIENT_ID: 'schakel-web' }).oidc?.client).toEqual({ id: 'schakel-web' });
    expect(
      leesInstellingen({ ...OIDC, OIDC_CLIENT_ID: 'schakel-web', OIDC_CLIENT_SECRET: 'geheim' }).oidc?.client,
    ).toEqual({ id: 'schakel-web', geheim: 'geheim' });
    expect(foutVan({ OIDC_CLIENT_ID: 'schakel-web' })).toContain('OIDC_CLIENT_ID hoort bij OIDC_ISSUER');
    const fout = foutVan({ ...OIDC, OIDC_CLIENT_SECRET: 'geheim' });
    expect(fout).toContain('OIDC_CLIENT_SECRET hoort bij OIDC_CLIENT_ID');
    expect(fout).not.toContain('geheim');
  });

  test('the keys for the keys of cases are read in their order, and a wrong one is never repeated', () => {
    const [een, twee] = [nieuweKek('een'), nieuweKek('twee')];
    expect(leesInstellingen({ SCHAKEL_KEKS: `${een},${twee}` }).keks?.map(({ id }) => id)).toEqual(['een', 'twee']);
    const fout = foutVan({ SCHAKEL_KEKS: een.slice(0, -3) });
    expect(fout).toContain('SCHAKEL_KEKS moet een of meer sleutels zijn');
    expect(fout).not.toContain(een.slice(4, 20));
  });

  test('the address that people type is one without a path', () => {
    expect(leesInstellingen({ PUBLIEK_ADRES: 'https://Schakel.example.nl:443/' }).publiekAdres).toBe(
      'https://schakel.example.nl',
    );
    for (const adres of ['https://example.nl/schakel', 'https://example.nl/?a=1', 'https://ik@example.nl'])
      expect(foutVan({ PUBLIEK_ADRES: adres })).toContain('PUBLIEK_ADRES moet een webadres zonder pad zijn');
    expect(foutVan({ PUBLIEK_ADRES: 'schakel.example.nl' })).toContain('PUBLIEK_ADRES moet een webadres zijn');
  });

  test('a proxy is believed when its address is named, and nobody is by default', () => {
    expect(leesInstellingen({}).vertrouwdeProxies).toBeUndefined();
    expect(leesInstellingen({ VERTROUWDE_PROXIES: '10.0.0.5, 10.1.0.0/16,::1' }).vertrouwdeProxies).toEqual([
      '10.0.0.5',
      '10.1.0.0/16',
      '::1',
    ]);
    for (const mis of ['*', 'true', '10.0.0.5,', 'proxy.example.nl', '10.0.0.0/40'])
      expect(foutVan({ VERTROUWDE_PROXIES: mis })).toContain('VERTROUWDE_PROXIES moet een lijst zijn van adressen');
  });

  test('mail goes from somebody or not at all, and partners who get events have a place to fetch the rest', () => {
    const mail = { SMTP_URL: 'smtp://ik:geheim@relay.example:587', AFZENDER: 'leerplicht@gemeente.example' };
    expect(leesInstellingen(mail).keten.mail).toEqual({
      url: mail.SMTP_URL,
      afzender: { adres: 'leerplicht@gemeente.example', naam: 'Leerplicht' },
    });
    expect(foutVan({ SMTP_URL: mail.SMTP_URL })).toContain('AFZENDER ontbreekt, terwijl SMTP_URL gezet is');
    expect(foutVan({ AFZENDER: mail.AFZENDER })).toContain('SMTP_URL ontbreekt, terwijl AFZENDER gezet is');
    expect(foutVan({ ...mail, AFZENDER: 'geen adres' })).toContain('AFZENDER moet een e-mailadres zijn');
    const http = foutVan({ ...mail, SMTP_URL: 'http://ik:geheim@relay.example' });
    expect(http).toContain('SMTP_URL moet een adres zijn zoals smtp://');
    expect(http).not.toContain('geheim@relay');
    const KETEN_OIN = '00000001234567890000';
    expect(leesInstellingen({ KETEN_OIN, PUBLIEK_ADRES: 'https://schakel.example' }).keten.oin).toBe(KETEN_OIN);
    expect(foutVan({ KETEN_OIN })).toContain('PUBLIEK_ADRES ontbreekt, terwijl KETEN_OIN gezet is');
    expect(foutVan({ KETEN_OIN: '123' })).toContain('van twintig cijfers');
  });

  test('DUO is at a web address, or nowhere', () => {
    expect(leesInstellingen({}).duoUrl).toBeUndefined();
    expect(leesInstellingen({ DUO_URL: 'https://duo.example.nl/v1' }).duoUrl).toBe('https://duo.example.nl/v1');
    expect(foutVan({ DUO_URL: 'duo.example.nl' })).toContain('DUO_URL moet een webadres zijn');
  });

  test('one error names every wrong setting and what it should be, without repeating a value', () => {
    const fout = foutVan({
      PORT: 'tachtig',
      DATABASE_URL: 'mysql://root:geheim@db',
      TEMPORAL_ADDRESS: 'http://temporal:7233',
      LOG_LEVEL: 'luid',
      OIDC_ISSUER: 'inlog',
    });
    for (const deel of [
      'PORT moet een poortnummer zijn',
      'DATABASE_URL moet een adres zijn zoals postgresql://',
      'TEMPORAL_ADDRESS moet machine:poort zijn',
      'LOG_LEVEL moet een van fatal',
      'OIDC_ISSUER moet een webadres zijn',
    ]) {
      expect(fout).toContain(deel);
    }
    expect(fout).not.toContain('geheim');
  });

  test.each(['-1', '65536', '3000.5'])('%s is not a port', (waarde) => {
    expect(foutVan({ PORT: waarde })).toContain('  PORT moet een');
  });

  test('of the three OIDC settings all are needed or none', () => {
    const fout = foutVan({ OIDC_ISSUER: 'https://inlog.example.nl' });
    expect(fout).toContain('OIDC_AUDIENCE ontbreekt');
    expect(fout).toContain('OIDC_JWKS_URI ontbreekt');
  });

  test('trial cases never share a namespace with real ones', () => {
    expect(foutVan({ TEMPORAL_NAMESPACE_PROEF: 'schakel' })).toContain('TEMPORAL_NAMESPACE_PROEF moet een andere naam');
  });

  test('a signing key is an Ed25519 key, as PEM or as base64; the one before it does not come alone', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
    const der = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    for (const huidig of [pem, der])
      expect(leesInstellingen({ SCHAKEL_ONDERTEKENSLEUTEL: huidig }).ondertekensleutel).toEqual({ huidig });
    expect(
      leesInstellingen({ SCHAKEL_ONDERTEKENSLEUTEL: pem, SCHAKEL_ONDERTEKENSLEUTEL_VORIGE: der }).ondertekensleutel,
    ).toEqual({ huidig: pem, vorige: der });
    const ander = generateKeyPairSync('x25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
    for (const fout of ['geheim', ander, pem.slice(0, 40)]) {
      const tekst = foutVan({ SCHAKEL_ONDERTEKENSLEUTEL: fout });
      expect(tekst).toContain('SCHAKEL_ONDERTEKENSLEUTEL moet een Ed25519-sleutel zijn');
      expect(tekst).not.toContain(fout);
    }
    expect(foutVan({ SCHAKEL_ONDERTEKENSLEUTEL_VORIGE: pem })).toContain('geef daar de nieuwe sleutel');
  });
});
