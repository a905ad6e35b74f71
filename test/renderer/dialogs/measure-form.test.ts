import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateFormula } from '../../../core/formula/evaluate-formula.ts';
import { parseFormula } from '../../../core/formula/parse-formula.ts';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import {
  COUNT,
  measureColumn,
  measureColumns,
  measureFor,
  measureInWay,
  measureName,
  withClasses,
} from '../../../renderer/dialogs/import/measure-form.ts';

const preview = {
  headers: ['id', 'Klasse'],
  sample: [
    ['1', 'B'],
    ['2', ' A '],
    ['3', ''],
    ['4', 'B'],
  ],
  columns: { class: 'Klasse' },
} as unknown as ImportPreview;

describe('a measure as the planner makes it', () => {
  it('has a name that none of the others has', () => {
    const first = measureFor('Sales', []);
    expect([first.name, measureFor('sales ', [first]).name]).toEqual(['sales', 'sales_2']);
  });

  it('is named as files can carry it, in any script', () => {
    expect(measureName('Annual Revenue (USD)')).toBe('annual_revenue_usd');
    expect(measureName('قيمة المبيعات')).toBe('قيمة_المبيعات');
    expect(measureName('%%%')).toBe('measure');
  });

  it('is not read from a column that is a field of the account', () => {
    const numeric = ['Annual Revenue', 'staff', 'zip'];
    expect(measureColumns({ numeric }, { columns: { postalCode: 'zip' } })).toEqual(['Annual Revenue', 'staff', COUNT]);
  });

  it('begins by class with the classes of the first rows, and keeps the numbers that were said', () => {
    const measure = measureInWay(measureFor(COUNT, []), 'class', preview, []);
    expect(measure).toMatchObject({ classColumn: 'Klasse', classValues: [{ name: 'A' }, { name: 'B' }] });
    const said = { ...measure, classValues: [{ name: 'B', value: 7 }] };
    expect(withClasses(said, 'Klasse', preview).classValues).toEqual([
      { name: 'A', value: 1 },
      { name: 'B', value: 7 },
    ]);
    expect(withClasses(said, '', preview).classValues.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  });

  it('by class counts what was said for each, and the rest otherwise', () => {
    const value = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(value, value, value, fc.constantFrom('A', 'B', 'X'), (a, b, otherwise, own) => {
        const measure = {
          ...measureInWay(measureFor(COUNT, []), 'class', preview, []),
          classValues: [
            { name: 'A', value: a },
            { name: 'B', value: b },
          ],
          otherwise,
        };
        const parsed = parseFormula(measureColumn(measure).slice(1));
        if (!parsed.ok) throw new Error(parsed.problem.code);
        const found = evaluateFormula(parsed.formula, { number: () => Number.NaN, text: () => own });
        expect(found).toBe(own === 'A' ? a : own === 'B' ? b : otherwise);
      }),
    );
  });
});
