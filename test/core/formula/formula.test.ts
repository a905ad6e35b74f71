import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateFormula, type FormulaRow, formulaColumns } from '../../../core/formula/evaluate-formula.ts';
import { parseFormula } from '../../../core/formula/parse-formula.ts';
import { formulaProblemText } from '../../../core/text/formula-text.ts';
import { createI18n } from '../../../core/text/i18n.ts';

const NUMBERS: Readonly<Record<string, number>> = { calls: 12, minutes: 45, 'Calls (a year)': 6, zero: 0, عدد: 7 };
const row: FormulaRow = {
  number: (name) => (Object.hasOwn(NUMBERS, name) ? (NUMBERS[name] as number) : Number.NaN),
  text: (name) => (name === 'Class' ? ' a' : ''),
};

function parsed(text: string) {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.formula;
}
const worth = (text: string) => evaluateFormula(parsed(text), row);
const problemOf = (text: string) => {
  const result = parseFormula(text);
  return result.ok ? null : [result.problem.code, result.problem.position];
};

describe('a formula', () => {
  it.each<[string, number]>([
    ['=calls * minutes / 60', 9],
    ['calls*minutes/60', 9],
    ['[Calls (a year)] + عدد', 13],
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['10 - 4 - 3', 3],
    ['24 / 4 / 3', 2],
    ['-calls + +5', -7],
    ['2 × 3 ÷ 4 − 1', 0.5],
    ['--3', 3],
    ['.5 + 1.', 1.5],
    ['min(calls, minutes; 3)', 3],
    ['max(1, 2)', 2],
    ['round(2.345, 2)', 2.35],
    ['round(-2.5)', -3],
    ['IF(calls > 10, 1, 2)', 1],
    ['if(calls <= 10, 1, 2)', 2],
    ['if(calls <> 12, 1, if(minutes = 45, 5, 6))', 5],
    ['if([Class] = "A", 12, 6)', 12],
    ['if("B" != Class, 1, 0)', 1],
    ['if(Class == "he said ""A""", 1, 0)', 0],
    // The one that is not needed need not have a number.
    ['if(zero > 0, calls / zero, 0)', 0],
  ])('%s is %d', (text, value) => {
    expect(worth(text)).toBeCloseTo(value, 12);
  });

  it.each([
    'calls / zero',
    'zero / zero',
    'nowhere + 1',
    'min(1, nowhere)',
    'if(nowhere > 1, 1, 2)',
    `${'9'.repeat(308)} * 10`,
  ])('%s is no number', (text) => {
    expect(worth(text)).toBeNaN();
  });

  it.each<[string, string, number]>([
    ['', 'empty', 0],
    ['=', 'empty', 1],
    ['= 1 +', 'value-missing', 5],
    ['1 2', 'left-over', 2],
    ['(1 + 2', 'unclosed-bracket', 0],
    ['= (1 + 2))', 'left-over', 9],
    ['sum(1, 2)', 'unknown-function', 0],
    ['constructor(1)', 'unknown-function', 0],
    ['round(1, 2, 3)', 'argument-count', 0],
    ['round(1, calls)', 'argument-count', 0],
    ['if(1, 2, 3)', 'condition-missing', 4],
    ['if(1 > 2, 3)', 'argument-count', 0],
    ['"A"', 'text-not-compared', 0],
    ['if([Class] > "A", 1, 2)', 'text-not-compared', 13],
    ['if("A" = "A", 1, 2)', 'text-not-compared', 3],
    ['1 + [calls', 'unclosed-name', 4],
    ['1 + []', 'unclosed-name', 4],
    ['if(a = "x, 1, 2)', 'unclosed-text', 7],
    ['calls ^ 2', 'unknown-sign', 6],
    ['process.exit()', 'unknown-sign', 7],
    ['1,5 * calls', 'left-over', 1],
    ['('.repeat(60), 'too-deep', 51],
    [`${'-'.repeat(900)}1`, 'too-deep', 51],
    ['1'.repeat(1001), 'too-long', 1000],
  ])('%s is none: %s at %d', (text, code, position) => {
    expect(problemOf(text)).toEqual([code, position]);
    const result = parseFormula(text);
    for (const locale of ['en', 'ar'] as const) {
      if (!result.ok) expect(formulaProblemText(createI18n(locale), result.problem)).toMatch(/^[^{}]+$/);
    }
  });

  it('never does more than answer, whatever it is given', () => {
    const pieces = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '"',
      '1',
      'a',
      '+',
      '-',
      '*',
      '/',
      ',',
      '<',
      '=',
      'if',
      'min',
      ' ',
      '\\',
      '{',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
        ),
        (text) => {
          const result = parseFormula(text);
          if (result.ok) expect(typeof evaluateFormula(result.formula, row)).toBe('number');
          else expect(result.problem.position).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it('says which columns it reads', () => {
    expect(
      formulaColumns(parsed('if([Class] = "A", calls * [m p c], -calls) + min(x, round(y)) / if(z > 1, 2, 3)')),
    ).toEqual({
      numbers: ['calls', 'm p c', 'x', 'y', 'z'],
      texts: ['Class'],
    });
  });
});
