import type { Money, QuotaPlan, QuotaRule } from '../../core/model/quota-plan.ts';
import { usualQuotaPlan } from '../../core/model/quota-plan.ts';
import { quotaPlanOf } from '../../core/quota/planned-quotas.ts';
import type { App } from './app.ts';
import { editFrom, editPlan } from './edit-plan.ts';

/** Begins a quota plan for the scenario and role on screen: by potential, live, whole. */
export async function beginQuotaPlan(app: App, total: Money): Promise<boolean> {
  const { scenario, role } = app.store.getState();
  const quotaPlan = usualQuotaPlan(scenario, role, total);
  return editPlan(app, { kind: 'set-quota-plan', scenario, role, quotaPlan });
}

/** Changes how the quota of the scenario and role on screen comes about, as one step; quotas are split anew. */
export async function changeQuotaPlan(app: App, change: Partial<QuotaPlan>): Promise<boolean> {
  const { scenario, role } = app.store.getState();
  return editFrom(app, (plan) => {
    const before = quotaPlanOf(plan, scenario, role);
    return before ? { kind: 'set-quota-plan', scenario, role, quotaPlan: { ...before, ...change } } : null;
  });
}

/** Changes the rule of a level; null is that of the territories. `undefined` takes a level's own rule away. */
export async function changeQuotaRule(
  app: App,
  quotaPlan: QuotaPlan,
  level: QuotaPlan['levels'][number]['level'] | null,
  rule: QuotaRule | undefined,
): Promise<boolean> {
  if (level === null) return changeQuotaPlan(app, { base: rule ?? quotaPlan.base });
  const others = quotaPlan.levels.filter((one) => one.level !== level);
  return changeQuotaPlan(app, { levels: rule ? [...others, { ...rule, level }] : others });
}
