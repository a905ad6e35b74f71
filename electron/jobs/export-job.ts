import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { ExportJob, FileToken } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import { fileNameOf } from '../files/plan-names.ts';
import { stageFolder } from '../files/staged-folder.ts';
import { zipFolder } from '../files/zip-folder.ts';
import { Refused } from '../refused.ts';
import { buffersOf } from './buffers.ts';
import type { JobControl } from './control.ts';
import type { ExportWork } from './export-work.ts';
import type { Job } from './runner.ts';
import type { Store } from './store.ts';

/** Writes the files of a scenario of the open plan into a folder, all of them or none. */
export async function exportTo(
  store: Store,
  params: Omit<ExportWork, 'plan' | 'shapes' | 'folder'>,
  folder: string,
  control: JobControl,
): Promise<{ readonly files: string[]; readonly planName: string }> {
  const staged = await stageFolder(folder);
  try {
    const { plan } = await store.call('read', {});
    const { shapes } = plan.unitSet ? await store.call('shapes', { batch: plan.unitSet.batch }) : { shapes: null };
    const work: ExportWork = { ...params, plan, shapes, folder: staged.path };
    const files = await control.run<string[]>('export', work, [...buffersOf(plan)]);
    control.check();
    await staged.commit();
    return { files, planName: plan.settings.name };
  } catch (thrown) {
    await staged.discard();
    throw thrown;
  }
}

/** What each format that can be asked for writes; files for a CRM come with a report of what a spreadsheet would run. */
export const EXPORT_FORMATS: Readonly<Record<ExportJob['format'], Pick<ExportWork, 'kinds' | 'target'>>> = {
  csv: { kinds: ['csv', 'formulas'], target: 'crm' },
  'csv-spreadsheet': { kinds: ['csv'], target: 'spreadsheet' },
  'csv-spreadsheet-comma': { kinds: ['csv'], target: 'spreadsheet-comma' },
  report: { kinds: ['report'], target: 'crm' },
};

/** The export a page asks for: into a folder that was chosen, else into a zip to download. */
export function exportJob(backend: Backend, request: ExportJob): Job {
  const chosen = request.folder === null ? null : backend.tokens.get(request.folder);
  if (chosen && chosen.kind !== 'folder') throw new Refused('folder-unwritable', { folder: chosen.name });
  const params = {
    scenario: request.scenario as ScenarioKey,
    role: request.role as RoleKey,
    facts: { version: backend.version, balance: null, rows: null, seconds: {} },
    ...EXPORT_FORMATS[request.format],
    locale: backend.preferences.read().locale ?? ('en' as const),
  };
  return async (control) => {
    const folder = chosen?.path ?? (await mkdtemp(join(backend.data.downloads, 'export-')));
    try {
      const { files, planName } = await exportTo(backend.store, params, folder, control);
      return { kind: 'export', files, download: chosen ? null : await zipped(backend, folder, planName) };
    } finally {
      if (!chosen) await rm(folder, { recursive: true, force: true });
    }
  };
}

async function zipped(backend: Backend, folder: string, planName: string): Promise<FileToken> {
  const path = `${folder}.zip`;
  await zipFolder(folder, path, new Date());
  return backend.tokens.add({ path, name: `${fileNameOf(planName)}.zip`, kind: 'download' });
}
