import { formulaColumns } from '../../core/formula/evaluate-formula.ts';
import { FORMULA_SIGN, type Formula } from '../../core/formula/formula.ts';
import { parseFormula } from '../../core/formula/parse-formula.ts';
import { ACCOUNT_FIELDS, type AccountField } from '../../core/model/account-fields.ts';
import { normalHeader } from './account-fields.ts';
import { FileRefused } from './file-refused.ts';
import { columnIndex } from './map-columns.ts';

/** A derived measure with the columns it reads, as the list calls them. */
export interface MeasureFormula {
  readonly formula: Formula;
  /** Name in the formula -> header. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
}

/** Whether a measure is derived: its column begins with `=`, and no column of the list has that name. */
export function isFormula(column: string, headers: readonly string[]): boolean {
  return column.startsWith(FORMULA_SIGN) && !headers.includes(column);
}

/**
 * Reads the formula of a measure. A name in it is a header, as exactly as other columns are asked for, or a field:
 * `calls_per_year` is the column that was found for calls a year, whatever its header. Throws FileRefused
 * `bad-formula` with what is wrong and where, and `column-missing` for a name that is neither.
 */
export function measureFormula(
  column: string,
  headers: readonly string[],
  fields: Readonly<Partial<Record<AccountField, string>>>,
  file: string,
): MeasureFormula {
  const parsed = parseFormula(column);
  if (!parsed.ok) {
    const { code, position, text } = parsed.problem;
    throw new FileRefused('bad-formula', { file, formula: column, problem: code, position, text });
  }
  const { numbers, texts } = formulaColumns(parsed.formula);
  const named = (name: string): [string, string] => {
    const header = headers[columnIndex(headers, name)] ?? fieldHeader(name, fields);
    if (!header)
      throw new FileRefused('column-missing', { file, column: name, columns: headers.slice(0, 12).join(', ') });
    return [name, header];
  };
  return { formula: parsed.formula, numbers: new Map(numbers.map(named)), texts: new Map(texts.map(named)) };
}

/** Whether a list has what a measure is read from: its column, or the columns of its formula. */
export function hasMeasure(
  column: string,
  headers: readonly string[],
  fields: Readonly<Partial<Record<AccountField, string>>>,
): boolean {
  if (column === '#') return true;
  if (!isFormula(column, headers)) return columnIndex(headers, column) >= 0;
  try {
    measureFormula(column, headers, fields, '');
    return true;
  } catch (thrown) {
    if (thrown instanceof FileRefused && thrown.code === 'column-missing') return false;
    throw thrown;
  }
}

function fieldHeader(name: string, fields: Readonly<Partial<Record<AccountField, string>>>): string | undefined {
  const field = ACCOUNT_FIELDS.find((one) => normalHeader(one) === normalHeader(name));
  return field && fields[field];
}
