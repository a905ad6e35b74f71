import { writeFileSync } from 'node:fs';
import type { I18n } from '@lingui/core';
import { refusalReason, refusalRemedy } from '../../core/text/refusal-text.ts';
import { csvLine } from '../export/csv-text.ts';
import { REFUSED_COLUMNS } from './header.ts';
import { lineIn } from './kept-lines.ts';
import type { RefusedRow } from './read-request.ts';

/**
 * The refused rows as CSV text (UTF-8 without BOM, LF): the user's own columns unchanged, then the line in his file,
 * the reason and the remedy. The three are ignored when the file, put right, is imported. Empty texts where rows are
 * longer than their header keep the three in columns of their own.
 */
export function refusedCsv(i18n: I18n, header: readonly string[], refused: readonly RefusedRow[]): string {
  const width = refused.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
  const lines = [csvLine([...padded(header, width), ...REFUSED_COLUMNS])];
  for (const { list, line, code, values, cells } of refused) {
    const said = [lineIn(list, line), refusalReason(i18n, code, values), refusalRemedy(i18n, code, values)];
    lines.push(csvLine([...padded(cells, width), ...said]));
  }
  return lines.join('');
}

/** Writes refused.csv; throws the file system's error. */
export function writeRefused(
  path: string,
  i18n: I18n,
  header: readonly string[],
  refused: readonly RefusedRow[],
): void {
  writeFileSync(path, refusedCsv(i18n, header, refused));
}

function padded(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, i) => cells[i] ?? '');
}
