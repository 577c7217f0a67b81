import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Tabblad } from './tabblad.ts';

let tab: Tabblad;
let venster: EventTarget;
let gehoord: string[];
beforeEach(() => {
  vi.useFakeTimers();
  venster = new EventTarget();
  tab = new Tabblad();
  tab.volg(venster);
  gehoord = [];
  for (const soort of ['voorbij', 'ander']) tab.addEventListener(soort, () => gehoord.push(soort));
});
afterEach(() => {
  vi.useRealTimers();
});

/** What goes along with a request that is made now. */
function koppen(): Record<string, string> {
  const request = new Request('http://schakel/v1/zaken');
  void tab.middleware.onRequest?.({ request } as never);
  return Object.fromEntries(request.headers);
}
const antwoord = (status: number, van?: string): void => {
  const response = new Response(null, { status, headers: van === undefined ? {} : { 'X-Account': van } });
  void tab.middleware.onResponse?.({ response } as never);
};

test('the first who is answered is the one for whom everything is asked from then on', () => {
  expect(koppen()).toEqual({});
  antwoord(200, 'demo-lpa');
  expect(koppen()).toEqual({ 'x-account': 'demo-lpa' });
  antwoord(200, 'demo-lpa');
  expect(gehoord).toEqual([]);
});

test('an answer to somebody else is told, and changes nothing of for whom is asked', () => {
  antwoord(200, 'demo-lpa');
  antwoord(409, 'demo-teamleider');
  expect(gehoord).toEqual(['ander']);
  expect(koppen()).toEqual({ 'x-account': 'demo-lpa' });
});

test('that the session is over is told to who had one', () => {
  antwoord(401);
  antwoord(200);
  expect(gehoord).toEqual([]);
  antwoord(200, 'demo-lpa');
  antwoord(403, 'demo-lpa');
  antwoord(404, 'demo-lpa');
  expect(gehoord).toEqual([]);
  antwoord(401);
  expect(gehoord).toEqual(['voorbij']);
});

test.each(['pointerdown', 'keydown', 'wheel'])(
  'a minute after the last %s a request says that nobody made it',
  (soort) => {
    vi.advanceTimersByTime(59_999);
    expect(koppen()).toEqual({});
    vi.advanceTimersByTime(1);
    expect(koppen()).toEqual({ 'x-vanzelf': '1' });
    venster.dispatchEvent(new Event(soort));
    expect(koppen()).toEqual({});
    vi.advanceTimersByTime(60_000);
    expect(koppen()).toEqual({ 'x-vanzelf': '1' });
  },
);

test('a mouse that is pushed along is no use', () => {
  vi.advanceTimersByTime(60_000);
  venster.dispatchEvent(new Event('pointermove'));
  expect(koppen()).toEqual({ 'x-vanzelf': '1' });
});
