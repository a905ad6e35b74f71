import type { UnkeptPlan } from '../../core/edit/keep-as-scenario.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { FrontierJob } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import { buffersOf } from './buffers.ts';
import type { JobControl } from './control.ts';
import type { FrontierMade, FrontierParams, FrontierWork } from './frontier-work.ts';
import type { Job } from './runner.ts';
import type { Store } from './store.ts';

/** Computes the plans of a frontier for the open plan, which stays as it is. */
export async function frontier(store: Store, params: FrontierParams, control: JobControl): Promise<FrontierMade> {
  const { plan } = await store.call('read', {});
  const work: FrontierWork = { plan, params };
  const made = await control.run<FrontierMade>('frontier', work, [...buffersOf(plan)]);
  control.check();
  return made;
}

function unkeptOf({ scenario, role }: FrontierParams, { plans }: FrontierMade): UnkeptPlan[] {
  return plans.map(({ moves }) => ({ scenario, role, moves }));
}

/** The frontier a page asks for: its plans are held here, and the page hears their figures. */
export function frontierJob(backend: Backend, request: FrontierJob): Job {
  const { kind: _, counted, scenario, role, ...asked } = request;
  const params: FrontierParams = { ...asked, counted, scenario: scenario as ScenarioKey, role: role as RoleKey };
  return async (control) => {
    const made = await frontier(backend.store, params, control);
    const { against, seed, iterations, plans } = made;
    return {
      kind: 'frontier',
      held: backend.frontiers.hold('frontier', unkeptOf(params, made)),
      scenario,
      role,
      counted,
      against,
      seed,
      iterations,
      points: plans.map(({ moves, ...figures }) => ({ ...figures, units: moves?.units.length ?? 0 })),
    };
  };
}
