import { evaluateFormula, type FormulaRow } from '../../core/formula/evaluate-formula.ts';
import { ABSENT, type AccountCells, COUNT, DERIVED } from './account-cells.ts';
import { isMissing, type NumberGrammar, parseNumber } from './number-grammar.ts';
import type { RefusedRow } from './read-request.ts';
import type { RowLog } from './row-log.ts';

/** Why a row is refused, or null. */
export type Refusal = Pick<RefusedRow, 'code' | 'values'> | null;

/**
 * Reads the measures of a row into `values`, one per measure. Blank, missing (`N/A`, `#DIV/0!`) and negative cells
 * count as 0 with a warning: the account is there and needs an owner, whatever its number; so does a formula that gives
 * no number. Text that is no number in
 * the column's form refuses the row, because a 0 in its place would be a guess that nobody sees.
 */
export function measureReader(
  cells: Pick<AccountCells, 'measures' | 'measureColumns'> & DerivedCells,
  grammars: readonly NumberGrammar[],
  log: Pick<RowLog, 'warn'>,
): (row: readonly string[], values: Float64Array) => Refusal {
  const derived = derivedReader(cells, grammars.slice(cells.measures.length), log);
  return (row, values) => {
    for (let m = 0; m < cells.measures.length; m++) {
      const cell = cells.measures[m] as number;
      if (cell === COUNT || cell === ABSENT) {
        values[m] = cell === COUNT ? 1 : 0;
        continue;
      }
      if (cell === DERIVED) {
        const refusal = derived(row, m, values);
        if (refusal) return refusal;
        continue;
      }
      const text = row[cell] ?? '';
      const value = parseNumber(text, grammars[m] as NumberGrammar);
      if (value >= 0) {
        values[m] = value;
        continue;
      }
      const refusal = oddMeasure(text, value, cells.measureColumns[m] ?? '', grammars[m] as NumberGrammar, log);
      if (refusal) return refusal;
      values[m] = 0;
    }
    return null;
  };
}

function oddMeasure(
  text: string,
  value: number,
  column: string,
  grammar: NumberGrammar,
  log: Pick<RowLog, 'warn'>,
): Refusal {
  if (value < 0) log.warn('measure-negative', { column, text });
  else if (text.trim() === '') log.warn('measure-blank', { column });
  else if (isMissing(text)) log.warn('measure-missing', { column, text });
  else return { code: 'measure-unreadable', values: { column, text: text.slice(0, 80), form: grammar.name } };
  return null;
}

/** What derived measures need; left out where there are none. */
type DerivedCells = Partial<Pick<AccountCells, 'formulas' | 'inputs' | 'headers'>>;

/** Reads the derived measures: `grammars` are those of the input columns in their order. */
function derivedReader(
  {
    formulas = [],
    inputs = new Map(),
    headers = new Map(),
    measureColumns,
  }: Pick<AccountCells, 'measureColumns'> & DerivedCells,
  grammars: readonly NumberGrammar[],
  log: Pick<RowLog, 'warn'>,
): (row: readonly string[], m: number, values: Float64Array) => Refusal {
  const cellOf = new Map([...headers].map(([cell, header]) => [header, cell]));
  const grammarOf = new Map([...inputs.keys()].map((header, i) => [header, grammars[i] as NumberGrammar]));
  return (row, m, values) => {
    const formula = formulas[m];
    if (!formula) return null;
    let refusal: Refusal = null;
    const reads: FormulaRow = {
      number(name) {
        const header = formula.numbers.get(name) ?? '';
        const grammar = grammarOf.get(header) as NumberGrammar;
        const text = row[inputs.get(header) as number] ?? '';
        const value = parseNumber(text, grammar);
        if (Number.isNaN(value) && !isMissing(text)) {
          refusal ??= {
            code: 'measure-unreadable',
            values: { column: header, text: text.slice(0, 80), form: grammar.name },
          };
        }
        return value;
      },
      text: (name) => row[cellOf.get(formula.texts.get(name) ?? '') ?? -1] ?? '',
    };
    const value = evaluateFormula(formula.formula, reads);
    if (refusal) return refusal;
    const measure = measureColumns[m] ?? '';
    if (Number.isNaN(value)) log.warn('formula-no-number', { measure });
    else if (value < 0) log.warn('measure-negative', { column: measure, text: String(value) });
    values[m] = Number.isNaN(value) ? 0 : Math.max(value, 0);
    return null;
  };
}
