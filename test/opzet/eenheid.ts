import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type {} from './voorzien.ts';

/** A folder for what test files share and only some of them need: see databank.ts. */
export default function opzet(project: TestProject): () => void {
  const map = mkdtempSync(join(tmpdir(), 'schakel-sjabloon-'));
  project.provide('sjabloon', map);
  return () => {
    rmSync(map, { recursive: true, force: true });
  };
}
