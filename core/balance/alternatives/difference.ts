import { linearAssignment } from '../../matching/linear-assignment.ts';

/**
 * How different two divisions are: the share of the weight that lies in other territories once the territories of one
 * are matched with those of the other as well as can be (linear assignment; the partition distance of Almudevar and
 * Field 1999, by weight). 0 for the same division, whatever the territories are called.
 */
export function differenceOf(a: Int32Array, b: Int32Array, weight: Float64Array, territoryCount: number): number {
  const shared = new Float64Array(territoryCount * territoryCount);
  let total = 0;
  for (let u = 0; u < a.length; u++) {
    const at = (a[u] as number) * territoryCount + (b[u] as number);
    shared[at] = (shared[at] as number) + (weight[u] as number);
    total += weight[u] as number;
  }
  if (!(total > 0)) return 0;
  const matched = linearAssignment(
    shared.map((value) => -value),
    territoryCount,
    territoryCount,
  );
  let kept = 0;
  matched.forEach((column, row) => {
    kept += shared[row * territoryCount + column] as number;
  });
  return Math.max(0, 1 - kept / total);
}
