import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, inject, test } from 'vitest';

const wortel = fileURLToPath(new URL('../..', import.meta.url));

/** The blocks of the walk in their order: what is typed, and what the README says that comes out. */
function wandeling(): { soort: 'sh' | 'text'; inhoud: string }[] {
  const readme = readFileSync(`${wortel}README.md`, 'utf8');
  return [...readme.matchAll(/```(sh|text)\n([\s\S]*?)```/g)].map(([, soort, inhoud]) => ({
    soort: soort as 'sh' | 'text',
    inhoud: inhoud ?? '',
  }));
}

test('the walk through one case in the README gives what the README says', () => {
  const huis = inject('huis');
  const blokken = wandeling();
  const typ = blokken.filter((b) => b.soort === 'sh').map((b) => b.inhoud.replace('http://127.0.0.1:3000', huis.api));
  const uit = spawnSync('bash', ['-euo', 'pipefail', '-c', typ.join('\n')], {
    cwd: wortel,
    encoding: 'utf8',
    env: { ...process.env, SCHAKEL_DATA: huis.map, NO_COLOR: '1' },
  });
  const verwacht = blokken
    .filter((b) => b.soort === 'text')
    .map((b) => b.inhoud)
    .join('');
  expect(uit.stdout, uit.stderr).toBe(verwacht);
});
