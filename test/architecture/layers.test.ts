import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
let planted: string;

describe('the arrows between the layers', () => {
  beforeAll(() => {
    planted = mkdtempSync(join(tmpdir(), 'evenfield-layers-'));
    symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'), 'junction');
    copyFileSync(join(root, '.dependency-cruiser.cjs'), join(planted, '.dependency-cruiser.cjs'));
    for (const layer of ['data', 'electron', 'renderer']) plant(`${layer}/target.ts`, 'export const target = 1;');
  });
  afterAll(() => rmSync(planted, { recursive: true, force: true }));

  it('are kept by the code as it stands', () => {
    const run = layers(root, 'core', 'data', 'electron', 'renderer');
    expect(run.text).toMatch(/no dependency violations found \(\d{2,} modules/);
    expect(run.status).toBe(0);
  });

  it.each([
    ['core', "import '../data/target.ts';", 'core-imports-no-layer'],
    ['core', "import 'node:fs';", 'core-is-pure'],
    ['core', "import 'papaparse';", 'core-packages'],
    ['data', "import '../electron/target.ts';", 'data-imports-core-only'],
    ['electron', "import '../renderer/target.ts';", 'electron-not-renderer'],
    ['renderer', "import '../data/target.ts';", 'renderer-through-the-contract'],
  ])('a wrong import in %s (%s) breaks rule %s', (layer, line, rule) => {
    plant(`${layer}/wrong.ts`, `${line}\nexport const wrong = 1;`);
    const run = layers(planted, layer);
    rmSync(join(planted, layer, 'wrong.ts'));
    expect(run.text).toContain(rule);
    expect(run.status).not.toBe(0);
  });
});

function plant(path: string, text: string): void {
  const file = join(planted, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${text}\n`);
}

function layers(cwd: string, ...folders: string[]): { status: number | null; text: string } {
  const bin = join(root, 'node_modules', '.bin', 'depcruise');
  const run = spawnSync(bin, ['--config', '.dependency-cruiser.cjs', ...folders], { cwd, encoding: 'utf8' });
  return { status: run.status, text: run.stdout + run.stderr };
}
