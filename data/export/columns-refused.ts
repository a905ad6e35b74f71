import type { ChosenColumns } from '../../core/listing/column-template.ts';
import { type ColumnsFault, templateFault } from '../../core/listing/columns-fault.ts';
import { planList } from '../../core/listing/plan-list.ts';
import type { ScenarioView } from './scenario-view.ts';

/** Why lists cannot be written with the columns that were chosen; its code and values are those of a reply's error. */
class ColumnsRefused extends Error {
  readonly code: ColumnsFault['code'];
  readonly values: ColumnsFault['values'];

  constructor({ code, values }: ColumnsFault) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** Throws ColumnsRefused where columns of any list cannot be written of this plan. */
export function refuseFaults(view: ScenarioView, columns: ChosenColumns): void {
  const fault = templateFault(columns, (name) => planList(view, name));
  if (fault) throw new ColumnsRefused(fault);
}
