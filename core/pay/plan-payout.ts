import type { RepKey, ScenarioKey } from '../model/ids.ts';
import type { PayRow } from '../model/pay-plan.ts';
import type { Plan } from '../model/plan.ts';
import { minorUnitDigits } from '../quota/minor-unit.ts';
import { variableAtQuota } from './earnings.ts';
import { payPlanOf, payRowOf } from './pay-row.ts';
import { paidAt, payoutCurve } from './payout-curve.ts';

interface Work {
  readonly row: number;
  readonly share: number;
}

interface Worker {
  readonly payRow: PayRow | undefined;
  readonly capacityFte: number;
  readonly works: Work[];
}

/**
 * What territories pay by the plan's pay plan with so much sold against such quotas, in units of the currency and the
 * order that was asked for. They are compared, so everybody is taken to be there through the whole plan period, without
 * what is guaranteed to new reps; what reps get says `repPayout`. A rep is paid for all territories together, and each
 * of them pays its part by what of the rep's sales it gives. A vacant one pays what a full-time rep of the blank level
 * would get; a level without a row is paid nothing. Null where somebody has no quota to be paid by.
 */
export function planPayout(
  plan: Plan,
  scenario: ScenarioKey,
  territories: Int32Array,
  sales: Float64Array,
  quotas: Float64Array,
): Float64Array | null {
  const unit = 10 ** minorUnitDigits(plan.settings.currency);
  const perTerritory = new Float64Array(territories.length);
  for (const { payRow, capacityFte, works } of workersOf(plan, scenario, territories).values()) {
    const total = (column: Float64Array) =>
      works.reduce((all, { row, share }) => all + share * (column[row] as number), 0);
    const own = payRow?.quotaMinor ?? null;
    const quota = own === null ? total(quotas) : (capacityFte * own) / unit;
    if (payRow && !(quota > 0)) return null;
    const sold = total(sales);
    const atQuota = payRow ? variableAtQuota(payRow, { capacityFte }) / unit : 0;
    const paid = payRow ? atQuota * paidAt(payoutCurve(payRow), sold / quota) : 0;
    if (sold <= 0) continue;
    for (const { row, share } of works) {
      perTerritory[row] = (perTerritory[row] as number) + (paid * share * (sales[row] as number)) / sold;
    }
  }
  return perTerritory;
}

/** Reps by their keys, and for every vacant territory somebody who is nobody yet. */
function workersOf(plan: Plan, scenario: ScenarioKey, territories: Int32Array): Map<RepKey | string, Worker> {
  const payPlan = payPlanOf(plan);
  const rows = new Map(Array.from(territories, (key, row) => [key, row]));
  const people = new Map(plan.reps.map((rep) => [rep.key, rep]));
  const workers = new Map<RepKey | string, Worker>();
  const seats = plan.scenarioTerritories.filter((seat) => seat.scenario === scenario);
  for (const { territory, reps } of seats) {
    const row = rows.get(territory);
    if (row === undefined) continue;
    if (reps.length === 0) {
      workers.set(`vacant ${row}`, { payRow: payRowOf(payPlan, ''), capacityFte: 1, works: [{ row, share: 1 }] });
    }
    for (const { rep, share } of reps) {
      const { level = '', capacityFte = 1 } = people.get(rep) ?? {};
      const known = workers.get(rep) ?? { payRow: payRowOf(payPlan, level), capacityFte, works: [] };
      known.works.push({ row, share });
      workers.set(rep, known);
    }
  }
  return workers;
}
