import type { ResultColumns } from '../model/results.ts';
import type { PlanChange } from './plan-change.ts';

/**
 * What a list of results changes besides its rows, which the plan file writes: nothing. `fileName` is without its folder,
 * for the note.
 */
export function changeOfResults({ what, columns }: ResultColumns, fileName: string): PlanChange {
  const values = { what, rows: columns.count, file: fileName };
  return { note: { code: 'results-imported', values }, moves: [], records: [], batches: [] };
}
