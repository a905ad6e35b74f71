import type { Measure } from '../../../core/model/measure.ts';
import type { JobResult } from '../../../electron/api/jobs.ts';
import type { Job } from '../../state/jobs-slice.ts';
import { useImportJob } from '../import-steps/use-import-job.ts';
import { type Judging, useJudging } from '../import-steps/use-judging.ts';
import { type People, peopleProblem, peopleRequest } from './people-form.ts';
import type { PeopleList } from './use-people.ts';

/** What a list of people did, or would do. */
export type PeopleResult = Extract<JobResult, { kind: 'import-reps' | 'import-leads' | 'import-results' }>;

/** The judging of a list of people and its import. */
export interface PeopleCheck extends Judging<PeopleResult> {
  readonly begin: () => void;
  readonly importing: Job | null;
  readonly imported: PeopleResult | null;
}

/** Judges the list while its check is open, and brings it in. */
export function usePeopleCheck(
  what: People,
  list: PeopleList | null,
  measures: readonly Measure[],
  isOpen: boolean,
): PeopleCheck {
  const file = list?.file ?? null;
  const ready = list && peopleProblem(list.form, measures) === null;
  const request = ready ? peopleRequest(list.file, list.form, true) : null;
  const judging = useJudging<PeopleResult>({ file, request, apart: APART, isOpen, resultOf });
  const { importing, end, start } = useImportJob(
    [what === 'reps' || what === 'leads' ? `import-${what}` : 'import-results'],
    file,
  );
  const begin = () => {
    if (list) start(peopleRequest(list.file, list.form, false));
  };
  return { ...judging, begin, importing, imported: end?.ok ? resultOf(end.value) : null };
}

/** What becomes of those who are gone changes no verdict. */
const APART = ['gone'];

function resultOf(value: JobResult): PeopleResult | null {
  const isOne = value.kind === 'import-reps' || value.kind === 'import-leads' || value.kind === 'import-results';
  return isOne ? value : null;
}
