import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allTexts } from '../../../core/model/text-column.ts';
import { openPlanFile } from '../../../data/plan-file/plan-file.ts';
import { evenfield } from './evenfield.ts';

const PLAN = 'plan.evenfield';
const ACCOUNTS = 48;
/** Every twelfth account is a top; the three behind it lie far off on all sides and belong to it. */
const TOPS = ['A0', 'A12', 'A24', 'A36'];
const topOf = (i: number) => (i % 12 < 4 ? `A${i - (i % 12)}` : null);

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-families-'));
  const rows = Array.from({ length: ACCOUNTS }, (_, i) => {
    const top = topOf(i);
    // A chain: each belongs to the one before it.
    const parent = top !== null && top !== `A${i}` ? `A${i - 1}` : '';
    return `A${i},Account ${i},${(35 + ((i * 7) % ACCOUNTS) / 10).toFixed(2)},${(-100 + ((i * 5) % 11) / 10).toFixed(2)},${parent},10`;
  });
  writeFileSync(
    join(folder, 'accounts.csv'),
    `${['Account ID,Name,Latitude,Longitude,Parent Account ID,Revenue', ...rows].join('\n')}\n`,
  );
  await evenfield(['new', PLAN], folder);
  await evenfield(['import', PLAN, 'accounts.csv', '--measure', 'revenue=Revenue:10%'], folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function balanced(...options: string[]) {
  const args = ['balance', PLAN, '--territories', '4', '--iterations', '20000', '--json', ...options];
  const { exit, out, err } = await evenfield(args, folder);
  expect(err).toBe('');
  return { exit, summary: JSON.parse(out) };
}

function read() {
  const result = openPlanFile(join(folder, PLAN), { readOnly: true });
  if (result.status === 'refused') throw new Error(result.code);
  const plan = result.file.read();
  result.file.close();
  return plan;
}

/** How many territories each family lies in. */
function spread(): number[] {
  const { accounts, assignments } = read();
  const ids = allTexts(accounts.ids);
  return TOPS.map((top) => {
    const members = ids.flatMap((_, row) => (topOf(row) === top ? [row] : []));
    return new Set(members.map((row) => assignments[0]?.territories[accounts.unit[row] as number])).size;
  });
}

describe('families by the command line', () => {
  it('lie where they lie, unless they are asked to stay together', async () => {
    const { summary } = await balanced();
    expect(summary.families).toBeNull();
    expect(Math.max(...spread())).toBeGreaterThan(1);
  });

  it('stay together, all but those that are named; the choice is the next balance’s, too', async () => {
    const { exit, summary } = await balanced('--families', 'together');
    expect(exit).toBe(0);
    expect(summary.families).toEqual({ together: 4, apart: [], apart_by_locks: [], accounts_in_circles: 0 });
    expect(spread()).toEqual([1, 1, 1, 1]);
    expect((await balanced('--seed', '2')).summary.families.together).toBe(4);
    expect(spread()).toEqual([1, 1, 1, 1]);
    const parting = await balanced('--apart', 'A12', '--apart', 'A36');
    expect(parting.summary.families).toMatchObject({ together: 2, apart: ['A12', 'A36'] });
    expect(read().settings.balance.families).toEqual({ apart: ['A12', 'A36'] });
    expect([spread()[0], spread()[2]]).toEqual([1, 1]);
    expect((await balanced('--families', 'apart')).summary.families).toBeNull();
    expect(read().settings.balance.families).toBeUndefined();
  });

  it('choose the number of territories together, too, and among some territories', async () => {
    await balanced('--families', 'together', '--territories', '3..4');
    expect(spread()).toEqual([1, 1, 1, 1]);
    const { territories, scenarioTerritories } = read();
    const seated = scenarioTerritories.filter(({ scenario }) => scenario === 1).map(({ territory }) => territory);
    const used = territories.flatMap(({ key, id }) => (seated.includes(key) ? [id] : [])).slice(0, 2);
    const args = ['balance', PLAN, '--only', used.join(','), '--iterations', '5000', '--json'];
    expect((await evenfield(args, folder)).exit).toBe(0);
    expect(spread()).toEqual([1, 1, 1, 1]);
  });

  it('that are bigger than a band are named as what blocks it', async () => {
    const { exit, summary } = await balanced('--families', 'together', '--territories', '14');
    expect(exit).toBe(3);
    const blocked = summary.unmet_limits.filter(({ blocker }: { blocker: string }) => blocker === 'unit-too-big');
    expect(blocked.length).toBeGreaterThan(0);
    for (const { units } of blocked) expect(TOPS).toContain(units[0]);
    expect(spread()).toEqual([1, 1, 1, 1]);
  });
});
