import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { accountList } from '../backend-in.ts';
import { evenfield } from './evenfield.ts';

it('every key of summary.json and fairness.json stands in electron/README.md', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenfield-keys-'));
  try {
    writeFileSync(join(folder, 'accounts.csv'), accountList(40, ['Ann', 'Ben']));
    const args = ['run', 'accounts.csv', '--territories', '2', '--measure', 'revenue=Revenue:0%', '--out', 'out'];
    await evenfield([...args, '--iterations', '20000', '--quota', '100', '--contiguous', 'yes'], folder);
    const readme = readFileSync(join(import.meta.dirname, '../../../electron/README.md'), 'utf8');
    const documented = new Set([...readme.matchAll(/`([a-z_]+)(?:\[\])?`/g)].map(([, key]) => key));
    // Below these, keys are phases, codes and names of measures.
    const open = ['seconds', 'reasons', 'totals', 'index'];
    const keys = ['summary.json', 'fairness.json'].flatMap((name) =>
      keysOf(JSON.parse(readFileSync(join(folder, 'out', name), 'utf8')), open),
    );
    expect(keys).toEqual(
      expect.arrayContaining(['limits_met', 'blocker', 'gini', 'accounts_share', 'largest_deviation_at']),
    );
    expect([...new Set(keys)].filter((key) => !documented.has(key))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function keysOf(value: unknown, open: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => keysOf(item, open));
  return Object.entries(value).flatMap(([key, item]) => [key, ...(open.includes(key) ? [] : keysOf(item, open))]);
}
