import { invariant } from '../invariant.ts';
import type { MeasureKey } from '../model/ids.ts';
import { MEASURE_SLOTS, type Measure, type Quantity } from '../model/measure.ts';

/** A measure as the import was asked for it. */
export interface AskedMeasure {
  readonly name: string;
  /** Header of the column; `#` counts accounts. */
  readonly column: string;
  /** Ratio. */
  readonly tolerance: number;
  readonly quantity: Quantity;
  /** What every territory has at least and at most, and when it is met; left out where nothing was said. */
  readonly limits?: Pick<Measure, 'minimum' | 'maximum' | 'priority'> | undefined;
}

/**
 * The measures of an imported list, in the order asked: the first weighs compactness; all are met alike unless told. Where the
 * plan's measures have the same names in the same order they go on under their keys with their limits; otherwise all
 * are new, because value columns stand in the order of keys.
 */
export function importedMeasures(before: readonly Measure[], asked: readonly AskedMeasure[]): Measure[] {
  invariant(asked.length > 0 && asked.length <= MEASURE_SLOTS, 'one measure at least, and a slot for each');
  const same = asked.length === before.length && asked.every(({ name }, i) => before[i]?.name === name);
  const highest = before.reduce((high, { key }) => Math.max(high, key), 0);
  return asked.map(({ name, column, tolerance, quantity, limits }, i) => {
    const goesOn = same ? before[i] : undefined;
    if (goesOn) return { ...goesOn, column, tolerance, quantity, ...limits };
    return {
      key: (highest + 1 + i) as MeasureKey,
      name,
      column,
      quantity,
      tolerance,
      minimum: null,
      maximum: null,
      priority: 1,
      ...limits,
      balanced: true,
      slot: i,
    };
  });
}
