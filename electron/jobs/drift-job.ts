import { mkdtemp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { DriftJob } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import { Refused } from '../refused.ts';
import { buffersOf } from './buffers.ts';
import type { JobControl } from './control.ts';
import { CORRECTIONS_FILE, type DriftRead, type DriftWork } from './drift-work.ts';
import type { Job } from './runner.ts';
import type { Store } from './store.ts';

/** Compares a CRM's list with the open plan, which stays as it is. */
export async function compareDrift(
  store: Store,
  params: Omit<DriftWork, 'kind' | 'plan' | 'shapes'>,
  control: JobControl,
): Promise<DriftRead> {
  const { plan } = await store.call('read', {});
  const { shapes } = plan.unitSet ? await store.call('shapes', { batch: plan.unitSet.batch }) : { shapes: null };
  const work: DriftWork = { ...params, kind: 'drift', plan, shapes };
  return control.run<DriftRead>('import', work, [...buffersOf(plan)]);
}

/** The comparison that a page asks for. */
export function driftJob(backend: Backend, request: DriftJob): Job {
  const file = backend.tokens.get(request.file);
  if (file.kind === 'folder') throw new Refused('file-unreadable', { file: file.name });
  const { scenario, role, columns = {}, form = {} } = request;
  return async (control) => {
    const folder = await mkdtemp(join(backend.data.downloads, 'drift-'));
    const refused = join(folder, 'refused.csv');
    const locale = backend.preferences.read().locale ?? 'en';
    const read = { path: file.path, columns, form, fixes: [], packs: backend.data.packs, refused, locale };
    const choice = { scenario: scenario as ScenarioKey, role: role as RoleKey };
    const { counts, compared, findings } = await compareDrift(backend.store, { ...read, ...choice }, control);
    const download = (path: string) => backend.tokens.add({ path, name: basename(path), kind: 'download' });
    return {
      kind: 'drift',
      scenario,
      role,
      fileName: file.name,
      findings,
      compared,
      refused: counts.refused,
      refusedFile: counts.refused > 0 ? download(refused) : null,
      corrections: download(join(folder, CORRECTIONS_FILE)),
    };
  };
}
