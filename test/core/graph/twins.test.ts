import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twinsOf } from '../../../core/graph/twins.ts';

describe('units on one place', () => {
  it('are all but the lowest twins of that one', () => {
    const km = fc.constantFrom(0, -0, 1, -1, 0.1, 1e300, 5e-324);
    fc.assert(
      fc.property(fc.array(fc.tuple(km, km)), (places) => {
        const found = twinsOf(
          Float64Array.from(places, ([x]) => x),
          Float64Array.from(places, ([, y]) => y),
        );
        const first = places.map(([x, y]) => places.findIndex((other) => other[0] === x && other[1] === y));
        const rows = [...places.keys()];
        expect([...found.kept]).toEqual(rows.filter((row) => first[row] === row));
        expect([...found.unit]).toEqual(rows.filter((row) => first[row] !== row));
        expect([...found.twin]).toEqual(rows.filter((row) => first[row] !== row).map((row) => first[row]));
      }),
    );
  });
});
