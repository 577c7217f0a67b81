import { describe, expect, test } from 'vitest';
import { keur, nieuwGeheim, onderteken } from './handtekening.ts';

// secret, id, moment and body of the example in the specification of Standard Webhooks, with the signature it gives
const VOORBEELD = {
  geheim: 'whsec_plJ3nmyCDGBKInavdOK15jsl',
  id: 'msg_loFOjxBNrRLzqYUf',
  tijd: 1_731_705_121_000,
  lichaam: '{"event_type":"ping","data":{"success":true}}',
};

test('signs as Standard Webhooks does', () => {
  const { geheim, id, tijd, lichaam } = VOORBEELD;
  expect(onderteken(geheim, id, tijd, lichaam)).toEqual({
    'webhook-id': id,
    'webhook-timestamp': '1731705121',
    'webhook-signature': 'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=',
  });
});

describe('what somebody else sent, or changed, or sent long ago, is not from this partner', () => {
  const geheim = nieuwGeheim();
  const lichaam = '{"waar":"Straße"}';
  const nu = Date.now();
  const koppen = onderteken(geheim, 'b-1', nu, lichaam);
  const minuut = 60_000;

  test.each([
    ['as it was sent', true, geheim, koppen, lichaam],
    ['another body', false, geheim, koppen, lichaam.replace('Straße', 'Strasse')],
    ['another secret', false, nieuwGeheim(), koppen, lichaam],
    ['another id', false, geheim, { ...koppen, 'webhook-id': 'b-2' }, lichaam],
    ['no signature', false, geheim, { ...koppen, 'webhook-signature': '' }, lichaam],
    ['no headers', false, geheim, {}, lichaam],
    ['four minutes ago', true, geheim, onderteken(geheim, 'b-1', nu - 4 * minuut, lichaam), lichaam],
    ['six minutes ago', false, geheim, onderteken(geheim, 'b-1', nu - 6 * minuut, lichaam), lichaam],
    ['in six minutes', false, geheim, onderteken(geheim, 'b-1', nu + 6 * minuut, lichaam), lichaam],
    ['an old signature with a new moment', false, geheim, { ...koppen, 'webhook-timestamp': '1731705121' }, lichaam],
  ])('%s: %s', (_, goed, met, wat, tekst) => {
    expect(keur(met, wat, tekst)).toBe(goed);
  });
});
