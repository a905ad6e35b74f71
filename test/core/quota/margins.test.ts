import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableWithSums } from '../../../core/quota/margins.ts';

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

describe('a table with given sums', () => {
  it('is found whenever there is one, keeps fixed cells, and its sums are exact', () => {
    const aTable = fc
      .record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 4 }) })
      .chain(({ rows, columns }) =>
        fc.record({
          cells: fc.array(fc.array(fc.nat(1e9), { minLength: columns, maxLength: columns }), {
            minLength: rows,
            maxLength: rows,
          }),
          natural: fc.array(fc.array(fc.nat(9), { minLength: columns, maxLength: columns }), {
            minLength: rows,
            maxLength: rows,
          }),
          fixed: fc.array(fc.array(fc.boolean(), { minLength: columns, maxLength: columns }), {
            minLength: rows,
            maxLength: rows,
          }),
          unit: fc.constantFrom(1, 1000),
        }),
      );
    fc.assert(
      fc.property(aTable, ({ cells, natural, fixed, unit }) => {
        const kept = cells.map((row, r) => row.map((cell, c) => (fixed[r]?.[c] ? cell : null)));
        const rows = cells.map(sum);
        const columns = (cells[0] as number[]).map((_, c) => sum(cells.map((row) => row[c] as number)));
        const found = tableWithSums({
          natural: natural.map((row) => Float64Array.from(row)),
          rows,
          columns,
          fixed: kept,
          unit,
        });
        expect(found?.map(sum)).toEqual(rows);
        expect(columns.map((_, c) => sum((found ?? []).map((row) => row[c] as number)))).toEqual(columns);
        found?.forEach((row, r) => {
          row.forEach((cell, c) => {
            expect(cell).toBeGreaterThanOrEqual(0);
            if (fixed[r]?.[c]) expect(cell).toBe(cells[r]?.[c]);
          });
        });
      }),
    );
  });

  it('says so where there is none', () => {
    const one = Float64Array.of(1, 1);
    expect(tableWithSums({ natural: [one], rows: [5], columns: [2, 2], fixed: [[null, null]], unit: 1 })).toBeNull();
    expect(tableWithSums({ natural: [one], rows: [5], columns: [1, 4], fixed: [[2, null]], unit: 1 })).toBeNull();
  });
});
