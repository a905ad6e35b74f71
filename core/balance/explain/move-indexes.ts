import type { Problem } from '../problem.ts';
import type { Tally } from '../search/tally.ts';
import type { BeforeAfter, Moves } from './explain-moves.ts';

/** What indexes are counted by: 100 x (total / capacity) / (sum of totals / sum of capacities). */
export interface IndexBase {
  /** FTE per territory; one of 0 has no index, and its total is not in the sum. */
  readonly capacities: Float64Array;
  /** Per measure, what each territory has besides its units: accounts that are named to it. */
  readonly beside: readonly Float64Array[];
}

/** Indexes of the territories that the units left and joined, `[i * measures + j]`; NaN where there is none. */
export interface IndexChange {
  readonly left: BeforeAfter;
  readonly joined: BeforeAfter;
}

/** The index of every measure before and after each move. */
export function indexChanges(
  { territoryCount }: Problem,
  { columns, totals }: Tally,
  { units, from, to }: Moves,
  base: IndexBase | null,
): IndexChange {
  const { m, values } = columns;
  const capacities = base?.capacities ?? new Float64Array(territoryCount).fill(1);
  const whole = capacities.reduce((sum, capacity) => sum + capacity, 0);
  const totalOf = (t: number, j: number) => (totals[t * m + j] as number) + (base?.beside[j]?.[t] ?? 0);
  const sums = Array.from({ length: m }, (_, j) =>
    capacities.reduce((sum, capacity, t) => (capacity > 0 ? sum + totalOf(t, j) : sum), 0),
  );
  const index = (t: number, j: number, total: number) => {
    const capacity = capacities[t] as number;
    return capacity > 0 && (sums[j] as number) > 0
      ? (100 * (total / capacity)) / ((sums[j] as number) / whole)
      : Number.NaN;
  };
  const column = (territory: Int32Array, added: 1 | 0 | -1) =>
    Float64Array.from({ length: units.length * m }, (_, at) => {
      const i = Math.floor(at / m);
      const j = at % m;
      const t = territory[i] as number;
      return index(t, j, totalOf(t, j) + added * (values[(units[i] as number) * m + j] as number));
    });
  return {
    left: { before: column(from, 1), after: column(from, 0) },
    joined: { before: column(to, -1), after: column(to, 0) },
  };
}
