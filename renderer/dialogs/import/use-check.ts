import { useEffect } from 'react';
import type { JobResult } from '../../../electron/api/jobs.ts';
import type { Job } from '../../state/jobs-slice.ts';
import { useApp } from '../../use-app.ts';
import { useImportJob } from '../import-steps/use-import-job.ts';
import { type Judging, useJudging } from '../import-steps/use-judging.ts';
import { formProblem, importRequest } from './import-form.ts';
import type { AccountList } from './use-import.ts';

type Result<K extends JobResult['kind']> = Extract<JobResult, { kind: K }>;
/** What was said of the rows; with the difference where they update a plan. */
export type Checked = Result<'import-checked'> | Result<'import-review'>;
/** What an import came to; the counts of an update are those of its check. */
export type Imported = Result<'import'> | (Result<'import-applied'> & { readonly checked: Checked | null });

/** The judging of a list of accounts and its import. */
export interface Check extends Judging<Checked> {
  readonly begin: () => void;
  readonly importing: Job | null;
  readonly imported: Imported | null;
  /** Lets go of rows that wait, and of a check that still runs. */
  readonly drop: () => void;
}

/** Judges the list while its check is open; an update waits from then on, and is applied as it was looked at. */
export function useCheck(list: AccountList | null, isOpen: boolean): Check {
  const app = useApp();
  const file = list?.file ?? null;
  const request = list && formProblem(list.form) === null ? importRequest(list.file, list.form, true) : null;
  const judging = useJudging<Checked>({ file, request, isOpen, resultOf: checkedBy });
  const { importing, end, start } = useImportJob(['import', 'apply-import'], file);
  const { checked, running, again } = judging;

  // The plan went on while the update waited: what it would do is reckoned anew.
  const overtaken = end !== null && !end.ok && ANEW.has(end.error.code);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each end
  useEffect(() => {
    if (overtaken) again();
  }, [overtaken]);

  const begin = () => {
    if (!list || !checked) return;
    if (checked.kind === 'import-review') {
      start({ kind: 'apply-import', held: checked.held, revision: checked.revision });
    } else start(importRequest(list.file, list.form, false));
  };
  return {
    ...judging,
    begin,
    importing,
    imported: importedBy(end, checked),
    drop: () => {
      if (running) app.client.call('jobs.cancel', { job: running.id });
      if (checked) app.client.call('import.drop', { held: checked.kind === 'import-review' ? checked.held : null });
    },
  };
}

const ANEW: ReadonlySet<string> = new Set(['plan-changed', 'import-gone']);

function checkedBy(value: JobResult): Checked | null {
  return value.kind === 'import-checked' || value.kind === 'import-review' ? value : null;
}

function importedBy(end: Job['end'], checked: Checked | null): Imported | null {
  if (!end?.ok) return null;
  if (end.value.kind === 'import') return end.value;
  return end.value.kind === 'import-applied' ? { ...end.value, checked } : null;
}
