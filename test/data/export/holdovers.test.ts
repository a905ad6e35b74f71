import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/model/plan.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { type ExportKind, writeExports } from '../../../data/export/write-exports.ts';
import { aPayRow } from '../../support/pay-plans.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdovers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const base = gridPlan({
  map: 'ABB.',
  measures: [{ name: 'pipeline', quantity: 'money' }],
  accounts: [
    { unit: 0, owner: 'Ana', values: { pipeline: 50 } },
    { unit: 1, owner: 'Ana', values: { pipeline: 2_000.5 } },
    { unit: 2, owner: '=Zoe', values: { pipeline: 30 } },
    { unit: 3, owner: 'Ana', values: { pipeline: 9 } },
    { unit: 2, owner: 'Ben', values: { pipeline: 70 } },
  ],
  reps: { A: [{ name: 'Ana' }], B: [{ name: 'Ben' }] },
});
const paid: Plan = {
  ...base,
  settings: {
    ...base.settings,
    payPlan: {
      rows: [aPayRow()],
      lossAlarm: 0.1,
      holdovers: [{ leastMinor: 100_000, activeDays: null, oldShare: 0.75, days: 400 }],
    },
  },
};

function write(plan: Plan, kinds: readonly ExportKind[]) {
  const input = {
    plan,
    scenario: WORKING,
    role: FIELD_SALES,
    facts: { version: '0.0.0', balance: null, rows: null, seconds: {} },
  };
  const control = { check: () => undefined, progress: () => undefined };
  const files = writeExports(input, folder, kinds, 'crm', createI18n('en'), control);
  return { files, read: (name: string) => readFileSync(join(folder, name), 'utf8') };
}

describe('who is paid for open pipeline, as it is written', () => {
  it('is a file of its own beside the lists or the report, where there is a pay plan', () => {
    expect(write(base, ['csv', 'report']).files).not.toContain('holdovers.csv');
    for (const kinds of [['csv'], ['report'], ['csv', 'report']] as const) {
      expect(write(paid, kinds).files.filter((name) => name === 'holdovers.csv')).toHaveLength(1);
    }
  });

  it('has a line for each moved account with its parts, the last day and what to look at', () => {
    const rows = Papa.parse<Record<string, string>>(write(paid, ['csv']).read('holdovers.csv'), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(rows).toEqual([
      {
        account_id: 'A-1',
        account: 'Account 1',
        from_rep_id: 'r1',
        from: 'Ana',
        to_rep_id: 'r2',
        to: 'Ben',
        pipeline: '2000.5',
        rule: '1',
        old_share: '0.75',
        old_part: '1500.375',
        new_part: '500.125',
        last_day: '2028-02-04',
        warnings: 'after-period',
      },
      expect.objectContaining({ from_rep_id: '', from: '=Zoe', to: 'Ben', rule: '', old_part: '0', last_day: '' }),
    ]);
  });

  it('is a header alone where nothing stands for open pipeline', () => {
    const none = { ...paid, measures: paid.measures.map((measure) => ({ ...measure, name: 'sales' })) };
    expect(write(none, ['csv']).read('holdovers.csv').trim().split('\n')).toHaveLength(1);
  });
});
