import type { ChosenColumn } from '../../core/listing/column-template.ts';
import type { ListName } from '../../core/listing/list-field.ts';
import { listRows } from '../../core/listing/list-rows.ts';
import { planList } from '../../core/listing/plan-list.ts';
import type { Cell, CsvTarget } from './csv-text.ts';
import { marked } from './own-headers.ts';
import type { ScenarioView } from './scenario-view.ts';

/** A list of a plan with the columns that the planner chose, the usual ones where they are left out; the header first. */
export function arrangedRows(
  view: ScenarioView,
  name: ListName,
  columns: readonly ChosenColumn[] | undefined,
  target: CsvTarget,
): Iterable<readonly Cell[]> {
  const rows = listRows(planList(view, name), columns);
  return columns && target !== 'crm' ? marked(rows) : rows;
}
