import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { assignmentOf, rowOfKey } from '../../core/model/assignment.ts';
import type { Plan } from '../../core/model/plan.ts';
import { textAt } from '../../core/model/text-column.ts';
import type { ShownPart } from '../../core/select/groups.ts';
import { accountsPerUnit, unitValues } from '../../core/tally/unit-values.ts';
import type { Format } from '../text/format.ts';
import type { PlanList } from './list-column.ts';
import { lockedColumn } from './locked-column.tsx';
import { measureColumn } from './measure-column.ts';
import { territoryColumn } from './territory-column.ts';

/** The units of a plan as a table: code, name, territory, lock, accounts, every measure. */
export function unitsList(plan: Plan, shown: ShownPart, i18n: I18n, format: Format): PlanList {
  const { units, measures } = plan;
  const assignment = assignmentOf(plan, shown.scenario, shown.role);
  const locked = new Set(
    plan.unitLocks
      .filter((lock) => lock.scenario === shown.scenario && lock.role === shown.role)
      .map(({ unit }) => rowOfKey(units.keys, unit)),
  );
  const counts = accountsPerUnit(plan);
  return {
    name: 'units',
    count: units.count,
    key: 'code',
    columns: [
      {
        id: 'code',
        title: i18n._(msg`Code`),
        cells: { kind: 'text', at: (row) => textAt(units.codes, row) },
        width: 'minmax(96px, 0.8fr)',
      },
      {
        id: 'name',
        title: i18n._(msg`Name`),
        cells: { kind: 'text', at: (row) => textAt(units.names, row) },
        width: 'minmax(140px, 1.4fr)',
      },
      territoryColumn(plan, shown, i18n._(msg`Territory`), (row) => assignment[row] ?? 0),
      lockedColumn(i18n, (row) => locked.has(row)),
      {
        id: 'accounts',
        title: i18n._(msg`Accounts`),
        cells: { kind: 'number', at: (row) => counts[row] ?? 0 },
        width: 'minmax(84px, 0.6fr)',
        write: format.whole,
        summed: true,
      },
      // Accounts are counted in a column of their own.
      ...measures.flatMap((measure, m) =>
        measure.column === '#' ? [] : measureColumn(measure, unitValues(plan, m), i18n, format),
      ),
    ],
  };
}
