import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { universitiesByOwner } from '../../support/state-owners.ts';
import { testData } from '../../support/test-data.ts';
import { accountList } from '../backend-in.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-frontier-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Point {
  readonly budget_share: number | null;
  readonly moved_share: number;
  readonly largest_deviation: number;
  readonly limits_met: boolean;
}

function isFrontier(points: readonly Point[]): void {
  expect(points[0]?.moved_share).toBe(0);
  points.forEach(({ budget_share: budget, moved_share: moved, largest_deviation: off }, i) => {
    expect(moved).toBeLessThanOrEqual((budget ?? 1) + 1e-12);
    if (i === 0) return;
    expect(moved).toBeGreaterThanOrEqual(points[i - 1]?.moved_share ?? 0);
    expect(off).toBeLessThan(points[i - 1]?.largest_deviation ?? 0);
  });
}

describe('evenfield frontier', () => {
  it('writes the figures of plans from touching nothing on, the same each time, and leaves the plan as it is', async () => {
    writeFileSync(join(folder, 'accounts.csv'), accountList(100, ['Ann', 'Ben', 'Cem']));
    const measures = ['--measure', 'size=#', '--measure', 'revenue=Revenue'];
    await evenfield(['new', 'small.evenfield'], folder);
    await evenfield(['import', 'small.evenfield', 'accounts.csv', ...measures, '--owner', 'Owner'], folder);
    const before = readFileSync(join(folder, 'small.evenfield'));
    const args = ['frontier', 'small.evenfield', '--points', '5', '--iterations', '20000'];
    const { exit, out } = await evenfield([...args, '--budget', 'Revenue', '--out', 'out', '--json'], folder);
    expect(exit).toBe(0);
    const said = JSON.parse(out);
    expect(said).toMatchObject({ format: 'evenfield-frontier', version: 1, budget: 'Revenue', against: 'owners' });
    isFrontier(said.points);
    const written = readFileSync(join(folder, 'out', 'frontier.csv'), 'utf8');
    const lines = written.trim().split('\n');
    expect(lines[0]).toMatch(/^plan,budget_share,moved_share,units_moved,accounts_moved,largest_deviation,/);
    expect(lines).toHaveLength(said.points.length + 1);
    expect(lines[1]).toMatch(/^1,0,0,0,0,/);
    await evenfield([...args, '--budget', 'revenue', '--out', 'again'], folder);
    expect(readFileSync(join(folder, 'again', 'frontier.csv'), 'utf8')).toBe(written);
    expect(readFileSync(join(folder, 'small.evenfield')).equals(before)).toBe(true);
  });

  it('says what it needs: a measure that there is, and territories to begin with', async () => {
    const measure = await evenfield(['frontier', 'small.evenfield', '--budget', 'gold', '--out', 'none'], folder);
    expect(measure.exit).toBe(2);
    expect(measure.err).toContain('accounts, months, size, revenue');
    await evenfield(['new', 'bare.evenfield'], folder);
    writeFileSync(join(folder, 'unowned.csv'), accountList(20));
    await evenfield(['import', 'bare.evenfield', 'unowned.csv', '--measure', 'size=#'], folder);
    const bare = await evenfield(['frontier', 'bare.evenfield', '--out', 'none'], folder);
    expect(bare.exit).toBe(2);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe.skipIf(!testData)('evenfield frontier of 12 owners of whole states', () => {
  it('has at least 8 plans, monotone, from nothing moved on, and no budget is exceeded', async () => {
    const list = universitiesByOwner(12);
    writeFileSync(join(folder, 'universities.csv'), list.csv);
    const measures = ['--measure', 'enrolment=enrolment'];
    await evenfield(['new', 'owners.evenfield'], folder);
    await evenfield(['import', 'owners.evenfield', 'universities.csv', ...measures, '--owner', 'owner'], folder);
    const args = ['frontier', 'owners.evenfield', '--points', '10', '--iterations', '150000'];
    const { exit, out } = await evenfield([...args, '--budget', 'enrolment', '--out', 'owners', '--json'], folder);
    expect(exit).toBe(0);
    const { points, against } = JSON.parse(out);
    expect(against).toBe('owners');
    expect(points.length).toBeGreaterThanOrEqual(8);
    isFrontier(points);
  });
});
