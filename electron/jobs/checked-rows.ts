import type { ImportJob } from '../api/jobs.ts';
import type { ImportParams } from './import-job.ts';
import type { RowsRead } from './import-work.ts';

/** A list that was only judged: its rows, ready to be brought in, and where its refused rows and verdicts are. */
interface Checked {
  readonly read: RowsRead;
  readonly params: ImportParams;
}

/** The rows of the last list that was judged, so that its import need not read it again. */
export interface CheckedRows {
  keep(request: ImportJob, checked: Checked): void;
  /** The rows for an import that asks to read just what was judged, once; null where nothing like it is kept. */
  take(request: ImportJob): Checked | null;
  drop(): void;
}

/** There is one place, and the next list that is judged takes it: a million rows are some hundred megabytes. */
export function createCheckedRows(): CheckedRows {
  let place: { readonly key: string; readonly checked: Checked } | null = null;
  return {
    keep: (request, checked) => {
      place = { key: keyOf(request), checked };
    },
    take: (request) => {
      if (place?.key !== keyOf(request)) return null;
      const { checked } = place;
      place = null;
      return checked;
    },
    drop: () => {
      place = null;
    },
  };
}

/** What says how the rows are read; where they go is not among it. */
function keyOf({ file, columns, measures, units, form = {}, fixes = [] }: ImportJob): string {
  return JSON.stringify([file, columns, measures, units, form, fixes]);
}
