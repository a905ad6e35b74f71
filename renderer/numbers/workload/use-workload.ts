import { territoryWorkload, type Workload } from '../../../core/workload/territory-workload.ts';
import { type Reckoned, useReckoned } from '../use-reckoned.ts';

/** The workload of the scenario and role on screen, with the plan it was reckoned of. */
export interface WorkloadFacts extends Reckoned {
  readonly workload: Workload;
}

/** The facts; null until they are there. */
export function useWorkload(): WorkloadFacts | null {
  return useReckoned(worked);
}

function* worked(...[plan, scenario, role, totals]: Parameters<typeof territoryWorkload>) {
  return { workload: yield* territoryWorkload(plan, scenario, role, totals) };
}
