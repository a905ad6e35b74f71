import type { JobResult } from '../../electron/api/jobs.ts';
import type { SetSlice } from './slice.ts';

export type CountsResult = Extract<JobResult, { kind: 'counts' }>;

/** The numbers of territories that were compared last. */
export interface CountsSlice {
  /** `of` is the assignment that they were made of; null before the first comparison. */
  readonly counts: { readonly result: CountsResult; readonly of: Int32Array } | null;
  readonly setCounts: (counts: CountsSlice['counts']) => void;
}

export function countsSlice(set: SetSlice<CountsSlice>): CountsSlice {
  return { counts: null, setCounts: (counts) => set({ counts }) };
}
