import { sum } from '../../core/fairness/mean.ts';
import type { ListColumn } from '../tables/list-column.ts';

/**
 * The index of a territory (row) as one number by another, so that a group has the index of its sums:
 * 100 x (value / capacity) / (sum of values / sum of capacities).
 */
export function indexRatio(values: Float64Array, capacity: Float64Array): NonNullable<ListColumn['ratio']> {
  const even = sum(values) / sum(capacity);
  return { of: (row) => (100 * (values[row] ?? 0)) / even, to: (row) => capacity[row] ?? 0 };
}
