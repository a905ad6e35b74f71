import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { applyChange } from '../../core/edit/apply-change.ts';
import { changeOf } from '../../core/edit/perform.ts';
import type { PayPlan } from '../../core/model/pay-plan.ts';
import type { Plan } from '../../core/model/plan.ts';
import { createI18n } from '../../core/text/i18n.ts';
import { writeExports } from '../../data/export/write-exports.ts';
import { aPayRow } from '../support/pay-plans.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING } from '../support/plan-builder.ts';
import { recount } from './recount.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A team of two levels, one of whom starts late, a rep of two territories, a vacant one, new reps; quotas in both scenarios. */
function paid(payPlan: PayPlan, scenarios: readonly (typeof WORKING)[]): Plan {
  const made = gridPlan({
    map: 'AAB ABB CCD CDD',
    baseline: 'AAB ABD CCD CBD',
    values: { potential: [30, 10, 20, 25, 15, 35, 5, 10, 12, 4, 8, 6] },
    reps: {
      A: [
        { name: 'Ann', share: 0.25, level: 'Senior', startDate: '2027-09-15' },
        { name: 'Abe', share: 0.75, capacityFte: 0.5, tenureMonths: 2 },
      ],
      B: [{ name: 'Bo', tenureMonths: 40 }],
      D: [{ name: 'Di', level: 'guest', startDate: '2029-01-01' }],
    },
  });
  const [, , bo] = made.reps;
  const seats = made.scenarioTerritories.map((seat) =>
    seat.territory === 4 && seat.scenario === BASELINE && bo ? { ...seat, reps: [{ rep: bo.key, share: 1 }] } : seat,
  );
  const plan: Plan = { ...made, scenarioTerritories: seats, settings: { ...made.settings, payPlan } };
  return scenarios.reduce((so, scenario) => {
    const quota = { scenario, role: FIELD_SALES, totalMinor: 1_234_567, method: 'even' as const };
    const split = changeOf(so, { kind: 'split-quota', ...quota });
    if (!split.ok) throw new Error(split.code);
    return applyChange(so, split.change);
  }, plan);
}

function written(plan: Plan, withoutNames = false): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenfield-recount-pay-'));
  folders.push(folder);
  const facts = { version: '1.2.3', date: '2026-11-26', balance: null, rows: null, seconds: {} };
  const control = { check: () => undefined, progress: () => undefined };
  const kinds = ['csv', 'recount', 'moves', 'report', 'dossier', 'handouts'] as const;
  const input = { plan, scenario: WORKING, role: FIELD_SALES, facts, withoutNames };
  writeExports(input, folder, kinds, 'crm', createI18n('en'), control);
  return folder;
}

const rows = [
  aPayRow({
    level: 'senior',
    variableShare: 0.4,
    threshold: 0.2,
    decelerator: { until: 0.6, multiplier: 0.5 },
    accelerators: [
      { from: 1.2, multiplier: 2 },
      { from: 1, multiplier: 1.5 },
    ],
    cap: 1.8,
  }),
  aPayRow({ guarantee: { share: 0.9, months: 8 } }),
  aPayRow({ level: 'Guest', quotaMinor: 400_000 }),
];
const RULES = { lossAlarm: 0.1, holdovers: [] };

describe('the recount of pay by a pay plan', () => {
  it.each([
    ['with quotas in both scenarios', [WORKING, BASELINE]],
    ['with quotas in one', [WORKING]],
    ['without quotas', []],
  ] as const)('finds every figure, %s', async (_, scenarios) => {
    const { found, mismatches } = await recount(written(paid({ ...RULES, rows }, scenarios)));
    expect(mismatches).toEqual([]);
    expect(found.some(({ name, value }) => name === 'rep/r1/expected_payout' && (value ?? 0) > 0)).toBe(true);
  });

  it('finds every figure where a level has no row', async () => {
    const { mismatches } = await recount(written(paid({ ...RULES, rows: rows.slice(0, 1) }, [WORKING, BASELINE])));
    expect(mismatches).toEqual([]);
  });

  it('finds the same figures in files without names, of whom starts late, is new or has a level too', async () => {
    const plan = paid({ ...RULES, rows }, [WORKING, BASELINE]);
    const ramp = [0.5, 0.5, 0.5, 0.75];
    const ramped = { ...plan, settings: { ...plan.settings, ramp } };
    const [named, nameless] = [await recount(written(ramped)), await recount(written(ramped, true))];
    expect(nameless.mismatches).toEqual([]);
    const values = ({ found }: typeof named) => found.map(({ value }) => value);
    expect(values(nameless)).toEqual(values(named));
  });

  it('finds a wrong rule planted in the list', async () => {
    const folder = written(paid({ ...RULES, rows }, [WORKING, BASELINE]));
    const path = join(folder, 'settings.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('pay_1_variable_pay,48000', 'pay_1_variable_pay,49000'));
    expect((await recount(folder)).mismatches.map(({ name }) => name)).toContain('rep/r1/expected_payout');
  });
});
