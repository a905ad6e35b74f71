import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { RoutingJob } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import { buffersOf } from './buffers.ts';
import type { RoutingMade, RoutingWork } from './routing-work.ts';
import type { Job } from './runner.ts';

const CERTIFICATE_FILE = 'routing-certificate.html';

/** The routing table that a page asks for: made and proved of the plan as it is, which stays so. */
export function routingJob(backend: Backend, { scenario, role }: RoutingJob): Job {
  return async (control) => {
    const { plan, revision } = await backend.store.call('read', {});
    const { batch } = plan.unitSet ?? {};
    const { shapes } = batch === undefined ? { shapes: null } : await backend.store.call('shapes', { batch });
    const { leads } = plan.leads ? await backend.store.call('leads', {}) : { leads: null };
    const folder = await mkdtemp(join(backend.data.downloads, 'routing-'));
    const path = join(folder, CERTIFICATE_FILE);
    const work: RoutingWork = {
      plan,
      shapes,
      leads,
      scenario: scenario as ScenarioKey,
      role: role as RoleKey,
      packs: backend.data.packs,
      certificate: path,
      locale: backend.preferences.read().locale ?? 'en',
    };
    const made = await control.run<RoutingMade>('routing', work, [...buffersOf(plan)]);
    const token = (kind: 'download' | 'page') => backend.tokens.add({ path, name: CERTIFICATE_FILE, kind });
    return { kind: 'routing', scenario, role, revision, ...made, certificate: token('download'), page: token('page') };
  };
}
