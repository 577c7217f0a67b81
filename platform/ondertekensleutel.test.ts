import { mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leesOndertekensleutels } from './ondertekensleutel.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'schakel-sleutel-'));
});
afterEach(() => {
  rmSync(data, { recursive: true });
});

test('a key in the data folder is made once, for nobody but its owner to read', () => {
  const eerste = leesOndertekensleutels({ data });
  expect(eerste.vorige).toBeNull();
  expect(leesOndertekensleutels({ data }).huidig.equals(eerste.huidig)).toBe(true);
  const map = join(data, 'ondertekenen');
  expect(readdirSync(map)).toEqual(['sleutel.pem']);
  expect(statSync(join(map, 'sleutel.pem')).mode & 0o777).toBe(0o600);
});

test('a key that was renamed to vorige.pem is followed by a new one', () => {
  const oud = leesOndertekensleutels({ data }).huidig;
  const map = join(data, 'ondertekenen');
  renameSync(join(map, 'sleutel.pem'), join(map, 'vorige.pem'));
  const { huidig, vorige } = leesOndertekensleutels({ data });
  expect(vorige?.equals(oud)).toBe(true);
  expect(huidig.equals(oud)).toBe(false);
});
