import { describe, expect, test } from 'vitest';
import { type Adres, AdresFout, bewaakteLookup, isOpenbaar, keurWebadres, type Zoek } from './bewaking.ts';

const VEILIG = { onveilig: false };
const BINNEN = [
  '127.0.0.1',
  '127.255.255.254',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254', // where clouds keep their keys
  '100.64.0.1',
  '0.0.0.0',
  '192.0.2.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  'fec0::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::127.0.0.1', // IPv4 inside IPv6, in each of the ways that there were
  '64:ff9b::10.0.0.1',
  '2002:7f00:1::',
  '2001::1',
  '2001:db8::1',
  'geen-adres',
];

describe('an address', () => {
  test.each(BINNEN)('%s is not on the open internet', (adres) => {
    expect(isOpenbaar(adres)).toBe(false);
  });
  test.each(['9.9.9.9', '172.32.0.1', '::ffff:9.9.9.9', '2a02:898::1'])('%s is', (adres) => {
    expect(isOpenbaar(adres)).toBe(true);
  });

  test.each([
    'http://partner.example/events',
    'ftp://partner.example/',
    'file:///etc/passwd',
    'geen webadres',
    'https://ik:geheim@partner.example/',
    'https://ik@partner.example/',
    'https://127.0.0.1/',
    'https://2130706433/', // 127.0.0.1 as one number
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
  ])('%s is refused before anything is sent', (adres) => {
    expect(() => keurWebadres(adres, VEILIG)).toThrow(AdresFout);
  });

  test('of a partner is an https address; with KETEN_ONVEILIG http and the house itself will do, a password never', () => {
    expect(keurWebadres('https://partner.example:8443/events', VEILIG).port).toBe('8443');
    expect(keurWebadres('http://127.0.0.1:3000/', { onveilig: true }).host).toBe('127.0.0.1:3000');
    expect(() => keurWebadres('http://ik:geheim@127.0.0.1/', { onveilig: true })).toThrow(AdresFout);
  });
});

describe('the look-up of a connection', () => {
  const zoekt =
    (...adressen: string[]): Zoek =>
    () =>
      Promise.resolve(adressen.map((address): Adres => ({ address, family: address.includes(':') ? 6 : 4 })));
  const vraag = (zoek: Zoek, all: boolean, onveilig = false): Promise<unknown> =>
    new Promise((af, mis) => {
      bewaakteLookup(zoek, { onveilig })('partner.example', { all }, (fout, adres, familie) => {
        if (fout) mis(fout);
        else af(all ? adres : [adres, familie]);
      });
    });

  test('gives what it judged, in the form that is asked', async () => {
    expect(await vraag(zoekt('9.9.9.9', '2a02:898::1'), false)).toEqual(['9.9.9.9', 4]);
    expect(await vraag(zoekt('9.9.9.9', '2a02:898::1'), true)).toEqual([
      { address: '9.9.9.9', family: 4 },
      { address: '2a02:898::1', family: 6 },
    ]);
  });

  test('refuses a name of which one address is within the house, wherever it stands', async () => {
    for (const all of [true, false]) {
      await expect(vraag(zoekt('9.9.9.9', '10.0.0.1'), all)).rejects.toThrow(AdresFout);
      await expect(vraag(zoekt('::ffff:169.254.169.254'), all)).rejects.toThrow(AdresFout);
    }
    expect(await vraag(zoekt('127.0.0.1'), false, true)).toEqual(['127.0.0.1', 4]);
  });

  test('says so when a name has no address, or cannot be looked up', async () => {
    await expect(vraag(zoekt(), true)).rejects.toMatchObject({ code: 'ENOTFOUND' });
    const stuk: Zoek = () => Promise.reject(Object.assign(new Error('dns'), { code: 'EAI_AGAIN' }));
    await expect(vraag(stuk, true)).rejects.toMatchObject({ code: 'EAI_AGAIN' });
  });
});
