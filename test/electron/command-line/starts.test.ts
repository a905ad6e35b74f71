import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountList } from '../backend-in.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-starts-'));
  writeFileSync(join(folder, 'accounts.csv'), accountList(200));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RUN = ['run', 'accounts.csv', '--territories', '7', '--measure', 'revenue=Revenue', '--out', 'out'];
const assignments = () => readFileSync(join(folder, 'out', 'assignments.csv'), 'utf8');
interface Start {
  seed: number;
  iterations: number;
  sse: number;
  chosen: boolean;
}

describe('several starts on the command line', () => {
  it('end with a time limit, and give the same plan again by the iterations of each', async () => {
    const timed = await evenfield([...RUN, '--starts', '3', '--time', '0.6', '--json'], folder);
    const { starts, seed, iterations } = JSON.parse(timed.out) as { starts: Start[]; seed: number; iterations: number };
    const first = assignments();
    expect(starts).toHaveLength(3);
    expect(starts.filter(({ chosen }) => chosen)).toMatchObject([{ seed, iterations }]);

    const list = starts.map((start) => start.iterations).join(',');
    const again = await evenfield([...RUN, '--starts', '3', '--iterations', list, '--json'], folder);
    expect(assignments()).toBe(first);
    expect(JSON.parse(again.out).starts).toEqual(starts);

    await evenfield([...RUN, '--seed', String(seed), '--iterations', String(iterations)], folder);
    expect(assignments()).toBe(first);
  });

  it('are told of in a sentence', async () => {
    const { out } = await evenfield([...RUN, '--starts', '2', '--iterations', '20000'], folder);
    expect(out).toContain('The best of 2 starts.');
  });

  it('need as many numbers of iterations as there are starts', async () => {
    const { exit, err } = await evenfield([...RUN, '--starts', '3', '--iterations', '1000,2000'], folder);
    expect(exit).toBe(2);
    expect(err).toContain('3 starts were asked for, and 2 numbers were given');
  });
});
