import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maakToegang, type Toegang } from './toegang.ts';
import { geefToken, leesPubliekeSleutels, PUBLIEK, UITGEVER } from './uitgever.ts';

let data: string;
let toegang: Toegang;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'schakel-uitgever-'));
  toegang = await maakToegang({ data });
});
afterAll(() => {
  rmSync(data, { recursive: true });
});

const vervalst = async (wat: { aud?: string; exp?: string } = {}): Promise<string> => {
  const { privateKey } = await generateKeyPair('ES256');
  const jwt = new SignJWT().setProtectedHeader({ alg: 'ES256' }).setIssuer(UITGEVER).setSubject('lpa');
  return await jwt
    .setAudience(wat.aud ?? PUBLIEK)
    .setExpirationTime(wat.exp ?? '1h')
    .sign(privateKey);
};

describe('a token of the local issuer', () => {
  test('says who somebody is, for eight hours', async () => {
    const token = await geefToken(data, 'lpa');
    expect(await toegang.controleer(token)).toBe('lpa');
    const { iat = 0, exp = 0 } = decodeJwt(token);
    expect(exp - iat).toBe(8 * 3600);
  });

  test('the key is for the owner of the machine alone, and its private half stays there', async () => {
    expect(statSync(join(data, 'uitgever', 'sleutel.json')).mode & 0o777).toBe(0o600);
    expect((await leesPubliekeSleutels(data)).keys[0]).not.toHaveProperty('d');
  });

  test('processes that begin at once use one key', async () => {
    const leeg = mkdtempSync(join(tmpdir(), 'schakel-uitgever-'));
    const sets = await Promise.all(Array.from({ length: 5 }, () => leesPubliekeSleutels(leeg)));
    expect(new Set(sets.map(({ keys }) => JSON.stringify(keys))).size).toBe(1);
    rmSync(leeg, { recursive: true });
  });

  test('after eight hours it is over, and says so', async () => {
    await expect(toegang.controleer(await metDezeSleutel('-1s'))).rejects.toMatchObject({
      status: 401,
      message: 'Uw token is verlopen; vraag een nieuw token.',
    });
  });

  test('a token of somebody else, without a signature, or of nothing is none', async () => {
    const zonder = new UnsecuredJWT({ sub: 'lpa' })
      .setIssuer(UITGEVER)
      .setAudience(PUBLIEK)
      .setExpirationTime('1h')
      .encode();
    const [kop = '', inhoud = ''] = (await geefToken(data, 'school')).split('.');
    for (const token of [
      await vervalst(),
      zonder,
      `${kop}.${inhoud}.AAAA`,
      'onzin',
      await metDezeSleutel('1h', 'urn:iets:anders'),
    ]) {
      await expect(toegang.controleer(token)).rejects.toMatchObject({
        status: 401,
        message: 'Uw token is niet geldig.',
      });
    }
  });
});

/** Signed with the right key, but not as the issuer would. */
async function metDezeSleutel(exp: string, audience = PUBLIEK): Promise<string> {
  const { readFileSync } = await import('node:fs');
  const { importJWK } = await import('jose');
  const sleutel = JSON.parse(readFileSync(join(data, 'uitgever', 'sleutel.json'), 'utf8')) as {
    alg: string;
    kid: string;
  };
  return await new SignJWT()
    .setProtectedHeader({ alg: sleutel.alg, kid: sleutel.kid })
    .setIssuer(UITGEVER)
    .setAudience(audience)
    .setSubject('lpa')
    .setExpirationTime(exp)
    .sign(await importJWK(sleutel as never));
}

test('an issuer that cannot be reached is no fault of the caller', async () => {
  const ver = await maakToegang({
    data,
    oidc: { issuer: 'https://uitgever.example', audience: 'schakel', jwksUri: 'http://127.0.0.1:1/sleutels' },
  });
  await expect(ver.controleer(await vervalst())).rejects.toMatchObject({ status: 503 });
});
