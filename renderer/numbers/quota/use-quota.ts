import { useMemo } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import type { QuotaPlan } from '../../../core/model/quota-plan.ts';
import { accountTargets } from '../../../core/quota/bottom-up.ts';
import { type PeriodTable, periodTable } from '../../../core/quota/period-table.ts';
import { quotaPlanOf } from '../../../core/quota/planned-quotas.ts';
import { type QuotaCalendar, quotaCalendar } from '../../../core/quota/quota-calendar.ts';
import type { QuotaFault } from '../../../core/quota/quota-fault.ts';
import { type QuotaOutcome, quotaOutcome } from '../../../core/quota/quota-outcome.ts';
import { type QuotaTree, quotaTree } from '../../../core/quota/quota-tree.ts';
import type { Steps } from '../../../core/steps.ts';
import { quotaByTerritory } from '../../state/territory-rows.ts';
import { useAppState } from '../../use-app.ts';
import { useSteps } from '../../use-steps.ts';

/** All that the page of quotas shows of one state of the plan. */
export interface QuotaFacts {
  readonly plan: Plan;
  readonly quotaPlan: QuotaPlan;
  readonly tree: QuotaTree;
  readonly calendar: QuotaCalendar;
  /** Null where the quota plan is impossible now. */
  readonly outcome: QuotaOutcome | null;
  readonly table: PeriodTable | null;
  /** Why, where something is impossible. */
  readonly faults: readonly QuotaFault[];
  /** What account targets come to by node; null where no measure says so. */
  readonly targets: ReadonlyMap<number, number> | null;
  /** What stands in the plan by territory. */
  readonly stored: ReadonlyMap<number, number>;
  /** Whether what stands in the plan is not what its quota plan gives now. */
  readonly isOld: boolean;
}

/** The facts of the scenario and role on screen; null where there is no quota plan, or nothing was reckoned yet. */
export function useQuota(): QuotaFacts | null {
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const work = useMemo(() => {
    const quotaPlan = plan && quotaPlanOf(plan, scenario, role);
    if (!plan || !quotaPlan) return null;
    return function* facts(): Steps<QuotaFacts> {
      const outcome = quotaOutcome(plan, quotaPlan);
      yield;
      const table = outcome.ok ? periodTable(outcome) : null;
      yield;
      const tree = outcome.ok ? outcome.tree : quotaTree(plan, scenario, role);
      const targets = accountTargets(plan, quotaPlan, tree);
      const stored = new Map(
        [...quotaByTerritory(plan, { scenario, role })].map(([key, { quotaMinor }]) => [key, quotaMinor]),
      );
      const faults = [outcome, table, targets].filter((one): one is QuotaFault => isFault(one));
      return {
        plan,
        quotaPlan,
        tree,
        calendar: quotaCalendar(plan.settings, quotaPlan.season.periods),
        outcome: outcome.ok ? outcome : null,
        table: table instanceof Map ? table : null,
        faults,
        targets: targets instanceof Map ? targets : null,
        stored,
        isOld: outcome.ok && tree.territories.some(({ key }) => stored.get(key) !== outcome.amounts.get(key)),
      };
    };
  }, [plan, scenario, role]);
  return useSteps(work);
}

function isFault(one: unknown): boolean {
  return typeof one === 'object' && one !== null && 'ok' in one && one.ok === false;
}
