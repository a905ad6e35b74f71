import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../core/steps.ts';
import type { Cells } from '../../../core/table/cells.ts';
import { groupedRows } from '../../../core/table/group-rows.ts';
import { groupLines, plainLines } from '../../../core/table/lines.ts';
import { searchedRows } from '../../../core/table/search-rows.ts';
import { sortedRows } from '../../../core/table/sort-rows.ts';

const compare = new Intl.Collator('en', { numeric: true }).compare;
const all = (count: number) => Int32Array.from({ length: count }, (_, row) => row);
const text = (texts: readonly string[]): Cells => ({ kind: 'text', at: (row) => texts[row] ?? '' });
const numbers = (values: readonly number[]): Cells => ({ kind: 'number', at: (row) => values[row] ?? Number.NaN });
const listed = (names: readonly string[], at: readonly number[]) =>
  ({ kind: 'listed', names, at: (row: number) => at[row] ?? -1 }) as const;

const someTexts = fc.array(fc.constantFrom('', 'T2', 'T10', 'a', 'B', 'ä', 'Ä'), { maxLength: 60 });

describe('sorted rows', () => {
  it('are those of a plain stable sort, with nothing last, either way', () => {
    fc.assert(
      fc.property(someTexts, fc.boolean(), (texts, descending) => {
        const rows = finish(sortedRows(all(texts.length), { cells: text(texts), descending }, compare));
        const said = [...texts.keys()].filter((row) => texts[row] !== '');
        said.sort((a, b) => (descending ? -1 : 1) * compare(texts[a] as string, texts[b] as string));
        const blank = [...texts.keys()].filter((row) => texts[row] === '');
        expect([...rows]).toEqual([...said, ...blank]);
      }),
    );
  });

  it('of numbers go by size, infinities too, and what is not a number comes last', () => {
    const aNumber = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom(Number.NaN, -0, 1e300, -1e300));
    fc.assert(
      fc.property(fc.array(aNumber, { maxLength: 60 }), fc.boolean(), (values, descending) => {
        const rows = finish(sortedRows(all(values.length), { cells: numbers(values), descending }, compare));
        const said = [...values.keys()].filter((row) => !Number.isNaN(values[row]));
        said.sort((a, b) => (descending ? -1 : 1) * ((values[a] as number) - (values[b] as number)));
        const none = [...values.keys()].filter((row) => Number.isNaN(values[row]));
        expect([...rows]).toEqual([...said, ...none]);
      }),
    );
  });

  it('of a listed column are those of the texts it lists', () => {
    const names = ['north', 'South', '', 'T2', 'T10', 'north'];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 60 }), fc.boolean(), (at, descending) => {
        const texts = at.map((name) => names[name] ?? '');
        const one = finish(sortedRows(all(at.length), { cells: listed(names, at), descending }, compare));
        const other = finish(sortedRows(all(at.length), { cells: text(texts), descending }, compare));
        expect([...one]).toEqual([...other]);
      }),
    );
  });
});

describe('searched rows', () => {
  it('do not mind case, accents, width and vowel signs, and look into every column of texts', () => {
    const columns = [text(['Café Zürich', 'ABC', 'شَرِكَة', 'x']), listed(['Ada', 'Óscar'], [0, 1, 0, -1])];
    const found = (typed: string) => [...finish(searchedRows(all(4), columns, typed))];
    expect(found('cafe zur')).toEqual([0]);
    expect(found('ＡＢＣ')).toEqual([1]);
    expect(found('شركة')).toEqual([2]);
    expect(found('oscar')).toEqual([1]);
    expect(found('ADA')).toEqual([0, 2]);
    expect(found('  ')).toEqual([0, 1, 2, 3]);
    expect(found('nowhere')).toEqual([]);
  });
});

describe('grouped rows', () => {
  const names = ['north', 'south', '', 'north'];
  const aTable = fc.record({
    at: fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 40 }),
    folded: fc.subarray([-1, 0, 1, 3]),
  });

  it('hold every row once, next to those of the same name, with the sums of the group', () => {
    fc.assert(
      fc.property(aTable, ({ at }) => {
        const values = at.map((_, row) => row + 1);
        const sum = (row: number) => values[row] ?? 0;
        const { rows, groups } = finish(groupedRows(all(at.length), listed(names, at), [sum], compare));
        expect([...rows].sort((a, b) => a - b)).toEqual([...at.keys()]);
        const said = groups.map(({ name }) => names[name] ?? '');
        expect(new Set(said).size).toBe(said.length);
        for (const { from, to, name, sums } of groups) {
          const own = [...rows.slice(from, to)];
          expect(own.every((row) => (names[at[row] as number] ?? '') === (names[name] ?? ''))).toBe(true);
          expect(sums[0]).toBe(own.reduce((total, row) => total + sum(row), 0));
        }
      }),
    );
  });

  it('stand in lines that can be asked one by one, and stretches of lines give their rows', () => {
    fc.assert(
      fc.property(aTable, fc.nat(50), fc.nat(50), ({ at, folded }, one, other) => {
        const grouped = finish(groupedRows(all(at.length), listed(names, at), [], compare));
        const shut = new Set(folded);
        const lines = groupLines(grouped, shut);
        // One after the other, as they are read.
        const expected = grouped.groups.flatMap((group) => [
          { head: group, row: -1 },
          ...(shut.has(group.name)
            ? []
            : [...grouped.rows.slice(group.from, group.to)].map((row) => ({ head: group, row }))),
        ]);
        expect(lines.count).toBe(expected.length);
        expected.forEach(({ head, row }, i) => {
          const line = lines.at(i);
          expect(line?.kind === 'group' ? [line.group, line.isOpen] : line?.row).toEqual(
            row < 0 ? [head, !shut.has(head.name)] : row,
          );
          if (row >= 0) expect(lines.lineOf(row)).toBe(i);
        });
        expect([lines.at(-1), lines.at(lines.count)]).toEqual([null, null]);
        if (lines.count === 0) return;
        const [first, last] = [one % lines.count, other % lines.count].sort((a, b) => a - b) as [number, number];
        const within = expected.slice(first, last + 1);
        const rows = new Set(
          within.flatMap(({ head, row }, i) => {
            if (row >= 0) return [row];
            const alone = shut.has(head.name) || i === within.length - 1;
            return alone ? [...grouped.rows.slice(head.from, head.to)] : [];
          }),
        );
        expect(new Set(lines.rowsBetween(first, last))).toEqual(rows);
      }),
    );
    const plain = plainLines(Int32Array.of(4, 2));
    expect([plain.at(1), plain.at(2), plain.lineOf(2), plain.lineOf(9)]).toEqual([
      { kind: 'row', row: 2 },
      null,
      1,
      -1,
    ]);
  });
});
