import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../core/balance/random.ts';
import { linearAssignment, pricedAssignment } from '../../../core/matching/linear-assignment.ts';
import { finish } from '../../../core/steps.ts';

/** The least cost over every way to give rows columns. */
function bruteForce(cost: readonly number[][]): number {
  const cols = cost[0]?.length ?? 0;
  const skips = Math.max(0, cost.length - cols);
  const best = (row: number, taken: ReadonlySet<number>, skipped: number): number => {
    if (row === cost.length) return 0;
    let least = skipped < skips ? best(row + 1, taken, skipped + 1) : Number.POSITIVE_INFINITY;
    for (let col = 0; col < cols; col++) {
      if (taken.has(col)) continue;
      least = Math.min(least, (cost[row]?.[col] as number) + best(row + 1, new Set([...taken, col]), skipped));
    }
    return least;
  };
  return best(0, new Set(), 0);
}

const costs = fc
  .record({ rows: fc.integer({ min: 1, max: 6 }), cols: fc.integer({ min: 1, max: 6 }) })
  .chain(({ rows, cols }) =>
    fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: cols, maxLength: cols }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('linear assignment', () => {
  it('refuses costs that are no numbers, of which no path would end', () => {
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(() => linearAssignment(new Float64Array(9).fill(odd), 3, 3)).toThrow('costs are finite');
      expect(() => linearAssignment(Float64Array.of(1, odd, 1, 1, 1, 1), 3, 2)).toThrow('costs are finite');
    }
  });

  it('costs as little as the best of all assignments, with more rows or more columns', () => {
    fc.assert(
      fc.property(costs, (cost) => {
        const cols = cost[0]?.length ?? 0;
        const columnOf = linearAssignment(Float64Array.from(cost.flat()), cost.length, cols);
        const given = [...columnOf].filter((col) => col >= 0);
        expect(new Set(given).size).toBe(given.length);
        expect(given.length).toBe(Math.min(cost.length, cols));
        const total = [...columnOf].reduce((sum, col, row) => sum + (col < 0 ? 0 : (cost[row]?.[col] as number)), 0);
        expect(total).toBe(bruteForce(cost));
      }),
      { numRuns: 500 },
    );
  });

  it('gives nothing where there is nothing', () => {
    expect([...linearAssignment(new Float64Array(0), 0, 3)]).toEqual([]);
    expect([...linearAssignment(new Float64Array(0), 3, 0)]).toEqual([-1, -1, -1]);
  });

  it('matches 300 rows with 300 columns, each with its own', () => {
    const n = 300;
    // The product order makes the diagonal the only best assignment (rearrangement inequality).
    const cost = Float64Array.from({ length: n * n }, (_, cell) => -Math.floor(cell / n) * (cell % n));
    expect(linearAssignment(cost, n, n)).toEqual(Int32Array.from({ length: n }, (_, i) => i));
  });

  it('leaves rows and columns that all cost the same in their order', () => {
    const same = new Float64Array(40 * 60).fill(7);
    expect(linearAssignment(same, 40, 60)).toEqual(Int32Array.from({ length: 40 }, (_, i) => i));
  });

  it.each([
    ['even costs', (random: () => number) => random()],
    ['few different costs', (random: () => number) => Math.floor(random() * 4)],
    ['costs far apart', (random: () => number) => 10 ** (random() * 6)],
  ])('has prices that prove it, with rows that are held: %s', (_, made) => {
    const [rows, cols] = [120, 150];
    const random = createRandom(7);
    const cost = Float64Array.from({ length: rows * cols }, () => made(random));
    const held = Int32Array.from({ length: rows }, (_row, row) => (row % 10 === 0 ? cols - 1 - row : -1));
    const { columnOf, rowOf, rowPrice, colPrice } = finish(pricedAssignment(cost, rows, cols, held));
    const isHeld = (row: number) => held[row] !== -1;
    const close = 1e-9 * Math.max(...cost);
    let [worst, apart] = [0, 0];
    for (let row = 0; row < rows; row++) {
      expect(rowOf[columnOf[row] as number]).toBe(row);
      if (isHeld(row)) expect(columnOf[row]).toBe(held[row]);
      for (let col = 0; col < cols; col++) {
        if (isHeld(row) || ((rowOf[col] as number) >= 0 && isHeld(rowOf[col] as number))) continue;
        const over = (cost[row * cols + col] as number) - (rowPrice[row] as number) - (colPrice[col] as number);
        worst = Math.min(worst, over);
        if (columnOf[row] === col) apart = Math.max(apart, Math.abs(over));
      }
    }
    expect(worst).toBeGreaterThan(-close);
    expect(apart).toBeLessThan(close);
    expect(colPrice.every((price, col) => price <= 0 && (rowOf[col] !== -1 || price === 0))).toBe(true);
  });
});
