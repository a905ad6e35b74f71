import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textColumn } from '../../../core/model/text-column.ts';
import { textRows } from '../../../core/model/text-rows.ts';

describe('rows by their texts', () => {
  const text = fc.oneof(fc.constantFrom('', '0', '00042', '42', 'a', 'ä', '😀'), fc.string({ unit: 'binary' }));

  it('finds the first row with exactly that text, as a Map of strings does', () => {
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (listed, asked) => {
        const column = textColumn(listed);
        const rows = textRows(column, listed.length);
        const first = new Map<string, number>();
        listed.forEach((one, row) => {
          if (!first.has(one)) first.set(one, row);
          expect(rows.add(row)).toBe(first.get(one));
        });
        const others = textColumn(asked);
        asked.forEach((one, row) => {
          expect(rows.find(others, row)).toBe(first.get(one) ?? -1);
        });
      }),
    );
  });
});
