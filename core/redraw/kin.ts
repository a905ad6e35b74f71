import { unitFamilies } from '../edit/families-along.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';

/**
 * Units that tools take along with each other: those of one family that are in the same territory. What of a family is
 * elsewhere already stays there, so that a tool touches no territory but those it is for.
 */
export interface Kin {
  /** Number of its group per row of the unit table; -1 for a unit without others of its family beside it. */
  readonly group: Int32Array;
  /** Rows of group g, rising: `rows[start[g]] .. rows[start[g + 1] - 1]`. */
  readonly start: Int32Array;
  readonly rows: Int32Array;
}

/** The kin of an assignment (territory key per row of the unit table, 0 for none); null where there is none. O(units). */
export function kinOf(plan: Plan, scenario: ScenarioKey, role: RoleKey, current: Int32Array): Kin | null {
  const family = unitFamilies(plan, scenario, role);
  if (!family) return null;
  const { order, start: families } = byFamily(family);
  const group = new Int32Array(family.length).fill(-1);
  const start = [0];
  const rows: number[] = [];
  for (let of = 0; of + 1 < families.length; of++) {
    // By territory, then by row: so that a group is a stretch of the family.
    const own = order.subarray(families[of], families[of + 1]);
    if (own.length < 2) continue;
    own.sort((a, b) => (current[a] as number) - (current[b] as number) || a - b);
    for (let from = 0; from < own.length; ) {
      let to = from + 1;
      while (to < own.length && current[own[from] as number] === current[own[to] as number]) to++;
      if (to - from > 1) {
        for (const row of own.subarray(from, to)) {
          group[row] = start.length - 1;
          rows.push(row);
        }
        start.push(rows.length);
      }
      from = to;
    }
  }
  if (rows.length === 0) return null;
  return { group, start: Int32Array.from(start), rows: Int32Array.from(rows) };
}

/** Rows by their family, by a counting sort: those of family f are `order[start[f]] .. order[start[f + 1] - 1]`. */
function byFamily(family: Int32Array): { order: Int32Array; start: Int32Array } {
  const count = family.reduce((high, of) => Math.max(high, of + 1), 0);
  const start = new Int32Array(count + 1);
  for (const of of family) if (of >= 0) start[of + 1] = (start[of + 1] as number) + 1;
  for (let of = 0; of < count; of++) start[of + 1] = (start[of + 1] as number) + (start[of] as number);
  const order = new Int32Array(start[count] as number);
  const next = start.slice();
  family.forEach((of, row) => {
    if (of < 0) return;
    const at = next[of] as number;
    order[at] = row;
    next[of] = at + 1;
  });
  return { order, start };
}

/** The rows that go with a row, itself among them, rising. */
export function kinOfRow(kin: Kin | null, row: number): Int32Array {
  const group = kin?.group[row] ?? -1;
  if (!kin || group < 0) return Int32Array.of(row);
  return kin.rows.subarray(kin.start[group], kin.start[group + 1]);
}

/** One entry per row: 1 where a lock keeps the unit (`locked`) or one of its kin, who stay with it. */
export function heldWithKin(kin: Kin | null, locked: Uint8Array): Uint8Array {
  if (!kin || !locked.includes(1)) return locked;
  const held = locked.slice();
  for (let row = 0; row < locked.length; row++) {
    if (locked[row] === 1) for (const other of kinOfRow(kin, row)) held[other] = 1;
  }
  return held;
}
