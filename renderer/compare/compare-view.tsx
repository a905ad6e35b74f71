import { Trans } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';
import { type Comparison, compareScenarios } from '../../core/compare/compare-scenarios.ts';
import type { RoleKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import type { Steps } from '../../core/steps.ts';
import { comparedOf } from '../state/scenarios-slice.ts';
import { useAppState } from '../use-app.ts';
import { useSteps } from '../use-steps.ts';
import { CompareBar } from './compare-bar.tsx';
import { FigureTable } from './figure-table.tsx';
import { FlowTable } from './flow-table.tsx';

/** Scenarios side by side: every figure with the better value marked, and what moved from where to where. */
export function CompareView({ plan }: { readonly plan: Plan }) {
  const role = useAppState((state) => state.role);
  const shown = useAppState((state) => state.scenario);
  const chosen = useAppState((state) => state.compared);
  const scenarios = useMemo(() => comparedOf(plan.scenarios, chosen, shown), [plan.scenarios, chosen, shown]);
  const work = useCallback(() => compared(plan, role, scenarios), [plan, role, scenarios]);
  const made = useSteps(work);
  const busy = made?.plan !== plan || made.scenarios !== scenarios;
  if (plan.scenarios.length < 2) {
    return (
      <p className="compare-none hint">
        <Trans>There is only one scenario. Duplicate it, change the copy, and see here what the two differ in.</Trans>
      </p>
    );
  }
  return (
    <div className="compare">
      <CompareBar plan={plan} compared={scenarios} comparison={busy ? null : made.comparison} />
      <div className="compare-parts">
        <FigureTable plan={plan} comparison={made?.comparison ?? null} busy={busy} />
        <FlowTable plan={plan} />
      </div>
    </div>
  );
}

/** A comparison with what it is of. */
interface Compared {
  readonly plan: Plan;
  readonly scenarios: readonly Scenario[];
  readonly comparison: Comparison;
}

function* compared(plan: Plan, role: RoleKey, scenarios: readonly Scenario[]): Steps<Compared> {
  const keys = scenarios.map(({ key }) => key);
  return { plan, scenarios, comparison: yield* compareScenarios(plan, role, keys) };
}
