import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/model/plan.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { type ExportKind, writeExports } from '../../../data/export/write-exports.ts';
import { FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

const folder = mkdtempSync(join(tmpdir(), 'exceptions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const base = gridPlan({
  map: 'AABB',
  measures: [{ name: 'revenue', quantity: 'money' }, { name: 'area' }],
  values: { area: [1, 2, 3, 4] },
  accounts: [
    { unit: 0, values: { revenue: 60 } },
    { unit: 2, values: { revenue: 60 } },
    { unit: 3, values: { revenue: 40 } },
  ],
  reps: { A: [{}], B: [{}] },
});
const named = withNamedAccount(withNamedAccount(base, 1, 1, { reason: '=HQ, says "no" <b>' }), 2, 1, {
  expires: '2026-06-30',
});

function write(plan: Plan, kinds: readonly ExportKind[], locale: 'en' | 'ar' = 'en') {
  const input = {
    plan,
    scenario: WORKING,
    role: FIELD_SALES,
    facts: { version: '0.0.0', balance: null, rows: null, seconds: {} },
  };
  const control = { check: () => undefined, progress: () => undefined };
  const files = writeExports(input, folder, kinds, 'crm', createI18n(locale), control);
  return { files, read: (name: string) => readFileSync(join(folder, name), 'utf8') };
}

describe('exceptions in what is written', () => {
  it('are a file of their own beside the lists or the report, once, and only where there are any', () => {
    expect(write(base, ['csv', 'report']).files).not.toContain('exceptions.csv');
    for (const kinds of [['csv'], ['report'], ['csv', 'moves', 'report', 'summary']] as const) {
      const { files } = write(named, kinds);
      expect(files.filter((name) => name === 'exceptions.csv')).toHaveLength(1);
    }
    expect(write(named, ['summary']).files).toEqual(['summary.json']);
  });

  it('have a line each with what is said of them, their cost and their measures', () => {
    const { read } = write(named, ['csv']);
    const [first, second] = Papa.parse<Record<string, string>>(read('exceptions.csv'), { header: true }).data;
    // 120 and 40 with the name, 60 and 100 without it.
    expect(first).toEqual({
      account_id: 'A-1',
      account: 'Account 1',
      territory_id: 'T001',
      territory: 'A',
      home_territory_id: 'T002',
      reason: '=HQ, says "no" <b>',
      asked_by: 'Sales operations',
      expires: '',
      in_force: 'true',
      cv_cost: '0.25',
      out_of_band_cost: '0',
      revenue: '60',
      area: '',
    });
    expect(second).toMatchObject({ expires: '2026-06-30', in_force: 'false', cv_cost: '0' });
  });

  it('are summed up in fairness.json, which says null where there are none', () => {
    expect(JSON.parse(write(base, ['report']).read('fairness.json')).exceptions).toBeNull();
    expect(JSON.parse(write(named, ['report']).read('fairness.json')).exceptions).toMatchObject({
      named_accounts: 2,
      in_force: 1,
      reps: { touched: 1, all: 2, share: 0.5, too_much: true },
      revenue: { measure: 'revenue', touched: 60, all: 160, too_much: true },
      coefficient_of_variation: { measure: 'revenue', with: 0.5, without: 0.25 },
    });
  });

  it.each(['en', 'ar'] as const)('are a section of the report, with nothing of their texts run (%s)', (locale) => {
    const page = write(named, ['report'], locale).read('fairness.html');
    expect(page).toContain('=HQ, says &quot;no&quot; &lt;b&gt;');
    expect(page).toContain(locale === 'en' ? 'Accounts given by name' : 'الحسابات المسندة بالاسم');
    expect(page).toContain(locale === 'en' ? 'Named accounts touch 1 rep of 2 (50%)' : '50');
    expect(page.match(/<h2>/g)?.length).toBe(
      (write(base, ['report'], locale).read('fairness.html').match(/<h2>/g)?.length ?? 0) + 1,
    );
  });
});
