import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const text = (file: string) => readFileSync(join(root, file), 'utf8');

describe('the tree', () => {
  it('has only the agreed names at its root', () => {
    const names = new Set(files.map((file) => file.split('/')[0] as string).filter((name) => !name.startsWith('.')));
    const agreed = [
      'electron',
      'renderer',
      'core',
      'data',
      'test',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'electron-builder.yml',
      'README.md',
      'LICENSE',
    ];
    expect([...names].filter((name) => !agreed.includes(name))).toEqual([]);
  });

  it('has no source file over 300 lines', () => {
    const long = files
      .filter((file) => /\.(ts|tsx|css)$/.test(file) && !file.includes('/locales/'))
      .filter((file) => text(file).split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('opens every layer with a README of at most 60 lines', () => {
    for (const layer of ['core', 'data', 'electron', 'renderer', 'test']) {
      expect(files).toContain(`${layer}/README.md`);
      expect({ layer, lines: text(`${layer}/README.md`).trimEnd().split('\n').length <= 60 }).toEqual({
        layer,
        lines: true,
      });
    }
  });

  it('pins every dependency to one exact version', () => {
    const manifest = JSON.parse(text('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('keeps clock and chance out of core: both are arguments', () => {
    const guilty = files
      .filter((file) => file.startsWith('core/') && file.endsWith('.ts') && !file.includes('/locales/'))
      .filter((file) => /\bMath\.random\(|\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/.test(text(file)));
    expect(guilty).toEqual([]);
  });

  it('names no folder for what it is not about', () => {
    expect(files.filter((file) => /(^|\/)(utils|helpers|services|common|misc)\//.test(file))).toEqual([]);
  });
});
