import { slotsOf } from './bulk-table.ts';

/** The bit mask of the slots that have a value column; `slots` holds the slot of each column. */
export function slotMask(values: readonly (Float64Array | null)[], slots: readonly number[]): number {
  let mask = 0;
  values.forEach((column, i) => {
    const slot = slots[i];
    if (column && slot !== undefined) mask |= 1 << slot;
  });
  return mask;
}

/** The value columns in the order of their slots, those that are null left out. */
export function valueColumns(values: readonly (Float64Array | null)[], slots: readonly number[]): Float64Array[] {
  return slotsOf(slotMask(values, slots)).map((slot) => values[slots.indexOf(slot)] as Float64Array);
}

/** Columns in the order of their slots, put in the order of the measures: null for a measure that has none. */
export function spreadValues(
  columns: readonly Float64Array[],
  mask: number,
  slots: readonly number[],
): (Float64Array | null)[] {
  const held = slotsOf(mask);
  return slots.map((slot) => columns[held.indexOf(slot)] ?? null);
}
