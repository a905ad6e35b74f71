import { Trans } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';
import { compareScenarios } from '../../core/compare/compare-scenarios.ts';
import type { Plan } from '../../core/model/plan.ts';
import { comparedOf } from '../state/scenarios-slice.ts';
import { useAppState } from '../use-app.ts';
import { CompareBar } from './compare-bar.tsx';
import { FigureTable } from './figure-table.tsx';
import { FlowTable } from './flow-table.tsx';
import { useSteps } from './use-steps.ts';

/** Scenarios side by side: every figure with the better value marked, and what moved from where to where. */
export function CompareView({ plan }: { readonly plan: Plan }) {
  const role = useAppState((state) => state.role);
  const shown = useAppState((state) => state.scenario);
  const chosen = useAppState((state) => state.compared);
  const compared = useMemo(() => comparedOf(plan.scenarios, chosen, shown), [plan.scenarios, chosen, shown]);
  const work = useCallback(
    () =>
      compareScenarios(
        plan,
        role,
        compared.map(({ key }) => key),
      ),
    [plan, role, compared],
  );
  const { made, busy } = useSteps(work);
  if (plan.scenarios.length < 2) {
    return (
      <p className="compare-none hint">
        <Trans>There is only one scenario. Duplicate it, change the copy, and see here what the two differ in.</Trans>
      </p>
    );
  }
  return (
    <div className="compare">
      <CompareBar plan={plan} compared={compared} comparison={busy ? null : made} />
      <div className="compare-parts">
        <FigureTable plan={plan} comparison={made} busy={busy} />
        <FlowTable plan={plan} />
      </div>
    </div>
  );
}
