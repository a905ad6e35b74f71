import type { AccountTable } from '../model/account.ts';
import type { ImportedRows } from '../model/imported-rows.ts';
import type { Measure } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import { blankTexts } from '../model/text-column.ts';
import { type Steps, stretches } from '../steps.ts';
import type { MergedRows } from './match-accounts.ts';
import { mergedDays } from './merge-days.ts';
import type { MergedPlaces } from './merge-places.ts';
import { mergedTexts } from './merge-texts.ts';

/** An account table whose rows have no keys yet. */
export type KeylessAccounts = Omit<AccountTable, 'keys'>;

/**
 * A plan's accounts and a file's as one table. What the file says wins; a text column that is blank in every row of
 * the file, or that it lacks, says nothing, so what the plan has stays, and so do the values of a measure that was
 * not read. `measures` are those of the plan afterwards, in their order.
 */
export function* mergedAccounts(
  plan: Plan,
  rows: Pick<ImportedRows, 'accounts' | 'measureNames'>,
  order: MergedRows,
  { lat, lon, placed, unit }: MergedPlaces,
  measures: readonly Measure[],
): Steps<KeylessAccounts> {
  const before = plan.accounts;
  const file = rows.accounts;
  const values: (Float64Array | null)[] = [];
  for (const { key, name } of measures) {
    const m = plan.measures.findIndex((measure) => measure.key === key);
    const ofFile = file.values[rows.measureNames.indexOf(name)] ?? null;
    values.push(mergedValues(before.values[m] ?? null, ofFile, order));
    yield;
  }
  const owners = yield* mergedOwners(before, file, order);
  const days = mergedDays(before, file, order, owners);
  yield;
  return {
    count: order.planRow.length,
    ids: yield* mergedTexts(before.ids, file.ids, order),
    names: yield* mergedTexts(before.names, file.names, order),
    cities: yield* mergedTexts(before.cities, file.cities, order),
    regions: yield* mergedTexts(before.regions, file.regions, order),
    postalCodes: yield* mergedTexts(before.postalCodes, file.postalCodes, order),
    countries: yield* mergedTexts(before.countries, file.countries, order),
    lat,
    lon,
    placed,
    unit,
    ...(yield* mergedIfAny('parents', before, file, order)),
    ...(yield* mergedIfAny('classes', before, file, order)),
    ...owners,
    ...days,
    values,
  };
}

/** A column of texts that lists may lack: left out where neither has any. */
function* mergedIfAny(
  field: 'parents' | 'classes',
  before: KeylessAccounts,
  file: KeylessAccounts,
  order: MergedRows,
): Steps<Partial<KeylessAccounts>> {
  if (!before[field] && !file[field]) return {};
  const texts = yield* mergedTexts(
    before[field] ?? blankTexts(before.count),
    file[field] ?? blankTexts(file.count),
    order,
  );
  return texts.codes.length > 0 ? { [field]: texts } : {};
}

/** Owners by name, numbered in the order in which they first stand. */
function* mergedOwners(
  before: KeylessAccounts,
  file: KeylessAccounts,
  { planRow, fileRow }: MergedRows,
): Steps<Pick<AccountTable, 'owner' | 'ownerNames'>> {
  const blank = file.owner.every((owner) => owner < 0);
  const numberOf = new Map<string, number>();
  const owner = new Int32Array(planRow.length).fill(-1);
  for (const [from, to] of stretches(planRow.length)) {
    for (let i = from; i < to; i++) {
      const old = planRow[i] as number;
      const now = fileRow[i] as number;
      const ofFile = now >= 0 && !(blank && old >= 0);
      const table = ofFile ? file : before;
      const name = table.ownerNames[table.owner[ofFile ? now : old] as number];
      if (name === undefined) continue;
      const number = numberOf.get(name) ?? numberOf.size;
      numberOf.set(name, number);
      owner[i] = number;
    }
    yield;
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
  const values = new Float64Array(planRow.length);
  for (let i = 0; i < planRow.length; i++) {
    const now = fileRow[i] as number;
    const old = planRow[i] as number;
    if (file && now >= 0) values[i] = file[now] as number;
    else if (before && old >= 0) values[i] = before[old] as number;
  }
  return values;
}
