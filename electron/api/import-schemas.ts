import * as v from 'valibot';
import { ACCOUNT_FIELDS } from '../../core/model/account-fields.ts';
import { FINDING_CODES, IMPORT_FIXES } from '../../core/model/import-finding.ts';
import { DATE_FORMS, ENCODINGS, NUMBER_FORMS } from '../../core/model/table-form.ts';

export const accountField = v.picklist(ACCOUNT_FIELDS);

/** As long as a header may be. */
const headerText = v.pipe(v.string(), v.maxLength(1000));

const cellCount = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
/** Cells that are put right on the screen one by one; more are quicker mended in refused.csv. */
export const MOST_MENDED = 5_000;

const mendedCell = v.strictObject({
  list: v.pipe(v.string(), v.maxLength(1000)),
  line: cellCount(100_000_000),
  /** As many columns as a list may have, and as many cells beyond them. */
  column: cellCount(4_000),
  text: v.pipe(v.string(), v.maxLength(10_000)),
});

/** How a list is written, where the planner says it himself (core/model/table-form.ts). */
export const tableForm = v.strictObject({
  encoding: v.optional(v.picklist(ENCODINGS)),
  delimiter: v.optional(v.pipe(v.string(), v.length(1), v.regex(/^[^"\r\n\p{L}\p{N}]$/u))),
  headerLine: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))),
  sheet: v.optional(v.pipe(v.string(), v.maxLength(255))),
  numbers: v.optional(v.record(headerText, v.picklist(NUMBER_FORMS))),
  dates: v.optional(v.record(headerText, v.picklist(DATE_FORMS))),
  fillMerged: v.optional(v.boolean()),
  mended: v.optional(v.pipe(v.array(mendedCell), v.maxLength(MOST_MENDED), v.readonly())),
});

/** What the first rows of a column hold; the fields mean what `ColumnKind` in data/import says. */
export const columnKind = v.strictObject({
  kind: v.picklist(['empty', 'text', 'number', 'date']),
  form: v.nullable(v.picklist([...NUMBER_FORMS, ...DATE_FORMS])),
  ambiguous: v.nullable(v.string()),
  filled: v.number(),
  unreadable: v.number(),
});

export const importFix = v.picklist(IMPORT_FIXES);

/** Something odd of many rows alike; core/text/finding-text.ts has its sentence. */
export const importFinding = v.strictObject({
  code: v.picklist(FINDING_CODES),
  rows: v.number(),
  /** Lines of the first of them. */
  lines: v.array(v.number()),
  values: v.record(v.string(), v.union([v.string(), v.number()])),
  /** What the import can do about it where the job asks for it in `fixes`; null where nothing. */
  fix: v.nullable(importFix),
  fixed: v.boolean(),
});

/** Which formula to try on which list. */
export const derivedQuestion = {
  form: v.optional(tableForm),
  columns: v.optional(v.record(accountField, v.optional(v.string()))),
  /** With its `=`, as it stands in the column of a measure. */
  formula: v.pipe(v.string(), v.maxLength(2000)),
};

export const derivedPreview = v.strictObject({
  /** Of the rows of the preview's sample; null where the formula gives no number. */
  values: v.pipe(v.array(v.nullable(v.number())), v.readonly()),
  /** Of the rows that were looked at. */
  rows: v.number(),
  without: v.number(),
});

/** Which verdicts of an import to show; null for every kind, every code. */
export const verdictQuestion = {
  kind: v.nullable(v.picklist(['refused', 'warning'])),
  code: v.nullable(v.pipe(v.string(), v.maxLength(60))),
  from: v.pipe(v.number(), v.integer(), v.minValue(0)),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
};

const values = v.record(v.string(), v.union([v.string(), v.number()]));

/** What the fields mean is said in data/import/row-verdict.ts and verdict-file.ts; core/text has the sentences. */
export const verdictPage = v.strictObject({
  header: v.array(v.string()),
  counts: v.array(v.strictObject({ kind: v.picklist(['refused', 'warning']), code: v.string(), rows: v.number() })),
  beyond: v.number(),
  total: v.number(),
  verdicts: v.array(
    v.strictObject({
      kind: v.picklist(['refused', 'warning']),
      code: v.string(),
      list: v.string(),
      line: v.number(),
      id: v.string(),
      values,
      /** Of a refused row, in the order of `header`. */
      cells: v.nullable(v.array(v.string())),
    }),
  ),
});
export type VerdictPage = v.InferOutput<typeof verdictPage>;

export const importPreview = v.strictObject({
  fileName: v.string(),
  /** Null for a workbook, which has neither encoding nor delimiter. */
  encoding: v.nullable(v.string()),
  encodingGuessed: v.boolean(),
  delimiter: v.nullable(v.string()),
  /** 0 where the list has no header. */
  headerLine: v.number(),
  sheets: v.array(v.strictObject({ name: v.string(), hidden: v.boolean(), chosen: v.boolean() })),
  /** Lists of a folder or zip that are read as one; empty for a single list. */
  lists: v.array(v.string()),
  headers: v.array(v.string()),
  /** In the order of the headers. */
  kinds: v.array(columnKind),
  /** The first rows, as they stand in the file. */
  sample: v.array(v.array(v.string())),
  /** Rows below the header, counted where the file is small, else estimated. */
  rows: v.number(),
  rowsExact: v.boolean(),
  /** Of the first rows, those that a spreadsheet hides; they are read like the others. */
  hiddenRows: v.number(),
  /** Field -> header: those that were given, the others found by name. */
  columns: v.record(accountField, v.optional(v.string())),
  /** Headers whose cells are numbers and that are not mapped to a field: what a measure can be read from. */
  numeric: v.array(v.string()),
  /** Whether columns and forms are those of the last import of a list with these headers. */
  remembered: v.boolean(),
  /** Of the first rows. */
  findings: v.array(importFinding),
  /** Why it cannot be imported as it is read now; only where a form was given, else the call is refused with it. */
  problem: v.nullable(v.picklist(['no-place-column', 'no-rows'])),
});
export type ImportPreview = v.InferOutput<typeof importPreview>;
