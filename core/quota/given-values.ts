import type { Plan } from '../model/plan.ts';
import type { QuotaPlan } from '../model/quota-plan.ts';
import { BY_HAND } from './method.ts';
import { periodLabel } from './period-label.ts';
import { type QuotaFault, quotaFault } from './quota-fault.ts';
import { nodesOf, type QuotaTree } from './quota-tree.ts';
import { inPlanCurrency } from './typed-money.ts';

/** What was given, in minor units of the plan's currency, by node; 0 is the company. */
export interface GivenValues {
  /** For the whole plan period. */
  readonly whole: ReadonlyMap<number, number>;
  /** Per period; null where the node's amount of that period is free. */
  readonly periods: ReadonlyMap<number, readonly (number | null)[]>;
}

/**
 * The values that keep standing: those of the quota plan, and territories' quotas by hand. A node of which every
 * period is given is given their sum. A fault where a rate is missing, where periods and the whole contradict each
 * other, or where something was given to a group without territories.
 */
export function givenValues(
  plan: Plan,
  quotaPlan: QuotaPlan,
  tree: QuotaTree,
  count: number,
): GivenValues | QuotaFault {
  const { currency } = plan.settings;
  const nodes = new Map<number, string>(nodesOf(tree.root).map(({ key, name }) => [key, name]));
  const whole = new Map<number, number>();
  const period = periodLabel(plan.settings);
  for (const quota of plan.quotas) {
    if (quota.scenario !== quotaPlan.scenario || quota.period !== period || quota.method !== BY_HAND) continue;
    if (nodes.has(quota.territory)) whole.set(quota.territory, quota.quotaMinor);
  }
  const periods = new Map<number, (number | null)[]>();
  for (const { node, period: at, amount } of quotaPlan.given) {
    const minor = inPlanCurrency(amount, currency, quotaPlan.rates);
    if (minor === null) return quotaFault('rate-missing', { currency: amount.currency, planCurrency: currency });
    if (!nodes.has(node)) {
      const known = plan.territories.find(({ key }) => key === node);
      // A territory that the scenario does not use (any more) is nobody's business here.
      if (known?.role !== quotaPlan.role || minor === 0 || !isGroup(plan, known.level)) continue;
      return quotaFault('given-empty', { name: known.name, givenMinor: minor, currency });
    }
    if (at === null) whole.set(node, minor);
    else if (at < count && count > 1) {
      const row = periods.get(node) ?? new Array<number | null>(count).fill(null);
      row[at] = minor;
      periods.set(node, row);
    }
  }
  for (const [node, row] of periods) {
    const sum = row.reduce<number>((all, minor) => all + (minor ?? 0), 0);
    if (!Number.isSafeInteger(sum)) return quotaFault('total-too-large', { currency });
    const isFull = row.every((minor) => minor !== null);
    const asked = node === 0 ? undefined : whole.get(node);
    const values = { name: nodes.get(node) ?? '', givenMinor: sum, totalMinor: asked ?? 0, currency };
    if (asked !== undefined && sum > asked) return quotaFault('periods-above-total', values);
    if (asked !== undefined && isFull && sum !== asked) return quotaFault('periods-not-total', values);
    if (isFull && node !== 0) whole.set(node, sum);
  }
  return { whole, periods };
}

function isGroup({ levels }: Plan, level: number): boolean {
  return (levels.find(({ key }) => key === level)?.rank ?? 0) > 0;
}
