import type { ChosenColumns, ColumnTemplate } from '../../../../core/listing/column-template.ts';
import { LIST_NAMES, type ListName } from '../../../../core/listing/list-field.ts';
import type { ExportJob } from '../../../../electron/api/export-jobs.ts';
import { sameColumns } from './column-draft.ts';

/** The columns that an export is to have, and the template they came from; null for none. */
export interface ColumnChoice {
  readonly template: string | null;
  readonly lists: ChosenColumns;
}

export const USUAL_COLUMNS: ColumnChoice = { template: null, lists: {} };

/** The lists whose columns can be chosen for a form of files; none for a form of another kind. */
export function listsOf(format: ExportJob['format']): readonly ListName[] {
  return LISTS_OF[format] ?? [];
}

const CSV_LISTS = ['assignments', 'territories', 'units', 'quotas'] as const;
const LISTS_OF: Readonly<Partial<Record<ExportJob['format'], readonly ListName[]>>> = {
  csv: CSV_LISTS,
  'csv-spreadsheet': CSV_LISTS,
  'csv-spreadsheet-comma': CSV_LISTS,
  // A workbook has no sheet of units, and that of changes has the columns of assignments.
  xlsx: ['assignments', 'territories', 'quotas'],
  changes: ['changes'],
};

/** Whether columns were changed since they were those of the template, or the usual ones where that is undefined. */
export function isChanged({ lists }: ColumnChoice, template: ColumnTemplate | undefined): boolean {
  return LIST_NAMES.some((name) => !sameColumns(lists[name] ?? [], template?.lists[name] ?? []));
}

/** What is sent with an export: copies of what can be written in that form, left out where all is as usual. */
export function columnsFor(format: ExportJob['format'], { lists }: ColumnChoice): Pick<ExportJob, 'columns'> {
  const chosen = listsOf(format).flatMap((name) => {
    const columns = lists[name];
    return columns ? [[name, columns.map((column) => ({ ...column }))] as const] : [];
  });
  return chosen.length > 0 ? { columns: Object.fromEntries(chosen) } : {};
}
