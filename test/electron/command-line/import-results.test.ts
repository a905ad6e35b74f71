import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlanFile } from '../../../data/plan-file/plan-file.ts';
import { accountList } from '../backend-in.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-import-results-'));
  write('accounts.csv', accountList(10, ['Ann', 'Ben']));
  await evenfield(['new', 'plan.evenfield'], folder);
  await evenfield(['import', 'plan.evenfield', 'accounts.csv', '--measure', 'revenue=Revenue'], folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string) => writeFileSync(join(folder, name), content);

function inPlan() {
  const opened = openPlanFile(join(folder, 'plan.evenfield'), { readOnly: true });
  if (opened.status === 'refused') throw new Error(opened.code);
  const plan = opened.file.read();
  opened.file.close();
  return plan;
}

async function bring(as: string, text: string, ...more: string[]) {
  write(`${as}.csv`, text);
  const done = await evenfield(['import', 'plan.evenfield', `${as}.csv`, '--as', as, '--json', ...more], folder);
  expect([done.exit, done.exit === 0 ? done.err : '']).toEqual([0, '']);
  return JSON.parse(done.out) as Record<string, unknown>;
}

describe('import --as sales, opportunities or activities', () => {
  it('brings a sales history into a plan, says what the plan does not know, and keeps refused rows', async () => {
    const told = await bring(
      'sales',
      'id,when,worth\nA1,2026-01,5\nA2,2026-02,7.5\nZZ,2026-02,1\nA1,never,1\n',
      ...COLUMNS,
    );
    expect(told).toMatchObject({
      rows: { read: 4, imported: 3, refused: 1 },
      refused_file: 'plan.refused-sales.csv',
      written: true,
      sales: { imported: 3, unknown: 1, per_unit: false },
    });
    expect(readFileSync(join(folder, 'plan.refused-sales.csv'), 'utf8')).toContain('"never"" is no date');
    const { sales, accounts } = inPlan();
    expect(sales).toMatchObject({ by: 'account', count: 3, amounts: Float64Array.of(500, 750, 100) });
    expect([...(sales?.rows ?? [])].filter((row) => row >= 0 && row < accounts.count)).toHaveLength(2);
  });

  it('only tells what it would do with --list', async () => {
    const before = inPlan().sales;
    const told = await bring('sales', 'id,when,worth\nA1,2026-01,9\n', ...COLUMNS, '--list');
    expect(told).toMatchObject({ written: false, sales: { imported: 1, unknown: 0 } });
    expect(inPlan().sales).toEqual(before);
  });

  it('brings opportunities and activities', async () => {
    const deals = await bring(
      'opportunities',
      'account id,owner,amount,stage\nA1,,5,Talk\n,Ann,6,Closed Won\n,Eve,7,Talk\n',
    );
    expect(deals).toMatchObject({ opportunities: { imported: 3, unknown: 1 } });
    const done = await bring('activities', 'rep,calls\nAnn,5\nAnn,6\nEve,1\n');
    expect(done).toMatchObject({ activities: { imported: 2, unknown: 1 } });
    const plan = inPlan();
    expect(plan.opportunities?.state).toEqual(Int32Array.of(0, 1, 0));
    expect(plan.activities?.figures.calls).toEqual(Float64Array.of(11, 1));
  });

  it('refuses a list that is none, with a sentence', async () => {
    write('none.csv', 'colour\nblue\n');
    const { exit, err } = await evenfield(['import', 'plan.evenfield', 'none.csv', '--as', 'sales'], folder);
    expect([exit, err]).toEqual([2, expect.stringMatching(/says nowhere whose its rows are/)]);
  });
});

const COLUMNS = ['--column', 'account=id', '--column', 'date=when', '--column', 'amount=worth'];
