import { ACCOUNT_FIELDS, type AccountField } from '../../core/model/account-fields.ts';
import { IMPORT_FIXES, type ImportFix } from '../../core/model/import-finding.ts';
import { DELIMITERS, ENCODINGS, type TableForm } from '../../core/model/table-form.ts';
import type { ArgumentProblem } from '../../core/text/argument-text.ts';
import type { CountRange } from '../jobs/choose-count.ts';

/** Thrown by the readers of this file; the command line shows its sentence and ends with 2. */
export class ArgumentError extends Error {
  readonly problem: ArgumentProblem;
  constructor(problem: ArgumentProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** A number option within its range; `whole` refuses fractions. */
export function numberOption(option: string, given: string, minimum: number, maximum: number, whole = true): number {
  const value = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(given) ? Number(given) : Number.NaN;
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) {
    throw new ArgumentError({ code: 'not-a-number', values: { option, given } });
  }
  if (value < minimum || value > maximum) {
    throw new ArgumentError({ code: 'out-of-range', values: { option, given, minimum, maximum } });
  }
  return value;
}

/** `N`, or `FROM..TO` for a number to be chosen from a range. */
export function territoriesOption(given: string): number | CountRange {
  const [from = '', to, ...more] = given.split('..');
  if (to === undefined) return numberOption('--territories', given, 1, MOST_TERRITORIES);
  const least = numberOption('--territories', from, 1, MOST_TERRITORIES);
  const most = numberOption('--territories', to, 1, MOST_TERRITORIES);
  if (more.length > 0 || least > most) {
    throw new ArgumentError({ code: 'range-form', values: { option: '--territories', given } });
  }
  return least === most ? least : { least, most };
}

const MOST_TERRITORIES = 500;

/** `N` for every start, or `N,N,...` with one for each. */
export function iterationsOption(given: string, starts: number): number | readonly number[] {
  const each = given.split(',').map((part) => numberOption('--iterations', part.trim(), 0, 1e12));
  const [only] = each;
  if (each.length === 1 && only !== undefined) return only;
  if (each.length !== starts) {
    throw new ArgumentError({ code: 'iterations-form', values: { given: String(each.length), starts } });
  }
  return each;
}

/** The range that was asked for; null for one number. */
export function rangeOf(asked: number | CountRange | null): CountRange | null {
  return typeof asked === 'number' ? null : asked;
}

/** The number that was asked for, or the least of a range. */
export function leastOf(asked: number | CountRange): number {
  return typeof asked === 'number' ? asked : asked.least;
}

/** One of a few words. */
export function choiceOption<T extends string>(option: string, given: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === given);
  if (!found) throw new ArgumentError({ code: 'not-a-choice', values: { option, given, choices: choices.join(', ') } });
  return found;
}

/** `FIELD=COLUMN` of an account list, several of them. */
export function columnOptions(given: readonly string[]): Partial<Record<AccountField, string>> {
  return fieldOptions(given, ACCOUNT_FIELDS);
}

/** `FIELD=COLUMN` of a list with these fields. */
export function fieldOptions<F extends string>(
  given: readonly string[],
  fields: readonly F[],
): Partial<Record<F, string>> {
  const columns: Partial<Record<F, string>> = {};
  for (const text of given) {
    const at = text.indexOf('=');
    if (at < 1 || at === text.length - 1) throw new ArgumentError({ code: 'column-form', values: { given: text } });
    columns[choiceOption('--column', text.slice(0, at), fields)] = text.slice(at + 1);
  }
  return columns;
}

/** `--encoding`, `--delimiter`, `--header-line` and `--sheet`: how an account list is written. */
export function formOptions(given: (name: string) => string | null): TableForm {
  const [encoding, delimiter, line, sheet] = ['encoding', 'delimiter', 'header-line', 'sheet'].map(given);
  return {
    ...(encoding && { encoding: choiceOption('--encoding', encoding.toLowerCase(), ENCODINGS) }),
    ...(delimiter && { delimiter: delimiterOption(delimiter) }),
    ...(line && { headerLine: line === 'none' ? 0 : numberOption('--header-line', line, 0, 1_000_000) }),
    ...(sheet && { sheet }),
    ...(given('fill-merged') !== null && { fillMerged: true }),
  };
}

/** `--fix`: what of the findings is put right. */
export function fixOptions(given: readonly string[]): ImportFix[] {
  return given.map((fix) => choiceOption('--fix', fix, IMPORT_FIXES));
}

/** The mark itself, or its name where a shell makes it hard to type. */
function delimiterOption(given: string): string {
  const named = DELIMITER_NAMES[given.toLowerCase()] ?? given;
  if (!(DELIMITERS as readonly string[]).includes(named)) {
    const choices = Object.keys(DELIMITER_NAMES).join(', ');
    throw new ArgumentError({ code: 'not-a-choice', values: { option: '--delimiter', given, choices } });
  }
  return named;
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };

/** `PCT[:COLUMN]`: the share of accounts, or of a column, that may change hands. */
export function maxMovedOption(given: string): { share: number; column: string | null } {
  const at = given.indexOf(':');
  const percent = (at < 0 ? given : given.slice(0, at)).replace(/%$/, '');
  return {
    share: numberOption('--max-moved', percent, 0, 100, false) / 100,
    column: at < 0 ? null : given.slice(at + 1),
  };
}
