import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountList } from '../backend-in.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
const QUICK = ['--iterations', '30000', '--json'];
const balance = (...options: string[]) => evenfield(['balance', 'p.evenfield', ...QUICK, ...options], folder);
const summary = async (...options: string[]) => JSON.parse((await balance(...options)).out);

/** The units of the plan with their territories, as an export has them. */
async function units(name: string): Promise<string[][]> {
  await evenfield(['export', 'p.evenfield', '--out', name], folder);
  const text = readFileSync(join(folder, name, 'units.csv'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-options-'));
  writeFileSync(join(folder, 'accounts.csv'), accountList(200, ['Ann', 'Ben', 'Cy', 'Dee']));
  const measure = ['--measure', 'revenue=Revenue:20%'];
  await evenfield(['new', 'p.evenfield'], folder);
  await evenfield(['import', 'p.evenfield', 'accounts.csv', ...measure], folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the options of a balance of a plan', () => {
  it('keep what may move within its share, of accounts and of a measure', async () => {
    const first = await summary('--territories', '4', '--max-moved', '10');
    expect(first.moves).toMatchObject({ against: 'owners', of: 'accounts', allowed_share: 0.1 });
    expect(first.disruption.accounts_share).toBeLessThanOrEqual(0.1);
    expect(first.moves.moved_share).toBeCloseTo(first.disruption.accounts_share, 9);
    const second = await summary('--max-moved', '5:revenue');
    expect(second.moves).toMatchObject({ against: 'territories', of: 'revenue', allowed_share: 0.05 });
    expect(second.moves.moved_share).toBeLessThanOrEqual(0.05);
  });

  it('refuse a share that cannot be counted, with the number that can', async () => {
    const { exit, err } = await balance('--max-moved', '5', '--territories', '7');
    expect(exit).toBe(2);
    expect(err).toContain('Today there are 4, and 7 were asked for.');
    expect((await balance('--max-moved', '5:shoes')).err).toContain('Its measures are: revenue.');
  });

  it('weigh what they are told to, remember it, and say what could not count', async () => {
    const { objective } = await summary('--weigh', 'border=2,disruption=0.5');
    expect(objective.weights).toEqual({ travel: 0, border: 2, disruption: 0.5, limits: 'first' });
    expect(objective.border.weight).toBeGreaterThan(0);
    expect(objective.border.value).toBeGreaterThan(0);
    expect(objective.left_out).toBeNull();
    const more = await summary('--territories', '5', '--weigh', 'limits=1');
    expect(more.objective).toMatchObject({
      weights: { border: 2, disruption: 0.5, limits: 1 },
      disruption: { weight: 0, value: null },
      left_out: expect.stringContaining('disruption'),
    });
    expect(more.objective.limits).toBeGreaterThan(0);
    await summary('--territories', '4', '--weigh', 'border=0,disruption=0,limits=first');
  });

  it('balance some units alone, by a list with or without a header', async () => {
    const before = await units('all');
    const listed = before.slice(61, 141).map(([id]) => id as string);
    writeFileSync(join(folder, 'listed.csv'), ['unit_id,note', ...listed.map((id) => `${id},x`), ''].join('\n'));
    // Weighed differently than before, so that there is something to gain.
    const weighed = ['--weigh', 'limits=0', '--seed', '5'];
    expect((await balance('--only-units', 'listed.csv', ...weighed)).err).not.toContain('listed.csv');
    const after = await units('some');
    const stay = (rows: string[][]) => rows.filter(([id]) => !listed.includes(id ?? ''));
    expect(stay(after)).toEqual(stay(before));
    expect(after).not.toEqual(before);
    writeFileSync(join(folder, 'bare.csv'), listed.slice(0, 20).join('\n'));
    await balance('--only-units', 'bare.csv', '--seed', '9');
    const moved = (await units('few')).filter((row, i) => row[1] !== after[i]?.[1]).map(([id]) => id);
    expect(listed.slice(0, 20)).toEqual(expect.arrayContaining(moved));
    await balance('--weigh', 'limits=first');
  });

  it('refuse a list of units that names strange ones or none, and other ways to name a part beside it', async () => {
    writeFileSync(join(folder, 'strange.csv'), 'id\nA1\nnobody\n');
    const strange = await balance('--only-units', 'strange.csv');
    expect(strange.exit).toBe(2);
    expect(strange.err).toMatch(/strange\.csv, line 3: this plan has no unit "nobody"/);
    writeFileSync(join(folder, 'slip.csv'), 'A1x9\nA1\n');
    const slip = await balance('--only-units', 'slip.csv');
    expect(slip.err).toMatch(/slip\.csv, line 1: this plan has no unit "A1x9"/);
    writeFileSync(join(folder, 'none.csv'), 'id\n');
    expect((await balance('--only-units', 'none.csv')).err).toContain('No unit of this plan is named in none.csv.');
    expect((await balance('--only-units', 'gone.csv')).exit).toBe(2);
    for (const other of [
      ['--only', 'T001,T002'],
      ['--territories', '4'],
    ]) {
      expect((await balance('--only-units', 'none.csv', ...other)).err).toContain('--only-units');
    }
  });

  it('balance some territories among themselves', async () => {
    const before = await units('before');
    const ids = [...new Set(before.slice(1).map(([, id]) => id as string))].sort();
    const only = ids.slice(0, 2);
    const told = await summary('--only', only.join(','), '--seed', '77');
    expect(told.only.territories).toEqual(only);
    const after = await units('after');
    const outside = (rows: string[][]) => rows.filter(([, id]) => !only.includes(id ?? ''));
    expect(outside(after)).toEqual(outside(before));
    expect((await balance('--only', 'T999,T001')).err).toContain('no territory "T999"');
    expect((await balance('--only', only[0] as string)).err).toContain('at least two');
  });

  it('hold every territory to the least and the most of a measure', async () => {
    const args = ['run', 'accounts.csv', '--territories', '4', '--measure', 'size=#:45..55', '--out', 'out'];
    const { exit, out } = await evenfield([...args, '--iterations', '30000', '--json'], folder);
    expect(exit).toBe(0);
    expect(JSON.parse(out).limits_met).toBe(true);
    const text = readFileSync(join(folder, 'out', 'territories.csv'), 'utf8')
      .trim()
      .split('\n');
    const at = text[0]?.split(',').indexOf('size_total') ?? -1;
    const sizes = text.slice(1).map((line) => Number(line.split(',')[at]));
    expect(sizes.every((size) => size >= 45 && size <= 55)).toBe(true);
  });
});
