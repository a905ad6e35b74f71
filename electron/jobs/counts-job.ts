import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { CountsJob } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import { buffersOf } from './buffers.ts';
import type { JobControl } from './control.ts';
import type { CountsMade, CountsParams, CountsWork } from './counts-work.ts';
import type { Job } from './runner.ts';
import type { Store } from './store.ts';

/** The comparison a page asks for: its plans are held here, and the page hears their figures. */
export function countsJob(backend: Backend, request: CountsJob): Job {
  const { kind: _, scenario, role, ...asked } = request;
  const params: CountsParams = { ...asked, scenario: scenario as ScenarioKey, role: role as RoleKey };
  return async (control) => {
    const { seed, iterations, counts } = await compareCounts(backend.store, params, control);
    const held = backend.frontiers.hold(
      'counts',
      counts.map(({ unkept }) => unkept),
    );
    return { kind: 'counts', held, scenario, role, seed, iterations, counts: counts.map(({ facts }) => facts) };
  };
}

/** Balances the open plan, which stays as it is, with each of some numbers of territories. */
async function compareCounts(store: Store, params: CountsParams, control: JobControl): Promise<CountsMade> {
  const { plan } = await store.call('read', {});
  const work: CountsWork = { plan, params };
  const made = await control.run<CountsMade>('counts', work, [...buffersOf(plan)]);
  control.check();
  return made;
}
