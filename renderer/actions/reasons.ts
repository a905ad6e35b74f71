import { latestJob } from '../state/jobs-slice.ts';
import type { ReasonsResult } from '../state/reasons-slice.ts';
import type { AppState } from '../state/store.ts';
import type { App } from './app.ts';
import { startJob } from './run-job.ts';

type Asked = Pick<AppState, 'plan' | 'scenario' | 'role'>;

/** What reasons were asked for last. */
const asked = new WeakMap<App, Asked>();

/** Works out why units of the scenario on screen moved, and why limits are not met; nothing where that is under way. */
export async function workOutReasons(app: App): Promise<void> {
  const { plan, scenario, role, jobs } = app.store.getState();
  if (!plan || latestJob(jobs, 'reasons')?.end === null) return;
  asked.set(app, { plan, scenario, role });
  await startJob(app, { kind: 'reasons', scenario, role });
}

/** Whether what is on screen was asked for already: then it is there, on its way, or cannot be had. */
export function wasAsked(app: App): boolean {
  const last = asked.get(app);
  const { plan, scenario, role } = app.store.getState();
  return last?.plan === plan && last.scenario === scenario && last.role === role;
}

/** Takes the reasons onto the screen. */
export function takeReasons(app: App, result: ReasonsResult): void {
  const plan = asked.get(app)?.plan;
  if (plan) app.store.getState().setReasons({ result, of: plan });
}

/** Selects a unit and brings it into sight on the map. */
export function showUnit(app: App, unit: number): void {
  app.store.getState().pickUnits([unit], false);
  app.map.current?.showUnits(Int32Array.of(unit));
}
