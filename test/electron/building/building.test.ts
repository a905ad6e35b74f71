import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FuseV1Options } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FUSES, wrongFuses } from '../../../electron/building/fuses.ts';
import { buildParts, MAIN, PRELOAD } from '../../../electron/building/parts.ts';
import { stampOf } from '../../../electron/building/stamp.ts';

const root = join(import.meta.dirname, '../../..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-building-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the fuses', () => {
  it('are all set in electron-builder.yml as they are decided', () => {
    const lines = readFileSync(join(root, 'electron-builder.yml'), 'utf8').split('\n');
    const from = lines.indexOf('electronFuses:') + 1;
    const length = lines.slice(from).findIndex((line) => !line.startsWith('  '));
    const set = Object.fromEntries(
      lines.slice(from, from + length).map((line) => {
        const [name = '', value = ''] = line.trim().split(': ');
        return [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, value === 'true'];
      }),
    );
    const { WasmTrapHandlers: leftAsShipped, ...decided } = FUSES;
    expect({ set, leftAsShipped }).toEqual({ set: decided, leftAsShipped: true });
  });

  it('are told apart in a binary, each by its name', () => {
    const wire = Object.fromEntries(
      Object.entries(FUSES).map(([name, on]) => [FuseV1Options[name as keyof typeof FuseV1Options], on ? 49 : 48]),
    );
    expect(wrongFuses(wire)).toEqual([]);
    expect(wrongFuses({ ...wire, [FuseV1Options.RunAsNode]: 49 })).toEqual(['RunAsNode']);
    expect(wrongFuses({ ...wire, [FuseV1Options.OnlyLoadAppFromAsar]: undefined })).toEqual(['OnlyLoadAppFromAsar']);
  });
});

describe('a stamp', () => {
  it('tells what was built from what has changed since', () => {
    mkdirSync(join(folder, 'source'));
    writeFileSync(join(folder, 'source', 'a.ts'), 'a');
    const stamp = () => stampOf(folder, 'part', ['source'], 'built.js');
    expect(stamp().fresh).toBe(false);
    writeFileSync(join(folder, 'built.js'), 'built');
    stamp().write();
    expect(stamp().fresh).toBe(true);
    writeFileSync(join(folder, 'source', 'b.ts'), 'b');
    expect(stamp().fresh).toBe(false);
    stamp().write();
    rmSync(join(folder, 'built.js'));
    expect(stamp().fresh).toBe(false);
  });
});

describe('what is built', () => {
  it('works as the sources do: backend, workers and gazetteers in plain modules, the preload in one file', async () => {
    await buildParts(root, [MAIN, PRELOAD], () => {});
    const script = `
      import { createBackend } from ${JSON.stringify(join(root, '.build/electron/electron/create-backend.js'))};
      const parts = { host: 'window', version: '0', emit: () => {}, pick: null, planFile: null };
      const backend = createBackend({ ...parts, dataRoot: ${JSON.stringify(folder)} });
      const problem = await backend.begin();
      const { plan } = await backend.store.current();
      console.log(JSON.stringify({ problem, sample: plan.settings.sample, accounts: plan.accounts.count > 0 }));
      await backend.close();`;
    writeFileSync(join(folder, 'use.mjs'), script);
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'use.mjs')]);
    expect(JSON.parse(stdout)).toEqual({ problem: null, sample: true, accounts: true });
    const preload = readFileSync(join(root, '.build', 'preload', 'preload.cjs'), 'utf8');
    const required = [...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
    expect(required).toEqual(['electron']);
  });

  it('begins where package.json says the app begins', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { main: string };
    expect(manifest.main).toBe(MAIN.built);
  });
});
