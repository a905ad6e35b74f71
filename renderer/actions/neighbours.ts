import { keepTriangulation, triangulationNeeded } from '../../core/edit/plan-graph.ts';
import type { RedrawCommand } from '../../core/redraw/command.ts';
import { runningJob } from '../state/jobs-slice.ts';
import type { App } from './app.ts';
import { jobToEnd } from './run-job.ts';

/** Tools that ask who is a neighbour of whom. */
const ASKING: ReadonlySet<RedrawCommand['kind']> = new Set([
  'dissolve-territory',
  'fill-holes',
  'grow-territory',
  'join-parts',
  'reassign-territory',
  'swap-border',
  'trim-territory',
]);

export function asksForNeighbours(kind: RedrawCommand['kind']): boolean {
  return ASKING.has(kind);
}

/**
 * Makes sure that the program knows who is a neighbour of whom, so that no edit has to find out while others wait. Of
 * areas and of fewer points that is so at once; of many points it is a job that is shown and can be cancelled. Answers
 * false where that was cancelled, failed or runs already; it was told then.
 */
export async function neighboursReady(app: App): Promise<boolean> {
  const { plan, jobs } = app.store.getState();
  if (!plan || !triangulationNeeded(plan) || prepared.has(plan.units)) return plan !== null;
  if (runningJob(jobs, 'find-neighbours')) return false;
  const end = await jobToEnd(app, { kind: 'find-neighbours' });
  if (!end?.ok) return false;
  prepared.add(plan.units);
  return app.store.getState().plan?.units === plan.units;
}

/** Unit tables whose triangulation the program has. */
const prepared = new WeakSet<object>();

/** The same, and brings it here, for what is looked at and not changed. */
export async function neighboursHere(app: App): Promise<boolean> {
  if (!(await neighboursReady(app))) return false;
  const { plan, tell } = app.store.getState();
  if (!plan || !triangulationNeeded(plan)) return plan !== null;
  const reply = await app.client.call('plan.triangulation', { batch: plan.unitSet?.batch ?? 0 });
  if (!reply.ok) {
    tell({ kind: 'error', error: reply.error });
    return false;
  }
  keepTriangulation(plan.units, reply.value);
  return app.store.getState().plan?.units === plan.units;
}
