import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineRows, invertRows, risingOnce } from '../../../core/select/combine.ts';

const someRows = fc.array(fc.nat(20)).map(risingOnce);

describe('what is selected', () => {
  it('is replaced, added to or taken from, as sets are', () => {
    fc.assert(
      fc.property(someRows, someRows, (now, rows) => {
        const both = new Set([...now, ...rows]);
        expect(combineRows(now, rows, 'replace')).toEqual(rows);
        expect([...combineRows(now, rows, 'add')]).toEqual([...both].sort((a, b) => a - b));
        expect([...combineRows(now, rows, 'subtract')]).toEqual([...now].filter((row) => !rows.includes(row)));
      }),
    );
  });

  it('turned round is everything else', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        expect([...invertRows(invertRows(rows, 21), 21)]).toEqual([...rows]);
        expect(invertRows(rows, 21)).toHaveLength(21 - rows.length);
      }),
    );
  });
});
