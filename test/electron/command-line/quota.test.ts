import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlanFile } from '../../../data/plan-file/plan-file.ts';
import { gridPlan } from '../../support/plan-builder.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-quota-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('evenfield quota', () => {
  const quota = (...more: readonly string[]) => evenfield(['quota', 'plan.evenfield', ...more], folder);
  const measures = [{ name: 'revenue' }, { name: 'potential' }];
  const rows = async () => {
    await evenfield(['export', 'plan.evenfield', '--out', 'files'], folder);
    const lines = readFileSync(join(folder, 'files', 'quotas.csv'), 'utf8')
      .trim()
      .split('\n');
    return lines.slice(1).map((line) => line.split(','));
  };

  it('splits by history within floors, rounds, and writes a row per quarter that sum to the total', async () => {
    const plan = gridPlan({ map: 'ABC', measures, values: { revenue: [1, 4, 5], potential: [1, 1, 1] } });
    createPlanFile(join(folder, 'plan.evenfield'), plan).close();
    const season = ['--season', 'quarters:1,1,1,1,1,1,1,1,1,3,3,3'];
    const { exit, err } = await quota('--quota', '9000.05:history', '--floor', '1500', '--round', '10', ...season);
    expect({ exit, err }).toMatchObject({ exit: 0 });
    const found = await rows();
    const whole = found.filter(([, , , period]) => period === 'FY2027').map((row) => row[6]);
    expect(whole).toEqual(['1500.00', '3330.00', '4170.05']);
    expect(found.map(([id, , , period, method]) => [id, period, method])).toEqual(
      ['T001', 'T002', 'T003'].flatMap((id) =>
        ['FY2027', '2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4'].map((period) => [id, period, 'history']),
      ),
    );
    const cents = (id: string) =>
      found
        .filter(([of, , , period]) => of === id && period !== 'FY2027')
        .reduce((all, row) => all + Number(row[6]?.replace('.', '')), 0);
    expect(['T001', 'T002', 'T003'].map(cents)).toEqual([150_000, 333_000, 417_005]);
    expect(found.filter(([id]) => id === 'T001').map((row) => row[6])).toEqual([
      '1500.00',
      '250.00',
      '250.00',
      '250.00',
      '750.00',
    ]);
  });

  it('says what is impossible, and leaves the plan as it was', async () => {
    const plan = gridPlan({ map: 'AB', measures, values: { revenue: [1, 1], potential: [1, 1] } });
    createPlanFile(join(folder, 'plan.evenfield'), plan).close();
    const { exit, err } = await quota('--quota', '100', '--floor', '60');
    expect(exit).toBe(2);
    expect(err).toContain('the floors come to $120, more than the $100 that is left to split');
    expect(await rows()).toEqual([]);
  });
});
