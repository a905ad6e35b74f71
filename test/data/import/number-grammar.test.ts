import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEGREE_GRAMMARS,
  isMissing,
  MEASURE_GRAMMARS,
  type NumberGrammar,
  parseNumber,
} from '../../../data/import/number-grammar.ts';
import { chooseGrammars, numberSurvey } from '../../../data/import/number-survey.ts';

const grammar = (name: string): NumberGrammar => {
  const found = [...MEASURE_GRAMMARS, ...DEGREE_GRAMMARS].find((one) => one.name === name);
  if (!found) throw new Error(`no grammar ${name}`);
  return found;
};
const ENGLISH = grammar('1,234.56');
const GERMAN = grammar('1.234,56');

/** Writes a number of cents in a grammar, with or without groups: the reader's opposite, written another way. */
function write(cents: number, { name, decimal }: NumberGrammar, groups: boolean): string {
  const digits = String(Math.floor(Math.abs(cents) / 100));
  const separator = /\d([^\d])/.exec(name)?.[1] ?? '';
  const size = (place: number) => (name.startsWith('12,') && place >= 3 ? (place - 3) % 2 === 0 : place % 3 === 0);
  let whole = '';
  for (let i = digits.length - 1, place = 0; i >= 0; i--, place++) {
    if (groups && place > 0 && size(place)) whole = separator + whole;
    whole = digits[i] + whole;
  }
  const mark = { point: '.', comma: ',', arabic: '٫' }[decimal];
  return `${cents < 0 ? '-' : ''}${whole}${mark}${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('one number', () => {
  it('that was written in a grammar is read back from it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MEASURE_GRAMMARS), cents, fc.boolean(), (form, value, groups) => {
        expect(parseNumber(write(value, form, groups), form)).toBeCloseTo(value / 100, 6);
      }),
    );
  });

  it('is never read by a thousand times too small or too large', () => {
    expect(parseNumber('1,234.56', GERMAN)).toBeNaN();
    expect(parseNumber('1.234,56', ENGLISH)).toBeNaN();
    expect(parseNumber('1,23', ENGLISH)).toBeNaN();
    expect(parseNumber('12,34', ENGLISH)).toBeNaN();
    expect(parseNumber('1234,567', ENGLISH)).toBeNaN();
    expect(parseNumber('1,2345', ENGLISH)).toBeNaN();
  });

  it.each([
    ['−7', -7],
    ['7-', -7],
    ['(1,234)', -1234],
    ['$1,234.50', 1234.5],
    ['-$5', -5],
    ['5 €', 5],
    ['EUR 5', 5],
    ['12%', 0.12],
    ['1.07E+03', 1070],
    ['\u200f١٢٣', 123],
    ['۴۵', 45],
    [' 42 ', 42],
  ])('%s is %d', (cell, value) => expect(parseNumber(cell, ENGLISH)).toBeCloseTo(value, 9));

  it.each(['', 'abc', '1-2', '-1-', '1 2', '--1', '1,,234', '١٢a', '5 5 EUR', 'Infinity', 'NaN', '1e400', '0x1F'])(
    '"%s" is none',
    (cell) => expect(parseNumber(cell, ENGLISH)).toBeNaN(),
  );

  it.each(['', ' ', 'N/A', 'nan', '#DIV/0!', '-', 'null', 'Infinity', '1e400', '0x1F'])(
    '"%s" says that there is none',
    (cell) => expect(isMissing(cell)).toBe(true),
  );

  it('is not looked for in a megabyte of text', () => {
    expect(parseNumber('1'.repeat(1_000_000), ENGLISH)).toBeNaN();
    expect(isMissing('-'.repeat(1_000_000))).toBe(false);
  });
});

describe('the form of a column', () => {
  const survey = (cells: readonly string[], forms = MEASURE_GRAMMARS) => {
    const made = numberSurvey(forms);
    for (const cell of cells) made.add(cell);
    return made;
  };
  const chosen = (cells: readonly string[], comma = false) => survey(cells).choose(comma);

  it('is the one it was written in, whenever a cell shows it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MEASURE_GRAMMARS),
        fc.array(fc.integer({ min: 100_000_00, max: 999_999_999_99 }), { minLength: 1, maxLength: 20 }),
        (form, values) => {
          const cells = values.map((value) => write(value, form, true));
          const { grammar: found, unreadable } = chosen(cells);
          expect(unreadable).toBe(0);
          expect(cells.map((cell) => parseNumber(cell, found))).toEqual(cells.map((cell) => parseNumber(cell, form)));
        },
      ),
    );
  });

  it('is decided by all cells together, not by each for itself', () => {
    const { grammar: found, unreadable } = chosen(['1.234', '5.678', '1.234.567', '9,5']);
    expect(found.name).toBe('1.234,56');
    expect(unreadable).toBe(0);
  });

  it('counts what it cannot read, and not what is missing', () => {
    expect(chosen(['1.5', 'N/A', '', 'abc', '2,5'])).toMatchObject({ numbers: 1, unreadable: 2 });
  });

  it('asks, by naming a cell, where nothing decides between decimals and groups', () => {
    expect(chosen(['1.234', '7']).ambiguous).toBe('1.234');
    expect(chosen(['1.234', '7.5']).ambiguous).toBeNull();
    expect(chosen(['12', '7']).ambiguous).toBeNull();
  });

  it('follows the other columns where its own cells leave it open, else the delimiter', () => {
    const open = () => survey(['1.234']);
    const [first] = chooseGrammars([open(), survey(['3,5'])], ',');
    expect(first?.grammar.decimal).toBe('comma');
    expect(chooseGrammars([open()], ';')[0]?.grammar.decimal).toBe('comma');
    expect(chooseGrammars([open()], ',')[0]?.grammar.decimal).toBe('point');
  });

  it('of degrees has no groups: 13,405 is thirteen and a half', () => {
    const made = survey(['13,405', '11,575'], DEGREE_GRAMMARS);
    const { grammar: found, ambiguous } = made.choose(false);
    expect(parseNumber('13,405', found)).toBe(13.405);
    expect(ambiguous).toBeNull();
  });
});
