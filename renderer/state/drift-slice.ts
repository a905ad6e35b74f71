import type { CrmField } from '../../core/drift/crm-list.ts';
import type { FileToken, JobResult } from '../../electron/api/jobs.ts';
import type { ListPreview } from '../../electron/api/people-schemas.ts';
import type { SetSlice } from './slice.ts';

export type DriftResult = Extract<JobResult, { kind: 'drift' }>;

/** Field -> header; the empty text says that no column is this field. */
export type CrmColumns = Partial<Record<CrmField, string>>;

/** A list of a CRM that was looked into, with what each field is read from. */
interface CrmFile {
  readonly file: FileToken;
  readonly preview: ListPreview;
  readonly columns: CrmColumns;
}

/** A comparison with a CRM as it is on screen: nothing of it is in the plan. */
export interface DriftShown {
  readonly file: FileToken;
  /** Path of the plan it was made with. */
  readonly of: string | null;
  readonly result: DriftResult;
  /** How the list was read. */
  readonly columns: CrmColumns;
  /** Per finding 1 where the planner keeps what the plan says. */
  readonly kept: Uint8Array;
}

/** What a CRM's list says otherwise, as far as one was compared. */
export interface DriftSlice {
  readonly drift: DriftShown | null;
  /** The list that was chosen last; null before the first. */
  readonly crmFile: CrmFile | null;
  readonly setDrift: (drift: DriftShown | null) => void;
  readonly setCrmFile: (file: CrmFile | null) => void;
}

export function driftSlice(set: SetSlice<DriftSlice>): DriftSlice {
  return {
    drift: null,
    crmFile: null,
    setDrift: (drift) => set({ drift }),
    setCrmFile: (crmFile) => set({ crmFile }),
  };
}
