import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlanFile } from '../../../data/plan-file/plan-file.ts';
import { opened } from '../../data/plan-file/plan-folder.ts';
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

  it('follows a newer list of accounts that is imported', async () => {
    const list = (first: number) => `id,lat,lon,owner,revenue\na,40,-100,Ann,${first}\nb,41,-100,Ben,30\n`;
    writeFileSync(join(folder, 'accounts.csv'), list(10));
    await evenfield(['new', 'plan.evenfield'], folder);
    const imported = () =>
      evenfield(['import', 'plan.evenfield', 'accounts.csv', '--measure', 'revenue=revenue'], folder);
    await imported();
    await quota('--quota', '400', '--floor', '50');
    const amounts = async () => (await rows()).map((row) => row[6]);
    expect(await amounts()).toEqual(['100.00', '300.00']);
    writeFileSync(join(folder, 'accounts.csv'), list(50));
    expect((await imported()).exit).toBe(0);
    expect(await amounts()).toEqual(['250.00', '150.00']);
  });

  it('an export says where quotas are not cut into periods, because they are not as planned', async () => {
    const plan = gridPlan({ map: 'AB', measures, values: { revenue: [1, 1], potential: [1, 1] } });
    createPlanFile(join(folder, 'plan.evenfield'), plan).close();
    await quota('--quota', '400', '--season', 'quarters');
    const exported = (...more: string[]) => evenfield(['export', 'plan.evenfield', '--out', 'files', ...more], folder);
    expect(JSON.parse((await exported('--json')).out)).toMatchObject({ uncut_quotas: null });
    const file = opened(join(folder, 'plan.evenfield'));
    const [quotaPlan] = file.read().quotaPlans;
    if (!quotaPlan) throw new Error('There is a quota plan.');
    file.edit({
      note: { code: 'several', values: { steps: 1 } },
      moves: [],
      records: [
        { kind: 'quotaPlans', before: quotaPlan, after: { ...quotaPlan, total: { currency: 'USD', minor: 1 } } },
      ],
      batches: [],
    });
    file.close();
    const said = 'Quotas are written for the whole plan period alone: they are not what their plan comes to now';
    expect((await exported()).out).toContain(said);
    expect(await rows()).toHaveLength(2);
    expect(JSON.parse((await exported('--json')).out)).toMatchObject({ uncut_quotas: 'not-as-planned' });
    await exported('--format', 'salesforce');
    const readme = readdirSync(join(folder, 'files')).find((name) => /readme/i.test(name)) ?? '';
    expect(readFileSync(join(folder, 'files', readme), 'utf8')).toContain(said);
  });
});
