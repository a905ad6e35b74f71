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

  it('balance some territories among themselves', async () => {
    const units = async (name: string) => {
      await evenfield(['export', 'p.evenfield', '--out', name], folder);
      return readFileSync(join(folder, name, 'units.csv'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(','));
    };
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
