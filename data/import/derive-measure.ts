import { evaluateFormula } from '../../core/formula/evaluate-formula.ts';
import type { TableForm } from '../../core/model/table-form.ts';
import { accountFields } from './account-cells.ts';
import { type FileRefusal, FileRefused, refusalOf } from './file-refused.ts';
import { firstRows } from './first-rows.ts';
import { isFormula, measureFormula } from './measure-formula.ts';
import { MEASURE_GRAMMARS, parseNumber } from './number-grammar.ts';
import { chooseGrammars, numberSurvey } from './number-survey.ts';
import type { ReadRequest } from './read-request.ts';
import { headerList, openTable } from './table.ts';

/** What a formula gives for the first rows of a list. */
export interface DerivedPreview {
  /** Of the first hundred rows; null where the formula gives no number. */
  readonly values: readonly (number | null)[];
  /** Of the rows that were looked at. */
  readonly rows: number;
  readonly without: number;
}

const SAMPLE_ROWS = 100;

/**
 * Tries a formula on the first rows of a list. Refuses as an import would: `bad-formula` with the place of what is
 * wrong, `column-missing` for a name that is no column.
 */
export function deriveMeasure(
  path: string,
  form: TableForm,
  asked: ReadRequest['columns'],
  column: string,
): { readonly ok: true; readonly preview: DerivedPreview } | FileRefusal {
  return refusalOf(path, () => {
    const table = openTable(path, form);
    const { names } = table.header;
    if (!isFormula(column, names)) {
      throw new FileRefused('column-missing', { file: table.file, column, columns: headerList(table.header) });
    }
    const { columns } = accountFields(table, asked);
    const formula = measureFormula(column, names, columns, table.file);
    const { rows } = firstRows(table);
    const indexOf = new Map(names.map((name, c) => [name, c]));
    const inputs = [...new Set(formula.numbers.values())];
    const surveys = inputs.map((header) => {
      const survey = numberSurvey(MEASURE_GRAMMARS);
      for (const row of rows) survey.add(row[indexOf.get(header) as number] ?? '');
      return survey;
    });
    const said = inputs.map((header) => form.numbers?.[header]);
    const chosen = chooseGrammars(surveys, table.dialect?.delimiter ?? '', said);
    const grammars = new Map(inputs.map((header, i) => [header, chosen[i]?.grammar ?? MEASURE_GRAMMARS[0]]));
    const values = rows.map((row) => {
      const cell = (header = '') => row[indexOf.get(header) ?? -1] ?? '';
      const value = evaluateFormula(formula.formula, {
        number: (name) => {
          const grammar = grammars.get(formula.numbers.get(name) ?? '');
          return grammar ? parseNumber(cell(formula.numbers.get(name)), grammar) : Number.NaN;
        },
        text: (name) => cell(formula.texts.get(name)),
      });
      return Number.isNaN(value) ? null : value;
    });
    const without = values.filter((value) => value === null).length;
    return { ok: true, preview: { values: values.slice(0, SAMPLE_ROWS), rows: rows.length, without } };
  });
}
