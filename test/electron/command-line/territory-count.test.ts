import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountList } from '../backend-in.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-counts-'));
  writeFileSync(join(folder, 'accounts.csv'), accountList(100));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const QUICK = ['--iterations', '50000', '--out', 'out'];
const written = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');

describe('a range of numbers of territories', () => {
  it('takes the least that meets every limit, and says what it tried and why', async () => {
    // 100 accounts counted as one each: 3 equal parts leave a rest, 4 do not.
    const args = ['run', 'accounts.csv', '--territories', '3..6', '--measure', 'size=#:1%', ...QUICK];
    const { exit, out } = await evenfield([...args, '--json'], folder);
    expect(exit).toBe(0);
    const { territory_counts: counts, territories } = JSON.parse(out);
    expect(territories).toBe(4);
    expect(counts).toMatchObject({ from: 3, to: 6, chosen: 4 });
    expect(counts.tried.map((one: { territories: number }) => one.territories)).toEqual([3, 4]);
    expect(counts.tried[0].limits_not_met).toBeGreaterThan(0);
    expect(counts.why).toBe('4 is the least number from 3 to 6 with which every limit was met');
    const first = written('assignments.csv');
    await evenfield(['run', 'accounts.csv', '--territories', '4', '--measure', 'size=#:1%', ...QUICK], folder);
    expect(written('assignments.csv')).toBe(first);
  });

  it('takes the number with the fewest unmet limits where none meets all', async () => {
    const args = ['run', 'accounts.csv', '--territories', '6..7', '--measure', 'size=#:1%', ...QUICK];
    const { exit, out } = await evenfield(args, folder);
    expect(exit).toBe(3);
    const { territory_counts: counts } = JSON.parse(written('summary.json'));
    expect(counts.tried).toHaveLength(2);
    expect(counts.why).toMatch(/^no number from 6 to 7 met every limit; with [67] the fewest are not met$/);
    expect(out).toContain('No number of territories from 6 to 7 met every limit');
  });
});
