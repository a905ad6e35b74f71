/** Encodings a planner may choose for a list, by the labels of the Encoding Standard; the commonest first. */
export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'windows-1256',
  'iso-8859-6',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-15',
  'koi8-r',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'euc-kr',
  'big5',
  'gb18030',
] as const;
export type EncodingLabel = (typeof ENCODINGS)[number];

/** Marks between cells that a planner may choose. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** How the numbers of a column can be written, each by an example. The order decides between equals. */
export const NUMBER_FORMS = [
  '1,234.56',
  '1.234,56',
  '1 234,56',
  "1'234.56",
  '12,34,567.89',
  '1 234.56',
  '1٬234٫56',
] as const;
export type NumberForm = (typeof NUMBER_FORMS)[number];

/** How the dates of a column can be written, each by the last day of 2026; a serial is a spreadsheet's day number. */
export const DATE_FORMS = ['2026-12-31', '31/12/2026', '12/31/2026', '46387'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** A cell that the planner put right on the screen; the file itself stays as it is. */
export interface MendedCell {
  /** Name of the list, where several are read as one; else the empty text. */
  readonly list: string;
  /** The line on which its row begins. */
  readonly line: number;
  /** In the order of the header; beyond it, of the cells that a row has too many. */
  readonly column: number;
  readonly text: string;
}

/** What of a list says which columns it has, where the planner says it himself; what is left out is found out. */
export interface TableShape {
  readonly encoding?: EncodingLabel | undefined;
  /** One character. */
  readonly delimiter?: string | undefined;
  /** The line on which the header stands; 0 where the list has none: its columns are `Column 1`, `Column 2`, ... */
  readonly headerLine?: number | undefined;
  /** Name of the sheet of a workbook. */
  readonly sheet?: string | undefined;
}

export const SHAPE_PARTS = ['encoding', 'delimiter', 'headerLine', 'sheet'] as const satisfies (keyof TableShape)[];

/** How a list is written, where the planner says it himself. */
export interface TableForm extends TableShape {
  /** Header -> how its numbers are written. */
  readonly numbers?: Readonly<Record<string, NumberForm>> | undefined;
  /** Header -> how its dates are written. */
  readonly dates?: Readonly<Record<string, DateForm>> | undefined;
  /** Whether the value of merged cells of a sheet holds for all of them; else only the first of them has it. */
  readonly fillMerged?: boolean | undefined;
  /** Cells that stand otherwise in the file. */
  readonly mended?: readonly MendedCell[] | undefined;
}
