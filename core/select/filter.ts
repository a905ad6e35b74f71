import type { TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { TextColumn } from '../model/text-column.ts';
import { accountValues, unitValues } from '../tally/unit-values.ts';
import { type PickWhat, type ShownPart, territoriesOf } from './groups.ts';

/** What rows must be like; what is left out does not matter, and all that is said must hold. */
export interface RowFilter {
  /** Code of a unit, postcode or id of an account: what it begins with. */
  readonly prefix?: string;
  /** A row of `accounts.ownerNames`; of a unit, any of its accounts. */
  readonly owner?: number;
  /** 0 for what is in no territory. */
  readonly territory?: TerritoryKey;
  /** Row of `plan.measures` with its range, both ends in it. */
  readonly measure?: { readonly row: number; readonly from: number | null; readonly to: number | null };
}

/** The rows a filter lets through, rising. O(rows), and O(accounts) where it asks of owners or measures. */
export function filterRows(plan: Plan, shown: ShownPart, what: PickWhat, filter: RowFilter): Int32Array {
  const conditions = [
    ...(filter.prefix ? [beginsWith(plan, what, filter.prefix)] : []),
    ...(filter.owner === undefined ? [] : [ownedBy(plan, what, filter.owner)]),
    ...(filter.territory === undefined ? [] : [inTerritory(plan, shown, what, filter.territory)]),
    ...(filter.measure ? [inRange(plan, what, filter.measure)] : []),
  ];
  const found: number[] = [];
  for (let row = 0; row < plan[what].count; row++) if (conditions.every((holds) => holds(row))) found.push(row);
  return Int32Array.from(found);
}

type Condition = (row: number) => boolean;

function beginsWith({ units, accounts }: Plan, what: PickWhat, prefix: string): Condition {
  const text = prefix.trim();
  if (what === 'units') return startsWith(units.codes, text);
  const [postal, id] = [startsWith(accounts.postalCodes, text), startsWith(accounts.ids, text)];
  return (row) => postal(row) || id(row);
}

/** In any case of letters, and without making a text of every row. */
function startsWith({ offsets, codes }: TextColumn, text: string): Condition {
  const [lower, upper] = [text.toLocaleLowerCase('en'), text.toLocaleUpperCase('en')];
  const { length } = text;
  return (row) => {
    const start = offsets[row] as number;
    if ((offsets[row + 1] as number) - start < length) return false;
    for (let i = 0; i < length; i++) {
      const code = codes[start + i];
      if (code !== lower.charCodeAt(i) && code !== upper.charCodeAt(i)) return false;
    }
    return true;
  };
}

function ownedBy({ units, accounts }: Plan, what: PickWhat, owner: number): Condition {
  if (what === 'accounts') return (row) => accounts.owner[row] === owner;
  const has = new Uint8Array(units.count);
  accounts.owner.forEach((of, account) => {
    const unit = accounts.unit[account] as number;
    if (of === owner && unit >= 0) has[unit] = 1;
  });
  return (row) => has[row] === 1;
}

function inTerritory(plan: Plan, shown: ShownPart, what: PickWhat, territory: TerritoryKey): Condition {
  const territories = territoriesOf(plan, shown, what);
  return (row) => territories[row] === territory;
}

/** What accounts do not carry themselves is nothing for each of them. */
function inRange(plan: Plan, what: PickWhat, { row, from, to }: NonNullable<RowFilter['measure']>): Condition {
  const values = what === 'units' ? unitValues(plan, row) : accountValues(plan, row);
  return (at) => {
    const value = values?.[at] ?? 0;
    return value >= (from ?? Number.NEGATIVE_INFINITY) && value <= (to ?? Number.POSITIVE_INFINITY);
  };
}
