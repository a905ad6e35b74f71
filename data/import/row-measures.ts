import { ABSENT, type AccountCells, COUNT } from './account-cells.ts';
import { isMissing, type NumberGrammar, parseNumber } from './number-grammar.ts';
import type { RefusedRow } from './read-request.ts';
import type { RowLog } from './row-log.ts';

/** Why a row is refused, or null. */
export type Refusal = Pick<RefusedRow, 'code' | 'values'> | null;

/**
 * Reads the measures of a row into `values`, one per measure. Blank, missing (`N/A`, `#DIV/0!`) and negative cells
 * count as 0 with a warning: the account is there and needs an owner, whatever its number. Text that is no number in
 * the column's form refuses the row, because a 0 in its place would be a guess that nobody sees.
 */
export function measureReader(
  cells: Pick<AccountCells, 'measures' | 'measureColumns'>,
  grammars: readonly NumberGrammar[],
  log: Pick<RowLog, 'warn'>,
): (row: readonly string[], values: Float64Array) => Refusal {
  return (row, values) => {
    for (let m = 0; m < cells.measures.length; m++) {
      const cell = cells.measures[m] as number;
      if (cell === COUNT || cell === ABSENT) {
        values[m] = cell === COUNT ? 1 : 0;
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
