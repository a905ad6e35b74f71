import type { ImportedRows } from '../model/imported-rows.ts';

/**
 * The owner of each unit today: the one with the largest first measure among the unit's accounts; where measures are
 * equal or blank the number of accounts decides, then the order of the owners. -1 for a unit without owned accounts.
 */
export function unitOwners(rows: Pick<ImportedRows, 'units' | 'accounts'>, values: Float64Array | null): Int32Array {
  const { accounts, units } = rows;
  const owners = new Int32Array(units.count).fill(-1);
  const { start, order } = accountsByUnit(accounts.unit, units.count);
  const sums = new Float64Array(accounts.ownerNames.length);
  const counts = new Int32Array(accounts.ownerNames.length);
  for (let unit = 0; unit < units.count; unit++) {
    const members = order.subarray(start[unit], start[unit + 1]);
    for (const row of members) {
      const owner = accounts.owner[row] as number;
      if (owner < 0) continue;
      sums[owner] = (sums[owner] as number) + (values ? (values[row] as number) : 0);
      counts[owner] = (counts[owner] as number) + 1;
    }
    let best = -1;
    for (const row of members) {
      const owner = accounts.owner[row] as number;
      if (owner >= 0 && (best < 0 || isLarger(owner, best))) best = owner;
    }
    owners[unit] = best;
    for (const row of members) {
      const owner = accounts.owner[row] as number;
      if (owner < 0) continue;
      sums[owner] = 0;
      counts[owner] = 0;
    }
  }
  return owners;

  function isLarger(a: number, b: number): boolean {
    const byValue = (sums[a] as number) - (sums[b] as number);
    const byCount = (counts[a] as number) - (counts[b] as number);
    return byValue > 0 || (byValue === 0 && (byCount > 0 || (byCount === 0 && a < b)));
  }
}

/** Rows of placed accounts in the order of their unit, by a counting sort. */
function accountsByUnit(unit: Int32Array, units: number): { start: Int32Array; order: Int32Array } {
  const start = new Int32Array(units + 1);
  for (const u of unit) if (u >= 0) start[u + 1] = (start[u + 1] as number) + 1;
  for (let u = 0; u < units; u++) start[u + 1] = (start[u + 1] as number) + (start[u] as number);
  const order = new Int32Array(start[units] as number);
  const place = start.slice();
  for (let row = 0; row < unit.length; row++) {
    const u = unit[row] as number;
    if (u < 0) continue;
    order[place[u] as number] = row;
    place[u] = (place[u] as number) + 1;
  }
  return { start, order };
}
