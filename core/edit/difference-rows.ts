import { isoOfDay, NO_DAY } from '../model/day-column.ts';
import type { Plan } from '../model/plan.ts';
import { textAt } from '../model/text-column.ts';
import { ACCOUNT_PARTS, type AccountDifference, type AccountPart, type MergedList } from './account-difference.ts';
import type { KeylessAccounts } from './merge-accounts.ts';

export const DIFFERENCE_KINDS = ['added', 'changed', 'gone'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** One value of an account before and after an import; null where there is none. */
interface ValueChange {
  readonly part: AccountPart | 'measure';
  /** Name of the measure, else the empty text. */
  readonly measure: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/** One account of a difference. */
export interface DifferenceRow {
  readonly kind: DifferenceKind;
  readonly id: string;
  readonly name: string;
  /** What changes, or, of an account that comes or goes, nothing. */
  readonly changes: readonly ValueChange[];
}

/** Rows of a difference as a planner reads them: `most` of one kind from the one numbered `from`, in their order. */
export function differenceRows(
  plan: Plan,
  merged: MergedList,
  difference: AccountDifference,
  page: { readonly kind: DifferenceKind; readonly from: number; readonly most: number },
): DifferenceRow[] {
  const { kind, from, most } = page;
  const table = kind === 'gone' ? plan.accounts : merged.accounts;
  return Array.from(difference[kind].subarray(from, from + most), (row) => ({
    kind,
    id: textAt(table.ids, row),
    name: textAt(table.names, row),
    changes: kind === 'changed' ? changesOf(plan, merged, row, difference.parts[row] as number) : [],
  }));
}

function changesOf(plan: Plan, { accounts, measures, order }: MergedList, row: number, bits: number): ValueChange[] {
  const old = order.planRow[row] as number;
  const changes: ValueChange[] = [];
  ACCOUNT_PARTS.forEach((part, p) => {
    if (!((bits >>> p) & 1)) return;
    const before = partOf(plan, plan.accounts, old, part);
    changes.push({ part, measure: '', before, after: partOf(plan, accounts, row, part) });
  });
  measures.forEach(({ key, name }, m) => {
    if (!((bits >>> (ACCOUNT_PARTS.length + m)) & 1)) return;
    const before = plan.accounts.values[plan.measures.findIndex((measure) => measure.key === key)]?.[old] ?? null;
    changes.push({ part: 'measure', measure: name, before, after: accounts.values[m]?.[row] ?? null });
  });
  return changes;
}

/** Digits behind the point of a degree: about a metre. */
const DEGREE_DIGITS = 5;

function partOf(plan: Plan, table: KeylessAccounts, row: number, part: AccountPart): string | null {
  switch (part) {
    case 'name':
      return textAt(table.names, row);
    case 'owner':
      return table.ownerNames[table.owner[row] as number] ?? null;
    case 'city':
      return textAt(table.cities, row);
    case 'region':
      return textAt(table.regions, row);
    case 'postalCode':
      return textAt(table.postalCodes, row);
    case 'country':
      return textAt(table.countries, row);
    case 'place': {
      const lat = table.lat[row] as number;
      return Number.isNaN(lat)
        ? null
        : `${lat.toFixed(DEGREE_DIGITS)}, ${(table.lon[row] as number).toFixed(DEGREE_DIGITS)}`;
    }
    case 'parent':
      return table.parents ? textAt(table.parents, row) : null;
    case 'class':
      return table.classes ? textAt(table.classes, row) : null;
    case 'ownerSince':
      return dayAt(table.ownerSince, row);
    case 'lastActivity':
      return dayAt(table.lastActivity, row);
    case 'unit': {
      const unit = table.unit[row] as number;
      return unit < 0 ? null : textAt(plan.units.codes, unit);
    }
  }
}

function dayAt(days: Int32Array | undefined, row: number): string | null {
  const day = days?.[row] ?? NO_DAY;
  return day === NO_DAY ? null : isoOfDay(day);
}
