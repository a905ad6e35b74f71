import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { isoOfDay, NO_DAY } from '../../core/model/day-column.ts';
import type { Plan } from '../../core/model/plan.ts';
import { type TextColumn, textAt } from '../../core/model/text-column.ts';
import type { ShownPart } from '../../core/select/groups.ts';
import { PLACE, placeOfAccount } from '../../core/table/cell-edits.ts';
import { accountTerritories, namedAccountsOf } from '../../core/tally/account-territories.ts';
import { accountValues } from '../../core/tally/unit-values.ts';
import type { Format } from '../text/format.ts';
import type { ListColumn, PlanList } from './list-column.ts';
import { lockedColumn } from './locked-column.tsx';
import { measureColumn } from './measure-column.ts';
import { territoryColumn } from './territory-column.ts';

/**
 * The accounts of a plan as a table: who they are, where, whose they are today, their territory and lock,
 * their place, every measure.
 */
export function accountsList(plan: Plan, shown: ShownPart, i18n: I18n, format: Format): PlanList {
  const { accounts, measures, units } = plan;
  const territories = accountTerritories(plan, shown.scenario, shown.role);
  const named = new Set<number>(namedAccountsOf(plan, shown.scenario, shown.role).map(({ account }) => account));
  const text = (id: string, title: string, column: TextColumn, width: string): ListColumn => ({
    id,
    title,
    cells: { kind: 'text', at: (row) => textAt(column, row) },
    width,
  });
  const day = (id: string, title: string, column: Int32Array | undefined): ListColumn[] =>
    column
      ? [
          {
            id,
            title,
            cells: { kind: 'text', at: (row) => dayText(column[row] ?? NO_DAY) },
            width: '104px',
          },
        ]
      : [];
  return {
    name: 'accounts',
    count: accounts.count,
    key: 'id',
    columns: [
      text('id', i18n._(msg`Id`), accounts.ids, 'minmax(96px, 0.9fr)'),
      text('name', i18n._(msg`Name`), accounts.names, 'minmax(160px, 1.6fr)'),
      territoryColumn(plan, shown, i18n._(msg`Territory`), (row) => territories[row] ?? 0),
      lockedColumn(i18n, (row) => named.has(accounts.keys[row] as number)),
      {
        id: 'owner',
        title: i18n._(msg`Owner today`),
        cells: { kind: 'listed', names: accounts.ownerNames, at: (row) => accounts.owner[row] ?? -1 },
        width: 'minmax(112px, 1fr)',
      },
      ...day('ownerSince', i18n._(msg`Owner since`), accounts.ownerSince),
      ...day('lastActivity', i18n._(msg`Last activity`), accounts.lastActivity),
      text('city', i18n._(msg`City`), accounts.cities, 'minmax(104px, 1fr)'),
      text('region', i18n._(msg`State or region`), accounts.regions, 'minmax(88px, 0.7fr)'),
      text('postalCode', i18n._(msg`Postal code`), accounts.postalCodes, '104px'),
      ...(plan.unitSet?.kind === 'points'
        ? []
        : [
            {
              id: 'unit',
              title: i18n._(msg`Unit`),
              cells: {
                kind: 'text',
                at: (row: number) => {
                  const unit = accounts.unit[row] ?? -1;
                  return unit < 0 ? '' : textAt(units.names, unit) || textAt(units.codes, unit);
                },
              } as const,
              width: 'minmax(112px, 1fr)',
            },
          ]),
      {
        id: PLACE,
        title: i18n._(msg`Latitude, longitude`),
        cells: { kind: 'text', at: (row) => placeOfAccount(accounts, row) },
        width: '152px',
        editable: true,
        unsearched: true,
      },
      ...measures.flatMap((measure, m) => {
        const values = measure.column === '#' ? null : accountValues(plan, m);
        return values ? measureColumn(measure, values, i18n, format) : [];
      }),
    ],
  };
}

function dayText(day: number): string {
  return day === NO_DAY ? '' : isoOfDay(day);
}
