/** Rows of slots of which most are empty: those of row `i` are from `offsets[i]` to `offsets[i + 1]`. */
export interface SparseRows {
  readonly offsets: Int32Array;
  readonly slots: Int32Array;
  readonly values: Float64Array;
}

/**
 * Sums up items by the row they belong to (-1: to none). `add` puts what an item holds into a row of so many slots; no
 * item becomes an object.
 */
export function gatherRows(
  rows: number,
  width: number,
  rowOf: Int32Array,
  add: (item: number, into: Float64Array) => void,
): SparseRows {
  const order = itemsByRow(rows, rowOf);
  const offsets = new Int32Array(rows + 1);
  const slots: number[] = [];
  const values: number[] = [];
  const scratch = new Float64Array(width);
  for (let row = 0; row < rows; row++) {
    const [from, to] = [order.offsets[row] as number, order.offsets[row + 1] as number];
    if (to > from) {
      scratch.fill(0);
      for (let i = from; i < to; i++) add(order.items[i] as number, scratch);
      for (let slot = 0; slot < width; slot++) {
        if (scratch[slot] === 0) continue;
        slots.push(slot);
        values.push(scratch[slot] as number);
      }
    }
    offsets[row + 1] = slots.length;
  }
  return { offsets, slots: Int32Array.from(slots), values: Float64Array.from(values) };
}

/** Items in the order of their rows, those of one row as they came. */
function itemsByRow(rows: number, rowOf: Int32Array): { readonly offsets: Int32Array; readonly items: Int32Array } {
  const offsets = new Int32Array(rows + 1);
  for (const row of rowOf) if (row >= 0) offsets[row + 1] = (offsets[row + 1] as number) + 1;
  for (let row = 0; row < rows; row++) offsets[row + 1] = (offsets[row + 1] as number) + (offsets[row] as number);
  const next = offsets.slice();
  const items = new Int32Array(offsets[rows] as number);
  rowOf.forEach((row, item) => {
    if (row < 0) return;
    items[next[row] as number] = item;
    next[row] = (next[row] as number) + 1;
  });
  return { offsets, items };
}
