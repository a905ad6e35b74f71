import { NO_DAY } from '../model/day-column.ts';
import type { MergedRows } from './match-accounts.ts';
import type { KeylessAccounts } from './merge-accounts.ts';

type DayColumns = Pick<KeylessAccounts, 'ownerSince' | 'lastActivity'>;

/**
 * The dates of a plan's accounts and of a file's as one table's. A column that the file lacks says nothing, so what the
 * plan has stays; but an account that has another owner now (`owners`: those of the merged table) is not his since the
 * day on which the former one got it.
 */
export function mergedDays(
  before: KeylessAccounts,
  file: KeylessAccounts,
  order: MergedRows,
  owners: Pick<KeylessAccounts, 'owner' | 'ownerNames'>,
): DayColumns {
  const hasFormerOwner = (old: number, row: number) =>
    before.ownerNames[before.owner[old] as number] !== owners.ownerNames[owners.owner[row] as number];
  const ownerSince = merged(before.ownerSince, file.ownerSince, order, hasFormerOwner);
  const lastActivity = merged(before.lastActivity, file.lastActivity, order, () => false);
  return { ...(ownerSince && { ownerSince }), ...(lastActivity && { lastActivity }) };
}

/** Undefined where no day is left. */
function merged(
  before: Int32Array | undefined,
  file: Int32Array | undefined,
  { planRow, fileRow }: MergedRows,
  isOver: (old: number, row: number) => boolean,
): Int32Array | undefined {
  if (!before && !file) return undefined;
  let said = 0;
  const days = Int32Array.from(planRow, (old, row) => {
    const now = fileRow[row] as number;
    let day = NO_DAY;
    if (file && now >= 0) day = file[now] as number;
    else if (before && old >= 0 && !isOver(old, row)) day = before[old] as number;
    if (day !== NO_DAY) said++;
    return day;
  });
  return said > 0 ? days : undefined;
}
