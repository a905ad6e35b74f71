import { USUAL_FAIRNESS } from '../model/fairness-settings.ts';
import type { Plan } from '../model/plan.ts';
import { classKey } from './account-classes.ts';
import { hoursByClassOf, hoursColumn } from './class-measure.ts';
import type { ClassCalls } from './class-workload.ts';
import { type NightRules, USUAL_NIGHTS, USUAL_WORKLOAD, type WorkloadSettings } from './workload-settings.ts';

/** What the workload of a plan is reckoned from: as it was set, else as usual. */
export function workloadOf({ settings }: Pick<Plan, 'settings'>): WorkloadSettings {
  return settings.workload ?? USUAL_WORKLOAD;
}

/** When somebody stays away for the night. */
export function nightsOf(plan: Pick<Plan, 'settings'>): NightRules {
  return workloadOf(plan).nights ?? USUAL_NIGHTS;
}

/** How accounts without a class of their own are called on; how often is what fairness says of visits. */
export function othersCalls({ settings }: Pick<Plan, 'settings'>): Omit<ClassCalls, 'name'> {
  const { visitsPerAccount } = (settings.fairness ?? USUAL_FAIRNESS).travel;
  return { callsPerYear: visitsPerAccount, ...workloadOf({ settings }).others };
}

/** How accounts of a class, however it is spelled, are called on. */
export function callsOfClass(plan: Pick<Plan, 'settings'>, name: string): ClassCalls {
  const key = classKey(name);
  const known = workloadOf(plan).classes.find((one) => classKey(one.name) === key);
  return { ...(known ?? othersCalls(plan)), name };
}

/**
 * Index of the measure whose hours are those of calls and preparation; -1 where they are reckoned by class. Where the
 * planner chose none it is a measure in hours, if the list says no classes.
 */
export function hoursMeasure(plan: Pick<Plan, 'settings' | 'measures' | 'accounts'>): number {
  const { measure } = workloadOf(plan);
  if (measure === null) return -1;
  const chosen = plan.measures.findIndex(({ name }) => name === measure);
  if (chosen >= 0 || plan.accounts.classes) return chosen;
  return plan.measures.findIndex(({ quantity }) => quantity === 'hours');
}

/** The column of a measure that has these hours by class; null where the list says no classes. */
export function workloadColumn(plan: Pick<Plan, 'settings' | 'accounts'>): string | null {
  return plan.accounts.classes ? hoursColumn(workloadOf(plan).classes, othersCalls(plan)) : null;
}

/** The plan's measure of hours by class; undefined where it has none. */
export function classMeasure({ measures }: Pick<Plan, 'measures'>): Plan['measures'][number] | undefined {
  return measures.find(({ column }) => hoursByClassOf(column) !== null);
}
