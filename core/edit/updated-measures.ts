import type { MeasureKey } from '../model/ids.ts';
import { MEASURE_SLOTS, type Measure } from '../model/measure.ts';
import type { AskedMeasure } from './import-measures.ts';

/**
 * The measures of a plan after a newer list was read: every one stays with its key, tolerance and limits (those that
 * were said anew replace them); one that is asked for by its name is read from the column asked for, and one of a new
 * name is added. Null where there are more than a plan has room for.
 */
export function updatedMeasures(before: readonly Measure[], asked: readonly AskedMeasure[]): Measure[] | null {
  const byName = new Map(asked.map((measure) => [measure.name, measure]));
  const after = before.map((measure): Measure => {
    const now = byName.get(measure.name);
    return now ? { ...measure, column: now.column, ...now.limits } : measure;
  });
  const taken = new Set(before.map(({ slot }) => slot));
  let next = before.reduce((high, { key }) => Math.max(high, key), 0) + 1;
  for (const { name, column, tolerance, quantity, limits } of asked) {
    if (before.some((measure) => measure.name === name)) continue;
    if (after.length === MEASURE_SLOTS) return null;
    let slot = 0;
    while (taken.has(slot)) slot++;
    taken.add(slot);
    const none = { minimum: null, maximum: null, priority: 1 };
    const said = { name, column, tolerance, quantity, ...none, ...limits };
    after.push({ ...said, key: next++ as MeasureKey, balanced: true, slot });
  }
  return after;
}
