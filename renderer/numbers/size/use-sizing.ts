import { useMemo } from 'react';
import type { LevelKey } from '../../../core/model/ids.ts';
import { type PlanSizing, planSizing } from '../../../core/sizing/plan-sizing.ts';
import { useAppState } from '../../use-app.ts';
import { useSteps } from '../../use-steps.ts';
import { useWorkload, type WorkloadFacts } from '../workload/use-workload.ts';

/** The size of the team by the four methods, with the workload it rests on. */
export interface SizingFactsShown extends WorkloadFacts {
  readonly sizing: PlanSizing;
}

/** The facts of the scenario and role on screen, by the regions of a level; null until they are there. */
export function useSizing(level: LevelKey | null): SizingFactsShown | null {
  const facts = useWorkload();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const work = useMemo(() => {
    if (!facts) return null;
    const { plan, totals, workload } = facts;
    return function* sized() {
      return { ...facts, sizing: yield* planSizing(plan, scenario, role, totals, { workload, level }) };
    };
  }, [facts, scenario, role, level]);
  return useSteps(work);
}
