/**
 * Puts an item into a short list sorted by cost, dropping the dearest: `cost[0 .. width - 1]` belongs to
 * `item[base .. base + width - 1]`. Equal costs keep the order in which they came.
 */
export function insertNearest(
  item: Int32Array,
  cost: Float64Array,
  base: number,
  width: number,
  newItem: number,
  newCost: number,
): void {
  if (newCost >= (cost[width - 1] as number)) return;
  let at = width - 1;
  while (at > 0 && (cost[at - 1] as number) > newCost) {
    cost[at] = cost[at - 1] as number;
    item[base + at] = item[base + at - 1] as number;
    at--;
  }
  cost[at] = newCost;
  item[base + at] = newItem;
}
