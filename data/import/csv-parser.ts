import Papa from 'papaparse';
import type { EvenText } from './line-ends.ts';

/** What papaparse made of a piece of text. */
export interface ParsedText {
  readonly rows: string[][];
  /** Where the first record begins that was not parsed. */
  readonly end: number;
  /** The record with an opening quote that nothing closes, or -1. */
  readonly unclosed: number;
  /** Records in which a quoted cell goes on after its closing quote; rising. */
  readonly badQuotes: readonly number[];
}

/**
 * Parses text whose records end alike and that begins where a record begins. `cut` leaves out the last record,
 * which the next piece of the file may continue. papaparse's streamer is not used: it has no way to take pieces of
 * decoded text synchronously and say where each record begins, which line numbers need.
 */
export function parsedRecords(even: EvenText, delimiter: string, cut: boolean, most = 0): ParsedText {
  const parser = new Parser({ delimiter, newline: even.lineEnd, header: false, preview: most });
  const { data, errors, meta } = parser.parse(even.text, 0, cut);
  return {
    rows: data,
    end: meta.cursor,
    unclosed: errors.find(({ code }) => code === 'MissingQuotes')?.row ?? -1,
    badQuotes: errors.filter(({ code, row }) => code === 'InvalidQuotes' && row < data.length).map(({ row }) => row),
  };
}

interface ParseAnswer {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

/** The package types its parser's answer loosely. */
const Parser = Papa.Parser as unknown as new (config: {
  delimiter: string;
  newline: EvenText['lineEnd'];
  header: false;
  preview: number;
}) => { parse(text: string, base: number, ignoreLastRow: boolean): ParseAnswer };
