import type { AccountTable } from '../model/account.ts';
import type { ImportedRows } from '../model/imported-rows.ts';
import type { Measure } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import { blankTexts, type TextColumn } from '../model/text-column.ts';
import type { MergedRows } from './match-accounts.ts';
import { mergedDays } from './merge-days.ts';
import type { MergedPlaces } from './merge-places.ts';

/** An account table whose rows have no keys yet. */
export type KeylessAccounts = Omit<AccountTable, 'keys'>;

/**
 * A plan's accounts and a file's as one table. What the file says wins; a text column that is blank in every row of
 * the file, or that it lacks, says nothing, so what the plan has stays, and so do the values of a measure that was
 * not read. `measures` are those of the plan afterwards, in their order.
 */
export function mergedAccounts(
  plan: Plan,
  rows: Pick<ImportedRows, 'accounts' | 'measureNames'>,
  order: MergedRows,
  { lat, lon, placed, unit }: MergedPlaces,
  measures: readonly Measure[],
): KeylessAccounts {
  const before = plan.accounts;
  const file = rows.accounts;
  const owners = mergedOwners(before, file, order);
  const text = (field: TextField) => mergedTexts(before[field], file[field], order);
  return {
    count: order.planRow.length,
    ids: text('ids'),
    names: text('names'),
    cities: text('cities'),
    regions: text('regions'),
    postalCodes: text('postalCodes'),
    countries: text('countries'),
    lat,
    lon,
    placed,
    unit,
    ...mergedParents(before, file, order),
    ...owners,
    ...mergedDays(before, file, order, owners),
    values: measures.map(({ key, name }) => {
      const m = plan.measures.findIndex((measure) => measure.key === key);
      return mergedValues(before.values[m] ?? null, file.values[rows.measureNames.indexOf(name)] ?? null, order);
    }),
  };
}

/** Left out where neither names parents. */
function mergedParents(
  before: KeylessAccounts,
  file: KeylessAccounts,
  order: MergedRows,
): Pick<KeylessAccounts, 'parents'> {
  if (!before.parents && !file.parents) return {};
  const parents = mergedTexts(
    before.parents ?? blankTexts(before.count),
    file.parents ?? blankTexts(file.count),
    order,
  );
  return parents.codes.length > 0 ? { parents } : {};
}

type TextField = 'ids' | 'names' | 'cities' | 'regions' | 'postalCodes' | 'countries';

function mergedTexts(before: TextColumn, file: TextColumn, { planRow, fileRow }: MergedRows): TextColumn {
  const blank = file.codes.length === 0;
  const offsets = new Uint32Array(planRow.length + 1);
  const source = (i: number): readonly [TextColumn, number] => {
    const old = planRow[i] as number;
    const now = fileRow[i] as number;
    return now < 0 || (blank && old >= 0) ? [before, old] : [file, now];
  };
  for (let i = 0; i < planRow.length; i++) {
    const [column, row] = source(i);
    const length = (column.offsets[row + 1] as number) - (column.offsets[row] as number);
    offsets[i + 1] = (offsets[i] as number) + length;
  }
  const codes = new Uint16Array(offsets[planRow.length] as number);
  for (let i = 0; i < planRow.length; i++) {
    const [column, row] = source(i);
    codes.set(column.codes.subarray(column.offsets[row], column.offsets[row + 1]), offsets[i]);
  }
  return { offsets, codes };
}

/** Owners by name, numbered in the order in which they first stand. */
function mergedOwners(
  before: KeylessAccounts,
  file: KeylessAccounts,
  { planRow, fileRow }: MergedRows,
): Pick<AccountTable, 'owner' | 'ownerNames'> {
  const blank = file.owner.every((owner) => owner < 0);
  const numberOf = new Map<string, number>();
  const owner = new Int32Array(planRow.length).fill(-1);
  for (let i = 0; i < planRow.length; i++) {
    const old = planRow[i] as number;
    const now = fileRow[i] as number;
    const [from, row] = now < 0 || (blank && old >= 0) ? [before, old] : [file, now];
    const name = from.ownerNames[from.owner[row] as number];
    if (name === undefined) continue;
    const number = numberOf.get(name) ?? numberOf.size;
    numberOf.set(name, number);
    owner[i] = number;
  }
  return { owner, ownerNames: [...numberOf.keys()] };
}

/** A measure that one of the two does not carry is 0 for the accounts that only that one has. */
function mergedValues(
  before: Float64Array | null,
  file: Float64Array | null,
  { planRow, fileRow }: MergedRows,
): Float64Array | null {
  if (!before && !file) return null;
  return Float64Array.from(planRow, (old, i) => {
    const now = fileRow[i] as number;
    if (file && now >= 0) return file[now] as number;
    return before && old >= 0 ? (before[old] as number) : 0;
  });
}
