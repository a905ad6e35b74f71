import { mkdtemp } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { FillJob } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import { Refused } from '../refused.ts';
import { buffersOf } from './buffers.ts';
import type { JobControl } from './control.ts';
import type { FillRead, FillWork } from './fill-work.ts';
import type { Job } from './runner.ts';
import type { Store } from './store.ts';

/** Fills a CRM's list from the open plan, which stays as it is. */
export async function fillList(
  store: Store,
  params: Omit<FillWork, 'kind' | 'plan'>,
  control: JobControl,
): Promise<FillRead> {
  const { plan } = await store.call('read', {});
  const work: FillWork = { ...params, kind: 'fill', plan };
  return control.run<FillRead>('import', work, [...buffersOf(plan)]);
}

/** The list that a page wants filled in. */
export function fillJob(backend: Backend, request: FillJob): Job {
  const file = backend.tokens.get(request.file);
  if (file.kind === 'folder') throw new Refused('file-unreadable', { file: file.name });
  const choice = { scenario: request.scenario as ScenarioKey, role: request.role as RoleKey };
  return async (control) => {
    const folder = await mkdtemp(join(backend.data.downloads, 'fill-'));
    const locale = backend.preferences.read().locale ?? 'en';
    const how = { path: file.path, columns: {}, form: {}, locale, folder };
    const { list, leftFile, reasons: _, ...facts } = await fillList(backend.store, { ...how, ...choice }, control);
    const name = filledName(file.name);
    const download = (path: string, as: string) => backend.tokens.add({ path, name: as, kind: 'download' });
    return {
      ...facts,
      kind: 'fill',
      fileName: name,
      columns: [...facts.columns],
      unnamed: [...facts.unnamed],
      list: download(list, name),
      leftFile: facts.left > 0 ? download(leftFile, basename(leftFile)) : null,
    };
  };
}

/** `accounts-filled.xlsx`: not the name of the file that the planner keeps. */
export function filledName(name: string): string {
  const ending = extname(name);
  return `${basename(name, ending)}-filled${ending}`;
}
