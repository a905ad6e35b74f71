import type { FileToken, JobResult } from '../../electron/api/jobs.ts';
import type { SetSlice } from './slice.ts';

export type DriftResult = Extract<JobResult, { kind: 'drift' }>;

/** A comparison with a CRM as it is on screen: nothing of it is in the plan. */
export interface DriftShown {
  readonly file: FileToken;
  /** Path of the plan it was made with. */
  readonly of: string | null;
  readonly result: DriftResult;
  /** Per finding 1 where the planner keeps what the plan says. */
  readonly kept: Uint8Array;
}

/** What a CRM's list says otherwise, as far as one was compared. */
export interface DriftSlice {
  readonly drift: DriftShown | null;
  readonly setDrift: (drift: DriftShown | null) => void;
}

export function driftSlice(set: SetSlice<DriftSlice>): DriftSlice {
  return { drift: null, setDrift: (drift) => set({ drift }) };
}
