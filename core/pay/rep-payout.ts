import type { RepKey, RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { minorUnitDigits } from '../quota/minor-unit.ts';
import { earnings } from './earnings.ts';
import { payPlanOf, payRowOf } from './pay-row.ts';
import { repSales } from './rep-sales.ts';

/**
 * Variable pay of everybody who works a territory, in units of the currency: what pay before and after tells of a scenario
 * (`payChange`), from the first day on and with what is guaranteed. `sales` are those of the whole plan period in the
 * order of `territories`. Who has no row of the pay plan gets nothing.
 */
export function repPayout(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  territories: Int32Array,
  sales: Float64Array,
): Map<RepKey, number> {
  const unit = 10 ** minorUnitDigits(plan.settings.currency);
  const payPlan = payPlanOf(plan);
  const sold = new Map(Array.from(territories, (key, row) => [key, sales[row] as number]));
  const { reps } = repSales(plan, scenario, role, sold);
  return new Map(
    plan.reps.flatMap((rep) => {
      const side = reps.get(rep.key);
      const row = payRowOf(payPlan, rep.level);
      const minor = side && row ? (earnings(row, rep, side, plan.settings)?.variableMinor ?? 0) : 0;
      return side ? [[rep.key, minor / unit] as const] : [];
    }),
  );
}
