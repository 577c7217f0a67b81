import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AdressenFout, bewaarAdressen, wisAdressen, zoekAdressen } from './adressen.ts';
import { leesInstellingen } from './instellingen.ts';

const map = mkdtempSync(join(tmpdir(), 'schakel-adressen-'));
const adressen = { databaseUrl: 'postgresql://a@b:1/c', temporalAddress: 'b:2', proefzakenAan: true };

test('the environment wins; else a running house left word; else it is said what to do', () => {
  const env = { DATABASE_URL: 'postgresql://x@y:1/z', TEMPORAL_ADDRESS: 'y:2', PROEFZAKEN_AAN: '0', SCHAKEL_DATA: map };
  expect(() => zoekAdressen(leesInstellingen({ SCHAKEL_DATA: map }))).toThrow(AdressenFout);
  bewaarAdressen(map, adressen);
  expect(statSync(join(map, 'adressen.json')).mode & 0o077).toBe(0);
  expect(zoekAdressen(leesInstellingen({ SCHAKEL_DATA: map }))).toEqual(adressen);
  expect(zoekAdressen(leesInstellingen(env)).temporalAddress).toBe('y:2');
  wisAdressen(map);
  expect(() => zoekAdressen(leesInstellingen({ SCHAKEL_DATA: map }))).toThrow('npm start');
});
