import { type TextColumn, textAt } from '../model/text-column.ts';
import { type TextGroups, textGroups } from './text-groups.ts';

/** What territories are named from: units and accounts with the territory (0 to count-1, -1 for none) they are in. */
export interface TerritoryContents {
  readonly count: number;
  readonly accounts: { readonly count: number; readonly cities: TextColumn };
  readonly accountTerritory: Int32Array;
  /** First measure per account; null where accounts do not carry it and all count the same. */
  readonly accountWeight: Float64Array | null;
  readonly units: { readonly count: number; readonly names: TextColumn; readonly codes: TextColumn };
  readonly unitTerritory: Int32Array;
  readonly unitWeight: Float64Array;
}

/**
 * The main place of each territory: the city with the largest first measure among its accounts; without a city the
 * name, else the code, of its largest unit; the empty text for a territory with nothing in it. Where measures are
 * equal or blank, the number of accounts decides, then the order of the file.
 */
export function mainPlaces(contents: TerritoryContents): string[] {
  const groups = textGroups(contents.accounts.cities, contents.accounts.count);
  const city = largestGroups(contents, groups);
  const unit = largestUnits(contents);
  return Array.from({ length: contents.count }, (_, t) => {
    const found = city[t] as number;
    if (found >= 0) return textAt(contents.accounts.cities, groups.first[found] as number);
    const row = unit[t] as number;
    if (row < 0) return '';
    return textAt(contents.units.names, row) || textAt(contents.units.codes, row);
  });
}

function largestGroups(contents: TerritoryContents, groups: TextGroups): Int32Array {
  const { accountTerritory, accountWeight, count } = contents;
  const order = byTerritory(accountTerritory, count);
  const worth = worthOf(accountWeight, contents.accounts.count);
  const sums = new Float64Array(groups.count);
  const best = new Int32Array(count).fill(-1);
  for (let t = 0; t < count; t++) {
    const rows = order.rows.subarray(order.start[t], order.start[t + 1]);
    for (const row of rows) {
      const group = groups.group[row] as number;
      if (group >= 0) sums[group] = (sums[group] as number) + worth(row);
    }
    let largest = 0;
    for (const row of rows) {
      const group = groups.group[row] as number;
      if (group < 0 || (sums[group] as number) <= largest) continue;
      largest = sums[group] as number;
      best[t] = group;
    }
    for (const row of rows) if ((groups.group[row] as number) >= 0) sums[groups.group[row] as number] = 0;
  }
  return best;
}

function largestUnits({ unitTerritory, unitWeight, units, count }: TerritoryContents): Int32Array {
  const best = new Int32Array(count).fill(-1);
  for (let row = 0; row < units.count; row++) {
    const t = unitTerritory[row] as number;
    if (t < 0) continue;
    const leader = best[t] as number;
    if (leader < 0 || (unitWeight[row] as number) > (unitWeight[leader] as number)) best[t] = row;
  }
  return best;
}

/** An account's measure and a hair more, so that accounts without one still count where nothing else does. */
function worthOf(weight: Float64Array | null, count: number): (row: number) => number {
  if (!weight) return () => 1;
  let total = 0;
  for (let row = 0; row < count; row++) total += weight[row] as number;
  const hair = total > 0 ? (total / count) * 1e-9 : 1;
  return (row) => (weight[row] as number) + hair;
}

/** Rows in the order of their territory by a counting sort; those outside any are left out. */
function byTerritory(territory: Int32Array, count: number): { start: Int32Array; rows: Int32Array } {
  const start = new Int32Array(count + 1);
  for (const t of territory) if (t >= 0) start[t + 1] = (start[t + 1] as number) + 1;
  for (let t = 0; t < count; t++) start[t + 1] = (start[t + 1] as number) + (start[t] as number);
  const rows = new Int32Array(start[count] as number);
  const place = start.slice();
  for (let row = 0; row < territory.length; row++) {
    const t = territory[row] as number;
    if (t < 0) continue;
    rows[place[t] as number] = row;
    place[t] = (place[t] as number) + 1;
  }
  return { start, rows };
}
