import { NO_DAY } from '../model/day-column.ts';
import type { Measure } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import { rowsWhere } from '../model/rows-where.ts';
import { blankTexts, sameText, type TextColumn } from '../model/text-column.ts';
import { type Steps, stretches } from '../steps.ts';
import type { MergedRows } from './match-accounts.ts';
import type { KeylessAccounts } from './merge-accounts.ts';

/** What of an account can change, besides its measures; `unit` is the area it lies in. */
export const ACCOUNT_PARTS = [
  'name',
  'owner',
  'city',
  'region',
  'postalCode',
  'country',
  'place',
  'unit',
  'parent',
  'ownerSince',
  'lastActivity',
  'class',
] as const;
export type AccountPart = (typeof ACCOUNT_PARTS)[number];

/** How an account list differs from the plan's, as rows of the merged list and of the plan's. */
export interface AccountDifference {
  /** Rows of the merged list, rising. */
  readonly added: Int32Array;
  readonly changed: Int32Array;
  /** Rows of the plan's table, rising: accounts that a newer list does not have. */
  readonly gone: Int32Array;
  /** Accounts in both that say the same. */
  readonly unchanged: number;
  /** Accounts that an added list says nothing of. */
  readonly untouched: number;
  /** Per row of the merged list one bit per part, in the order of ACCOUNT_PARTS, then one per measure. */
  readonly parts: Uint32Array;
  /** Per part and measure how many accounts change it, in the same order. */
  readonly partCounts: readonly number[];
}

/** The merged list with what led to it. */
export interface MergedList {
  readonly order: MergedRows;
  readonly accounts: KeylessAccounts;
  readonly measures: readonly Measure[];
  readonly mode: 'update' | 'add';
}

/**
 * Compares the accounts of a plan with the list that would take their place, value by value and exactly. With points
 * an account's unit is its place, so that only areas are compared as units.
 */
export function* accountDifference(
  plan: Plan,
  { order, accounts, measures, mode }: MergedList,
): Steps<AccountDifference> {
  const { planRow, fileRow } = order;
  const parts = new Uint32Array(planRow.length);
  const partCounts: number[] = [];
  for (const differs of comparisons(plan, accounts, measures)) {
    const bit = 1 << partCounts.length;
    let changed = 0;
    for (const [from, to] of stretches(planRow.length)) {
      for (let i = from; i < to; i++) {
        const old = planRow[i] as number;
        if (old < 0 || (fileRow[i] as number) < 0 || !differs(old, i)) continue;
        parts[i] = (parts[i] as number) | bit;
        changed++;
      }
      yield;
    }
    partCounts.push(changed);
  }
  const stays = new Uint8Array(plan.accounts.count);
  let unchanged = 0;
  for (let i = 0; i < planRow.length; i++) {
    const old = planRow[i] as number;
    if (old < 0 || (fileRow[i] as number) < 0) continue;
    stays[old] = 1;
    if (parts[i] === 0) unchanged++;
  }
  yield;
  const missing = rowsWhere(stays.length, (row) => stays[row] === 0);
  return {
    added: rowsWhere(planRow.length, (i) => (planRow[i] as number) < 0),
    changed: rowsWhere(planRow.length, (i) => parts[i] !== 0),
    gone: mode === 'update' ? missing : new Int32Array(0),
    unchanged,
    untouched: mode === 'add' ? missing.length : 0,
    parts,
    partCounts,
  };
}

/** Whether a row of the plan's table and one of the merged table say different things. */
type Differs = (old: number, row: number) => boolean;

function comparisons(plan: Plan, after: KeylessAccounts, measures: readonly Measure[]): Differs[] {
  const before = plan.accounts;
  const points = plan.unitSet?.kind === 'points';
  const owner = (table: KeylessAccounts, row: number) => table.ownerNames[table.owner[row] as number];
  const ofPart: { readonly [P in AccountPart]: Differs } = {
    name: textDiffers(before.names, after.names),
    owner: (old, row) => owner(before, old) !== owner(after, row),
    city: textDiffers(before.cities, after.cities),
    region: textDiffers(before.regions, after.regions),
    postalCode: textDiffers(before.postalCodes, after.postalCodes),
    country: textDiffers(before.countries, after.countries),
    place: (old, row) => !Object.is(before.lat[old], after.lat[row]) || !Object.is(before.lon[old], after.lon[row]),
    unit: (old, row) => !points && before.unit[old] !== after.unit[row],
    parent: textDiffers(before.parents ?? blankTexts(before.count), after.parents ?? blankTexts(after.count)),
    ownerSince: dayDiffers(before.ownerSince, after.ownerSince),
    lastActivity: dayDiffers(before.lastActivity, after.lastActivity),
    class: textDiffers(before.classes ?? blankTexts(before.count), after.classes ?? blankTexts(after.count)),
  };
  const ofMeasures = measures.map(({ key }, m): Differs => {
    const old = before.values[plan.measures.findIndex((measure) => measure.key === key)];
    const now = after.values[m];
    return (a, b) => (old?.[a] ?? 0) !== (now?.[b] ?? 0);
  });
  return [...ACCOUNT_PARTS.map((part) => ofPart[part]), ...ofMeasures];
}

function dayDiffers(before: Int32Array | undefined, after: Int32Array | undefined): Differs {
  return (old, row) => (before?.[old] ?? NO_DAY) !== (after?.[row] ?? NO_DAY);
}

function textDiffers(before: TextColumn, after: TextColumn): Differs {
  return (old, row) => !sameText(before, old, after, row);
}
