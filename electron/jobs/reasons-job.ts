import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { ReasonsJob } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import { unmetReply } from './balance-job.ts';
import { buffersOf } from './buffers.ts';
import type { ReasonsMade, ReasonsWork } from './reasons-work.ts';
import type { Job } from './runner.ts';

/** Explains the moves and the unmet limits of a scenario of the open plan, which stays as it is. */
export function reasonsJob({ store }: Backend, { scenario, role }: ReasonsJob): Job {
  return async (control) => {
    const { plan } = await store.call('read', {});
    const work: ReasonsWork = { plan, scenario: scenario as ScenarioKey, role: role as RoleKey };
    const { unmet, ...made } = await control.run<ReasonsMade>('reasons', work, [...buffersOf(plan)]);
    return { kind: 'reasons', scenario, role, ...made, unmet: unmet?.map(unmetReply) ?? null };
  };
}
