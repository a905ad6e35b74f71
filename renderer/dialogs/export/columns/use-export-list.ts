import { useMemo } from 'react';
import type { ListName, PlanList } from '../../../../core/listing/list-field.ts';
import { type ListView, listViewSteps } from '../../../../core/listing/list-view.ts';
import { planList } from '../../../../core/listing/plan-list.ts';
import type { Steps } from '../../../../core/steps.ts';
import { useAppState, usePlanTotals } from '../../../use-app.ts';
import { useSteps } from '../../../use-steps.ts';

/** A list of the scenario and role on screen, as an export would write it; null until it is reckoned. */
export function useExportList(name: ListName): PlanList | null {
  const now = usePlanTotals();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const work = useMemo(
    () => (now ? (): Steps<ListView> => listViewSteps(now.plan, scenario, role, now.totals) : null),
    [now, scenario, role],
  );
  const view = useSteps(work);
  return useMemo(() => view && planList(view, name), [view, name]);
}
