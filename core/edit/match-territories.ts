import { linearAssignment } from '../matching/linear-assignment.ts';

/**
 * The key each territory of a solution goes on under, 0 for a new one: one to one, so that the first measure that
 * stays where it is, is largest in sum (linear assignment). A territory that holds a lock is itself. One that has
 * nothing of any of today's territories is new, because a name does not survive without what it names.
 *
 * `kept` is what each territory (rows) shares with each of today's (columns: the keys `used`); `held` is per
 * territory the key it has to be, 0 where it is open.
 */
export function matchTerritories(kept: Float64Array, held: Int32Array, used: Int32Array): Int32Array {
  const count = held.length;
  const whole = kept.reduce((sum, weight) => sum + weight, 0) + 1;
  const cost = kept.map((weight) => -weight);
  held.forEach((key, t) => {
    const u = used.indexOf(key);
    // More than all weights together can outweigh.
    if (key !== 0 && u >= 0) cost[t * used.length + u] = -whole * (count + 1);
  });
  return linearAssignment(cost, count, used.length).map((u, t) => {
    if (u < 0 || (held[t] !== used[u] && kept[t * used.length + u] === 0)) return 0;
    return used[u] as number;
  });
}
