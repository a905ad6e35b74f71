import { sum } from '../fairness/mean.ts';
import type { Plan } from '../model/plan.ts';
import type { QuotaPlan } from '../model/quota-plan.ts';
import { type QuotaFault, quotaFault } from './quota-fault.ts';
import { nodesOf, type QuotaTree } from './quota-tree.ts';
import { inPlanCurrency, moneyOfUnits } from './typed-money.ts';
import { unitSums } from './unit-sums.ts';

/**
 * What the targets of accounts come to, bottom-up: `SUM account targets` of every node by its key, in minor units of
 * the plan's currency, converted by the planner's rate where the list is in another. Null where no measure says what
 * accounts are to bring.
 */
export function accountTargets(
  plan: Plan,
  quotaPlan: QuotaPlan,
  tree: QuotaTree,
): ReadonlyMap<number, number> | QuotaFault | null {
  const { targets } = quotaPlan;
  if (!targets) return null;
  const measure = plan.measures.findIndex(({ name }) => name === targets.measure);
  if (measure < 0) return quotaFault('measure-missing', { what: 'targets' });
  const { currency } = plan.settings;
  const minor: number[] = [];
  for (const units of unitSums(plan, quotaPlan, tree.territories, measure)) {
    const money = moneyOfUnits(units, targets.currency);
    const converted = money && inPlanCurrency(money, currency, quotaPlan.rates);
    if (converted === null) {
      return quotaFault('rate-missing', { currency: targets.currency, planCurrency: currency });
    }
    minor.push(converted);
  }
  return new Map(nodesOf(tree.root).map(({ key, leaves }) => [key, sum(leaves.map((row) => minor[row] as number))]));
}

/** How a gap between the target from the top and the targets of accounts can be closed; each alone does it. */
export interface GapWays {
  /** `T - SUM bottom-up`, above 0. */
  readonly gapMinor: number;
  /** Every account target is raised by this share; null where there are none. */
  readonly stretch: number | null;
  /** So many more full reps who bring what one brings now; null where nobody brings anything. */
  readonly hires: number | null;
  /** What the total would be. */
  readonly lowerMinor: number;
}

/** The ways to close the company's gap; null where account targets carry the total. */
export function waysToClose(totalMinor: number, bottomUpMinor: number, fte: number): GapWays | null {
  const gapMinor = totalMinor - bottomUpMinor;
  if (gapMinor <= 0) return null;
  const perRep = fte > 0 ? bottomUpMinor / fte : 0;
  return {
    gapMinor,
    stretch: bottomUpMinor > 0 ? gapMinor / bottomUpMinor : null,
    hires: perRep > 0 ? Math.ceil(gapMinor / perRep) : null,
    lowerMinor: bottomUpMinor,
  };
}
