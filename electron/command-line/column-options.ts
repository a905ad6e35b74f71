import { readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';
import { BUILT_IN_TEMPLATES, type ChosenColumns, templateNamed } from '../../core/listing/column-template.ts';
import { chosenColumns, columnTemplate } from '../api/column-schemas.ts';
import { appDataRoot } from '../files/app-data.ts';
import { openKeptTemplates, TEMPLATES_FILE } from '../files/kept-templates.ts';
import { Refused } from '../refused.ts';
import { CSV_FORMATS, type CsvFormat } from './command.ts';
import { ArgumentError, choiceOption } from './option-values.ts';

/** Where the columns of an export stand: a template that the app keeps or has built in, or a file. */
export type ColumnsAsked =
  | { readonly kind: 'template'; readonly name: string }
  | { readonly kind: 'file'; readonly file: string };

/** Formats of lists, whose columns can be chosen. */
const LIST_FORMATS: readonly CsvFormat[] = ['csv', 'csv-spreadsheet', 'csv-spreadsheet-comma', 'xlsx', 'changes'];
/** Far more than 250 columns of every list need. */
const MOST_BYTES = 4_000_000;

/** What `export` is to write. Throws ArgumentError. */
export function exportOptions(one: (name: string) => string | null): {
  readonly format: CsvFormat;
  readonly columns: ColumnsAsked | null;
} {
  const format = choiceOption('--format', one('format') ?? 'csv', CSV_FORMATS);
  const [name, file] = [one('template'), one('columns')];
  if (name === null && file === null) return { format, columns: null };
  const option = name === null ? '--columns' : '--template';
  if (name !== null && file !== null) {
    throw new ArgumentError({ code: 'not-both', values: { option, other: '--columns' } });
  }
  if (!LIST_FORMATS.includes(format)) {
    throw new ArgumentError({ code: 'needs', values: { option, other: `--format ${LIST_FORMATS.join('|')}` } });
  }
  return { format, columns: name === null ? { kind: 'file', file: file ?? '' } : { kind: 'template', name } };
}

/** The columns that were asked for. Throws Refused where there is no such template or the file does not say any. */
export function askedColumns(asked: ColumnsAsked | null): ChosenColumns {
  if (asked === null) return {};
  if (asked.kind === 'file') return columnsOfFile(resolve(asked.file));
  const kept = openKeptTemplates(join(appDataRoot(process.env, process.platform), TEMPLATES_FILE)).list();
  const template = templateNamed(kept, asked.name);
  if (template) return template.lists;
  const names = [...kept, ...BUILT_IN_TEMPLATES].map(({ name }) => name).join(', ');
  throw new Refused('no-template', { name: asked.name, names });
}

const columnsFile = v.strictObject({ name: v.exactOptional(columnTemplate.entries.name), lists: chosenColumns });

function columnsOfFile(path: string): ChosenColumns {
  const file = basename(path);
  if (statSync(path).size > MOST_BYTES) throw new Refused('bad-columns-file', { file });
  try {
    return v.parse(columnsFile, JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))).lists;
  } catch {
    throw new Refused('bad-columns-file', { file });
  }
}
