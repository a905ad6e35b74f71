import type { CrmSettings } from '../../core/crm/crm-settings.ts';
import type { FileToken, JobResult } from '../../electron/api/jobs.ts';
import { runningJob } from '../state/jobs-slice.ts';
import type { App } from './app.ts';
import { keepForExport } from './keep-for-export.ts';
import { jobToEnd } from './run-job.ts';

/** A CRM's list that was filled in. */
export type FillResult = Extract<JobResult, { readonly kind: 'fill' }>;

/** Fills the scenario on screen into a CRM's list; null where that was not done. Settings are kept in the plan first. */
export async function fillList(app: App, file: FileToken, crm: CrmSettings): Promise<FillResult | null> {
  if (runningJob(app.store.getState().jobs) || !(await keepForExport(app, { crm }))) return null;
  const { scenario, role } = app.store.getState();
  const end = await jobToEnd(app, { kind: 'fill', file, scenario, role });
  return end?.ok && end.value.kind === 'fill' ? end.value : null;
}
